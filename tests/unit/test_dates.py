"""Dates in each edition."""

from datetime import date

from coursekit.dates import long_date, short_date

UI = {
    "vi": {"date-long": "ngày {d} tháng {m} năm {y}", "date-month": "tháng {m} năm {y}", "date-year": "năm {y}",
           "months": "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"},
    "en": {"date-long": "{d} {month} {y}", "date-month": "{month} {y}", "date-year": "{y}",
           "months": "Jan, Feb, March, April, May, June, July, Aug, Sept, Oct, Nov, Dec"},
}  # fmt: skip


def test_a_date_reads_as_each_language_writes_it() -> None:
    assert long_date(date(2025, 3, 2), UI["vi"]) == "ngày 2 tháng 3 năm 2025"
    assert long_date(date(2025, 3, 2), UI["en"]) == "2 March 2025"


def test_a_date_known_only_in_part_says_no_more_than_is_known() -> None:
    assert short_date(UI["en"], 2025, 6) == "June 2025"
    assert short_date(UI["vi"], 2025) == "năm 2025"
