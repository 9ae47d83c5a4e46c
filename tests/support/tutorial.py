"""A page of the documentation as somebody would follow it: its commands typed, its edits made, its messages seen.

Fenced `sh` blocks are commands: plain ones end, `sh serve` goes on beside the others, `sh asks` waits for a yes. Other
fences belong to the HTML comment before them, which says where they go; a comment alone can change a line or put a
picture somewhere. A `text` block is what the last command, or the one that goes on, must have said.
"""

from __future__ import annotations

import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from PIL import Image
from programs import answered

STEP = re.compile(
    r"<!-- (?P<edit>[^>]+) -->\n(?:```yaml\n(?P<passage>.*?)```\n)?|"
    r"```(?P<kind>sh|text)(?: (?P<how>\w+))?\n(?P<code>.*?)```\n",
    re.DOTALL,
)
EDIT = re.compile(r'(above|below|change) "(.*?)"(?: to "(.*?)")? in (\S+)')
ADDRESS = re.compile(r"the site is at (\S+)")
PATIENCE = 30.0
"""Seconds until what should be seen is taken for missing."""


@dataclass
class Walk:
    """Somebody in a folder of their own, with a page before them."""

    page: Path
    home: Path
    environment: dict[str, str]
    said: str = ""
    """What the last command said."""
    place: Path = field(init=False)
    """The folder that the commands have led to."""
    preview: subprocess.Popen[bytes] | None = None
    done: list[str] = field(default_factory=list)
    """The headings of the parts that were followed."""

    def __post_init__(self) -> None:
        self.place = self.home

    @property
    def parts(self) -> dict[str, str]:
        """The page's parts by their headings."""
        pieces = re.split(r"^## (.*)\n", self.page.read_text(encoding="utf-8"), flags=re.MULTILINE)
        return dict(zip(pieces[1::2], pieces[2::2], strict=True))

    def follow(self, heading: str) -> None:
        """Does all that a part asks for."""
        for step in STEP.finditer(self.parts[heading]):
            if step["kind"] == "text":
                self._see(step["code"])
            elif step["kind"]:
                self._type(step["code"], step["how"])
            else:
                self._edit(step["edit"], step["passage"])
        self.done.append(heading)

    def shows(self, path: str, text: str) -> bool:
        """Whether the preview comes to show a text at a path of the site."""
        return _in_time(lambda: text in self.seen(path))

    def hides(self, path: str, text: str) -> bool:
        """Whether the preview comes to show a path without a text."""
        return _in_time(lambda: text not in self.seen(path))

    def seen(self, path: str) -> str:
        """What the preview shows at a path of the site."""
        with urlopen(ADDRESS.findall(self._said_beside())[-1] + path, timeout=PATIENCE) as answer:
            text: str = answer.read().decode()
            return text

    def _said_beside(self) -> str:
        beside = self.home / "beside.txt"
        return beside.read_text(encoding="utf-8") if beside.exists() else ""

    def _see(self, text: str) -> None:
        assert _in_time(lambda: text in self.said + self._said_beside()), f"{text}\nis not in\n{self.said}"

    def _type(self, commands: str, how: str | None) -> None:
        script = f"set -e\n{commands}\npwd > {self.home}/place\nenv -0 > {self.home}/environment\n"
        if how == "serve":
            with (self.home / "beside.txt").open("wb") as beside:
                self.preview = subprocess.Popen(
                    ["bash", "-c", f"exec {commands}"],
                    cwd=self.place,
                    env=self.environment,
                    stderr=beside,
                    preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # as for a command at a terminal
                )
            assert _in_time(lambda: bool(ADDRESS.search(self._said_beside()))), self._said_beside()
            return
        run = _run_with_somebody_who_agrees if how == "asks" else _run
        status, self.said = run(script, self.place, self.environment)
        assert status == 0, f"{commands}\n{self.said}"
        self.place = Path((self.home / "place").read_text(encoding="utf-8").strip())
        entries = (self.home / "environment").read_text(encoding="utf-8").split("\0")
        self.environment = dict(entry.split("=", 1) for entry in entries if entry)

    def _edit(self, what: str, passage: str | None) -> None:
        if what.startswith("picture "):
            Image.new("RGB", (640, 480), "seagreen").save(self.place / what.removeprefix("picture "))
            return
        found = EDIT.fullmatch(what)
        assert found, f"not understood: {what}"
        how, anchor, new, name = found.groups()
        file = self.place / name
        text = file.read_text(encoding="utf-8")
        assert text.count(anchor) == 1, f"{anchor!r} stands {text.count(anchor)} times in {name}"
        start = text.rindex("\n", 0, text.index(anchor)) + 1
        end = text.index("\n", start) + 1
        if how == "change":
            assert passage is None or passage.strip() == new
            text = text.replace(anchor, new)
        elif how == "above":
            text = f"{text[:start]}{passage}\n{text[start:]}"
        else:
            text = text[:end] + (passage or "") + text[end:]
        file.write_text(text, encoding="utf-8")

    def end_preview(self) -> int:
        """Presses Ctrl-C where the preview runs, and gives its exit status."""
        assert self.preview
        self.preview.send_signal(signal.SIGINT)
        return self.preview.wait(PATIENCE)


@contextmanager
def walking(page: Path, home: Path, environment: dict[str, str]) -> Iterator[Walk]:
    """A walk along a page, whose preview is ended whatever happens."""
    walk = Walk(page, home, environment)
    try:
        yield walk
    finally:
        if walk.preview and walk.preview.poll() is None:
            walk.preview.kill()
            walk.preview.wait()


def _in_time(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold before patience ends."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _run(script: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def _run_with_somebody_who_agrees(script: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    return answered(["bash", "-c", script], "y", folder, environment)
