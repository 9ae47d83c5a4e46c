"""A long list in YAML is read in passages, and means what it means as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from site_under_test import SiteMaker

from frontis.content.passages import LENGTH, passages

LONG = "x" * (LENGTH // 3)


def listed(count: int, *between: str) -> str:
    """A list of so many works with long notes, with lines between the first two."""
    works = [f"- title: Work {n}\n  year: {1900 + n}\n  note: {LONG}\n" for n in range(count)]
    return "".join([works[0], *between, *works[1:]])


@given(st.lists(st.text("- ab:\n'\"#é", max_size=40), max_size=8))
def test_passages_are_the_text_cut_into_pieces_that_know_their_lines(lines: list[str]) -> None:
    text = "".join(f"- {line}\n{LONG}\n" for line in lines)
    cut = list(passages("publications.yaml", text))
    before = ""
    for passage in cut:
        assert passage.first_line == 1 + before.count("\n")
        before += passage.text
    assert before == text


def test_a_long_list_is_cut_before_items() -> None:
    cut = list(passages("publications.yaml", listed(9)))
    assert len(cut) > 1
    assert all(passage.text.startswith("- title:") for passage in cut)
    assert [passage.first_line % 3 for passage in cut] == [1] * len(cut)


@pytest.mark.parametrize("text", [listed(2), listed(9, "---\n"), listed(9).replace("\n", "\r\n")])
def test_what_is_short_or_may_be_several_documents_stays_whole(text: str) -> None:
    assert [passage.whole for passage in passages("publications.yaml", text)] == [True]


@pytest.mark.parametrize(
    ("second", "count"),
    [
        (
            "- title: &t An Anchor\n  year: 2001\n  note: {long}\n- title: *t\n  id: b\n  year: 2002\n  note: {long}\n",
            11,
        ),
        ('- title: "A quotation mark\n- that stays open"\n  year: 2001\n  note: {long}\n', 10),
    ],
)
def test_a_list_whose_passages_make_no_sense_alone_is_read_whole(site: SiteMaker, second: str, count: int) -> None:
    text = listed(9, second.format(long=f"{LONG}{LONG}{LONG}"))
    built = site("minimal").write({"content/publications.yaml": text}).build()
    titles = [work.title for work in built.page("publications/").works]
    assert sum(title.startswith(("Work ", "An Anchor", "A quotation mark")) for title in titles) == count


def test_a_mistake_far_down_a_long_list_is_told_once_with_its_line(site: SiteMaker) -> None:
    text = listed(9) + "- titel: Late\n  year: 2003\n"
    built = site("minimal").write({"content/publications.yaml": text}).try_to_build()
    lines = [line for line in built.outcome.messages if "titel" in line]
    assert len(lines) == 1 and lines[0].startswith("content/publications.yaml:28:3: error")
