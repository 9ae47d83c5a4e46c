"""However files are saved, the right page comes out, and what doesn't belong to the site causes nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from previewed import Preview, previewed
from site_under_test import SiteMaker, SiteUnderTest, site_in

SITE = "title: T\nurl: https://a.example/\nprofile: {name: A B}\n"


def works(title: str) -> str:
    return f"- {{title: {title}, id: a-work, year: 2019}}\n"


def says(preview: Preview, words: str) -> Callable[[], bool]:
    """Whether the work's page has these words."""
    return lambda: words in preview.text("/publications/a-work/")


def shows_line(preview: Preview, words: str) -> Callable[[], bool]:
    """Whether a line with these words lies over the page."""
    return lambda: any(words in each["line"] for each in preview.wrong())


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SiteUnderTest, Preview]]:
    here = site_in(
        tmp_path_factory.mktemp("saving") / "site", {"site.yaml": SITE, "content/publications.yaml": works("A")}
    )
    with previewed(here.folder) as preview:
        yield here, preview


def in_place(file: Path, text: str) -> None:
    file.write_text(text)


def slowly(file: Path, text: str) -> None:
    with file.open("w", buffering=1) as opened:
        for letter in text:
            opened.write(letter)
            opened.flush()


def write_and_rename(file: Path, text: str) -> None:
    fresh = file.with_name(f"{file.name}.tmp-1")
    fresh.write_text(text)
    fresh.replace(file)


def delete_and_create(file: Path, text: str) -> None:
    file.unlink()
    file.write_text(text)


def like_vim(file: Path, text: str) -> None:
    probe, backup = file.with_name("4913"), file.with_name(f"{file.name}~")
    probe.touch()
    probe.unlink()
    file.replace(backup)
    file.write_text(text)
    backup.unlink()


def like_vim_keeping_the_file(file: Path, text: str) -> None:
    swap, backup = file.with_name(f".{file.name}.swp"), file.with_name(f"{file.name}~")
    swap.write_bytes(b"b0VIM")
    shutil.copy(file, backup)
    with file.open("r+") as opened:
        opened.truncate()
        opened.write(text)
        os.fsync(opened)
    backup.unlink()
    swap.unlink()


def like_vs_code(file: Path, text: str) -> None:
    file.open("r+").close()
    with file.open("r+b", buffering=0) as opened:
        opened.truncate(0)
        time.sleep(0.02)  # a disk that takes its time
        opened.write(text.encode())


def like_emacs(file: Path, text: str) -> None:
    lock, own = file.with_name(f".#{file.name}"), file.with_name(f"#{file.name}#")
    lock.symlink_to("somebody@desk.1")
    own.write_text("- {title: half")
    shutil.copy(file, file.with_name(f"{file.name}~"))
    file.write_text(text)
    own.unlink()
    lock.unlink()


def like_pycharm(file: Path, text: str) -> None:
    fresh, old = file.with_name(f"{file.name}___jb_tmp___"), file.with_name(f"{file.name}___jb_old___")
    fresh.write_text(text)
    file.replace(old)
    fresh.replace(file)
    old.unlink()


def with_sed(file: Path, text: str) -> None:
    title = text.partition("title: ")[2].partition(",")[0]
    subprocess.run(["sed", "-i.bak", f"s/title: [^,]*/title: {title}/", str(file)], check=True)


def with_sed_alone(file: Path, text: str) -> None:
    title = text.partition("title: ")[2].partition(",")[0]
    subprocess.run(["sed", "-i", "-e", f"s/title: [^,]*/title: {title}/", str(file)], check=True)


def from_a_zip(file: Path, text: str) -> None:
    archive = file.parents[1] / "site.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("content/publications.yaml", text)
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(file.parents[1])


def by_another_folder(file: Path, text: str) -> None:
    other = file.parents[1] / "elsewhere"
    shutil.copytree(file.parent, other)
    (other / file.name).write_text(text)
    file.parent.replace(file.parents[1] / "gone")
    other.replace(file.parent)
    shutil.rmtree(file.parents[1] / "gone")


WAYS = [
    in_place, slowly, write_and_rename, delete_and_create, like_vim, like_vim_keeping_the_file, like_emacs,
    like_vs_code, like_pycharm, with_sed, with_sed_alone, from_a_zip, by_another_folder,
]  # fmt: skip


@pytest.mark.parametrize("save", WAYS)
def test_every_way_of_saving_ends_in_the_right_page(
    running: tuple[SiteUnderTest, Preview], save: Callable[[Path, str], None]
) -> None:
    here, preview = running
    for number in range(3):
        save(here.folder / "content/publications.yaml", works(f"{save.__name__} {number}"))
        preview.until(says(preview, f"{save.__name__} {number}"))
    preview.until(lambda: preview.wrong() == [])


