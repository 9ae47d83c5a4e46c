"""The one place that spells a URL."""

from __future__ import annotations

import pytest

from frontis.model.links import Target
from frontis.plan.addresses import Addresses, file_path, work_file, work_path

REPOSITORY = Addresses("https://ada.github.io/site/", "/site/")
NOWHERE = Addresses("", "/")


def test_a_path_is_linked_under_the_base_path_and_named_with_the_host() -> None:
    assert REPOSITORY.local("publications/2019/") == "/site/publications/2019/"
    assert REPOSITORY.absolute("publications/2019/") == "https://ada.github.io/site/publications/2019/"


def test_without_an_address_of_the_site_metadata_name_the_path() -> None:
    assert NOWHERE.absolute("cv/") == "/cv/"


def test_a_works_files_lie_beside_its_page() -> None:
    assert work_file("ada-1843", "bib") == work_path("ada-1843") + "ada-1843.bib"


@pytest.mark.parametrize(
    ("target", "address"),
    [
        (Target("https://example.org/a b"), "https://example.org/a b"),
        (Target("files/the paper.pdf", is_file=True), "/site/files/the%20paper.pdf"),
        (Target("files/100%.pdf", is_file=True), "/site/files/100%25.pdf"),
        (Target("static/CNAME", is_file=True), "/site/CNAME"),
        (Target("/cv/#education"), "/site/cv/#education"),
        (Target("//example.org/x"), "//example.org/x"),
        (Target("mailto:ada@example.org"), "mailto:ada@example.org"),
    ],
)
def test_a_target_becomes_an_address(target: Target, address: str) -> None:
    assert REPOSITORY.target(target) == address


def test_static_files_go_to_the_root() -> None:
    assert file_path("static/.well-known/x") == ".well-known/x"
    assert file_path("images/mira.jpg") == "images/mira.jpg"
