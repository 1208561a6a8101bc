"""Two editions in one pass, one alone, and pages that only one of them has."""

from __future__ import annotations

import pytest

SITE = "data/site.yml"
FIRST = "lessons/first/index"
IMAGE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'


@pytest.fixture(scope="module")
def vietnamese_first(build_site, small_text):
    """A site whose owner must only write Vietnamese, with a lesson that has no English."""
    site = small_text(SITE).replace("required_editions: [vi, en]", "required_editions: [vi]")
    return build_site({SITE: site, f"{FIRST}.en.md": None})


@pytest.fixture(scope="module")
def illustrated(build_site, small_text):
    """A site with an image beside a lesson, shown by both editions and by another page."""
    files = {f"{FIRST}.{lang}.md": small_text(f"{FIRST}.{lang}.md") + "\n![A map](map.svg)\n" for lang in ("vi", "en")}
    about = {f"about/index.{lang}.md": small_text(f"about/index.{lang}.md") + "\n![A map](../lessons/first/map.svg)\n"
             for lang in ("vi", "en")}  # fmt: skip
    return build_site({**files, **about, "lessons/first/map.svg": IMAGE})


# Not yet translated


def test_a_page_that_has_no_english_says_so_in_english_and_leads_to_the_vietnamese_one(
    vietnamese_first, read_html
) -> None:
    page = read_html(vietnamese_first.text("en/lessons/first/"))
    assert page.one("html")["lang"] == "en"
    assert "Not yet translated" in page.one("h1").words
    assert "This page is so far only in Vietnamese." in page.one("main").words
    link = next(one for one in page.all("a") if one["hreflang"] == "vi" and one.inside("main"))
    assert link["href"] == "../../../lessons/first/"
    assert link.words == "Read it in Vietnamese: Bài thứ 1"


def test_nothing_of_the_missing_text_is_made_up(vietnamese_first, read_html) -> None:
    page = read_html(vietnamese_first.text("en/lessons/first/"))
    assert not page.all("div", class_="box")
    assert "đoạn văn" not in page.one("main").words


def test_lists_name_it_in_its_own_language_and_say_that_it_is_not_yet_translated(vietnamese_first, read_html) -> None:
    page = read_html(vietnamese_first.text("en/contents/"))
    link = next(one for one in page.all("a") if one.words == "Bài thứ 1")
    assert (link["lang"], link["href"]) == ("vi", "../lessons/first/")
    assert "Not yet translated" in page.one("main").words


def test_its_own_edition_shows_nothing_of_all_this(vietnamese_first, small_site, read_html) -> None:
    found, usual = (read_html(site.text("lessons/first/")).one("body").words for site in (vietnamese_first, small_site))
    assert found == usual
    assert "Chưa có bản" not in vietnamese_first.text("contents/")


def test_a_link_to_it_from_its_edition_is_no_dead_end(vietnamese_first, read_html) -> None:
    page = read_html(vietnamese_first.text("en/lessons/second/"))
    assert "../first/" in [one["href"] for one in page.all("a")]


def test_search_engines_are_not_sent_to_the_page_that_only_says_it_is_missing(vietnamese_first, read_html) -> None:
    assert read_html(vietnamese_first.text("en/lessons/first/")).one("meta", name="robots")["content"] == "noindex"
    for address in ("lessons/first/", "en/lessons/first/"):
        assert not read_html(vietnamese_first.text(address)).all("link", rel="alternate")


def test_a_missing_edition_that_is_required_is_a_warning(build_site) -> None:
    built = build_site({f"{FIRST}.en.md": None}, warnings=True)
    assert any(message.endswith("[E001]") for message in built.warnings)


# Drafts


@pytest.fixture(scope="module")
def with_draft(small_text):
    draft = small_text("lessons/second/index.vi.md").replace("step: 2", "step: 2\nstatus: draft")
    english = small_text("lessons/second/index.en.md").replace("step: 2", "step: 2\nstatus: draft")
    unlinked = {f"{FIRST}.{lang}.md": small_text(f"{FIRST}.{lang}.md").replace(" [x](../second/index.md)", "")
                for lang in ("vi", "en")}  # fmt: skip
    return {"lessons/second/index.vi.md": draft, "lessons/second/index.en.md": english, **unlinked}


def test_a_draft_is_on_no_page_of_a_site_that_is_built(build_site, with_draft) -> None:
    built = build_site(with_draft)
    assert "lessons/second/" not in built.pages()
    assert "en/lessons/second/" not in built.pages()
    told = [path for path, data in built.files().items() if "Bài thứ 2".encode() in data or b"Lesson 2" in data]
    assert told == []


def test_a_draft_is_shown_and_named_as_one_in_a_preview(build_site, with_draft, read_html, monkeypatch) -> None:
    monkeypatch.setenv("COURSE_PREVIEW", "1")
    built = build_site(with_draft)
    for address, name in (("lessons/second/", "Bản nháp"), ("en/lessons/second/", "Draft")):
        assert read_html(built.text(address)).one("p", class_="draft").words == name
    assert "Bài thứ 2" in built.text("contents/")


