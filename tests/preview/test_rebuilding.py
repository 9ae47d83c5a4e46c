"""What the preview shows, and says, when a site can't be made."""

from __future__ import annotations

import asyncio
import datetime
from pathlib import Path
from typing import Any

import pytest
from apart import apart
from site_under_test import SiteMaker

from frontis.build import Request, prepare
from frontis.preview.forgetting import forget_texts
from frontis.preview.rebuilding import Rebuilder
from frontis.preview.serving import _end
from frontis.preview.showing import Gone, Showing
from frontis.preview.sources import Sources
from frontis.render.words import words
from frontis.shelf import Memory
from frontis.text import inline

UNREADABLE = Path("/proc/self/mem")
"""A file that can be opened and not be read, by nobody."""
DAY = datetime.date(2026, 11, 21)
MINE = "themes/folio/templates/404.html"
HOME = "themes/folio/templates/home.html"


def rebuilder(folder: Path) -> Rebuilder:
    made = Rebuilder(Sources(folder), lambda: Request(folder=folder, today=DAY), ())
    made.begin()
    return made


def test_a_site_is_rendered_with_the_templates_with_which_it_was_planned(site: SiteMaker) -> None:
    here = site("minimal").write({MINE: "<title>T</title>Mine\n"})
    preview = rebuilder(here.folder)
    here.remove(MINE).write({HOME: "{{ nothing }}\n", "themes/folio/templates/base.css": "belated {}"})
    assert preview.showing and b"Mine" in (preview.content(preview.showing, "404.html") or b"")
    assert b"<h1>" in (preview.content(preview.showing, "index.html") or b"")
    assert b"belated" not in (preview.content(preview.showing, "assets/style.css") or b"belated")
    assert preview.refused == ()


@pytest.mark.skipif(not UNREADABLE.exists(), reason="no /proc")
def test_what_cannot_be_read_while_a_site_is_planned_is_no_bug(site: SiteMaker) -> None:
    here = site("minimal").write({MINE: "<title>T</title>\n"})
    preview = rebuilder(here.folder)
    shown = preview.showing
    (here.folder / MINE).unlink()
    (here.folder / MINE).symlink_to(UNREADABLE)
    preview.begin()
    assert preview.showing is shown
    assert [each.code for each in preview.refused] == ["environment"]


def test_a_copied_file_that_is_gone_leaves_the_site(site: SiteMaker) -> None:
    here = site("minimal").write({"content/files/paper.pdf": b"%PDF"})
    preview = rebuilder(here.folder)
    (here.folder / "content/files/paper.pdf").unlink()
    shown = preview.showing
    assert shown
    with pytest.raises(Gone):
        preview.content(shown, "files/paper.pdf")
    assert preview.showing is shown


def test_what_lists_show_of_a_work_is_made_before_the_lists(site: SiteMaker) -> None:
    here = site("minimal").write({"content/publications.yaml": "- {title: One, id: one, year: 2001}\n"})
    rendering = prepare(Request(folder=here.folder, today=DAY)).rendering
    assert rendering
    showing = Showing(rendering, "/", Memory())
    page, lists = "publications/one/index.html", ["index.html", "publications/index.html"]
    assert all(showing.pages.index(page) < showing.pages.index(path) for path in lists)
    showing.content(page)
    assert "one" in {name.partition(" ")[0] for name in rendering.memory.texts}


def test_browsers_begin_to_reload_when_what_changed_could_be_read(site: SiteMaker) -> None:
    here = site("minimal")
    said: list[str] = []

    class Listener:
        def coming(self, changed: frozenset[str]) -> None:
            said.append("coming")

        def shown(self, changed: frozenset[str], seconds: float) -> None:
            said.append("shown")

        def wrong(self, diagnostics: object, *, refused: bool) -> None:
            if refused:
                said.append("refused")

        def failed(self, problem: Exception) -> None: ...

    sources = Sources(here.folder)
    preview = Rebuilder(sources, lambda: Request(folder=here.folder, today=DAY), [Listener()])
    for works in ("- {title: Good}\n", "- {tilte: Bad}\n", "- {title: Better}\n"):
        here.write({"content/publications.yaml": works})
        preview.build(sources.look(), frozenset(), 0)
    assert said == ["coming", "shown", "refused", "coming", "shown"]


def test_a_state_that_was_there_only_while_it_was_read_is_not_what_stays(site: SiteMaker) -> None:
    page, title = "publications/a-work/index.html", "- {title: %s, id: a-work}\n"
    here = site("minimal").write({"content/publications.yaml": title % "First"})
    works = here.folder / "content/publications.yaml"

    class Coming:
        """Comes when the second build has looked and goes when it has read."""

        builds = 0

        def request(self) -> Request:
            self.builds += 1
            if self.builds == 2:
                works.write_text(title % "Passing")
            return Request(folder=here.folder, today=DAY)

        def coming(self, changed: frozenset[str]) -> None: ...

        def shown(self, changed: frozenset[str], seconds: float) -> None:
            if self.builds == 2:
                works.write_text(title % "Lasting")

        def wrong(self, diagnostics: object, *, refused: bool) -> None: ...

        def failed(self, problem: Exception) -> None: ...

    coming = Coming()
    preview = Rebuilder(Sources(here.folder), coming.request, [coming])
    preview.begin()
    works.write_text(title % "Lasting")

    async def followed() -> None:
        following = asyncio.create_task(preview.follow(lambda took: 0.01, lambda: None))
        while not (preview.showing and b"Lasting" in preview.showing.content(page)):
            await asyncio.sleep(0.01)
        following.cancel()

    apart(lambda: asyncio.run(asyncio.wait_for(followed(), 20)))
    assert coming.builds == 3


def test_every_template_that_fails_is_told(site: SiteMaker) -> None:
    here = site("minimal").write({MINE: "<title>T</title>\n"})
    preview = rebuilder(here.folder)
    here.write({MINE: "{{ nothing }}\n", HOME: "<p>\n{{ page.nowhere }}\n"})

    async def followed() -> None:
        preview.begin()
        rendering = asyncio.create_task(preview.render_the_rest())
        while len(preview.refused) < 2:
            await asyncio.sleep(0.01)
        rendering.cancel()

    apart(lambda: asyncio.run(asyncio.wait_for(followed(), 20)))
    assert [(each.origin.file, each.origin.line) for each in preview.refused] == [(MINE, 1), (HOME, 2)]


def test_what_functions_remember_of_texts_can_be_forgotten() -> None:
    assert inline.parse("An *edited* title") and words("en")("abstract")
    forget_texts()
    assert inline.parse.cache_info().currsize == 0
    assert words.cache_info().currsize > 0


def test_what_ended_the_preview_is_told_though_its_loop_is_closed() -> None:
    async def fail() -> None:
        raise ArithmeticError

    def ended() -> None:
        loop = asyncio.new_event_loop()
        lasting: list[Any] = [loop.create_future(), loop.create_task(fail())]  # a future is as unfinished as a task
        loop.run_until_complete(asyncio.wait(lasting, return_when=asyncio.FIRST_COMPLETED))
        loop.close()
        _end(lasting)

    with pytest.raises(ArithmeticError):
        apart(ended)
