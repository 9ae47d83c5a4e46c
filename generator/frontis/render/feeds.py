"""Planned feeds to Atom and JSON Feed, with the full text of what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from markupsafe import Markup
from msgspec import Struct

from frontis.formats import atom, json_feed
from frontis.formats.feeds import Feed, FeedAuthor, FeedEntry, updated
from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.plan.entries import AuthorEntry
from frontis.plan.feeds import names_of
from frontis.plan.plan import FeedItem, PlannedFeed, Shared
from frontis.plan.works import WorkEntry
from frontis.render.memory import Made, Memory
from frontis.render.texts import Texts
from frontis.render.words import Words


class Format(Struct, frozen=True):
    """How an entry is written, and how written entries become a feed."""

    entry: Callable[[FeedEntry], str]
    document: Callable[[Feed], str]


FORMATS = {"atom": Format(atom.entry, atom.document), "json": Format(json_feed.entry, json_feed.document)}


def feed_text(feed: PlannedFeed, site: Shared, texts: Texts, words: Words, memory: Memory) -> str:
    """The feed in its format."""
    return FORMATS[feed.format].document(
        Feed(
            title=words("feed_of", site=site.title.plain, page=feed.topic.plain) if feed.topic else site.title.plain,
            home_url=feed.page,
            feed_url=feed.address,
            author=FeedAuthor(site.profile.name, site.home if site.url else None),
            language=site.language,
            updated=updated(item.date for item in feed.items),
            entries=tuple(feed_entry(feed, item, texts, words, memory)[2] for item in feed.items),
        )
    )


def feed_entry(feed: PlannedFeed, item: FeedItem, texts: Texts, words: Words, memory: Memory) -> Made:
    """What the feed tells of one record: of a work the same in all feeds of that format and language."""
    return memory.feed_entry(feed, item, lambda: FORMATS[feed.format].entry(_entry(item, texts, words)))


def _entry(item: FeedItem, texts: Texts, words: Words) -> FeedEntry:
    authors = item.work.authors if item.work else item.authors
    return FeedEntry(
        id=item.url,
        url=item.url,
        title=_title(item),
        language=_language(item),
        content_html=_content(item, texts, words),
        summary=item.summary.plain if item.summary else "",
        published=item.date,
        authors=tuple(FeedAuthor(author.name, _address(author, texts)) for author in authors),
        categories=names_of(item.work.topics) if item.work else item.categories,
    )


def _title(item: FeedItem) -> str:
    """Its title, else its whole text on one line, for an entry of Atom has to have a title."""
    if item.title:
        return item.title.plain
    return " ".join(item.text.plain.split()) if item.text else ""


def _language(item: FeedItem) -> str:
    """The language of its title or text, where that isn't the feed's."""
    first = item.title or item.text
    return first.language if first else ""


def _content(item: FeedItem, texts: Texts, words: Words) -> str:
    """A text as it is; of a work all that its page says: whose it is, where it appeared, abstract and links."""
    if item.text:
        return texts.document(item.text)
    return "\n".join(_paragraphs(item.work, texts, words)) if item.work else ""


def _paragraphs(work: WorkEntry, texts: Texts, words: Words) -> Iterator[str]:
    record = work.record
    if work.authors:
        yield f"<p>{escape(words('list_comma').join([author.name for author in work.authors]))}</p>"
    where = [_html(record.venue or work.imprint or _short(record), texts, "cite"), escape(str(record.year or ""))]
    where += [escape(highlight.text) for highlight in record.highlights]
    yield f"<p>{words('comma').join(part for part in where if part)}</p>"
    if record.summary:
        yield _html(record.summary, texts, "p")
    if record.abstract:
        yield texts.prose(record.abstract)
    links = [f'<a href="{escape(_absolute(link.url, texts))}">{escape(link.label)}</a>' for link in work.links]
    if links:
        yield f"<p>{' '.join(links)}</p>"


def _short(record: Publication) -> RichText | None:
    return RichText(record.venue_short) if record.venue_short else None


def _html(text: RichText | None, texts: Texts, tag: str) -> str:
    return f"<{tag}>{Markup.escape(texts.finished(text))}</{tag}>" if text else ""


def _address(author: AuthorEntry, texts: Texts) -> str | None:
    return _absolute(author.url, texts) if author.url else author.orcid or None


def _absolute(url: str, texts: Texts) -> str:
    """An address of the site with scheme and host."""
    return texts.origin + url if url.startswith("/") else url
