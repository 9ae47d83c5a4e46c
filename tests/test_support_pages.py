"""The tests' own eyes: what they see on a page is what is there."""

from __future__ import annotations

from pages import Page

LIST = Page(
    "publications/",
    """<!doctype html><title>Works  of Ada</title><meta name="citation_title" content="Notes">
    <h1>Works</h1><div class="h-feed"><article class="h-cite" id="lovelace-1843-notes">
    <h3 class="p-name"><a class="u-url" href="/publications/lovelace-1843-notes/">Notes</a></h3>
    <span class="p-author h-card self">Ada Lovelace</span>, <span class="p-author h-card">L. F. Menabrea</span>
    <cite class="p-publication">Scientific  Memoirs</cite> <time class="dt-published">1843</time>
    <span class="highlight">First program</span>
    <p class="links"><a href="/files/notes.pdf">paper</a></p>
    <details><summary>abstract</summary><div class="p-summary"><p>The engine weaves.</p></div></details>
    </article></div>""",
)


def test_a_work_is_read_with_all_its_parts() -> None:
    (work,) = LIST.works
    assert (work.id, work.title, work.authors) == ("lovelace-1843-notes", "Notes", ["Ada Lovelace", "L. F. Menabrea"])
    assert (work.venue, work.published, work.abstract) == ("Scientific Memoirs", ["1843"], "The engine weaves.")
    assert work.urls == ["/publications/lovelace-1843-notes/"]
    assert work.links == [("paper", "/files/notes.pdf")]
    assert (work.selves, work.highlights) == (["Ada Lovelace"], ["First program"])


def test_a_page_tells_its_head_and_headings() -> None:
    assert LIST.title == "Works of Ada"
    assert LIST.meta("citation_title") == ["Notes"]
    assert LIST.headings == [(1, "Works"), (3, "Notes")]
