"""What is kept may be deleted, damaged, or come from elsewhere, and is then as if it weren't there."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from site_under_test import SiteMaker, SiteUnderTest

from frontis.cache import cache, sealed, templates
from frontis.cache.outputs import Outputs
from frontis.cache.shelves import StoredShelf
from frontis.cache.stamps import is_settled, now, stamp
from frontis.fingerprints import digest

SITE = {
    "site.yaml": "title: T\nurl: https://a.example/\nprofile: {name: A B}\n",
    "content/publications.yaml": "- {title: One, id: one, year: 2001}\n",
}
SEAL = bytes(32)


def rendered(here: SiteUnderTest) -> int:
    """How many files a build renders."""
    return int(here.run("build", "--timings").messages[1].split(", ")[-1].split()[0])


def emptied(kept: Path) -> None:
    for file in kept.rglob("*"):
        if file.is_file():
            file.write_bytes(b"")


def cut(kept: Path) -> None:
    for file in kept.rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[:-1])


def deleted(kept: Path) -> None:
    for file in kept.rglob("*"):
        if file.is_file():
            file.unlink()


def a_file_in_its_place(kept: Path) -> None:
    kept.rename(kept.with_name("elsewhere"))
    kept.write_text("no folder")


@pytest.mark.parametrize("spoil", [emptied, cut, deleted, a_file_in_its_place])
def test_what_is_spoiled_is_not_used_and_breaks_nothing(site: SiteMaker, spoil: Callable[[Path], None]) -> None:
    here = site(SITE)
    before = here.build().files
    assert rendered(here) == 0
    spoil(here.folder / ".frontis/cache")
    assert here.build().files == before


def test_another_version_begins_with_nothing(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    here = site(SITE)
    every = rendered(here)
    assert rendered(here) == 0
    monkeypatch.setattr(cache, "versions", lambda: "another version")
    assert rendered(here) == every


def test_a_full_build_uses_nothing_of_it(site: SiteMaker) -> None:
    here = site(SITE)
    every = rendered(here)
    assert here.run("build", "--full", "--timings").messages[1].endswith(f"{every} files rendered")


def test_another_output_folder_is_not_taken_for_the_last_one(site: SiteMaker) -> None:
    here = site(SITE)
    before = here.build().files
    here.run("build", "--output", "elsewhere")
    (here.folder / "output/index.html").unlink()
    assert here.build().files == before


def test_a_file_that_somebody_changes_while_a_build_leaves_it_alone_is_noticed_by_the_next(tmp_path: Path) -> None:
    root, file, made_of = str(tmp_path), tmp_path / "a", {"a": b"x"}
    file.write_bytes(b"right")
    first = Outputs(root)
    first.keep(made_of, {"a": digest(b"right")}, (), {"a"})
    second = Outputs.decoded(root, first.encoded())
    assert second.has("a", b"x")
    file.write_bytes(b"wrong")
    while not is_settled(stamp(str(file)), now()):
        pass
    second.keep(made_of, {}, (), ())
    assert not Outputs.decoded(root, second.encoded()).has("a", b"x")


def test_code_of_templates_is_run_only_if_its_user_compiled_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "mine"))
    codes: templates.Codes = {"key": ("checksum", compile("1", "a", "eval"))}
    templates.write(str(tmp_path / "kept"), SEAL, codes)
    assert templates.read(str(tmp_path / "kept"), SEAL) == codes
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another's"))
    assert templates.read(str(tmp_path / "kept"), SEAL) == {}
    sealed.write(str(tmp_path / "forged"), SEAL, marshal.dumps(codes))
    assert templates.read(str(tmp_path / "forged"), SEAL) == {}


def test_a_secret_that_others_can_read_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    codes: templates.Codes = {"key": ("checksum", None)}
    templates.write(str(tmp_path / "kept"), SEAL, codes)
    (tmp_path / "frontis/secret").chmod(0o644)
    assert templates.read(str(tmp_path / "kept"), SEAL) == {}


@given(st.dictionaries(st.text(max_size=9), st.tuples(st.binary(max_size=9), st.binary()), max_size=20), st.data())
def test_a_shelf_gives_back_what_was_put_there_and_nothing_else(
    kept: dict[str, tuple[bytes, bytes]], data: st.DataObject
) -> None:

    with TemporaryDirectory() as folder:
        shelf = StoredShelf(folder, SEAL)
        for name, (made_of, content) in kept.items():
            shelf.put(name, made_of, content)
        wanted = data.draw(st.sets(st.sampled_from(sorted(kept)))) if kept else set[str]()
        shelf.keep_only(wanted.__contains__)
        shelf.save()
        later = StoredShelf(folder, SEAL)
        for name, (made_of, content) in kept.items():
            assert later.get(name, made_of) == (content if name in wanted else None)
            assert later.get(name, made_of + b"x") is None
        assert all(StoredShelf(folder, bytes(31) + b"x").get(name, kept[name][0]) is None for name in kept)


@given(st.binary(), st.integers(0), st.integers(1, 255))
def test_a_changed_byte_is_noticed(content: bytes, place: int, other: int) -> None:

    with TemporaryDirectory() as folder:
        path = f"{folder}/file"
        sealed.write(path, SEAL, content)
        assert sealed.read(path, SEAL) == content
        data = bytearray(Path(path).read_bytes())
        data[place % len(data)] ^= other
        Path(path).write_bytes(data)
        assert sealed.read(path, SEAL) == b""
