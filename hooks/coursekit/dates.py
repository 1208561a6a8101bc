"""Dates as each edition writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def long_date(day: date, ui: Mapping[str, str]) -> str:
    """`ngày 2 tháng 3 năm 2025`, `2 March 2025`: by the interface's `date-long` and `months` (comma list)."""
    return short_date(ui, day.year, day.month, day.day)


def short_date(ui: Mapping[str, str], year: int, month: int | None = None, day: int | None = None) -> str:
    """A date as far as it is known: a year, a month or a day."""
    if month is None:
        return ui["date-year"].format(y=year)
    name = ui["months"].split(",")[month - 1].strip()
    form = ui["date-month"] if day is None else ui["date-long"]
    return form.format(d=day, m=month, month=name, y=year)
