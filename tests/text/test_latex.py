"""LaTeX in texts: unknown commands, formulas that can't be set, titles for BibTeX."""

from __future__ import annotations

import pytest

from frontis.text import latex


def test_unknown_commands_are_told_with_their_places() -> None:
    assert latex.unknown_commands(r"a \foo{b} and \emph{c} and \foo") == [("\\foo", 2), ("\\foo", 27)]


@pytest.mark.parametrize("source", [r"C:\temp\new", r"\emph{x} \'e \tau \% \LaTeX", "no command", "`\\foo`"])
def test_known_commands_paths_and_code_are_not_unknown(source: str) -> None:
    assert latex.unknown_commands(source) == []


def test_a_formula_that_cannot_be_set_is_told() -> None:
    assert latex.unreadable_math(r"$x^2$ and $a^$") == ["a^"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Meta-Transfer Learning for NeRF and GANs", "Meta-Transfer Learning for {NeRF} and {GANs}"),
        ("A note on Bayesian inference: The case of 3D data", "A note on {Bayesian} inference: The case of {3D} data"),
        ("{T}-net and $K$-means", "{T}-net and $K$-means"),
        ("Up to 100$\\times$ faster in L'Aquila", "Up to 100$\\times$ faster in {L'Aquila}"),
    ],
)
def test_a_title_protects_its_capitals(source: str, expected: str) -> None:
    assert latex.latex_title(source) == expected
