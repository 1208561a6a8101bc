"""The Markdown of an author, turned into the page a reader sees."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
import yaml
from coursekit.markup import CourseExtension, Rendering
from coursekit.markup.boxes import ROLES
from coursekit.model import Kind
from coursekit.slug import slugify
from markdown import Markdown

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    Render = Callable[..., Element]

ROOT = Path(__file__).parent.parent.parent
WIRED = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
QUIZ = """
!!! self-check

    1. Which?

        - [ ] First option => Because it is **too** early, {fact:plan-date}.
        - [x] Second option => Because.
"""


@pytest.fixture
def render(read_small) -> Render:
    """`render(markdown, "en")`: the tree of what a page's Markdown becomes; by default that of a Vietnamese lesson."""
    course = read_small({"lessons/first/map.svg": "<svg/>", "guides/meeting/plan.png": "x"})

    def make(text: str, lang: str = "vi", page_id: str = "lessons/first", kind: Kind = Kind.LESSON) -> Element:
        extension = CourseExtension()
        extension.rendering = Rendering(course, page_id, lang, kind)
        converter = Markdown(extensions=[*WIRED, extension], extension_configs={"toc": {"slugify": slugify}})
        return ET.fromstring(f"<div>{converter.convert(text)}</div>".replace("&nbsp;", " "))

    return make


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def shown(element: Element) -> str:
    """The words of a reference without its note."""
    return element.text or ""


def marks(element: Element) -> list[str]:
    return [words(mark) for mark in element.iterfind(".//sup/a[@aria-label]")]


def facts(element: Element) -> list[Element]:
    return element.findall(".//span[@class='fact']")


# Boxes


@pytest.mark.parametrize(("lang", "title"), [("vi", "Cùng trao đổi"), ("en", "Talk it over")])
def test_a_box_without_a_title_of_its_own_gets_its_roles_in_the_language_of_the_edition(render, lang, title) -> None:
    box = render("!!! discussion\n\n    - Why?\n", lang).find("div")
    assert box.get("class") == "box discussion"
    assert words(box.find("p[@class='box-title']")) == box.get("aria-label") == title


@pytest.mark.parametrize("role", [role for role in ROLES if role != "notes"])
def test_every_role_is_titled_and_keeps_its_text(render, role) -> None:
    box = render(f"!!! {role}\n\n    Some text.\n", "en").find("div")
    assert box.get("class") == f"box {role}"
    assert words(box[0]) not in {"", role.capitalize()} or role == "note"  # "Note" is the right word for it
    assert words(box[-1]) == "Some text."


def test_an_own_title_wins_over_the_roles(render) -> None:
    box = render('!!! practice "Ten minutes"\n\n    1. Start.\n').find("div")
    assert words(box[0]) == box.get("aria-label") == "Ten minutes"
    assert len(box.findall("p[@class='box-title']")) == 1


def test_the_spoken_name_of_a_box_has_no_markdown_in_it(render) -> None:
    box = render('!!! practice "Do *this* by {fact:plan-date}"\n\n    1. Start.\n', "en").find("div")
    assert box.get("aria-label") == "Do this by 20 March 2025"
    assert words(box[0].find("em")) == "this"


def test_a_box_in_a_box_keeps_its_role(render) -> None:
    box = render("!!! practice\n\n    Do it.\n\n    !!! warning\n\n        Mind the step.\n", "en").find("div")
    assert words(box.find("div[@class='box warning']")) == "Take care Mind the step."


def test_speaker_notes_are_absent_from_a_lesson_and_shown_on_a_guide(render) -> None:
    text = "Before.\n\n!!! notes\n\n    SPEAKER ONLY\n\nAfter.\n"
    lesson, guide = render(text), render(text, page_id="guides/meeting", kind=Kind.GUIDE)
    assert "SPEAKER ONLY" not in words(lesson)
    assert words(lesson).startswith("Before. After.")
    assert words(guide.find("div[@class='box notes']")) == "Ghi chú cho người trình bày SPEAKER ONLY"


def test_speaker_notes_inside_a_box_are_absent_from_a_lesson_too(render) -> None:
    page = render("!!! practice\n\n    Do it.\n\n    !!! notes\n\n        SPEAKER ONLY\n")
    assert "SPEAKER ONLY" not in words(page)
    assert "Do it." in words(page)


# Self-checks


