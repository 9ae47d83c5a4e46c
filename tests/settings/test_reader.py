"""`site.yaml`: what it decides, and what is said where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_content import SITE
from site_under_test import site_in

from frontis.door.folder import ContentFolder
from frontis.model.links import Picture, Target
from frontis.settings.reader import read
from frontis.settings.values import PublicationSettings, Settings

DEFAULT_STYLES = ("apa", "mla", "chicago", "ieee", "vancouver")
PROFILE = "title: Ada\nurl: https://ada.example.org/\nprofile:\n  name: Ada Lovelace\n"


def settings_of(folder: Path, text: str, **files: str) -> Settings:
    """The settings of a text that must be right."""
    site_in(folder, {"site.yaml": text, **files})
    settings, said = read(folder, ContentFolder.at(folder / "content"))
    assert settings is not None
    assert said == []
    return settings


def said_of(folder: Path, text: str) -> list[str]:
    """What is said about a text: severity, line and message."""
    site_in(folder, {"site.yaml": text})
    return [
        f"{each.severity} {each.origin.line}: {each.message}"
        for each in read(folder, ContentFolder.at(folder / "content"))[1]
    ]


def test_everything_but_title_and_name_has_its_usual_value(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, SITE)
    assert (settings.language, settings.theme, settings.menu, settings.home) == ("en", "folio", None, None)
    assert settings.publications == PublicationSettings()
    assert settings.social_cards == "selected"


@pytest.mark.parametrize(
    ("written", "url", "base"),
    [
        ("https://ada.example.org", "https://ada.example.org/", "/"),
        ("https://ada.github.io/site", "https://ada.github.io/site/", "/site/"),
        ("http://localhost:8000/", "http://localhost:8000/", "/"),
    ],
)
def test_the_path_of_the_address_is_the_base_path(tmp_path: Path, written: str, url: str, base: str) -> None:
    settings = settings_of(tmp_path, SITE.replace("https://ada.example.org/", written))
    assert (settings.url, settings.base_path) == (url, base)


@pytest.mark.parametrize(
    "written", ["ada.example.org", "ftp://ada.example.org", "https://", "https://a b.org", "/site/"]
)
def test_an_address_of_another_form_is_refused(tmp_path: Path, written: str) -> None:
    assert said_of(tmp_path, SITE.replace("https://ada.example.org/", written))[0] == (
        f"error 2: url: '{written}' is not a web address"
    )


def test_a_missing_address_only_warns(tmp_path: Path) -> None:
    said = said_of(tmp_path, "title: Ada\nprofile: {name: Ada Lovelace}\n")
    assert said == ["warning 1: site.yaml has no 'url'"]


def test_one_language_or_several(tmp_path: Path) -> None:
    assert settings_of(tmp_path, f"{SITE}language: de\n").languages == ("de",)
    assert settings_of(tmp_path, f"{SITE}language: [en, zh]\n").languages == ("en", "zh")


def test_texts_may_be_in_every_language_of_the_site(tmp_path: Path) -> None:
    text = "title: {zh: 艾达, en: Ada}\nlanguage: [en, zh]\nurl: https://a.org/\nprofile: {name: Ada Lovelace}\n"
    title = settings_of(tmp_path, text).title
    assert (title.source, title.translations) == ("Ada", (("zh", "艾达"),))


def test_profile_links_may_be_ids_or_addresses(tmp_path: Path) -> None:
    links = (
        "  links: {orcid: 0000-0002-1825-0097, blog: 'https://blog.example.org/', feed: /feed.xml, email: a@b.org}\n"
    )
    profile = settings_of(tmp_path, PROFILE + links).profile
    assert [(link.label, link.target.address) for link in profile.links] == [
        ("ORCID", "https://orcid.org/0000-0002-1825-0097"),
        ("blog", "https://blog.example.org/"),
        ("feed", "/feed.xml"),
        ("Email", "mailto:a@b.org"),
    ]


def test_a_profile_link_may_lead_to_a_file(tmp_path: Path) -> None:
    files = {"content/files/cv.pdf": "%PDF"}
    profile = settings_of(tmp_path, f"{PROFILE}  links: {{cv: files/cv.pdf}}\n", **files).profile
    assert profile.links[0].target == Target("files/cv.pdf", is_file=True)


def test_the_photo_knows_its_size(tmp_path: Path) -> None:
    files = {"content/images/ada.svg": '<svg viewBox="0 0 30 40"/>'}
    assert settings_of(tmp_path, f"{PROFILE}  photo: images/ada.svg\n", **files).profile.photo == Picture(
        "images/ada.svg", 30, 40
    )


def test_an_affiliation_may_be_a_text_or_say_more(tmp_path: Path) -> None:
    short = settings_of(tmp_path, f"{PROFILE}  affiliation: University of London\n").profile.affiliation
    full = settings_of(tmp_path, f"{PROFILE}  affiliation: {{name: Lab, url: 'https://a.org/'}}\n").profile.affiliation
    assert short is not None and short.name.source == "University of London"
    assert full is not None and full.url == Target("https://a.org/")


def test_a_menu_names_pages_and_links_of_its_own(tmp_path: Path) -> None:
    menu = (
        "menu:\n  - publications\n  - /software/\n  - Our lab: https://lab.example.org/\n  - My papers: publications\n"
    )
    entries = settings_of(tmp_path, SITE + menu).menu or ()
    assert [entry.name for entry in entries] == ["publications", "software", "https://lab.example.org/", "publications"]
    assert [entry.label.source if entry.label else None for entry in entries] == [None, None, "Our lab", "My papers"]
    assert [entry.target is not None for entry in entries] == [False, False, True, False]


def test_entries_know_where_they_stand(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, f"{SITE}home:\n  - about\n  - news\n")
    assert [section.origin.line for section in settings.home or ()] == [5, 6]


def test_settings_of_publications_override_one_by_one(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, f"{SITE}publications: {{group_by: none, et_al_after: null, downloads: bib}}\n")
    assert settings.publications == PublicationSettings(group_by="none", downloads=("bib",))


@pytest.mark.parametrize(
    ("written", "expected"),
    [("apa", ("apa",)), ("[APA, nature-physics]", ("apa", "nature-physics")), ("[]", ()), ("null", DEFAULT_STYLES)],
)
def test_citation_styles_are_found_by_name(tmp_path: Path, written: str, expected: tuple[str, ...]) -> None:
    settings = settings_of(tmp_path, f"{SITE}publications: {{citation_styles: {written}}}\n")
    assert settings.publications.citation_styles == expected


def test_what_is_missing_does_not_hide_what_is_wrong(tmp_path: Path) -> None:
    assert said_of(tmp_path, "url: nowhere\nmenu: {a: b}\n") == [
        "error 1: url: 'nowhere' is not a web address",
        "error 2: 'menu' must be a list of pages' names, not a mapping of 'name: value' lines",
        "error 1: site.yaml has no 'title'",
        "error 1: site.yaml has no 'profile'",
    ]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "null\n", "~\n"])
def test_an_empty_file_is_an_error(tmp_path: Path, text: str) -> None:
    assert said_of(tmp_path, text) == ["error 1: site.yaml is empty"]


def test_a_folder_without_the_file_is_no_site(tmp_path: Path) -> None:
    settings, said = read(tmp_path, ContentFolder.at(tmp_path / "content"))
    assert settings is None
    assert said[0].message == "there is no site.yaml"


def test_a_broken_file_is_read_as_far_as_possible(tmp_path: Path) -> None:
    site_in(tmp_path, {"site.yaml": f"{SITE}theme: a: b\n"})
    settings, said = read(tmp_path, ContentFolder.at(tmp_path / "content"))
    assert settings is not None and settings.title.source == "Ada"
    assert [each.code for each in said] == ["yaml-syntax"]
