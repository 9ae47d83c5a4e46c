"""Fingerprints of values: equal where all is equal that a page can show of them."""

from __future__ import annotations

from hashlib import blake2b

from msgspec import msgpack, to_builtins

from frontis.diagnostics import Origin
from frontis.model.texts import PlainText

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
