from coursekit.markdown_source import Option, Question, scan_markdown

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
