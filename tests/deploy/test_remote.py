"""Where a site is published to: remotes as people write them, and the address that GitHub Pages gives."""

from __future__ import annotations

import pytest
from repositories import PublishedSite, reached_by_ssh

from frontis.deploy.remote import Remote, is_same_address

HOME = "https://ada.github.io/"
PROJECT = "https://ada.github.io/Homepage/"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("git@github.com:Ada/Homepage.git", PROJECT),
        ("git@github.com:Ada/Homepage", PROJECT),
        ("https://github.com/Ada/Homepage.git", PROJECT),
        ("https://github.com/Ada/Homepage/", PROJECT),
        ("https://token@github.com/Ada/Homepage", PROJECT),
        ("ssh://git@github.com/Ada/Homepage.git", PROJECT),
        ("ssh://git@ssh.github.com:443/Ada/Homepage.git", PROJECT),
        ("git://GitHub.com/Ada/Homepage.git", PROJECT),
        ("git@github.com:ada/Ada.github.io.git", HOME),
        ("git@github.com:ada/my.site", "https://ada.github.io/my.site/"),
        ("git@gitlab.com:ada/homepage.git", None),
        ("https://github.com.example.org/ada/homepage", None),
        ("/srv/git/github.com/ada/homepage.git", None),
        ("../homepage.git", None),
    ],
)
def test_the_address_of_the_pages_follows_from_that_of_the_repository(url: str, address: str | None) -> None:
    assert Remote("origin", url).pages_address == address


@pytest.mark.parametrize(
    ("written", "expected", "same"),
    [
        ("https://ada.github.io/homepage/", "https://ada.github.io/homepage/", True),
        ("https://Ada.github.io/homepage/", "https://ada.github.io/homepage/", True),
        ("http://www.example.org/", "https://example.org/", True),
        ("https://ada.github.io/", "https://ada.github.io/homepage/", False),
        ("https://ada.github.io/Homepage/", "https://ada.github.io/homepage/", False),
    ],
)
def test_addresses_are_the_same_where_a_browser_comes_to_the_same_place(
    written: str, expected: str, same: bool
) -> None:
    assert is_same_address(written, expected) is same


@pytest.fixture
def on_github(here: PublishedSite, monkeypatch: pytest.MonkeyPatch) -> PublishedSite:
    """The site with a remote that git reaches by an SSH of ours, and that is called like one on GitHub."""
    here.repository.git("remote", "set-url", "origin", "git@github.com:ada/homepage.git")
    for name, value in reached_by_ssh(here.remote).items():
        monkeypatch.setenv(name, value)
    return here


def url_warnings(messages: list[str]) -> list[str]:
    """What is said about `url`."""
    return [line for line in messages if "site.yaml" in line]


def test_a_url_that_leads_elsewhere_is_warned_of_with_the_right_one(on_github: PublishedSite) -> None:
    said, remedy = url_warnings(on_github.must_deploy())
    assert said.endswith("the site is at https://ada.example.org/, but it will be at https://ada.github.io/homepage/")
    assert "write `url: https://ada.github.io/homepage/` into site.yaml" in remedy
    assert "content/static/CNAME" in remedy
    on_github.site.edit("site.yaml", "https://ada.example.org/", "https://ada.github.io/homepage/")
    assert url_warnings(on_github.must_deploy()) == []


def test_a_domain_of_ones_own_is_what_url_has_to_be(on_github: PublishedSite) -> None:
    on_github.site.write({"content/static/CNAME": "ada.example.org\n"})
    assert url_warnings(on_github.must_deploy()) == []
    on_github.site.write({"content/static/CNAME": "countess.example.org\n"})
    assert "`url: https://countess.example.org/`" in url_warnings(on_github.must_deploy())[1]


def test_the_setting_of_github_pages_is_told_with_its_address(on_github: PublishedSite) -> None:
    *_, published, setting, where = on_github.must_deploy()
    assert published.endswith("in a few minutes it is at https://ada.github.io/homepage/")
    assert [setting, where] == [
        '  GitHub Pages has to be set to "Deploy from a branch", branch gh-pages, folder / (root), in',
        "  https://github.com/ada/homepage/settings/pages",
    ]


def test_no_remote_is_told_with_the_way_to_one(here: PublishedSite) -> None:
    here.repository.git("remote", "remove", "origin")
    outcome = here.deploy()
    assert outcome.status == 1 and "it has no remote" in outcome.messages[0]
    assert "git remote add origin git@github.com:" in outcome.messages[1]


def test_of_several_remotes_one_has_to_be_named(here: PublishedSite) -> None:
    here.repository.git("remote", "rename", "origin", "pages")
    here.repository.git("remote", "add", "other", "nowhere")
    assert here.deploy().messages[1] == "  name one with --remote: other, pages"
    mistyped = here.deploy("--remote", "pags")
    assert (mistyped.status, mistyped.messages[0]) == (2, "frontis: there is no remote 'pags'")
    here.must_deploy("--remote", "pages")
    assert here.remote.knows("gh-pages")


def test_what_is_pushed_elsewhere_than_fetched_is_compared_where_it_is_pushed(here: PublishedSite) -> None:
    here.repository.git("remote", "set-url", "origin", "/nowhere")
    here.repository.git("remote", "set-url", "--push", "origin", str(here.remote.folder))
    here.must_deploy()
    assert "nothing to publish" in here.must_deploy()[1]