def test_an_option_unfolds_whether_it_fits_and_why(render) -> None:
    wrong, right = render(QUIZ, "en").findall(".//details")
    assert words(wrong.find("summary")) == "First option"
    assert words(wrong.find("p[@class='wrong']")).startswith("Not quite. Because it is too early, 20 March 2025")
    assert words(right.find("summary")) == "Second option"
    assert words(right.find("p[@class='right']")) == "Right. Because."


def test_options_are_closed_until_they_are_tapped_and_no_mark_gives_them_away(render) -> None:
    page = render(QUIZ)
    assert [option.get("open") for option in page.iterfind(".//details")] == [None, None]
    assert "[x]" not in words(page)
    assert "=>" not in words(page)


@pytest.mark.parametrize(("lang", "right", "wrong"), [("vi", "Đúng", "Chưa đúng"), ("en", "Right", "Not quite")])
def test_the_verdict_is_in_the_language_of_the_edition(render, lang, right, wrong) -> None:
    page = render(QUIZ, lang)
    assert [words(verdict) for verdict in page.iterfind(".//details/p/strong[1]")] == [f"{wrong}.", f"{right}."]


def test_a_question_with_several_right_options_says_so_and_one_with_a_single_one_does_not(render) -> None:
    several = render(QUIZ.replace("[ ]", "[X]"), "en")
    assert [words(hint) for hint in several.iterfind(".//li[@class='hint']")] == ["More than one option is right."]
    assert render(QUIZ, "en").find(".//li[@class='hint']") is None


def test_a_self_check_says_how_to_use_it(render) -> None:
    assert words(render(QUIZ, "en").find(".//p[@class='hint']")) == "Tap an option to see whether it fits, and why."


def test_every_question_of_a_self_check_gets_its_options(render) -> None:
    second = (
        "\n    2. And which?\n\n        - [x] Yes => So.\n\n        - [ ] No,\n          never => Not\n          so.\n"
    )
    questions = render(QUIZ + second, "en").findall(".//div/ol/li")
    assert [len(question.findall(".//details")) for question in questions] == [2, 2]
    assert words(questions[1].findall(".//summary")[1]) == "No, never"
    assert words(questions[1].findall(".//details/p")[1]) == "Not quite. Not so."


ORDER = """
!!! self-check

    1. In which order?

        1. Stop => First of all.
        2. Read => Then.
        3. Ask *her* => Last.
"""
MATCH = """
!!! self-check

    1. What goes with what?

        - Code :: Nobody => Not even the bank.
        - Name :: A friend => He knows it.
        - Fault :: The helper => Say it **early**.
"""
SPOT = """
!!! self-check

    1. What is wrong with it?

        - [ ] Hello => A greeting is fine.
        - [!] Tap *at once* => Haste is a warning.
"""


def test_steps_are_mixed_and_each_unfolds_its_place_and_why(render) -> None:
    options = render(ORDER, "en").find(".//ul[@class='options order']")
    steps = [words(step) for step in options.iter("summary")]
    assert sorted(steps) == ["Ask her", "Read", "Stop"]
    assert steps != ["Stop", "Read", "Ask her"]
    told = {words(one.find("summary")): words(one.find("p")) for one in options.iter("details")}
    assert told == {"Stop": "Number 1. First of all.", "Read": "Number 2. Then.", "Ask her": "Number 3. Last."}
    assert words(options[0]) == "The steps are mixed up. Number them in the right order."


def test_pairs_show_their_right_halves_mixed_and_unfold_which_belongs_where(render) -> None:
    match = render(MATCH, "en").find(".//div[@class='match']")
    rights = [words(one) for one in match.find("ol")]
    assert sorted(rights) == ["A friend", "Nobody", "The helper"]
    assert rights != ["Nobody", "A friend", "The helper"]
    lefts = list(match.iter("details"))
    assert [words(one.find("summary")) for one in lefts] == ["Code", "Name", "Fault"]
    for left, right in zip(lefts, ["Nobody", "A friend", "The helper"], strict=True):
        letter = "ABC"[rights.index(right)]
        assert words(left.find("p")).startswith(f"{letter}. {right}. ")
    assert words(lefts[2].find("p/strong[2]")) == "early"


