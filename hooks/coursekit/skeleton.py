"""What the theme's skeleton puts around our blocks and no page of ours uses: switches, empty frames, names, directions.

Seen in mkdocs-material 9.8.1, templates/base.html. What is not found stays, which costs bytes and harms nothing.
"""

from __future__ import annotations

import re

_LEFTOVERS = re.compile(
    r'<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="(?:skip|announce)">\s*</div>|<div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>'
)
_NAMES = re.compile(r' (?:class="(?:md-[^"]*|no-js)"|data-md-[a-z]+="[^"]*"|dir="ltr")')


def without_leftovers(html: str) -> str:
    """A rendered page without the theme's unused elements and names."""
    return _NAMES.sub("", _LEFTOVERS.sub("", html))
