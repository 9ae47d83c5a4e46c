"""Hosts that are let in."""

from __future__ import annotations

import pytest

from frontis.preview.hosts import in_address, is_let_in


@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1:8000", "127.0.0.2", "[::1]:8000", "::1"],
)
def test_names_of_this_machine_are_let_in(host: str) -> None:
    assert is_let_in(host, "127.0.0.1", "127.0.0.1")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "192.0.2.1",
        "",
        "0.0.0.0",
        "[::1",
        "[::1].evil.example",
    ],
)
def test_others_are_not(host: str) -> None:
    assert not is_let_in(host, "127.0.0.1", "127.0.0.1")


def test_the_host_that_was_given_is_let_in() -> None:
    assert is_let_in("desk.example:8000", "desk.example", "192.0.2.7")
    assert not is_let_in("other.example:8000", "desk.example", "192.0.2.7")


def test_every_address_of_the_machine_means_the_one_that_was_used() -> None:
    assert is_let_in("192.0.2.7:8000", "0.0.0.0", "192.0.2.7")
    assert not is_let_in("evil.example", "0.0.0.0", "192.0.2.7")


def test_an_address_is_one_that_browsers_understand() -> None:
    assert in_address("127.0.0.1", 80) == "127.0.0.1:80"
    assert in_address("::1", 80) == "[::1]:80"
    assert in_address("0.0.0.0", 80) == "127.0.0.1:80"
    assert in_address("::", 80) == "[::1]:80"
