"""Texts of paragraphs: where paragraphs, lists and code begin, and where they only seem to."""

from __future__ import annotations

import pytest

from frontis.text import prose


def test_blank_lines_separate_paragraphs() -> None:
    assert prose.html("One\ntwo.\n\n\nThree.") == "<p>One two.</p>\n<p>Three.</p>"
    assert prose.plain("One\ntwo.\n\nThree.") == "One two.\n\nThree."
    assert prose.plain("One.\n\nThree.", separator=" ") == "One. Three."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("- a\n- *b*", "<ul><li>a</li><li><em>b</em></li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("We show:\n- a\n  more\n- b", "<p>We show:</p>\n<ul><li>a more</li><li>b</li></ul>"),
        ("* a\n* b", "<ul><li>a</li><li>b</li></ul>"),
    ],
)
def test_real_lists_are_lists(source: str, expected: str) -> None:
    assert prose.html(source) == expected


@pytest.mark.parametrize(
    "source",
    ["1984. A year", "1984. A year\n1985. Another", "1. Only one", "- a dash\ngoes on", "#MeToo\nis no heading",
     "2. b\n3. c", "# Title", "> 5 items", "+ plus", "---"],
)  # fmt: skip
def test_what_only_looks_like_a_block_is_a_paragraph(source: str) -> None:
    assert prose.html(source).startswith("<p>")
    assert prose.html(source).count("<") == 2


def test_code_between_fences_stays_as_written() -> None:
    assert prose.html("See:\n```python\nx = a*b*c\n\n<y>\n```\nEnd") == (
        "<p>See:</p>\n<pre><code>x = a*b*c\n\n&lt;y&gt;\n</code></pre>\n<p>End</p>"
    )


def test_a_fence_that_never_closes_is_text() -> None:
    assert prose.plain("a\n```\nb") == "a ``` b"


def test_lines_can_be_broken() -> None:
    assert prose.html("a  \nb\\\nc") == "<p>a<br>b<br>c</p>"


def test_display_math_may_span_lines() -> None:
    assert prose.plain("So\n$$\nx = 1\n$$\nholds.") == "So x = 1 holds."


def test_latex_keeps_paragraphs_and_lists() -> None:
    assert prose.latex("50%.\n\n- a\n- b") == "50\\%.\n\n\\begin{itemize} \\item a \\item b \\end{itemize}"
