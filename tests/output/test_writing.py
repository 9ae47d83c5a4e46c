"""The output folder goes from one site to the next, whole, and what others put there stays."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from frontis.errors import FrontisError
from frontis.output import MANIFEST, CopiedFile, RenderedFile, Summary, published, write

Site = dict[str, str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A site folder with its output folder inside."""
    (tmp_path / "site.yaml").write_text("title: A\n")
    (tmp_path / "content").mkdir()
    return tmp_path


@pytest.fixture
def umask077() -> Iterator[None]:
    """A user whose new files nobody else can read."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def build(home: Path, site: Site, *copies: CopiedFile) -> Summary:
    """Writes a site given as paths with their texts."""
    files = [RenderedFile(path, text.encode()) for path, text in site.items()]
    return write(files, copies, home / "output", home)


def found(home: Path) -> Site:
    """All that lies in the output folder, besides the manifest."""
    root = home / "output"
    return {
        path.relative_to(root).as_posix(): path.read_text()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_a_site_is_written_with_its_folders(home: Path) -> None:
    site = {"index.html": "home", "publications/a/index.html": "a"}
    assert build(home, site) == Summary(written=2, unchanged=0, removed=0)
    assert found(home) == site
    assert published(home / "output") == ("index.html", "publications/a/index.html")


def test_the_same_site_again_touches_nothing(home: Path) -> None:
    build(home, {"index.html": "home", "a/b": "b"})
    before = {path: path.stat().st_mtime_ns for path in (home / "output").rglob("*")}
    assert build(home, {"index.html": "home", "a/b": "b"}) == Summary(written=0, unchanged=2, removed=0)
    assert {path: path.stat().st_mtime_ns for path in (home / "output").rglob("*")} == before


def test_only_what_changed_is_written_and_what_is_gone_is_removed(home: Path) -> None:
    build(home, {"index.html": "one", "same": "same", "old/page/index.html": "old"})
    assert build(home, {"index.html": "two", "same": "same"}) == Summary(written=1, unchanged=1, removed=1)
    assert found(home) == {"index.html": "two", "same": "same"}
    assert not (home / "output/old").exists()


def test_the_files_of_others_stay(home: Path) -> None:
    (home / "output/.git").mkdir(parents=True)
    for name in ("CNAME", ".gitignore", ".git/config"):
        (home / "output" / name).write_text("mine")
    build(home, {"index.html": "one", "old/index.html": "old"})
    (home / "output/old/notes.txt").write_text("mine")
    build(home, {"index.html": "two"})
    assert found(home) == {
        "CNAME": "mine",
        ".gitignore": "mine",
        ".git/config": "mine",
        "old/notes.txt": "mine",
        "index.html": "two",
    }


def test_a_file_of_somebody_else_is_never_overwritten(home: Path) -> None:
    build(home, {"index.html": "one"})
    (home / "output/about.html").write_text("mine")
    with pytest.raises(FrontisError, match=r"about\.html is in the way, and Frontis did not write it"):
        build(home, {"index.html": "two", "about.html": "ours"})
    assert found(home) == {"about.html": "mine", "index.html": "one"}


def test_a_file_of_somebody_else_with_the_same_content_is_taken_over(home: Path) -> None:
    (home / "output").mkdir()
    (home / "output/CNAME").write_text("mira.example.org")
    assert build(home, {"CNAME": "mira.example.org"}).unchanged == 1
    assert published(home / "output") == ("CNAME",)


def test_files_are_copied_as_they_are(home: Path) -> None:
    source = home / "content/paper.pdf"
    source.write_text("one")
    copy = CopiedFile("files/paper.pdf", source)
    assert build(home, {}, copy).written == 1
    assert build(home, {}, copy).unchanged == 1
    source.write_text("two")
    assert build(home, {}, copy).written == 1
    assert found(home) == {"files/paper.pdf": "two"}


def test_a_file_to_copy_that_has_gone_changes_nothing(home: Path) -> None:
    build(home, {"index.html": "one"})
    with pytest.raises(FrontisError, match="cannot be read: no such file"):
        build(home, {"index.html": "two"}, CopiedFile("files/a.pdf", home / "content/a.pdf"))
    assert found(home) == {"index.html": "one"}


@pytest.mark.usefixtures("umask077")
def test_everything_is_readable_for_a_web_server(home: Path) -> None:
    (home / "content/a.pdf").write_text("a")
    build(home, {"a/index.html": "a"}, CopiedFile("files/a.pdf", home / "content/a.pdf"))
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (home / "output").rglob("*") if path.is_file()}
    folders = {stat.S_IMODE(path.stat().st_mode) for path in (home / "output", home / "output/a")}
    assert (modes, folders) == ({0o644}, {0o755})


def test_a_file_that_lost_its_mode_is_mended(home: Path) -> None:
    build(home, {"index.html": "one"})
    (home / "output/index.html").chmod(0o600)
    assert build(home, {"index.html": "one"}).written == 1
    assert stat.S_IMODE((home / "output/index.html").stat().st_mode) == 0o644


@pytest.mark.parametrize(("one", "two"), [("a", "a/b"), ("a/b", "a"), ("a/b/c", "a/b"), ("P", "p"), ("A/b", "a/b")])
def test_a_page_may_become_a_folder_and_change_its_capitals(home: Path, one: str, two: str) -> None:
    build(home, {one: "one"})
    build(home, {two: "two"})
    assert found(home) == {two: "two"}


@pytest.mark.parametrize("paths", [["a", "A"], ["é", "e\u0301"], ["a", "a/b"], ["A/c", "a"]])
def test_files_that_cannot_lie_beside_each_other_everywhere_are_refused(home: Path, paths: list[str]) -> None:
    with pytest.raises(FrontisError):
        build(home, dict.fromkeys(paths, "x"))
    assert not (home / "output").exists()


@pytest.mark.parametrize("path", ["", "/etc/x", "../x", "a/../../x", "a//b", "./a", "a\0b", MANIFEST, "x" * 256])
def test_a_path_that_leads_elsewhere_is_refused(home: Path, path: str) -> None:
    with pytest.raises(FrontisError):
        build(home, {path: "x"})


@pytest.mark.parametrize("folder", [".", "..", "content", "content/images", "themes", ".git"])
def test_sources_are_never_written_over(home: Path, folder: str) -> None:
    with pytest.raises(FrontisError, match="the site cannot be written to"):
        write([RenderedFile("index.html", b"x")], [], home / folder, home)
    assert not (home / "index.html").exists()


def test_a_folder_with_the_files_of_others_is_refused_at_first(home: Path) -> None:
    (home / "output").mkdir()
    (home / "output/thesis.tex").write_text("mine")
    with pytest.raises(FrontisError, match=r"holds files that Frontis did not write \(thesis\.tex\)"):
        build(home, {"index.html": "one"})


@pytest.mark.parametrize(
    "manifest",
    [
        "",
        "{}",
        "[]",
        '{"version": 1, "complete": true, "files": ["../site.yaml"]}',
        '{"version": 1, "complete": true, "files": ["/etc/passwd"]}',
        '{"version": 1, "complete": true, "files": ["\udcff"]}',
    ],
)
def test_a_manifest_that_was_tampered_with_removes_nothing(home: Path, manifest: str) -> None:
    build(home, {"index.html": "one"})
    (home / "output" / MANIFEST).write_bytes(manifest.encode(errors="surrogateescape"))
    with pytest.raises(FrontisError, match="cannot be read"):
        build(home, {"index.html": "two"})
    assert (home / "site.yaml").exists()
    assert found(home) == {"index.html": "one"}


def test_a_link_to_a_folder_outside_is_not_followed(home: Path) -> None:
    build(home, {"index.html": "one", "a/index.html": "a"})
    (home / "output/a/index.html").unlink()
    (home / "output/a").rmdir()
    (home / "elsewhere").mkdir()
    (home / "elsewhere/index.html").write_text("mine")
    (home / "output/a").symlink_to(home / "elsewhere")
    with pytest.raises(FrontisError, match="in the way"):
        build(home, {"index.html": "two", "a/index.html": "b"})
    build(home, {"index.html": "two"})
    assert (home / "elsewhere/index.html").read_text() == "mine"


def test_a_link_in_the_place_of_a_file_is_not_written_through(home: Path) -> None:
    (home / "output").mkdir()
    (home / "mine").write_text("mine")
    (home / "output/CNAME").symlink_to(home / "mine")
    with pytest.raises(FrontisError, match="in the way"):
        build(home, {"CNAME": "ours"})
    assert (home / "mine").read_text() == "mine"


def test_the_output_folder_itself_may_be_a_link(home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("www")
    (home / "output").symlink_to(elsewhere)
    build(home, {"index.html": "one"})
    assert (elsewhere / "index.html").read_text() == "one"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_refuses_leaves_the_site_as_it_was(home: Path) -> None:
    build(home, {"index.html": "one", "a/index.html": "a"})
    (home / "output/a").chmod(0o555)
    with pytest.raises(FrontisError, match="permission denied"):
        build(home, {"index.html": "two", "a/index.html": "b"})
    (home / "output/a").chmod(0o755)
    assert found(home) == {"index.html": "one", "a/index.html": "a"}
