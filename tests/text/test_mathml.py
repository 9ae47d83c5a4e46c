"""MathML as browsers set it: signs, alphabets, accents, names of operators."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


ROWS = [
    ("x^{2}", "<math><msup><mi>x</mi><mn>2</mn></msup></math>"),
    (r"\frac{1}{n}", "<math><mfrac><mn>1</mn><mi>n</mi></mfrac></math>"),
    (r"\sqrt{{x+1}}", "<math><msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt></math>"),
    ("{{a+b}}^{{c}}", "<math><msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></msup></math>"),
    ("{}^{2}x", "<math><msup><mrow></mrow><mn>2</mn></msup><mi>x</mi></math>"),
    ("a{=}b", "<math><mi>a</mi><mrow><mo>=</mo></mrow><mi>b</mi></math>"),
]


@pytest.mark.parametrize(("source", "expected"), ROWS)
def test_a_row_is_written_only_where_it_holds_things_together(source: str, expected: str) -> None:
    assert math.html(source) == expected


FORMULAS = st.recursive(
    st.sampled_from(["x", "12", "=", "-", "(", r"\sum", r"\mathbb{R}", ""]),
    lambda part: st.one_of(
        st.tuples(part, part).map(" ".join),
        part.map("{{{}}}".format),
        st.tuples(part, part).map(lambda both: "x{{{}}}_{{{}}}".format(*both)),
        st.tuples(part, part).map(lambda both: "{{{}}}_x^{{{}}}".format(*both)),
        st.tuples(part, part).map(lambda both: r"\frac{{{}}}{{{}}}".format(*both)),
        st.tuples(part, part).map(lambda both: r"\underset{{{}}}{{{}}}".format(*both)),
        part.map(r"\sqrt[3]{{{}}}".format),
    ),
    max_leaves=12,
)
ARGUMENTS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}


@settings(max_examples=200)
@given(FORMULAS)
def test_what_takes_two_or_three_arguments_still_has_them(source: str) -> None:
    tree = html5lib.parseFragment(math.html(source), namespaceHTMLElements=False)
    for element in tree.iter():
        name = element.tag.rpartition("}")[2]
        assert len(element) == ARGUMENTS.get(name, len(element))


@pytest.mark.parametrize("source", [math.in_rows(r"a&=b\\c&=d"), r"x=\begin{aligned}a&=b\\c&=d\end{aligned}"])
def test_aligned_equations_stand_in_rows_and_columns(source: str) -> None:
    tree = html5lib.parseFragment(math.html(source), namespaceHTMLElements=False)
    rows = [element for element in tree.iter() if element.tag.endswith("}mtr")]
    assert [["".join(cell.itertext()) for cell in row] for row in rows] == [["a", "=b"], ["c", "=d"]]
