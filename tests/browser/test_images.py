"""Images as a phone meets them: what is asked for by itself, what on a tap, and what a reader who saves data gets."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

LESSON = "lessons/first/index.vi.md"


def saved(image: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


@pytest.fixture(scope="module")
def illustrated(build_site, small_text, serve):
    chart = Image.new("RGB", (1300, 650), "white")
    ImageDraw.Draw(chart).rectangle((200, 200, 900, 640), fill="darkred")
    photo = Image.effect_noise((640, 400), 120)
    text = small_text(LESSON).replace("---\n\n", "---\n\n![Biểu đồ](chart.png)\n\n![Lớp học](class.jpg)\n\n", 1)
    assert "chart.png" in text
    site = build_site(
        {LESSON: text, "lessons/first/chart.png": saved(chart, "PNG"), "lessons/first/class.jpg": saved(photo, "JPEG")}
    )
    return serve(site)


def asked(page) -> list[str]:
    """The images that a page asks for from now on."""
    names: list[str] = []
    page.on(
        "request",
        lambda one: one.resource_type == "image" and "icon" not in one.url and names.append(one.url.rpartition("/")[2]),
    )
    return names


def test_a_light_image_comes_once_in_one_format_and_fills_the_column(new_page, illustrated) -> None:
    page = new_page("phone")
    names = asked(page)
    page.goto(illustrated + "lessons/first/", wait_until="networkidle")
    assert names == ["chart.png.480.avif"]
    image = page.get_by_role("img", name="Biểu đồ")
    image.scroll_into_view_if_needed()
    assert image.evaluate("(one) => one.complete && one.naturalWidth > 0")
    box = image.bounding_box()
    assert box["width"] <= 360
    assert box["width"] / box["height"] == pytest.approx(2, abs=0.05)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scripts", [True, False])
def test_a_heavy_image_comes_on_a_tap_with_and_without_scripts(new_page, illustrated, scripts) -> None:
    page = new_page("phone", java_script_enabled=scripts)
    names = asked(page)
    page.goto(illustrated + "lessons/first/", wait_until="networkidle")
    assert not [name for name in names if name.startswith("class")]
    link = page.get_by_role("link", name="xem hình")
    assert " KB)" in link.inner_text()
    link.click()
    page.wait_for_url("**/class.jpg.480.webp")


def test_a_reader_who_saves_data_gets_links_in_place_of_images(new_page, illustrated) -> None:
    page = new_page("phone")
    client = page.context.new_cdp_session(page)
    client.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    names = asked(page)
    page.goto(illustrated + "lessons/first/", wait_until="networkidle")
    assert names == []
    link = page.get_by_role("link", name="Biểu đồ (")
    assert "KB)" in link.inner_text()
    link.click()
    page.wait_for_url("**/chart.png.1200.webp")


def test_no_text_moves_when_an_image_comes(new_page, illustrated) -> None:
    page = new_page("phone")
    page.add_init_script(
        "window.moved = []; new PerformanceObserver((list) => { for (const one of list.getEntries()) "
        'for (const { node } of one.sources) if (node?.parentElement?.closest("main")) moved.push(node.textContent); })'
        '.observe({ type: "layout-shift", buffered: true });'
    )
    page.goto(illustrated + "lessons/first/", wait_until="networkidle")
    image = page.get_by_role("img", name="Biểu đồ")
    image.scroll_into_view_if_needed()
    assert image.evaluate("(one) => one.complete && one.naturalWidth > 0")
    assert page.evaluate("moved") == []
