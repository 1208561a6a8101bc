"""What `manage.py` opens on: the table of commands, and the way from one to its module.

Uses the standard library only, since it also runs before there is an environment.
"""

from __future__ import annotations

import argparse
import difflib
import importlib
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import publish
from environment import Environment, in_plain_words
from messages import Stop
from settings import asks_for_handouts, has_photos, speak_utf8

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from messages import Say


@dataclass(frozen=True)
class Command:
    """A command: how it is written, the packages it needs (None: the standard library), the module that does it."""

    name: str
    usage: str
    group: str | None

    @property
    def module(self) -> str:
        """Its module below scripts/commands."""
        return "commands." + self.name.replace("-", "_")


TABLE = (
    Command("build", "build", "site"),
    Command("serve", "serve [--port N] [--open]", "site"),
    Command("check", "check [--fix]", "site"),
    Command("new-lesson", 'new-lesson "Title" [--guide] [--unit KEY]', "site"),
    Command("fingerprint", "fingerprint FILE --source KEY", "site"),
    Command(
        "import-article",
        "import-article FILE [--edition vi] [--source KEY] [--yes] [--fix N] [--from … --to …] [--document FOLDER]",
        "site",
    ),
    Command("verify-article", "verify-article FILE [--edition vi] [--document FOLDER]", "site"),
    Command("record-urls", "record-urls", None),
    Command("test", "test [pytest arguments]", "test"),
    Command("lint", "lint", "lint"),
    Command("bench", "bench [pages or search or handouts] [NUMBER …]", "site"),
    Command("lock", "lock [--upgrade]", None),
    Command("clean", "clean", None),
)
BENCHES = {"bench search": "test", "bench pages": "bench"}  # they need a browser, and what it is held against
PRINTING = ("build", "serve", "bench")
READING = ("import-article", "verify-article")
CONVERTED = (".docx", ".odt", ".pdf", ".html", ".htm")  # text files are read with nothing but the standard library
COMMANDS = {command.name: command for command in TABLE}
HELP = ("help", "--help", "-h")


@dataclass(frozen=True)
class Context:
    """What every command is given."""

    root: Path
    say: Say

    def tell(self, key: str, **values: object) -> None:
        """Print one of the sentences."""
        print(self.say(key, **values), flush=True)


class Arguments(argparse.ArgumentParser):
    """A parser that complains in the editor's language."""

    def __init__(self, name: str) -> None:
        super().__init__(add_help=False, allow_abbrev=False)
        self._usage = COMMANDS[name].usage

    def error(self, message: str) -> NoReturn:
        """Stop with the command's usage."""
        raise Stop("bad-arguments", code=2, given=message, usage=self._usage)


def main(arguments: Sequence[str], root: Path, say: Say) -> int:
    """Do one command and give the exit code."""
    speak_utf8()
    try:
        return dispatch(list(arguments), Context(root, say))
    except Stop as stop:
        return _told(stop, say)
    except KeyboardInterrupt:
        print("\n" + say("interrupted"), file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of a pipe, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        plain = in_plain_words(error, root)
        if plain is None:
            raise
        return _told(plain, say)


def dispatch(arguments: list[str], context: Context) -> int:
    """Find the command, have what it needs, and run it."""
    if not arguments or arguments[0] in HELP:
        print(overview(context.say))
        return 0
    command = _find(arguments[0], context.say)
    if arguments[1:] and arguments[1] in HELP and command.name != "test":
        print(context.say("usage-of", usage=command.usage), context.say(f"help-{command.name}"), sep="\n")
        return 0
    publish.recover(context.root)
    if command.group:
        environment = Environment(context.root, context.say)
        environment.ensure(BENCHES.get(" ".join(arguments[:2])) or group_of(command, context.root, arguments[1:]))
        if not environment.is_inside:
            return environment.run_inside(arguments)
        sys.path.append(str(context.root / "hooks"))
    module = importlib.import_module(command.module)
    code: int = module.run(arguments[1:], context)
    return code


def group_of(command: Command, root: Path, arguments: Sequence[str] = ()) -> str:
    """The packages a command needs here: heavy ones only where site.yml asks for print, or a file for a converter."""
    if command.name in READING and any(name.lower().endswith(CONVERTED) for name in arguments):
        return "documents"
    if command.name in PRINTING and asks_for_handouts(root):
        return "handouts"
    if command.name in PRINTING and has_photos(root):
        return "images"
    return command.group or "site"


def _told(stop: Stop, say: Say) -> int:
    sys.stdout.flush()
    print(stop.text(say), file=sys.stderr)
    return stop.code


def overview(say: Say) -> str:
    """The text of `--help`."""
    width = max(len(command.usage) for command in TABLE) + 2
    lines = [f"  {command.usage:<{width}}{say(f'help-{command.name}')}" for command in TABLE]
    return "\n".join((say("usage"), "", *lines))


def _find(name: str, say: Say) -> Command:
    if name in COMMANDS:
        return COMMANDS[name]
    near = difflib.get_close_matches(name, COMMANDS, n=1)
    if near:
        print(say("did-you-mean", name=near[0]), file=sys.stderr)
    raise Stop("unknown-command", code=2, name=name, known=", ".join(COMMANDS))
