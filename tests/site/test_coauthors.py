"""With whom the works were written."""

from __future__ import annotations

from works import HERE, a_work

from frontis.model.names import Name
from frontis.model.people import Person
from frontis.settings.values import Profile
from frontis.site.coauthors import coauthors
from frontis.site.people import People

ADA = Profile(name=Name.parse("Ada Lovelace"), names=("A. Lovelace",))
NOBODY = People(ADA, [])


def test_those_with_most_works_come_first_and_the_others_by_name() -> None:
    works = [a_work(id="a", authors=("Zoe Bell", "Ann Ames")), a_work(id="b", authors=("Charles Babbage",))]
    found = coauthors([*works, a_work(id="c", authors=("Charles Babbage",))], NOBODY)
    assert [(str(each.name), each.works) for each in found] == [
        ("Charles Babbage", ("b", "c")),
        ("Ann Ames", ("a",)),
        ("Zoe Bell", ("a",)),
    ]


def test_oneself_is_no_coauthor() -> None:
    assert coauthors([a_work(authors=("Ada Lovelace",)), a_work(id="b", authors=("A. Lovelace",))], NOBODY) == ()


def test_names_that_differ_in_accents_and_order_only_are_one_coauthor_by_the_first_spelling() -> None:
    works = [a_work(id="a", authors=("Łukasz Wróbel",)), a_work(id="b", authors=("Wrobel, Lukasz",))]
    (found,) = coauthors(works, NOBODY)
    assert (str(found.name), found.works) == ("Łukasz Wróbel", ("a", "b"))


def test_a_person_of_the_site_is_one_coauthor_under_every_spelling() -> None:
    babbage = Person(origin=HERE, id="cb", name=Name.parse("Charles Babbage"), names=("C. Babbage",))
    works = [a_work(id="a", authors=("C. Babbage",)), a_work(id="b", authors=("Charles Babbage", "C. Babbage"))]
    (found,) = coauthors(works, People(ADA, [babbage]))
    assert (found.person, found.works) == ("cb", ("a", "b"))
