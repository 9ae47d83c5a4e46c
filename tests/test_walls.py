"""The walls of ARCHITECTURE.md: which room may import which, and what the pure middle never does."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import pytest
from imports import Module, imported_modules, modules_of_the_package

MODULES = modules_of_the_package()

FOUNDATION = {"", "diagnostics", "errors", "text"}
STAGES = {
    "model",
    "pictures",
    "settings",
    "content",
    "site",
    "plan",
    "theme",
    "render",
    "output",
    "formats",
    "yaml_tree",
    "door",
}
DOORS: dict[str, set[str]] = {
    "": set(),
    "diagnostics": set(),
    "errors": set(),
    "text": set(),
    "translations": set(),
    "yaml_tree": set(),
    "csl": set(),
    "citation_styles": {"csl"},
    "model": set(),
    "pictures": set(),
    "folders": set(),
    "door": {"model", "yaml_tree", "pictures", "folders"},
    "settings": {"model", "yaml_tree", "door", "citation_styles"},
    "workers": set(),
    "shelf": {"fingerprints"},
    "content": {"model", "yaml_tree", "settings", "door", "formats", "workers", "fingerprints", "shelf"},
    "site": {"model", "settings"},
    "formats": {"model"},
    "plan": {"site", "model", "settings", "formats"},
    "theme": {"yaml_tree", "folders"},
    "fingerprints": {"model"},
    "render": {"plan", "pictures", "model", "settings", "theme", "formats", "translations", "yaml_tree", "output"}
    | {"workers", "csl", "citation_styles", "fingerprints", "folders", "shelf"},
    "output": set(),
    "cache": {"fingerprints", "folders", "output"},
    "build": STAGES | {"cache", "fingerprints", "shelf"},
    "checks": STAGES | {"build", "folders"},
    "deploy": {"output"},
    "preview": {"build", "fingerprints", "folders", "output", "render", "shelf", "theme"},
    "terminal": set(),
    "commands": STAGES
    | {"build", "citation_styles", "checks", "deploy", "preview", "terminal", "translations", "cache"},
    "boundary": {"terminal"},
    "cli": {"boundary", "commands", "terminal"},
    "__main__": {"boundary", "cache", "cli", "commands"},
}
"""What each room may import besides the foundation and itself."""

PURE = {"model", "pictures", "site", "plan", "formats", "csl", "text"}
OUTSIDE_WORLD = {
    "asyncio", "ctypes", "glob", "http", "io", "locale", "os", "platform", "random", "requests", "secrets", "shutil",
    "socket", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib.request", "uuid",
}  # fmt: skip
IMPURE_CALLS = {"open", "input", "date.today", "datetime.now", "datetime.today", "Path.cwd", "Path.home"}
IMPURE_METHODS = {
    "exists", "is_dir", "is_file", "iterdir", "mkdir", "open", "read_bytes", "read_text", "resolve", "rglob", "stat",
    "today", "touch", "unlink", "write_bytes", "write_text",
}  # fmt: skip
NETWORK = {"http.client", "httpx", "requests", "socket", "ssl", "urllib.request"}
SERVING = {"asyncio", "livereload", "tornado", "watchfiles"}
PRINTING = {"print", "sys.stdout.write", "sys.stderr.write", "click.echo", "click.secho"}


@pytest.mark.parametrize("room", sorted({module.room for module in MODULES}))
def test_a_room_imports_only_through_its_doors(room: str) -> None:
    foundation = {"", "diagnostics", "errors"} if room in FOUNDATION else FOUNDATION
    allowed = foundation | DOORS[room] | {room}
    graph = imported_modules(MODULES)
    crossed = [
        f"{module.path} imports {target}"
        for module in _modules_in(room)
        for target in sorted(graph[module.name])
        if target.partition(".")[0] not in allowed
    ]
    assert crossed == []


def test_no_module_is_reached_from_itself() -> None:
    try:
        TopologicalSorter(imported_modules(MODULES)).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


@pytest.mark.parametrize("room", sorted(PURE))
def test_the_pure_middle_knows_no_outside_world(room: str) -> None:
    assert [place for module in _modules_in(room) for place in _imported_from(OUTSIDE_WORLD, module)] == []


@pytest.mark.parametrize("room", sorted(PURE))
def test_the_pure_middle_reads_no_file_and_no_clock(room: str) -> None:
    impure = [
        f"{module.path}:{line} calls {name}"
        for module in _modules_in(room)
        for name, line in module.calls
        if name in IMPURE_CALLS or ("." in name and name.rpartition(".")[2] in IMPURE_METHODS)
    ]
    assert impure == []


def test_only_the_terminal_prints() -> None:
    printing = [
        f"{module.path}:{line} calls {name}"
        for module in MODULES
        if module.room not in ("terminal", "__main__")  # which answers before the terminal's room is imported
        for name, line in module.calls
        if name in PRINTING
    ]
    assert printing == []


def test_one_module_alone_asks_the_web() -> None:
    others = [module for module in MODULES if module.room != "preview" and module.name != "checks.web"]
    assert [place for module in others for place in _imported_from(NETWORK, module)] == []


def test_only_the_preview_serves_and_watches() -> None:
    others = [module for module in MODULES if module.room != "preview"]
    assert [place for module in others for place in _imported_from(SERVING, module)] == []


def _modules_in(room: str) -> list[Module]:
    return [module for module in MODULES if module.room == room]


def _imported_from(forbidden: set[str], module: Module) -> list[str]:
    return [
        f"{module.path}:{line} imports {name}"
        for name, line in module.imports
        if any(name == outside or name.startswith(f"{outside}.") for outside in forbidden)
    ]
