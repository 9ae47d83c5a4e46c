"""What holds of every text, however strange: no exception, no markup let through, time in step with length."""

from __future__ import annotations

import re
import time

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.text import documents, inline, prose

MARKS = st.sampled_from(
    ["*", "**", "_", "`", "``", "''", "$", "$$", "\\(", "\\)", "{", "}", "[", "](", ")", "\\emph{", "\\'", "\\c", "~",
     "--", "&amp;", "&", "<", ">", "<b>", "https://x.example/", "www.", "\\foo", "\n", "\n\n", "- ", "1. ", " ", '"',
     "a", "word", "5", "é", "模", "\x00", "\x02", "\ud800", "\\", "javascript:x", "\\it ", "{{", "}}", "%", "!"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(MARKS, max_size=25).map("".join))
INLINE_TAGS = {"em", "strong", "code", "a", "span", "sup", "sub", "u", "br", "math"}


@given(TEXTS)
def test_every_form_of_every_text_can_be_made(source: str) -> None:
    for form in (inline.plain, inline.html, inline.latex):
        form(source)
    for block_form in (prose.plain, prose.html, prose.latex, documents.plain):
        block_form(source)


@given(TEXTS.filter(lambda text: "$" not in text and "\\" not in text))
def test_the_text_of_the_html_is_the_plain_form(source: str) -> None:
    tree = html5lib.parseFragment(inline.html(source), namespaceHTMLElements=False)
    assert inline.cleaned("".join(tree.itertext())) == inline.plain(source)


@given(TEXTS)
def test_only_our_own_tags_and_safe_addresses_come_out(source: str) -> None:
    tree = html5lib.parseFragment(inline.html(source), namespaceHTMLElements=False)
    for element in tree.iter():
        assert not any(name.startswith("on") for name in element.attrib)
        assert not element.get("href", "").strip().lower().startswith("javascript:")
        assert element.tag in INLINE_TAGS or "MathML}m" in element.tag or element.tag == "DOCUMENT_FRAGMENT"


@given(st.text(alphabet="abcXYZ 0123456789.,;:()é模", max_size=80))
def test_text_without_marks_means_itself(source: str) -> None:
    assert inline.plain(source) == " ".join(source.split(" ")).strip() or "  " in source


@given(TEXTS)
def test_latex_leaves_no_sign_that_tex_would_choke_on(source: str) -> None:
    written = inline.latex(inline.latex(source) if "\\" not in source and "$" not in source else "")
    assert not re.search(r"(?<!\\)[%&#]", re.sub(r"\\(?:url|href)\{[^}]*\}", "", written))


@pytest.mark.parametrize(
    "unit",
    ["[", "*", "$", "{", "\\", "`", "_", "~", "<", "&", "-", "'", "!", "}", " ", "[a](", "![", "<a ", "*a ", "**a ",
     "\\emph{", "\\(", "\\c", "\\'{", "``a", "`a ", "$a", "{\\it ", "a\\b", "https://", "\\begin{equation}", "- a\n"],
)  # fmt: skip
def test_time_goes_with_length(unit: str) -> None:
    source = unit * (30_000 // len(unit))
    start = time.process_time()
    inline.html(source)
    prose.html(source)
    documents.plain(source)
    assert time.process_time() - start < 1.5


def test_nesting_has_a_bottom() -> None:
    for source in ("*a " * 9000 + "b*" * 9000, "{" * 9000 + "x" + "}" * 9000, "\\emph{" * 5000 + "x" + "}" * 5000):
        assert "x" in inline.html(source) or "b" in inline.html(source)
