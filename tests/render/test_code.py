"""Code as HTML: coloured by name, never guessed, never slow."""

from __future__ import annotations

import time

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontis.render.code import code_html


@pytest.mark.parametrize("language", ["python", "Python", "py", "c++", "bash", "latex", "json", "text"])
def test_named_languages_keep_the_text(language: str) -> None:
    code = "a = b < 1  # é\n\n  return"
    tree = html5lib.parseFragment(code_html(code, language), namespaceHTMLElements=False)
    assert "".join(tree.itertext()) == code + "\n"


def test_a_name_is_needed() -> None:
    assert "<span" not in code_html("def f(): pass", "")
    assert "<span" not in code_html("def f(): pass", "nosuch")
    assert '<span class="k">def</span>' in code_html("def f(): pass", "python")


def test_slow_lexers_and_endless_code_stay_plain() -> None:
    start = time.process_time()
    assert "<span" not in code_html("x" * 30_000, "python")
    assert "<span" not in code_html("[" * 12_000, "adl")
    assert time.process_time() - start < 1


@settings(max_examples=50)
@given(st.text(max_size=40), st.text(max_size=10))
def test_nothing_escapes_from_its_block(code: str, language: str) -> None:
    html = code_html(code, language)
    assert "<script" not in html
    assert html.startswith('<pre class="highlighted" tabindex="0"><code')
