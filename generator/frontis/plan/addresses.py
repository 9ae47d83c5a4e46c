"""The one place that spells a URL."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from frontis.model.links import Target

COPIED_FOLDERS = ("files/", "images/")
"""Folders under `content/` that keep their place on the site."""
STATIC_FOLDER = "static/"
"""The folder under `content/` whose files go to the root of the site."""


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


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths of the site (relative, no slash in front) to what stands in pages and in metadata."""

    site_url: str
    """`https://user.github.io/repo/`, or empty where `site.yaml` names none."""
    base_path: str
    """`/` or `/repo/`."""

    def local(self, path: str) -> str:
        """The address as pages of the site link it: absolute in its path, under the base path."""
        return self.base_path + quote(path, safe="/.-_~#?=&:@!$'()*+,;%")

    def absolute(self, path: str) -> str:
        """The address with scheme and host, for metadata; the local one where the site's address isn't known."""
        local = self.local(path)
        return self.site_url + local[len(self.base_path) :] if self.site_url else local

    def target(self, target: Target) -> str:
        """The address of a link's target, for use in a page."""
        if target.is_file:
            return self.local(file_path(target.address))
        if target.address.startswith("/") and not target.address.startswith("//"):
            return self.local(target.address[1:])
        return target.address

    def absolute_target(self, target: Target) -> str:
        """The address of a link's target, for use in metadata."""
        if target.is_file:
            return self.absolute(file_path(target.address))
        if target.address.startswith("/") and not target.address.startswith("//"):
            return self.absolute(target.address[1:])
        return target.address
