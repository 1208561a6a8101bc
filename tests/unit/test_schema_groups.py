import yaml
from coursekit.schema import TEXT, Sheet, optional, required, whole_number
from coursekit.schema_groups import PLACE, SOME_WORDS, WORDS, key_lines, list_of, read_keyed, read_record, record

FIELDS = {"title": required(TEXT), "minutes": optional(whole_number(1, 9))}


def node(text: str) -> yaml.Node:
    return yaml.compose(text, Loader=yaml.SafeLoader)


def told(sheet: Sheet) -> list[str]:
    return [f"{problem.line} {problem.rule.code}" for problem in sheet.problems]


def test_a_record_gives_what_could_be_read_and_tells_the_rest() -> None:
    sheet = Sheet("a.yml")
    values = read_record(node("title: Học\nminutes: 99\nminute: 3\ntitle: Hai\n[a]: b\n"), FIELDS, sheet)
    assert values == {"title": "Học"}
    assert sorted(told(sheet)) == ["2 Y007", "3 Y004", "4 Y003", "5 Y004"]


def test_a_missing_key_is_told_at_the_record() -> None:
    sheet = Sheet("a.yml", first_line=4)
    read_record(node("minutes: 3\n"), FIELDS, sheet)
    assert told(sheet) == ["4 Y005"]


def test_a_list_tells_its_length_its_items_and_what_is_there_twice() -> None:
    sheet = Sheet("a.yml")
    assert list_of(TEXT, 2, 3).read(node("[a]"), "k", sheet) == ("a",)
    assert list_of(TEXT, 2, 3).read(node("[a, 5, a]"), "k", sheet) == ("a",)
    assert list_of(TEXT).read(node("a"), "k", sheet) is None
    assert list_of(TEXT).read(node("~"), "k", sheet) is None
    assert told(sheet) == ["1 Y011", "1 Y006", "1 Y016", "1 Y006", "1 Y008"]


def test_an_empty_list_is_legal_where_no_item_is_needed() -> None:
    assert list_of(TEXT).read(node("[]"), "k", Sheet("a.yml")) == ()


def test_words_need_the_required_editions_and_know_no_other_language() -> None:
    sheet = Sheet("a.yml", required=("vi",))
    assert WORDS.read(node("vi: Học"), "k", sheet) == {"vi": "Học"}
    assert WORDS.read(node("en: Learn"), "k", sheet) == {"en": "Learn"}
    assert SOME_WORDS.read(node("en: Learn"), "k", sheet) == {"en": "Learn"}
    assert WORDS.read(node("{vi: Học, fr: Apprendre}"), "k", sheet) == {"vi": "Học"}
    assert WORDS.read(node("Học"), "k", sheet) is None
    assert told(sheet) == ["1 Y013", "1 Y004", "1 Y006"]


def test_what_is_wrong_with_words_is_told_with_their_name() -> None:
    sheet = Sheet("a.yml")
    WORDS.read(node("{vi: 5, en: a}"), "show", sheet)
    assert "'show.vi'" in sheet.problems[0].text("en")


def test_a_keyed_file_keeps_keys_whose_value_is_wrong() -> None:
    sheet = Sheet("a.yml")
    values = read_keyed(node("one: {title: a}\ntwo: 5\nBa Bốn: {title: b}\n"), record(FIELDS), sheet)
    assert values == {"one": {"title": "a"}, "two": None, "Ba Bốn": {"title": "b"}}
    assert [key.line for key in values] == [1, 2, 3]
    assert told(sheet) == ["2 Y006", "3 Y012"]


def test_the_line_of_each_key_is_known() -> None:
    assert key_lines(node("a: 1\n\nb: 2\n"), Sheet("a.yml", first_line=2)) == {"a": 2, "b": 4}


def test_a_place_is_a_paragraph_or_words_in_both_languages() -> None:
    sheet = Sheet("a.yml")
    assert PLACE.read(node("p5"), "place", sheet) == {"vi": "p5", "en": "p5"}
    assert PLACE.read(node("{vi: phần II, en: part II}"), "place", sheet) == {"vi": "phần II", "en": "part II"}
    assert PLACE.read(node("phần II"), "place", sheet) is None
    assert PLACE.read(node("{vi: phần II}"), "place", sheet) == {"vi": "phần II"}
    assert told(sheet) == ["1 Y007", "1 Y013"]
