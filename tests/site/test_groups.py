"""Works under headings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from works import HERE, a_work

from frontis.model.texts import RichText
from frontis.model.vocabularies import Topic, Venue
from frontis.site.groups import TopicNames, day_of, group, month_of, topic_groups, venue_groups, year_of

META = Topic(origin=HERE, key="meta-learning", name=RichText("Meta-learning"), names=("learning to learn",))


def test_works_are_grouped_by_year_and_the_undated_stand_under_no_key() -> None:
    works = [
        a_work(id="a", date="2020"),
        a_work(id="b", date="2019-05"),
        a_work(id="c", date="2019"),
        a_work(id="d", date=None),
    ]
    assert [(each.key, each.works) for each in group(works, year_of)] == [
        ("2020", ("a",)), ("2019", ("b", "c")), ("", ("d",)),
    ]  # fmt: skip


def test_months_and_days_are_as_exact_as_the_dates() -> None:
    works = [a_work(id="a", date="2019-06-16"), a_work(id="b", date="2019-06"), a_work(id="c", date="2019")]
    assert [each.key for each in group(works, month_of)] == ["2019-06", "2019"]
    assert [each.key for each in group(works, day_of)] == ["2019-06-16", "2019-06", "2019"]


def test_a_topic_is_found_by_key_name_and_spelling_in_any_case() -> None:
    works = [
        a_work(id=str(n), topics=(word,))
        for n, word in enumerate(("meta-learning", "Meta-Learning", "LEARNING to learn"))
    ]
    (topic,) = topic_groups(works, TopicNames([META]), "en")
    assert (topic.key, topic.name.plain, topic.works) == ("meta-learning", "Meta-learning", ("0", "1", "2"))


def test_a_free_word_is_a_topic_too() -> None:
    (topic,) = topic_groups([a_work(topics=("Bird Song",))], TopicNames([]), "en")
    assert (topic.key, topic.name.plain) == ("bird-song", "Bird Song")


def test_a_word_whose_address_is_a_key_in_other_capitals_is_that_topic() -> None:
    known = Topic(origin=HERE, key="Few-Shot", name=RichText("Learning from few examples"))
    (topic,) = topic_groups([a_work(topics=("few shot", "FEW SHOT!"))], TopicNames([known]), "en")
    assert topic.key == "Few-Shot"


def test_a_topic_without_a_letter_has_an_address_too() -> None:
    (topic,) = topic_groups([a_work(topics=("🎉",))], TopicNames([]), "en")
    assert topic.key and topic.name.plain == "🎉"


def test_a_topic_named_twice_by_a_work_holds_it_once() -> None:
    (topic,) = topic_groups([a_work(id="a", topics=("meta-learning", "learning to learn"))], TopicNames([META]), "en")
    assert topic.works == ("a",)


def test_a_venue_of_the_vocabulary_gives_its_name_whatever_the_works_wrote() -> None:
    known = Venue(origin=HERE, key="neurips", name=RichText("Neural Information Processing Systems"), short="NeurIPS")
    works = [a_work(id="a", venue="Advances in NIPS", venue_short="NIPS", venue_key="neurips")]
    (venue,) = venue_groups(works, [known], "en")
    assert (venue.key, venue.name.plain, venue.works) == ("neurips", "Neural Information Processing Systems", ("a",))


def test_a_free_venue_is_known_by_its_short_name() -> None:
    works = [
        a_work(id="a", venue="ICCV in Nice", venue_short="ICCV"),
        a_work(id="b", venue="ICCV in Seoul", venue_short="ICCV"),
    ]
    (venue,) = venue_groups(works, [], "en")
    assert (venue.key, venue.works) == ("iccv", ("a", "b"))


@given(st.lists(st.sampled_from(["2019", "2019-06", "2019-06-16", "2020", None])))
def test_grouping_by_year_loses_and_doubles_nothing(dates: list[str | None]) -> None:
    works = [a_work(id=str(place), date=date) for place, date in enumerate(dates)]
    grouped = [name for each in group(works, year_of) for name in each.works]
    assert sorted(grouped) == sorted(each.id for each in works)


def test_a_free_topic_is_called_as_its_newest_work_calls_it() -> None:
    works = [a_work(id="new", topics=("Deep Ice",)), a_work(id="old", topics=("deep ice",))]
    (topic,) = topic_groups(works, TopicNames([]), "en")
    assert (topic.name.plain, topic.works) == ("Deep Ice", ("new", "old"))
