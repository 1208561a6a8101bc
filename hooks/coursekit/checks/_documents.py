"""The rules on pages that have their notes beside an imported text."""

from __future__ import annotations

from coursekit.checks import t003_other_words, t004_no_such_paragraph

DOCUMENTS = (t003_other_words, t004_no_such_paragraph)
