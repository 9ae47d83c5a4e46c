"""References to anything: no item breaks a style, and no style leaves punctuation behind."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from frontis.citation_styles import citation_style
from frontis.csl.item import DATES, NAMES, NUMBERS, item
from frontis.model.work_types import WORK_TYPES

STYLES = ("apa", "mla", "chicago", "ieee", "vancouver", "harvard", "ama", "acm", "nature")
TEXTS = (
    "title", "container-title", "container-title-short", "event-title", "event-place", "publisher", "publisher-place",
    "genre", "DOI", "URL", "ISBN", "status", "note", "collection-title", "archive", "title-short", "medium", "language",
)  # fmt: skip
WORDS = st.from_regex(r"[A-Za-zÄÉЖ中][a-zßé中’-]{0,8}[a-z中](\. [A-Z]\.)?", fullmatch=True)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
PERSON = st.fixed_dictionaries(
    {"family": WORDS}, optional={"given": WORDS, "non-dropping-particle": WORDS, "suffix": WORDS}
)
DATE = st.builds(
    lambda *parts: {"date-parts": [list(parts)]}, st.integers(1, 2100), st.integers(1, 12), st.integers(1, 28)
)
ITEMS = st.fixed_dictionaries(
    {"type": st.sampled_from(sorted(WORK_TYPES))},
    optional={
        **dict.fromkeys(TEXTS, st.from_regex(r"[A-Za-z0-9][A-Za-zé ]{0,12}[A-Za-z0-9]", fullmatch=True)),
        **dict.fromkeys(sorted(NUMBERS), st.from_regex(r"[A-Z]?[1-9]\d{0,2}(-\d{1,3})?", fullmatch=True)),
        "author": st.lists(PERSON, max_size=9),
        "editor": st.lists(PERSON, max_size=3),
        "issued": DATE,
        "accessed": DATE,
    },
)  # fmt: skip
STRAY = re.compile(r",,|;;|::|\(\s*\)|\[\s*\]|“[.,]?”| [,;]|(?<!\.)\.\.(?!\.)| \.(?!\w)|[,;]\.|  |[\x00-\x1f]|^[,.;:]")


@given(style=st.sampled_from(STYLES), members=ITEMS)
def test_a_reference_has_no_stray_punctuation(style: str, members: dict[str, Any]) -> None:
    text = citation_style(style, "en").references.text(item(members))
    assert STRAY.search(text) is None, text


@given(
    members=st.dictionaries(
        st.sampled_from(("type", "id", "custom", *TEXTS, *sorted(NAMES), *sorted(DATES), *sorted(NUMBERS))), ANYTHING
    ),
    style=st.sampled_from(STYLES),
)
def test_members_of_any_form_break_no_reference(members: dict[str, Any], style: str) -> None:
    references = citation_style(style, "de").references
    made = item(members)
    assert "\n" not in references.html(made) + references.text(made)
    assert references.sorted([made, made]) == [made, made]


@given(st.text(), st.text())
def test_any_text_is_escaped(title: str, name: str) -> None:
    members = {"type": "book", "title": f"<script>{title}", "author": [{"literal": f"{name}&<b>"}]}
    html = citation_style("apa", "en").references.html(item(members))
    assert "<script" not in html
    assert set(re.findall(r"<[^>]*>", html)) <= {"<i>", "</i>"}
