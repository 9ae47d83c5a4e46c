"""What a template may use: the whole contract between Frontis and theme authors.

Every page's template sees these names:

`site`      what all pages share (`plan.plan.Shared`)
`page`      the page (`plan.pages`: one class for each kind of page)
`head`      the metadata of the page (`render.head.Head`)
`options`   the theme's options, every one with a value

and these functions and filters, besides Jinja's own:

`_(key, **values)`          the interface's words; `word_or(key, text)` gives the writer's own text for an unknown key
`heading(page)`             a page's heading; `group_heading(group)` a group's
`asset(name)`               the address of a static file of the theme
`work_html(entry, …)`       a work as lists show it: the template `entry.html`, rendered once for a build, and given the
                            heading `level` of the list
`picture(image, sizes, …)`  the element of a picture, with its smaller forms, for the width at which it is shown
`picture_url(image, width)` the address of one form of a picture, at least so wide
`bibtex(entry)`             a work's BibTeX entry; empty where the site offers none
`references(entry)`         a work as it is cited, in each style of the site: `style`, `label` and `html`
`link_name(link)`           the words of a link: its own text or the interface's
`language_name(tag)`        what a language calls itself
`separators(count)`         what stands between so many items of a list in a sentence
`document(text, level, …)`  a Markdown document as HTML, its headings beginning at `level`; for pages that show more,
                            `anchor` goes before all its ids, and none of its headings bears one that is `taken`
`date | date_text`          a date in words
`number | number_text`      a number as the language writes it
`target | address`          where a link of the content leads, for `href`
`text | unlinked`           a rich text that stands inside a link
`text | unbroken`           a heading whose short compounds no line breaks

A rich text that is printed is HTML already (`{{ entry.record.title }}`); `.plain` is its text.
`style.css` is no page: it sees `options` and `accent_on(ground)`, the accent's nearest form that can be read on a
ground, and becomes `assets/style.css`. What lies in a theme's `static/` is copied to `assets/`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from msgspec import Struct

from frontis.model.dates import PartialDate
from frontis.model.links import Target
from frontis.model.texts import Document, RichText
from frontis.plan.entries import LinkEntry, NamedLink, PictureEntry
from frontis.plan.pages import EntryGroup, Page, WorkGroup
from frontis.plan.plan import Shared
from frontis.render import dates, locales
from frontis.render.compounds import unbroken
from frontis.render.texts import Texts
from frontis.render.words import Words


class Contract(Struct, frozen=True):
    """Makes the functions and filters of one build."""

    site: Shared
    words: Words
    texts: Texts

    def filters(self) -> dict[str, Callable[..., Any]]:
        """By the names that templates use."""

        @pass_context  # or Jinja would work out a date that a template names once, for the first of several languages
        def date_text(_: Context, date: PartialDate | str) -> str:
            return self.date_text(date)

        @pass_context
        def number_text(_: Context, number: int) -> str:
            return locales.number_text(number, self.site.language)

        return {
            "date_text": date_text,
            "number_text": number_text,
            "unlinked": self.unlinked,
            "unbroken": self.unbroken,
            "address": self.address,
        }

    def functions(self) -> dict[str, Callable[..., Any]]:
        """By the names that templates use; `work_html` is added by the renderer."""
        return {
            "_": self.words,
            "word_or": self.word_or,
            "heading": self.heading,
            "group_heading": self.group_heading,
            "link_name": self.link_name,
            "language_name": self.language_name,
            "separators": self.separators,
            "asset": self.asset,
            "document": self.document_html,
            "picture": self.picture,
            "picture_url": self.picture_url,
        }

    def date_text(self, date: PartialDate | str) -> str:
        """A date in words, as exactly as it is known."""
        return dates.date_text(date, self.site.language)

    def address(self, target: Target) -> str:
        """Where a link of the content leads, as a page links it."""
        return self.site.addresses.target(target)

    def unlinked(self, text: RichText | str) -> Markup | str:
        """A text that stands inside a link."""
        return self.texts.unlinked(text)

    def unbroken(self, text: RichText | Markup) -> Markup:
        """A heading whose short compounds no line breaks."""
        return unbroken(escape(self.texts.finished(text)))

    def word_or(self, key: str, text: object) -> object:
        """The interface's words for a key, or the writer's own text where there are none."""
        return self.words.maybe(key) or text

    def heading(self, page: Page) -> RichText | str:
        """The heading of a page."""
        return page.title or self.words(page.heading_key)

    def group_heading(self, group: WorkGroup | EntryGroup) -> RichText | str:
        """The heading of a group; empty where it needs none."""
        if isinstance(group, EntryGroup):
            return self.words.maybe(f"group.{group.key}") or group.key
        if group.name:
            return group.name
        if not group.key:
            return {"none": "", "topic": self.words("no_topic")}.get(group.by, self.words("undated"))
        if group.by == "type":
            return self.words.maybe(f"type.{group.key}") or group.key
        return self.date_text(group.key) if group.by in ("month", "day") else group.key

    def link_name(self, link: NamedLink | LinkEntry) -> RichText | str:
        """The words of a link to a page; of a writer's label in another language, those of the interface if any."""
        if isinstance(link, NamedLink):
            return link.name or self.words(link.key)
        if link.kind != "url" and not getattr(link.label, "language", ""):
            return link.label
        return self.words.maybe(f"label.{link.label.casefold()}") or link.label

    def language_name(self, language: str) -> str:
        """What a language calls itself."""
        return locales.own_name(language)

    def separators(self, count: int) -> tuple[str, ...]:
        """What stands between so many items of a list, as the language writes lists in a sentence."""
        return locales.separators(count, self.site.language)

    def asset(self, name: str) -> str:
        """The address of a static file of the theme."""
        return f"{self.site.root}assets/{name}"

    def picture(
        self, image: PictureEntry, sizes: str = "100vw", css: str = "", alt: str | None = None, loading: str = "lazy"
    ) -> Markup:
        """A picture with its smaller forms."""
        return Markup(self.texts.pictures.html(image, sizes, css, alt, loading))

    def picture_url(self, image: PictureEntry, width: int) -> str:
        """One form of a picture, for where only one can be named."""
        return self.texts.pictures.url(image, width)

    def document_html(
        self, text: Document | None, level: int = 2, anchor: str = "", taken: Collection[str] = ()
    ) -> Markup:
        """A document as HTML; nothing for nothing."""
        return Markup(self.texts.document(text, level, anchor, taken)) if text else Markup("")
