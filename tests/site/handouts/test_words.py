"""The words of every handout of the shipped course are the words of its page, letter for letter and in order."""

from __future__ import annotations

import re

import pytest

NUMBER = re.compile(r"\d+(?:[-/][^\W_]+)+")  # "57-NQ/TW", "2/3/2025"
INLINE = {"a", "abbr", "b", "code", "em", "i", "img", "small", "span", "strong", "sub", "sup"}
ON_SCREEN = {"toc", "rows", "footnote", "footnote-ref", "footnote-backref"}  # no content, or printed elsewhere
AFTER = {"downloads", "tools"}  # where a page's content ends


@pytest.fixture(scope="module")
def pieces_of(shipped, read_html):
    """`pieces_of(url)`: the pieces of text of a page in order, each with the elements it stands in."""

    class Words(type(read_html(""))):
        def __init__(self, text: str) -> None:
            self.pieces = []
            super().__init__(text)

        def handle_starttag(self, tag, attrs) -> None:
            super().handle_starttag(tag, attrs)
            self.pieces += [] if tag in INLINE else [("\n", list(self._open))]

        def handle_data(self, data: str) -> None:
            super().handle_data(data)
            self.pieces.append((data, list(self._open)))

    known: dict[str, list] = {}
    return lambda url: known.get(url) or known.setdefault(url, Words(shipped.text(url)).pieces)


def classes(around) -> set[str]:
    return {name for one in around for name in one.classes}


def is_note(around) -> bool:
    """The note of a figure or a term, which opens on a screen."""
    kinds = [(one.tag, set(one.classes)) for one in around]
    return any(own & {"fact", "term"} and ("span", set()) in kinds[at + 1 :] for at, (_, own) in enumerate(kinds))


def is_for_the_screen(around) -> bool:
    """Notes, feedback (printed with the answers), hints on tapping, and what leads around the site."""
    hint = any(one.tag == "p" and "hint" in one.classes for one in around)
    tags = {one.tag for one in around}
    told = "options" in classes(around) and "summary" not in tags
    feedback = "details" in tags and (told or "drill" in classes(around))
    drawn = "svg" in tags  # a diagram says nothing that the table below it does not
    drawn |= "diagram" in classes(around) and "summary" in tags  # which needs no opening
    return is_note(around) or hint or feedback or drawn or bool(ON_SCREEN & classes(around))


def leads_to_tools(text, around) -> bool:
    """The link to the reading tools, beside that to the unit, and the dot before it."""
    return "crumb" in classes(around) and (text.strip() == "·" or any(one["href"] == "study/" for one in around))


def content(pieces) -> list:
    start = next(at for at, (_, around) in enumerate(pieces) if any(one["id"] == "_text" for one in around))
    end = next(at for at, (_, around) in enumerate(pieces) if AFTER & classes(around) and at > start)
    return pieces[start:end]


def body(pieces, ui, *, with_notes: bool) -> str:
    """What belongs on paper before the answers: a heading with nothing below it is left out."""
    kept = [
        (text, min([int(one.tag[1]) for one in around if one.tag in ("h2", "h3")], default=9))
        for text, around in content(pieces)
        if not (is_for_the_screen(around) or leads_to_tools(text, around))
        and (with_notes or "notes" not in classes(around))
    ]
    kept = [(text, level) for text, level in kept if text.strip() != ui["guide-lessons"]]
    spoken = [(text, level) for text, level in kept if text.strip()]
    empty = {
        text
        for (text, level), (_, following) in zip(spoken, [*spoken[1:], ("", 0)], strict=True)
        if level < 9 and following <= level
    }
    return folded("".join(text for text, _ in kept if text not in empty))


def answers(pieces) -> str:
    """What to think of every drill, then every question of the self-check with its options and what is said of each."""
    tags = [(text, around, {one.tag for one in around}) for text, around in pieces]
    drills = (
        text
        for text, around, open_tags in tags
        if "drill" in classes(around) and open_tags & {"figcaption", "details"} and "summary" not in open_tags
    )
    checks = (
        text
        for text, around, open_tags in tags
        if "self-check" in classes(around)
        and "ol" in open_tags
        and not is_note(around)
        and not {"hint", "footnote-ref"} & classes(around)
    )
    return folded("".join([*drills, *checks]))


