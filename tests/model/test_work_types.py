"""Types of works, their names elsewhere, and the venues that tell them."""

from __future__ import annotations

import pytest

from frontis.model.work_types import (
    WORK_TYPES,
    biblatex_type,
    bibtex_type,
    infer_type,
    ris_type,
    schema_type,
    type_of_entry,
)


def test_all_types_of_csl_are_there() -> None:
    assert len(WORK_TYPES) == 45
    assert list(WORK_TYPES) == sorted(WORK_TYPES)
    assert {"article", "article-journal", "paper-conference", "thesis", "software", "patent"} < set(WORK_TYPES)


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        ("International Conference on Computer Vision 2025", "paper-conference"),
        ("Forty-second International Conference on Machine Learning", "paper-conference"),
        ("Thirty-Seventh AAAI Conference on Artificial Intelligence", "paper-conference"),
        ("The 31st Annual Conference on Neural Information Processing", "paper-conference"),
        ("Neural Information Processing Systems", "paper-conference"),
        ("Advances in Neural Information Processing Systems", "paper-conference"),
        ("Association for Computational Linguistics", "paper-conference"),
        ("Annual Meeting of the Association for Computational Linguistics", "paper-conference"),
        ("Findings of EMNLP", "paper-conference"),
        ("Proc. of the Int. Conf. on Software Testing (ICST)", "paper-conference"),
        ("IEEE Ultrasonics Symp", "paper-conference"),
        ("ICML Workshop on Uncertainty", "paper-conference"),
        ("45. Jahrestagung der Gesellschaft für Informatik", "paper-conference"),
        ("CVPR", "paper-conference"),
        ("SIGGRAPH Asia", "paper-conference"),
        ("In: Proceedings of the Eighth Symposium", "paper-conference"),
        ("ACM Computing Surveys", "article-journal"),
        ("Nature", "article-journal"),
        ("Transactions of the Association for Computational Linguistics", "article-journal"),
        ("Proceedings of the National Academy of Sciences", "article-journal"),
        ("Proceedings of the IEEE", "article-journal"),
        ("Proceedings of the ACM on Programming Languages", "article-journal"),
        ("Proc. ACM Hum. Comput. Interact.", "article-journal"),
        ("Journal of Physics: Conference Series", "article-journal"),
        ("Hypothesis", "article-journal"),
        ("Synthesis", "article-journal"),
        ("PhD thesis, University of Bergen", "thesis"),
        ("Doctoral Dissertation", "thesis"),
        ("Masterarbeit", "thesis"),
        ("Handbook of Graph Theory", "chapter"),
        ("Lecture Notes in Computer Science", "chapter"),
        ("In: A Companion to Logic (eds. Sun and Lee)", "chapter"),
        ("ArXiv", "article"),
        ("arXiv preprint arXiv:1812.02391", "article"),
        ("CoRR", "article"),
        ("CoRR abs/1812.02391", "article"),
        ("bioRxiv", "article"),
        ("Preprint", "article"),
        ("", "article"),
        (None, "article"),
    ],
)
def test_the_words_of_a_venue_tell_the_type(venue: str | None, expected: str) -> None:
    assert infer_type(venue) == expected


def test_the_vocabulary_knows_better_than_the_words() -> None:
    assert infer_type("Proceedings of Everything", venue_type="article-journal") == "article-journal"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [("InProceedings", "paper-conference"), ("conference", "paper-conference"), ("article", "article-journal"),
     ("inbook", "chapter"), ("phdthesis", "thesis"), ("mastersthesis", "thesis"), ("techreport", "report"),
     ("online", "webpage"), ("misc", "document"), ("patent", "patent"), ("nonsense", "document")],
)  # fmt: skip
def test_entries_of_bibtex_have_a_type(entry: str, expected: str) -> None:
    assert type_of_entry(entry) == expected


@pytest.mark.parametrize("work_type", ["article-journal", "paper-conference", "chapter", "book", "thesis", "report"])
def test_the_types_that_bibtex_knows_come_back(work_type: str) -> None:
    assert type_of_entry(bibtex_type(work_type)) == work_type
    assert type_of_entry(biblatex_type(work_type)) == work_type


def test_every_type_has_a_name_in_every_format() -> None:
    standard = "article book booklet incollection inproceedings misc phdthesis techreport unpublished"
    assert sorted({bibtex_type(work_type) for work_type in WORK_TYPES}) == standard.split()
    assert all(ris_type(work_type).isupper() for work_type in WORK_TYPES)
    assert [schema_type(name) for name in ("thesis", "dataset", "patent")] == ["Thesis", "Dataset", "ScholarlyArticle"]
