"""Regular expressions that wait to be compiled."""

from __future__ import annotations

import re

import pytest

from frontis.text.patterns import regex


def test_it_finds_what_a_compiled_one_finds() -> None:
    waiting, compiled = regex(r"(\w)(\w)", re.ASCII), re.compile(r"(\w)(\w)", re.ASCII)
    for text in ("abcd", "éa bc", ""):
        assert waiting.sub(r"\2\1", text) == compiled.sub(r"\2\1", text)
        assert [found[0] for found in waiting.finditer(text)] == [found[0] for found in compiled.finditer(text)]
        assert waiting.findall(text) == compiled.findall(text)
        assert waiting.split(text) == compiled.split(text)


def test_its_facts_are_those_of_the_compiled_one() -> None:
    assert regex("(a)(b)").groups == 2
    assert regex(b"a").search(b"ba") is not None


def test_a_wrong_one_is_told_when_it_is_used_and_not_before() -> None:
    waiting = regex("(")
    with pytest.raises(re.error):
        waiting.match("a")
