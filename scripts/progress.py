"""Show how far a long step has come: one rewritten line on a terminal, about every tenth elsewhere."""

from __future__ import annotations

import shutil
import sys

TENTHS = 10


class Progress:
    """Counts `total` things, each done in `per` steps. `label` is a template over `done` and `total`."""

    def __init__(self, total: int = 0, label: str = "{done}/{total}", per: int = 1) -> None:
        self.total = total
        self.per = per
        self.label = label
        self.steps = 0
        self._told = 0
        self._terminal = sys.stderr.isatty()

    def step(self) -> None:
        """One step more."""
        self.steps += 1
        done = self.steps // self.per
        text = "  " + self.label.format(done=done, total=max(self.total, done))
        if self._terminal:
            width = shutil.get_terminal_size().columns - 1
            sys.stderr.write("\r" + text[:width].ljust(width))
            sys.stderr.flush()
        elif self.total and done * TENTHS // self.total > self._told:
            self._told = done * TENTHS // self.total
            print(text, file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the terminal's line clean for what is printed next."""
        if self._terminal and self.steps:
            sys.stderr.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            sys.stderr.flush()
