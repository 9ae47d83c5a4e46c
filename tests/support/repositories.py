"""Git repositories on disk: a site's own, and the bare one that it is published to."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from programs import program
from site_under_test import A_DAY, Outcome, SiteUnderTest

from frontis.output import MANIFEST

PAGES = "gh-pages"


@dataclass(frozen=True)
class Repository:
    """A folder of git."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """Runs git there, which must succeed, and gives what it wrote."""
        done = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"git {' '.join(arguments)}: {done.stderr}"
        return done.stdout.strip()

    def knows(self, name: str) -> bool:
        """Whether a branch or commit is there."""
        command = ["git", "rev-parse", "--quiet", "--verify", f"{name}^{{commit}}"]
        return subprocess.run(command, cwd=self.folder, capture_output=True, check=False).returncode == 0

    def tip(self, branch: str = PAGES) -> str:
        """The commit of a branch."""
        return self.git("rev-parse", f"refs/heads/{branch}")

    def files(self, branch: str = PAGES) -> dict[str, bytes]:
        """Every file of a branch by its path."""
        listed = self._bytes("ls-tree", "-r", "-z", branch).split(b"\0")
        entries = (entry.partition(b"\t") for entry in listed if entry)
        return {path.decode(): self._bytes("cat-file", *about.decode().split()[1:]) for about, _, path in entries}

    def _bytes(self, *arguments: str) -> bytes:
        return subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, check=True).stdout

    def subjects(self, branch: str = PAGES) -> list[str]:
        """The first lines of the branch's messages, newest first."""
        return self.git("log", "--format=%s", branch).splitlines()

    def state(self) -> dict[str, object]:
        """All that publishing has no business with: work tree, index, HEAD, other branches, stash, settings, hooks."""
        inside = Path(self.git("rev-parse", "--absolute-git-dir"))
        refs = self.git("for-each-ref", "--format=%(refname) %(objectname)").splitlines()
        return {
            "refs": [ref for ref in refs if f"/{PAGES} " not in ref],
            "files": {path: path.read_bytes() for path in self._work_tree()},
            "inside": {path.name: path.read_bytes() for path in inside.iterdir() if path.is_file()},
            "hooks": sorted(path.name for path in (inside / "hooks").glob("*")),
        }

    def _work_tree(self) -> list[Path]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return [path for path in found if not {".git", "output", ".frontis"} & set(path.relative_to(self.folder).parts)]

    def put(self, branch: str, files: dict[str, str], *, remove: tuple[str, ...] = ()) -> str:
        """A commit on a branch of a bare repository, as somebody else would push it; gives its name."""
        with_work_tree = Repository(self.folder.parent / "somebody-else")
        if not with_work_tree.folder.exists():
            self.git("clone", "--quiet", ".", str(with_work_tree.folder))
            with_work_tree.git("config", "user.name", "Somebody Else")
            with_work_tree.git("config", "user.email", "else@example.org")
        with_work_tree.git("fetch", "--quiet", "origin")
        if self.knows(f"refs/heads/{branch}"):
            with_work_tree.git("checkout", "--quiet", "-B", branch, f"origin/{branch}")
        else:
            with_work_tree.git("checkout", "--quiet", "--orphan", branch)
        SiteUnderTest(with_work_tree.folder).write(files)
        for path in remove:
            with_work_tree.git("rm", "--quiet", path)
        with_work_tree.git("add", "--all")
        with_work_tree.git("commit", "--quiet", "--message", "By hand")
        with_work_tree.git("push", "--quiet", "origin", branch)
        return self.tip(branch)

    def hook(self, script: str) -> None:
        """Lets the repository judge every push by a script."""
        program(self.folder / "hooks/pre-receive", script)

    def without_hook(self) -> None:
        """Lets every push in."""
        (self.folder / "hooks/pre-receive").unlink()


@dataclass(frozen=True)
class PublishedSite:
    """A site in a repository with a remote `origin`."""

    site: SiteUnderTest
    repository: Repository
    remote: Repository

    def deploy(self, *options: str) -> Outcome:
        """Runs `frontis deploy` without asking."""
        return self.site.run("deploy", "--today", A_DAY, "--yes", *options)

    def built(self) -> dict[str, bytes]:
        """What a build leaves, without the manifest."""
        files = self.site.build("--strict").files
        del files[MANIFEST]
        return files

    def must_deploy(self, *options: str) -> list[str]:
        """Runs it, and it must succeed; gives its messages."""
        outcome = self.deploy(*options)
        assert outcome.status == 0, "\n".join(outcome.messages)
        return outcome.messages


def bare(folder: Path) -> Repository:
    """A new bare repository."""
    folder.mkdir()
    repository = Repository(folder)
    repository.git("init", "--quiet", "--bare", "--initial-branch=main")
    return repository


def reached_by_ssh(remote: Repository) -> dict[str, str]:
    """The environment in which every SSH address leads git to one bare repository on disk."""
    ssh = program(remote.folder.with_suffix(".ssh"), f"for last; do :; done\nset -- $last\nexec $1 '{remote.folder}'")
    return {"GIT_SSH_COMMAND": str(ssh), "GIT_SSH_VARIANT": "simple"}


def repository_of(site: SiteUnderTest, top: Path | None = None) -> Repository:
    """A new repository around a site, with a commit of everything."""
    repository = Repository(top or site.folder)
    repository.git("init", "--quiet", "--initial-branch=main")
    site.write({".gitignore": "output/\n"})
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "A site")
    return repository
