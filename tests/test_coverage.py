"""The coverage of the source documents is whole: no system, source or page is forgotten."""

from __future__ import annotations

from pathlib import Path

import yaml

CONTENT = Path(__file__).parent.parent / "content"
# What the five documents are about, as CURRICULUM says it: key of the row → words its English title must hold.
SYSTEMS = {
    "study-plan": ("plan", "levels", "reports"),
    "conference": ("conference", "connecting points"),
    "article": ("article",),
    "four-level-programme": ("four-level programme", "certificate"),
    "learning-models": ("models", "figures"),
    "digital-education-for-all": ("movement", "portal"),
    "resolution-57": ("Resolution 57", "digital map"),
}
# Pages of a unit that carry no system of a document: page → why.
EXPLAINED: dict[str, str] = {}


def data(name: str) -> dict:
    return yaml.safe_load((CONTENT / "data" / f"{name}.yml").read_text("utf-8"))


def rows() -> dict[str, dict]:
    return data("coverage")


def exists(page_id: str) -> bool:
    return (CONTENT / page_id / "index.vi.md").is_file()


def test_every_system_of_the_documents_is_a_row_that_says_what_it_is() -> None:
    assert list(rows()) == list(SYSTEMS)
    for key, words in SYSTEMS.items():
        assert all(word in rows()[key]["title"]["en"] for word in words), key


def test_every_document_is_in_a_row() -> None:
    assert {key for row in rows().values() for key in row["sources"]} == set(data("sources"))


def test_every_row_is_carried_by_a_page_that_is_there_or_planned() -> None:
    for key, row in rows().items():
        carried, planned = row["carried_by"], row.get("planned", [])
        assert carried or planned, key
        assert [page_id for page_id in carried if not exists(page_id)] == [], key
        assert [page_id for page_id in planned if exists(page_id)] == [], key
        assert not set(carried) & set(planned), key


def test_every_page_of_every_unit_carries_something_or_is_explained() -> None:
    listed = {page_id for unit in data("units").values() for page_id in (*unit["entries"], *unit.get("guides", ()))}
    carried = {page_id for row in rows().values() for page_id in row["carried_by"]}
    assert listed - carried == set(EXPLAINED)
