"""What the eye would find: nothing cut off, lines of a length to read, room for accents, targets for a thumb, no jumps.

Pictures are not compared: the pages use the reader's own fonts, which differ from machine to machine.
"""

from __future__ import annotations

import pytest

from .test_accessibility import KINDS
from .test_every_page import WIDER_THAN_THE_SCREEN

WIDTHS = (320, 360, 768, 1280)
EDITIONS = ("", "en/")
# Links, buttons and what unfolds outside running text that a thumb could miss: less than 44 CSS pixels high.
LOW_TARGETS = """() => [...document.querySelectorAll(
    "header :is(a, button, input), footer a, nav a, main button, summary, "
    + ":is(.crumb, .toc, .rows, .doors, .links, .letters) a")]
  .filter((one) => one.getClientRects().length && !one.matches(".skip") && one.getBoundingClientRect().height < 43.5)
  .map((one) => `${one.textContent.trim().slice(0, 40)}: ${one.getBoundingClientRect().height}`)"""
# Letters on each full line of the longer paragraphs.
LETTERS_A_LINE = """() => [...document.querySelectorAll("main > p:not([class])")].flatMap((block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const lines = [];
  let last = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("sup, .fact span, .term span")) continue;
    for (let at = 0; at < node.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (last === null || box.bottom - last > 12) { lines.push(0); last = box.bottom; }
      lines[lines.length - 1] += 1;
    }
  }
  return lines.slice(0, -1);
})"""
# Text whose letters with stacked accents are higher than its line.
TIGHT_LINES = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  return [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, td, th, summary, figcaption, a)")]
    .filter((one) => one.getClientRects().length && !one.closest("svg, sup"))
    .flatMap((one) => {
      const style = getComputedStyle(one);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const letters = pen.measureText("ẾỘỮẶỵgp");
      const high = letters.actualBoundingBoxAscent + letters.actualBoundingBoxDescent;
      return high > parseFloat(style.lineHeight) ? [`${one.tagName} ${high} > ${style.lineHeight}`] : [];
    });
}"""
SHIFTS = """() => new Promise((resolve) => {
  const found = [];
  new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => resolve(found.map((one) => `${one.value}: ${
    one.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent).join(", ")}`)), 100));
})"""
VOICE = """speechSynthesis.getVoices = () => [{ lang: document.documentElement.lang, localService: true }];"""


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_screen_and_every_target_is_high_enough(new_page, live, width) -> None:
    page = new_page("phone")
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for edition in EDITIONS:
        for kind in KINDS.values():
            page.goto(live + edition + kind)
            page.evaluate("document.querySelectorAll('.toc, .tools details').forEach((one) => { one.open = true; })")
            found[edition + kind] = page.evaluate(WIDER_THAN_THE_SCREEN) + page.evaluate(LOW_TARGETS)
    assert not any(found.values()), {address: what for address, what in found.items() if what}


@pytest.mark.parametrize("address", ["article/", "en/article/", "lessons/why-now/", "en/lessons/why-now/"])
def test_a_line_is_as_long_as_the_eye_likes_it(new_page, live, address) -> None:
    page = new_page("desktop")
    page.goto(live + address)
    letters = sorted(page.evaluate(LETTERS_A_LINE))
    assert len(letters) > 10
    assert 60 <= letters[len(letters) // 2] <= 80


@pytest.mark.parametrize("width", [360, 1280])
def test_stacked_accents_never_touch_the_line_above(new_page, live, width) -> None:
    page = new_page("phone")
    page.set_viewport_size({"width": width, "height": 800})
    for kind in KINDS.values():
        page.goto(live + kind)
        assert page.evaluate(TIGHT_LINES) == [], kind


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_script_comes_late(new_page, live, width) -> None:
    """Its buttons and the unit's contents beside the text find their place kept."""
    page = new_page("phone")
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(VOICE)
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    slow = {"offline": False, "latency": 200, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    client.send("Network.emulateNetworkConditions", slow)
    kinds = ("", "lessons/why-now/", "units/unit-1/")
    for address in [edition + kind for edition in EDITIONS for kind in kinds]:
        page.goto(live + address, wait_until="networkidle")
        assert page.locator("button.theme").is_visible()
        assert page.evaluate(SHIFTS) == [], address


def test_a_shift_would_be_seen(new_page, live) -> None:
    page = new_page("phone")
    page.goto(live.url)
    page.evaluate("document.querySelector('h1').before(Object.assign(document.createElement('p'), {innerText: 'x'}))")
    assert page.evaluate(SHIFTS) != []


# What the system asks for


@pytest.mark.parametrize("edition", EDITIONS)
def test_in_high_contrast_what_has_a_meaning_has_an_outline(open_page, edition) -> None:
    page = open_page(f"{edition}lessons/why-now/", "phone", forced_colors="active")
    theme = page.locator("button.theme").evaluate("(one) => getComputedStyle(one, '::before')['borderTopColor']")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert theme != paper
    for box in (".key-points", ".objectives", ".options details", ".practice"):
        edge = page.locator(box).first.evaluate(
            "(one) => { const style = getComputedStyle(one); return [style.borderLeftColor, style.borderLeftWidth]; }"
        )
        assert edge[0] != paper, box
        assert edge[1] != "0px", box
    page.locator(".fact").first.focus()
    note = page.locator(".fact span").first
    assert note.is_visible()
    assert note.evaluate("(one) => getComputedStyle(one).borderTopWidth") == "1px"


@pytest.mark.parametrize("kind", ["", "lessons/why-now/"])
def test_nothing_on_a_page_moves_by_itself(open_page, kind) -> None:
    page = open_page(kind, reduced_motion="no-preference")
    assert page.evaluate("document.getAnimations().length") == 0
    moving = """[...document.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior !== "auto";
    }).length"""
    assert page.evaluate(moving) == 0
