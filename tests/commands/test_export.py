"""Works on standard output, as other programs read them."""

from __future__ import annotations

import json
import re

import html5lib
import pytest
from pybtex.database import parse_string
from site_under_test import A_DAY, Outcome, SiteMaker

SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace}\n"
WORKS = """
- {id: notes, title: Notes on the Engine, authors: [Ada Lovelace], venue: Memoirs, year: 1843}
- {id: report, title: A Report, type: report, authors: [Charles Babbage], venue: Royal Society, date: 1837-05}
- {id: hidden, title: Hidden, authors: [Ada Lovelace], year: 1850, draft: true}
- {id: later, title: Later, authors: [Ada Lovelace], year: 1851, publish: 2027-01-01}
"""


def exported(site: SiteMaker, *line: str) -> Outcome:
    """What `frontis export` prints of these works."""
    here = site({"site.yaml": SITE, "content/publications.yaml": WORKS})
    return here.run("export", *line, "--today", A_DAY)


@pytest.mark.parametrize(("form", "kind"), [("bibtex", "techreport"), ("biblatex", "report")])
def test_bibliographies_are_read_by_bibtex_readers(site: SiteMaker, form: str, kind: str) -> None:
    outcome = exported(site, form)
    entries = parse_string(outcome.output, "bibtex").entries
    assert (outcome.status, outcome.messages) == (0, [])
    assert {key: entry.type for key, entry in entries.items()} == {"notes": "article", "report": kind}
    assert str(entries["notes"].persons["author"][0]) == "Lovelace, Ada"


def test_biblatex_has_whole_dates_and_bibtex_years_and_months(site: SiteMaker) -> None:
    bibtex, biblatex = (parse_string(exported(site, form).output, "bibtex") for form in ("bibtex", "biblatex"))
    assert (bibtex.entries["report"].fields["year"], "date" in bibtex.entries["report"].fields) == ("1837", False)
    assert biblatex.entries["report"].fields["date"] == "1837-05"


def test_ris_has_a_record_for_each_work(site: SiteMaker) -> None:
    tags = re.findall(r"^([A-Z][A-Z0-9])  - ?(.*)$", exported(site, "ris").output, re.MULTILINE)
    assert [value.strip() for tag, value in tags if tag == "TY"] == ["JOUR", "RPRT"]
    assert [value.strip() for tag, value in tags if tag in ("TI", "T1")] == ["Notes on the Engine", "A Report"]
    assert len([tag for tag, _ in tags if tag == "ER"]) == 2


def test_csl_json_is_a_list_of_items(site: SiteMaker) -> None:
    items = json.loads(exported(site, "csl-json").output)
    assert [(item["id"], item["title"]) for item in items] == [("notes", "Notes on the Engine"), ("report", "A Report")]
    assert items[0]["author"] == [{"family": "Lovelace", "given": "Ada"}]


def test_drafts_and_what_waits_for_its_day_are_exported_when_asked_for(site: SiteMaker) -> None:
    items = json.loads(exported(site, "csl-json", "--drafts").output)
    assert [item["id"] for item in items] == ["later", "hidden", "notes", "report"]


def test_what_is_wrong_is_told_instead(site: SiteMaker) -> None:
    outcome = site("minimal").write({"content/talks.yaml": "- {title: A, dat: 1843}\n"}).run("export", "ris")
    assert (outcome.status, outcome.output, len(outcome.errors)) == (1, "", 1)


def test_references_come_in_a_style_and_its_order(site: SiteMaker) -> None:
    outcome = exported(site, "--style", "apa")
    assert (outcome.status, outcome.messages) == (0, [])
    assert outcome.output.splitlines() == [
        "Babbage, C. (1837). A Report. Royal Society.",
        "Lovelace, A. (1843). Notes on the Engine. Memoirs.",
    ]


def test_references_come_as_a_list_in_html(site: SiteMaker) -> None:
    outcome = exported(site, "--style", "apa", "--html")
    listed = html5lib.parse(outcome.output, namespaceHTMLElements=False).findall("body/ul[@class='references']/li")
    assert [element.findtext("i") for element in listed] == ["A Report", "Memoirs"]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (["--style", "vancuver"], "did you mean 'vancouver'?"),
        (["--style", "quite-unlike-anything"], "most use one of: apa, mla, chicago"),
        (["--style", "chicago-notes"], "choose one that makes them: apa, mla"),
        ([], "one of bibtex, biblatex, ris, csl-json; or --style apa"),
        (["ris", "--style", "apa"], "one of bibtex, biblatex, ris, csl-json; or --style apa"),
    ],
)
def test_a_style_that_is_none_is_wrong_usage(site: SiteMaker, line: list[str], hint: str) -> None:
    outcome = exported(site, *line)
    assert (outcome.status, outcome.output) == (2, "")
    assert hint in outcome.messages[-1]
