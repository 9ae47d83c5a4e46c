"""Tasks shared out among processes: whatever happens to a process, the result is the same."""

from __future__ import annotations

import os
import signal

import pytest

from frontis.render.workers import ENOUGH, done_by_processes


def even(number: int) -> bool:
    """A task."""
    return number % 2 == 0


def test_every_number_has_its_result() -> None:
    done = done_by_processes(1000, even, processes=3, together=100)
    assert done == {number: even(number) for number in range(1000)}


@pytest.mark.parametrize(("count", "processes"), [(ENOUGH - 1, 4), (ENOUGH, 1)])
def test_little_work_is_left_to_the_caller(count: int, processes: int) -> None:
    assert done_by_processes(count, even, processes) == {}


def test_a_task_that_fails_is_left_to_the_caller() -> None:
    done = done_by_processes(ENOUGH, lambda number: 1 // (number - 7) == 0, processes=2)
    assert sorted(set(range(ENOUGH)) - set(done)) == [7]


def test_what_a_process_took_along_into_its_grave_is_left_to_the_caller() -> None:
    parent = os.getpid()

    def deadly(number: int) -> bool:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return even(number)

    done = done_by_processes(1000, deadly, processes=3)
    assert len(done) >= 990  # but for the portions in hand
    assert all(done[number] == even(number) for number in done)
