"""Loops of asyncio in tests: the browser of other tests keeps one running in the thread in which tests run."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def apart(work: Callable[[], T]) -> T:
    """What the work gives, done in a thread of its own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()
