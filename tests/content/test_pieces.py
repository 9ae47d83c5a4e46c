"""What passages hold: as good after it was sent to another process, or kept, as it was when it was read."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from site_under_test import REPOSITORY

from frontis.content.passages import Passage
from frontis.content.pieces import KnownPieces, Piece
from frontis.content.publications import Works
from frontis.content.translated import families
from frontis.content.venues import VenueIndex
from frontis.door.folder import ContentFolder
from frontis.door.reading import Reading
from frontis.shelf import Earlier, Memory

CONTENT = ContentFolder.at(REPOSITORY / "content")
WORKS = sorted(path for path in CONTENT.paths if path.startswith("publications/"))
TRANSLATED = (
    "- title: {en: A, de: B}\n  status: {en: soon, de: bald}\n  highlight: Oral, 3%\n  image: images/none.png\n"
)
FOR_A_THEME = "- title: A\n  authors: [Ann Sun*, others]\n  extra: {a: [1, {b: 2.5}], c: null, d: true}\n"


def reader(*languages: str) -> Works:
    """What reads the works of the demonstration site."""
    return Works(VenueIndex.of(()), families(CONTENT.paths, languages)[0], CONTENT, languages)


def piece(text: str, *languages: str) -> Piece:
    """What a file of works holds."""
    return reader(*languages).piece(Passage("publications/a.yaml", text))


@pytest.mark.parametrize("file", WORKS)
def test_what_a_file_holds_can_be_sent_to_another_process(file: str) -> None:
    read = reader("en").piece(Passage(file, (CONTENT.root / file).read_text(encoding="utf-8")))
    assert read.works
    assert pickle.loads(pickle.dumps(read)) == read


@pytest.mark.parametrize("text", [TRANSLATED, FOR_A_THEME, "- {title: A, pages: 1, x: y}", ""])
def test_translations_values_for_themes_and_mistakes_are_sent_too(text: str) -> None:
    read = piece(text, "en", "de")
    assert pickle.loads(pickle.dumps(read)) == read


def test_what_is_kept_is_found_lines_further_down() -> None:
    text = "- title: A\n  authors: [Ann Sun*, others]\n  links: {code: https://a.org/}\n"
    known = KnownPieces.of(Earlier(Memory(), lambda path: b""), VenueIndex.of(()), CONTENT, ("en",))
    assert known
    first = Passage("a.yaml", text, 5, whole=False)
    known.put(first, reader("en").piece(first))
    for line in (5, 9):
        passage = Passage("a.yaml", text, line, whole=False)
        assert known.get(passage) == reader("en").piece(passage)


def test_a_file_whose_stamp_is_as_it_was_is_not_read(tmp_path: Path) -> None:
    stamps = {"ash.yaml": b"first", "elm.yaml": b"first"}
    earlier = Earlier(Memory(), lambda path: stamps[Path(path).name])

    def titles() -> list[str]:
        reading = Reading(ContentFolder.at(tmp_path))
        works = Works(VenueIndex.of(()), families(reading.content.paths, ("en",))[0], reading.content, ("en",))
        return [work.title.plain for work in works.read(sorted(reading.content.paths), reading, 1, earlier)]

    def write(word: str) -> None:
        for name in stamps:
            (tmp_path / name).write_text(f"- title: {name[:3]} {word}\n", encoding="utf-8")

    write("before")
    assert titles() == ["ash before", "elm before"]
    write("after")
    stamps["ash.yaml"] = b"second"
    assert titles() == ["ash after", "elm before"]
    stamps["elm.yaml"] = b""
    assert titles() == ["ash after", "elm after"]
