"""Who is who in lists of authors."""

from __future__ import annotations

from works import HERE

from frontis.model.identifiers import Orcid
from frontis.model.names import Name
from frontis.model.people import Person
from frontis.settings.values import Profile
from frontis.site.people import People, Someone

ADA = Profile(name=Name.parse("Ada Lovelace"), names=("Ada Byron",))


def person(id: str, name: str, *names: str) -> Person:  # noqa: A002  # the record's own word
    """A person of the site."""
    return Person(origin=HERE, id=id, name=Name.parse(name), names=names, orcid=Orcid("0000-0002-1825-0097"))


def test_oneself_is_known_by_every_spelling_of_the_profile() -> None:
    people = People(ADA, [])
    assert [people.who(Name.parse(name)).is_self for name in ("A. Lovelace", "Lovelace, Ada", "Ada Byron")] == [
        False, True, True,
    ]  # fmt: skip


def test_a_person_is_known_by_every_spelling_and_by_the_orcid_record() -> None:
    people = People(ADA, [person("cb", "Charles Babbage", "C. Babbage")])
    orcid = "https://orcid.org/0000-0002-1825-0097"
    assert people.who(Name.parse("C. Babbage")) == Someone(person="cb", orcid=orcid, key="babbage c")
    assert people.who(Name.parse("Babbage, Charles")) == Someone(person="cb", orcid=orcid, key="babbage charles")
