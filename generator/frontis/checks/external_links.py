"""Links to other sites that lead nowhere, told where the content wrote them."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from http import HTTPStatus
from urllib.parse import urldefrag, urlsplit

from msgspec import Struct

from frontis.checks.links import attributes, pages_by_file
from frontis.checks.web import Answer, ask_all
from frontis.checks.written import Written
from frontis.diagnostics import Diagnostic, Origin, error, warning
from frontis.errors import FrontisError
from frontis.output.files import RenderedFile
from frontis.plan.plan import Plan
from frontis.render.delivery import Rendered
from frontis.text.addresses import WEB

_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_FAILING = range(500, 600)
"""What a host answers that is in trouble itself; others refuse whoever is no browser, and say nothing of the page."""
_REMEDY = "correct the address, or look for a copy at https://web.archive.org/"
_LATER = "open it in a browser, or try again later"


class _Led(Struct, frozen=True):
    """Where readers are led to."""

    address: str
    near: Origin
    """The record or page that leads there."""


def dead_links(plan: Plan, rendered: Rendered, written: Written) -> list[Diagnostic]:
    """An error for each address elsewhere where nothing is, a warning for each that can't be asked.

    Raises FrontisError where nobody can be asked.
    """
    linked = _linked(plan, rendered)
    answers = ask_all(linked)
    if _is_offline(answers):
        raise FrontisError("the web cannot be reached to ask about links elsewhere", "try again when you are online")
    found = (_diagnostic(led, answers[asked], written) for asked, led in linked.items())
    return [diagnostic for diagnostic in found if diagnostic]


def _is_offline(answers: Mapping[str, Answer]) -> bool:
    """Whether nobody could be asked: some systems then say of every host that there is none."""
    several = len({urlsplit(address).netloc for address in answers}) > 1
    return all(each.is_offline and (several or not each.is_no_host) for each in answers.values()) and bool(answers)


def _linked(plan: Plan, rendered: Rendered) -> Mapping[str, _Led]:
    """What is to be asked for: the addresses without the place on their page."""
    files = {file.path: file for file in rendered.files}
    found: dict[str, _Led] = {}
    for path, page in pages_by_file(plan).items():
        for address in _addresses(files[path]) if path in files else ():
            if not (plan.shared.url and address.startswith(plan.shared.url)):
                found.setdefault(urldefrag(address).url, _Led(address, page.origin))
    return found


def _addresses(file: RenderedFile) -> list[str]:
    """Those of links that readers follow."""
    links = (
        unescape(value)
        for tag, name, value in attributes(file.content.decode())
        if name == "href" and tag[1] in "aA" and tag[2].isspace()
    )
    return [address for address in links if address.startswith(WEB)]


def _diagnostic(led: _Led, answer: Answer, written: Written) -> Diagnostic | None:
    host = urlsplit(led.address).netloc
    gone = f"there is no {host}" if answer.is_no_host else f"{host} answers {answer.status}"
    if answer.is_no_host or answer.status in _GONE:
        place = written.place(led.address, led.near)
        return error("dead-link", f"'{led.address}' leads nowhere: {gone}", place, _REMEDY)
    if answer.reason or answer.status in _FAILING:
        what = f"'{led.address}' could not be checked: {host} {answer.reason or f'answers {answer.status}'}"
        return warning("unchecked-link", what, written.place(led.address, led.near), _LATER)
    return None
