"""A site in another of its languages."""

from __future__ import annotations

import datetime
from pathlib import Path

from site_content import SITE
from site_under_test import site_in

from frontis.content import reader
from frontis.door.folder import ContentFolder
from frontis.settings import reader as settings_reader
from frontis.site.assemble import Site, assemble
from frontis.site.languages import in_language

FILES = {
    "site.yaml": SITE.replace("title: Ada", "title: {en: Ada, zh: 艾达}") + "language: [en, zh]\n",
    "content/publications.yaml": """
- id: one
  title: {en: One, zh: 一}
  authors: [Ada Lovelace, Charles Babbage]
  venue: {en: Journal of Engines, zh: 引擎学报}
  summary: Only in English.
  topics: [engines]
  projects: [engine]
- {id: two, title: Zwei, language: de}
""",
    "content/topics.yaml": "engines: {name: {en: Engines, zh: 引擎}}\n",
    "content/projects.yaml": "- {id: engine, title: {en: The engine, zh: 引擎项目}, status: running}\n",
    "content/people.yaml": "- name: {en: Charles Babbage, zh: 查尔斯·巴贝奇}\n",
    "content/cv.yaml": "skills: [{title: {en: Weaving, zh: 织布}}]\n",
}


def assembled(folder: Path) -> Site:
    """The site of these files, in English."""
    site_in(folder, FILES)
    content = ContentFolder.at(folder / "content")
    settings, wrong = settings_reader.read(folder, content)
    assert settings and not wrong
    library, said = reader.read(content, settings)
    assert not said
    return assemble(library, settings, datetime.date(2026, 1, 1))


def test_the_default_language_is_the_site_itself(tmp_path: Path) -> None:
    site = assembled(tmp_path)
    assert in_language(site, "en") is site


def test_texts_are_those_of_the_language(tmp_path: Path) -> None:
    site = in_language(assembled(tmp_path), "zh")
    assert site.cv
    assert site.settings.title.source == "艾达"
    assert (site.works[0].title.source, site.works[0].title.language) == ("一", "")
    assert (site.topics[0].name.source, site.projects[0].title.source) == ("引擎", "引擎项目")
    assert site.people[0].name.display == "查尔斯·巴贝奇"
    assert site.cv.sections[0].items[0].title.source == "织布"


def test_a_text_that_is_missing_is_that_of_the_default_language_and_says_so(tmp_path: Path) -> None:
    site = in_language(assembled(tmp_path), "zh")
    summary = site.works[0].summary
    assert summary and (summary.source, summary.language) == ("Only in English.", "en")
    assert getattr(site.projects[0].status, "language", None) == "en"


def test_a_title_in_the_works_own_language_says_so_on_every_page(tmp_path: Path) -> None:
    site = assembled(tmp_path)
    assert [each.works[1].title.language for each in (site, in_language(site, "zh"))] == ["de", "de"]


def test_records_that_are_reached_in_several_ways_are_the_same(tmp_path: Path) -> None:
    site = in_language(assembled(tmp_path), "zh")
    assert site.works_by_id["one"] is site.works[0]
    assert site.projects_of_works["one"] == (site.projects[0],)


def test_a_venue_keeps_its_place_whatever_its_name(tmp_path: Path) -> None:
    site = assembled(tmp_path)
    assert [venue.key for venue in site.venues] == [venue.key for venue in in_language(site, "zh").venues]
    assert in_language(site, "zh").works[0].venue_key == "journal-of-engines"


def test_somebody_is_found_by_the_name_in_every_language(tmp_path: Path) -> None:
    from frontis.model.names import Name

    assert assembled(tmp_path).who.who(Name.parse("查尔斯·巴贝奇")).person == "charles-babbage"