def test_the_pieces_of_a_message_stay_in_their_order_and_unfold_what_is_wrong_or_fine(render) -> None:
    options = render(SPOT, "en").find(".//ul[@class='options spot']")
    assert [words(one) for one in options.iter("summary")] == ["Hello", "Tap at once"]
    assert [words(one) for one in options.iter("p")] == [
        "This is fine. A greeting is fine.",
        "Something is wrong here. Haste is a warning.",
    ]
    assert [one.get("class") for one in options.iter("p")] == ["right", "wrong"]


def test_no_answer_is_open_before_it_is_tapped(render) -> None:
    for text in (ORDER, MATCH, SPOT):
        assert {one.get("open") for one in render(text).iter("details")} == {None}


def test_a_task_list_outside_a_self_check_is_left_alone(render) -> None:
    assert render("- [ ] Not a question => of ours\n").find(".//details") is None


# References: what they show


PLACES = {
    "a paragraph": "On REF it began.",
    "emphasis": "On **REF** it began.",
    "a list item": "- REF\n- other\n",
    "a loose list item": "- REF\n\n- other\n",
    "a table cell": "| A | B |\n|---|---|\n| REF | x |\n",
    "a table head": "| REF | B |\n|---|---|\n| y | x |\n",
    "a definition": "Word\n:   REF\n",
    "a block quotation": "> REF\n",
    "a box": "!!! note\n\n    REF\n",
    "the title of a box": '!!! note "REF"\n\n    Text.\n',
    "a footnote": "Text.[^a]\n\n[^a]: REF\n",
    "a question": QUIZ.replace("{fact:plan-date}", "").replace("Which?", "Which, REF?"),
    "an option's feedback": QUIZ.replace("{fact:plan-date}", "").replace("Because.", "Because REF."),
}


@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES)
def test_a_fact_shows_its_value_its_note_and_its_source_wherever_it_stands(render, text) -> None:
    page = render(text.replace("REF", "{fact:plan-date}"), "en")
    (fact,) = facts(page)
    assert shown(fact) == "20 March 2025"
    assert words(fact.find("span")) == "Day the plan was issued. Source: Plan 1, the article, paragraph 1."
    assert marks(page) == ["[1]"]


@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES)
def test_a_term_explains_itself_wherever_it_stands(render, text) -> None:
    page = render(text.replace("REF", "{term:branch}"), "vi")
    (term,) = page.findall(".//span[@class='term']")
    assert shown(term) == "chi bộ"
    assert words(term.find("span")) == "Tổ chức cơ sở."


@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES)
def test_a_quote_stands_in_quotation_marks_and_cites_its_source_wherever_it_stands(render, text) -> None:
    page = render(text.replace("REF", "{quote:never-stops}"), "vi")
    assert words(page.find(".//span[@class='quote']")) == "“Học không bao giờ ngừng”"
    assert marks(page) == ["[1]"]


@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES)
def test_a_source_shows_its_short_name_and_is_cited_wherever_it_stands(render, text) -> None:
    page = render(text.replace("REF", "{source:paper}"), "en")
    assert "The paper[1]" in words(page)


@pytest.mark.parametrize(
    "reference", ["{fact:plan-date}", "{quote:never-stops}", "{term:self-study}", "{source:paper}"]
)
@pytest.mark.parametrize("text", ["## On REF", "See [that REF](../second/index.md).", QUIZ.replace("First", "REF")])
def test_in_a_heading_a_link_or_an_option_a_reference_is_plain_words(render, text, reference) -> None:
    """They are tapped themselves: a note would be a button, and a mark a link, inside a link."""
    page = render(text.replace("REF", reference).replace("{fact:plan-date}.", "."))
    shown = {"20/3/2025", "“Học không bao giờ ngừng”", "tự học", "Báo thử"}
    places = (one for tag in ("h2", "a", "summary") for one in page.iter(tag))
    (tapped,) = [one for one in places if shown & {words(span) for span in one}]
    assert {name for element in tapped for name in element.attrib} == set()
    assert marks(tapped) == []


def test_a_quote_is_paraphrased_without_quotation_marks_in_the_other_edition(render) -> None:
    page = render("He says {quote:never-stops}.", "en")
    assert words(page.find("p")) == "He says learning has no end[1]."


