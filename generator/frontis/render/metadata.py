"""What machines are told of a page in its `<head>`: links, OpenGraph, Highwire tags and JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from msgspec import Struct

from frontis.formats import atom, highwire, json_feed, json_ld, json_ld_works, opengraph, signposting
from frontis.formats.alternates import with_default
from frontis.formats.person_facts import PersonFacts
from frontis.model.people import Person
from frontis.model.posts import Post
from frontis.plan.entries import AuthorEntry
from frontis.plan.pages import HomePage, Page, RecordPage, WorkPage
from frontis.plan.plan import Shared
from frontis.render.words import Words

_WORTH_SHARING = 600
"""The least width, in pixels, that a chat shows large."""
_PROPERTIES = ("og:", "article:", "profile:")
"""What the names of OpenGraph's properties begin with."""
People = tuple[PersonFacts | None, ...]


class HeadLink(Struct, frozen=True):
    """A `<link>` with its type, where one is known."""

    rel: str
    href: str
    type: str = ""
    title: str = ""
    language: str = ""
    """BCP 47, of what is there, or `x-default`."""


def tags(page: Page, site: Shared, words: Words, name: str, description: str) -> str:
    """Links, OpenGraph, Highwire tags and JSON-LD as HTML, an element a line.

    `name` is what the page is called where it is shared, `description` a sentence about it.
    """
    people = _people(page, site) if isinstance(page, WorkPage) else ()
    shared = _opengraph(page, site, name, description)
    if isinstance(page, WorkPage):
        shared += highwire.tags(page.entry.record, page.addresses)
    return "\n".join(
        [
            *map(_link_tag, _links(page, site, words, name, people)),
            *_meta_tags(shared),
            *(
                f'<script type="application/ld+json">{json_ld.dumps(node)}</script>'
                for node in _json_ld(page, site, words, name, people)
            ),
        ]
    )


def _link_tag(link: HeadLink) -> str:
    tag = f'<link rel="{link.rel}"'
    if link.type:
        tag += f' type="{link.type}"'
    if link.title:
        tag += f' title="{escape(link.title)}"'
    if link.language:
        tag += f' hreflang="{escape(link.language)}"'
    return f'{tag} href="{escape(link.href)}">' if link.href else f"{tag}>"


def _meta_tags(tags: Sequence[tuple[str, str]]) -> list[str]:
    """OpenGraph is RDFa and has properties, all others have names. The texts, none with a NUL, are escaped at once."""
    texts = escape("\0".join([text for _, text in tags])).split("\0")
    return [
        f'<meta {"property" if key.startswith(_PROPERTIES) else "name"}="{key}" content="{text}">'
        for (key, _), text in zip(tags, texts, strict=False)
    ]


def _links(page: Page, site: Shared, words: Words, name: str, people: People) -> Iterator[HeadLink]:
    """The page in other languages; the page's own feed before the site's; then FAIR Signposting."""
    if page.indexed and site.url:
        for language, address in with_default([(each.language, each.address) for each in page.alternates]):
            yield HeadLink("alternate", address, language=language)
    if page.feed:
        named = words("feed_of", site=site.title.plain, page=name)
        yield HeadLink("alternate", page.feed, atom.MEDIA_TYPE, named)
    yield HeadLink("alternate", site.feed, atom.MEDIA_TYPE, site.title.plain)
    yield HeadLink("alternate", site.json_feed, json_feed.MEDIA_TYPE, site.title.plain)
    if isinstance(page, WorkPage):
        for link in signposting.links(page.entry.cited, page.addresses, people):
            yield HeadLink(link.rel, link.href, link.type or "")


def _opengraph(page: Page, site: Shared, title: str, description: str) -> tuple[tuple[str, str], ...]:
    record = page.entry.record if isinstance(page, WorkPage | RecordPage) else None
    kind = {"home": "profile", "person": "profile", "work": "article", "post": "article"}.get(page.kind, "website")
    return opengraph.tags(
        opengraph.SharedPage(
            title=title,
            url=page.canonical,
            site_name=site.title.plain,
            language=site.language,
            other_languages=tuple(each.language for each in page.alternates if each.language != page.language),
            kind=kind,
            description=description,
            picture=_picture(page, site),
            published=record.date.isoformat() if record and record.date and kind == "article" else "",
            authors=tuple(author.name for author in page.entry.authors) if isinstance(page, WorkPage) else (),
        )
    )


