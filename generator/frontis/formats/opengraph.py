"""OpenGraph (https://ogp.me) and Twitter tags: what a chat shows of a page that is shared."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from frontis.formats.characters import one_line
from frontis.text.languages import is_traditional

_USUAL_TERRITORIES = {
    "ar": "AR", "ca": "ES", "cs": "CZ", "cy": "GB", "da": "DK", "el": "GR", "en": "US", "et": "EE", "eu": "ES",
    "fa": "IR", "ga": "IE", "gl": "ES", "he": "IL", "hi": "IN", "ja": "JP", "ko": "KR", "nb": "NO", "nn": "NO",
    "sl": "SI", "sq": "AL", "sr": "RS", "sv": "SE", "uk": "UA", "vi": "VN", "zh": "CN",
}  # fmt: skip


class SharedPicture(Struct, frozen=True):
    """The picture of a shared page."""

    url: str
    """Absolute."""
    width: int
    height: int
    alt: str = ""


class SharedPage(Struct, frozen=True, kw_only=True):
    """A page as it is to look when shared; texts are plain, addresses absolute."""

    title: str
    url: str
    site_name: str
    language: str
    """BCP 47."""
    other_languages: tuple[str, ...] = ()
    """In which the page is there too."""
    kind: str = "website"
    """`website`, `article` (works and posts) or `profile` (the home page and people)."""
    description: str = ""
    picture: SharedPicture | None = None
    published: str = ""
    """ISO 8601, for an article."""
    authors: tuple[str, ...] = ()
    """Names, for an article."""


def tags(page: SharedPage) -> tuple[tuple[str, str], ...]:
    """Property and content of each `<meta>`; the property of a `twitter:` tag belongs into the attribute `name`."""
    everything = (*_basic(page), *_picture(page), *_article(page), *_twitter(page))
    return tuple((name, line) for name, content in everything if (line := one_line(content)))


def locale(language: str) -> str:
    """OpenGraph's `language_TERRITORY` of a BCP 47 tag: `pt_BR`, and `en_US` for a bare `en`; or empty."""
    first, *rest = language.replace("_", "-").split("-")
    territory = next((part for part in rest if len(part) == 2 and part.isalpha()), None)
    alike = first if len(first) == 2 else ""
    usual = "TW" if is_traditional(language) else _USUAL_TERRITORIES.get(first.lower(), alike)
    return f"{first.lower()}_{(territory or usual).upper()}" if territory or usual else ""


def _basic(page: SharedPage) -> Iterator[tuple[str, str]]:
    yield "og:title", page.title
    yield "og:type", page.kind
    yield "og:url", page.url
    yield "og:site_name", page.site_name
    yield "og:locale", locale(page.language)
    yield from (("og:locale:alternate", locale(language)) for language in page.other_languages)
    yield "og:description", page.description


def _picture(page: SharedPage) -> Iterator[tuple[str, str]]:
    if page.picture:
        yield "og:image", page.picture.url
        yield "og:image:width", str(page.picture.width)
        yield "og:image:height", str(page.picture.height)
        yield "og:image:alt", page.picture.alt


def _article(page: SharedPage) -> Iterator[tuple[str, str]]:
    if page.kind != "article":
        return
    yield "article:published_time", page.published
    yield from (("article:author", author) for author in page.authors)


def _twitter(page: SharedPage) -> Iterator[tuple[str, str]]:
    """Only what OpenGraph cannot say: readers of Twitter's cards fall back to the rest."""
    yield "twitter:card", "summary_large_image" if _is_wide(page.picture) else "summary"


def _is_wide(picture: SharedPicture | None) -> bool:
    return picture is not None and picture.width >= 600 and picture.width >= 1.5 * picture.height
