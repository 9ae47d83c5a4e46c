"""Values of BibTeX fields: braces, capitals, names and lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Person
from works import by

from frontis.formats.latex_values import balanced, bibtex_name, capitals_protected, keyword_list, name_list
from frontis.model.names import Name

SIGNS = [*"aB {}$-", "\\{", "\\}", "\\[", "\\]", "\\left", "\\LaTeX", "\\emph{"]
latex = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)
words = st.from_regex(r"[A-ZÅÉ][a-zåé]{2,8}", fullmatch=True).filter(
    lambda word: Name.parse(f"Ann {word}").family == word
)
people = st.builds(
    Name,
    given=st.lists(words, min_size=1, max_size=2).map(" ".join),
    family=st.lists(words, min_size=1, max_size=2).map(" ".join),
    particle=st.sampled_from(["", "van der", "de la", "von"]),
    suffix=st.sampled_from(["", "Jr.", "III"]),
)


def depths(text: str) -> list[int]:
    found, depth = [], 0
    for character in text:
        depth += (character == "{") - (character == "}")
        found.append(depth)
    return found or [0]


@given(latex)
def test_braces_always_pair_as_bibtex_counts_them(text: str) -> None:
    assert min(depths(balanced(text))) >= 0
    assert depths(balanced(text))[-1] == 0


@given(latex.map(balanced))
def test_protection_adds_nothing_but_braces_that_pair(text: str) -> None:
    protected = capitals_protected(text)
    assert protected.replace("{", "").replace("}", "") == text.replace("{", "").replace("}", "")
    assert depths(protected)[-1] == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"a set \{1, 2\}", r"a set \{1, 2\}"),
        (r"from \{ on", r"from \textbraceleft{} on"),
        (r"$\left\{ x \right.$", r"$\left\lbrace  x \right.$"),
        ("}{", ""),
    ],
)
def test_only_a_brace_without_its_pair_is_named(text: str, expected: str) -> None:
    assert balanced(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A Study of Deep Nets", "A Study of Deep Nets"),
        ("Meta-Learning", "Meta-Learning"),
        ("What I Saw in HIV-1 and mRNA", "What {I} Saw in {HIV}-1 and {mRNA}"),
        ("R-CNN, X-ray and U-Net", "{R-CNN}, {X}-ray and {U-Net}"),
        (r"{\LaTeX} and \LaTeX{}", r"{\LaTeX} and {\LaTeX}{}"),
        (r"\emph{DNA} $\Omega$", r"\emph{DNA} {$\Omega$}"),
        (r"At \SI{5}{\kilo\meter}", r"At {\SI{5}{\kilo\meter}}"),
        ("Éa É ÉA", "Éa {É} {ÉA}"),
        ("MEAL V2 with H2O", "{MEAL} {V2} with {H2O}"),
    ],
)
def test_only_capitals_that_lower_case_would_harm_are_protected(title: str, expected: str) -> None:
    assert capitals_protected(title) == expected


@given(people)
def test_a_name_comes_back_as_it_was(name: Name) -> None:
    written = bibtex_name(name)
    assert Name.parse(written) == name
    read = Person(written)
    assert " ".join(read.prelast_names + read.last_names) == name.full_family
    assert " ".join(read.lineage_names) == name.suffix


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name(family="Plato"), "Plato"),
        (Name(family="Sun", suffix="Jr."), "{Sun Jr.}"),
        (Name(literal="Research and Development"), "{Research and Development}"),
        (Name(given="Marks and", family="Spencer"), "Spencer, {Marks and}"),
        (Name(given="A & B", family="Sun_Li"), r"Sun\_Li, A \& B"),
    ],
)
def test_a_name_that_bibtex_would_misread_stands_in_braces(name: Name, expected: str) -> None:
    assert bibtex_name(name) == expected


def test_lists_of_names_and_keywords_can_be_split_again() -> None:
    assert name_list([by("Mira Halvorsen"), by("A. Sun")], et_al=True) == "Halvorsen, Mira and Sun, A. and others"
    assert name_list([], et_al=True) == ""
    assert keyword_list(["vision", "shots, few"]) == "vision, {shots, few}"