def test_a_paragraph_that_is_one_quote_is_set_off(render) -> None:
    alone, amid = render("{quote:never-stops}").find("p"), render("A {quote:never-stops}").find("p")
    assert (alone.get("class"), amid.get("class")) == ("quotation", None)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [("{fact:families|many families}", "many families"), ("{term:self-study|studied alone}", "studied alone")],
)
def test_an_author_may_say_how_a_reference_must_read_here(render, reference, expected) -> None:
    assert shown(render(f"So {reference} it was.", "en").find("p/span")) == expected


def test_the_note_of_a_fact_says_of_whom_how_sure_and_as_of_when(render) -> None:
    (fact,) = facts(render("{fact:families}", "en"))
    assert words(fact.find("span")) == (
        "Number of families. In the province; the source says “more than”; achieved; as of June 2025. "
        "Source: The paper, second answer."
    )


def test_a_reference_in_a_code_span_stays_as_typed(render) -> None:
    page = render("Write `{fact:plan-date}` for a figure.")
    assert words(page.find("p/code")) == "{fact:plan-date}"
    assert facts(page) == []


@pytest.mark.parametrize("kind", ["fact", "quote", "term", "source"])
@pytest.mark.parametrize("more", ["", "|own words"])
def test_a_reference_to_nothing_stays_as_typed(render, kind, more) -> None:
    typed = f"{{{kind}:no-such-key{more}}}"
    assert words(render(f"So {typed}.").find("p")) == f"So {typed}."


def test_the_value_of_a_fact_is_not_read_as_markdown(render, read_small, small_text) -> None:
    del render
    changed = small_text("data/facts.yml").replace("vi: 20/3/2025", "vi: '*2* <b> & [x](y)'")
    extension = CourseExtension()
    extension.rendering = Rendering(read_small({"data/facts.yml": changed}), "lessons/first", "vi", Kind.LESSON)
    tree = ET.fromstring(f"<div>{Markdown(extensions=[extension]).convert('{fact:plan-date}')}</div>")
    assert shown(facts(tree)[0]) == "*2* <b> & [x](y)"


# Terms and sources of the page


def test_only_the_first_use_of_a_term_explains_it(render) -> None:
    page = render("{term:self-study} here.\n\n!!! note\n\n    {term:self-study|again} and {term:branch}.\n", "en")
    assert [shown(term) for term in page.iterfind(".//span[@class='term']")] == ["self-study", "Party branch"]
    assert words(page.find("div/p[2]")).startswith("again and Party branch")


def test_a_term_in_a_heading_is_explained_at_its_first_use_in_the_text(render) -> None:
    page = render("## {term:self-study}\n\nBy {term:self-study}.\n", "en")
    assert [shown(term) for term in page.iterfind("p/span[@class='term']")] == ["self-study"]


def test_the_terms_of_a_page_are_listed_at_its_end_in_order_of_use(render) -> None:
    section = render("{term:branch} and {term:self-study}.", "en").find("section[@class='terms']")
    assert words(section.find("h2")) == "Terms on this page"
    assert [words(term) for term in section.iter("dt")] == ["Party branch", "self-study"]
    assert [words(meaning) for meaning in section.iter("dd")] == ["The smallest unit.", "Learning on one's own."]


def test_a_page_without_terms_has_no_list_of_them(render) -> None:
    assert render("Nothing.").find("section[@class='terms']") is None


def test_one_citation_mark_a_paragraph_is_enough(render) -> None:
    page = render("{fact:plan-date}, {quote:never-stops}, {fact:families} and {fact:plan-date}.\n\n{fact:plan-date}.\n")
    assert [marks(paragraph) for paragraph in page.findall("p")] == [["[1]", "[2]"], ["[1]"]]


def test_the_mark_stands_right_after_what_it_cites(render) -> None:
    page = render("Since {fact:plan-date}, always.", "en")
    assert words(page.find("p")).endswith("paragraph 1.[1], always.")


def test_sources_are_numbered_by_their_first_use_and_the_pages_own_come_after(render) -> None:
    page = render("{fact:families}.\n\n- {fact:plan-date}\n- {source:paper}\n", "en")  # the page names `plan` itself
    assert marks(page) == ["[1]", "[2]", "[1]"]
    section = page.find("section[@class='sources']")
    assert [words(source).split(":")[0] for source in section.iter("li")] == ["The paper", "Plan 1"]


