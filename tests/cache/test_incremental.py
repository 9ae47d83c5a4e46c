"""After any edits, a build that remembers gives exactly what one that knows nothing gives."""

from __future__ import annotations

import datetime
import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from site_under_test import files_in

from frontis import build
from frontis.cache.cache import Cache
from frontis.cache.unchanged import files_left, look
from frontis.diagnostics import Diagnostic
from frontis.output import MANIFEST

SEQUENCES = int(os.environ.get("FRONTIS_EDIT_SEQUENCES", "5"))
"""How many random sequences of edits are made."""
A_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
A_GIF = b"GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
RECORD = """- title: Work {number}
  id: work-{number}
  year: {year}
  authors: [Ada Byron, Charles Babbage]
  venue: Venue {venue}
  topics: [engines, notes]
  abstract: On *engines* of kind {number}.
  extra: {{stars: {number}}}
"""
WORKS = "".join(RECORD.format(number=number, year=1840 + number % 3, venue=number % 2) for number in range(5))
INHERITED = "{% extends 'entry.html' %}\n"
A_WORK = (
    "---\ntitle: One\nyear: 1843\nselected: true\nextra: {a: [1, {b: 2}]}\nimage: one.svg\n---\nSee [it](one.svg).\n"
)
SITE: dict[str, str | bytes] = {
    "site.yaml": "title: Ada\nurl: https://ada.example/\nprofile: {name: Ada Byron}\npublications: {list_limit: 4}\n",
    "content/publications/list.yaml": WORKS,
    "content/publications/one.md": A_WORK,
    "content/publications/one.svg": A_DRAWING,
    "content/publications/old.bib": "@article{k, title={Old}, author={Ada Byron}, journal={Notes}, year=1839}\n",
    "content/index.md": "Some [words](files/a.txt) about *engines*.\n",
    "content/files/a.txt": "a\n",
    "content/images/dot.gif": A_GIF,
    "content/news.yaml": "- date: 1843-05-01\n  text: News of [a file](files/a.txt).\n",
    "content/venues.yaml": "v0: {name: Venue 0, short: V0}\n",
    "content/topics.yaml": "engines: {name: Engines}\n",
    "content/people.yaml": "- {name: Charles Babbage, role: Engineer}\n",
    "themes/mine/theme.yaml": "parent: folio\n",
    "themes/mine/templates/entry.html": INHERITED,
}
THEMES = ("folio", "faculty", "atlas", "mine")
LIST, ONE, ENTRY = "content/publications/list.yaml", "content/publications/one.md", "themes/mine/templates/entry.html"


class Folder:
    """A site in a folder, and what can happen to it; every edit is drawn by a random number."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.drafts = False
        self.day = datetime.date(2026, 11, 21)
        for path, text in SITE.items():
            self.write(path, text)

    def write(self, path: str, content: str | bytes) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())

    def change(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        if file.exists():
            file.write_text(file.read_text().replace(old, new, 1))

    def setting(self, key: str, value: str) -> None:
        lines = [line for line in (self.root / "site.yaml").read_text().splitlines() if not line.startswith(f"{key}:")]
        self.write("site.yaml", "\n".join([*lines, *([f"{key}: {value}"] if value else []), ""]))

    def outputs(self) -> list[Path]:
        return sorted(path for path in (self.root / "output").rglob("*") if path.is_file())

    def kept(self) -> list[Path]:
        return sorted(path for path in (self.root / ".frontis/cache").rglob("*") if path.is_file())


Edit = Callable[[Folder, random.Random], None]


def retitle(site: Folder, chance: random.Random) -> None:
    number = chance.randrange(5)
    site.change(LIST, f"title: Work {number}", f"title: Work {number}{chance.choice('ABC')}")


def set_back(site: Folder, chance: random.Random) -> None:
    site.write(LIST, WORKS)


def add_above(site: Folder, chance: random.Random) -> None:
    file = site.root / LIST
    record = RECORD.format(number=chance.randrange(5, 9), year=chance.randrange(1838, 1846), venue=chance.randrange(3))
    site.write(LIST, record + (file.read_text() if file.exists() else ""))


def swap_records(site: Folder, chance: random.Random) -> None:
    file = site.root / LIST
    records = file.read_text().split("- title")[1:] if file.exists() else []
    chance.shuffle(records)
    site.write(LIST, "".join(f"- title{record}" for record in records))


def add_a_file(site: Folder, chance: random.Random) -> None:
    number = chance.randrange(3)
    picture = chance.choice(("", "image: ../images/dot.gif\n", "image: more.svg\n"))
    site.write(
        f"content/publications/more-{number}.md", f"---\ntitle: More {number}\nyear: 1850\n{picture}---\nA text.\n"
    )
    site.write("content/publications/more.svg", A_DRAWING)


def remove_a_file(site: Folder, chance: random.Random) -> None:
    files = sorted(path for path in (site.root / "content").rglob("*") if path.is_file())
    chance.choice(files).unlink() if files else None


def rename_a_file(site: Folder, chance: random.Random) -> None:
    file = site.root / ONE
    if file.exists():
        file.rename(file.with_name(f"one-{chance.randrange(3)}.md"))


def touch(site: Folder, chance: random.Random) -> None:
    (site.root / chance.choice(sorted(SITE))).parent.mkdir(parents=True, exist_ok=True)
    for path in sorted(SITE):
        if (site.root / path).exists() and chance.random() < 0.5:
            os.utime(site.root / path)


def same_size(site: Folder, chance: random.Random) -> None:
    """A change that size and time of the file don't tell."""
    file = site.root / LIST
    if file.exists():
        before = file.stat()
        site.change(LIST, "kind", chance.choice(("sort", "type")))
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def picture(site: Folder, chance: random.Random) -> None:
    site.write("content/publications/one.svg", A_DRAWING.replace("4", str(chance.randrange(5, 9))))
    site.write("content/images/dot.gif", A_GIF if chance.random() < 0.5 else A_GIF.replace(b"\1\0\1", b"\2\0\2", 1))


