"""MathML as browsers set it: signs, alphabets, accents, names of operators."""

from __future__ import annotations

import pytest

from frontis.text import math

UNDERSTOOD = [
    (r"\operatorname*{arg\,min}_x f", '<mo movablelimits="true">arg\u2009min</mo>'),
    (r"\operatorname{ReLU6}(x)", '<mi mathvariant="normal">R</mi>'),
    (r"{\cal L}", "<mi>ℒ</mi>"),
    (r"{\bf x}", "<mi>𝐱</mi>"),
    (r"\boldsymbol{\alpha}", "<mi>𝜶</mi>"),
    (r"\mathbb{1}", "<mn>𝟙</mn>"),
    (r"\mu\mathrm{m}", '<mi mathvariant="normal">m</mi>'),
    (r"z \sim 6", "<mo>∼</mo>"),
    (r"5 \pm 1", "<mo>±</mo>"),
    (r"n\to\infty", "<mi>∞</mi>"),
    (r"\bar{x}", '<mover accent="true">'),
    (r"a\!b", '<mspace width="-0.167em">'),
    (r"5000\,\AA", "<mi>Å</mi>"),
]


@pytest.mark.parametrize(("source", "expected"), UNDERSTOOD)
def test_a_formula_is_set_with_what_browsers_know(source: str, expected: str) -> None:
    assert expected in math.html(source)


@pytest.mark.parametrize("source", [r"\rho=-0.2", "a,-b", r"x\approx\pm 1", r"e \le \, -1", "(1,-1)"])
def test_a_minus_behind_another_sign_belongs_to_what_follows(source: str) -> None:
    assert '<mo form="prefix">' in math.html(source)


@pytest.mark.parametrize("source", ["a-b", "f(x)-1", "|x|-|y|", "x'-y", "(a)^2-b"])
def test_a_minus_behind_a_term_stays_a_difference(source: str) -> None:
    assert "<mo>−</mo>" in math.html(source)


@pytest.mark.parametrize("source", [r"\times", r"M_{\odot}"])
def test_a_sign_alone_gets_no_room(source: str) -> None:
    assert '<mo lspace="0" rspace="0">' in math.html(source)


def test_equations_in_a_text_bear_no_numbers() -> None:
    assert "(1)" not in math.html(r"\begin{align}a&=b\\c&=d\end{align}")
