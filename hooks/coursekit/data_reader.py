"""The data files of a course: YAML → sources, facts, quotes, terms, units and all else that is no page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from coursekit.change import Change
from coursekit.checks import y017_required_edition, y018_date_key
from coursekit.content_paths import PUBLISHED, data_path
from coursekit.coverage import Coverage
from coursekit.diagram import Diagram, DiagramItem
from coursekit.model import Fact, Quote, Site, Slip, Source, Term, Unit
from coursekit.placed import Placed, line_of
from coursekit.schema import TEXT, Sheet
from coursekit.schema_groups import is_mapping_file, pairs, read_keyed, read_record, tell_missing_language
from coursekit.schemas import DATA_FILES, SITE, UI_KEY
from coursekit.slug import KEBAB
from coursekit.yaml_source import compose

if TYPE_CHECKING:
    from collections.abc import Mapping

    import yaml

    from coursekit.problem import Problem

NO_DATE = date.min  # stands where a date could not be read; such a course is never built


def _required_editions(site: yaml.Node) -> tuple[str, ...]:
    """What site.yml says of itself; what is wrong with it is told when the file is read as a whole."""
    scratch = Sheet("")
    values = read_record(site, {"required_editions": SITE["required_editions"]}, scratch)
    return tuple(values.get("required_editions", ()))


def _day(text: str) -> date | None:
    """A date written like 2026-11-22; Python itself also takes 20261122 and weeks."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


