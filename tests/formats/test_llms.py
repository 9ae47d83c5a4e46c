"""The description for language models: the form of llmstxt.org, and what it says of a site."""

from __future__ import annotations

import re

import pytest
from site_under_test import SiteMaker

from frontis.formats import llms
from frontis.formats.llms import DescribedLink

LINE = re.compile(r"- \[(?P<name>(?:\\.|[^\]\\])*)\]\((?P<url>[^()\s]+)\)(?:: (?P<note>.+))?")
SITE = "title: Ada\nurl: https://ada.example.org/home/\nprofile: {name: Ada Lindqvist, role: Lecturer}\n"


def sections(text: str) -> dict[str, list[re.Match[str]]]:
    """The lists of links under their headings; every line must be one."""
    parts = text.split("\n## ")[1:]
    lists = {part.partition("\n")[0]: part.partition("\n")[2].split("\n") for part in parts}
    found = {name: [LINE.fullmatch(line) for line in lines if line] for name, lines in lists.items()}
    assert all(all(matches) for matches in found.values())
    return {name: [match for match in matches if match] for name, matches in found.items()}


def test_a_heading_a_quotation_and_lists_follow_each_other() -> None:
    text = llms.document(
        "A Site", "What it is.", {"Works": [DescribedLink("W", "https://a.org/", "Good.")], "Empty": []}
    )
    assert text == "# A Site\n\n> What it is.\n\n## Works\n\n- [W](https://a.org/): Good.\n"


@pytest.mark.parametrize("title", ["A [b](c) *d*", "x\ny", "p<0.05 `q`", "_init_"])
def test_no_title_breaks_the_form(title: str) -> None:
    text = llms.document(title, title, {"Works": [DescribedLink(title, "https://a.org/a (b)")]})
    assert len(text.splitlines()) == 7
    match = sections(text)["Works"][0]
    assert re.sub(r"\\(.)", r"\1", match["name"]) == " ".join(title.split())
    assert match["url"] == "https://a.org/a%20%28b%29"


def test_a_site_tells_its_works_with_their_files(site: SiteMaker) -> None:
    works = "- {title: Tides, id: tides, authors: [Jo Berg], venue: Waters, year: 2024, topics: [Moon]}\n"
    text = site({"site.yaml": SITE, "content/publications.yaml": works}).build().text("llms.txt")
    found = sections(text)
    assert text.startswith("# Ada\n\n> Ada Lindqvist, Lecturer\n\n")
    assert [match["url"] for match in found["Publications"]] == ["https://ada.example.org/home/publications/tides/"]
    note = found["Publications"][0]["note"]
    assert note.startswith(
        "Jo Berg. Waters. 2024. [CSL-JSON](https://ada.example.org/home/publications/tides/tides.json)"
    )
    assert [match["name"] for match in found["Citation files"]] == ["BibTeX", "RIS", "CSL-JSON", "Atom", "JSON Feed"]
    assert [match["name"] for match in found["Optional"]] == ["2024", "Moon", "Waters"]


def test_a_file_of_the_writers_own_stays(site: SiteMaker) -> None:
    built = site({"site.yaml": SITE, "content/static/llms.txt": "# Mine\n"}).build()
    assert built.text("llms.txt") == "# Mine\n"
