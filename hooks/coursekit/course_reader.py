"""From the files of content/ to a checked `Course`: everything that is wrong is found in one run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from coursekit.apart import read_apart
from coursekit.checking import run_checks, run_text_checks
from coursekit.checks import f006_extra_file, f007_symlink, f008_unreadable, f013_missing_data
from coursekit.content_folder import Unread
from coursekit.content_paths import IMAGE_ENDINGS, SOUND_ENDINGS, document_file, extra_files, in_messages, likely_name
from coursekit.data_reader import DataReader
from coursekit.documents.rules import read_study
from coursekit.documents.stored import read_documents
from coursekit.model import Course
from coursekit.page_reader import read_pages
from coursekit.practice import read_drills, read_placement
from coursekit.problem import in_order
from coursekit.recording import Recording
from coursekit.shelf_reader import read_shelf
from coursekit.text_file import decode, too_large

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from coursekit.content_folder import ContentFile
    from coursekit.page_reader import Pages
    from coursekit.problem import Problem

NEEDED = ("data/site.yml", "data/ui.yml")
# A data file that cannot be used is one problem, not one more for every key that it would have held.
_FOLLOWS: dict[str, frozenset[str]] = {
    "sources": frozenset({"R001", "R013", "C105"}),
    "facts": frozenset({"R002", "C403"}),
    "quotes": frozenset({"R003"}),
    "glossary": frozenset({"R004", "R013"}),
    "diagrams": frozenset({"R025"}),
    "drills": frozenset({"R029"}),
    "placement": frozenset({"R029"}),
    "units": frozenset({"R009", "R012"}),
    "coverage": frozenset({"C109"}),
    "redirects": frozenset({"U007"}),
}
_HINTS = {
    "": ("", ""),
    "language": (" Có lẽ thiếu ngôn ngữ trong tên: {}", " Perhaps the language is missing in its name: {}"),
    "page": (" Ở đây chưa có trang nào (index.vi.md).", " There is no page here (index.vi.md)."),
    "name": (" Có phải {}?", " Did you mean {}?"),
}


@dataclass
class _Files:
    """The files after decoding."""

    texts: dict[str, str | None] = field(default_factory=dict)  # None: could not be read
    images: set[str] = field(default_factory=set)  # and recordings
    recordings: dict[str, Recording] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def unread(self) -> frozenset[str]:
        return frozenset(in_messages(path) for path, text in self.texts.items() if text is None)


def read_course(
    files: Mapping[str, ContentFile], today: date, *, preview: bool = False
) -> tuple[Course | None, list[Problem]]:
    """The course in the files (paths below content/) and all problems, sorted.

    The course is None only when site.yml is unusable. With errors among the problems it is built as far as it goes:
    good enough to look at in a preview, not to publish. Drafts are left out unless `preview`.
    """
    decoded = _decoded(files)
    texts = {path: text for path, text in decoded.texts.items() if text is not None}
    problems = decoded.problems + run_text_checks(_ours(texts))
    problems += [f013_missing_data.RULE.at(in_messages(path), 1) for path in NEEDED if path not in files]
    data = DataReader(texts)
    has_site = data.read_site()
    data.keyed("words")  # for what is wrong with it: only `lint` uses it
    course = _course(data, read_pages(decoded.texts, data.site, problems), decoded, preview=preview)
    course = replace(course, documents=read_documents(decoded.texts, problems))
    follows = frozenset[str]().union(*(_FOLLOWS.get(name, ()) for name in _unusable(data, decoded)))
    found = run_checks(course, today)
    problems += [p for p in found if p.path not in decoded.unread and p.rule.code not in follows]
    return course if has_site else None, in_order(problems + data.problems)


def _ours(texts: Mapping[str, str]) -> dict[str, str]:
    """Every text but the imported ones: those are another's words, and stay as they are."""
    return {in_messages(path): text for path, text in texts.items() if not document_file(path)}


def _unusable(data: DataReader, files: _Files) -> set[str]:
    return data.unusable | {
        path[5:-4] for path, text in files.texts.items() if path.startswith("data/") and text is None
    }


def _course(data: DataReader, pages: Pages, files: _Files, *, preview: bool) -> Course:
    drafts = frozenset() if preview else frozenset(key for key, page in pages.items() if page.status == "draft")
    course = Course(
        site=data.site,
        ui=data.ui(),
        sources=data.sources(),
        facts=data.facts(),
        quotes=data.quotes(),
        terms=data.terms(),
        units=data.units(),
        coverage=data.coverage(),
        redirects=data.redirects(),
        pages={key: page for key, page in pages.items() if key not in drafts},
        assets=frozenset(files.images),
        recordings=files.recordings,
        drafts=drafts,
        published=data.published(),
        apart=read_apart(data),
        shelf=read_shelf(data.texts, data.problems),
        changes=data.changes(),
        abbreviations=data.abbreviations(),
        diagrams=data.diagrams(),
        drills=read_drills(data),
        placement=read_placement(data),
        study=read_study(data),
    )
    return _without_drafts(course)


def _without_drafts(course: Course) -> Course:
    """Units and guides do not list what is a draft in every edition."""
    left_out = {page_id for page_id, _ in course.drafts} - {page_id for page_id, _ in course.pages}
    if not left_out:
        return course

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(page_id for page_id in ids if page_id not in left_out)

    units = tuple(replace(unit, entries=kept(unit.entries), guides=kept(unit.guides)) for unit in course.units)
    pages = {key: replace(page, lessons=kept(page.lessons)) for key, page in course.pages.items()}
    return replace(course, units=units, pages=pages)


def _decoded(files: Mapping[str, ContentFile]) -> _Files:
    found = _Files()
    regular = []
    for path, content in files.items():
        if isinstance(content, bytes):
            found.texts[path], problem = decode(in_messages(path), content)
            found.problems += [problem] if problem else []
            regular.append(path)
        elif told := _TOLD.get(content.why):
            found.texts[path] = None
            found.problems.append(told(in_messages(path), content))
            regular += [path] if content.why == "too-large" else []
        else:
            regular.append(path)
    extra = extra_files(regular)
    found.problems += [_extra(path) for path in extra]
    found.texts = {path: text for path, text in found.texts.items() if path not in extra}
    found.images = {path for path in regular if path.lower().endswith(IMAGE_ENDINGS + SOUND_ENDINGS)} - set(extra)
    found.recordings = {
        path: Recording(file.size, file.head)
        for path in sorted(found.images)
        if path.lower().endswith(SOUND_ENDINGS) and isinstance(file := files[path], Unread)
    }
    return found


def _extra(path: str) -> Problem:
    why, name = likely_name(path)
    vi, en = _HINTS[why]
    return f006_extra_file.RULE.at(in_messages(path), 1, hint_vi=vi.format(name), hint_en=en.format(name))


_TOLD: dict[str, Callable[[str, Unread], Problem]] = {
    "link": lambda path, _: f007_symlink.RULE.at(path, 1),
    "unreadable": lambda path, _: f008_unreadable.RULE.at(path, 1),
    "too-large": lambda path, file: too_large(path, file.size),
}
