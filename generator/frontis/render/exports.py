"""Works in other formats: the table of exporters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from frontis.formats import biblatex, bibtex, csl_json, ris
from frontis.model.publications import Publication

Exporter = Callable[[Sequence[Publication]], str]

EXPORTERS: dict[str, Exporter] = {
    "bib": bibtex.file,
    "ris": ris.file,
    "json": csl_json.dumps,
    "biblatex": biblatex.file,
}
"""Name of a format to the function that writes works in it."""
