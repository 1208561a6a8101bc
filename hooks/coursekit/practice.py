"""What learners practise on and measure themselves by: drills (made-up screens) and the questions of the placement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coursekit.placed import line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.data_reader import DataReader

    Words = Mapping[str, str]

LOOKS = ("text", "name", "key", "link", "field", "picture")  # how a piece of a screen looks
SCREENS = ("message", "payment", "page", "permission", "file", "call")


@dataclass(frozen=True)
class Piece:
    """A piece of a made-up screen, and what to think of it."""

    words: Words
    why: Words
    is_wrong: bool = False
    look: str = "text"


@dataclass(frozen=True)
class Drill:
    """A made-up screen to practise on."""

    key: str
    line: int
    screen: str
    title: Words
    story: Words  # what has just happened
    pieces: tuple[Piece, ...]
    then: Words  # what to do


@dataclass(frozen=True)
class Answer:
    """An answer of the placement and what it counts."""

    words: Words
    points: int


@dataclass(frozen=True)
class Ask:
    """A question of the placement."""

    words: Words
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Level:
    """From how many points on a step begins, what that means, what to learn next (page ids)."""

    least: int
    words: Words
    lessons: tuple[str, ...]


@dataclass(frozen=True)
class Area:
    """A skill area of the placement. Its levels are the steps 1, 2, 3 and 4."""

    key: str
    line: int
    title: Words
    asks: tuple[Ask, ...]
    levels: tuple[Level, ...]

    @property
    def most(self) -> int:
        """The points of somebody who can do everything."""
        return sum(max((answer.points for answer in ask.answers), default=0) for ask in self.asks)


def read_drills(data: DataReader) -> dict[str, Drill]:
    """The drills of drills.yml."""
    found = {}
    for key, given in data.keyed("drills").items():
        values = given or {}
        pieces = tuple(_piece(data, one) for one in values.get("pieces", ()))
        told = {name: _words(data, values, name) for name in ("title", "story", "then")}
        found[str(key)] = Drill(str(key), line_of(key), values.get("screen", "message"), pieces=pieces, **told)
    return found


def _piece(data: DataReader, values: Mapping[str, Any]) -> Piece:
    is_wrong, look = values.get("verdict") == "wrong", values.get("look", "text")
    return Piece(_words(data, values, "words"), _words(data, values, "why"), is_wrong, look)


def read_placement(data: DataReader) -> dict[str, Area]:
    """The areas of placement.yml."""
    found = {}
    for key, given in data.keyed("placement").items():
        values = given or {}
        asks = tuple(
            Ask(
                _words(data, one, "ask"),
                tuple(Answer(_words(data, two, "words"), two.get("points", 0)) for two in one.get("answers", ())),
            )
            for one in values.get("questions", ())
        )
        levels = tuple(
            Level(one.get("from", 0), _words(data, one, "words"), one.get("lessons", ()))
            for one in values.get("steps", ())
        )
        found[str(key)] = Area(str(key), line_of(key), _words(data, values, "title"), asks, levels)
    return found


def _words(data: DataReader, values: Mapping[str, Any], key: str) -> Words:
    return data.filled(values.get(key), key)
