"""BibTeX as pybtex reads it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string
from works import EVERYTHING, work

from frontis.formats import bibtex
from frontis.formats.bibtex_entries import joined
from frontis.model.identifiers import ArxivId, Doi, Isbn
from frontis.model.links import Target
from frontis.model.publications import Version
from frontis.model.work_types import WORK_TYPES


def read(**fields: Any) -> Entry:
    (entry,) = parse_string(bibtex.entry(work(**fields)), "bibtex").entries.values()
    return entry


def fields(**given: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in read(**given).fields.items()}


def test_an_entry_is_laid_out_to_be_read() -> None:
    assert bibtex.entry(work(venue="Journal of Shots", date="2019-06-16", pages="101–117")) == (
        "@article{halvorsen-2019-meta-learning,\n"
        "  title = {Meta-Learning in a Few Shots},\n"
        "  author = {Halvorsen, Mira},\n"
        "  journal = {Journal of Shots},\n"
        "  pages = {101--117},\n"
        "  year = {2019},\n"
        "  month = jun,\n"
        "  day = {16},\n"
        "}\n"
    )


def test_a_cited_entry_leaves_the_abstract_out() -> None:
    full, bare = work(**EVERYTHING), work(**{**EVERYTHING, "abstract": None})
    assert bibtex.cited(full, bibtex.entry(full)) == bibtex.entry(bare)


def test_the_writers_own_entry_is_given_word_for_word() -> None:
    own = "@MISC{mine,\n\ttitle={X}, year=2019 }"
    assert bibtex.entry(work(bibtex=own)) == own + "\n"


def test_a_work_from_a_bib_file_keeps_its_key() -> None:
    assert read(bibtex_key="halvorsen:2019+x/é").key == "halvorsen:2019+x/é"


def test_a_key_that_bibtex_cannot_read_gives_way_to_the_id() -> None:
    assert read(bibtex_key="isbn 978, 960").key == "halvorsen-2019-meta-learning"


@pytest.mark.parametrize("csl_type", WORK_TYPES)
def test_a_work_of_any_type_with_every_field_parses(csl_type: str) -> None:
    found = fields(type=csl_type, **EVERYTHING)
    assert {"title", "publisher", "volume", "year", "doi", "abstract"} <= set(found)
    assert "Journal of Shots" in found.values() or csl_type in ("thesis", "report")


@pytest.mark.parametrize(
    ("csl_type", "kind", "field"),
    [
        ("article-journal", "article", "journal"),
        ("paper-conference", "inproceedings", "booktitle"),
        ("chapter", "incollection", "booktitle"),
        ("thesis", "phdthesis", "school"),
        ("report", "techreport", "institution"),
        ("book", "book", "publisher"),
        ("article", "misc", "howpublished"),
        ("dataset", "misc", "howpublished"),
        ("software", "misc", "howpublished"),
    ],
)
def test_the_venue_stands_where_styles_look_for_it(csl_type: str, kind: str, field: str) -> None:
    entry = read(type=csl_type, venue="Somewhere")
    assert entry.type == kind
    assert [name for name, value in entry.fields.items() if value == "Somewhere"] == [field]


def test_a_masters_thesis_is_no_doctors() -> None:
    assert read(type="thesis", venue="Master's thesis, University of Bergen").type == "mastersthesis"
    assert read(type="thesis", degree="Master's thesis").type == "mastersthesis"
    assert read(type="thesis", degree="PhD thesis", note="Extends the Master's thesis").type == "phdthesis"
    assert fields(type="thesis", note="Bachelor thesis", venue="University of Bergen")["type"] == "Bachelor's thesis"
    assert fields(type="thesis", degree="Habilitation")["type"] == "Habilitation"


@pytest.mark.parametrize(
    ("name", "first", "particle", "last", "lineage"),
    [
        ("Mira Halvorsen", "Mira", "", "Halvorsen", ""),
        ("Jan van der Berg", "Jan", "van der", "Berg", ""),
        ("Sun, Jr., Ann", "Ann", "", "Sun", "Jr."),
        ("{Barnes and Noble}", "", "", "{Barnes and Noble}", ""),
        ("ATLAS Collaboration", "", "", "{ATLAS Collaboration}", ""),
        ("孙倩茹", "", "", "孙倩茹", ""),
    ],
)
def test_names_parse_as_what_they_are(name: str, first: str, particle: str, last: str, lineage: str) -> None:
    (person,) = read(authors=[name]).persons["author"]
    assert (" ".join(person.first_names + person.middle_names), " ".join(person.prelast_names)) == (first, particle)
    assert (" ".join(person.last_names), " ".join(person.lineage_names)) == (last, lineage)


def test_authors_that_are_not_named_are_others() -> None:
    assert [str(person) for person in read(authors=["A. Sun", "B. Li"], et_al=True).persons["author"]] == [
        "Sun, A.",
        "Li, B.",
        "others",
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Deep Learning for DNA on an iPhone", "Deep Learning for {DNA} on an {iPhone}"),
        ("A U-Net in 3D: K-means and GPT-4", "A {U-Net} in {3D}: {K}-means and {GPT}-4"),
        ("ImageNet's {Bayesian} *Heart*", r"{ImageNet}'s {Bayesian} \emph{Heart}"),
        ("Learning $K$ of $n$ shots", "Learning {$K$} of $n$ shots"),
        ("Costs & 5% of x_y", r"Costs \& 5\% of x\_y"),
        ("Fréchet in Zürich", "Fréchet in Zürich"),
    ],
)
def test_capitals_that_matter_are_protected(title: str, expected: str) -> None:
    assert fields(title=title)["title"] == expected


def test_a_title_in_another_language_keeps_all_its_capitals() -> None:
    found = fields(title="Über das Lernen", language="de")
    assert (found["title"], found["language"]) == ("{Über das Lernen}", "ngerman")


def test_an_arxiv_number_comes_as_arxiv_asks_for_it() -> None:
    found = fields(type="article", arxiv=ArxivId("1812.02391"), category="cs.CV")
    assert (found["eprint"], found["archiveprefix"], found["primaryclass"]) == ("1812.02391", "arXiv", "cs.CV")
    assert found["url"] == "https://arxiv.org/abs/1812.02391"


def test_a_preprint_among_the_versions_is_told_too() -> None:
    assert fields(versions=(Version(type="article", arxiv=ArxivId("1812.02391")),))["eprint"] == "1812.02391"


def test_a_short_venue_stands_in_where_there_is_no_other() -> None:
    assert fields(type="paper-conference", venue_short="CVPR")["booktitle"] == "CVPR"


def test_addresses_and_identifiers_stand_as_they_are() -> None:
    found = fields(doi=Doi("10.1000/a_b%c"), isbn=Isbn("9783161484100"), url=Target("https://x.org/a_b?c=%20&d={e}"))
    assert found["doi"] == "10.1000/a_b%c"
    assert found["isbn"] == "9783161484100"
    assert found["url"] == "https://x.org/a_b?c=%20&d=%7Be%7D"


def test_a_file_of_the_site_is_no_address() -> None:
    assert "url" not in fields(url=Target("files/x.pdf", is_file=True))


def test_a_work_still_to_appear_says_so_in_the_years_place() -> None:
    found = fields(date=None, status="forthcoming")
    assert (found["year"], found["pubstate"]) == ("forthcoming", "forthcoming")
    assert fields(date="2026", status="in press")["year"] == "2026"
    assert "year" not in fields(date=None)


def test_a_file_holds_every_work_in_order() -> None:
    works = [work(id="a"), work(id="b", bibtex="@misc{c, title={X}}")]
    assert list(parse_string(joined(map(bibtex.entry, works)), "bibtex").entries) == ["a", "c"]


SIGNS = [*"aB {}\\$%&#_^~\"'@,=-[]()é\n", "\\{", "\\}", "\\[", "\\]", " and ", "\\left", "\\emph{"]
latex_like = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)


@given(st.one_of(st.text(max_size=40), latex_like), latex_like)
def test_any_text_stays_inside_its_field(title: str, abstract: str) -> None:
    odd = work(title=f"T {title}", abstract=abstract, venue=f"V {abstract}", keywords=(title, abstract))
    entries = parse_string(joined([bibtex.entry(odd), bibtex.entry(work(id="after"))]), "bibtex").entries
    assert list(entries) == [odd.id, "after"]
    assert set(entries[odd.id].fields) - {"abstract", "keywords"} == {"title", "journal", "year"}
