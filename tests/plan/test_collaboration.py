"""The graph of who works on what."""

from __future__ import annotations

from home_made import overview_of
from hypothesis import given
from hypothesis import strategies as st
from works import HERE, a_work

from frontis.model.names import Name
from frontis.model.people import Person
from frontis.model.publications import Publication
from frontis.plan.collaboration import COAUTHORS_SHOWN, SUBJECTS_SHOWN
from frontis.plan.overview import Graph

WORKS = (
    a_work(id="a", authors=("Ada Lovelace", "Bo Ek"), topics=("sand", "sea")),
    a_work(id="b", authors=("Bo Ek", "Cy Orr"), topics=("sea",)),
    a_work(id="c", authors=("Bo Ek",), topics=("sea",)),
)


def graph_of(*works: Publication, **records: object) -> Graph:
    """The graph of these works, which there must be."""
    graph = overview_of(works, **records).graph
    assert graph
    return graph


def test_it_joins_topics_and_coauthors_by_the_works_they_share() -> None:
    graph = graph_of(*WORKS)
    subjects = [str(link.name and link.name.plain) for link in graph.subjects]
    people = [str(link.name and link.name.plain) for link in graph.coauthors]
    assert (graph.kind, subjects, people) == ("topics", ["sea", "sand"], ["Cy Orr", "Bo Ek"])
    joined = {(subjects[edge.subject], people[edge.coauthor]): edge.count for edge in graph.edges}
    assert joined == {("sea", "Bo Ek"): 3, ("sea", "Cy Orr"): 1, ("sand", "Bo Ek"): 1}


def test_lines_begin_and_end_in_the_middle_of_their_rows_and_the_heaviest_comes_last() -> None:
    graph = graph_of(*WORKS)
    assert {(edge.start, edge.end) for edge in graph.edges} == {(25.0, 25.0), (25.0, 75.0), (75.0, 75.0)}
    assert [(edge.count, edge.weight) for edge in graph.edges] == [(1, 1), (1, 1), (3, 2)]


def test_without_topics_it_tells_of_venues_by_their_short_names() -> None:
    journal = a_work(id="a", authors=("Bo Ek",), venue="Journal of Sand", venue_short="JoS")
    graph = graph_of(journal, a_work(id="b", authors=("Cy Orr",), venue="Dune"))
    assert graph.kind == "venues"
    assert [(link.name and link.name.plain, link.url) for link in graph.subjects] == [
        ("Dune", "/venues/dune/"), ("JoS", "/venues/jos/"),
    ]  # fmt: skip


def test_only_people_of_the_site_are_links() -> None:
    graph = graph_of(*WORKS, people=(Person(origin=HERE, id="bo", name=Name.parse("Bo Ek")),))
    assert [link.url for link in graph.coauthors] == ["", "/people/bo/"]


def test_there_is_none_where_there_is_nothing_to_see() -> None:
    alone = [a_work(id="a", authors=("Ada Lovelace",), topics=("sand", "sea"))]
    assert overview_of(alone).graph is None
    assert overview_of([*alone, a_work(id="b", authors=("Bo Ek",), topics=("sea",))]).graph is None
    assert overview_of([]).graph is None


NAMES = st.lists(st.sampled_from([f"Name{one} Family{two}" for one in "ABCDEF" for two in "GHIJKL"]), max_size=9)
TOPICS = st.lists(st.sampled_from([f"t{number}" for number in range(20)]), max_size=5)


@given(st.lists(st.tuples(NAMES, TOPICS), max_size=30))
def test_it_has_bounds_and_is_the_same_for_the_same_works(records: list[tuple[list[str], list[str]]]) -> None:
    works = [a_work(id=f"w{n}", authors=tuple(names), topics=tuple(of)) for n, (names, of) in enumerate(records)]
    graph = overview_of(works).graph
    assert graph == overview_of(works).graph
    if graph:
        assert 2 <= len(graph.subjects) <= SUBJECTS_SHOWN and 2 <= len(graph.coauthors) <= COAUTHORS_SHOWN
        assert {edge.subject for edge in graph.edges} == set(range(len(graph.subjects)))
        assert {edge.coauthor for edge in graph.edges} == set(range(len(graph.coauthors)))
        assert all(0 < edge.start < 100 and 0 < edge.end < 100 and 1 <= edge.weight <= 4 for edge in graph.edges)
