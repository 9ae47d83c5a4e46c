"""Shares independent tasks out among processes, where there are enough of them to pay for it."""

from __future__ import annotations

import gc
import marshal
import os
from collections.abc import Callable, Iterator
from contextlib import suppress

ENOUGH = 200
"""Tasks below which forking costs more than it saves."""
PORTIONS = 240
"""Into how many portions the tasks are cut; the number of one fits into a byte."""

Task = Callable[[int], bool]


def done_by_processes(count: int, task: Task, processes: int, together: int = 0) -> dict[int, bool]:
    """What `task` gives for numbers below `count`, worked out by several processes; nothing where that won't pay.

    The first tasks, as many as `together`, are left to one process, since they share what they work out. Each process
    takes a portion when it is free: the numbers of portions lie in a pipe, from which reading one byte
    is atomic. Numbers whose task failed are missing, for the caller to do again and to see the exception.
    """
    if count < ENOUGH or processes < 2 or not hasattr(os, "fork"):
        return {}
    size = -(-count // PORTIONS)
    portions = [range(together), *(range(start, min(start + size, count)) for start in range(together, count, size))]
    waiting, feed = os.pipe()
    os.write(feed, bytes(range(len(portions))))
    os.close(feed)
    gc.freeze()  # what is there already needs no collector, and the children share its memory
    children = [_fork(portions, waiting, task) for _ in range(processes - 1)]
    done = dict(_work(portions, waiting, task))
    os.close(waiting)
    for child in children:
        done |= _collect(*child)
    gc.unfreeze()  # a preview builds again and again in one process
    return done


def _work(portions: list[range], waiting: int, task: Task) -> Iterator[tuple[int, bool]]:
    while portion := os.read(waiting, 1):
        for number in portions[portion[0]]:
            with suppress(Exception):
                yield number, task(number)


def _fork(portions: list[range], waiting: int, task: Task) -> tuple[int, int]:
    """Starts a process; returns its number and the pipe in which its results will lie."""
    answer, send = os.pipe()
    child = os.fork()
    if child:
        os.close(send)
        return child, answer
    with suppress(BaseException), os.fdopen(send, "wb") as pipe:
        marshal.dump(list(_work(portions, waiting, task)), pipe)
    os._exit(0)


def _collect(child: int, answer: int) -> dict[int, bool]:
    """The results of a process; none where it failed."""
    with os.fdopen(answer, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    with suppress(EOFError, ValueError, TypeError):  # killed before it could say everything
        return dict(marshal.loads(data))
    return {}
