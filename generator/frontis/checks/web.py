"""Asks the web whether something is at an address: a question of few bytes, and few at once for one host."""

from __future__ import annotations

import socket
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from http.client import HTTPException
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

from msgspec import Struct

from frontis import __version__

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

_AT_ONCE = 16
"""Questions that wait for an answer, to all hosts together."""
_AT_ONE_HOST = 2
_PATIENCE = 20.0
"""Seconds after which an answer is no longer waited for."""
_AS_WRITTEN = "%/:=&?~+!$,;'@()*[]"
"""What is no letter and stays in a path or query as it is (RFC 3986)."""
_OFFLINE = (socket.EAI_AGAIN, socket.EAI_FAIL)
_HEADERS = {"User-Agent": f"frontis/{__version__} (checks links)", "Accept": "*/*"}


class Answer(Struct, frozen=True):
    """What came back."""

    status: int = 0
    """That of the last answer (RFC 9110, 15), after what it led on to; 0 where none came."""
    reason: str = ""
    """Why none came."""
    is_no_host: bool = False
    """Whether no machine has that name."""
    is_offline: bool = False
    """Whether this machine could ask nobody."""


def ask_all(addresses: Iterable[str]) -> dict[str, Answer]:
    """Each address with its answer."""
    from concurrent.futures import ThreadPoolExecutor

    lanes = _lanes(addresses)
    answers: dict[str, Answer] = {}
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        for found in pool.map(_ask_in_turn, lanes):
            answers |= found
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return answers


def _lanes(addresses: Iterable[str]) -> list[list[str]]:
    """The addresses in rows that are asked one after the other, few for each host."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        hosts[urlsplit(address).netloc].append(address)
    return [list(islice(of_one, lane, None, _AT_ONE_HOST)) for of_one in hosts.values() for lane in range(_AT_ONE_HOST)]


def _ask_in_turn(addresses: list[str]) -> dict[str, Answer]:
    return {address: ask(address) for address in addresses}


def ask(address: str) -> Answer:
    """The answer for one address; where its head alone is refused, the whole is asked for."""
    answer = _once(address, "HEAD")
    return _once(address, "GET") if answer.status >= 400 else answer


def _once(address: str, method: str) -> Answer:
    from urllib.error import HTTPError, URLError
    from urllib.request import Request

    try:
        asked = Request(_in_ascii(address), headers=_HEADERS, method=method)
        with _opener().open(asked, timeout=_PATIENCE) as answer:
            return Answer(answer.status)
    except HTTPError as refused:
        refused.close()
        return Answer(refused.code)
    except (OSError, HTTPException, ValueError) as failure:
        return _failed(failure.reason if isinstance(failure, URLError) else failure)


def _failed(reason: object) -> Answer:
    import ssl

    match reason:
        case socket.gaierror():
            return Answer(reason="has no address", is_no_host=reason.errno not in _OFFLINE, is_offline=True)
        case TimeoutError():
            return Answer(reason=f"does not answer within {_PATIENCE:.0f} seconds")
        case ssl.SSLError():
            return Answer(reason="has no valid certificate")
        case ConnectionError() | HTTPException():
            return Answer(reason="closes the connection")
        case OSError():
            return Answer(reason="cannot be reached", is_offline=True)
    return Answer(reason="is no name that can be asked for")


@cache
def _opener() -> OpenerDirector:
    from urllib import request

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler, request.HTTPDefaultErrorHandler,
        request.HTTPRedirectHandler, request.HTTPCookieProcessor, request.HTTPErrorProcessor,
    ):  # fmt: skip
        opener.add_handler(handler())
    return opener


def _in_ascii(address: str) -> str:
    """The address as it is asked for; raises ValueError for a host that can have no name."""
    scheme, host, path, query, _ = urlsplit(address)
    if not host.isascii():
        host = host.encode("idna").decode()
    return urlunsplit((scheme, host, quote(path, safe=_AS_WRITTEN), quote(query, safe=_AS_WRITTEN), ""))
