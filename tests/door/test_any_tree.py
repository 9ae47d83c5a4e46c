"""Whatever somebody writes, the door reads what it can, says the rest, and never fails."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontis.content.kinds import FIELDS
from frontis.diagnostics import Diagnostic, Origin
from frontis.door.cv import CURRICULUM
from frontis.door.folder import ContentFolder
from frontis.door.reading import Reading
from frontis.door.tables import Table
from frontis.door.vocabularies import TOPIC, VENUE
from frontis.settings.fields import SITE
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence

TABLES = {**FIELDS, "venues": VENUE, "topics": TOPIC, "cv": CURRICULUM, "site": SITE}
TELLING = [
    "", "~", "null", "true", "NO", "2019", "2019-06-16", "0", "-1", "1e3", "now", "Sun, Qianru*", "A and B", "et al.",
    "***", "https://a.org/", "javascript:x", "files/a.pdf", "../x", "//x", "#y", "[a](b.pdf)", "\\alpha \\foo $x$",
    "10.1/2", "ICCV'25", "article", "Oral, 3%", "\x00", "\ud800", "{", "en", "a\nb", "C:\\a", "١٩",
]  # fmt: skip
HERE = Origin("content/a.yaml", 3, 5)


def names_in(table: Table) -> list[str]:
    """The keys of a table, with names from elsewhere."""
    return [*table.fields, *table.called, *table.instead, "items", "text", "name", "en"]


def scalar(text: str, plain: bool = True) -> Scalar:
    """A text that was written here."""
    return Scalar.at(HERE, text, plain=plain)


def scalars() -> st.SearchStrategy[Scalar]:
    """Scalars that mean something somewhere, and any others."""
    return st.builds(scalar, st.sampled_from(TELLING) | st.text(max_size=12), st.booleans())


def mappings(keys: list[str], values: st.SearchStrategy[Node]) -> st.SearchStrategy[Mapping]:
    """Mappings of known and unknown keys, each once."""
    names = st.sampled_from(keys) | st.text(max_size=6)
    entries = st.dictionaries(names, values, max_size=5).map(
        lambda found: tuple((scalar(key), node) for key, node in found.items())
    )
    return st.builds(Mapping, entries, st.just(HERE))


def trees(keys: list[str]) -> st.SearchStrategy[Node]:
    """Trees of nodes, some levels deep."""

    def deeper(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
        lists = st.builds(Sequence, st.lists(inner, max_size=4).map(tuple), st.just(HERE))
        return lists | mappings(keys, inner)

    return st.recursive(scalars(), deeper, max_leaves=12)


@cache
def records(kind: str) -> st.SearchStrategy[Mapping]:
    """Mappings that might be meant for a table; a strategy takes longer to make than its examples."""
    keys = names_in(TABLES[kind])
    return mappings(keys, trees(keys))


@pytest.mark.parametrize("kind", TABLES)
@settings(max_examples=30)
@given(data=st.data())
def test_any_tree_is_read_or_spoken_of(kind: str, data: st.DataObject) -> None:
    mapping = data.draw(records(kind))
    here = Reading(ContentFolder(Path("content"), frozenset({"files/a.pdf"})))
    values = TABLES[kind].read(mapping, here)
    assert all(isinstance(each, Diagnostic) and "\n" not in each.message for each in here.diagnostics)
    assert TABLES[kind].is_complete(values) or here.diagnostics
