"""Shares independent tasks out among processes that are forked for it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, TypeVar

PORTIONS = 240
"""Into how many portions the tasks are cut; the number of one fits into a byte."""

T = TypeVar("T")


def shared_out(count: int, task: Callable[[int], T], processes: int) -> dict[int, T]:
    """What `task` gives for numbers below `count`, worked out by several processes; nothing where there can be but one.

    Each process takes a portion when it is free: the numbers of portions lie in a pipe, from which reading one byte is
    atomic. Numbers whose task failed are missing, for the caller to do again and to see the exception.
    """
    if count < 2 or not _can_be_several(processes):
        return {}
    first = dict(_done(range(1), task))  # what it imports and finds out is there for all processes
    return first | begun(range(1, count), task, processes)()


def begun(numbers: range, task: Callable[[int], T], processes: int) -> Callable[[], dict[int, T]]:
    """Has the others of these processes begin; the call of what is returned, which mustn't be left out, joins them.

    What it gives is what `shared_out` gives.
    """
    if not numbers or not _can_be_several(processes):
        return dict
    size = -(-len(numbers) // PORTIONS)
    portions = [numbers[start : start + size] for start in range(0, len(numbers), size)]
    waiting, feed = os.pipe()
    os.write(feed, bytes(range(len(portions))))
    os.close(feed)
    gc.freeze()  # what is there already needs no collector, and the children share its memory
    children, here = [], os.getpid()
    with suppress(OSError):  # the system may have no more processes to give: then fewer do it
        for _ in range(processes - 1):
            children.append(_fork(lambda: dict(_work(portions, waiting, task, here))))

    def joined() -> dict[int, T]:
        done = dict(_work(portions, waiting, task))
        os.close(waiting)
        for child in children:
            done |= child() or {}
        gc.unfreeze()  # a preview builds again and again in one process
        return done

    return joined


def _can_be_several(processes: int) -> bool:
    return processes > 1 and hasattr(os, "fork")


def _work(
    portions: list[range], waiting: int, task: Callable[[int], T], parent: int | None = None
) -> Iterator[tuple[int, T]]:
    """Does portions as long as there are some, and the parent that wants them."""
    while (portion := os.read(waiting, 1)) and parent in (None, os.getppid()):
        yield from _done(portions[portion[0]], task)


def _done(numbers: range, task: Callable[[int], T]) -> Iterator[tuple[int, T]]:
    for number in numbers:
        with suppress(Exception):
            yield number, task(number)


def _fork(task: Callable[[], T]) -> Callable[[], T | None]:
    """Starts a process; what is returned waits for its result."""
    answer, send = os.pipe()
    child = os.fork()
    if child:
        os.close(send)
        return lambda: _collect(child, answer)
    os.close(answer)  # else there is always somebody to read, and a child whose parent was killed waits for ever
    with suppress(BaseException), os.fdopen(send, "wb") as pipe:
        import pickle  # which an edit, that one process does alone, needn't load

        pickle.dump(task(), pipe, pickle.HIGHEST_PROTOCOL)
    os._exit(0)


def _collect(child: int, answer: int) -> Any:
    """The result of a process of ours; None where it failed."""
    import pickle

    with os.fdopen(answer, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    with suppress(EOFError, pickle.UnpicklingError):  # killed before it could say everything
        return pickle.loads(data)
    return None
