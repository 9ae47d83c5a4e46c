"""A work that is exported and read again is the work that it was."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from works import work

from frontis.content import reader
from frontis.diagnostics import Diagnostic
from frontis.door.folder import ContentFolder
from frontis.formats import biblatex, bibtex
from frontis.model.identifiers import ArxivId, Doi, Isbn, Pmcid, Pmid
from frontis.model.links import Target
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.settings.values import Profile, Settings

SETTINGS = Settings(title=RichText("Mira"), url="", profile=Profile(name=Name.parse("Mira Halvorsen")))
FORMATS = {"bibtex": bibtex.entry, "biblatex": biblatex.entry}
COMPARED = (
    "id", "title", "type", "authors", "editors", "et_al", "venue", "date", "volume", "number", "pages", "publisher",
    "series", "edition", "language", "note", "doi", "arxiv", "pmid", "pmcid", "isbn", "url", "keywords", "abstract",
)  # fmt: skip

TYPES = ("article-journal", "paper-conference", "chapter", "book", "thesis", "report")
"""Those that BibTeX can tell apart."""
OTHERWISE_TOLD = {"book": {"venue"}, "thesis": {"venue", "publisher"}, "report": {"venue", "publisher"}}
"""What BibTeX has no field for: such works are published by their venue or institution."""

pieces = st.sampled_from(
    [
        "Deep", "DNA", "iPhone", "über", "Fréchet", "a", "R&D", "5%", "$5 to $10", "$k$", "$x_{i}^2$", "~", "A/B",
        "{Bayesian}", "p<0.05", "*so*", "SF(DA)^2", "U-Net", "x_y", "#1", "C++", "“quoted”", "—", "中文", "@10",
        "{1,...,t}", "(2nd)", r"\emph{in}",
    ]
)  # fmt: skip
texts = st.lists(pieces, min_size=1, max_size=8).map(lambda words: " ".join(["The", *words, "end"]))
names = st.sampled_from(
    [
        "Mira Halvorsen", "Jan van der Berg", "Sun, Jr., Ann", "T.-S. Chua", "孙倩茹", "ATLAS Collaboration", "Plato",
        "Åsa Öberg", "{Barnes and Noble}", "Gabriel García Márquez", "Ludwig van Beethoven III", "O'Brien, Conan",
    ]
)  # fmt: skip
addresses = st.sampled_from([Target("https://example.org/x"), Target("https://example.org/a_b?c=%20&d=~e#f")])
works = st.fixed_dictionaries(
    {"title": texts, "authors": st.lists(names, min_size=1, max_size=4, unique=True), "url": addresses},
    optional={
        "venue": texts,
        "date": st.sampled_from(["2019", "2019-06", "2019-06-16", "1987-12-31"]),
        "abstract": st.lists(texts, min_size=1, max_size=3).map("\n\n".join),
        "note": texts,
        "publisher": texts,
        "series": texts,
        "pages": st.sampled_from(["101–117", "e1234", "S1–S9"]),
        "volume": st.sampled_from(["4", "12B"]),
        "number": st.sampled_from(["2", "3/4", "TR-7"]),
        "keywords": st.just(("vision", "few shots", "R&D, again")),
        "language": st.sampled_from(["de", "pt-BR", "zh"]),
        "et_al": st.booleans(),
        "doi": st.sampled_from([Doi("10.1109/CVPR.2019.00049"), Doi("10.1000/a_b%c#(d)")]),
        "arxiv": st.just(ArxivId("1812.02391")),
        "pmid": st.just(Pmid("23456789")),
        "pmcid": st.just(Pmcid("PMC3531190")),
        "isbn": st.just(Isbn("9783161484100")),
    },
)


@pytest.fixture(scope="module")
def read_again(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Reads a `.bib` text as the content of a site: the works, and what is wrong."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "content").mkdir()

    def read(text: str) -> tuple[tuple[Publication, ...], list[Diagnostic]]:
        (folder / "content" / "publications.bib").write_text(text, encoding="utf-8")
        library, diagnostics = reader.read(ContentFolder.at(folder / "content"), SETTINGS)
        return library.publications, diagnostics

    return read


def told(publication: Publication, field: str) -> Any:
    """What a field says, in plain text."""
    value = getattr(publication, field)
    return (
        [contribution.name for contribution in value]
        if field in ("authors", "editors")
        else getattr(value, "plain", value)
    )


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=50)
@given(fields=works, csl_type=st.sampled_from(TYPES))
def test_everything_that_is_told_comes_back(read_again: Any, form: str, fields: dict[str, Any], csl_type: str) -> None:
    before = work(**fields | dict.fromkeys(OTHERWISE_TOLD.get(csl_type, ())) | {"type": csl_type})
    (after,), diagnostics = read_again(FORMATS[form](before))
    assert diagnostics == []
    assert {field: told(after, field) for field in COMPARED} == {field: told(before, field) for field in COMPARED}


def test_a_talk_at_a_conference_keeps_its_track_and_place(read_again: Any) -> None:
    before = work(type="paper-conference", venue="ICLR", track="Workshop on Ice", location="Bergen", status="submitted")
    for written in (bibtex.entry(before), biblatex.entry(before)):
        (after,), _ = read_again(written)
        assert [told(after, field) for field in ("track", "location", "status")] == [
            "Workshop on Ice",
            "Bergen",
            "submitted",
        ]
