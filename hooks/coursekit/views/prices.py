"""What reading or downloading costs in data, told before it is opened. 1 KB = 1,000 bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coursekit.model import Course, Unit
    from coursekit.outputs import Output

    Outputs = Mapping[tuple[str, str], Mapping[str, Output]]
    Sizes = Mapping[tuple[str, str], int]

MEGABYTE = 1_000_000


def whole_kb(size: int) -> int:
    """Bytes as whole kilobytes, at least one."""
    return max(1, round(size / 1000))


def size_words(ui: Mapping[str, str], size: int) -> str:
    """Bytes as a reader is told them: "60 KB", "1,2 MB"."""
    if whole_kb(size) < 1000:
        return ui["size-kb"].format(n=whole_kb(size))
    return ui["size-mb"].format(n=f"{size / MEGABYTE:.1f}".replace(".", ui["decimal-mark"]))


def file_prices(ui: Mapping[str, str], made: Mapping[str, Output]) -> tuple[str, ...]:
    """What each file made from a page costs; the looks of one kind together: "bản in 60, 64, 69 KB".

    A file's name begins with its kind, "handout-large". A kind without a short word (price-…) has the long one of each.
    """
    kinds: dict[str, list[str]] = {}
    for name in made:
        kinds.setdefault(name.partition("-")[0], []).append(name)
    told: list[str] = []
    for kind, names in kinds.items():
        if f"price-{kind}" in ui:
            sizes = ", ".join(str(whole_kb(made[name].bytes)) for name in names)
            told.append(ui[f"price-{kind}"].format(n=sizes))
        else:
            told += [f"{ui[f'output-{name}']} {size_words(ui, made[name].bytes)}" for name in names]
    return tuple(told)


def unit_price(course: Course, unit: Unit, lang: str, sizes: Sizes, outputs: Outputs) -> str:
    """The sum of a unit's pages, and of the files made from them; "" while nothing is known of it."""
    ui = course.ui[lang]
    ids = [(page_id, lang) for page_id in (*unit.entries, *unit.guides)]
    pages = [sizes[page] for page in ids if page in sizes]
    if not pages:
        return ""
    told = [ui["unit-pages"].format(n=len(pages), size=size_words(ui, sum(pages)))]
    files = list(_files(ids, outputs))
    if files:
        told.append(ui["unit-files"].format(n=len(files), size=size_words(ui, sum(file.bytes for file in files))))
    return " · ".join(told)


def _files(ids: Iterable[tuple[str, str]], outputs: Outputs) -> Iterable[Output]:
    return (file for page in ids for file in outputs.get(page, {}).values())
