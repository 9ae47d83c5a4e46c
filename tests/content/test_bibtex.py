"""Entries of a `.bib` file become records like those in YAML."""

from __future__ import annotations

from typing import Any

import pytest
from reading import plain

from frontis.content.bibtex import read
from frontis.diagnostics import Origin


def record(fields: str, kind: str = "article", key: str = "k") -> dict[str, Any]:
    """The record of one entry with a title and these fields."""
    (found,), diagnostics = read(f"@{kind}{{{key}, title = {{A}}, {fields}}}", "a.bib")
    assert diagnostics == []
    return {name: value for name, value in plain(found).items() if name != "title"}


def value(name: str, fields: str, kind: str = "article") -> Any:
    """One field of such a record."""
    return record(fields, kind).get(name)


def test_an_entry_becomes_a_record() -> None:
    found = record(
        "author={Sun, Ann and Bo Li}, journal={J}, volume=3, number={2}, pages={1--17}, year=2019, doi={10.1/x}"
    )
    assert found == {
        "id": "k", "type": "article-journal", "authors": ["Sun, Ann", "Bo Li"], "year": "2019", "venue": "J",
        "pages": "1–17", "volume": "3", "number": "2", "doi": "10.1/x",
    }  # fmt: skip


def test_every_node_knows_its_place_in_the_file() -> None:
    (found,), _ = read("@misc{k,\n  title = {A},\n  author = {\n    B and C}}", "a.bib")
    places = {key.text: value.origin for key, value in found.entries}
    assert places["title"] == Origin("a.bib", 2, 12)
    assert places["authors"] == Origin("a.bib", 4, 5)
    assert found.origin == Origin("a.bib", 1, 1)


@pytest.mark.parametrize(
    ("key", "made", "kept"),
    [
        ("sun2019", "sun2019", None),
        ("DBLP:conf/icml/S", "DBLP-conf-icml-S", "DBLP:conf/icml/S"),
        ("van der Berg", "van-der-Berg", "van der Berg"),
        ("_x_", "x_", "_x_"),
        ("2019", "2019", None),
        ("", None, None),
        ("Мюллер", "myuller", "Мюллер"),
    ],
)
def test_the_id_is_the_key_and_a_key_that_is_no_id_is_kept(key: str, made: str | None, kept: str | None) -> None:
    found = record("year=2019", key=key)
    assert (found.get("id"), found.get("bibtex_key")) == (made, kept)


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year=2019", {"year": "2019"}),
        ("year={2019}, month=jun", {"date": "2019-06"}),
        ("year={{2019}}, month={6}", {"date": "2019-06"}),
        ("year=2019, month={June/July}", {"date": "2019-06"}),
        ('year=2019, month="16~" # jun', {"date": "2019-06-16"}),
        ("year=2019, month=jun, day=16", {"date": "2019-06-16"}),
        ("year=2019, month={16--18 June}", {"date": "2019-06"}),
        ("date={2019-06-16}", {"date": "2019-06-16"}),
        ("date={2019-6-1}", {"date": "2019-06-01"}),
        ("date={2019/2020}", {"year": "2019"}),
        ("date={2019-06~/}", {"date": "2019-06"}),
        ("date={2019-22}", {"year": "2019"}),
        ("year={2019a}", {"year": "2019"}),
        ("year={cop. 2019}", {"year": "2019"}),
        ("year={300 BC}", {"year": "300 BC"}),
        ("year={in press}", {"year": "in press"}),
        ("month=jun", {}),
        ("eventdate={2019-06-16}", {"date": "2019-06-16"}),
    ],
)
def test_dates_are_taken_as_exactly_as_they_can_be_read(fields: str, date: dict[str, str]) -> None:
    found = record(fields)
    assert {name: found[name] for name in ("year", "date") if name in found} == date


