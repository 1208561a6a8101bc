"""Reads the fingerprints that lie in content/data/fingerprints/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.checks import c104_unusable_fingerprint
from coursekit.content_paths import fingerprint_source, in_messages
from coursekit.fingerprint import Shelf, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.fingerprint import Fingerprint
    from coursekit.problem import Problem


def read_shelf(texts: Mapping[str, str], problems: list[Problem]) -> Shelf:
    """The fingerprints among the texts of a course; one that cannot be used is told and left out."""
    found: dict[str, Fingerprint] = {}
    for path, text in texts.items():
        if source := fingerprint_source(path):
            fingerprint = read(text)
            if fingerprint and fingerprint.source == source:
                found[source] = fingerprint
            else:
                problems.append(c104_unusable_fingerprint.RULE.at(in_messages(path), 1, key=source))
    return Shelf(found)
