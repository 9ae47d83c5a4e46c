"""The one place that spells a URL."""

from __future__ import annotations

from urllib.parse import quote

from msgspec import Struct

from frontis.model.links import Picture, Target
from frontis.text.patterns import regex
from frontis.text.slugs import shortened, slug

_NOTHING_TO_QUOTE = regex(r"[A-Za-z0-9_.~/-]*")
"""What almost all paths are, whose addresses are wanted again and again."""
STATIC_FOLDER = "static/"
"""The folder under `content/` whose files go to the root of the site."""
SITE_CARD = "assets/card.png"
"""The picture that chats show of every other page."""
_SAFE_IN_FRAGMENTS = "/?=&,:;@!$'()*+"
"""RFC 3986, 3.5: what stays as it is after `#`, such as `page=3` of a PDF."""


def work_path(work_id: str) -> str:
    """The folder of a work's page."""
    return f"publications/{work_id}/"


def work_file(work_id: str, ending: str) -> str:
    """The file beside a work's page, such as its `.bib`; without an ending, how the names of all begin."""
    return f"publications/{work_id}/{work_id}.{ending}"


def card_path(work_id: str) -> str:
    """The picture that chats show of a work's page."""
    return f"publications/{work_id}/card.png"


def year_path(year: str) -> str:
    """The page of a year; `undated` for the works without one."""
    return f"publications/{year or 'undated'}/"


def topic_path(key: str) -> str:
    """The page of a topic."""
    return f"topics/{key}/"


def venue_path(key: str) -> str:
    """The page of a venue."""
    return f"venues/{key}/"


def record_path(collection: str, record_id: str) -> str:
    """The page of one record of a collection, such as `people/aiko-tanabe/`."""
    return f"{collection}/{record_id}/"


def file_path(content_file: str) -> str:
    """Where a file under `content/` is published; a file beside a record keeps its folder."""
    return content_file.removeprefix(STATIC_FOLDER)


def picture_path(picture: Picture, width: int, ending: str) -> str:
    """Where a picture made from one of the content is published; another picture has another address."""
    name = shortened(slug(picture.file.rpartition("/")[2].rpartition(".")[0])) or "picture"
    return f"assets/pictures/{name}-{picture.digest[:8]}-{width}.{ending}"


def language_folder(language: str, default: str) -> str:
    """Where the pages of a language are: nowhere for the default one, `zh/` for another."""
    return "" if language == default else f"{language.lower()}/"


def output_file(path: str) -> str:
    """The file of the output folder in which what has this path lies: a page's is `index.html` in its folder."""
    return f"{path}index.html" if path.endswith("/") or not path else path


class Addresses(Struct, frozen=True):
    """Paths of the site (relative, no slash in front) to what stands in pages and in metadata."""

    site_url: str
    """`https://user.github.io/repo/`, or empty where `site.yaml` names none."""
    base_path: str
    """`/` or `/repo/`."""
    folder: str = ""
    """Where the pages of a language other than the default one are: `zh/`."""
    apart: tuple[str, ...] = ()
    """Folders that belong to no language, or to another one, and are linked as they are written: `de/`, `demo/`."""

    def place(self, path: str) -> str:
        """Where a page, or a file of which each language has its own, lies in this language."""
        return self.folder + path

    def local(self, path: str, fragment: str = "") -> str:
        """The address as pages of the site link it: absolute in its path, under the base path.

        What ends in a slash is a page, of which each language has its own; a file is the same in all.
        """
        return self.base_path + _quoted(self._in_language(path) if self.folder else path, fragment)

    def absolute(self, path: str, fragment: str = "") -> str:
        """The address with scheme and host, for metadata; the local one where the site's address isn't known."""
        return (self.site_url or self.base_path) + _quoted(self._in_language(path) if self.folder else path, fragment)

    def page(self, path: str) -> tuple[str, str]:
        """The address of a page as pages link it, and with scheme and host."""
        quoted = _quoted(self._in_language(path))
        return self.base_path + quoted, (self.site_url or self.base_path) + quoted

    def of_language(self, path: str) -> str:
        """The address of a file of which each language has its own, as pages link it: a feed, the search's index."""
        return self.base_path + _quoted(self.place(path))

    def absolute_of_language(self, path: str) -> str:
        """The same with scheme and host."""
        return (self.site_url or self.base_path) + _quoted(self.place(path))

    def path(self, written: str) -> str:
        """A path of the site as a text of the content has it, without its first slash: a page's is the language's."""
        path, mark, rest = split_address(written)
        known = any(path.startswith(folder) for folder in self.apart)
        return (path if known else self._in_language(path)) + mark + rest

    def target(self, target: Target) -> str:
        """The address of a link's target, for use in a page."""
        return self._under(self.base_path, target)

    def absolute_target(self, target: Target) -> str:
        """The address of a link's target, for use in metadata."""
        return self._under(self.site_url or self.base_path, target)

    def _under(self, root: str, target: Target) -> str:
        """A file's place; a path of the site, whose writer has quoted what is to be quoted; or a web address."""
        if target.is_file:
            return root + _quoted(file_path(target.address), target.fragment)
        if target.address.startswith("/") and not target.address.startswith("//"):
            return root + self.path(target.address[1:]).replace(" ", "%20")
        return target.address

    def _in_language(self, path: str) -> str:
        return self.folder + path if self.folder and (not path or path.endswith("/")) else path


def split_address(address: str) -> tuple[str, str, str]:
    """The path, and what follows it: a query or fragment with its sign."""
    for place, letter in enumerate(address):
        if letter in "?#":
            return address[:place], letter, address[place + 1 :]
    return address, "", ""


def _quoted(path: str, fragment: str = "") -> str:
    quoted = path if _NOTHING_TO_QUOTE.fullmatch(path) else quote(path)
    return f"{quoted}#{quote(fragment, safe=_SAFE_IN_FRAGMENTS)}" if fragment else quoted
