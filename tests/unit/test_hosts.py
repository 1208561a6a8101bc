"""What hosts and pages say of what may be loaded and kept."""

from __future__ import annotations

import base64
import hashlib

from coursekit.hosts import FOR_EVER, headers_file, inline_scripts, is_hashed, policy, with_policy

PAGE = "<!doctype html><html lang=vi><meta charset=utf-8><title>x</title>"
PAGE += "<script>early()</script><script src=a.js defer></script>"


def test_the_policy_stands_before_all_that_it_rules_and_names_each_inline_script() -> None:
    digest = base64.b64encode(hashlib.sha256(b"early()").digest()).decode()
    assert inline_scripts(PAGE) == [f"'sha256-{digest}'"]
    found = with_policy(PAGE)
    assert found.index("http-equiv") < found.index("<title>")
    assert f"default-src 'self' 'sha256-{digest}';style-src 'self' 'unsafe-inline'" in found


def test_a_policy_names_each_hash_once_in_one_order() -> None:
    assert policy(["'b'", "'a'", "'b'"]) == "default-src 'self' 'a' 'b';style-src 'self' 'unsafe-inline'"


def test_only_names_that_change_with_their_content_are_kept_for_ever() -> None:
    assert is_hashed("assets/site.vi.01234567.js")
    assert is_hashed("assets/search/vi.01234567/s0.js")
    assert not is_hashed("assets/search/core.vi.js")
    assert not is_hashed("assets/search.vi.js")
    assert not is_hashed("lessons/a.01234567.svg")
    text = headers_file(["assets/search/vi.01234567/s0.js", "assets/search/vi.01234567/t0.js", "assets/saved.js"], [])
    assert text.count(FOR_EVER) == 1
    assert f"/assets/search/vi.01234567/*\n  Cache-Control: {FOR_EVER}\n" in text