def test_another_branch_is_another_site(site: SiteMaker) -> None:
    here = site({"site.yaml": SITE, "content/publications.yaml": works("Main")})

    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *identity, *arguments], cwd=here.folder, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "one")
    git("checkout", "-b", "other")
    here.remove("content/publications.yaml").write({"content/publications/b.yaml": works("Other")})
    git("add", "-A")
    git("commit", "-m", "two")
    with previewed(here.folder) as preview:
        assert "Other" in preview.text("/publications/a-work/")
        for branch, title in (("main", "Main"), ("other", "Other"), ("main", "Main")):
            git("checkout", branch)
            preview.until(says(preview, title))


def test_files_and_folders_come_and_go(running: tuple[SiteUnderTest, Preview]) -> None:
    here, preview = running
    here.write({"content/pages/deep/er/page.md": "---\ntitle: Deep\n---\nWords.\n"})
    preview.until(lambda: preview.get("/deep/er/page/").status == 200)
    (here.folder / "content/pages/deep").replace(here.folder / "content/pages/high")
    preview.until(lambda: (preview.get("/deep/er/page/").status, preview.get("/high/er/page/").status) == (404, 200))
    shutil.rmtree(here.folder / "content/pages")
    preview.until(lambda: preview.get("/high/er/page/").status == 404)


def test_a_thousand_saves_of_every_kind_end_in_the_last(running: tuple[SiteUnderTest, Preview]) -> None:
    here, preview = running
    ways = (in_place, write_and_rename, delete_and_create)
    for number in range(1000):
        ways[number % 3](here.folder / "content/publications.yaml", works(f"Save {number}"))
        time.sleep(0.002)  # the hand that saves
    preview.until(says(preview, "Save 999"))
    preview.until(lambda: preview.wrong() == [])


def test_a_theme_of_the_site_is_followed(site: SiteMaker) -> None:
    here = site({"site.yaml": SITE})
    with previewed(here.folder) as preview:
        here.write({"themes/folio/templates/404.html": "<title>T</title>Mine\n"})
        preview.until(lambda: "Mine" in preview.text("/404.html"))
        here.remove("themes/folio/templates/404.html")
        preview.until(lambda: "Mine" not in preview.text("/404.html"))


def test_files_are_looked_at_where_the_system_tells_nothing(site: SiteMaker) -> None:
    here = site({"site.yaml": SITE, "content/publications.yaml": works("A")})
    with previewed(here.folder, "--poll") as preview:
        here.write({"content/publications.yaml": works("B polled")})
        preview.until(says(preview, "polled"))


def test_noise_causes_no_build(running: tuple[SiteUnderTest, Preview]) -> None:
    here, preview = running
    before = shown(preview)
    here.write({
        ".git/index": "x", "output/index.html": "x", ".frontis/cache": "x", "content/.publications.yaml.swp": "x",
        "content/publications.yaml~": "x", "content/#publications.yaml#": "x", "notes.txt": "x",
        "content/.DS_Store": "x", "content/~$paper.docx": "x",
    })  # fmt: skip
    (here.folder / "content/publications.yaml").touch()
    here.write({"content/publications.yaml": works("After the noise")})
    preview.until(says(preview, "After the noise"))
    assert shown(preview) == before + 1


def shown(preview: Preview) -> int:
    """How many sites were shown so far."""
    return int(preview.text().partition('data-build="')[2].partition('"')[0].partition("-")[2])


def test_a_message_stands_once_in_the_terminal(site: SiteMaker) -> None:
    here = site({"site.yaml": SITE, "content/publications.yaml": "- {title: A, yaer: 2019}\n"})
    with previewed(here.folder) as preview:
        for number in range(3):  # renamed into its place, since an empty file for a while is one without a mistake
            write_and_rename(here.folder / "content/talks.yaml", f"- {{title: Talk, tilte: {number}}}\n")
            preview.until(shows_line(preview, f"tilte: {number}"))
        here.write({"content/talks.yaml": "[]\n", "content/publications.yaml": works("Mended")})
        preview.until(lambda: any("mended" in line for line in preview.messages[-1:]))
    assert sum("'yaer'" in line for line in preview.messages) == 1
    assert sum("'tilte'" in line for line in preview.messages) == 1


def test_many_builds_leave_memory_and_files_as_they_were(running: tuple[SiteUnderTest, Preview]) -> None:
    here, preview = running
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("no /proc")

    def build(numbers: range) -> tuple[int, int]:
        for number in numbers:
            here.write({"content/publications.yaml": works(f"Again {number}")})
            preview.until(says(preview, f"Again {number}"))
        pages = int((Path("/proc") / str(preview.process.pid) / "statm").read_text().split()[1])
        return pages * 4096 // 1_000_000, len(list((Path("/proc") / str(preview.process.pid) / "fd").iterdir()))

    megabytes, files = build(range(60))
    later, files_later = build(range(60, 180))
    assert later - megabytes <= 6
    assert abs(files_later - files) <= 3
