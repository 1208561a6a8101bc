import pytest
from coursekit.markdown_source import Option, Question, scan_markdown
from coursekit.self_check import mixed

TEXT = """!!! self-check "Thử sức"

    Chọn một hay nhiều.

    1. Câu một
    còn nữa?

        - [x] Đúng, 2 => 1 mới sai => Vì thế,
          và vì nữa.
        - [ ] Sai
        - thừa

    <!-- ghi chú -->

    2. Câu hai?
        * [X] A =>
    - lạc
"""


def test_questions_have_their_options_with_feedback_and_lines() -> None:
    source = scan_markdown(TEXT, first_line=10)
    assert source.questions == (
        Question(
            14,
            "Câu một còn nữa?",
            (Option(17, "Đúng, 2", True, "1 mới sai => Vì thế, và vì nữa."), Option(19, "Sai", False, "")),
        ),
        Question(24, "Câu hai?", (Option(25, "A", True, ""),)),
    )


def test_items_that_are_neither_question_nor_option_are_kept_for_a_problem() -> None:
    assert [(item.line, item.text) for item in scan_markdown(TEXT).odd_items] == [(11, "- thừa"), (17, "- lạc")]


def test_task_lists_elsewhere_are_no_questions() -> None:
    assert scan_markdown("!!! note\n\n    1. Một\n\n        - [x] Hai => Ba").questions == ()


KINDS = """!!! self-check

    1. Thứ tự?

        1. Mở máy => Trước hết.
        2. Đọc tin
           cho hết => Rồi mới bấm.

    2. Ai làm gì?

        - Gọi điện :: Người bán => Hỏi thẳng.
        - Báo :: Công an :: phường => Đúng nơi.

    3. Chỗ nào sai?

        - [!] Nhấn vào đây => Đường dẫn lạ.
        - [ ] Chào anh => Lời chào thì không sao.

    4. Trộn?

        - [x] A => a.
        - B :: C => b.
"""


def test_what_marks_the_options_says_what_kind_of_question_it_is() -> None:
    order, match, spot, both = scan_markdown(KINDS).questions
    assert [question.kind for question in (order, match, spot, both)] == ["order", "match", "spot", "mixed"]
    assert [(step.text, step.feedback) for step in order.options] == [
        ("Mở máy", "Trước hết."),
        ("Đọc tin cho hết", "Rồi mới bấm."),
    ]
    assert [(pair.text, pair.pair, pair.feedback) for pair in match.options] == [
        ("Gọi điện", "Người bán", "Hỏi thẳng."),
        ("Báo", "Công an :: phường", "Đúng nơi."),
    ]
    assert [(piece.text, piece.is_right) for piece in spot.options] == [("Nhấn vào đây", False), ("Chào anh", True)]


def test_a_list_without_any_mark_is_a_problem_even_if_its_explanation_has_two_colons() -> None:
    source = scan_markdown("!!! self-check\n\n    1. Một?\n\n        - Hai => ba :: bốn\n")
    assert [item.text for item in source.odd_items] == ["- Hai => ba :: bốn"]


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize("word", ["a", "Bước", "tin"])
def test_mixing_loses_nothing_is_always_the_same_and_never_shows_the_right_order(word: str, count: int) -> None:
    texts = [f"{word} {at}" for at in range(count)]
    order = mixed(texts)
    assert sorted(order) == list(range(len(texts)))
    assert order != sorted(order)
    assert order == mixed(texts)
