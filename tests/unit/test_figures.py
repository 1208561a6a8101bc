"""What of a page must be a fact and what is free, by a table of sentences in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from coursekit.figures import figures
from coursekit.markdown_source import scan_markdown
from coursekit.prose import prose

CASES = yaml.safe_load((Path(__file__).parent / "typed_figures.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] for case in CASES])
def test_a_sentence_is_flagged_or_free_as_the_table_says(case):
    assert [figure.kind for figure in figures(prose(scan_markdown(case["text"])))] == case["flagged"]


def test_the_table_has_at_least_sixty_sentences_of_both_kinds():
    assert len([case for case in CASES if case["flagged"]]) >= 30
    assert len([case for case in CASES if not case["flagged"]]) >= 30


def test_prose_keeps_every_line_where_it_was():
    text = "Một {fact:a|x\ny} hai.\n\n!!! general\n\n    Ba.\n\n[bốn](x.md)\n\n    - [ ] năm => sáu\n"
    assert prose(scan_markdown(text)).count("\n") == text.count("\n")
    assert "Ba" not in prose(scan_markdown(text))
    assert "[bốn" in prose(scan_markdown(text)).split("\n")[7]
