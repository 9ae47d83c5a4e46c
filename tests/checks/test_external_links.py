"""Links elsewhere that lead nowhere, asked of a server on loopback."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from loopback import answering
from site_under_test import Outcome, SiteMaker

SITE = "title: T\nurl: https://user.github.io/repo/\nprofile: {name: Ada Lovelace}\n"
ANSWERS = {"/there": 200, "/gone": 404, "/withdrawn": 410, "/busy": 503, "/shy": 403, "/strange": 999, "/moved": 301}


@pytest.fixture
def requests() -> list[str]:
    """What the server was asked: methods with paths."""
    return []


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, requests: list[str]) -> Iterator[str]:
    """The address, without a slash at its end, of a server that answers each path with its status."""
    monkeypatch.setenv("no_proxy", "*")

    def answer(request: BaseHTTPRequestHandler) -> None:
        requests.append(f"{request.command} {request.path}")
        only_whole = request.path == "/headless" and request.command == "HEAD"
        request.send_response(405 if only_whole else ANSWERS.get(request.path.partition("?")[0], 200))
        request.send_header("Location", "/gone")
        request.send_header("Content-Length", "0")
        request.end_headers()

    with answering(answer) as address:
        yield address.rstrip("/")


def asked(site: SiteMaker, text: str, *options: str) -> Outcome:
    """What a check says of an introduction with links."""
    return site({"site.yaml": SITE, "content/index.md": f"Hello.\n\n{text}\n"}).run("check", "--external", *options)


@pytest.mark.parametrize("path", ["/gone", "/withdrawn", "/moved"])
def test_what_is_gone_is_an_error_at_its_line(site: SiteMaker, elsewhere: str, path: str) -> None:
    outcome = asked(site, f"See [this]({elsewhere}{path}#part).")
    assert outcome.status == 1
    assert outcome.errors[0].startswith(f"content/index.md:3:12: error: '{elsewhere}{path}#part' leads nowhere: ")


@pytest.mark.parametrize("path", ["/there", "/shy", "/strange", "/headless", "/ä ö?q=ü&x=%20", "/there#part"])
def test_what_is_there_or_only_shows_itself_to_browsers_is_fine(site: SiteMaker, elsewhere: str, path: str) -> None:
    outcome = asked(site, f"See [this](<{elsewhere}{path}>).", "--strict")
    assert (outcome.status, outcome.messages) == (0, ["frontis: everything is in order"])


def test_a_host_in_trouble_is_a_warning(site: SiteMaker, elsewhere: str) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        outcome = asked(site, f"See [this]({elsewhere}/busy) and [that]({nobody}).")
    told = "\n".join(outcome.warnings)
    assert outcome.status == 0
    assert f"'{elsewhere}/busy' could not be checked" in told
    assert f"'{nobody}' could not be checked" in told


def test_each_address_is_asked_for_once_and_only_if_wanted(
    site: SiteMaker, elsewhere: str, requests: list[str]
) -> None:
    text = f"See [this]({elsewhere}/there), [that]({elsewhere}/there#here) and [home](https://user.github.io/repo/)."
    site({"site.yaml": SITE, "content/index.md": text}).run("check")
    assert requests == []
    asked(site, text)
    assert requests == ["HEAD /there"]


def names_fail_with(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(number, "as if")

    monkeypatch.setattr(socket, "getaddrinfo", fail)


def test_a_host_that_does_not_exist_is_an_error(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    names_fail_with(socket.EAI_NONAME, monkeypatch)
    outcome = asked(site, "See [this](https://nobody.example/).")
    assert outcome.errors[0].endswith("'https://nobody.example/' leads nowhere: there is no nobody.example")


@pytest.mark.parametrize("number", [socket.EAI_AGAIN, socket.EAI_NONAME])
def test_without_a_network_that_is_said_once(site: SiteMaker, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    names_fail_with(number, monkeypatch)
    outcome = asked(site, "See [this](https://one.example/) and [that](https://two.example/).")
    assert (outcome.status, outcome.messages[0][:40]) == (1, "frontis: the web cannot be reached to as")
