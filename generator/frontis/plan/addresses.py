"""The one place that spells a URL."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from frontis.model.links import Picture, Target
from frontis.text.slugs import shortened, slug

STATIC_FOLDER = "static/"
"""The folder under `content/` whose files go to the root of the site."""
_SAFE_IN_FRAGMENTS = "/?=&,:;@!$'()*+"
"""RFC 3986, 3.5: what stays as it is after `#`, such as `page=3` of a PDF."""


def work_path(work_id: str) -> str:
    """The folder of a work's page."""
    return f"publications/{work_id}/"


def work_file(work_id: str, ending: str) -> str:
    """The file beside a work's page, such as its `.bib`."""
    return f"publications/{work_id}/{work_id}.{ending}"


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


def output_file(path: str) -> str:
    """The file of the output folder in which what has this path lies: a page's is `index.html` in its folder."""
    return f"{path}index.html" if path.endswith("/") or not path else path


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths of the site (relative, no slash in front) to what stands in pages and in metadata."""

    site_url: str
    """`https://user.github.io/repo/`, or empty where `site.yaml` names none."""
    base_path: str
    """`/` or `/repo/`."""

    def local(self, path: str, fragment: str = "") -> str:
        """The address as pages of the site link it: absolute in its path, under the base path."""
        return self.base_path + _quoted(path, fragment)

    def absolute(self, path: str, fragment: str = "") -> str:
        """The address with scheme and host, for metadata; the local one where the site's address isn't known."""
        return (self.site_url or self.base_path) + _quoted(path, fragment)

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
            return root + target.address[1:].replace(" ", "%20")
        return target.address


def _quoted(path: str, fragment: str = "") -> str:
    return quote(path) + (f"#{quote(fragment, safe=_SAFE_IN_FRAGMENTS)}" if fragment else "")
