"""Characters as LaTeX, and back again through the grammar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.text import inline
from frontis.text.escaping import latex_escaped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50% & $5 #1 a_b", r"50\% \& \$5 \#1 a\_b"),
        ("{a} ~ ^", r"\{a\} \textasciitilde{} \textasciicircum{}"),
        ("a < b > c", r"a \textless{} b \textgreater{} c"),
        ("“a” – b — c", "``a'' -- b --- c"),
        ("“so” and “ so ”", "``so'' and “ so ”"),
        ("10\u00a0km, 5\u00a0\u00a0m.\u00a0 A", "10~km, 5~m.~A"),
        ("Η and ο have no command", "Η and ο have no command"),
        ("α-helix ≤ β ∞", r"$\alpha$-helix $\leq$ $\beta$ $\infty$"),
        ("Ελένη Müller", "Ελένη Müller"),
        ("结构——功能", "结构——功能"),
    ],
)
def test_signs_are_escaped_and_letters_stay(text: str, expected: str) -> None:
    assert latex_escaped(text) == expected


def test_every_character_has_a_form() -> None:
    everything = "".join(map(chr, range(0x20, 0x3000)))
    assert len(latex_escaped(everything)) >= len(everything)


@given(st.text(st.sampled_from("ab “”\u00a0ηΗ%&#~^{}"), max_size=20))
def test_signs_read_back_to_the_letter(text: str) -> None:
    words = " ".join(text.split("\u00a0"))
    assert " ".join(inline.plain(latex_escaped(words)).split()) == " ".join(words.split())


@given(st.text(alphabet="aZ9 .,;()%&$#_{}<>~^\\éüñőşłßœΔα≤×–“”-'\"", max_size=40))
def test_what_is_escaped_reads_back(text: str) -> None:
    assert _loosely(inline.plain(latex_escaped(text))) == _loosely(text)


def _loosely(text: str) -> str:
    """Blanks aside, and hyphens and marks that LaTeX joins (`--`, two backticks)."""
    for joined in "–—-“”\"'`":
        text = text.replace(joined, "")
    return "".join(text.split())
