"""Measuring a page."""

import gzip

from coursekit.outputs import measure


def test_the_text_of_a_page_is_that_of_its_main_element_alone() -> None:
    head = "<head><style>a{b:c}</style></head>"
    page = f"<html>{head}<body><main><p>Một  &amp;\n hai</p></main><footer>x</footer></body></html>"
    found = measure(page)
    assert found.text == len(gzip.compress("Một & hai".encode(), 9, mtime=0))
    assert found.raw == len(page.encode())
    assert found.gzip == len(gzip.compress(page.encode(), 9, mtime=0))


def test_a_page_without_a_main_element_has_no_text() -> None:
    assert measure("<p>x</p>").text == len(gzip.compress(b"", 9, mtime=0))
