"""A career on one axis: bars for years, lanes for what lasted, figures for the whole."""

from __future__ import annotations

from home_made import overview_of
from hypothesis import given
from hypothesis import strategies as st
from works import HERE, a_work

from frontis.model.cv import CurriculumVitae, CvItem, CvSection
from frontis.model.dates import Period
from frontis.model.projects import Project
from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.plan.overview import Timeline
from frontis.plan.timeline import LANES_SHOWN, YEARS_SHOWN

WORKS = (
    a_work(id="a", date="2020", selected=True),
    a_work(id="b", date="2020"),
    a_work(id="c", date="2017"),
    a_work(id="d", date=None),
)


def timeline_of(*works: Publication, **records: object) -> Timeline:
    """The timeline of these works, which there must be."""
    timeline = overview_of(works, **records).timeline
    assert timeline
    return timeline


def project(start: str, end: str | None, id: str = "p") -> Project:  # noqa: A002  # the record's own word
    """A project that lasted."""
    return Project(origin=HERE, id=id, title=RichText(id), period=Period.parse(start, end))


def cv(key: str, *periods: tuple[str, str]) -> CurriculumVitae:
    """A CV with one section."""
    items = tuple(CvItem(title=RichText(start), period=Period.parse(start, end)) for start, end in periods)
    return CurriculumVitae(origin=HERE, sections=(CvSection(key=key, title=None, items=items),))


def test_each_year_has_a_bar_also_one_without_works() -> None:
    timeline = timeline_of(*WORKS)
    assert [(bar.year, bar.count, bar.height) for bar in timeline.bars] == [
        (2017, 1, 50.0), (2018, 0, 0.0), (2019, 0, 0.0), (2020, 2, 100.0),
    ]  # fmt: skip
    assert [bar.x for bar in timeline.bars] == [0.0, 25.0, 50.0, 75.0]
    assert [bar.url for bar in timeline.bars] == ["/publications/2017/", "", "", "/publications/2020/"]


def test_a_bar_tells_how_many_are_selected() -> None:
    assert [(bar.selected, bar.selected_height) for bar in timeline_of(*WORKS).bars][-1] == (1, 50.0)


def test_a_lane_reaches_from_its_beginning_to_the_end_of_its_last_month() -> None:
    (lane,) = timeline_of(*WORKS, projects=(project("2018-07", "2019-06"),)).lanes
    assert (lane.kind, lane.url, lane.x, lane.width) == ("projects", "/projects/p/", 37.5, 25.0)


def test_what_goes_on_or_ends_later_reaches_the_edge() -> None:
    lanes = timeline_of(*WORKS, projects=(project("2019", "now"), project("2020", "2031", "q"))).lanes
    assert [lane.x + lane.width for lane in lanes] == [100.0, 100.0]


def test_studies_and_positions_lengthen_the_axis_to_their_beginning() -> None:
    timeline = timeline_of(*WORKS, cv=cv("education", ("2010", "2013"), ("2013", "2016")))
    assert (timeline.first, timeline.last) == (2010, 2020)
    assert [(lane.kind, lane.name.plain) for lane in timeline.lanes] == [("education", "2010"), ("education", "2013")]


def test_skills_and_what_has_no_beginning_have_no_lane() -> None:
    endless = Project(origin=HERE, id="p", title=RichText("P"), period=Period())
    assert timeline_of(*WORKS, cv=cv("skills", ("2010", "2013")), projects=(endless,)).lanes == ()


def test_round_years_are_marked_in_the_middle_of_their_bars() -> None:
    assert timeline_of(*WORKS).ticks == ((2017, 12.5), (2018, 37.5), (2019, 62.5), (2020, 87.5))
    far = timeline_of(a_work(date="2020"), a_work(id="b", date="1991"))
    assert [year for year, _ in far.ticks] == [1995, 2000, 2005, 2010, 2015, 2020]


def test_there_is_none_for_works_of_one_year() -> None:
    assert overview_of([a_work(date="2020"), a_work(id="b", date="2020")]).timeline is None
    assert overview_of([]).timeline is None


def test_the_figures_count_what_there_is_and_say_nothing_of_what_there_is_not() -> None:
    works = (*WORKS, a_work(id="e", date="2018", authors=("Ada Lovelace", "Bo Ek"), topics=("sand",)))
    assert [(figure.key, figure.count) for figure in overview_of(works).figures] == [
        ("works", 5), ("topics", 1), ("coauthors", 1), ("years", 4),
    ]  # fmt: skip
    assert [figure.key for figure in overview_of([a_work(date=None)]).figures] == ["works"]


YEARS = st.integers(1, 9999).map(lambda year: f"{year:04}")


@given(st.lists(YEARS, max_size=12), st.lists(st.tuples(YEARS, YEARS), max_size=12))
def test_it_has_bounds_and_is_the_same_for_the_same_site(years: list[str], periods: list[tuple[str, str]]) -> None:
    works = [a_work(id=f"w{place}", date=year) for place, year in enumerate(years)]
    projects = tuple(project(min(pair), max(pair), f"p{place}") for place, pair in enumerate(periods))
    timeline = overview_of(works, projects=projects).timeline
    assert timeline == overview_of(works, projects=projects).timeline
    if timeline:
        assert len(timeline.bars) == timeline.last - timeline.first + 1 <= YEARS_SHOWN
        assert str(timeline.bars[-1].year) >= max(years)
        assert len(timeline.lanes) <= LANES_SHOWN
        assert all(0 <= lane.x < lane.x + lane.width <= 100.001 for lane in timeline.lanes)
