"""Telling from its path what a file under `content/` is."""

from __future__ import annotations

import pytest

from frontis.content.sources import sort_out, unknown_files


@pytest.mark.parametrize(
    ("path", "collection"),
    [
        ("publications.yaml", "publications"),
        ("publications.yml", "publications"),
        ("publications.bib", "publications"),
        ("publications/deep/er/a.bib", "publications"),
        ("publications/a.md", "publications"),
        ("talks/2024/a.yml", "talks"),
        ("pages/software/tools.md", "pages"),
    ],
)
def test_files_of_a_collection_are_found_at_any_depth(path: str, collection: str) -> None:
    assert sort_out([path]).records[collection] == [path]


@pytest.mark.parametrize(
    "path",
    ["publication.yaml", "talks.bib", "talks/a.bib", "news.md", "venues/a.yaml", "x.txt", "posts/a.html", "files"],
)
def test_what_is_nothing_of_ours_is_put_aside(path: str) -> None:
    assert sort_out([path]).others == [path]


def test_vocabularies_are_one_file_each() -> None:
    found = sort_out(["venues.yaml", "topics.yml", "cv.yaml"])
    assert found.vocabularies == {"venues": ["venues.yaml"], "topics": ["topics.yml"], "cv": ["cv.yaml"]}


def test_what_stands_in_the_published_folders_is_never_read() -> None:
    paths = ["files/a.yaml", "images/b.md", "static/c.bib"]
    assert sort_out(paths).published == paths


def test_what_a_record_uses_is_not_unknown() -> None:
    assert unknown_files(["posts/a.png", "posts/b.txt"], {"posts/a.png"})[0].origin.file == "content/posts/b.txt"


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("publicatons.yaml", "did you mean 'publications.yaml'?"),
        ("venue.yml", "did you mean 'venues.yml'?"),
        ("old.bib", "move it to where works are read from: content/publications/old.bib"),
        ("posts.md", "a Markdown file belongs into a folder, such as 'content/posts/posts.md'"),
        ("about.md", "a Markdown file belongs into a folder, such as 'content/pages/about.md'"),
        ("papers/a.yaml", "did you mean 'content/publications'?"),
        ("img/a.png", "did you mean 'content/images'?"),
        ("talk/a.yaml", "did you mean 'content/talks'?"),
    ],
)
def test_a_stranger_is_told_where_it_may_belong(path: str, hint: str) -> None:
    assert [each.hint for each in unknown_files([path], ())] == [hint]


def test_a_strange_folder_warns_once() -> None:
    said = unknown_files(["odd/a.yaml", "odd/b/c.yaml"], ())
    assert [each.message for each in said] == ["unknown folder 'content/odd' with 2 files: it is not read"]
