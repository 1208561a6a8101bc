import pickle

from coursekit.placed import Placed, line_of


def test_a_placed_text_is_a_text_that_knows_its_line() -> None:
    text = Placed("plan", 7)
    assert (text, text.line, hash(text)) == ("plan", 7, hash("plan"))
    assert line_of(text) == 7


def test_a_plain_value_has_the_line_one_gives_it() -> None:
    assert [line_of("plan"), line_of(None, 3), line_of(12, 4)] == [1, 3, 4]


def test_a_placed_text_survives_being_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Placed("plan", 7))).line == 7
