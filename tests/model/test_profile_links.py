"""Profiles elsewhere, given as an id or an address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.diagnostics import Unreadable
from frontis.model.profile_links import profile_link


@pytest.mark.parametrize(
    ("kind", "text", "label", "url"),
    [
        ("scholar", "qc6CJjYAAAAJ", "Google Scholar", "https://scholar.google.com/citations?user=qc6CJjYAAAAJ"),
        ("orcid", "0000-0002-1825-0097", "ORCID", "https://orcid.org/0000-0002-1825-0097"),
        ("GitHub", "@mira", "GitHub", "https://github.com/mira"),
        ("github", "https://github.com/mira", "GitHub", "https://github.com/mira"),
        ("github", "github.com/mira", "GitHub", "https://github.com/mira"),
        ("dblp", "127/6132", "DBLP", "https://dblp.org/pid/127/6132.html"),
        ("mastodon", "@mira@fediscience.org", "Mastodon", "https://fediscience.org/@mira"),
        ("mastodon", "https://fediscience.org/@mira", "Mastodon", "https://fediscience.org/@mira"),
        ("bluesky", "mira.bsky.social", "Bluesky", "https://bsky.app/profile/mira.bsky.social"),
        ("Semantic Scholar", "1741101", "Semantic Scholar", "https://www.semanticscholar.org/author/1741101"),
        ("openreview", "~Mira_Halvorsen1", "OpenReview", "https://openreview.net/profile?id=~Mira_Halvorsen1"),
        ("email", "mira@example.org", "Email", "mailto:mira@example.org"),
        ("Lab notebook", "https://lab.example.org/", "Lab notebook", "https://lab.example.org/"),
        ("CV", "files/cv.pdf", "CV", "files/cv.pdf"),
        ("CV", "/cv/", "CV", "/cv/"),
    ],
)
def test_an_id_and_an_address_give_a_link(kind: str, text: str, label: str, url: str) -> None:
    assert profile_link(kind, text) == (label, url)


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        ("scholar", "Mira Halvorsen", "write the id, as in qc6CJjYAAAAJ, or the whole address with https://"),
        ("mastodon", "mira", "write it as @mira@fediscience.org, or the whole address with https://"),
        ("orcid", "1234", "write it as 0000-0002-1825-0097"),
        ("myspace", "mira", "write the whole address with https://"),
    ],
)
def test_an_id_of_the_wrong_form_is_refused(kind: str, text: str, hint: str) -> None:
    with pytest.raises(Unreadable) as caught:
        profile_link(kind, text)
    assert caught.value.hint == hint


@given(st.sampled_from(["scholar", "github", "dblp", "mastodon", "orcid", "email", "blog"]), st.text())
def test_any_text_is_a_link_or_unreadable(kind: str, text: str) -> None:
    try:
        label, _ = profile_link(kind, text)
    except Unreadable as problem:
        assert problem.hint
    else:
        assert label
