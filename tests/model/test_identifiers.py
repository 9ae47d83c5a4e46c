"""Identifiers as people paste them."""

from __future__ import annotations

from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.diagnostics import Unreadable
from frontis.model.identifiers import ArxivId, Doi, Isbn, OpenReviewId, Orcid, Pmcid, Pmid


class Identifier(Protocol):
    """What all identifiers can do."""

    @classmethod
    def parse(cls, text: str) -> Identifier: ...
    @property
    def value(self) -> str: ...
    @property
    def url(self) -> str: ...


KINDS: list[type[Identifier]] = [Doi, ArxivId, Pmid, Pmcid, Isbn, Orcid, OpenReviewId]
kinds = st.sampled_from(KINDS)
pasted = st.one_of(st.text(), st.from_regex(r"(https?://)?[a-z.]{0,12}/?[0-9xX.v/:-]{0,20}\S?"))


@given(kinds, pasted)
def test_any_text_is_an_identifier_or_unreadable(kind: type[Identifier], text: str) -> None:
    try:
        found = kind.parse(text)
    except Unreadable as problem:
        assert problem.hint and "\n" not in problem.message
    else:
        assert kind.parse(str(found)) == found
        assert kind.parse(found.value) == found


@pytest.mark.parametrize(
    ("kind", "typed", "value", "url"),
    [
        (Doi, "10.1109/CVPR.2019.00049", "10.1109/CVPR.2019.00049", "https://doi.org/10.1109/CVPR.2019.00049"),
        (Doi, "https://doi.org/10.1000/a%3Cb", "10.1000/a<b", "https://doi.org/10.1000/a%3Cb"),
        (Doi, "http://dx.doi.org/10.1000/182", "10.1000/182", "https://doi.org/10.1000/182"),
        (Doi, "DOI: 10.1000/182.", "10.1000/182", "https://doi.org/10.1000/182"),
        (Doi, r"10.1007/978-3\_11", "10.1007/978-3_11", "https://doi.org/10.1007/978-3_11"),
        (ArxivId, "1812.02391", "1812.02391", "https://arxiv.org/abs/1812.02391"),
        (ArxivId, "arXiv:1812.02391v3 [cs.CV]", "1812.02391v3", "https://arxiv.org/abs/1812.02391v3"),
        (ArxivId, "https://arxiv.org/pdf/1812.02391v3.pdf", "1812.02391v3", "https://arxiv.org/abs/1812.02391v3"),
        (ArxivId, "http://www.arxiv.org/abs/math.GT/0309136", "math.GT/0309136", "https://arxiv.org/abs/math.GT/0309136"),
        (ArxivId, "astro-ph/0601001", "astro-ph/0601001", "https://arxiv.org/abs/astro-ph/0601001"),
        (ArxivId, "10.48550/arXiv.2405.13786", "2405.13786", "https://arxiv.org/abs/2405.13786"),
        (Pmid, "PMID: 23193287", "23193287", "https://pubmed.ncbi.nlm.nih.gov/23193287/"),
        (Pmid, "https://pubmed.ncbi.nlm.nih.gov/23193287/", "23193287", "https://pubmed.ncbi.nlm.nih.gov/23193287/"),
        (Pmcid, "3531190", "PMC3531190", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/"),
        (Pmcid, "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/", "PMC3531190",
         "https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/"),
        (Isbn, "978-3-16-148410-0", "9783161484100", "https://search.worldcat.org/search?q=bn%3A9783161484100"),
        (Isbn, "ISBN 0-8044-2957-x", "080442957X", "https://search.worldcat.org/search?q=bn%3A080442957X"),
        (Orcid, "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        (Orcid, "000000021694233x", "0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233X"),
        (OpenReviewId, "https://openreview.net/forum?id=BJOFETxR-&noteId=x", "BJOFETxR-",
         "https://openreview.net/forum?id=BJOFETxR-"),
    ],
)  # fmt: skip
def test_what_people_paste_is_read(kind: type[Identifier], typed: str, value: str, url: str) -> None:
    found = kind.parse(typed)
    assert (found.value, found.url) == (value, url)


@pytest.mark.parametrize(
    ("kind", "typed", "hint"),
    [
        (Doi, "11.1109/CVPR", "a DOI starts with 10., as in 10.1109/CVPR.2019.00049"),
        (Doi, "10.1109/", "a DOI starts with 10., as in 10.1109/CVPR.2019.00049"),
        (Doi, "10.1109/a b", "a DOI starts with 10., as in 10.1109/CVPR.2019.00049"),
        (ArxivId, "1813.02391", "write it as 1812.02391 or astro-ph/0601001"),
        (ArxivId, "181202391", "write it as 1812.02391 or astro-ph/0601001"),
        (Pmid, "PMC123", "a PMID is digits only, as in 23456789"),
        (Pmcid, "P123", "write it as PMC3531190"),
        (Isbn, "978-3-16-148410-1", "compare it with the book's"),
        (Isbn, "12345", "an ISBN has 13 digits (before 2007 it had 10), as in 978-3-16-148410-0"),
        (Orcid, "0000-0002-1825-0098", "copy it from orcid.org"),
        (Orcid, "0000-0002", "write it as 0000-0002-1825-0097"),
        (OpenReviewId, "a b", "it stands behind `forum?id=` in the paper's address"),
    ],
)
def test_a_wrong_form_is_refused_with_the_right_one(kind: type[Identifier], typed: str, hint: str) -> None:
    with pytest.raises(Unreadable) as caught:
        kind.parse(typed)
    assert caught.value.hint == hint


def test_dois_that_differ_in_case_alone_are_one() -> None:
    assert Doi.parse("10.1109/CVPR.2019") == Doi.parse("10.1109/cvpr.2019")
    assert len({Doi("10.1000/A"), Doi("10.1000/a"), Doi("10.1000/b")}) == 2


def test_an_arxiv_number_knows_its_version_and_paper() -> None:
    found = ArxivId.parse("1812.02391v3")
    assert (found.number, found.version) == ("1812.02391", 3)
    assert found.pdf_url == "https://arxiv.org/pdf/1812.02391v3"
