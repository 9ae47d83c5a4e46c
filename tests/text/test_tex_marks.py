"""TeX's signs: braces, dollars, ties, dashes and quotation marks, and the texts in which they are none."""

from __future__ import annotations

import pytest

from frontis.text import inline
from frontis.text.money import is_formula
from frontis.text.nodes import Math, walk


@pytest.mark.parametrize(
    "source", ["{1,...,t}", "{0, 1}", "{-1, 1}", "{a,b,c}", "{x_1, x_2}", "{x | x > 0}", '{"key": 1}', "an {} alone"]
)
def test_sets_and_records_keep_their_braces(source: str) -> None:
    assert inline.plain(f"for {source} here") == f"for {source} here"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{SHARE : a European device}", "SHARE : a European device"),
        ("{Fry, B.}", "Fry, B."),
        ("{Bayesian, Deep and Wide}", "Bayesian, Deep and Wide"),
        ('{"Why Should I Trust You?": Explaining}', '"Why Should I Trust You?": Explaining'),
        ("{{GaN}}{{In}}", "GaNIn"),
        (r"{$x$} {\LaTeX}", "x LaTeX"),
        (r"\{a\}", "{a}"),
        (r"\vphantom\{\}", "}"),
    ],
)
def test_braces_that_only_group_vanish(source: str, expected: str) -> None:
    assert inline.plain(source) == expected


@pytest.mark.parametrize("source", ["{{ 7*7 }}", "{{ config.x }}", "{{7*7}}", "{% if x %}", "{# note #}"])
def test_templates_are_text(source: str) -> None:
    assert inline.plain(source) == source


@pytest.mark.parametrize(
    "inside", ["k", "5", "10^{-3}", r"\sim", "x = 5", "a", "n log n", "(111)", "-1", "2k", r" \alpha ", " M "]
)
def test_formulas(inside: str) -> None:
    assert is_formula(inside, "", "")


@pytest.mark.parametrize(
    ("inside", "before", "after"),
    [("5 to ", "", "1"), ("5 or 10", "", ""), ("5-", "", "1"), ("1,000 and 2,000", "", ""), ("HOME/", "", "U"),
     (" 5 and 6 ", "", ""), ("-200", "0", ""), ("/h and 6", "5", "/"), ("5) or (", "", "x"), ("a{", "", "")],
)  # fmt: skip
def test_money_and_other_stray_dollars(inside: str, before: str, after: str) -> None:
    assert not is_formula(inside, before, after)


@pytest.mark.parametrize("source", ["$$x$$", r"\[x\]", r"\begin{equation}x\end{equation}"])
def test_display_math(source: str) -> None:
    assert inline.parse(source) == (Math("x", display=True),)


def test_escaped_dollars_do_not_end_a_formula() -> None:
    assert inline.parse(r"$a\$b$") == (Math(r"a\$b"),)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a~b", "a\u00a0b"), ("D.~E.~Knuth", "D.\u00a0E.\u00a0Knuth"), ("~/x", "~/x"), ("a ~5 b", "a ~5 b"),
        ("5~10", "5~10"), ("10~km", "10\u00a0km"), ("a~ b", "a~ b"), ("backup~", "backup~"), ("a/~b", "a/~b"),
    ],
)  # fmt: skip
def test_ties_bind_words(source: str, expected: str) -> None:
    assert inline.plain(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1--5", "1–5"), ("a---b", "a—b"), ("a --- b", "a — b"), ("(VQ)--based", "(VQ)–based"),
        ("run --fast", "run --fast"),
        ("a-->b", "a-->b"), ("<!--", "<!--"), ("-----", "-----"), ("`a--b`", "a--b"), ("---dash", "—dash"),
    ],
)  # fmt: skip
def test_hyphens_become_dashes(source: str, expected: str) -> None:
    assert inline.plain(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("``a''", "“a”"), ("``a `b' c''", "“a ‘b’ c”"), ("`a'", "‘a’"), ("`don't do it'", "‘don't do it’"),
        ('``a"', "“a”"), ("``a", "“a"), ("30'' wide", "30'' wide"), ("``a`` b", "a b"), ("`a` and `b`", "a and b"),
        ("`a’ b", "‘a’ b"), ("`` a '' b", "“ a ” b"), ("``a `b' ''", "“a ‘b’ ”"), ("`` a `` b ''", "a b ''"),
        ("`a' and `b'", "‘a’ and ‘b’"), ("a ` b", "a ` b"), ("```", "```"), ("``a'' and ``b''", "“a” and “b”"),
    ],
)  # fmt: skip
def test_quotation_marks_and_code(source: str, expected: str) -> None:
    assert inline.plain(source) == expected


def test_code_keeps_everything_as_written() -> None:
    assert inline.plain(r"`$x$ {a} \emph{b} &amp; *c*`") == r"$x$ {a} \emph{b} &amp; *c*"
    assert not [node for node in walk(inline.parse("`$x$`")) if isinstance(node, Math)]
