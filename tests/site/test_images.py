"""Images: two sizes and two formats, what comes by itself and what on a tap, and what an editor is told."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageDraw

LESSON = "lessons/first/index.vi.md"
FOLDER = "lessons/first/"


def saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **settings)
    return file.getvalue()


def glass(width: int, height: int) -> Image.Image:
    """Half of it can be seen through."""
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height), fill="darkred")
    return image


def plain(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A chart: light however large it is."""
    image = Image.new(mode, (width, height), "white")
    ImageDraw.Draw(image).rectangle((width // 8, height // 4, width // 2, height - 1), fill="darkred")
    return image


def photo(width: int, height: int) -> Image.Image:
    """Something that does not pack well, as photos do."""
    pick = random.Random(7)
    small = Image.frombytes("RGB", (width // 4, height // 4), pick.randbytes(width // 4 * (height // 4) * 3))
    return small.resize((width, height), Image.Resampling.BICUBIC)


@pytest.fixture(scope="module")
def files(small_text) -> dict[str, str | bytes]:
    exif = Image.Exif()
    exif[0x010F] = "Telephone of somebody"
    exif[0x0112] = 6  # lies on its side
    text = small_text(LESSON) + (
        "\n![Biểu đồ](chart.png)\n\n![Ảnh lớp học](class.jpg)\n\n![Nhỏ](small.webp){width=100}\n\n"
        "[![Ảnh có liên kết](class.jpg)](../second/index.md)\n\n"
        "[![Nhỏ, có liên kết](small.webp)](../second/index.md)\n\n"
        "[Tải ảnh](class.jpg)\n\n![Sơ đồ](map.svg)\n"
    )
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><!-- x --> <path d="M0 0h9"/></svg>'
    return {
        LESSON: text,
        f"{FOLDER}chart.png": saved(plain(1300, 650), "PNG"),
        f"{FOLDER}class.jpg": saved(photo(720, 640), "JPEG", exif=exif),
        f"{FOLDER}small.webp": saved(glass(200, 120), "WEBP"),
        f"{FOLDER}map.svg": drawing,
    }


@pytest.fixture(scope="module")
def site(build_site, files):
    return build_site(files, heavy=True)


@pytest.fixture(scope="module")
def page(site, read_html):
    return read_html(site.text("lessons/first/"))


def size_of(site, path: str) -> tuple[int, int]:
    return Image.open(io.BytesIO(site.files()[FOLDER + path])).size


def test_a_light_image_comes_lazily_in_the_format_and_width_that_fits(site, page) -> None:
    image = page.one("img", alt="Biểu đồ")
    assert image["loading"] == "lazy"
    assert image["src"] == "chart.png.480.webp"
    assert image["srcset"] == "chart.png.480.webp 480w, chart.png.1200.webp 1200w"
    avif = next(one for one in page.all("source", type="image/avif") if "chart" in one["srcset"])
    assert avif["srcset"] == "chart.png.480.avif 480w, chart.png.1200.avif 1200w"
    assert size_of(site, "chart.png.480.avif") == (480, 240)
    assert size_of(site, "chart.png.1200.webp") == (1200, 600)


def test_every_image_says_its_size_so_that_nothing_moves_when_it_comes(page) -> None:
    sizes = {image["alt"]: (image["width"], image["height"]) for image in page.all("img")}
    assert sizes == {
        "Biểu đồ": ("1200", "600"),
        "Nhỏ": ("100", "60"),
        "Nhỏ, có liên kết": ("200", "120"),
        "Sơ đồ": ("320", "200"),
    }


def test_a_heavy_image_is_a_link_that_says_its_size(site, page) -> None:
    assert not page.all("img", alt="Ảnh lớp học")
    links = [one for one in page.all("a") if (one["href"] or "").startswith("class.jpg.")]
    for link, width in zip(links, (480, 640), strict=False):
        assert link["href"] == f"class.jpg.{width}.webp"
        size = round(len(site.files()[FOLDER + link["href"]]) / 1000)
        assert f"({size} KB)" in link.words
    assert "Ảnh lớp học: xem hình (" in page.one("main").words


def test_no_image_that_comes_by_itself_is_over_ten_kilobytes(site, page) -> None:
    own = {one.split(" ")[0] for image in (*page.all("img"), *page.all("source"))
           for one in (image["srcset"] or image["src"]).split(", ")}  # fmt: skip
    assert len(own) == 7
    assert {path for path in own if len(site.files()[FOLDER + path]) > 10_000} == set()


def test_a_heavy_image_that_is_a_link_already_is_its_words(page) -> None:
    (link,) = [one for one in page.all("a") if one.words == "Ảnh có liên kết"]
    assert link["href"] == "../second/"


def test_whoever_saves_data_is_offered_a_link_but_not_inside_another(page) -> None:
    chart, small, inside, drawing = page.all("a", class_="instead") + page.all("span", class_="instead")
    assert (chart["href"], drawing.tag) == ("chart.png.1200.webp", "span")
    assert [one.words.partition(" (")[0] for one in (chart, small, inside, drawing)] == [
        "Biểu đồ", "Nhỏ", "Sơ đồ", "Nhỏ, có liên kết",
    ]  # fmt: skip


def test_a_link_to_an_image_leads_to_its_widest_form(page) -> None:
    (link,) = [one for one in page.all("a") if one.words == "Tải ảnh"]
    assert link["href"] == "class.jpg.640.webp"


def test_a_photo_stands_upright_and_keeps_nothing_of_its_phone(site) -> None:
    assert size_of(site, "class.jpg.480.webp") == (480, 540)
    assert [path for path, data in site.files().items() if b"Telephone of somebody" in data] == []
    assert not Image.open(io.BytesIO(site.files()[f"{FOLDER}class.jpg.480.avif"])).getexif()


def test_the_originals_are_not_published(site, files) -> None:
    assert {path for path in site.files() if path.endswith((".png", ".jpg")) or path == f"{FOLDER}small.webp"} == set()
    assert b"<!--" not in site.files()[f"{FOLDER}map.svg"]


def test_transparency_stays(site) -> None:
    image = Image.open(io.BytesIO(site.files()[f"{FOLDER}small.webp.200.webp"]))
    assert image.mode == "RGBA"


def test_a_page_without_images_has_no_script_for_them(site, page) -> None:
    assert "saveData" in site.text("lessons/first/")
    assert "saveData" not in site.text("lessons/second/")


def test_the_other_edition_shows_the_same_files(build_site, files, small_text, read_html) -> None:
    english = "lessons/first/index.en.md"
    text = small_text(english) + "\n![A chart](chart.png)\n"
    built = build_site({english: text, f"{FOLDER}chart.png": files[f"{FOLDER}chart.png"]})
    image = read_html(built.text("en/lessons/first/")).one("img")
    assert image["src"] == "../../../lessons/first/chart.png.480.webp"
    assert image["alt"] == "A chart"


def test_the_same_images_give_the_same_bytes(build_site, site, files) -> None:
    again = build_site(files, heavy=True).files()
    assert again == site.files()


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("a.png", saved(plain(8100, 10), "PNG"), "M001", "8100 × 10"),
        ("a.png", saved(plain(6100, 6000, "L"), "PNG"), "M001", "6100 × 6000"),
        ("a.png", saved(photo(80, 80), "PNG")[:5000], "M002", "a.png"),
        ("a.jpg", b"no image at all", "M002", "a.jpg"),
        ("a.svg", b"<svg", "M002", "a.svg"),
        ("a.png", saved(plain(40, 40), "JPEG"), "M003", "JPEG"),
        ("a.webp", saved(plain(40, 40), "WEBP", save_all=True, append_images=[photo(40, 40)]), "M003", "2 ×"),
        ("a.jpg", saved(plain(40, 40), "TIFF"), "M003", "TIFF"),
    ],
)
def test_an_image_that_cannot_be_published_is_told_with_the_line_that_shows_it(
    build_site, small_text, name, content, code, words
) -> None:
    text = f"{small_text(LESSON)}\n![Hình]({name})\n"
    built = build_site({LESSON: text, FOLDER + name: content}, warnings=True)
    (line,) = [line for line in built.warnings if line.endswith(f"[{code}]")]
    assert line.startswith(f"course: content/{LESSON}:{text.count(chr(10))}: ")
    assert words in line


def test_an_image_that_no_page_shows_is_told_at_its_file(build_site) -> None:
    built = build_site({f"{FOLDER}a.jpg": b"x"}, warnings=True)
    assert any(line.startswith(f"course: content/{FOLDER}a.jpg:1: ") for line in built.warnings)
