"""Where links lead: web addresses, paths of the site, files under `content/`."""

from __future__ import annotations

import re
from urllib.parse import unquote

from frontis.diagnostics import Origin, Unreadable
from frontis.door.reading import Reading, is_missing
from frontis.door.shapes import Shape
from frontis.model.links import Link, Target
from frontis.text.patterns import regex
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
_WEB = regex(r"https?://[\w.:@-]+(?:[/?#][\w./:@?#&=%+~,;!*()-]*)?", re.ASCII)
"""An address on the web of harmless signs alone, as most are."""
_DRIVE = regex(r"[A-Za-z]:[\\/]")
_SCHEME = regex(r"([A-Za-z][A-Za-z0-9+.-]*):")
_INVISIBLE = regex(r"[\x00-\x20\x7f\u200b-\u200f\u2028-\u202e\ufeff]")
_HOST = regex(r"(?:www\.[^\s/]+|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|edu|io|ac\.\w\w|gov|dev|eu|info))(?:[/:?#].*)?")
_DOI = regex(r"10\.\d{4,9}/")
_ARXIV = regex(r"\d{4}\.\d{4,5}(?:v\d+)?")
_PUBLISHED = ("/files/", "/images/")


class UnsafeLink(Unreadable):
    """An address that a browser would run instead of visit, such as `javascript:`."""


def target() -> Shape[Target]:
    """A web address, a path of the site (`/cv/`), or a file beside the record's or under `content/`."""
    return Shape(_read_target, {"type": "string"})


def links() -> Shape[tuple[Link, ...]]:
    """Labels with targets, in order; a list of such pairs where a label comes twice."""

    def read(node: Node, reading: Reading) -> tuple[Link, ...] | None:
        pairs = _pairs(node, reading)
        if pairs is None:
            return None
        found = ((label, _read_link(label, each, reading)) for label, each in pairs if not is_missing(each))
        return tuple(Link(label.text.strip(), where, label.origin) for label, where in found if where)

    mapping = {"type": "object", "additionalProperties": {"type": ["string", "null"]}}
    pair = {**mapping, "minProperties": 1, "maxProperties": 1}
    return Shape(read, {"anyOf": [mapping, {"type": "array", "items": pair}]})


def safe_address(text: str) -> str:
    """A web or mail address, or a path of the site, fit for a page; raises `Unreadable` for anything else."""
    if _WEB.fullmatch(text):
        return text
    bare = _INVISIBLE.sub("", text)
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].lower() not in SAFE_SCHEMES and not is_windows_path(bare):
        raise UnsafeLink(f"'{cut(text)}' is an unsafe link", _safe_hint(scheme[1]))
    if bare.startswith(("//", "\\\\")):
        raise Unreadable(f"'{cut(text)}' does not say how to get there", f"write 'https:{bare}'")
    if scheme and scheme[1].lower() in ("http", "https"):
        return _web_address(text)
    return text


def leads_away(address: str) -> bool:
    """Whether an address leads to another site or program, and not to a path."""
    return address.startswith("//") or (_SCHEME.match(address) is not None and not is_windows_path(address))


def _safe_hint(scheme: str) -> str:
    if scheme.lower() == "file":
        return "copy the file into content/files/ and write 'files/…'"
    return "a link starts with https://, http:// or mailto:, or is a path"


def _web_address(text: str) -> str:
    host = text.partition("://")[2].partition("/")[0]
    if not host or any(map(str.isspace, text)) or '"' in text or "<" in text:
        raise Unreadable(
            f"'{cut(text)}' is not a web address", "copy it from the browser's address line; a space is %20"
        )
    return text


def _read_target(node: Node, reading: Reading) -> Target | None:
    if not isinstance(node, Scalar):
        reading.wrong_type(node, "one web address or path")
        return None
    text = node.text.strip()
    if _WEB.fullmatch(text):
        return Target(text)
    try:
        address = safe_address(text)
    except Unreadable as failure:
        reading.unreadable(failure, node.origin, "unsafe-link" if isinstance(failure, UnsafeLink) else "bad-link")
        return None
    if leads_away(address):
        return Target(address)
    if address.startswith("/") and not address.startswith(_PUBLISHED):
        return Target(address)
    return _read_file(node, address, reading)


