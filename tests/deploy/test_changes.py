"""What is told of a change: works and pages by their titles, the rest by number."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from frontis.deploy.changes import Changes, compare
from frontis.deploy.titles import Heading, heading

WORK = b'<meta name="citation_title" content="On &lt;i&gt; &amp; j"><body><h1>On <i>i</i></h1><p>more</p>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (WORK, Heading("On <i> & j", is_work=True)),
        (b"<h1>All <em>my</em>\n works</h1><h1>no</h1>", Heading("All my works")),
        (b'<meta http-equiv="Refresh" content="0; url=/x/"><h1>Moved</h1>', Heading("Moved", is_redirect=True)),
        (b"<p>nothing", Heading()),
        (b"", Heading()),
        (b"<h1>\xff\x1b[2Jred</h1>", Heading("\ufffd[2Jred")),
    ],
)
def test_a_page_is_called_by_its_heading_and_a_work_by_its_title(html: bytes, expected: Heading) -> None:
    assert heading(html) == expected


def pages(_: bool, paths: list[str]) -> Mapping[str, Heading]:
    """Every page is a work if its address says so, and called by it."""
    return {path: Heading(path.split("/")[0], "work" in path, "old" in path) for path in paths}


def test_works_pages_and_other_files_are_told_apart() -> None:
    before = {"index.html": "1", "works-a/index.html": "1", "feed.xml": "1", "gone/index.html": "1"}
    after = {"index.html": "2", "works-b/index.html": "1", "feed.xml": "2", "old/index.html": "1", "x.pdf": "1"}
    changes = compare(before, after, pages)
    assert changes.works_added == ("works-b",) and changes.works_removed == ("works-a",)
    assert changes.pages_changed == ("the home page",) and changes.pages_removed == ("gone (/gone/)",)
    assert changes.pages_added == () and changes.other_files == 3


def test_the_same_files_are_no_change() -> None:
    assert not compare({"a": "1"}, {"a": "1"}, pages)


def test_long_lists_are_cut_and_counted() -> None:
    lines = Changes(works_added=tuple(f"Work {number}" for number in range(20))).lines
    assert lines[0] == "  20 works added" and lines[-1] == "    + and 12 more" and len(lines) == 10


def test_what_only_files_changed_has_a_headline_too() -> None:
    assert Changes(other_files=1).headline == "1 file changed"
    assert Changes(works_added=("A",), pages_changed=("B", "C")).headline == "1 work added, 2 pages changed"