def test_every_mark_leads_to_its_source_in_the_list(render) -> None:
    page = render("{fact:families}.\n\n{fact:plan-date}.\n")
    listed = {f"#{source.get('id')}": words(source) for source in page.find("section").iter("li")}
    found = [listed[link.get("href")] for link in page.iterfind(".//sup/a")]
    assert [source.split(":")[0] for source in found] == ["Báo thử", "Kế hoạch 1"]
    assert [link.get("aria-label") for link in page.iterfind(".//sup/a")] == ["Nguồn 1", "Nguồn 2"]


def test_a_source_is_listed_with_title_issuer_date_and_the_places_used(render) -> None:
    source = render("{fact:plan-date} {quote:never-stops}", "en").find("section/ol/li")
    assert words(source) == (
        "Plan 1: A plan for trying. The trying board, 20 March 2025. (the article, paragraphs 1–2)"
    )
    assert source.find("a").get("href") == "../../sources/index.md#plan"


def test_a_source_that_the_page_only_names_in_its_front_matter_is_listed(render) -> None:
    assert [words(source.find("a")) for source in render("Nothing.", "en").iterfind("section/ol/li")] == ["Plan 1"]


def test_a_heading_may_have_the_same_words_as_the_sites_own(render) -> None:
    page = render("## Sources\n\n## Terms\n\n## Text\n\n## S1\n\n{term:branch}\n\n{fact:plan-date}\n", "en")
    assert [heading.get("id") for heading in page.findall("h2")] == ["sources", "terms", "text", "s1"]
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_the_id_of_a_heading_keeps_every_vietnamese_letter_apart(render) -> None:
    page = render("## Đường đi\n\n## Ương\n\n## Điều 5\n")
    assert [heading.get("id") for heading in page.findall("h2")] == ["duong-di", "uong", "dieu-5"]


# Images, tables, footnotes


@pytest.mark.parametrize(
    ("lang", "page_id", "written", "expected"),
    [
        ("vi", "lessons/first", "map.svg", "map.svg"),
        ("en", "lessons/first", "map.svg", "../../../lessons/first/map.svg"),
        ("en", "lessons/second", "../first/map.svg", "../../../lessons/first/map.svg"),
        ("vi", "lessons/second", "../first/map.svg", "../first/map.svg"),
        ("en", "article", "../lessons/first/map.svg", "../../lessons/first/map.svg"),
        ("en", "", "lessons/first/map.svg", "../lessons/first/map.svg"),
        ("vi", "", "lessons/first/map.svg", "lessons/first/map.svg"),
        ("en", "lessons/first", "missing.svg", "missing.svg"),
    ],
)
def test_the_editions_share_one_file_of_an_image(render, lang, page_id, written, expected) -> None:
    image = render(f"![A map]({written})", lang, page_id).find(".//img")
    assert image.get("src") == expected
    assert image.get("alt") == "A map"


def test_a_table_scrolls_inside_a_frame_that_the_keyboard_reaches_and_a_reader_hears_named(render) -> None:
    frame = render("| A | B |\n|---|---|\n| 1 | 2 |\n\nAfter.\n", "en").find("div")
    assert frame.find("table") is not None
    assert (frame.get("tabindex"), frame.get("role")) == ("0", "group")
    assert frame.get("aria-label") == "Wide table: swipe sideways to see it all"
    assert {cell.get("scope") for cell in frame.iter("th")} == {"col"}


def test_the_way_back_from_a_footnote_is_named_in_the_language_of_the_edition(render) -> None:
    page = render("Text.[^a]\n\n[^a]: Note.\n", "vi")
    assert page.find(".//a[@class='footnote-backref']").get("aria-label") == "Trở lại chỗ đang đọc"
    assert page.find(".//a[@class='footnote-ref']").get("role") == "doc-noteref"
    assert page.find(".//div[@class='footnote']").get("role") == "doc-endnotes"


def test_a_reference_with_words_of_its_own_stays_whole_in_a_table_and_as_typed_in_code(render) -> None:
    row = "| {term:self-study|người học} | {fact:plan-date|hôm ấy} |"
    cells = render(f"| Ai | Khi |\n|---|---|\n{row}\n").findall(".//td")
    assert [shown(cell.find("span")) for cell in cells] == ["người học", "hôm ấy"]
    typed = render("Viết `{term:self-study|chữ}`, {fact:no-such|chữ}.").find("p")
    assert words(typed) == "Viết {term:self-study|chữ}, {fact:no-such|chữ}."
