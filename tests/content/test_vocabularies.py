"""`venues.yaml` and `topics.yaml`: words with what is known of them."""

from __future__ import annotations

from reading import node, reading, said

from frontis.content.vocabularies import read_topics, read_venues


def test_an_entry_may_be_its_name_alone() -> None:
    here = reading()
    assert [(each.key, each.name.source) for each in read_topics(node("stars: Variable stars\n"), here)] == [
        ("stars", "Variable stars")
    ]


def test_a_list_of_entries_with_keys_is_as_good() -> None:
    here = reading()
    assert [each.key for each in read_topics(node("- {key: stars, name: Stars}\n"), here)] == ["stars"]
    assert said(here) == []


def test_two_keys_that_differ_in_case_are_one_too_many() -> None:
    here = reading()
    assert len(read_topics(node("stars: A\nStars: B\n"), here)) == 1
    assert said(here) == ["'Stars' differs from 'stars' in line 1 only in capitals | make one entry of both"]


def test_a_text_is_no_vocabulary() -> None:
    here = reading()
    assert read_venues(node("ICML"), here) == ()
    assert said(here) == [
        "a text stands where keys with venues were expected | write one key a line, and below it, indented, 'name: …'"
    ]
