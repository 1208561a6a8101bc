"""Show how far a long step has come: one rewritten line on a terminal, about every tenth elsewhere."""

from __future__ import annotations

import shutil
import sys

TENTHS = 10


class Progress:
    """Counts `total` steps. `label` is a template over `done` and `total`."""

    def __init__(self, total: int = 0, label: str = "{done}/{total}") -> None:
        self.total = total
        self.label = label
        self.done = 0
        self._told = 0
        self._terminal = sys.stderr.isatty()

    def step(self, what: str = "") -> None:
        """One more is done."""
        self.done += 1
        text = "  " + self.label.format(done=self.done, total=max(self.total, self.done)) + (f" {what}" if what else "")
        if self._terminal:
            width = shutil.get_terminal_size().columns - 1
            sys.stderr.write("\r" + text[:width].ljust(width))
            sys.stderr.flush()
        elif self.total and self.done * TENTHS // self.total > self._told:
            self._told = self.done * TENTHS // self.total
            print(text, file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the terminal's line clean for what is printed next."""
        if self._terminal and self.done:
            sys.stderr.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            sys.stderr.flush()
