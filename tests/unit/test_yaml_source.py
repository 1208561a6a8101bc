import pytest
import yaml
from coursekit import yaml_source
from coursekit.yaml_source import compose


def told(text: str, first_line: int = 1) -> tuple[int, str]:
    node, problem = compose("content/data/a.yml", text, first_line)
    assert node is None
    assert problem is not None
    assert problem.rule.code == "Y001"
    return problem.line, problem.text("en")


def test_a_node_is_composed_and_nothing_constructed() -> None:
    node, problem = compose("a.yml", "a: !!python/object/apply:os.getcwd []\n")
    assert problem is None
    assert isinstance(node, yaml.MappingNode)


def test_comments_alone_are_no_node_and_no_problem() -> None:
    assert compose("a.yml", "# nothing yet\n") == (None, None)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: Why: because\n", 2, "second colon"),
        ('a: "open\nb: 1\n', 1, "not closed"),
        ("a: 1\nb: [x\nc: 2\n", 2, "a [ is opened"),
        ("a: {x\n", 1, "a { is opened"),
        ("a: @x\n", 1, "cannot begin a value"),
        ("a: *x\n", 1, "begins with *"),
        ("a: &\n", 1, "begins with &"),
        ("a: 1\nb\nc: 2\n", 2, "colon is missing"),
        ('a: "x" y\n', 1, "follows a value in quotes"),
        ("a:\n  b: 1\n c: 2\n", 3, "indented wrongly"),
        ("- a\nb: 1\n", 2, "do not line up"),
        ("a: - b\n", 1, "follows a colon"),
        ("a: 1\n---\nb: 2\n", 2, "one part only"),
        ("a: 1\n\tb: 2\n", 2, "tab"),
        ("a: ]\n", 1, "cannot be understood"),
    ],
)
def test_broken_yaml_is_told_in_plain_words_with_its_line(text: str, line: int, words: str) -> None:
    told_line, sentence = told(text)
    assert told_line == line
    assert words in sentence


def test_lines_count_from_where_the_text_stands_in_its_file() -> None:
    assert told("a: [\n", first_line=10)[0] == 10


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml_source._LOADER])
@pytest.mark.parametrize("text", ["[" * 900_000, "{" * 900_000, "- " * 400_000, "? " * 400_000, "a: [b, [c\n" * 50_000])
def test_nesting_that_would_end_the_process_is_told(text: str, loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_source, "_LOADER", loader)
    assert told("title: x\nb: " + text)[0] >= 2


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml_source._LOADER])
def test_nesting_by_indentation_as_deep_as_a_file_can_be_ends_nothing(
    loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_source, "_LOADER", loader)
    node, problem = compose("a.yml", "".join(" " * depth + "a:\n" for depth in range(1_300)))
    assert (node is None) == (problem is not None)


def test_many_short_brackets_are_no_depth() -> None:
    assert compose("a.yml", "".join(f"k{n}: {{b: [c]}}\n" for n in range(500)))[1] is None


def test_control_characters_do_not_stop_the_parser() -> None:
    assert compose("a.yml", "a: b\0c\x85\n")[1] is None
