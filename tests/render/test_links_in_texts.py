"""Links inside one-line texts and abstracts lead to where the site puts things."""

from __future__ import annotations

from site_under_test import SiteMaker

SITE: dict[str, str | bytes] = {
    "site.yaml": "title: Ada\nurl: https://ada.github.io/repo/\nprofile: {name: Ada Lovelace}\n",
    "content/publications/engine/work.md": (
        "---\nid: engine\ntitle: The Engine\nyear: 1843\nnote: See the [errata](errata.pdf), "
        "[my CV](/cv/), [up](../../cv/).\n---\n\n"
        "The [plans](files/plans.pdf) are [elsewhere](https://example.org/plans) too.\n"
    ),
    "content/publications/engine/errata.pdf": b"%PDF-1.4",
    "content/files/plans.pdf": b"%PDF-1.4",
    "content/cv.yaml": "skills: [Analysis]\n",
}
ADDRESSES = [
    "/repo/publications/engine/errata.pdf",
    "/repo/cv/",
    "/repo/files/plans.pdf",
    "https://example.org/plans",
]


def test_a_link_is_looked_for_beside_the_record_then_in_the_content(site: SiteMaker) -> None:
    page = site(SITE).build().page("publications/engine/")
    assert set(ADDRESSES) <= set(page.links)


def test_a_path_that_goes_up_stays_under_the_base_path(site: SiteMaker) -> None:
    page = site(SITE).build().page("publications/engine/")
    assert [link for link in page.links if link.endswith("cv/")].count("/repo/cv/") > 1
    assert not any(".." in link for link in page.links)


def test_a_feed_names_the_whole_address(site: SiteMaker) -> None:
    (item,) = site(SITE).build().json("feed.json")["items"]
    assert 'href="https://ada.github.io/repo/files/plans.pdf"' in item["content_html"]
