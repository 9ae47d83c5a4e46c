"""Answers to paths, as GitHub Pages gives them."""

from __future__ import annotations

import pytest

from frontis.preview.answers import NOT_FOUND, Answer, answer

SITE = {"index.html", "404.html", "publications/index.html", "about.html", "files/a b.pdf", "café/index.html", "CNAME"}


def asked(path: str, base: str = "/") -> Answer:
    return answer(path, base, SITE.__contains__)


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/publications/", "publications/index.html"),
        ("/publications/index.html", "publications/index.html"),
        ("/about", "about.html"),
        ("/files/a%20b.pdf", "files/a b.pdf"),
        ("/caf%C3%A9/", "café/index.html"),
        ("/CNAME", "CNAME"),
    ],
)
def test_a_path_leads_to_its_file(path: str, file: str) -> None:
    assert asked(path) == Answer(200, file)


def test_a_folder_without_its_slash_is_sent_to_the_one_with_it() -> None:
    assert asked("/publications") == Answer(301, location="/publications/")
    assert asked("/caf%C3%A9") == Answer(301, location="/caf%C3%A9/")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing", "/files/", "/CNAME/", "/publications//", "//publications/", "/Publications/", "/../site.yaml",
        "/publications/../../site.yaml", "/%2e%2e/site.yaml", "/%252e%252e/site.yaml", "/..%5csite.yaml",
        "/..\\site.yaml", "/publications/%00", "/%ff", "http://elsewhere.example/", "*", "",
    ],
)  # fmt: skip
def test_what_is_no_file_of_the_site_is_not_found(path: str) -> None:
    assert asked(path) == Answer(404, NOT_FOUND)


def test_a_site_lies_under_its_base_path() -> None:
    assert asked("/repo/publications/", "/repo/") == Answer(200, "publications/index.html")
    assert asked("/repo/publications", "/repo/") == Answer(301, location="/repo/publications/")
    assert asked("/repo", "/repo/") == Answer(301, location="/repo/")
    assert asked("/publications/", "/repo/") == Answer(404, NOT_FOUND)
    assert asked("/", "/repo/") == Answer(302, location="/repo/")


def test_a_redirection_stays_on_the_site() -> None:
    assert answer("//elsewhere.example", "/", {"elsewhere.example/index.html"}.__contains__) == Answer(404, NOT_FOUND)
