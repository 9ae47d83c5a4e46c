"""The tests' own promise: none of them reaches beyond this machine."""

from __future__ import annotations

import socket

import pytest


def test_another_host_is_out_of_reach() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as client, pytest.raises(PermissionError):
        client.connect(("192.0.2.1", 80))


def test_no_name_is_looked_up() -> None:
    with pytest.raises(PermissionError):
        socket.getaddrinfo("frontis.example", 443)


def test_nothing_is_sent_without_a_connection() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender, pytest.raises(PermissionError):
        sender.sendto(b"hello", ("192.0.2.1", 53))


def test_loopback_is_allowed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