# The owner's part


def test_the_owners_local_part_stands_in_place_of_the_questions(build_site, read_html) -> None:
    local = "Chi bộ ta họp **thứ sáu**, theo {fact:plan-date}.\n\n- Mang sổ\n"
    built = build_site({"lessons/first/local.vi.md": local})
    box = read_html(built.text("lessons/first/")).one("div", class_="local")
    assert "Chi bộ ta họp thứ sáu, theo 20/3/2025" in box.words
    assert "Mang sổ" in box.words
    assert "Ba câu" not in box.words
    other = read_html(built.text("en/lessons/first/")).one("div", class_="local")
    assert "Ba câu" in other.words  # the edition that the owner did not write for keeps the questions


# Shared images


def test_an_image_is_published_once_for_both_editions(illustrated) -> None:
    assert [path for path in illustrated.files() if path.endswith("map.svg")] == ["lessons/first/map.svg"]
    assert illustrated.files()["lessons/first/map.svg"] == IMAGE


@pytest.mark.parametrize(
    ("address", "path"),
    [("lessons/first/", "map.svg"), ("en/lessons/first/", "../../../lessons/first/map.svg"),
     ("about/", "../lessons/first/map.svg"), ("en/about/", "../../lessons/first/map.svg")],
)  # fmt: skip
def test_every_page_that_shows_it_finds_it(illustrated, read_html, address, path) -> None:
    image = read_html(illustrated.text(address)).one("img")
    assert (image["src"], image["alt"], image["loading"]) == (path, "A map", "lazy")


# Which editions there are


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_site_of_one_edition_lies_at_the_root_and_offers_no_other(build_site, small_text, read_html, lang) -> None:
    other = {"vi": "en", "en": "vi"}[lang]
    site = small_text(SITE).replace("[vi, en]", f"[{lang}]")
    gone = dict.fromkeys(_texts_in(other))
    built = build_site({SITE: site, **gone})
    assert not [address for address in built.pages() if address.startswith(("vi/", "en/"))]
    for address in [*built.pages(), "404.html"]:
        page = read_html(built.text(address))
        assert page.one("html")["lang"] == lang, address
        assert not page.all("a", class_="lang")
        assert not page.all("link", rel="alternate")
    assert len(read_html(built.text("404.html")).all("section")) == 1
    assert "lessons/first/" in built.pages()


def test_english_may_come_first(build_site, small_text, read_html) -> None:
    built = build_site({SITE: small_text(SITE).replace("editions: [vi, en]", "editions: [en, vi]")})
    assert read_html(built.text("lessons/first/")).one("h1").words == "Lesson 1"
    assert read_html(built.text("vi/lessons/first/")).one("h1").words == "Bài thứ 1"
    lost = read_html(built.text("404.html"))
    assert lost.one("html")["lang"] == "en"
    assert lost.one("h1").words == "Page not found"


def _texts_in(lang: str) -> list[str]:
    pages = ("", "about/", "article/", "guides/meeting/", "lessons/first/", "lessons/second/")
    return [f"{page}index.{lang}.md" for page in pages]


# Moved pages


def test_a_moved_page_leads_on_in_both_editions(build_site, read_html) -> None:
    built = build_site({"data/redirects.yml": "lessons/old/: lessons/first/\n"})
    for address, lang in (("lessons/old/", "vi"), ("en/lessons/old/", "en")):
        page = read_html(built.text(address))
        assert page.one("html")["lang"] == lang
        assert page.one("a")["href"] == "../first/"
        assert page.one("meta", name="robots")["content"] == "noindex"


def test_text_that_looks_like_html_is_shown_as_text(build_site, small_text, read_html) -> None:
    title = "A < B & “C”"
    built = build_site({f"{FIRST}.vi.md": small_text(f"{FIRST}.vi.md").replace("Bài thứ 1", f"'{title}'")})
    for address in ("lessons/first/", "lessons/second/", "units/unit-1/", "topics/a-c/", "contents/", "sources/"):
        page = read_html(built.text(address))
        assert title in page.one("main").words, address
    assert read_html(built.text("lessons/first/")).one("title").words.startswith(title)
    assert read_html(built.text("lessons/first/")).one("meta", property="og:title")["content"] == title


def test_a_section_with_formatted_words_is_found_under_topics_as_it_reads(build_site, small_text, read_html) -> None:
    heading = "## *Ở* `nhà` & [đây](../second/index.md) {#o-nha}\n"
    text = small_text(f"{FIRST}.vi.md").replace("## Mục 1\n", heading)
    built = build_site({f"{FIRST}.vi.md": text})
    link = next(one for one in read_html(built.text("topics/n-s/")).all("a") if (one["href"] or "").endswith("#o-nha"))
    assert link.words == "Ở nhà & đây"
    assert "o-nha" in read_html(built.text("lessons/first/")).ids