def _picture(page: Page, site: Shared) -> opengraph.SharedPicture | None:
    """The work's card, else a picture of its own, else the site's card, else the portrait.

    Drawings (SVG) are shown by no service that previews links.
    """
    card = page.card if isinstance(page, WorkPage) else None
    own = page.entry.image if isinstance(page, WorkPage | RecordPage) else None
    if own and page.kind != "person" and own.width < _WORTH_SHARING:
        own = None
    for picture in (card, own, site.card, site.profile.photo):
        if picture and not picture.url.endswith(".svg"):
            width = picture.single.width if picture.single else picture.width
            height = max(1, round(picture.height * width / picture.width))
            return opengraph.SharedPicture(_absolute(picture.single_url, site), width, height, picture.alt)
    return None


def _json_ld(page: Page, site: Shared, words: Words, name: str, people: People) -> Iterator[json_ld.Node]:
    if isinstance(page, HomePage):
        yield json_ld.profile_page(_owner(site), page.canonical, site.language, _website(site), page.modified)
    elif isinstance(page, RecordPage):
        yield from _record(page, site)
    elif isinstance(page, WorkPage):
        yield json_ld_works.work(page.entry.record, page.addresses, site.default_language, people)
    if page.indexed and page.kind != "home":
        steps = [(words("home"), site.home)]
        steps += [(words(link.key), _absolute(link.url, site)) for link in page.way_up]
        yield json_ld.breadcrumbs([*steps, (name, page.canonical)])


def _record(page: RecordPage, site: Shared) -> Iterator[json_ld.Node]:
    """Of a person and of a post; other records have no type of schema.org for which all that it demands is known."""
    record = page.entry.record
    if isinstance(record, Person):
        someone = PersonFacts(
            name=record.name.display,
            url=page.canonical,
            job_title=record.role.plain if record.role else None,
            image=_absolute(page.entry.image.url, site) if page.entry.image else None,
            same_as=(record.orcid.url,) if record.orcid else (),
        )
        yield json_ld.profile_page(someone, page.canonical, site.language, _website(site), page.modified)
    elif isinstance(record, Post):
        known = [_known(author, site) or PersonFacts(name=author.name) for author in page.entry.people]
        writers = known or [_owner(site)]
        yield json_ld.blog_posting(
            record.title.plain, page.canonical, site.language, _website(site), record.date, writers
        )


def _website(site: Shared) -> json_ld.Node:
    return json_ld.website(site.title.plain, site.home)


def _absolute(url: str, site: Shared) -> str:
    """An address of the site as metadata name it; as it is where the site's own isn't known."""
    return site.url + url.removeprefix(site.root) if site.url else url


def _people(page: WorkPage, site: Shared) -> People:
    """What the site knows of a work's authors, in their order: the owner's profile, others' pages and ORCID iDs."""
    owner = _owner(site)
    return tuple(owner if author.is_self else _known(author, site) for author in page.entry.authors)


def _known(author: AuthorEntry, site: Shared) -> PersonFacts | None:
    if not author.url and not author.orcid:
        return None
    url = _absolute(author.url, site) if author.url.startswith("/") else author.url
    return PersonFacts(name=author.name, url=url or None, same_as=(author.orcid,) if author.orcid else ())


def _owner(site: Shared) -> PersonFacts:
    profile = site.profile
    return PersonFacts(
        name=profile.name,
        given=profile.given or None,
        family=profile.family or None,
        url=site.url or None,
        job_title=profile.role.plain if profile.role else None,
        affiliation=profile.affiliation.plain if profile.affiliation else None,
        affiliation_url=profile.affiliation_url or None,
        image=profile.photo_address or None,
        same_as=tuple(link.url for link in profile.links if "://" in link.url),
    )
