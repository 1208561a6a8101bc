"""The scripts that keep what was learned: what each edition's is given."""

from __future__ import annotations

import json

from coursekit.learning import PREFIXES, learning_scripts


def test_every_edition_gets_every_script_with_its_own_words(read_small) -> None:
    files = dict(learning_scripts(read_small(), dict.fromkeys(PREFIXES, 'start("CONFIG")'), ".score{}"))
    assert set(files) == {f"assets/{name}.{lang}.js" for name in PREFIXES for lang in ("vi", "en")}
    told = json.loads(files["assets/learn.en.js"].removeprefix("start(").removesuffix(")"))
    assert told["again"] == "Try again"
    assert (told["folder"], told["style"]) == ("en/", ".score{}")
    assert json.loads(files["assets/learn.vi.js"].removeprefix("start(").removesuffix(")"))["folder"] == ""
    assert "style" not in files["assets/progress.vi.js"]
