"""What the theme's skeleton puts around our blocks and no page of ours uses: switches, empty frames, class names.

Seen in mkdocs-material 9.8.1, templates/base.html. Its main element becomes the place that "skip to the text" leads to.
"""

from __future__ import annotations

import re

_LEFTOVERS = re.compile(
    r'<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="(?:skip|announce)">\s*</div>|<div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>'
    r'|(?<=<body) dir="ltr"'
)
_CONTAINER = re.compile(r'<div class="md-container"[^>]*>(.*)</div>(?=\s*(?:<script|</body>))', re.DOTALL)
_MAIN = re.compile(r'<main class="md-main"[^>]*>\s*<div class="md-main__inner md-grid">(.*)</div>\s*</main>', re.DOTALL)
_NAMES = re.compile(r' (?:class="(?:md-[^"]*|no-js)"|data-md-[a-z]+="[^"]*")')


def without_leftovers(html: str) -> str:
    """A rendered page without the theme's unused elements and names."""
    html = _LEFTOVERS.sub("", html)
    html = _CONTAINER.sub(r"\1", html)
    html = _MAIN.sub(r'<main id="_text" tabindex="-1">\1</main>', html)
    return _NAMES.sub("", html)
