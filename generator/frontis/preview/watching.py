"""Hears from the system that files have changed, in the place of livereload's own watcher, which polls."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from livereload.watcher import Watcher

from frontis.preview.sources import CONTENT, SETTINGS, THEMES, Sources

_STEP = 5
"""Milliseconds without news after which a burst of news is over."""
_AT_MOST = 60
"""Milliseconds that a burst may last before it is passed on."""
_MISSED = 2
"""How often in a row a change may be found without news of it."""
_BREATH = 1000
"""Milliseconds after which a thread sees whether folders to watch have come or gone."""


class SystemWatcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """Watches with watchfiles: the site's folder itself for what comes and goes, its content and themes in depth."""

    def __init__(
        self, sources: Sources, stirred: Callable[[], None], gave_up: Callable[[str], None], idle: bool = False
    ) -> None:
        """`stirred` is called from other threads after each burst, `gave_up` with the reason when there will be none.

        An `idle` watcher leaves it to others to look.
        """
        super().__init__()
        self.is_deaf = idle
        """Whether nothing is heard of changes: not asked for, refused by the system, or never reported."""
        self._sources = sources
        self._stirred = stirred
        self._gave_up = gave_up
        self._missed = 0
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self, callback: object) -> bool:
        """Begins to watch; True says that livereload need not poll."""
        for task in () if self.is_deaf else (self._watch_top, self._watch_folders):
            thread = threading.Thread(target=task, daemon=True)
            self._threads.append(thread)
            thread.start()
        return True

    def stop(self) -> None:
        """Ends the threads."""
        self._stop.set()
        for thread in self._threads:
            thread.join(timeout=1)

    def missed(self) -> None:
        """Says that files had changed without news; where that happens again, there is none to wait for."""
        self._missed += 1
        if self._missed >= _MISSED:
            self._give_up("it reports none in this folder, as on some network drives")

    def _give_up(self, why: str) -> None:
        if not self.is_deaf:
            self.is_deaf = True
            self._stop.set()
            self._gave_up(why)

    def _watch_top(self) -> None:
        while not self._stop.is_set():
            self._watch([self._sources.folder], recursive=False, of_interest=_is_of_the_site, until=lambda: False)

    def _watch_folders(self) -> None:
        """Watches anew whenever a folder is another one than before: moved away, made again, checked out."""
        while not self._stop.is_set():
            folders = self._sources.folders
            there = _identities(folders)
            if not folders:
                self._stop.wait(_BREATH / 1000)
                continue
            gone = partial(self._are_others, there)
            self._watch(folders, recursive=True, of_interest=lambda path: True, until=gone)
            self._stirred()  # for what happened between two watches

    def _are_others(self, there: frozenset[tuple[str, int, int]]) -> bool:
        return _identities(self._sources.folders) != there

    def _watch(
        self, paths: Iterable[Path], recursive: bool, of_interest: Callable[[str], bool], until: Callable[[], bool]
    ) -> None:
        try:
            from watchfiles import watch

            news = watch(
                *paths, watch_filter=None, debounce=_AT_MOST, step=_STEP, rust_timeout=_BREATH, yield_on_timeout=True,
                stop_event=self._stop, raise_interrupt=False, force_polling=False, recursive=recursive,
            )  # fmt: skip
            for changes in news:
                if any(of_interest(path) for _, path in changes):
                    self._missed = 0
                    self._stirred()
                if until():
                    return
        except FileNotFoundError:  # a folder has gone meanwhile
            self._stop.wait(_BREATH / 1000)
        except Exception as problem:  # mostly that the system has no more watches to give
            self._give_up(str(problem) or type(problem).__name__)


def _is_of_the_site(path: str) -> bool:
    """Whether a file or folder right in the site's folder belongs to the site."""
    return Path(path).name in (SETTINGS, CONTENT, THEMES)


def _identities(folders: Iterable[Path]) -> frozenset[tuple[str, int, int]]:
    found = set()
    for folder in folders:
        try:
            status = folder.stat()
        except OSError:
            continue
        found.add((str(folder), status.st_dev, status.st_ino))
    return frozenset(found)