def footnotes(pieces) -> list[str]:
    """The footnotes of a page."""
    found: dict[str, str] = {}
    for text, around in pieces:
        own = next((one["id"] for one in around if (one["id"] or "").startswith("fn:")), None)
        if own and not is_note(around) and "footnote-backref" not in classes(around):
            found[own] = found.get(own, "") + text
    return [folded(text) for text in found.values()]


def folded(text: str) -> str:
    """White space folded; a line may end after a hyphen or a dash, an em dash or a slash, with none."""
    return " ".join(re.sub(r"(?<=[\w)][-–—/])\n", "", text).split())


def first_difference(one: str, other: str) -> tuple[str, str]:
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[at - 40 : at + 40], other[at - 40 : at + 40]


def test_there_is_a_handout_of_every_entry_in_every_look_and_for_both_readers_of_a_guide(handouts, shipped) -> None:
    looks = {"", "-large", "-phone"}
    for page in {page["url"]: page for _, page, _ in handouts}.values():
        kinds = {"handout", "facilitator"} if page["kind"] == "guide" else {"handout"}
        assert {name for name, one, _ in handouts if one is page} == {kind + look for kind in kinds for look in looks}


def test_the_words_of_every_handout_are_those_of_its_page_in_their_order(handouts, pieces_of, ui) -> None:
    for name, page, pdf in handouts:
        words, pieces = ui[page["edition"]], pieces_of(page["url"])
        expected = body(pieces, words, with_notes=name.startswith("facilitator"))
        if (told := answers(pieces)) and page["kind"] != "guide":
            expected += f" {words['answers']} {told}"
        printed = folded(pdf.root.text("Mark", "Note"))
        assert printed == expected, (name, page["url"], first_difference(printed, expected))


def test_every_footnote_is_printed_once_on_the_page_of_its_call_and_says_what_the_page_says(
    handouts, pieces_of
) -> None:
    seen = 0
    for name, page, pdf in handouts:
        expected = footnotes(pieces_of(page["url"]))
        notes = pdf.root.all("Note")
        assert [folded(one.text("Mark")) for one in notes] == expected, (name, page["url"])
        for around in (tag for tag in pdf.root.walk() if any(one in tag.parts for one in notes)):
            marks = [at for at, part in enumerate(around.parts) if part in notes]
            assert all(around.parts[at].pages == around.parts[at - 1].pages for at in marks), (name, page["url"])
        seen += len(notes)
    assert seen >= 20


def test_numbers_of_documents_and_dates_are_never_broken_across_lines(handouts) -> None:
    for name, page, pdf in handouts:
        lines = pdf.root.text()
        for number in set(NUMBER.findall(lines.replace("\n", ""))):
            assert number in lines or not re.search(r"\D", number), (name, page["url"], number)
        assert not re.search(r"\d[-/]\n", lines), (name, page["url"])


def test_speaker_notes_are_in_the_facilitators_version_and_in_no_participants_version(handouts, pieces_of) -> None:
    for name, page, pdf in handouts:
        text = folded(pdf.root.text("Mark", "Note"))
        pieces = [(text, around) for text, around in pieces_of(page["url"]) if "notes" in classes(around)]
        notes = [text for text, around in pieces if len(text) > 40 and not is_note(around)]
        assert bool(notes) == (page["kind"] == "guide")
        for note in notes:
            assert (folded(note) in text) == name.startswith("facilitator"), (name, page["url"], note)


def test_answers_are_on_last_pages_of_their_own_and_not_in_what_participants_of_a_meeting_get(
    handouts, pieces_of, ui
) -> None:
    for name, page, pdf in handouts:
        heading = ui[page["edition"]]["answers"]
        found = [tag for tag in pdf.root.all("H2") if tag.text() == heading]
        told = answers(pieces_of(page["url"]))
        assert len(found) == (bool(told) and (page["kind"] != "guide" or name.startswith("facilitator")))
        if found:
            at = pdf.root.parts.index(found[0])
            before = set().union(*(tag.pages for tag in pdf.root.parts[:at]))
            after = set().union(*(tag.pages for tag in pdf.root.parts[at:]))
            assert max(before) < min(after)
            assert max(after) == len(pdf.file.pages) - 1
