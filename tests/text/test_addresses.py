"""Addresses in running text: where one ends, what one means, and which may be followed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.text.addresses import bare_address, is_safe, target, written_address


@pytest.mark.parametrize(
    "href",
    ["https://x.example", "HTTP://X.EXAMPLE/", "mailto:mira@example.org", "files/a.pdf", "/cv/", "../a.html", "#notes",
     "?q=1", "a%20b.pdf", "files/a:b.pdf", "https://[::1]/"],
)  # fmt: skip
def test_web_mail_and_paths_are_safe(href: str) -> None:
    assert is_safe(href)


@pytest.mark.parametrize(
    "href",
    ["", "javascript:x", "JAVASCRIPT:x", "data:,x", "ftp://x.example", "file:///x", "//x.example", "\\\\x", "/\\x",
     "java\tscript:x", "\x01javascript:x", "https:x", "http:///x", "mailto:", "a:b", "tel:+47"],
)  # fmt: skip
def test_everything_else_is_not(href: str) -> None:
    assert not is_safe(href)


@given(st.text(max_size=30))
def test_no_scheme_but_three_is_safe(rest: str) -> None:
    for scheme in ("javascript", "data", "vbscript", "blob", "file"):
        assert not is_safe(f"{scheme}:{rest}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://x.example/a.", "https://x.example/a"),
        ("https://x.example/a),", "https://x.example/a"),
        ("https://x.example/a_(b)", "https://x.example/a_(b)"),
        ("https://x.example/a(b))", "https://x.example/a(b)"),
        ("https://x.example/a]", "https://x.example/a"),
        ("https://x.example/?a=1&b=2!", "https://x.example/?a=1&b=2"),
        ("https://x.example/a''", "https://x.example/a"),
        ("https://x.example/a”", "https://x.example/a"),
        ("https://x.example/a}", "https://x.example/a"),
        (r"https://x.example/a\_b\%20c", "https://x.example/a_b%20c"),
        ("https://x.example/~a", "https://x.example/~a"),
    ],
)
def test_an_address_ends_before_the_signs_of_its_sentence(text: str, expected: str) -> None:
    found = bare_address(text, 0, len(text))
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize("text", ["https://", "https://.", "https:// x", "http://-", "https://…"])
def test_without_a_host_there_is_no_address(text: str) -> None:
    assert bare_address(text, 0, len(text)) is None


def test_an_address_is_read_as_meant() -> None:
    assert written_address(r" https://x.example/a\_b\#c?d=1&amp;e=\~{}f ") == "https://x.example/a_b#c?d=1&e=~f"
    assert target("www.example.org/a") == "http://www.example.org/a"
    assert target("files/my paper.pdf") == "files/my%20paper.pdf"
