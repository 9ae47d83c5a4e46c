"""The frozen settings of a site, as every later stage sees them."""

from __future__ import annotations

from msgspec import Struct

from frontis.diagnostics import Origin
from frontis.model.links import Picture, Target
from frontis.model.names import Name
from frontis.model.texts import RichText
from frontis.yaml_tree import Mapping


class Affiliation(Struct, frozen=True):
    """Where somebody works."""

    name: RichText
    url: Target | None = None


class ProfileLink(Struct, frozen=True):
    """A place where the person can be found: an identifier's page, or any address."""

    kind: str
    """The key as written: `scholar`, `orcid`, `github`, or any label of one's own."""
    label: str
    """What a page shows: `Google Scholar`, `ORCID`, …"""
    target: Target


class Profile(Struct, frozen=True, kw_only=True):
    """The person that the site is about."""

    name: Name
    names: tuple[str, ...] = ()
    """Other spellings, for finding oneself in author lists."""
    role: RichText | None = None
    affiliation: Affiliation | None = None
    photo: Picture | None = None
    email: str | None = None
    links: tuple[ProfileLink, ...] = ()


class PublicationSettings(Struct, frozen=True, kw_only=True):
    """How the lists of works are made."""

    group_by: str = "year"
    """`year`, `month`, `day`, `type`, `topic` or `none`."""
    per_year_pages: bool = True
    et_al_after: int | None = None
    """Author lists longer than this are folded; None folds none."""
    downloads: tuple[str, ...] = ("bib", "ris", "json")
    """The files beside each work's page."""
    citation_styles: tuple[str, ...] = ("apa", "mla", "chicago", "ieee", "vancouver")
    """How each work's page cites it, by the names of styles."""
    list_limit: int = 2000


class MenuEntry(Struct, frozen=True, kw_only=True):
    """An entry of the menu: a collection or page by its name, or a link of one's own."""

    name: str
    """`publications`, `cv`, the path of a page; for a link its address."""
    label: RichText | None = None
    """The words shown, where they aren't the page's own."""
    target: Target | None = None
    """Set for a link of one's own."""
    origin: Origin = Origin("site.yaml")


class HomeSection(Struct, frozen=True, kw_only=True):
    """A section of the home page, by its name."""

    name: str
    origin: Origin = Origin("site.yaml")


class Settings(Struct, frozen=True, kw_only=True):
    """Everything that `site.yaml` decides."""

    title: RichText
    url: str
    """The site's address with a trailing slash, `https://user.github.io/repo/`; empty where none was given."""
    languages: tuple[str, ...] = ("en",)
    """BCP 47 tags; the first is the default."""
    theme: str = "folio"
    theme_origin: Origin = Origin("site.yaml")
    theme_options: Mapping | None = None
    """As written: the theme checks them against its own options."""
    profile: Profile
    home: tuple[HomeSection, ...] | None = None
    """None: the sections that have content, in the usual order."""
    publications: PublicationSettings = PublicationSettings()
    social_cards: str = "selected"
    menu: tuple[MenuEntry, ...] | None = None
    """None: the pages that exist, in the usual order."""
    description: RichText | None = None

    @property
    def language(self) -> str:
        """The default language."""
        return self.languages[0]

    @property
    def base_path(self) -> str:
        """The path after the host, with a slash at both ends: `/` or `/repo/`."""
        after_scheme = self.url.partition("://")[2]
        return "/" + after_scheme.partition("/")[2] if after_scheme else "/"
