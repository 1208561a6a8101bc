"""What the data files say to a reader in either language, each text with its line: for the language checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from coursekit.content_paths import data_path
from coursekit.model import LANGUAGES
from coursekit.yaml_source import compose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Files in the author's own words → keys that are not looked at. A practice screen may be misspelled on purpose.
PROSE: dict[str, tuple[str, ...]] = {
    "diagrams": (),
    "drills": ("words",),
    "facts": (),
    "glossary": (),
    "placement": (),
    "ui": ("language-switch", "progress-file"),  # a name in the other language, a file's name
    "units": (),
}


def data_texts(files: Mapping[str, str]) -> Iterator[tuple[str, int, str, str]]:
    """(path, line, language, text) of every text in the files (name → YAML); a broken file is told elsewhere."""
    for name, text in files.items():
        root, _ = compose(data_path(name), text)
        if root is not None:
            for line, lang, words in _said(root, "", PROSE[name]):
                yield data_path(name), line, lang, words


def _said(node: yaml.Node, lang: str, left_out: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in left_out:
                yield from _said(value, key.value if key.value in LANGUAGES else lang, left_out)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _said(value, lang, left_out)
    elif lang:
        yield node.start_mark.line + 1, lang, str(node.value)