@dataclass
class DataReader:
    """Reads data files out of the texts, notes problems and which files could not be used."""

    texts: Mapping[str, str]  # path below content/ → text
    problems: list[Problem] = field(default_factory=list)
    unusable: set[str] = field(default_factory=set)  # names of files, "facts"
    site: Site = field(default_factory=lambda: Site({}, {}))

    def read_site(self) -> bool:
        """Read site.yml into `site`; False when nothing could be made of it."""
        node, sheet = self._node("site")
        if node is None:
            return False
        sheet.required = _required_editions(node) or sheet.required  # they count for this file too
        values = read_record(node, SITE, sheet)
        editions = values.get("editions") or Site.editions
        for lang in values.get("required_editions", ()):
            if lang not in editions:
                sheet.problems.append(y017_required_edition.RULE.at(sheet.path, line_of(lang), lang=lang))
        self.problems += sheet.problems
        if values.get("address"):
            values["address"] = Placed(values["address"].rstrip("/") + "/", values["address"].line)
        if "required_editions" in values:  # one that is not there is told above, once
            values["required_editions"] = tuple(lang for lang in values["required_editions"] if lang in editions)
        words = {key: self.filled(values.get(key), key, editions) for key in ("title", "tagline")}
        for key in ("owner", "issuer"):
            if key in values:
                words[key] = self.filled(values[key], key, editions)
        self.site = Site(**{**values, **words})
        return True

    def keyed(self, name: str) -> dict[Placed, Any]:
        """The `KEY: value` pairs of a data file; of a file that is missing or unusable, none."""
        node, sheet = self._node(name)
        if node is None:
            return {}
        values = read_keyed(node, DATA_FILES[name], sheet, UI_KEY if name == "ui" else KEBAB)
        self.problems += sheet.problems
        return values

    def _node(self, name: str) -> tuple[yaml.Node | None, Sheet]:
        sheet = Sheet(data_path(name), required=self.site.required_editions)
        text = self.texts.get(f"data/{name}.yml")
        if text is None:
            return None, sheet
        node, problem = compose(sheet.path, text)
        if problem:
            self.problems.append(problem)
        elif node is None or is_mapping_file(node, sheet):
            return node, sheet
        self.problems += sheet.problems
        self.unusable.add(name)
        return None, sheet

    def filled(self, words: Mapping[str, str] | None, key: str, editions: tuple[str, ...] = ()) -> dict[str, str]:
        """Words for every edition: where one is not required and missing, another's stand in."""
        words = words or {}
        spare = next(iter(words.values()), key)
        return {lang: words.get(lang, spare) for lang in editions or self.site.editions}

    def _record(self, key: str, values: dict[str, Any] | None, blank: dict[str, Any]) -> dict[str, Any]:
        """Values for a dataclass: those read, blanks for the rest, words in every edition."""
        merged = {**blank, **(values or {})}
        words = {
            name: self.filled(value, key)
            for name, value in merged.items()
            if isinstance(value, dict) and (value or name in blank)
        }
        return {"key": key, "line": line_of(key), **merged, **words}

    def ui(self) -> dict[str, dict[str, str]]:
        """{lang: {key: words}} of the interface."""
        found = self.keyed("ui")
        return {
            lang: {key: self.filled(words, key)[lang] for key, words in found.items()} for lang in self.site.editions
        }

    def sources(self) -> dict[str, Source]:
        """The documents the course draws on."""
        blank = {"title": {}, "short": {}, "issuer": {}, "date": NO_DATE, "language": "vi", "kind": "document"}
        found = {}
        for key, values in self.keyed("sources").items():
            slips = tuple(
                Slip(slip.get("printed", ""), slip.get("used", ""), self.filled(slip.get("why"), ""))
                for slip in (values or {}).get("slips", ())
            )
            found[str(key)] = Source(**{**self._record(key, values, blank), "slips": slips})
        return found

    def facts(self) -> dict[str, Fact]:
        """The figures and dates."""
        blank = {"show": {}, "about": {}, "source": "", "place": {}, "phrase": ""}
        found = {}
        for key, values in self.keyed("facts").items():
            named = {"meant_for" if name == "for" else name: value for name, value in (values or {}).items()}
            found[str(key)] = Fact(**self._record(key, named, blank))
        return found

    def quotes(self) -> dict[str, Quote]:
        """The quotations; the edition of a quotation's own language needs no paraphrase."""
        blank = {"text": "", "language": "vi", "speaker": {}, "source": "", "place": {}, "paraphrase": {}}
        found = {}
        for key, values in self.keyed("quotes").items():
            if values and "paraphrase" in values and "language" in values:
                self._check_paraphrase(key, values)
            found[str(key)] = Quote(**self._record(key, values, blank))
        return found

    def _check_paraphrase(self, key: Placed, values: dict[str, Any]) -> None:
        sheet = Sheet(data_path("quotes"))
        words = values["paraphrase"]
        for lang in self.site.required_editions:
            if lang != values["language"] and lang not in words:
                tell_missing_language(sheet, line_of(next(iter(words.values()), key), key.line), "paraphrase", lang)
        self.problems += sheet.problems

    def terms(self) -> dict[str, Term]:
        """The glossary."""
        blank: dict[str, Any] = {"term": {}, "definition": {}}
        found = self.keyed("glossary").items()
        return {str(key): Term(**self._record(key, values, blank)) for key, values in found}

    def units(self) -> tuple[Unit, ...]:
        """The units, in the order of the file."""
        blank: dict[str, Any] = {"title": {}, "summary": {}, "entries": ()}
        return tuple(Unit(**self._record(key, values, blank)) for key, values in self.keyed("units").items())

    def coverage(self) -> tuple[Coverage, ...]:
        """The coverage of the source documents, in the order of the file."""
        blank: dict[str, Any] = {"title": {}, "sources": (), "carried_by": ()}
        return tuple(Coverage(**self._record(key, values, blank)) for key, values in self.keyed("coverage").items())

    def changes(self) -> tuple[Change, ...]:
        """What readers should know is new, newest first."""
        found = []
        for key, words in self.keyed("changes").items():
            if (day := _day(key)) is not None:
                found.append(Change(day, key.line, self.filled(words, key)))
            else:
                self.problems.append(y018_date_key.RULE.at(data_path("changes"), key.line, key=key))
        return tuple(sorted(found, key=lambda change: change.date, reverse=True))

    def abbreviations(self) -> dict[str, dict[str, str]]:
        """What people type into the search for short, and what it stands for in each edition."""
        return {str(key): self.filled(words, key) for key, words in self.keyed("abbreviations").items()}

    def diagrams(self) -> dict[str, Diagram]:
        """The drawings."""
        blank: dict[str, Any] = {"kind": "timeline", "title": {}, "description": {}}
        found = {}
        for key, values in self.keyed("diagrams").items():
            items = tuple(self._diagram_item(item) for item in (values or {}).get("items", ()))
            found[str(key)] = Diagram(**{**self._record(key, values, blank), "items": items})
        return found

    def _diagram_item(self, values: dict[str, Any]) -> DiagramItem:
        more = {"more": self.filled(values["more"], "")} if "more" in values else {}
        return DiagramItem(**{**values, **more, "words": self.filled(values.get("words"), "")})

    def redirects(self) -> dict[str, str]:
        """Moved addresses, old → new."""
        node, sheet = self._node("redirects")
        if node is None:
            return {}
        found: dict[str, str] = {}
        for key, (key_node, value_node) in pairs(node, sheet).items():
            value = TEXT.read(value_node, key, sheet)
            if value is not None:
                found[Placed(key, sheet.line(key_node))] = value
        self.problems += sheet.problems
        return found

    def published(self) -> tuple[str, ...]:
        """The addresses in published-urls.txt; lines that are empty or begin with # are left out."""
        lines = self.texts.get(PUBLISHED, "").split("\n")
        return tuple(
            Placed(line.strip(), number)
            for number, line in enumerate(lines, 1)
            if line.strip() and not line.startswith("#")
        )
