"""The content folder as a whole: files found, records read, everything wrong said at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from site_content import read_content
from site_under_test import site_in

from frontis.content import reader
from frontis.door.folder import ContentFolder
from frontis.settings import reader as settings_reader


def test_a_site_without_content_has_an_empty_library(tmp_path: Path) -> None:
    library, said = read_content(tmp_path, {})
    assert (library.publications, library.files, library.cv, library.introduction, said) == ((), (), None, None, [])


def test_records_come_in_the_order_of_paths_and_places(tmp_path: Path) -> None:
    library, said = read_content(
        tmp_path,
        {
            "publications/b.yaml": "- title: Three\n- title: Four\n",
            "publications/a/z.yml": "title: One\n",
            "publications/a.md": "---\ntitle: Two\n---\n",
            "publications.yaml": "- title: Zero\n",
        },
    )
    assert said == []
    assert [work.title.source for work in library.publications] == ["Zero", "Two", "One", "Three", "Four"]


def test_every_record_knows_its_place(tmp_path: Path) -> None:
    library, _ = read_content(tmp_path, {"publications/a.yaml": "- title: One\n- title: Two\n"})
    assert [(work.origin.file, work.origin.line) for work in library.publications] == [
        ("content/publications/a.yaml", 1),
        ("content/publications/a.yaml", 2),
    ]


def test_the_text_below_the_front_matter_of_a_work_is_its_abstract(tmp_path: Path) -> None:
    library, _ = read_content(tmp_path, {"publications/a.md": "---\ntitle: A\n---\n\nFirst.\n\nSecond.\n"})
    abstract = library.publications[0].abstract
    assert abstract is not None and abstract.source == "First.\n\nSecond."


def test_the_text_of_a_post_knows_its_folder_and_line(tmp_path: Path) -> None:
    library, _ = read_content(tmp_path, {"posts/2024/a.md": "---\ntitle: A\ndate: 2024\n---\n\nHello.\n"})
    text = library.posts[0].text
    assert text is not None
    assert (text.source, text.folder, text.line) == ("Hello.", "posts/2024", 6)


def test_a_bib_file_is_read_as_it_is(tmp_path: Path) -> None:
    fields = "title={Meta-{Transfer} Learning},\n author={Sun, Qianru and others},\n file={x.pdf}"
    entry = f"@inproceedings{{sun:2019,\n {fields}}}\n"
    library, said = read_content(tmp_path, {"publications/old.bib": entry})
    work = library.publications[0]
    assert said == []
    assert (work.id, work.bibtex_key, work.et_al, work.type) == ("sun-2019", "sun:2019", True, "paper-conference")


def test_an_entry_without_a_title_is_left_out_with_a_warning(tmp_path: Path) -> None:
    library, said = read_content(tmp_path, {"publications/old.bib": "@book{a,\n year={2019}}\n"})
    assert library.publications == ()
    assert said == ["publications/old.bib:1: entry 'a' has no 'title'"]


def test_empty_files_are_no_mistake(tmp_path: Path) -> None:
    library, said = read_content(
        tmp_path,
        {"news.yaml": "", "talks.yaml": "# none yet\n", "venues.yaml": "", "cv.yaml": "\n", "talks/a.yaml": "~\n"},
    )
    assert (library.news, library.talks, library.venues, library.cv, said) == ((), (), (), None, [])


def test_files_and_images_are_published_with_what_records_use(tmp_path: Path) -> None:
    library, said = read_content(
        tmp_path,
        {
            "files/a.pdf": "%PDF",
            "images/b.svg": "<svg/>",
            "static/.well-known/x": "1",
            "publications/a.yaml": "title: A\nlinks: {paper: a.pdf}\n",
            "publications/a.pdf": "%PDF",
        },
    )
    assert said == []
    assert [file.path for file in library.files] == [
        "files/a.pdf", "images/b.svg", "publications/a.pdf", "static/.well-known/x",
    ]  # fmt: skip


def test_hidden_files_and_leftovers_are_passed_over(tmp_path: Path) -> None:
    library, said = read_content(
        tmp_path,
        {".DS_Store": "x", "files/.hidden": "x", "news.yaml~": "x", "static/.gitkeep": "", "images/Thumbs.db": "x"},
    )
    assert (library.files, said) == ((), [])


def test_a_picture_beside_a_post_is_published_with_its_size(tmp_path: Path) -> None:
    post = "---\ntitle: A\ndate: 2024\n---\n![Plate](plate.svg)\n"
    library, said = read_content(tmp_path, {"posts/a.md": post, "posts/plate.svg": '<svg width="4" height="3"/>'})
    assert said == []
    assert [(file.path, file.picture and file.picture.width) for file in library.files] == [("posts/plate.svg", 4)]


def test_the_introduction_is_the_text_of_the_index(tmp_path: Path) -> None:
    library, said = read_content(tmp_path, {"index.md": "\nI count *stars*.\n"})
    assert said == []
    assert library.introduction is not None and library.introduction.source == "I count *stars*."


def test_all_that_is_wrong_is_said_at_once_in_order(tmp_path: Path) -> None:
    _, said = read_content(
        tmp_path,
        {
            "talks.yaml": "- title: A\n  date: soon\n- {}\n",
            "publications/b.yaml": "- title: [a]\n",
            "publications/a.md": "no fields\n",
            "strange.txt": "",
        },
    )
    assert said == [
        "publications/a.md:1: the file does not begin with its fields",
        "publications/b.yaml:1: 'title' must be one text, not a list",
        "strange.txt:1: unknown file 'content/strange.txt': it is not read",
        "talks.yaml:2: date: 'soon' is not a date",
        "talks.yaml:3: talk has no 'title'",
    ]


def test_one_id_in_two_collections_is_no_mistake(tmp_path: Path) -> None:
    _, said = read_content(tmp_path, {"talks.yaml": "- {title: A, id: a}\n", "awards.yaml": "- {title: A, id: a}\n"})
    assert said == []


def test_talks_of_one_title_get_ids_of_their_own(tmp_path: Path) -> None:
    library, said = read_content(tmp_path, {"talks.yaml": "- title: On Stars\n- title: On Stars\n"})
    assert said == []
    assert [talk.id for talk in library.talks] == ["on-stars", "on-stars-2"]


def test_the_second_record_of_an_id_is_left_out_so_that_it_causes_nothing_more(tmp_path: Path) -> None:
    library, said = read_content(tmp_path, {"publications.yaml": "- {title: A, id: a}\n- {title: B, id: A}\n"})
    assert [work.title.source for work in library.publications] == ["A"]
    assert said == ["publications.yaml:2: the id 'A' is also that of publication 'A' in content/publications.yaml:1"]


def test_a_work_that_cannot_be_read_can_still_be_referred_to(tmp_path: Path) -> None:
    _, said = read_content(tmp_path, {"publications.yaml": "- id: a\n", "talks.yaml": "- {title: T, publication: a}\n"})
    assert said == ["publications.yaml:1: publication 'a' has no 'title'"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
def test_linked_folders_are_followed_but_not_round_in_circles(tmp_path: Path) -> None:
    site_in(tmp_path, {"papers/a.pdf": "%PDF"})
    (tmp_path / "content" / "files").mkdir(parents=True)
    (tmp_path / "content" / "files" / "papers").symlink_to(tmp_path / "papers")
    (tmp_path / "papers" / "round").symlink_to(tmp_path / "papers")
    library, _ = read_content(tmp_path, {})
    assert [file.path for file in library.files] == ["files/papers/a.pdf"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    site_in(tmp_path, {"content/news.yaml": "- date: 2024\n"})
    (tmp_path / "content" / "news.yaml").chmod(0)
    assert read_content(tmp_path, {})[1] == ["news.yaml:1: the file can't be opened: permission denied"]


def test_the_same_folder_is_read_the_same_twice(tmp_path: Path) -> None:
    files = {f"publications/{name}.yaml": f"- title: Work {name}\n" for name in "dacb"}
    first, _ = read_content(tmp_path, files)
    content = ContentFolder.at(tmp_path / "content")
    settings, _ = settings_reader.read(tmp_path, content)
    assert settings is not None
    assert reader.read(content, settings)[0] == first
