"""What the scripts of the offline pages are told, and the worker that takes everything back."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

from coursekit.addresses import address
from coursekit.offline.packs import WHOLE, parts_of_pack, whole_is_long

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course

WORDS = (
    *("save", "stop", "resume", "remove", "remove-all", "update", "check", "saved", "partly", "done", "loading"),
    *("stopped", "cut", "full", "moved", "damaged", "unable", "busy", "new", "current", "removed", "used", "nothing"),
)

# The kill switch: browsers fetch the worker again by themselves, at the latest after a day.
KILL = """\
// This site keeps nothing on a device: what an earlier version of it kept is removed, and the worker with it.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.endsWith(" " + registration.scope)) await caches.delete(name);
  await registration.unregister();
})()));
"""


def saved_config(course: Course, versions: Mapping[str, str]) -> str:
    """CONFIG of saved.js: for each edition the newest version, its news, and the page shown where nothing is kept."""
    config = {lang: [address(course.site, "", lang), versions[lang], _news(course, lang), _nothing(course, lang)]
              for lang in course.site.editions}  # fmt: skip
    return json.dumps(config, ensure_ascii=False, separators=(",", ":"))


def page_config(course: Course, lang: str) -> str:
    """CONFIG of offline.js: its words in one edition, and the whole course's parts where its page leaves them out."""
    ui = course.ui[lang]
    told = {name: ui[f"offline-{name}"] for name in WORDS}
    if whole_is_long(course):
        told["parts"] = " ".join(parts_of_pack(course, WHOLE))
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _news(course: Course, lang: str) -> str:
    """The note on a page when what was saved has a new version. Its look comes along: hardly anyone needs it."""
    text = html.escape(course.ui[lang]["offline-news"])
    there = address(course.site, "offline", lang)
    return (
        "<style>.news{position:fixed;z-index:2;right:.5rem;bottom:.5rem;margin:0;padding:0 1rem;"
        "background:var(--paper);border:2px solid var(--red);border-radius:4px}</style>"
        f'<p class="news"><a href="SCOPE{there}">{text}</a></p>'
    )


def _nothing(course: Course, lang: str) -> str:
    """The page shown for one that is not on the device."""
    ui = course.ui[lang]
    title, home = html.escape(ui["offline-not-here"]), address(course.site, "", lang)
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<style>:root{color-scheme:light dark}body{font:1.2rem/1.7 serif;max-width:40rem;margin:2rem auto;"
        "padding:0 1rem}h1{line-height:1.3}a{display:inline-block;padding:.6rem 0;color:inherit}</style>"
        f"<title>{title}</title><main><h1>{title}</h1><p>{html.escape(ui['offline-not-here-text'])}</p>"
        f'<p><a href="">{html.escape(ui["offline-again"])}</a></p>'
        f'<p><a href="SCOPE{address(course.site, "offline", lang)}">{html.escape(ui["offline-what-is-there"])}</a></p>'
        f'<p><a href="SCOPE{home}">{html.escape(ui["home"])}</a></p></main></html>'
    )


def app_manifest(course: Course, lang: str, icon: str) -> str:
    """The web-app manifest of an edition: how the site is called on a phone's home screen.

    It is published in assets/, from where its addresses are seen; `icon` is the path of the icon from the site's root.
    """
    site = course.site
    name = site.title[lang]
    manifest = {
        "name": name,
        "short_name": name,
        "description": site.tagline[lang],
        "lang": lang,
        "dir": "ltr",
        "id": f"../{address(site, '', lang)}",
        "start_url": f"../{address(site, '', lang)}",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": "#fffdf8",
        "theme_color": "#8c1c13",
        "icons": [{"src": f"../{icon}", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
