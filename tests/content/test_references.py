"""What records and `site.yaml` say of records must hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_content import SITE, read_content

PAGE = "---\ntitle: Plates\n---\nGlass.\n"


@pytest.mark.parametrize("entry", ["publications", "cv", "new", "service", "plates", "/plates/", "plates/glass"])
def test_the_menu_may_name_every_page(tmp_path: Path, entry: str) -> None:
    files = {"site.yaml": f"{SITE}menu: [{entry}]\n", "pages/plates.md": PAGE, "pages/plates/glass.md": PAGE}
    assert read_content(tmp_path, files)[1] == []


@pytest.mark.parametrize("entry", ["about", "selected", "recent", "new", "publications", "news", "people"])
def test_the_home_page_may_show_every_section(tmp_path: Path, entry: str) -> None:
    assert read_content(tmp_path, {"site.yaml": f"{SITE}home: [{entry}]\n"})[1] == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("menu: [plate]", "menu: there is no page 'plate'"),
        ("menu: [selected]", "menu: there is no page 'selected'"),
        ("menu: [{Plates: plate}]", "menu: there is no page 'plate'"),
        ("home: [plates]", "home: there is no section 'plates'"),
    ],
)
def test_a_name_without_a_page_is_an_error(tmp_path: Path, settings: str, message: str) -> None:
    files = {"site.yaml": f"{SITE}{settings}\n", "pages/plates.md": PAGE}
    assert read_content(tmp_path, files)[1] == [f"site.yaml:4: {message}"]


def test_a_link_of_ones_own_needs_no_page(tmp_path: Path) -> None:
    assert read_content(tmp_path, {"site.yaml": f"{SITE}menu: [{{Lab: https://lab.example.org/}}]\n"})[1] == []


def test_references_are_followed_in_both_directions(tmp_path: Path) -> None:
    files = {
        "publications.yaml": "- {title: A, id: a, projects: [dawn]}\n",
        "projects.yaml": "- {title: Dawn, publications: a}\n",
        "awards.yaml": "- {title: Prize, publication: a}\n",
    }
    assert read_content(tmp_path, files)[1] == []


def test_an_id_that_no_record_has_is_an_error(tmp_path: Path) -> None:
    files = {
        "publications.yaml": "- {title: A, id: a, projects: [dawn]}\n",
        "awards.yaml": "- {title: P, publication: A}\n",
    }
    assert read_content(tmp_path, files)[1] == [
        "awards.yaml:1: there is no publication with the id 'A'",
        "publications.yaml:1: there is no project with the id 'dawn'",
    ]
