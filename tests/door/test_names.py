"""Lists of authors and other names."""

from __future__ import annotations

import pytest
from reading import read

from frontis.door.names import Contributors, contributors, name, names


def authors_of(text: str) -> Contributors:
    """The authors of a text about which nothing is said."""
    found, said = read(contributors(), text)
    assert said == []
    assert isinstance(found, Contributors)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "[Mira Halvorsen, Qianru Sun]",
        "Mira Halvorsen and Qianru Sun",
        "Halvorsen, Mira and Sun, Qianru",
        "Mira Halvorsen, Qianru Sun",
        '["Halvorsen, Mira", "Sun, Qianru"]',
        "[{name: Mira Halvorsen}, Qianru Sun]",
        "[Mira Halvorsen, null, Qianru Sun]",
    ],
)
def test_authors_are_a_list_or_one_text(text: str) -> None:
    assert [author.name.display for author in authors_of(text).names] == ["Mira Halvorsen", "Qianru Sun"]


def test_one_author_may_be_a_mapping_alone() -> None:
    assert authors_of("{name: Mira Halvorsen}").names[0].name.family == "Halvorsen"


@pytest.mark.parametrize("text", ["[A. Lee, others]", "[A. Lee, et al.]", "A. Lee and others", "A. Lee et al."])
def test_there_may_be_more_that_are_not_named(text: str) -> None:
    found = authors_of(text)
    assert (len(found.names), found.et_al) == (1, True)


def test_marks_say_who_contributed_equally_and_who_answers_letters() -> None:
    found = authors_of("[A. Lee*, B. Sun*, C. Chua✉, D. Ray]").names
    assert [(author.equal, author.corresponding) for author in found] == [
        (True, False),
        (True, False),
        (False, True),
        (False, False),
    ]


def test_fields_say_it_as_well_as_marks() -> None:
    found = authors_of("[{name: A. Lee, equal: true, corresponding: yes}]").names[0]
    assert (found.equal, found.corresponding, found.marks) == (True, True, ())


def test_an_author_may_have_an_address_an_affiliation_and_an_orcid() -> None:
    text = "[{name: A. Lee, url: https://a.org/, affiliation: Harvard, orcid: https://orcid.org/0000-0002-1825-0097}]"
    found = authors_of(text).names[0]
    assert (found.url, found.affiliation, str(found.orcid)) == ("https://a.org/", "Harvard", "0000-0002-1825-0097")


def test_a_name_that_is_none_leaves_the_others() -> None:
    found, said = read(contributors(), '[A. Lee, "***", B. Sun]')
    assert len(found.names) == 2
    assert said == ["field: '***' is not a name: it has no letter | write it as 'Given Family' or 'Family, Given'"]


def test_a_list_in_a_list_is_no_name() -> None:
    assert read(contributors(), "[[A. Lee]]")[1] == [
        "'field' must be a list of names, or one text with 'and' between the names; here one name is a list"
        " | write 'field: [Ann Lee, Bo Li]'"
    ]


def test_an_author_with_an_unsafe_address_is_said() -> None:
    said = read(contributors(), "[{name: A. Lee, url: 'javascript:x'}]")[1]
    assert said == [
        "url: 'javascript:x' is an unsafe link | a link starts with https://, http:// or mailto:, or is a path"
    ]


def test_plain_names_forget_all_but_the_name() -> None:
    assert [each.display for each in read(names(), "[A. Lee*, B. Sun]")[0]] == ["A. Lee", "B. Sun"]


def test_one_name_is_one_name() -> None:
    assert read(name(), "Jan van der Berg")[0].family == "Berg"
    assert read(name(), "[A]")[1] == ["'field' must be a name, not a list | write it on one line: 'field: …'"]
