"""The main job on real input: pages as data become sites, and the sites give the data back, field by field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from seed_sites import (
    SEEDS,
    author_listing,
    dated_stream,
    faculty_homepage,
    link_target,
    researcher_profile,
    seed,
)
from site_under_test import SiteMaker

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds don't lie beside the repository here")

PASTED = {
    "---": "—", "--": "–", "``": "“", "''": "”", r"\%": "%", "~": "\u00a0", r"Fr\'echet": "Fréchet",
    "{T}": "T", r"{\tau}": "τ", r"{\it without}": "without", "{we propose": "we propose",
    r"$\times$": "×", r"$\ell_0$": "ℓ0", r"$\ell_1$": "ℓ1", "$k$": "k",
}  # fmt: skip
"""The LaTeX of the seeds and what a reader sees, written down by hand."""


def as_read(text: str | None) -> str:
    """A text of the data as it should be read on a page."""
    text = text or ""
    for pasted, read in PASTED.items():
        text = text.replace(pasted, read)
    return folded(re.sub(r"\\(?:textbf|textit|emph|url)\{([^{}]*)\}", r"\1", text))


def folded(text: str | None) -> str:
    """Spaces and compatibility forms aside."""
    return " ".join(unicodedata.normalize("NFKC", text or "").split())


def words_of(text: str) -> Iterator[str]:
    """The words without any sign, for comparing what typography may change."""
    return (match.group() for match in re.finditer(r"\w+", text))


def test_a_faculty_homepage_comes_back_field_by_field(site: SiteMaker) -> None:
    works = site(faculty_homepage()).build().page("publications/")
    expected = seed("smu")["publications"]
    assert len(works.works) == len(expected) == 54
    for place, data in enumerate(expected):
        work = works.work(f"work-{place}")
        assert folded(work.title) == as_read(data["title"])
        assert work.authors == data["authors"]
        assert folded(work.venue) == data["venue"]
        assert work.published[0][:4] == str(data["year"])
        assert work.highlights == data["highlights"]
        assert work.links[: len(data["links"])] == [(label, link_target(place, label)) for label in data["links"]]
        assert folded(work.abstract) == as_read(data["abstract"])
        short = data["venue_short"]
        assert short is None or short in " ".join(work.element.itertext())


def test_a_profile_comes_back_with_type_year_source_and_abstract(site: SiteMaker) -> None:
    built = site(researcher_profile()).build()
    page = built.page("publications/")
    expected = seed("bzpeer")["works"]
    assert len(page.works) == len(expected) == 34
    csl = {"preprint": "article", "article": "article-journal"}
    for place, data in enumerate(expected):
        work = page.work(f"work-{place}")
        assert folded(work.title) == as_read(data["title"])
        assert work.published[0][:4] == str(data["year"])
        assert folded(work.venue) == data["venue"]
        assert list(words_of(work.abstract or "")) == list(words_of(as_read(data["abstract"])))
        (item,) = built.json(f"publications/work-{place}/work-{place}.json")
        assert item["type"] == csl[data["type"]]


def test_an_author_listing_comes_back_with_category_date_and_code(site: SiteMaker) -> None:
    page = site(author_listing()).build().page("publications/")
    expected = seed("arxiv_author")
    assert len(page.works) == len(expected["works"]) == 12
    for place, data in enumerate(expected["works"]):
        work = page.work(f"work-{place}")
        assert folded(work.title) == as_read(data["title"])
        assert work.published == [data["date"]]
        assert work.authors == data["authors"]
        assert work.selves == [expected["person"]] * (expected["person"] in data["authors"])
        assert ("et al." in " ".join(work.element.itertext())) == data["et_al"]
        assert data["category"] in list(words_of(" ".join(work.element.itertext())))
        assert ([label for label, _ in work.links] == ["code"]) == data["code"]
        assert folded(work.abstract) == as_read(data["abstract"])


@pytest.mark.parametrize("name", ["hf_papers_1", "hf_papers_2"])
def test_a_stream_loses_no_word_and_shows_no_latex(site: SiteMaker, name: str) -> None:
    built = site(dated_stream(name)).build()
    papers = seed(name)["papers"]
    page, stream = built.page("publications/"), built.page("new/")
    assert len(page.works) == len(stream.works) == len(papers)
    for place, data in enumerate(papers):
        for work in (page.work(f"paper-{place}"), built.page(f"publications/paper-{place}/").works[0]):
            assert folded(work.title) == as_read(data["title"])
            assert list(words_of(folded(work.abstract))) == list(words_of(as_read(data["abstract"])))
            assert not re.search(r"[\\$]|``|\{[A-Za-z]\}", work.title + (work.abstract or ""))


@pytest.mark.parametrize("name", ["hf_papers_1", "hf_papers_2"])
def test_the_text_reports_of_a_stream_are_free_of_latex_too(site: SiteMaker, name: str) -> None:
    built = site(dated_stream(name)).build()
    for place, data in enumerate(seed(name)["papers"]):
        page = built.page(f"publications/paper-{place}/")
        (item,) = built.json(f"publications/paper-{place}/paper-{place}.json")
        assert folded(page.title).startswith(as_read(data["title"]))
        assert folded(item["title"]) == as_read(data["title"])
        assert list(words_of(folded(item["abstract"]))) == list(words_of(as_read(data["abstract"])))