@pytest.mark.parametrize(
    ("kind", "fields", "degree"),
    [
        ("mastersthesis", "year=2019", "Master's thesis"),
        ("phdthesis", "year=2019", "PhD thesis"),
        ("phdthesis", "type={Diploma thesis}", "Diploma thesis"),
        ("thesis", "type={mathesis}", "Master's thesis"),
        ("thesis", "year=2019", None),
        ("techreport", "type={Working paper}", None),
    ],
)
def test_the_degree_of_a_thesis_is_kept(kind: str, fields: str, degree: str | None) -> None:
    assert value("degree", fields, kind) == degree


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("A Lee and B Sun", ["A Lee", "B Sun"]),
        ("Garcia Molina, Hector Jose", ["Garcia Molina, Hector Jose"]),
        ("{Barnes and Noble} and others", ["{Barnes and Noble}", "others"]),
        ("A Lee, B Sun, C Chua", "A Lee, B Sun, C Chua"),
        ("Lee, A., Sun, B., Chua, T.-S.", "Lee, A., Sun, B., Chua, T.-S."),
        ("A Lee; B Sun", "A Lee; B Sun"),
        ("D Xu and A Lee, B Sun, C Chua", ["D Xu", "A Lee", "B Sun", "C Chua"]),
        ("King, Jr., Martin Luther", ["King, Jr., Martin Luther"]),
        ("Berlin, Freie Universität and Lee, A", ["{Freie Universität Berlin}", "Lee, A"]),
    ],
)
def test_names_are_parted_by_and_unless_it_is_missing(authors: str, names: list[str] | str) -> None:
    assert value("authors", f"author = {{{authors}}}") == names


@pytest.mark.parametrize(
    ("kind", "fields", "work_type", "venue"),
    [
        ("inproceedings", "booktitle={Proc}, series={S}", "paper-conference", "Proc"),
        ("incollection", "booktitle={Book}, booksubtitle={Sub}", "chapter", "Book: Sub"),
        ("article", "booktitle={B}", "article-journal", "B"),
        ("article", "booktitle={B}, journal={J}", "article-journal", "J"),
        ("book", "booktitle={B}", "book", None),
        ("inbook", "maintitle={M}", "chapter", "M"),
        ("article", "journaltitle={J}", "article-journal", "J"),
        ("phdthesis", "school={S}", "thesis", None),
        ("article", "journal={arXiv preprint arXiv:1812.02391}", "article", "arXiv preprint arXiv:1812.02391"),
        ("misc", "eprint={1812.02391}, archiveprefix={arXiv}", "article", None),
        ("misc", "", "document", None),
        ("techreport", "institution={I}", "report", None),
        ("web_page", "", "webpage", None),
        ("nonsense", "", "document", None),
    ],
)
def test_type_and_venue_follow_from_the_kind_of_entry(
    kind: str, fields: str, work_type: str, venue: str | None
) -> None:
    found = record(fields, kind)
    assert (found["type"], found.get("venue")) == (work_type, venue)


def test_a_subtitle_belongs_to_the_title() -> None:
    for title, whole in (("A", "A: B"), ("A?", "A? B")):
        (found,), _ = read(f"@book{{k, title={{{title}}}, subtitle={{B}}}}", "a.bib")
        assert plain(found)["title"] == whole


@pytest.mark.parametrize(
    "fields",
    [
        "eprint={1812.02391v2}, archiveprefix={arXiv}",
        "eprint={arXiv:1812.02391}",
        "arxiv={1812.02391}",
        "journal={CoRR}, volume={abs/1812.02391}",
        "url={https://arxiv.org/abs/1812.02391}",
        "arxivid={1812.02391}",
        "howpublished={arXiv:1812.02391 [cs.LG]}",
    ],
)
def test_the_arxiv_number_is_found_where_people_put_it(fields: str) -> None:
    assert value("arxiv", fields) == "1812.02391"


def test_braces_around_nothing_are_nothing() -> None:
    assert record("author={{}}, journal={{ }}, year={{}}, booktitle={B}", "inproceedings").keys() == {
        "id",
        "type",
        "venue",
    }


def test_a_state_of_biblatex_is_told_in_words() -> None:
    assert [value("status", f"pubstate={{{state}}}") for state in ("inpress", "submitted")] == ["in press", "submitted"]


def test_another_eprint_is_no_arxiv_number() -> None:
    assert record("eprint={12345678}, eprinttype={pubmed}")["pmid"] == "12345678"
    assert "arxiv" not in record("eprint={12345678}, eprinttype={pubmed}")


def test_fields_of_al_folio_become_links_and_marks() -> None:
    found = record(
        r"abbr={CVPR}, selected={true}, pdf={mtl.pdf}, code={https://x.example/a\_b}, html={\url{https://x.example}},"
        " website={true}, preview={mtl.png}, bibtex_show={true}"
    )
    assert found["links"] == {"code": "https://x.example/a_b", "pdf": "mtl.pdf", "html": "https://x.example"}
    assert (found["venue_short"], found["selected"]) == ("CVPR", "true")
    assert "image" not in found


