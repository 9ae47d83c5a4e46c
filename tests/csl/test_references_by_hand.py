"""References in five styles, written by hand after the manuals: APA 7, MLA 9, Chicago 18, IEEE and NLM (Vancouver)."""

from __future__ import annotations

from typing import Any

import pytest

from frontis.citation_styles import citation_style
from frontis.csl.item import item

ARTICLE = {
    "type": "article-journal",
    "title": "Deep learning",
    "author": [
        {"family": "LeCun", "given": "Yann"},
        {"family": "Bengio", "given": "Yoshua"},
        {"family": "Hinton", "given": "Geoffrey"},
    ],
    "issued": {"date-parts": [[2015, 5, 28]]},
    "container-title": "Nature",
    "volume": "521",
    "issue": "7553",
    "page": "436-444",
    "DOI": "10.1038/nature14539",
}
PAPER = {
    "type": "paper-conference",
    "title": "Attention is all you need",
    "author": [{"family": "Vaswani", "given": "Ashish"}, {"family": "Shazeer", "given": "Noam"}],
    "issued": {"date-parts": [[2017]]},
    "container-title": "Advances in Neural Information Processing Systems",
    "page": "5998-6008",
}
BOOK = {
    "type": "book",
    "title": "The craft of research",
    "author": [
        {"family": "Booth", "given": "Wayne C."},
        {"family": "Colomb", "given": "Gregory G."},
        {"family": "Williams", "given": "Joseph M."},
    ],
    "issued": {"date-parts": [[2008]]},
    "edition": "3",
    "publisher": "University of Chicago Press",
    "publisher-place": "Chicago",
}
CHAPTER = {
    "type": "chapter",
    "title": "Grounding in communication",
    "author": [{"family": "Clark", "given": "Herbert H."}, {"family": "Brennan", "given": "Susan E."}],
    "editor": [{"family": "Resnick", "given": "Lauren B."}, {"family": "Levine", "given": "John M."}],
    "container-title": "Perspectives on socially shared cognition",
    "issued": {"date-parts": [[1991]]},
    "page": "127-149",
    "publisher": "American Psychological Association",
}
THESIS = {
    "type": "thesis",
    "title": "Programming with dependent types",
    "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}],
    "issued": {"date-parts": [[2014]]},
    "publisher": "University of Oslo",
    "genre": "PhD thesis",
}
PREPRINT = {
    "type": "article",
    "title": "Adam: a method for stochastic optimization",
    "author": [{"family": "Kingma", "given": "Diederik P."}, {"family": "Ba", "given": "Jimmy"}],
    "issued": {"date-parts": [[2014, 12, 22]]},
    "publisher": "arXiv",
    "number": "arXiv:1412.6980",
    "genre": "preprint",
    "URL": "https://arxiv.org/abs/1412.6980",
}
SOFTWARE = {
    "type": "software",
    "title": "floe",
    "author": [{"family": "Sun", "given": "Ann", "suffix": "Jr."}],
    "issued": {"date-parts": [[2020]]},
    "version": "3.0",
    "publisher": "Zenodo",
    "DOI": "10.5281/zenodo.1",
}
WRITTEN: list[tuple[dict[str, Any], dict[str, str]]] = [
    (
        ARTICLE,
        {
            "apa": "LeCun, Y., Bengio, Y., &amp; Hinton, G. (2015). Deep learning. <i>Nature</i>, <i>521</i>(7553), "
            "436–444. https://doi.org/10.1038/nature14539",
            "mla": "LeCun, Yann, et al. “Deep Learning.” <i>Nature</i>, vol. 521, no. 7553, May 2015, pp. 436–44, "
            "https://doi.org/10.1038/nature14539.",
            "chicago": "LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton. 2015. “Deep Learning.” <i>Nature</i> 521 "
            "(7553): 436–44. https://doi.org/10.1038/nature14539.",
            "ieee": "Y. LeCun, Y. Bengio, and G. Hinton, “Deep learning,” <i>Nature</i>, vol. 521, no. 7553, "
            "pp. 436–444, May 2015, doi: 10.1038/nature14539.",
            "vancouver": "LeCun Y, Bengio Y, Hinton G. Deep learning. Nature. 2015 May 28;521(7553):436–44. "
            "doi:10.1038/nature14539",
        },
    ),
    (
        PAPER,
        {
            "apa": "Vaswani, A., &amp; Shazeer, N. (2017). Attention is all you need. "
            "<i>Advances in Neural Information Processing Systems</i>, 5998–6008.",
            "mla": "Vaswani, Ashish, and Noam Shazeer. “Attention Is All You Need.” "
            "<i>Advances in Neural Information Processing Systems</i>, 2017, pp. 5998–6008.",
            "ieee": "A. Vaswani and N. Shazeer, “Attention is all you need,” in "
            "<i>Advances in Neural Information Processing Systems</i>, 2017, pp. 5998–6008.",
            "vancouver": "Vaswani A, Shazeer N. Attention is all you need. In: Advances in Neural Information "
            "Processing Systems. 2017. p. 5998–6008.",
        },
    ),
    (
        BOOK,
        {
            "apa": "Booth, W. C., Colomb, G. G., &amp; Williams, J. M. (2008). <i>The craft of research</i> (3rd ed.). "
            "University of Chicago Press.",
            "mla": "Booth, Wayne C., et al. <i>The Craft of Research</i>. 3rd ed., University of Chicago Press, 2008.",
            "chicago": "Booth, Wayne C., Gregory G. Colomb, and Joseph M. Williams. 2008. "
            "<i>The Craft of Research</i>. 3rd ed. University of Chicago Press.",
            "ieee": "W. C. Booth, G. G. Colomb, and J. M. Williams, <i>The craft of research</i>, 3rd ed. "
            "Chicago: University of Chicago Press, 2008.",
            "vancouver": "Booth WC, Colomb GG, Williams JM. The craft of research. 3rd ed. Chicago: University of "
            "Chicago Press; 2008.",
        },
    ),
    (
        CHAPTER,
        {
            "apa": "Clark, H. H., &amp; Brennan, S. E. (1991). Grounding in communication. In L. B. Resnick &amp; "
            "J. M. Levine (Eds.), <i>Perspectives on socially shared cognition</i> (pp. 127–149). "
            "American Psychological Association.",
            "mla": "Clark, Herbert H., and Susan E. Brennan. “Grounding in Communication.” "
            "<i>Perspectives on Socially Shared Cognition</i>, edited by Lauren B. Resnick and John M. Levine, "
            "American Psychological Association, 1991, pp. 127–49.",
            "vancouver": "Clark HH, Brennan SE. Grounding in communication. In: Resnick LB, Levine JM, editors. "
            "Perspectives on socially shared cognition. American Psychological Association; 1991. p. 127–49.",
        },
    ),
    (
        THESIS,
        {
            "apa": "van den Berg, J. (2014). <i>Programming with dependent types</i> [PhD thesis]. University of Oslo.",
            "mla": "van den Berg, Jan. <i>Programming with Dependent Types</i>. 2014. University of Oslo, PhD thesis.",
            "chicago": "Berg, Jan van den. 2014. “Programming with Dependent Types.” PhD thesis, University of Oslo.",
            "ieee": "J. van den Berg, “Programming with dependent types,” PhD thesis, University of Oslo, 2014.",
            "vancouver": "van den Berg J. Programming with dependent types [PhD thesis]. University of Oslo; 2014.",
        },
    ),
    (
        PREPRINT,
        {
            "apa": "Kingma, D. P., &amp; Ba, J. (2014). <i>Adam: a method for stochastic optimization</i> "
            "(Preprint arXiv:1412.6980). arXiv. https://arxiv.org/abs/1412.6980",
            "chicago": "Kingma, Diederik P., and Jimmy Ba. 2014. “Adam: A Method for Stochastic Optimization.” "
            "Preprint arXiv:1412.6980. arXiv, December 22. https://arxiv.org/abs/1412.6980.",
        },
    ),
    (
        SOFTWARE,
        {
            "apa": "Sun, A., Jr. (2020). <i>floe</i> (Version 3.0) [Computer software]. Zenodo. "
            "https://doi.org/10.5281/zenodo.1",
            "vancouver": "Sun A Jr. floe. Zenodo; 2020. doi:10.5281/zenodo.1",
        },
    ),
    (
        {"type": "book", "title": "Who, if not you?"},
        {"apa": "<i>Who, if not you?</i> (n.d.).", "mla": "<i>Who, If Not You?</i>", "vancouver": "Who, if not you?"},
    ),
]
CASES: list[tuple[dict[str, Any], str, str]] = [
    (work, style, written) for work, by_style in WRITTEN for style, written in by_style.items()
]


