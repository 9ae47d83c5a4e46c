"""The lines of a document before its blocks are read: what is set aside, escaped and indented."""

from __future__ import annotations

import pytest

from frontis.render.markdown_lines import PLACEHOLDER, prepared


def text(source: str, *, allow_html: bool = False) -> str:
    """The lines that the block parser sees, placeholders as `<n>`."""
    joined = "\n".join(prepared(source, allow_html=allow_html).lines)
    return PLACEHOLDER.sub(r"<\1>", joined)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("```\na\n```", "\n<0>\n"),
        ("~~~ python\n# a\n~~~\nb", "\n<0>\n\nb"),
        ("- a\n  ```\n  b\n  ```", "- a\n\n    <0>\n"),
        ("$$\na\n$$", "\n<0>\n"),
        ("\\begin{align}\na &= b\n\\end{align}", "\n<0>\n"),
        ("$$a$$ in a sentence", "$$a$$ in a sentence"),
        ("$$\nnever closed", "$$\nnever closed"),
    ],
)
def test_code_and_display_math_are_set_aside(source: str, expected: str) -> None:
    assert text(source) == expected


def test_html_blocks_are_set_aside_where_allowed() -> None:
    assert text("<div>\na\n</div>\n\nb", allow_html=True) == "\n<0>\n\n\nb"
    assert text("<div>\na\n</div>\n\nb") == "<div>\na\n</div>\n\nb"
    assert text("<b>a</b>", allow_html=True) == "<b>a</b>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("#MeToo", "\\#MeToo"),
        ("####### a", "\\####### a"),
        ("1984. A Novel", "1984\\. A Novel"),
        ("99. a\n100. b", "99. a\n100. b"),
        ("# A", "# A\n"),
        ("    #MeToo", "    #MeToo"),
    ],
)
def test_what_only_looks_like_a_block_is_escaped(source: str, expected: str) -> None:
    assert text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("- a\n  - b\n    - c", "- a\n    - b\n        - c"),
        ("- a\n    - b", "- a\n    - b"),
        ("1. a\n   - b\n2. c", "1. a\n    - b\n2. c"),
        ("- a\n\n  more", "- a\n\n    more"),
        ("text\n- a", "text\n\n- a"),
        ("text\n2. a", "text\n2. a"),
        ("- a\n\nafter\n  two", "- a\n\nafter\n  two"),
    ],
)
def test_nested_lists_get_four_blanks(source: str, expected: str) -> None:
    assert text(source) == expected


def test_control_characters_cannot_forge_a_placeholder() -> None:
    assert text("\x020\x03 a\x00b\x1b") == "0 ab"


def test_deep_quotations_are_cut() -> None:
    assert text("> " * 50 + "a") == "a"


@pytest.mark.parametrize("line", ["a" * 100_000, "one two – " * 5_000, " " * 30_000 + "a"])
def test_of_an_endless_line_nothing_is_lost(line: str) -> None:
    assert "".join(text(line).split()) == "".join(line.split())
    assert max(map(len, text(line).split("\n"))) <= 20_000
