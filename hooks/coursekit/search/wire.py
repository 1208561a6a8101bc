"""Values as the script files of an index carry them, and what they weigh on their way."""

from __future__ import annotations

import json
import zlib


def weight(text: str) -> int:
    """Bytes on the wire, near enough (gzip adds 18)."""
    return len(zlib.compress(text.encode(), 9)) + 12


def compact(value: object) -> str:
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def literal(value: object) -> str:
    r"""A value as the script reads it; text as a template literal, where only \ ` and ${ are not themselves."""
    if not isinstance(value, str):
        return compact(value)
    return "`" + value.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${") + "`"


def call(name: str, *values: str) -> str:
    """A file: it hands its values to the script under its name."""
    return f"VS({','.join((literal(name), *values))})"
