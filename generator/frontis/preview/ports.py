"""Takes a port to serve on: the one asked for, or the next that is free."""

from __future__ import annotations

import errno
from socket import gaierror, socket

from tornado.netutil import bind_sockets

from frontis.errors import FrontisError, WrongUsage

_TRIES = 100


def bound(host: str, port: int) -> tuple[list[socket], int]:
    """Sockets bound to the first free port from `port` on, and that port; 0 takes any. Raises FrontisError."""
    if not host.strip():  # which the system takes for every address of the machine
        raise WrongUsage("--host names no address", "leave it out to preview on this machine alone")
    for candidate in range(port, min(port + _TRIES, 65536)):
        try:
            sockets = bind_sockets(candidate, host)
        except (OSError, gaierror) as failure:
            if failure.errno != errno.EADDRINUSE:
                raise _refused(failure, host, candidate) from None
        else:
            return sockets, int(sockets[0].getsockname()[1])
    raise FrontisError(f"port {port} and those after it are taken", "name another one with --port")


def _refused(failure: OSError, host: str, port: int) -> FrontisError:
    if isinstance(failure, gaierror) or failure.errno == errno.EADDRNOTAVAIL:
        return FrontisError(
            f"'{host}' is no address of this machine", "leave --host out to preview on this machine alone"
        )
    if failure.errno == errno.EACCES:
        return FrontisError(f"port {port} is reserved for the system", "name one from 1024 on with --port")
    return FrontisError(f"port {port} can't be used: {(failure.strerror or str(failure)).lower()}", "try --port 8080")