def change_settings(site: Folder, chance: random.Random) -> None:
    key, values = chance.choice(
        (
            ("title", ("Ada", "Lady Ada")),
            ("theme", THEMES),
            ("theme_options", ("", '{accent: "#a03050"}', "{density: dense}")),
            ("language", ("en", "de", "[en, de]")),
            (
                "publications",
                (
                    "{group_by: topic}",
                    "{downloads: []}",
                    "{list_limit: 2}",
                    "{per_year_pages: false}",
                    "{et_al_after: 1}",
                ),
            ),
            ("menu", ("", "[publications, news]")),
            ("url", ("https://ada.example/", "https://example.org/ada/")),
            ("social_cards", ("none", "selected")),
        )
    )
    site.setting(key, chance.choice(values))


def change_template(site: Folder, chance: random.Random) -> None:
    own = f"<p id='{{{{ entry.id }}}}'>{chance.randrange(3)} {{{{ entry.record.title }}}}</p>\n"
    if chance.random() < 0.3:
        (site.root / ENTRY).unlink(missing_ok=True)
    else:
        site.write(ENTRY, chance.choice((INHERITED, own, own, "{% if %}")))
    site.setting("theme", "mine")


def vocabularies(site: Folder, chance: random.Random) -> None:
    site.write("content/venues.yaml", f"v0: {{name: Venue 0, short: V{chance.randrange(3)}}}\n")
    site.write("content/topics.yaml", f"engines: {{name: Engines {chance.randrange(3)}}}\n")


def other_records(site: Folder, chance: random.Random) -> None:
    path, text = chance.choice(
        (
            ("news.yaml", f"- {{date: 1844-0{chance.randrange(1, 9)}-01, text: New.}}\n"),
            ("people.yaml", f"- {{name: Charles Babbage, role: Engineer {chance.randrange(3)}}}\n"),
            ("talks.yaml", f"- {{title: Talk {chance.randrange(3)}, date: 1842-01-01, publication: work-1}}\n"),
            ("pages/about.md", f"---\ntitle: About {chance.randrange(3)}\nmenu: true\n---\nA [file](/files/a.txt).\n"),
            ("files/a.txt", f"{chance.randrange(9)}\n"),
            ("projects.yaml", f"- {{title: Project {chance.randrange(3)}, id: p, publications: [work-2]}}\n"),
        )
    )
    site.write(f"content/{path}", text)


def who_is_who(site: Folder, chance: random.Random) -> None:
    """Whom the names in author lists mean, which no record of a work tells."""
    people = (
        "- {name: Charles Babbage, role: Engineer, orcid: 0000-0002-1825-0097}\n",
        "- {name: Charles Babbage, id: babbage}\n",
        "- {name: Charles Babbage}\n- {name: Babbage Charles, id: another}\n",
        "- {name: C. B., names: [Charles Babbage], id: cb, draft: true}\n",
    )
    site.write("content/people.yaml", chance.choice(people))
    own = chance.choice(("", ", names: [Charles Babbage]", ", names: [A. Byron]"))
    site.setting("profile", f"{{name: {chance.choice(('Ada Byron', 'Grace Hopper'))}{own}}}")


def belonging(site: Folder, chance: random.Random) -> None:
    """Which projects and topics a work is shown with, named on either side."""
    works = chance.choice(("[]", "[work-1]", "[work-1, work-3]"))
    site.write(
        "content/projects.yaml", f"- {{title: Engine {chance.randrange(2)}, id: engine, publications: {works}}}\n"
    )
    site.change(LIST, "topics: [engines, notes]", chance.choice(("topics: [notes]", "topics: [Engines, looms]")))


