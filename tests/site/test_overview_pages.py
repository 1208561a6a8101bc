"""Sources, coverage, what changed, and diagrams, as they are built for both editions of the shipped course."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

DATA = Path(__file__).parent.parent.parent / "content" / "data"
EDITIONS = {"vi": "", "en": "en/"}
PLAN = "dienbienphu-205-kh-tu"


def data(name: str) -> dict:
    return yaml.safe_load((DATA / f"{name}.yml").read_text("utf-8"))


@pytest.fixture(params=EDITIONS)
def lang(request) -> str:
    return request.param


@pytest.fixture
def page(shipped, read_html, lang):
    """`page("sources/")`: a page of the edition, taken apart."""
    return lambda address: read_html(shipped.text(EDITIONS[lang] + address))


def test_every_fact_and_quotation_is_on_the_sources_page_below_its_source(page, lang) -> None:
    found = page("sources/")
    items = [item for item in found.all("li") if any("taken" in one.classes for one in item.around)]
    for kind, shown in (("facts", lambda one: one["show"][lang]), ("quotes", lambda one: quoted(one, lang))):
        for key, one in data(kind).items():
            told = [item for item in items if item.words.startswith(shown(one))]
            assert any(around["id"] == one["source"] for item in told for around in item.around), key
    assert len(items) == len(data("facts")) + len(data("quotes"))


def quoted(quote: dict, lang: str) -> str:
    return f"“{quote['text']}”" if quote["language"] == lang else quote["paraphrase"][lang]


def test_what_is_taken_from_a_source_is_closed_until_it_is_tapped(page) -> None:
    assert all(one["open"] is None for one in page("sources/").all("details"))


def test_a_quotation_says_its_language_and_a_paraphrase_that_it_is_one(page, lang) -> None:
    shown = [one for one in page("sources/").all("b") if any("taken" in around.classes for around in one.around)]
    quotes = [one for one in shown if one.words.startswith("“")]
    assert quotes
    assert {one["lang"] for one in quotes} <= {lang}
    told = [one.words for one in page("sources/").all("p", class_="facts")]
    paraphrase = {"vi": "diễn lại bằng lời của chúng tôi", "en": "in our words"}[lang]
    count = sum(quote["language"] != lang for quote in data("quotes").values())
    assert sum(words.startswith(paraphrase) for words in told) == count > 0


def test_a_fact_leads_to_a_page_that_cites_it(page, lang) -> None:
    shown = data("facts")["article-jobs-65"]["show"][lang]
    (item,) = [one for one in page("sources/").all("li") if one.words.startswith(f"{shown} ") and not one.inside("ol")]
    links = [link["href"] for link in page("sources/").all("a") if item in link.around]
    assert "../lessons/why-now/" in links
    assert shown in page("lessons/why-now/").one("main").words


def test_the_coverage_names_every_system_every_page_and_what_is_planned(page, lang) -> None:
    found = page("coverage/")
    assert [one.words for one in found.all("h2")] == [row["title"][lang] for row in data("coverage").values()]
    hrefs = {link["href"] for link in found.all("a")}
    for row in data("coverage").values():
        assert {f"../{page_id}/" for page_id in row["carried_by"]} <= hrefs
        assert {f"../sources/#{key}" for key in row["sources"]} <= hrefs
    planned = {one.words for one in found.all("code")}
    assert planned == {page_id for row in data("coverage").values() for page_id in row.get("planned", ())}


def test_the_changes_name_every_page_once_and_tell_what_is_new(page, lang) -> None:
    found = page("changes/")
    links = [link["href"] for link in found.all("a") if any("links" in one.classes for one in link.around)]
    assert len(links) == len(set(links))
    assert {"../article/", "../lessons/why-now/", "../guides/branch-90/", "../about/"} <= set(links)
    for day, words in data("changes").items():
        assert isinstance(day, date)
        assert words[lang] in found.one("main").words


def test_the_foot_of_every_page_leads_to_what_changed(shipped, read_html) -> None:
    for address in shipped.pages():
        links = [link["href"] for link in read_html(shipped.text(address)).all("a") if link.inside("footer")]
        assert any(href.endswith("changes/") or address.endswith("changes/") for href in links), address


@pytest.mark.parametrize("address", ["article/", "lessons/an-old-idea/"])
def test_a_diagram_is_small_and_asks_for_the_pages_own_colours_only(shipped, lang, address) -> None:
    (svg,) = re.findall(r"<svg.*?</svg>", shipped.text(EDITIONS[lang] + address), re.DOTALL)
    assert len(svg.encode()) <= 6_000
    assert not re.search(r"#[0-9a-f]{3,8}\b(?=[\"' >])", re.sub(r"href=\S+", "", svg))
    assert not re.search(r"<svg[^>]*\s(?:width|height)=", svg)


def test_the_strip_leads_to_every_paragraph_of_the_article(page) -> None:
    found = page("article/")
    hrefs = [link["href"] for link in found.all("a") if link.inside("svg")]
    assert hrefs == [f"#p{number}" for number in range(11)]
    assert set(hrefs) <= {f"#{one}" for one in found.ids}


def test_the_timeline_keeps_its_dates_in_order_and_gives_none_where_the_article_does_not(shipped) -> None:
    facts, items = data("facts"), data("diagrams")["timeline"]["items"]
    days = [facts[item["date"]]["show"]["vi"] for item in items if "date" in item]
    assert days == sorted(days, key=lambda day: [int(part) for part in reversed(day.split("/"))])
    named = {key for item in items for key in re.findall(r"{fact:([\w-]+)}", str(item["words"]))}
    documents = {key for key, fact in facts.items() if fact["place"] == "p2" and "nghị quyết" in fact["phrase"].lower()}
    assert documents <= named | {"article-resolution-29-date"}
    assert shipped.text("lessons/an-old-idea/").count("<circle") == len(items)


def test_a_figure_that_was_looked_up_says_where_by_whom_and_when(build_site, small_text, read_html) -> None:
    looked_up = (
        "  claim: external\n  url: https://example.org/figures/\n  checked_by: An\n  checked_on: 2026-01-02\n"
        "  review_by: 2099-01-01\n"
    )
    lessons = {
        f"lessons/first/index.{lang}.md": small_text(f"lessons/first/index.{lang}.md") + "\n{fact:families}\n"
        for lang in EDITIONS
    }
    site = build_site({"data/facts.yml": small_text("data/facts.yml") + looked_up, **lessons})
    for lang, told in (
        ("vi", "tra ở example.org/figures, ngày 2 tháng 1 năm 2026; người tra: An"),
        ("en", "looked up at example.org/figures on 2 January 2026 by An"),
    ):
        lesson, sources = (read_html(site.text(EDITIONS[lang] + path)) for path in ("lessons/first/", "sources/"))
        assert any(told in fact.words for fact in lesson.all("span", class_="fact")), lang
        assert [link.words for link in sources.all("a", href="https://example.org/figures/") if told in link.words]
