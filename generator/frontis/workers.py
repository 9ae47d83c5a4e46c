"""Shares independent tasks out among processes that are forked for it."""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TypeVar

PORTIONS = 240
"""Into how many portions the tasks are cut; the number of one fits into a byte."""

T = TypeVar("T")


def shared_out(count: int, task: Callable[[int], T], processes: int) -> dict[int, T]:
    """What `task` gives for numbers below `count`, worked out by several processes; nothing where there can be but one.

    Each process takes a portion when it is free: the numbers of portions lie in a pipe, from which reading one byte is
    atomic. Numbers whose task failed are missing, for the caller to do again and to see the exception.
    """
    if count < 2 or processes < 2 or not hasattr(os, "fork"):
        return {}
    size = -(-count // PORTIONS)
    portions = [range(start, min(start + size, count)) for start in range(0, count, size)]
    waiting, feed = os.pipe()
    os.write(feed, bytes(range(len(portions))))
    os.close(feed)
    gc.freeze()  # what is there already needs no collector, and the children share its memory
    children: list[tuple[int, int]] = []
    with suppress(OSError):  # the system may have no more processes to give: then fewer do it
        for _ in range(processes - 1):
            children.append(_fork(portions, waiting, task))
    done = dict(_work(portions, waiting, task))
    os.close(waiting)
    for child in children:
        done |= _collect(*child)
    gc.unfreeze()  # a preview builds again and again in one process
    return done


def _work(portions: list[range], waiting: int, task: Callable[[int], T]) -> Iterator[tuple[int, T]]:
    while portion := os.read(waiting, 1):
        for number in portions[portion[0]]:
            with suppress(Exception):
                yield number, task(number)


def _fork(portions: list[range], waiting: int, task: Callable[[int], object]) -> tuple[int, int]:
    """Starts a process; returns its number and the pipe in which its results will lie."""
    answer, send = os.pipe()
    child = os.fork()
    if child:
        os.close(send)
        return child, answer
    with suppress(BaseException), os.fdopen(send, "wb") as pipe:
        pickle.dump(list(_work(portions, waiting, task)), pipe, pickle.HIGHEST_PROTOCOL)
    os._exit(0)


def _collect(child: int, answer: int) -> dict[int, T]:
    """The results of a process of ours; none where it failed."""
    with os.fdopen(answer, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    with suppress(EOFError, pickle.UnpicklingError):  # killed before it could say everything
        return dict(pickle.loads(data))
    return {}
