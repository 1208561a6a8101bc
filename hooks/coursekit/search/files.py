"""The files of a site's search: for each edition a script and its index's core, at addresses that stay, and shards.

Pages name the script and the core, and so do not change with the index; a browser asks for both at once. The core names
the folder of its shards, so that a script, a core and shards of two versions never meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.addresses import edition_prefix
from coursekit.search.fold import ALIKE, SPELLED, fold, words
from coursekit.search.index import KINDS, Index, build_index
from coursekit.search.records import records
from coursekit.search.wire import compact, weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.model import Course

FOLDER = "assets/"
LARGEST = 13_000  # bytes: a core up to this size is fetched to see whether the other edition has what this one has not


def search_files(
    course: Course, html: Mapping[tuple[str, str], str], script: str, style: str
) -> Iterator[tuple[str, str]]:
    """(path, text) of every file; `html` holds the rendered pages by id and edition, `script` has CONFIG in it."""
    made = {lang: _index(course, lang, html, style) for lang in course.site.editions}
    for lang, index in made.items():
        yield f"{FOLDER}search.{lang}.js", script.replace("CONFIG", _config(course, lang, made))
        yield f"{FOLDER}search/core.{lang}.js", index.core
        for name, text in index.shards.items():
            yield f"{FOLDER}search/{index.folder}/{name}.js", text


def _index(course: Course, lang: str, html: Mapping[tuple[str, str], str], style: str) -> Index:
    own = {page_id: text for (page_id, of), text in html.items() if of == lang}
    found = records(course, lang, own)
    # The script knows the initials of every title; what an abbreviation is said to stand for counts before them.
    forms = {"".join(map(fold, words(key))): meant[lang] for key, meant in course.abbreviations.items()}
    told = (edition_prefix(course.site, lang), KINDS, SPELLED, ALIKE.get(lang, ()), [*_labels(course, lang), style])
    return build_index(lang, found, forms, told)


def _labels(course: Course, lang: str) -> list[str]:
    ui = course.ui[lang]
    return [ui["search-found"].format(n="#"), ui["search-none"], ui["topics"], ui["search-recent"],
            ui["search-forget"], ui["search-elsewhere"]]  # fmt: skip


def _config(course: Course, lang: str, made: Mapping[str, Index]) -> str:
    near = [f"core.{other}" for other, index in made.items() if other != lang and weight(index.core) <= LARGEST]
    return ",".join(map(compact, (course.ui[lang]["search-broken"], "".join(near[:1]), f"core.{lang}")))
