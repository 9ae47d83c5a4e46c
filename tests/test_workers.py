"""Tasks shared out among processes: whatever happens to a process, the result is the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from frontis.workers import begun, shared_out


def even(number: int) -> bool:
    """A task."""
    return number % 2 == 0


def test_every_number_has_its_result() -> None:
    done = shared_out(1000, even, processes=3)
    assert done == {number: even(number) for number in range(1000)}


@pytest.mark.parametrize(("count", "processes"), [(1, 4), (1000, 1)])
def test_what_one_process_does_alone_is_left_to_the_caller(count: int, processes: int) -> None:
    assert shared_out(count, even, processes) == {}


def test_a_task_that_fails_is_left_to_the_caller() -> None:
    done = shared_out(1000, lambda number: 1 // (number - 7) == 0, processes=2)
    assert sorted(set(range(1000)) - set(done)) == [7]


def test_what_a_process_took_along_into_its_grave_is_left_to_the_caller() -> None:
    parent = os.getpid()

    def deadly(number: int) -> bool:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return even(number)

    done = shared_out(1000, deadly, processes=3)
    assert len(done) >= 990  # but for the portions in hand
    assert all(done[number] == even(number) for number in done)


def test_where_the_system_has_no_more_processes_to_give_fewer_do_it(monkeypatch: pytest.MonkeyPatch) -> None:
    given, fork = iter([True]), os.fork

    def scarce() -> int:
        if next(given, False):
            return fork()
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", scarce)
    assert shared_out(1000, even, processes=4) == {number: even(number) for number in range(1000)}


def test_others_begin_before_this_process_joins_them() -> None:
    sent, received = os.pipe()[::-1]

    def told(number: int) -> int:
        os.write(sent, bytes([number]))
        return os.getpid()

    joined = begun(range(4), told, processes=2)
    first = os.read(received, 1)[0]
    assert joined()[first] != os.getpid()


KILLED = """
import os, signal, time
from frontis.workers import begun

def large(number):
    if os.getpid() != parent:
        os.write(1, b"child ")
    return "x" * 300_000

parent = os.getpid()
begun(range(1, 4), large, 2)
time.sleep(0.3)
os.kill(parent, signal.SIGKILL)
"""


def test_a_child_whose_parent_was_killed_ends() -> None:
    done = subprocess.run([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, timeout=20, check=False)
    assert done.returncode == -signal.SIGKILL  # and nobody else keeps the output open
    assert b"child" in done.stdout
