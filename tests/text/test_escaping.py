"""Plain characters as LaTeX."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.text import inline
from frontis.text.escaping import latex_escaped


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("50% of R&D", r"50\% of R\&D"),
        ("“so” and “ so ”", "``so'' and “ so ”"),
        ("10\u00a0km, 5\u00a0\u00a0m", "10~km, 5~m"),
        ("an α particle", r"an $\alpha$ particle"),
        ("Η and ο have no command", "Η and ο have no command"),
    ],
)
def test_signs_of_tex_are_escaped_and_letters_stay(text: str, latex: str) -> None:
    assert latex_escaped(text) == latex


@pytest.mark.parametrize("ascii_only", [False, True])
def test_every_character_has_a_form(ascii_only: bool) -> None:
    everything = "".join(map(chr, range(0x20, 0x3000)))
    assert len(latex_escaped(everything, ascii_only=ascii_only)) >= len(everything)


@given(st.text(st.sampled_from("ab “”\u00a0ηΗ%&#~^{}"), max_size=20))
def test_what_is_escaped_reads_as_what_it_was(text: str) -> None:
    words = " ".join(text.split("\u00a0"))
    assert " ".join(inline.plain(latex_escaped(words)).split()) == " ".join(words.split())
