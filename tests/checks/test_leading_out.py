"""Links of the file system under `content/` that lead out of the site."""

from __future__ import annotations

from pathlib import Path

from site_under_test import SiteMaker


def test_a_link_out_of_the_site_is_told_once(site: SiteMaker, tmp_path: Path) -> None:
    here = site("minimal").write({"papers/inside.pdf": "mine", "content/files/own.pdf": "mine"})
    for name in ("one.txt", "two.txt"):
        (tmp_path / "elsewhere" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "elsewhere" / name).write_text("private")
    (here.folder / "content/files/out").symlink_to(tmp_path / "elsewhere")
    (here.folder / "content/files/one.txt").symlink_to(tmp_path / "elsewhere/one.txt")
    (here.folder / "content/files/papers").symlink_to(here.folder / "papers")
    told = [line.partition(": warning: ") for line in here.run("check").warnings if "leads out" in line]
    assert [place for place, _, _ in told] == ["content/files/one.txt:1:1", "content/files/out:1:1"]


def test_content_that_lies_elsewhere_as_a_whole_is_all_right(site: SiteMaker, tmp_path: Path) -> None:
    here = site("minimal").write({"content/files/a.txt": "mine"})
    (here.folder / "content").rename(tmp_path / "notes")
    (here.folder / "content").symlink_to(tmp_path / "notes")
    assert not [line for line in here.run("check").warnings if "leads out" in line]