def mistake(site: Folder, chance: random.Random) -> None:
    site.change(LIST, "year:", chance.choice(("yaer:", "year: x")))


def hide(site: Folder, chance: random.Random) -> None:
    site.change(LIST, "  topics:", f"  {chance.choice(('draft: true', 'publish: 2026-11-23'))}\n  topics:")


def another_day(site: Folder, chance: random.Random) -> None:
    site.day = datetime.date(2026, 11, chance.randrange(20, 25))
    site.drafts = chance.random() < 0.3


def tamper_with_the_output(site: Folder, chance: random.Random) -> None:
    files = [path for path in site.outputs() if not path.name.startswith(".")]
    if not files:
        return
    file = chance.choice(files)
    content, before = file.read_bytes(), file.stat()
    match chance.randrange(4):
        case 0:
            file.unlink()
        case 1:
            file.write_bytes(content[: len(content) // 2])
        case 2:
            file.write_bytes(bytes(reversed(content)))
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        case 3:
            file.chmod(0o600)


def damage_what_is_kept(site: Folder, chance: random.Random) -> None:
    files = site.kept()
    if not files:
        return
    file = chance.choice(files)
    content = bytearray(file.read_bytes())
    match chance.randrange(4):
        case 0:
            shutil.rmtree(site.root / ".frontis/cache")
        case 1:
            file.write_bytes(content[: len(content) // 2])
        case 2 if content:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            file.write_bytes(content)
        case _:
            shutil.copy(chance.choice(files), file.with_name("copied"))
            file.with_name("copied").replace(file)


def nothing(site: Folder, chance: random.Random) -> None:
    """No edit at all."""


EDITS: tuple[Edit, ...] = (
    retitle, set_back, add_above, swap_records, add_a_file, remove_a_file, rename_a_file, touch, same_size, picture,
    change_settings, change_settings, change_template, vocabularies, other_records, who_is_who,
    belonging, mistake, hide, another_day,
    tamper_with_the_output, damage_what_is_kept, nothing,
)  # fmt: skip


def remembering(site: Folder) -> tuple[Diagnostic, ...]:
    """Builds as the command does; the files are then in `output/`."""
    output = site.root / "output"
    cache = Cache(site.root, output)
    request = build.Request(folder=site.root, today=site.day, drafts=site.drafts)
    built = build.prepare(request, build.Kept.in_files(cache))
    if built.rendering is not None:
        built = build.publish(built, output, site.root, 1, cache.outputs)
    cache.close()
    if built.summary is not None and not built.diagnostics:
        cache.remember(arguments(site))
    return built.diagnostics


def arguments(site: Folder) -> list[str]:
    return ["build", "--today", site.day.isoformat(), *(["--drafts"] if site.drafts else [])]


def from_nothing(site: Folder) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """What a build that knows nothing would write."""
    built = build.build(build.Request(folder=site.root, today=site.day, drafts=site.drafts))
    if built.rendered is None:
        return {}, built.diagnostics
    files = {file.path: file.content for file in built.rendered.files}
    return files | {copy.path: copy.source.read_bytes() for copy in built.rendered.copies}, built.diagnostics


def lying(site: Folder) -> dict[str, bytes]:
    found = files_in(site.root / "output")
    found.pop(MANIFEST, None)
    return found


def unreadable(site: Folder) -> list[str]:
    return [path.name for path in site.outputs() if path.stat().st_mode & 0o444 != 0o444]


@settings(max_examples=SEQUENCES)
@given(edits=st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 10**6)), min_size=1, max_size=8))
def test_what_is_remembered_never_changes_what_is_built(edits: list[tuple[Edit, int]]) -> None:
    with TemporaryDirectory() as folder:
        site = Folder(Path(folder))
        assert remembering(site) == ()
        for edit, number in edits:
            edit(site, random.Random(number))
            expected, problems = from_nothing(site)
            with chdir(folder):
                at_once = files_left(arguments(site), look(".")) is not None
            before = lying(site)
            if not at_once:
                assert [str(each) for each in remembering(site)] == [str(each) for each in problems]
            assert lying(site) == (expected or before)
            assert not expected or unreadable(site) == []


def test_after_an_edit_only_what_shows_it_is_rendered(tmp_path: Path) -> None:
    site = Folder(tmp_path)
    remembering(site)
    touched = dict(written(site))
    site.change(LIST, "Work 1", "Engine 1")
    remembering(site)
    changed = {path for path, inode in written(site) if touched.get(path) != inode}
    assert "publications/work-1/index.html" in changed and "publications/index.html" in changed
    assert "publications/work-2/work-2.bib" not in changed and "news/index.html" not in changed


def written(site: Folder) -> Iterator[tuple[str, int]]:
    for path in site.outputs():
        yield path.relative_to(site.root / "output").as_posix(), path.stat().st_ino
