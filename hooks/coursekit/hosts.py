"""What a host should say with every file, and what a page says of itself where the host says nothing.

The policy (CSP) lets a page fetch from its own host alone and run no script but files of the host and those inline
scripts that were there at build, by their hashes. Inline styles are allowed: every page carries its own, cut down to
what it uses, and a hash of it would cost each page 40 bytes that do not compress; without a foreign address a style can
fetch nothing and tell nobody.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SCRIPT = re.compile(r"<script(?![^>]*\bsrc\b)[^>]*>(.*?)</script>", re.DOTALL)
_CHARSET = re.compile(r'<meta charset="?utf-8"?>', re.IGNORECASE)
FOR_EVER = "public, max-age=31536000, immutable"
# Browsers look for a new worker by themselves; a quarter of an hour keeps that off a reader's bill.
WORKER = "max-age=900"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
# What only a host can say, and what needs no hash: the policy that host configurations add to a page's own.
FRAME = "frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'"


def inline_scripts(html: str) -> list[str]:
    """The hashes of a page's inline scripts, as a policy names them."""
    digests = (hashlib.sha256(match[1].encode()).digest() for match in _SCRIPT.finditer(html))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def policy(hashes: Iterable[str]) -> str:
    """The policy of a page with these inline scripts; what is not named, scripts too, follows the first rule."""
    own = " ".join(["'self'", *sorted(set(hashes))])
    return f"default-src {own};style-src 'self' 'unsafe-inline'"


def with_policy(html: str) -> str:
    """The page with its policy, before anything that it rules."""
    meta = f'<meta http-equiv=content-security-policy content="{policy(inline_scripts(html))}">'
    return _CHARSET.sub(lambda match: match[0] + meta, html, count=1)


def is_hashed(path: str) -> bool:
    """Whether a file's name, or that of its folder, changes with its content."""
    return path.startswith("assets/") and re.search(r"\.[0-9a-f]{8}[./]", path) is not None


def headers_file(paths: Iterable[str], hashes: Iterable[str]) -> str:
    """The text of `_headers`, which several static hosts read: what they say with which file."""
    policies = f"{policy(hashes).replace(';', '; ')}; {FRAME}"
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), f"  Content-Security-Policy: {policies}"]
    folders = sorted({re.sub(r"(\.[0-9a-f]{8}/).*", r"\1*", path) for path in paths if is_hashed(path)})
    for path in folders:
        lines += [f"/{path}", f"  Cache-Control: {FOR_EVER}"]
    lines += ["/sw.js", f"  Cache-Control: {WORKER}", "/assets/saved.js", f"  Cache-Control: {WORKER}"]
    lines += ["/assets/*.webmanifest", "  Content-Type: application/manifest+json"]
    return "\n".join(lines) + "\n"