def _read_file(node: Scalar, written: str, reading: Reading) -> Target | None:
    """A file, with the place in it that may follow after `#`; a name may itself contain that sign."""
    path, fragment = written, ""
    file = resolve(path, reading)
    if file is None and not written.startswith("#"):
        path, _, fragment = written.partition("#")
        file = resolve(path, reading)
    if file is None:
        missing_file(path, node.origin, reading)
        return None
    return Target(file, is_file=True, fragment=fragment)


def resolve(path: str, reading: Reading) -> str | None:
    """The file under `content/` that a path names, as written or with its `%20` read; it is then published."""
    for candidate in dict.fromkeys((path.lstrip("/"), unquote(path.lstrip("/")))):
        file = reading.find(candidate)
        if file is not None and not _is_source(file):
            reading.files.add(file)
            return file
    return None


def missing_file(path: str, origin: Origin, reading: Reading) -> None:
    """Note that a path names no file, and what was probably meant."""
    reading.error(
        "missing-file", f"{reading.field}: there is no file '{cut(path)}'", origin, _missing_hint(path, reading)
    )


def _is_source(file: str) -> bool:
    """Whether it holds records or a page's text, which are published only as pages."""
    return file.endswith((".md", ".yaml", ".yml")) and not file.startswith(("files/", "images/", "static/"))


def _missing_hint(path: str, reading: Reading) -> str:
    if ".." in path.split("/") or is_windows_path(path):
        return "only files of this site are published: copy it into content/files/ and write 'files/…'"
    if path.startswith("#"):
        return f"a place on a page of this site is written with its path: /{path}"
    if "@" in path and "/" not in path:
        return f"for a mail address write 'mailto:{path}'"
    if _HOST.fullmatch(path):
        return f"for a web address write 'https://{path}'"
    if _DOI.match(path):
        return f"for a DOI write 'https://doi.org/{path}', or give it as 'doi:'"
    if _ARXIV.fullmatch(path):
        return f"for an arXiv number write 'https://arxiv.org/abs/{path}', or give it as 'arxiv:'"
    if path.endswith((".md", ".yaml", ".yml")):
        return "a page of this site is named by its address, such as /publications/ or /posts/ID/"
    if path.endswith("/"):
        return f"a page of this site is written from its root: /{path}"
    near = reading.content.near(path, reading.folder)
    if near:
        return f"did you mean '{near}'?"
    where = f"content/{reading.folder} or content/" if reading.folder else "content/"
    return f"it is looked for in {where}; put it into content/files/, for example"


def _pairs(node: Node, reading: Reading) -> list[tuple[Scalar, Node]] | None:
    if isinstance(node, Mapping):
        return list(node.entries)
    if isinstance(node, Scalar):
        reading.wrong_type(node, "labels with addresses", "write 'links: {paper: https://…}'")
        return None
    pairs: list[tuple[Scalar, Node]] = []
    for item in node.items:
        if isinstance(item, Mapping) and len(item.entries) == 1:
            pairs += item.entries
        else:
            reading.error(
                "wrong-type",
                "a link in a list is one label with one address",
                item.origin,
                "write '- paper: https://…'",
            )
    return pairs


def _read_link(label: Scalar, node: Node, reading: Reading) -> Target | None:
    if not label.text.strip():
        reading.error("missing-label", "a link has no label", label.origin, "write a word for it: 'paper: …'")
        return None
    if isinstance(node, Sequence):
        reading.error(
            "wrong-type",
            f"the link '{label.text}' has several addresses",
            node.origin,
            f"write links as a list: '- {label.text}: …', one line each",
        )
        return None
    return _read_target(node, reading)


def is_windows_path(text: str) -> bool:
    """Whether it starts with a drive letter, which looks like a scheme."""
    return _DRIVE.match(text) is not None


def cut(text: str) -> str:
    """An address as a message shows it."""
    return text if len(text) <= 80 else text[:79] + "…"
