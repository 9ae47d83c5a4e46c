"""A venue as written, found in `venues.yaml` by key, by spelling, or nearly."""

from __future__ import annotations

import pytest
from reading import node, reading, said

from frontis.content.venues import VenueIndex
from frontis.content.vocabularies import read_venues


def index(text: str) -> VenueIndex:
    """The index of a `venues.yaml` that must be right."""
    here = reading()
    found = VenueIndex.of(read_venues(node(text), here))
    assert said(here) == []
    return found


@pytest.mark.parametrize(
    "written",
    [
        "International Conference on Machine Learning",
        "international conference on machine learning",
        "The International Conference on Machine Learning",
        "Proceedings of the 38th International Conference on Machine Learning",
        "Forty-second International Conference on Machine Learning",
        "2021 International Conference on Machine Learning",
        "International Conference on Machine Learning 2021",
        "Int. Conf. on Machine Learning",
    ],
)
def test_a_venue_is_known_under_what_changes_from_year_to_year(written: str) -> None:
    venues = index("icml: {name: International Conference on Machine Learning, names: [Int Conf on Machine Learning]}")
    assert venues.by_spelling(written) is venues.by_key("ICML")


@pytest.mark.parametrize("written", ["Machine Learning", "European Conference on Machine Learning", "Workshop at ICML"])
def test_a_similar_venue_is_another_one(written: str) -> None:
    assert index("icml: {name: International Conference on Machine Learning, short: ICML}").by_spelling(written) is None


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("nuerips", "neurips"),
        ("neurps", "neurips"),
        ("NeurlPS", "neurips"),
        ("cvrp", "cvpr"),
        ("CVRP", "cvpr"),
        ("iccvv", "iccv"),
    ],
)
def test_a_slip_for_a_key_is_noticed(written: str, key: str) -> None:
    venues = index("neurips: {name: A}\ncvpr: {name: B}\niccv: {name: C}\n")
    assert venues.near_key(written) == key


@pytest.mark.parametrize("written", ["ECCV", "ICML", "ICLR", "IJCV", "Nature", "ICCV Workshops", "NAACL", "PAMI", ""])
def test_a_venue_in_its_own_right_is_no_slip(written: str) -> None:
    venues = index("iccv: {name: A}\ncvpr: {name: B}\nacl: {name: C}\nneurips: {name: D}\ntpami: {name: E}\n")
    assert venues.near_key(written) is None
