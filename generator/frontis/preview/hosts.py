"""Which hosts a request may ask for: another name that leads here was made for reading along (DNS rebinding)."""

from __future__ import annotations

from ipaddress import ip_address

LOOPBACK, LOOPBACK_6 = "127.0.0.1", "::1"


def is_let_in(host: str, given: str, came_by: str) -> bool:
    """Whether a request for `host` (with or without a port) is answered.

    `given` is the host that the preview was told to serve. Where that means every address of the machine, it is the
    one that the request came by.
    """
    name = _name(host)
    return name == _name(given) or _is_loopback(name) or (_is_every_address(given) and name == came_by)


def is_loopback(given: str) -> bool:
    """Whether only this machine reaches a host."""
    return _is_loopback(_name(given))


def in_address(host: str, port: int) -> str:
    """Host and port as addresses have them; for every address of the machine that of this one."""
    loopback = LOOPBACK_6 if ":" in host else LOOPBACK
    name = loopback if _is_every_address(host) else host
    return f"[{name}]:{port}" if ":" in name else f"{name}:{port}"


def _name(host: str) -> str:
    """The host without port, brackets, capitals and the root's dot."""
    host = host.strip().lower()
    if host.startswith("["):
        name, end, port = host[1:].partition("]")
        return name if end and (not port or port.startswith(":")) else host
    return host.rstrip(".") if host.count(":") > 1 else host.partition(":")[0].rstrip(".")


def _is_loopback(name: str) -> bool:
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def _is_every_address(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_unspecified
    except ValueError:
        return False
