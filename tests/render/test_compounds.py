"""Short compounds of headings stay on one line."""

from __future__ import annotations

import pytest
from markupsafe import Markup
from site_under_test import SiteMaker

from frontis.render.compounds import unbroken

SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada}\n"


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Ice: Few-Shot Segmentation", 'Ice: <span class="whole">Few-Shot</span> Segmentation'),
        ('<em class="a-b">k-NN</em> &amp;-s', '<em class="a-b"><span class="whole">k-NN</span></em> &amp;-s'),
        ("State-of-the-Art Representation-Learning", "State-of-the-Art Representation-Learning"),
        ("Plain", "Plain"),
        ("<math><mi>a</mi></math> k-NN", "<math><mi>a</mi></math> k-NN"),
    ],
)
def test_a_short_compound_is_kept_together(title: str, kept: str) -> None:
    assert unbroken(Markup(title)) == kept


def test_titles_in_lists_and_on_their_pages_keep_their_words(site: SiteMaker) -> None:
    works = '- {title: "Few-Shot & [Cards](https://a.example.org/)", id: cards}\n'
    built = site({"site.yaml": SITE, "content/publications.yaml": works}).build()
    assert built.page("publications/").works[0].title == "Few-Shot & Cards"
    (heading,) = built.page("publications/cards/").all("p-name")
    assert [each.text for each in heading.iter("span", "a")] == ["Few-Shot", "Cards"]
