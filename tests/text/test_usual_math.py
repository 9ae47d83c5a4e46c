"""Formulas that are surely understood: the library, asked, understands each of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontis.text.math import mathml, unknown_commands
from frontis.text.usual_math import SIGNS, is_usual

PIECES = [
    "a", "b", "X", "1", "0.5", " ", "+", "-", "=", "*", "/", "(", ")", ",", "|", "<", "[", "]", "!", "_", "^", "_x",
    "^2",
    "_{i}", "^{k-1}", "_{x_i^2}", "{", "}", "{a b}", "\\frac{1}{n}", "\\frac{a_i}{\\sqrt x}", "\\sqrt{d}", "\\sqrt",
    "\\mathbb{R}",
    "\\mathcal{O}", "\\mathbf", "\\foo", "\\left(", "'", "&", "\\\\", "\\sum_{i=1}^n", "\\log n",
]  # fmt: skip


@pytest.mark.parametrize(
    "formula",
    [
        r"\sigma^2", r"d \ll n", r"L_\theta(x)", r"\mathcal{O}(n \log n)", r"f \colon X \to Y", r"x_t \in \mathbb{R}^d",
        r"2^{k-1}", r"\alpha = 0.05", r"\frac{1}{n} \sum_i x_i", r"\mathbb{E}[x]", r"\sqrt{d}", r"\sum_{i=1}^n x_i^2",
    ],
)  # fmt: skip
def test_a_usual_formula_is_told_without_the_library(formula: str) -> None:
    assert is_usual(formula)


@pytest.mark.parametrize(
    "formula", ["", " ", r"\foo", "{", "x^", "^2", "a_b_c", r"\frac{1}", r"\mu" * 30, "x'", r"\sqrt"]
)
def test_of_all_else_nothing_is_said(formula: str) -> None:
    assert not is_usual(formula)


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_every_usual_sign_is_known_wherever_it_stands(sign: str) -> None:
    for formula in (
        rf"\{sign}",
        rf"a \{sign} b",
        rf"\{sign}_a^b",
        rf"x_\{sign}^\{sign}",
        rf"\frac{{\{sign} x}}{{\{sign}}}",
    ):
        assert is_usual(formula)
        assert mathml(formula) is not None
        assert unknown_commands(formula) == ()


@settings(max_examples=500)
@given(st.lists(st.sampled_from([*PIECES, *(f"\\{sign} " for sign in sorted(SIGNS))]), max_size=10).map("".join))
def test_what_is_told_to_be_usual_is_understood(formula: str) -> None:
    if is_usual(formula):
        assert mathml(formula) is not None
        assert mathml(formula, display=True) is not None
        assert unknown_commands(formula) == ()
