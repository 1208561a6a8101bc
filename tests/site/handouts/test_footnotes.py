"""Footnotes at page ends, in texts made to be hard to set: each on the page of its call, or all at the end."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from coursekit import typeset
from coursekit.handout import LOOKS, Edition, document
from handouts import Room
from markdown import Markdown

TEMPLATE = (Path(__file__).parents[3] / "overrides/print/handout.typ").read_bytes()


@pytest.fixture(scope="module")
def press(tmp_path_factory):
    room = tmp_path_factory.mktemp("room")
    return typeset.Press(TEMPLATE, Room(str(room)))


@pytest.fixture
def printed(read_small):
    """`printed(text, look)`: what the template prints for a piece of Markdown."""
    course = read_small()
    html = Markdown(extensions=["tables", "footnotes", "md_in_html"])
    page = course.pages["lessons/first", "vi"]
    return lambda text, look: document(course, page, html.reset().convert(text), Edition(look))[0]


def footnoted(seed: int) -> tuple[str, int]:
    """A text of headings, paragraphs, lists, tables and boxes that call footnotes, and how many."""
    chance, notes = random.Random(seed), []

    def prose(most: int) -> str:
        words = ["chữ" * chance.randint(1, 3) for _ in range(chance.randint(4, most))]
        for at in (at for at in range(len(words)) if chance.random() < 0.025):
            notes.append("lời " * chance.choice([4, 12, 40]))
            words[at] += f"[^{len(notes)}]"
        return " ".join(words)

    def listed(most: int) -> str:
        return "\n".join(f"- {prose(most)}" for _ in range(chance.randint(2, 7)))

    def table() -> str:
        rows = [f"| {prose(20)} | {prose(30)} |" for _ in range(chance.randint(1, 12))]
        return "\n".join(["| a | b |", "|---|---|", *rows])

    makers = (
        lambda: f"## {prose(8)}\n\n{prose(40)}",
        lambda: prose(140),
        lambda: prose(90),
        lambda: listed(50),
        lambda: f"> {prose(60)}",
        table,
        lambda: f'<div class="box note" markdown="1">\n{prose(80)}\n\n{listed(30)}\n</div>',
    )
    text = "\n\n".join(chance.choice(makers)() for _ in range(20))
    return text + "\n\n" + "\n".join(f"[^{at}]: {note}" for at, note in enumerate(notes, 1)), len(notes)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("seed", [0, 1, 2, 4])
def test_wherever_a_page_ends_every_footnote_is_on_the_page_of_its_call(press, printed, read_pdf, seed, look) -> None:
    text, count = footnoted(seed)
    pdf = read_pdf(press.pdf(printed(text, look))[0])
    notes = pdf.root.all("Note")
    assert len(notes) == count
    for around in (tag for tag in pdf.root.walk() if any(one in tag.parts for one in notes)):
        marks = [at for at, part in enumerate(around.parts) if part in notes]
        assert all(around.parts[at].pages == around.parts[at - 1].pages for at in marks)


def test_footnotes_that_no_page_can_hold_beside_their_calls_are_a_list_at_the_end(press, printed, read_pdf) -> None:
    notes = "\n".join(f"[^{n}]: {f'lời {n} ' * 60}" for n in range(40))
    text = f"- {' '.join(f'chữ[^{n}]' for n in range(40))}\n\n{notes}"
    pdf = read_pdf(press.pdf(printed(text, "phone"))[0])
    assert pdf.root.all("Note") == []
    *_, calls, ends = pdf.root.all("L")
    assert len(calls.all("Link")) == len(ends.all("LI")) == 40
