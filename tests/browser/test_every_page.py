"""Every page of both editions, as a phone and as a desktop shows it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from .conftest import SIZES, Watch

WIDER_THAN_THE_SCREEN = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const clipped = (one) => one.closest(".table, pre, .skip");
  return [...document.body.querySelectorAll("*")]
    .filter((one) => one.getBoundingClientRect().right > wide + 1 && !clipped(one))
    .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`)
    .concat(`page: ${document.documentElement.scrollWidth} > ${wide}`);
}"""
# Links and buttons smaller than 24 × 24 CSS pixels outside running text (WCAG 2.2, 2.5.8).
SMALL_TARGETS = """() => [...document.querySelectorAll(
    "header *, footer *, main nav *, main button, summary, .toc a, .rows a, .doors a, .links a, .letters a")]
  .filter((one) => one.matches("a, button, summary"))
  .filter((one) => one.getClientRects().length && !one.matches(".skip"))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([one, box]) => `${one.textContent.trim()}: ${Math.round(box.width)} x ${Math.round(box.height)}`)"""


@pytest.fixture(scope="module")
def addresses(live) -> list[str]:
    found = [*live.pages(), "404.html"]
    assert len(found) > 20
    return found


@dataclass(frozen=True)
class Tour:
    """What was seen on a visit to every page."""

    troubles: list[str]
    loaded: set[str]
    wide: dict[str, list[str]]
    small: dict[str, list[str]]


@pytest.fixture(scope="module", params=SIZES)
def tour(browser, live, addresses, request) -> Tour:
    context = browser.new_context(viewport=SIZES[request.param])
    page, watch, found = context.new_page(), Watch(live.url), Tour([], set(), {}, {})
    watch.follow(page)
    page.on("requestfinished", lambda one: found.loaded.add(one.url.rpartition(".")[2]))
    for address in addresses:
        page.goto(live + address)
        page.evaluate("document.querySelectorAll('.toc').forEach((one) => { one.open = true; })")
        found.wide[address] = page.evaluate(WIDER_THAN_THE_SCREEN)
        found.small[address] = page.evaluate(SMALL_TARGETS)
        found.troubles.extend(f"{address}: {message}" for message in watch.messages)
        watch.messages.clear()
    context.close()
    return found


def test_no_page_has_errors_or_asks_for_what_is_not_there_or_anyone_else(tour) -> None:
    assert tour.troubles == []
    assert {"js", "svg"} <= tour.loaded, "the script was never asked for: nothing was really loaded"


def test_no_page_is_wider_than_the_screen(tour) -> None:
    assert {address: wide for address, wide in tour.wide.items() if wide} == {}


def test_what_is_tapped_outside_the_text_is_large_enough(tour) -> None:
    assert {address: small for address, small in tour.small.items() if small} == {}


def test_at_320_pixels_with_text_twice_as_large_nothing_is_lost(new_page, live, addresses) -> None:
    page = new_page("phone")
    page.set_viewport_size({"width": 320, "height": 640})
    found = {}
    for address in addresses:
        page.goto(live + address)
        page.add_style_tag(content="html { font-size: 200% }")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found[address] = page.evaluate(WIDER_THAN_THE_SCREEN)
    assert not any(found.values()), {address: wide for address, wide in found.items() if wide}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_words_of_every_page_can_be_copied_with_its_figures(new_page, live, lang) -> None:
    """A figure is part of its sentence: selecting the paragraph takes it along, and not its note."""
    page = new_page()
    page.goto(live + ("" if lang == "vi" else "en/") + "lessons/why-now/")
    paragraph = page.locator("p:has(.fact)").first
    shown = paragraph.locator(".fact").first.evaluate("(one) => one.firstChild.textContent")
    note = paragraph.locator(".fact span").first.text_content()
    copied = paragraph.evaluate("""(one) => {
      const range = document.createRange(); range.selectNodeContents(one);
      getSelection().removeAllRanges(); getSelection().addRange(range);
      return getSelection().toString();
    }""")
    assert shown in copied
    assert note not in copied
