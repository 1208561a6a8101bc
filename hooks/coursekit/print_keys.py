"""What a handout is known by: hashes of all that it depends on, told without loading the tools that make it.

Most builds print nothing; loading compiler and packer would take them longer than all else about handouts.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def tools() -> str:
    """The tools and their versions. Raises importlib.metadata.PackageNotFoundError for one that is not installed.

    The number at the end changes when typeset or print_pack makes other bytes of the same document.
    """
    return " ".join(f"{tool} {version(tool)}" for tool in ("typst", "pikepdf", "segno")) + " 8"


def stamp(code: str, template: bytes) -> str:
    """A hash of what all handouts depend on besides the course: code, template, tools."""
    return hashlib.sha256(f"{code} {tools()} ".encode() + template).hexdigest()


def key(template: bytes, document: Mapping[str, Any], images: Mapping[str, bytes]) -> str:
    """A hash of all that a handout's bytes depend on."""
    whole = hashlib.sha256(template + json.dumps(document, ensure_ascii=False, sort_keys=True).encode())
    for name, content in sorted(images.items()):
        whole.update(name.encode() + hashlib.sha256(content).digest())
    whole.update(tools().encode())
    return whole.hexdigest()
