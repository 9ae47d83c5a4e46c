"""The one boundary where what went wrong becomes an exit status."""

from __future__ import annotations

from collections.abc import Callable

from frontis import terminal
from frontis.errors import FrontisError, WrongUsage

DONE, REFUSED, WRONG_USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit statuses."""


def guarded(work: Callable[[], int]) -> int:
    """Does a command's work and returns its exit status; everything is reported, nothing is raised."""
    try:
        return work()
    except FrontisError as problem:
        terminal.tell(f"frontis: {problem.message}\n  {problem.hint}")
        return WRONG_USAGE if isinstance(problem, WrongUsage) else REFUSED
    except KeyboardInterrupt:
        terminal.tell("frontis: interrupted; the site is as it was")
        return INTERRUPTED
    except OSError as problem:
        terminal.tell(f"frontis: {problem.strerror or problem}" + (f": {problem.filename}" if problem.filename else ""))
        return REFUSED
    except Exception as problem:  # whatever comes here is a bug
        terminal.report_bug(problem)
        return BUG
