from datetime import date

import pytest
from coursekit.data_reader import NO_DATE, DataReader
from coursekit.model import Site, Slip

SITE = (
    "title: {vi: T, en: T}\ntagline: {vi: G, en: G}\neditions: [vi, en]\nrequired_editions: [vi]\neditor_language: vi\n"
)


def reader(**files: str) -> DataReader:
    data = DataReader({f"data/{name}.yml": text for name, text in {"site": SITE, **files}.items()})
    assert data.read_site()
    return data


def told(data: DataReader) -> list[str]:
    return [f"{problem.path}:{problem.line} {problem.rule.code}" for problem in data.problems]


def test_the_site_is_read_and_its_address_ends_in_a_slash() -> None:
    data = reader(site=SITE + "address: https://a.vn/b\nowner: {vi: Tỉnh ủy}\n")
    assert data.site == Site(
        {"vi": "T", "en": "T"}, {"vi": "G", "en": "G"}, owner={"vi": "Tỉnh ủy", "en": "Tỉnh ủy"},
        address="https://a.vn/b/", required_editions=("vi",),
    )  # fmt: skip
    assert told(data) == []


@pytest.mark.parametrize("text", [None, "- a\n", "a: [\n"])
def test_without_a_usable_site_there_is_none(text: str | None) -> None:
    assert not DataReader({} if text is None else {"data/site.yml": text}).read_site()


def test_words_that_are_not_required_are_filled_from_those_that_are_there() -> None:
    data = reader(
        ui="next: {vi: Sau}\nback: {vi: Trước, en: Back}\n", glossary="a: {term: {vi: Một}, definition: {vi: Hai}}\n"
    )
    assert data.ui() == {"vi": {"next": "Sau", "back": "Trước"}, "en": {"next": "Sau", "back": "Back"}}
    assert data.terms()["a"].term == {"vi": "Một", "en": "Một"}
    assert told(data) == []


def test_every_text_and_key_knows_its_line() -> None:
    data = reader(coverage="a:\n  title: {vi: A, en: A}\n  sources:\n    - one\n    - two\n  carried_by: []\n")
    (system,) = data.coverage()
    assert (system.line, [key.line for key in system.sources]) == (1, [4, 5])


def test_slips_of_a_source_are_read() -> None:
    text = (
        "a:\n  title: {vi: A, en: A}\n  short: {vi: A, en: A}\n  issuer: {vi: A, en: A}\n  date: 2025-01-02\n"
        '  language: vi\n  kind: document\n  slips:\n    - {printed: "1", used: "2", why: {vi: B, en: C}}\n'
    )
    data = reader(sources=text)
    source = data.sources()["a"]
    assert (source.date, source.slips) == (date(2025, 1, 2), (Slip("1", "2", {"vi": "B", "en": "C"}),))
    assert told(data) == []


def test_an_entry_that_is_wrong_throughout_keeps_its_key_with_blanks() -> None:
    data = reader(sources="a: 5\n", facts="b: 5\n", quotes="c: 5\n", glossary="d: 5\n", units="e: 5\n")
    assert data.sources()["a"].date == NO_DATE
    assert data.facts()["b"].show == {"vi": "b", "en": "b"}
    assert data.quotes()["c"].text == ""
    assert data.terms()["d"].term == {"vi": "d", "en": "d"}
    assert data.units()[0].entries == ()
    assert [line.rpartition(" ")[2] for line in told(data)] == ["Y006"] * 5


def test_a_file_that_cannot_be_used_is_named_once() -> None:
    data = reader(facts="a: [\n")
    assert data.facts() == {}
    assert (told(data), data.unusable) == (["content/data/facts.yml:1 Y001"], {"facts"})


def test_a_file_that_is_missing_or_holds_comments_only_is_empty() -> None:
    data = reader(facts="# none yet\n")
    assert (data.facts(), data.quotes(), told(data), data.unusable) == ({}, {}, [], set())


def test_redirects_are_pairs_of_addresses_with_their_lines() -> None:
    data = reader(redirects='"a/": "b/"\n"c/": 5\n')
    redirects = data.redirects()
    assert redirects == {"a/": "b/"}
    assert [key.line for key in redirects] == [1]
    assert told(data) == ["content/data/redirects.yml:2 Y006"]


def test_published_addresses_are_lines_that_are_no_comment() -> None:
    data = DataReader({"data/published-urls.txt": "# đã công bố\n\na/\n b/ \n"})
    assert [(text, text.line) for text in data.published()] == [("a/", 3), ("b/", 4)]


def test_changes_are_read_newest_first_and_a_key_that_is_no_date_is_told() -> None:
    data = reader(changes="2025-03-01: {vi: A, en: B}\n2025-03-20: {vi: C}\n2025-02-30: {vi: D}\n20250301: {vi: E}\n")
    found = data.changes()
    assert [(change.date, change.words["en"], change.line) for change in found] == [
        (date(2025, 3, 20), "C", 2), (date(2025, 3, 1), "B", 1),
    ]  # fmt: skip
    assert told(data) == ["content/data/changes.yml:3 Y018", "content/data/changes.yml:4 Y018"]


def test_a_diagram_is_read_with_its_items_in_order() -> None:
    text = (
        "a:\n  kind: strip\n  title: {vi: A, en: A}\n  description: {vi: B}\n  items:\n"
        "    - {words: {vi: C}, date: d, paragraphs: [p1, p2]}\n    - {words: {vi: E, en: F}, more: {vi: G}}\n"
    )
    data = reader(diagrams=text)
    diagram = data.diagrams()["a"]
    first, second = diagram.items
    assert (diagram.kind, diagram.description["en"], diagram.note) == ("strip", "B", None)
    assert (first.words, first.date, first.paragraphs, first.more) == ({"vi": "C", "en": "C"}, "d", ("p1", "p2"), None)
    assert (second.words["en"], second.more, second.date) == ("F", {"vi": "G", "en": "G"}, None)
    assert told(data) == []


def test_a_diagram_that_is_wrong_throughout_keeps_its_key() -> None:
    data = reader(diagrams="a: 5\nb:\n  items: [5, {more: {vi: G}}]\n")
    assert {key: len(diagram.items) for key, diagram in data.diagrams().items()} == {"a": 0, "b": 1}
    assert {line.rpartition(" ")[2] for line in told(data)} == {"Y005", "Y006"}
