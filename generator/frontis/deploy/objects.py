"""Writes a site into a repository as objects of git: files, folders and a commit. No index takes part."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from frontis.deploy.branch import FILE_MODE
from frontis.deploy.git import Git
from frontis.errors import FrontisError

_FOLDER_MODE = "040000"
Entry = tuple[str, str, str]
"""Mode, type and object of a name in a folder."""


def hashes(git: Git, output: Path, paths: list[str], *, write: bool = False) -> dict[str, str]:
    """Path and object of each file of the output folder, byte for byte; written into the repository if asked."""
    for path in paths:
        _check_name(path)
    names = "\n".join(_quoted(f"{output.resolve()}/{path}") for path in paths)
    options = ("--no-filters", "--stdin-paths", *(("-w",) if write else ()))
    found = git.text("hash-object", *options, given=names.encode("utf-8", "surrogateescape")).split()
    return dict(zip(paths, found, strict=True))


def write_tree(git: Git, files: dict[str, str]) -> str:
    """The tree that holds these files, whose objects are there already."""
    folders: dict[str, dict[str, Entry]] = defaultdict(dict)
    folders[""] = {}
    for path, blob in files.items():
        folder, _, name = path.rpartition("/")
        folders[folder][name] = (FILE_MODE, "blob", blob)
        while folder:
            above, _, name = folder.rpartition("/")
            folders[above].setdefault(name, (_FOLDER_MODE, "tree", ""))
            folder = above
    return _trees(git, folders)


def _trees(git: Git, folders: dict[str, dict[str, Entry]]) -> str:
    """The object of the outermost folder; the innermost are written first, all of one depth at once."""
    deepest = max(_depth(folder) for folder in folders)
    written: list[str] = []
    for depth in range(deepest, -1, -1):
        level = [folder for folder in folders if _depth(folder) == depth]
        given = "".join(_listing(folders[folder]) + "\0" for folder in level)
        written = git.text("mktree", "-z", "--batch", given=given.encode("utf-8", "surrogateescape")).split()
        for folder, tree in zip(level, written, strict=True):
            above, _, name = folder.rpartition("/")
            if folder:
                folders[above][name] = (_FOLDER_MODE, "tree", tree)
    return written[0]


def write_commit(git: Git, tree: str, parent: str, message: str) -> str:
    """A commit in the name of the user."""
    parents = ("-p", parent) if parent else ()
    return git.text("commit-tree", tree, *parents, "-F", "-", given=message.encode())


def _depth(folder: str) -> int:
    return folder.count("/") + 1 if folder else 0


def _listing(entries: dict[str, Entry]) -> str:
    return "".join(f"{mode} {kind} {written}\t{name}\0" for name, (mode, kind, written) in entries.items())


def _quoted(path: str) -> str:
    """The path on one line, as `hash-object` reads it."""
    if "\n" not in path and "\r" not in path:
        return path
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def _check_name(path: str) -> None:
    if any(part.casefold() in (".git", "git~1") for part in path.split("/")):
        raise FrontisError(f"'{path}' cannot be published: git keeps that name for itself", "rename or remove it")
