import pytest
from coursekit.markdown_mask import masked


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("a `<b>` c", "a       c"),
        ("a ``x ` y`` c", "a           c"),
        ("a ` b", "a ` b"),
        ("a <!-- <b> --> c", "a              c"),
        ("a <!-- b", "a <!-- b"),
        ("<!-- a --> <!-- b", "           <!-- b"),
        ("`<!--` a -->", "       a -->"),
        (r"\{fact:a} \[b]", "  fact:a}   b]"),
        ("a\n\n```yaml\n# a\n```\n\nb", "a\n\n       \n   \n   \n\nb"),
        ("```\n# a", "```\n# a"),
        ("~~~\n```\n~~~\n# a", "   \n   \n   \n# a"),
        ("    ```\n    # a\n    ```\nb", "       \n       \n       \nb"),
        ("a `b\n\nc` d", "a `b\n\nc` d"),
    ],
)
def test_code_comments_and_escapes_are_blank_and_all_else_stays(text: str, visible: str) -> None:
    assert masked(text) == visible


def test_no_character_moves() -> None:
    text = "Học `x`\n<!-- a\nb -->\n```\nc\n```\n\\*d"
    assert len(masked(text)) == len(text)
    assert masked(text).count("\n") == text.count("\n")