@pytest.mark.parametrize(("work", "style", "written"), CASES, ids=[f"{each[0]['type']}-{each[1]}" for each in CASES])
def test_a_reference_is_as_the_manual_of_the_style_wants_it(work: dict[str, Any], style: str, written: str) -> None:
    assert citation_style(style, "en").references.html(item(work)) == written


def test_single_quotes_of_a_title_are_quotation_marks_where_the_style_sets_none_around_it() -> None:
    quoted = item({"type": "book", "title": "It's 'so'"})
    assert citation_style("apa", "en").references.html(quoted) == "<i>It’s ‘so.’</i> (n.d.)."


def test_twenty_one_authors_are_told_by_the_first_nineteen_and_the_last() -> None:
    crowd = {"type": "book", "title": "Us", "author": [{"family": f"No{number}"} for number in range(1, 22)]}
    text = citation_style("apa", "en").references.text(item(crowd))
    assert text.startswith("No1, No2, ") and "No19, … No21. (n.d.). Us" in text


@pytest.mark.parametrize(
    ("language", "written"),
    [("de", "In L. B. Resnick & J. M. Levine (Hrsg.), "), ("fr", "L. B. Resnick & J. M. Levine (éds")],
)
def test_words_of_a_reference_are_those_of_the_language(language: str, written: str) -> None:
    assert written in citation_style("apa", language).references.text(item(CHAPTER))


def test_a_bibliography_is_in_the_order_of_its_style() -> None:
    items = [item(work) for work in (THESIS, ARTICLE, BOOK)]
    apa, ieee = (citation_style(name, "en").references.sorted(items) for name in ("apa", "ieee"))
    assert [each.texts["title"].split()[0] for each in apa] == ["The", "Deep", "Programming"]
    assert ieee == items
