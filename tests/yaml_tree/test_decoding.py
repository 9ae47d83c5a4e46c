"""Bytes to text, and the kinds of files that are no UTF-8."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.diagnostics import Origin
from frontis.yaml_tree import decode


def test_utf8_is_read_with_and_without_its_mark() -> None:
    assert decode("é".encode(), "a") == ("é", [])
    assert decode("é".encode("utf-8-sig"), "a") == ("é", [])


def test_line_ends_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\n", "a") == ("a\nb\nc\n", [])


def test_latin1_is_refused_with_the_line_of_its_first_letter() -> None:
    text, (found,) = decode("title: A\r\nauthors: Müller\n".encode("latin-1"), "a.yaml")
    assert text is None
    assert found.origin == Origin("a.yaml", 2, 11)
    assert found.message == "the file is not in UTF-8: here stands probably 'ü' in an older encoding"
    assert "iconv -f WINDOWS-1252" in found.hint


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_refused(encoding: str) -> None:
    text, (found,) = decode("title: A\n".encode(encoding), "a.yaml")
    assert text is None
    assert found.code == "encoding"


def test_a_nul_byte_is_refused_at_its_place() -> None:
    assert decode(b"title: A\nx\0y", "a.yaml")[1][0].origin == Origin("a.yaml", 2, 2)


@given(st.binary(max_size=60))
def test_any_bytes_give_a_text_or_an_error(data: bytes) -> None:
    text, diagnostics = decode(data, "a")
    assert (text is None) == bool(diagnostics)


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("% Encoding: windows-1252", "cp1252"),
        ("% -*- coding: latin-9-unix -*-", "iso8859-15"),
    ],
)
def test_a_bib_file_may_say_how_it_is_written(header: str, encoding: str) -> None:
    text = f"{header}\n@book{{k, title = {{œuvre}}}}\n"
    assert decode(text.encode(encoding), "a.bib") == (text, [])
    assert decode("% x".encode("utf-16"), "a.bib") == ("% x", [])
    assert decode(text.encode(encoding), "a.yaml")[0] is None


@pytest.mark.parametrize("name", ["UTF-8", "UTF8", "nonsense", "rot13"])
def test_an_encoding_that_is_unknown_or_utf8_changes_nothing(name: str) -> None:
    assert decode(f"% Encoding: {name}\né".encode(), "a.bib") == (f"% Encoding: {name}\né", [])
