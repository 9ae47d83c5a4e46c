"""What visitors will find changed: the site on the branch against the one that was built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from frontis.deploy.titles import Heading
from frontis.text.counting import counted

_SHOWN = 8
"""How many works or pages of one kind are named before the rest is counted."""


class Changes(Struct, frozen=True, kw_only=True):
    """The difference, by the names of works and pages."""

    works_added: tuple[str, ...] = ()
    works_removed: tuple[str, ...] = ()
    pages_added: tuple[str, ...] = ()
    pages_changed: tuple[str, ...] = ()
    """Of works too."""
    pages_removed: tuple[str, ...] = ()
    other_files: int = 0
    """Pictures, downloads, feeds, styles and the like that are added, changed or removed."""

    def __bool__(self) -> bool:
        return bool(self._groups or self.other_files)

    @property
    def _groups(self) -> list[tuple[str, str, str, tuple[str, ...]]]:
        """Noun, verb, sign and names of what there is."""
        groups = [
            ("work", "added", "+", self.works_added),
            ("work", "removed", "-", self.works_removed),
            ("page", "added", "+", self.pages_added),
            ("page", "changed", "~", self.pages_changed),
            ("page", "removed", "-", self.pages_removed),
        ]
        return [group for group in groups if group[3]]

    @property
    def headline(self) -> str:
        """In one line: `2 works added, 5 pages changed`."""
        parts = [f"{counted(len(names), noun)} {verb}" for noun, verb, _, names in self._groups]
        return ", ".join(parts) or counted(self.other_files, "file") + " changed"

    @property
    def lines(self) -> list[str]:
        """In full, for the eye."""
        told = []
        for noun, verb, sign, names in self._groups:
            told.append(f"  {counted(len(names), noun)} {verb}")
            told += [f"    {sign} {name}" for name in names[:_SHOWN]]
            told += [f"    {sign} and {len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
        if self.other_files:
            told.append(f"  {counted(self.other_files, 'other file')} (pictures, downloads, feeds, styles)")
        return told


def compare(
    before: Mapping[str, str], after: Mapping[str, str], headings: Callable[[bool, list[str]], Mapping[str, Heading]]
) -> Changes:
    """The difference of two trees; `headings` reads pages, of the new site if its first argument says so."""
    added = sorted(after.keys() - before.keys())
    removed = sorted(before.keys() - after.keys())
    changed = sorted(path for path in after.keys() & before.keys() if after[path] != before[path])
    now = headings(True, [path for path in added + changed if _is_page(path)])
    then = headings(False, [path for path in removed if _is_page(path)])
    named = _Named({**now, **then})
    others = [path for path in added + changed + removed if not named.is_page(path)]
    return Changes(
        works_added=named.works(added),
        works_removed=named.works(removed),
        pages_added=named.pages(added),
        pages_changed=tuple(named.name(path) for path in changed if named.is_page(path)),
        pages_removed=named.pages(removed),
        other_files=len(others),
    )


def _is_page(path: str) -> bool:
    return path.endswith((".html", ".htm"))


class _Named(Struct, frozen=True):
    """Pages with what they say of themselves."""

    headings: Mapping[str, Heading]

    def is_page(self, path: str) -> bool:
        return path in self.headings and not self.headings[path].is_redirect

    def works(self, paths: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.name(path) for path in paths if self.is_page(path) and self.headings[path].is_work)

    def pages(self, paths: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.name(path) for path in paths if self.is_page(path) and not self.headings[path].is_work)

    def name(self, path: str) -> str:
        """A work by its title, another page by its heading and where it is."""
        page = self.headings[path]
        place = "/" + path.removesuffix("index.html")
        if place == "/":
            return "the home page"
        return page.title if page.is_work else f"{page.title} ({place})" if page.title else place