def test_the_url_is_freed_of_latex() -> None:
    assert value("url", r"url = {\url{http://x.example/\%7Ea\_b\#c}}") == "http://x.example/%7Ea_b#c"
    assert value("url", "url = {www.x.example}") == "https://www.x.example"


@pytest.mark.parametrize(
    ("written", "field", "made"),
    [
        (r"\url{https://x.example}", "url", "https://x.example"),
        ("Poster at the AAS", "venue", "Poster at the AAS"),
        ("arXiv:1812.02391", "arxiv", "1812.02391"),
    ],
)
def test_how_something_was_published_is_an_address_or_a_venue(written: str, field: str, made: str) -> None:
    assert value(field, f"howpublished = {{{written}}}", "misc") == made


@pytest.mark.parametrize(("kind", "name"), [("techreport", "institution"), ("inproceedings", "publisher")])
def test_an_organization_stands_for_what_the_kind_of_work_lacks(kind: str, name: str) -> None:
    assert value(name, "organization = {IEEE}", kind) == "IEEE"
    assert value(name, f"organization = {{IEEE}}, {name} = {{Own}}", kind) == "Own"


def test_texts_keep_their_latex_and_plain_fields_lose_it() -> None:
    found = record(r"publisher={M{\"u}ller}, edition={{2}nd}, keywords={Schr{\"o}dinger, b; c}, location={Z{\"u}rich}")
    assert (found["publisher"], found["location"]) == (r"M{\"u}ller", r"Z{\"u}rich")
    assert (found["edition"], found["keywords"]) == ("2nd", ["Schrödinger, b", "c"])


def test_the_language_is_known_by_its_names() -> None:
    names = ("ngerman", "English", "brazilian", "de", "klingon")
    assert [value("language", f"langid={{{name}}}") for name in names] == ["de", "en", "pt-BR", "de", None]


def test_files_of_the_writers_own_machine_and_unknown_fields_are_dropped() -> None:
    assert record("file={:C\\:/a.pdf:PDF}, owner={me}, mendeley-tags={x}, annote={secret}") == {
        "id": "k",
        "type": "article-journal",
    }


def test_an_abstract_keeps_its_paragraphs() -> None:
    assert value("abstract", "abstract={One\n two.\n\n Three.}") == "One two.\n\nThree."


def test_an_entry_without_a_title_is_left_for_the_door_to_report() -> None:
    (found,), diagnostics = read("@article{k, year = 2019}", "a.bib")
    assert diagnostics == []
    assert plain(found) == {"id": "k", "type": "article-journal", "year": "2019"}


def test_names_that_cannot_be_taken_apart_are_shown_as_they_stand_and_warned_of() -> None:
    (found,), (warned,) = read("@misc{k, title = {A},\n author = {Lee, A and Baudry, B sand Sun, C}}", "a.bib")
    assert plain(found)["authors"] == ["Lee, A", "{Baudry, B sand Sun, C}"]
    assert (warned.origin.line, warned.message) == (2, "'Baudry, B sand Sun, C' reads as several names")


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("10.1/x", "10.1/x"),
        ("https://doi.org/10.1000/x\\_1", "10.1000/x_1"),
        ("doi:10.1000/x", "10.1000/x"),
        ("http://doi.acm.org/10.1145/1.2", "10.1145/1.2"),
    ],
)
def test_a_doi_is_found_in_what_wraps_it(written: str, doi: str) -> None:
    assert value("doi", f"doi = {{{written}}}") == doi


def test_of_several_isbns_the_first_counts_and_an_issn_is_none() -> None:
    assert value("isbn", "isbn = {978-3-16-148410-0, 3-16-148410-X}") == "978-3-16-148410-0"
    assert value("isbn", "isbn = {1468-5906}") is None


def test_an_address_inside_html_is_found() -> None:
    assert value("url", 'url = {<a href="https://x.example/a">there</a>}') == "https://x.example/a"


def test_an_abbreviation_may_be_defined_in_another_file() -> None:
    text = "@article{k, title = {A}, journal = jmlr}"
    (found,), diagnostics = read(text, "a.bib", lambda: ["@string{JMLR = {Journal of ML}}"])
    assert (plain(found)["venue"], diagnostics) == ("Journal of ML", [])
    assert len(read(text, "a.bib", lambda: ["@string{other = {x}}"])[1]) == 1
