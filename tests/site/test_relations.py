"""Which works belong together."""

from __future__ import annotations

from works import HERE, a_work

from frontis.model.names import Name
from frontis.model.people import Person
from frontis.model.projects import Project
from frontis.model.texts import RichText
from frontis.settings.values import Profile
from frontis.site.groups import TopicNames, topic_groups
from frontis.site.people import People
from frontis.site.relations import (
    known_people,
    projects_of_works,
    related_works,
    works_of_people,
    works_of_projects,
)

BABBAGE = Name.parse("Charles Babbage")


def project(name: str, *publications: str) -> Project:
    """A project that names these works."""
    return Project(origin=HERE, id=name, title=RichText(name), publications=publications)


def test_a_projects_works_are_named_from_either_side() -> None:
    works = [a_work(id="new", projects=("ice",)), a_work(id="old"), a_work(id="other")]
    assert works_of_projects(works, [project("ice", "old")]) == {"ice": ("new", "old")}


def test_a_work_that_cannot_be_seen_is_not_among_a_projects_works() -> None:
    assert works_of_projects([a_work(id="seen")], [project("ice", "seen", "hidden")]) == {"ice": ("seen",)}


def test_a_work_knows_its_projects() -> None:
    ice, song = project("ice", "a", "b"), project("song", "b")
    works = [a_work(id="a"), a_work(id="b")]
    assert projects_of_works(works_of_projects(works, [ice, song]), [ice, song]) == {"a": (ice,), "b": (ice, song)}


def test_works_that_share_most_topics_are_nearest() -> None:
    works = [
        a_work(id="here", topics=("ice", "radar")),
        a_work(id="both", topics=("ice", "radar")),
        a_work(id="one", topics=("ice",)),
        a_work(id="none", topics=("song",)),
    ]
    related = related_works(works, topic_groups(works, TopicNames([]), "en"))
    assert related["here"] == ("both", "one")
    assert related["none"] == ()


def test_of_works_that_share_as_much_the_nearest_in_time_are_shown() -> None:
    works = [a_work(id=name, topics=("ice",)) for name in "abcdefg"]
    related = related_works(works, topic_groups(works, TopicNames([]), "en"))
    assert (related["d"], related["g"]) == (("c", "e", "b"), ("f", "e", "d"))


def test_editors_have_their_works_too() -> None:
    people = People(Profile(name=Name.parse("Ada Lovelace")), [Person(origin=HERE, id="cb", name=BABBAGE)])
    works = [a_work(id="a", editors=["Charles Babbage"]), a_work(id="b", authors=["Babbage, Charles"])]
    assert works_of_people(known_people(works, people)) == {"cb": ("a", "b")}
