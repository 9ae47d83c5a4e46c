"""BibTeX as people have it: what is broken costs nothing but itself, and is reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.diagnostics import Diagnostic, Origin, Severity
from frontis.formats.bibtex_reader import read
from frontis.formats.bibtex_values import BibEntry


def entries(text: str) -> tuple[BibEntry, ...]:
    """The entries of a text without mistakes."""
    bibliography, diagnostics = read(text, "a.bib")
    assert diagnostics == []
    return bibliography.entries


def field(text: str, name: str = "title") -> str:
    """A field of the one entry of a text without mistakes."""
    (entry,) = entries(text)
    found = entry.get(name)
    return found.text if found else ""


def broken(text: str) -> tuple[list[str], Diagnostic]:
    """The keys that could be kept, and the one thing that is wrong."""
    bibliography, (found,) = read(text, "a.bib")
    return [entry.key for entry in bibliography.entries], found


@pytest.mark.parametrize("written", [
    "@Article{k, title = {A title}}", "@article(k, title = {A title})", "@article { k ,\n title={A title} , }",
    '@article{k, title = "A title"}', "@article{k\n, title = {A title}\n, year = 2019\n}",
    '@article{k, title = {A} # " title"}', "@article{k, title = {A\n\t  title}}", "@ARTICLE{k,TITLE={A title},,}",
    "Some words, a@b.org.\n@article{k, title = {A title}} and more words",
    "% comment\n@article{k,\n% no = {field},\ntitle={A title}}",
])  # fmt: skip
def test_an_entry_is_read_in_every_form(written: str) -> None:
    (entry,) = entries(written)
    assert (entry.type, entry.key, field(written)) == ("article", "k", "A title")


def test_only_the_outer_delimiters_are_removed() -> None:
    assert field("@book{k, title = {{The {\\TeX}book}}}") == "{The {\\TeX}book}"
    assert field('@book{k, title = "Simon {"}the{"} Templar"}') == 'Simon {"}the{"} Templar'


def test_quotes_inside_quotes_do_not_end_the_text() -> None:
    assert field('@book{k, title = "The "best" of "M\\"uller"", year = 1}') == 'The "best" of "M\\"uller"'


def test_every_field_knows_its_place() -> None:
    (entry,) = entries("\n@book{k,\n  title = {\n   A},\n  year=2019}")
    assert entry.origin == Origin("a.bib", 2, 1)
    assert [field.origin for field in entry.fields] == [Origin("a.bib", 4, 4), Origin("a.bib", 5, 8)]


def test_blank_lines_part_paragraphs() -> None:
    assert field("@book{k, title={A}, abstract = {One\n  two.\n \n Three.}}", "abstract") == "One two.\n\nThree."


def test_abbreviations_are_replaced_in_any_case_and_joined() -> None:
    text = '@string{Acm = {ACM}}\n@string(pub-x:adr = "London")\n'
    assert field(text + '@book{k, title = ACM # " in " # pub-x:adr}') == "ACM in London"
    assert field('@book{k, title = {A}, month = "1~" # mar}', "month") == "1~March"
    assert field("@article{k, title = {A}, journal = jacm}", "journal") == "Journal of the ACM"


def test_an_abbreviation_of_another_file_may_be_given() -> None:
    bibliography, diagnostics = read("@book{k, title = secret}", "a.bib", {"secret": "Told"})
    assert (bibliography.entries[0].fields[0].text, diagnostics) == ("Told", [])


def test_an_unknown_abbreviation_stays_and_warns_once() -> None:
    bibliography, (found,) = read("@book{k, title = jmlr}\n@book{l, title = jmlr}", "a.bib")
    assert [entry.fields[0].text for entry in bibliography.entries] == ["jmlr", "jmlr"]
    assert (found.severity, found.origin) == (Severity.WARNING, Origin("a.bib", 1, 18))


@pytest.mark.parametrize("bare", ["2019", "12-15", "2019a", "september"])
def test_numbers_and_months_need_no_braces(bare: str) -> None:
    assert field(f"@book{{k, title = {bare}}}").lower() == bare


@pytest.mark.parametrize("comment", [
    "@comment{ @article{no, title = {No}} }", "@Comment no braces here\n", "%@article{no, title = {No}}\n",
    "  % @article{no, title = {No}}\n", "@preamble{ \"\\newcommand{\\x}{@y{\" }", "@comment{jabref-meta: x:{y};}",
])  # fmt: skip
def test_what_is_commented_out_is_no_entry(comment: str) -> None:
    assert [entry.key for entry in entries(comment + "\n@article{yes, title = {Yes}}")] == ["yes"]


@pytest.mark.parametrize("key", ["DBLP:conf/icml/Sun19", "10.1007/978-3", "a+b_c.d", "isbn_978 960", "ключ", "a'b", ""])
def test_keys_may_be_odd(key: str) -> None:
    assert entries(f"@book{{{key}, title = {{A}}}}")[0].key == key


def test_a_missing_key_costs_no_field() -> None:
    assert field("@book{title = {A}, year = 2019}") == "A"


def test_field_names_with_blanks_are_read() -> None:
    assert field("@article{k, title={A}, funding_text 1={B}, Author(s) ID={1}, year={2019}}", "year") == "2019"


def test_of_a_field_given_twice_the_first_counts() -> None:
    assert field("@book{k, title = {A}, title = {B}}") == "A"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("@book{k, title = {A}\n year = 2019}", 1, "no comma after the field 'title'"),
        ("@book{k\n title = {A}}", 1, "no comma after the key 'k'"),
        ("@book{k title = {A}}", 1, "no comma after the key 'k'"),
    ],
)
def test_a_forgotten_comma_warns_and_costs_nothing(text: str, line: int, message: str) -> None:
    keys, found = broken(text)
    assert (keys, found.severity, found.origin.line, found.message) == (["k"], Severity.WARNING, line, message)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("@book{k, title = {A, year = 2019}\n", "1:1", "the entry 'k' is never closed"),
        ("@book{k,\n title = {A,\n year = 2019}\n", "2:10", "the { that opens here is never closed"),
        ('@book{k,\n title = "A,\n year = 2019}\n', "2:10", 'the " that opens here is never closed'),
        ("@book{k, title = {A}\n", "1:1", "the entry 'k' is never closed"),
        (
            "@book{k,\n title = {A}},\n year = 2019}\n",
            "2:13",
            "a closing brace too many: more fields of the entry follow",
        ),
        ("@book{k, title = {A}, nonsense, year = 2019}\n", "1:23", "'nonsense' cannot be read as a field"),
        ("@string{{A}}\n@book{k, title = {A}}\n", "1:9", "an @string without 'name ='"),
    ],
)
def test_a_mistake_is_an_error_at_its_place_and_hides_nothing_after_it(text: str, place: str, message: str) -> None:
    bibliography, diagnostics = read(text + "@book{next, title = {B}}\n", "a.bib")
    found = diagnostics[0]
    assert (f"{found.origin.line}:{found.origin.column}", found.message) == (place, message)
    assert found.severity is Severity.ERROR
    assert [entry.key for entry in bibliography.entries] == ["k", "next"]


def test_what_was_probably_meant_is_kept() -> None:
    bibliography, _ = read("@book{k,\n title = {A title,\n year = 2019,\n}\n", "a.bib")
    assert [field.text for field in bibliography.entries[0].fields] == ["A title", "2019"]


def test_an_entry_without_its_brace_does_not_pass_for_a_comment() -> None:
    keys, found = broken("@article k, title = {A}\n\n@book{l, title = {B}}")
    assert (keys, found.message) == (["l"], "'@article k' is no entry: its brace is missing")


def test_a_key_that_comes_twice_is_kept_twice() -> None:
    assert len(entries("@book{k, title={A}}@book{k, title={B}}")) == 2


PIECES = st.sampled_from([*'@{}()"=,#% \n\\aé1', "@book{k,", "title = {", "year = 1,"])


@pytest.mark.parametrize("piece", ["\n y={", "x={", "{", '"', "a#", "%\n", "@a{", "}, a = 1"])
def test_a_long_and_hopeless_entry_takes_no_time(piece: str) -> None:
    _, diagnostics = read("@a{k, x={" + piece * 5_000, "a.bib")
    assert diagnostics


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_text_makes_the_reader_raise_and_every_entry_in_it_is_kept_or_reported(text: str) -> None:
    bibliography, diagnostics = read(text + "\n@book{last, title = {A}}", "a.bib")
    assert diagnostics or bibliography.entries[-1].key == "last"


WORDS = st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1, max_size=5).map(" ".join)


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=8), WORDS, max_size=6))
def test_what_is_written_is_read_back(fields: dict[str, str]) -> None:
    for form in ("{%s}", '"%s"', '{%s} # ""'):
        written = ",\n".join(f"  {name} = {form % text}" for name, text in fields.items())
        (entry,) = entries(f"@misc{{k,\n{written}\n}}")
        assert {field.name: field.text for field in entry.fields} == fields
