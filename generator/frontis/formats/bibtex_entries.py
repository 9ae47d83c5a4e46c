"""What BibTeX and BibLaTeX share: how an entry is spelled, and the fields that both know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from frontis.formats import online
from frontis.formats.characters import legal
from frontis.formats.latex_values import balanced, capitals_protected, escaped, keyword_list, name_list, verbatim
from frontis.formats.page_ranges import PageRange
from frontis.model.publications import Publication
from frontis.model.texts import Prose, RichText
from frontis.text.patterns import regex

_KEY = regex(r"[^\s,{}()=\"#%~\\']+")

Field = tuple[str, str | None]
"""A field's name and its value in LaTeX; None or nothing leaves it out."""


def entry_text(kind: str, key: str, fields: Iterable[Field]) -> str:
    """An entry with one field a line, in the order given; `month` holds a macro and so has no braces."""
    given = [(name, balanced(legal(value)).strip()) for name, value in fields if value and value.strip()]
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in given]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def joined(entries: Iterable[str]) -> str:
    """Entries as one file, with a blank line between them."""
    return "\n".join(entries)


def key(publication: Publication) -> str:
    """The key of the `.bib` file that it comes from, if BibTeX can read it again, else the id."""
    own = publication.bibtex_key
    return own if own and _KEY.fullmatch(own) else publication.id


def title(publication: Publication) -> str:
    """The title in LaTeX; one in another language than English keeps all its capitals, as nouns may have them."""
    whole = balanced(publication.title.latex)
    is_english = (publication.language or "en").lower().startswith("en")
    return capitals_protected(whole) if is_english else f"{{{whole}}}"


def contributors(publication: Publication) -> Iterator[Field]:
    """What the work is called, and whose it is."""
    yield "title", title(publication)
    yield "author", name_list(publication.authors, publication.et_al)
    yield "editor", name_list(publication.editors)


def other_issuers(publication: Publication, venue: RichText | None) -> Iterator[Field]:
    """The publisher and the institution, where they are not given as the venue."""
    if publication.publisher is not venue:
        yield "publisher", latex(publication.publisher)
    if publication.institution is not venue:
        yield "institution", latex(publication.institution)


def place_in_volume(publication: Publication) -> Iterator[Field]:
    """Volume, number and pages."""
    yield "volume", plain_field(publication.volume)
    yield "number", plain_field(publication.number)
    yield "pages", plain_field(PageRange.parse(publication.pages).joined("--") if publication.pages else None)


def common_end(publication: Publication) -> Iterator[Field]:
    """The identifiers, addresses and texts at the end of every entry."""
    yield "isbn", str(publication.isbn) if publication.isbn else None
    yield "doi", verbatim(str(publication.doi)) if publication.doi else None
    yield "pmid", str(publication.pmid) if publication.pmid else None
    yield "pmcid", str(publication.pmcid) if publication.pmcid else None
    address = online.address(publication)
    yield "url", verbatim(address) if address else None
    yield "keywords", keyword_list(publication.keywords)
    yield "abstract", latex(publication.abstract)


def latex(text: RichText | Prose | None) -> str | None:
    """A text as a value."""
    return text.latex if text else None


def plain_field(text: str | None) -> str | None:
    """A value that is plain text."""
    return escaped(text) if text else None
