"""What an entry takes from another one."""

from __future__ import annotations

import pytest

from frontis.formats.bibtex_reader import read

VOLUME = """
@proceedings{vol, title = {The Volume}, booktitle = {Proc. Volume}, editor = {E}, year = 2019, publisher = {P},
  doi = {10.1/vol}, url = {https://vol.example}, isbn = {1}, note = {heavy}}
"""


def fields(text: str, key: str = "k") -> dict[str, str]:
    """The fields of an entry by their names."""
    bibliography, diagnostics = read(text, "a.bib")
    assert diagnostics == []
    entry = next(entry for entry in bibliography.entries if entry.key == key)
    return {field.name: field.text for field in entry.fields}


@pytest.mark.parametrize(
    "text",
    [VOLUME + "@inproceedings{k, title={A}, crossref={vol}}", "@inproceedings{k, title={A}, crossref={VOL}}" + VOLUME],
)
def test_a_paper_takes_venue_year_and_publisher_of_its_volume(text: str) -> None:
    found = fields(text)
    assert (found["title"], found["booktitle"], found["year"], found["publisher"]) == ("A", "The Volume", "2019", "P")


def test_a_paper_has_not_the_identifiers_of_its_volume() -> None:
    assert not {"doi", "url", "note"} & fields(VOLUME + "@inproceedings{k, title={A}, crossref={vol}}").keys()


def test_what_the_paper_says_itself_stays() -> None:
    found = fields(VOLUME + "@inproceedings{k, title={A}, booktitle={Mine}, year=2018, crossref={vol}}")
    assert (found["booktitle"], found["year"]) == ("Mine", "2018")


def test_the_author_of_a_book_is_that_of_its_part() -> None:
    book = "@book{b, author={B}, title={Book}, subtitle={Sub}, crossref={mv}}@mvbook{mv, title={Works}, location={L}}"
    found = fields(book + "@inbook{k, title={Part}, crossref={b}}")
    assert found["author"] == "B"
    assert (found["booktitle"], found["booksubtitle"], found["maintitle"]) == ("Book", "Sub", "Works")
    assert found["location"] == "L"


def test_an_article_takes_the_journal_of_its_issue() -> None:
    issue = "@periodical{p, title={Annals}, subtitle={B}, year=2020}"
    assert fields(issue + "@article{k, title={A}, crossref={p}}")["journaltitle"] == "Annals"


def test_shared_fields_are_taken_as_they_are_and_are_no_work() -> None:
    text = "@xdata{x, publisher={P}, xdata={y}}@xdata{y, location={L}}@book{k, title={A}, xdata={x,y}}"
    assert fields(text) == {"title": "A", "xdata": "x,y", "publisher": "P", "location": "L"}
    assert [entry.key for entry in read(text, "a.bib")[0].entries] == ["k"]


def test_an_entry_is_found_by_its_other_names() -> None:
    assert fields("@book{b, ids={old,older}, title={B}}@inbook{k, title={A}, crossref={older}}")["booktitle"] == "B"


def test_a_circle_ends() -> None:
    assert fields("@book{k, title={A}, crossref={l}}@book{l, title={B}, year=1, crossref={k}}")["year"] == "1"


def test_a_parent_that_is_not_there_is_mentioned() -> None:
    _, (found,) = read("@inbook{k, title={A},\n crossref={gone}}", "a.bib")
    assert (found.origin.line, found.message) == (2, "'gone' is not a key of this file")
