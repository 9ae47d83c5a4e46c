"""JSON as the standard library writes it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from frontis.formats.json_text import compact, on_one_line
from frontis.model.texts import PlainText

TEXTS = st.text(st.characters(exclude_categories=()), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_any_value_is_written_as_the_standard_library_writes_it(value: object) -> None:
    assert compact(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert on_one_line(value) == json.dumps(value, ensure_ascii=False)


def test_half_a_character_is_no_mistake() -> None:
    assert compact({"a": "\ud800"}) == '{"a":"\ud800"}'
    assert on_one_line(["\ud800", 1]) == '["\ud800", 1]'


def test_a_text_that_knows_its_language_is_a_text() -> None:
    assert compact([PlainText("qep", language="tlh")]) == '["qep"]'
