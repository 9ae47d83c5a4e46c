"""Where links lead, and pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import read, reading, said

from frontis.door.folder import ContentFolder
from frontis.door.illustrations import picture
from frontis.door.reading import Reading
from frontis.door.targets import links, target
from frontis.model.links import Picture, Target


@pytest.mark.parametrize(
    "address",
    [
        "https://a.org/x?y=1#z",
        "http://a.org",
        "HTTPS://A.org/",
        "mailto:a@b.org",
        "/cv/",
        "/publications/#y2019",
        "/#news",
    ],
)
def test_addresses_and_paths_of_the_site_are_kept(address: str) -> None:
    assert read(target(), f"'{address}'") == (Target(address), [])


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        " javascript:x",
        "ftp://a.org/",
    ],
)
def test_other_schemes_are_unsafe(address: str) -> None:
    here = reading()
    assert read(target(), f"'{address}'", here)[0] is None
    assert here.diagnostics[0].code == "unsafe-link"


@pytest.mark.parametrize(
    "written", ['"java\\nscript:alert(1)"', '"\\u200bjavascript:alert(1)"', '"java\\u0000script:x"']
)
def test_a_scheme_is_seen_through_characters_that_browsers_drop(written: str) -> None:
    from frontis.diagnostics import Unreadable
    from frontis.door.targets import safe_address

    with pytest.raises(Unreadable, match="unsafe"):
        safe_address(written.strip('"').encode().decode("unicode_escape"))


@pytest.mark.parametrize("address", ["//a.org/x", "\\\\a.org\\x", "https://", "https:///x", "https://a b.org/"])
def test_half_an_address_is_none(address: str) -> None:
    assert read(target(), f"'{address}'")[0] is None


def test_a_file_is_looked_for_beside_the_record_first() -> None:
    here = reading("a.pdf", "publications/a.pdf", folder="publications")
    assert read(target(), "a.pdf", here)[0] == Target("publications/a.pdf", is_file=True)
    assert here.files == {"publications/a.pdf"}


@pytest.mark.parametrize(
    "written", ["files/a b.pdf", "files/a%20b.pdf", "/files/a b.pdf", "./files/a b.pdf", "x/../files/a b.pdf"]
)
def test_a_file_is_found_however_its_path_is_written(written: str) -> None:
    assert read(target(), written, reading("files/a b.pdf"))[0] == Target("files/a b.pdf", is_file=True)


def test_a_file_is_found_under_the_same_letters_in_other_code_points() -> None:
    here = reading("files/cafe\u0301.pdf")
    assert read(target(), "files/café.pdf", here)[0] == Target("files/cafe\u0301.pdf", is_file=True)


def test_the_place_in_a_file_is_kept() -> None:
    assert read(target(), "files/a.pdf#page=3", reading("files/a.pdf"))[0] == Target("files/a.pdf", True, "page=3")


def test_a_name_may_contain_the_sign_for_a_place() -> None:
    assert read(target(), "files/C#.pdf", reading("files/C#.pdf"))[0] == Target("files/C#.pdf", is_file=True)


@pytest.mark.parametrize("written", ["posts/a.md", "talks.yaml"])
def test_what_holds_records_is_never_published(written: str) -> None:
    here = reading("posts/a.md", "talks.yaml")
    assert read(target(), written, here)[0] is None
    assert here.files == set()


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("files/leavit.pdf", "did you mean 'files/leavitt.pdf'?"),
        ("Files/Leavitt.pdf", "did you mean 'files/leavitt.pdf'?"),
        ("leavitt.pdf", "did you mean 'files/leavitt.pdf'?"),
        ("www.harvard.edu", "for a web address write 'https://www.harvard.edu'"),
        ("harvard.edu/plates", "for a web address write 'https://harvard.edu/plates'"),
        ("henrietta@example.org", "for a mail address write 'mailto:henrietta@example.org'"),
        ("10.1145/3292500", "for a DOI write 'https://doi.org/10.1145/3292500', or give it as 'doi:'"),
        ("1812.02391", "for an arXiv number write 'https://arxiv.org/abs/1812.02391', or give it as 'arxiv:'"),
        ("#news", "a place on a page of this site is written with its path: /#news"),
        ("publications/1912/", "a page of this site is written from its root: /publications/1912/"),
        ("../site.yaml", "only files of this site are published: copy it into content/files/ and write 'files/…'"),
        ("entirely/else.zip", "it is looked for in content/; put it into content/files/, for example"),
    ],
)
def test_a_missing_file_is_told_apart_from_what_was_meant(written: str, hint: str) -> None:
    here = reading("files/leavitt.pdf")
    read(target(), f"'{written}'", here)
    assert said(here) == [f"field: there is no file '{written}' | {hint}"]


def test_links_keep_their_order_and_their_labels() -> None:
    found, wrong = read(links(), "{code: https://a.org/, decoder code: https://b.org/, talk: null}")
    assert wrong == []
    assert [(each.label, each.target.address) for each in found] == [
        ("code", "https://a.org/"),
        ("decoder code", "https://b.org/"),
    ]


def test_a_label_may_come_twice_in_a_list() -> None:
    found, wrong = read(links(), "[{code: https://a.org/}, {code: https://b.org/}]")
    assert wrong == []
    assert [each.label for each in found] == ["code", "code"]


def test_one_bad_link_leaves_the_others() -> None:
    found, wrong = read(links(), "{a: javascript:x, b: https://b.org/}")
    assert [each.label for each in found] == ["b"]
    assert len(wrong) == 1


def in_folder(folder: Path, **files: bytes) -> Reading:
    """The circumstances in a real content folder."""
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    return Reading(ContentFolder.at(folder))


def test_a_picture_comes_with_its_size(tmp_path: Path) -> None:
    here = in_folder(tmp_path, a_svg=b'<svg viewBox="0 0 320 200"></svg>')
    assert read(picture(), "a.svg", here) == (Picture("a.svg", 320, 200), [])


@pytest.mark.parametrize("address", ["https://a.org/x.png", "//a.org/x.png", "data:image/png;base64,AAAA"])
def test_a_picture_elsewhere_is_to_be_downloaded(address: str) -> None:
    assert read(picture(), f"'{address}'")[1] == [
        f"field: the picture '{address}' lies on another site"
        " | download it into content/images/ and write 'images/…': pages ask no other site for anything"
    ]


def test_a_missing_picture_is_never_taken_for_a_paper() -> None:
    assert read(picture(), "images/plate.png", reading("images/plate.pdf"))[1] == [
        "field: there is no picture 'images/plate.png' | put it into content/images/ and write 'images/NAME.png'"
    ]
