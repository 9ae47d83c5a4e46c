"""What all pages share: the profile, the menu, the addresses of files and feeds."""

from __future__ import annotations

from collections.abc import Container, Iterable
from unicodedata import normalize

from frontis.model.texts import RichText
from frontis.plan.addresses import Addresses, file_path
from frontis.plan.cards import card_entry, site_card
from frontis.plan.entries import LinkEntry, PictureEntry
from frontis.plan.frame import Frame
from frontis.plan.pages import Page
from frontis.plan.pictures import FIGURE, PORTRAIT, picture_entry
from frontis.plan.plan import Files, MenuItem, ProfileEntry, Shared
from frontis.settings.values import MenuEntry, Profile
from frontis.site.assemble import Site
from frontis.text.languages import direction

USUAL_MENU = ("publications", "news", "talks", "teaching", "projects", "people", "posts", "cv")
ICONS = ("static/favicon.svg", "static/favicon.ico")
"""What the content may bring to stand beside the title in a browser."""


def shared(site: Site, addresses: Addresses, frame: Frame, pages: Iterable[Page]) -> Shared:
    """The data that every template sees as `site`."""
    pages = tuple(pages)
    settings = site.settings
    return Shared(
        title=settings.title,
        description=settings.description,
        url=settings.url,
        root=addresses.base_path,
        base=addresses.local(""),
        home=addresses.absolute(""),
        language=site.language,
        direction=direction(site.language),
        languages=frame.alternates(""),
        addresses=addresses,
        citation_styles=settings.publications.citation_styles,
        profile=_profile(settings.profile, addresses),
        menu=tuple(_menu(site, addresses, pages)),
        search=next((page.url for page in pages if page.kind == "search"), ""),
        feed=addresses.of_language("feed.xml"),
        json_feed=addresses.of_language("feed.json"),
        icon=_icon(site, addresses),
        card=card_entry(site_card(site, addresses), addresses) if frame.has("cards") else None,
    )


def _icon(site: Site, addresses: Addresses) -> str:
    there = {file.path for file in site.files}
    return next((addresses.local(file_path(icon)) for icon in ICONS if icon in there), "")


def files(site: Site, addresses: Addresses, in_texts: Container[str] = ()) -> Files:
    """What texts of the site can name."""
    paths = {normalize("NFC", file.path): addresses.local(file_path(file.path)) for file in site.files}
    return Files(paths, _pictures(site, addresses, in_texts))


def _pictures(site: Site, addresses: Addresses, in_texts: Container[str]) -> dict[str, PictureEntry]:
    """All pictures; those that texts show with their smaller ones."""
    found = (
        picture_entry(file.picture, None, addresses, FIGURE if file.path in in_texts else 0) for file in site.files
    )
    return {picture.url: picture for picture in found if picture}


def _profile(profile: Profile, addresses: Addresses) -> ProfileEntry:
    affiliation = profile.affiliation
    return ProfileEntry(
        name=profile.name.display,
        given=profile.name.given,
        family=profile.name.family,
        role=profile.role,
        affiliation=affiliation.name if affiliation else None,
        affiliation_url=addresses.target(affiliation.url) if affiliation and affiliation.url else "",
        photo=picture_entry(profile.photo, profile.name.display, addresses, PORTRAIT),
        photo_address=addresses.absolute(file_path(profile.photo.file)) if profile.photo else "",
        email=profile.email or "",
        links=tuple(LinkEntry(link.label, addresses.target(link.target), link.kind) for link in profile.links),
    )


def _menu(site: Site, addresses: Addresses, pages: Iterable[Page]) -> Iterable[MenuItem]:
    """The entries of `site.yaml`, else the pages that exist in the usual order and those that ask to be in it.

    What has no content has no page, and no entry.
    """
    labels = {page.section: page.title for page in pages if page.section and not page.way_up}
    own = [page.path for page in site.pages if page.in_menu]
    usual = [MenuEntry(name=name) for name in (*USUAL_MENU, *own) if name in labels]
    labels |= {page.path: page.menu for page in site.pages if page.menu}
    for entry in usual if site.settings.menu is None else site.settings.menu:
        if entry.target or entry.name in labels:
            yield _menu_item(entry, addresses, labels)


def _menu_item(entry: MenuEntry, addresses: Addresses, labels: dict[str, RichText | None]) -> MenuItem:
    if entry.target:
        return MenuItem("", entry.label, addresses.target(entry.target))
    return MenuItem(entry.name, entry.label or labels.get(entry.name), addresses.local(f"{entry.name}/"))
