"""The style sheet of a site is squeezed, and says the same."""

from __future__ import annotations

import pytest

from frontis.render.styles import squeezed


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("a {\n  color: red;\n  margin: 0;\n}\n", "a{color:red;margin:0}"),
        ("/* why */ a, b { margin: 0 }", "a,b{margin:0}"),
        ("/* a */\n/* b */", ""),
        ("a /* or */ b { margin: 0 }", "a b{margin:0}"),
        ("@media (width >= 60rem) {\n  a { margin: 0 }\n}", "@media (width >= 60rem){a{margin:0}}"),
        ("a > b + c ~ d { margin: 0 !important }", "a>b + c ~ d{margin:0 !important}"),
    ],
)
def test_comments_indents_and_line_ends_go(written: str, served: str) -> None:
    assert squeezed(written) == f"{served}\n"


@pytest.mark.parametrize(
    "rule",
    [
        'a::before{content:"/* , ; { } */  "}',
        "a::before{content:'it\\'s ;  x'}",
        "a{background:url(a/*b.png)}",
        "/*! Licence , ; */",
        "a :is(b){inline-size:calc(1px + -1 * (2px - 1px))}",
        "a :is(b) :hover{margin:0}",
        "a{--calc:calc(1px - 2px)}",
    ],
)
def test_what_a_space_or_sign_may_mean_stays(rule: str) -> None:
    assert squeezed(rule) == f"{rule}\n"


def test_squeezing_twice_is_squeezing_once() -> None:
    css = 'a , b { color : red ; } /* x */ c::after { content : "}  {" ; }'
    assert squeezed(squeezed(css)) == squeezed(css)
