"""The sitemap that search engines read: only where the site has an address, dated by the content, never by the clock.

Format: sitemaps.org protocol 0.9, with the language alternates that Google documents for localised pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from coursekit.addresses import address

if TYPE_CHECKING:
    from coursekit.model import Course


def sitemap(course: Course) -> str | None:
    """The text of sitemap.xml, or None for a site without an address."""
    base = course.site.address
    if base is None:
        return None
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for lang in course.site.editions:
        for page in course.edition(lang):
            others = "".join(
                f'<xhtml:link rel="alternate" hreflang="{other}" '
                f"href={quoteattr(base + address(course.site, page.id, other))}/>"
                for other in course.site.editions
                if (page.id, other) in course.pages
            )
            where = escape(base + address(course.site, page.id, lang))
            lines.append(f"<url><loc>{where}</loc><lastmod>{page.updated.isoformat()}</lastmod>{others}</url>")
    return "\n".join([*lines, "</urlset>", ""])
