"""Formulas: their plain reading, their MathML, and what is refused."""

from __future__ import annotations

import unicodedata

import html5lib
import pytest

from frontis.text import inline, math

READINGS = [
    ("k", "k"),
    (r"\tau_i^2", "τᵢ²"),
    (r"\frac{a}{b}", "a/b"),
    (r"\frac{a+b}{2}", "(a+b)/2"),
    (r"O(n \log n)", "O(n log n)"),
    (r"n\log n", "n log n"),
    (r"\mathbb{R}^{d}", "ℝᵈ"),
    (r"\ell_0", "ℓ₀"),
    (r"\mathcal{L}_{\text{total}}", "Lₜₒₜₐₗ"),
    (r"\left( x \right)", "( x )"),
    (r"\sqrt{2}", "√2"),
    (r"\sqrt[3]{x+1}", "³√(x+1)"),
    (r"10^{-3}", "10⁻³"),
    (r"\hat{x}", "x̂"),
    (r"90^\circ", "90°"),
    (r"\{1, \dots, t\}", "{1, …, t}"),
    (r"x'", "x′"),
    (r"\alpha \leq \beta", "α ≤ β"),
    (r"\unknowncommand x", r"\unknowncommand x"),
    ("x^{a+\\theta}", "x^(a+θ)"),
    (r"10^{-3}\,M_\odot", "10⁻³ M_⊙"),
    (r"70\ \mathrm{km\,s^{-1}\,Mpc^{-1}}", "70 km s⁻¹ Mpc⁻¹"),
    (r"\operatorname*{arg\,min}_x f", "arg minₓ f"),
    (r"x_\mathrm{a}^\mathrm{T}", "xₐᵀ"),
    (r"a \equiv b \pmod{p}", "a ≡ b (mod p)"),
    (r"\ce{H2O}", r"\ce{H2O}"),
    (r"\log_2 n", "log₂ n"),
    (r"p(x\mid y)", "p(x ∣ y)"),
    (r"A\to B, a\cdot b, a \cdot b", "A → B, a·b, a · b"),
    (r"\partial f, \alpha + 1, \alpha \beta", "∂f, α + 1, αβ"),
    (r"\not\in", "∉"),
    (r"{n \choose k} \binom{n}{k}", "n choose k (n choose k)"),
    (r"\underset{x}{\min} \stackrel{a}{=}", "minₓ =ᵃ"),
    (r"\textcolor{red}{x} \color{red} y", "x y"),
    (r"f\colon A", "f: A"),
    (r"\begin{pmatrix}a & b\\ c & d\end{pmatrix}", "a b; c d"),
    (r"\lesseqgtr", "⋚"),
    ("x^", "x^"),
    ("}", ""),
]


@pytest.mark.parametrize(("source", "expected"), READINGS)
def test_a_formula_reads_on_one_line(source: str, expected: str) -> None:
    assert math.plain(source) == expected


@pytest.mark.parametrize("source", ["k", r"\tau_i^2", r"x^{n+1}", r"\alpha + 1", r"10^{-3}", r"\ell_0"])
def test_mathml_reads_like_the_plain_form(source: str) -> None:
    tree = html5lib.parseFragment(inline.html(f"${source}$"), namespaceHTMLElements=False)
    text = unicodedata.normalize("NFKC", "".join(tree.itertext()))
    assert text == unicodedata.normalize("NFKC", math.plain(source)).replace(" ", "")


@pytest.mark.parametrize("source", ["a^", r"\def\x{\x}\x", "{" * 100 + "}" * 100, "x" * 5000, r"\hat" * 200])
def test_a_formula_that_cannot_be_set_shows_its_source(source: str) -> None:
    assert math.mathml(source) is None
    assert math.html(source).startswith("<code>")


@pytest.mark.parametrize(
    "source",
    [r"\text{<script>alert(1)</script>}", r"\href{javascript:alert(1)}{x}", r"\style{color:red}{x}",
     r"\class{a}{x}", r"\color{red\"onclick=\"x}{x}", r"\unicode{x3c}", "a & b"],
)  # fmt: skip
def test_nothing_but_presentation_markup_comes_through(source: str) -> None:
    tree = html5lib.parseFragment(math.html(source), namespaceHTMLElements=False)
    elements = list(tree.iter())
    assert all("MathML}m" in element.tag or element.tag in ("DOCUMENT_FRAGMENT", "code") for element in elements)
    assert not any({"href", "style", "class", "onclick"} & element.attrib.keys() for element in elements)


def test_mathml_holds_no_source() -> None:
    assert "\\" not in math.html(r"\frac{\alpha}{2}")
    assert "annotation" not in math.html(r"\frac{\alpha}{2}")


@pytest.mark.parametrize(
    "source", [r"\nicefrac{1}{2}", r"\mathds{1}", r"x \label{eq}", r"\arg\max_x", r"50\textdegree"]
)
def test_commands_of_common_packages_are_known(source: str) -> None:
    assert math.unknown_commands(source) == ()


def test_an_unknown_command_in_a_formula_is_told_and_shown() -> None:
    assert math.unknown_commands(r"\foo{x} + \bar{y}") == ("\\foo",)
    assert math.plain(r"\foo x") == r"\foo x"
