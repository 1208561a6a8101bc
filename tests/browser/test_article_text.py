"""The three views of an imported text, worked by a reader whose browser runs no script."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from coursekit.documents.assembly import Part, Text
from coursekit.documents.tables import written as written_table
from coursekit.documents.text_file import Provenance, body_of, hash_of, written
from playwright.sync_api import expect

TEXT = Text(
    (
        Part("title", "BÀI"),
        Part("paragraph", "Nguyên văn của đoạn này.", "p1"),
        Part("table", written_table([["Việc", "Ngày"], ["Đọc sách", "2 tháng 3"]], has_head=True), "p2"),
    )
)
KNOWN = Provenance("a.docx", "ab" * 32, "2026-01-02", 6, text_sha256=hash_of(body_of(TEXT)))


@pytest.fixture(scope="module")
def site(build_site, small_text):
    article = small_text("article/index.vi.md").replace("{#p1}", "{#p1}\n\nChú giải của đoạn này.")
    return build_site({"article/text.vi.md": written(TEXT, KNOWN), "article/index.vi.md": article})


@pytest.mark.parametrize("width", [360, 1280])
def test_the_views_work_without_script(site, browser, width):
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((site.folder / "article" / "index.html").as_uri())
    text, note = page.get_by_text("Nguyên văn của đoạn này."), page.get_by_text("Chú giải của đoạn này.")
    seen = {}
    for view in ("Chỉ nguyên văn", "Chỉ chú giải", "Nguyên văn và chú giải"):
        page.get_by_label(view, exact=True).check()
        seen[view] = (text.is_visible(), note.is_visible())
    assert list(seen.values()) == [(True, False), (False, True), (True, True)]
    one, two = text.bounding_box(), note.bounding_box()
    assert (two["x"] > one["x"] + one["width"] / 2) if width == 1280 else (two["y"] >= one["y"] + one["height"])
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_with_its_text_is_accessible(site, browser, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto((site.folder / "article" / "index.html").as_uri())
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert all(label.bounding_box()["height"] >= 44 for label in page.locator("fieldset label").all())
    context.close()


# A link to a paragraph


@pytest.mark.parametrize("has_sheet", [True, False])
def test_a_paragraph_is_shared_or_its_link_copied_from_beside_its_number(site, browser, serve, has_sheet):
    live = serve(site)
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script(
        "Navigator.prototype.share = (what) => { window.shared = what; return Promise.resolve(); };"
        if has_sheet
        else "delete Navigator.prototype.share;"
    )
    page.goto(live.url + "article/")
    button = page.locator("#p2 .share")
    assert button.bounding_box()["height"] >= 44
    button.focus()
    page.keyboard.press("Enter")
    if has_sheet:
        page.wait_for_function("window.shared")
        assert page.evaluate("window.shared.url") == live.url + "article/#p2"
    else:
        expect(button).to_have_text("Đã sao chép")
        assert page.evaluate("navigator.clipboard.readText()") == live.url + "article/#p2"
    page.emulate_media(media="print")
    assert not button.is_visible()
    context.close()


def test_without_script_the_number_is_the_link(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site.folder / "article" / "index.html").as_uri())
    page.get_by_role("link", name="Đoạn 2", exact=True).click()
    assert page.url.endswith("#p2")
    assert page.locator(".share").count() == 0
    context.close()
