"""Fingerprints of values: equal where all is equal that a page can show of them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from msgspec import Struct, field, msgpack, to_builtins

from frontis.diagnostics import Origin
from frontis.model.publications import Publication
from frontis.model.texts import PlainText
from frontis.text.commands import may_name_files

LENGTH = 16
"""Bytes of a fingerprint: two different values have the same one about never."""


def encoded(*values: object) -> bytes:
    """What tells these values from others, all texts in it as they are; where something was written has no say in it.

    They are structs, tuples, mappings, texts and numbers. Mappings count with the order of their keys, so none of the
    values may be a set.
    """
    return encoded_with(_ENCODER, *values)


def encoded_with(encoder: msgpack.Encoder, *values: object) -> bytes:
    """The same with an encoder for other values too, whose `enc_hook` leaves the rest to `plain`."""
    try:
        return encoder.encode(values)
    except OverflowError:  # a whole number of more than 64 bits
        return repr(to_builtins(values, enc_hook=encoder.enc_hook)).encode()


def digest(*contents: bytes) -> bytes:
    """The fingerprint of what was encoded."""
    return blake2b(b"".join(contents), digest_size=LENGTH).digest()


def fingerprint(*values: object) -> bytes:
    """The fingerprint of these values."""
    return digest(encoded(*values))


def plain(value: object) -> object:
    """Of what msgspec doesn't know, the part that counts; raises TypeError where that isn't known."""
    if type(value) is Origin:
        return None
    if type(value) is PlainText:
        told = value.language or value.translations
        return (str(value), value.language, value.translations) if told else str(value)
    raise TypeError(f"a {type(value).__name__} has no fingerprint")


_ENCODER = msgpack.Encoder(enc_hook=plain)


def names_files(content: bytes) -> bool:
    """Whether a text in what was encoded may name files; all documents may, which have this field."""
    return b"allows_html" in content or may_name_files(content.decode("latin-1"))  # what tells it is ASCII


Told = tuple[bytes, bool]
"""The fingerprint of a work, and whether its texts may name files."""


class Records(Struct):
    """What is told of works as they were read, found once for each."""

    found: dict[int, tuple[Publication, Told]] = field(default_factory=dict)
    """By the place of the work in memory, which it keeps since it is held here."""

    def keep_only(self, works: Iterable[Publication]) -> None:
        """Forgets all but these: the preview reads no work anew that is the same."""
        self.found = {place: self.found[place] for place in map(id, works) if place in self.found}

    def note(self, work: Publication, told: Told) -> None:
        """Remembers what an earlier reading has told of the same work."""
        self.found[id(work)] = (work, told)

    def of(self, work: Publication) -> Told:
        """Of a work."""
        known = self.found.get(id(work))
        if known is None:
            content = encoded(work)
            known = self.found[id(work)] = (work, (digest(content), names_files(content)))
        return known[1]
