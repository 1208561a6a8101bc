import pytest
from coursekit.text_file import SIZE_LIMIT, decode, normalised


def told(data: bytes) -> str:
    text, problem = decode("content/a.md", data)
    assert text is None
    assert problem is not None
    return f"{problem.line} {problem.rule.code}"


def test_utf_8_is_read() -> None:
    assert decode("content/a.md", "Học".encode()) == ("Học", None)


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\r\nb\n", b"a\rb\r", b"a\nb\n"])
def test_a_byte_order_mark_and_foreign_line_ends_are_legal_and_gone(data: bytes) -> None:
    assert decode("content/a.md", data) == ("a\nb\n", None)


def test_a_mark_inside_the_text_stays_to_be_told() -> None:
    assert normalised("a\ufeffb") == "a\ufeffb"


def test_the_line_of_the_first_wrong_byte_is_told() -> None:
    assert told("một\nhai\nba".encode() + b"\xe9") == "3 F001"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_told_with_and_without_their_mark(encoding: str) -> None:
    assert told("title: Learning for life\n".encode(encoding)) == "1 F002"


def test_a_few_nul_bytes_are_no_wide_encoding() -> None:
    assert decode("content/a.md", b"title: a\0b and so on\n")[1] is None


@pytest.mark.parametrize("data", [b"", b"\n \t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(data: bytes) -> None:
    assert told(data) == "1 F004"


def test_a_file_over_the_limit_is_told_and_one_at_the_limit_is_read() -> None:
    assert told(b"a" * (SIZE_LIMIT + 1)) == "1 F005"
    assert decode("content/a.md", b"a" * SIZE_LIMIT)[1] is None
