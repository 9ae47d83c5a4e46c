"""What every bundled theme promises of works: microformats, ids, links, abstracts."""

from __future__ import annotations

from pages import Page, text, words
from site_under_test import BuiltSite, SiteMaker

from frontis.site.assemble import Site


def squeezed(text: str) -> str:
    """A text without its spaces: formulas have theirs drawn, not written."""
    return "".join(text.split())


def test_the_list_holds_every_work_once_and_in_order(demonstration: BuiltSite, records: Site) -> None:
    page = demonstration.page("publications/")
    assert [work.id for work in page.works] == [work.id for work in records.works]


def test_each_work_says_what_its_record_says(demonstration: BuiltSite, records: Site) -> None:
    page = demonstration.page("publications/")
    for record in records.works:
        work = page.work(record.id)
        assert squeezed(work.title) == squeezed(record.title.plain)
        assert work.venue == (words(record.venue.plain) if record.venue else None)
        assert work.published == ([record.date.isoformat()] if record.date else [])
        assert work.highlights == [words(highlight.text) for highlight in record.highlights]


def test_a_works_first_address_is_its_own_page(demonstration: BuiltSite, records: Site) -> None:
    page = demonstration.page("publications/")
    assert [work.urls[0] for work in page.works] == [f"/publications/{work.id}/" for work in records.works]


def test_every_author_is_a_card_of_the_name_and_its_marks_alone(demonstration: BuiltSite, records: Site) -> None:
    page = demonstration.page("publications/")
    for record in records.works:
        cards = page.work(record.id).all("p-author")
        assert len(cards) == len(record.authors)
        for card, author in zip(cards, record.authors, strict=True):
            assert "h-card" in card.get("class").split()
            shown = words(text(card))
            assert shown.startswith(words(author.name.display))
            assert shown.removeprefix(words(author.name.display)).strip("*†‡✉§¶ ,") == ""


def test_a_work_with_a_title_alone_is_given_nothing_by_implication(site: SiteMaker, theme: str) -> None:
    built = site(
        {
            "site.yaml": f"title: Ada\nurl: https://a.example.org/\ntheme: {theme}\nprofile: {{name: Ada Lovelace}}\n",
            "content/publications.yaml": "- title: A Title Alone\n",
        }
    ).build()
    for path in ("", "publications/", "publications/title-alone/"):
        (work,) = built.page(path).works
        assert (work.title, work.authors, work.published, work.venue) == ("A Title Alone", [], [], None)
        assert (work.links, work.highlights, work.abstract) == ([], [], None)


def test_oneself_is_set_apart_and_nobody_else(demonstration: BuiltSite, records: Site) -> None:
    for page in demonstration.pages:
        for work in page.works:
            record = records.works_by_id[work.urls[0].split("/")[-2]]
            own = [author.name.display for author in record.authors if records.who.who(author.name).is_self]
            assert [name.rstrip("*†‡✉ ") for name in work.selves] == own, page.path


def test_the_writers_links_come_first_in_their_order(demonstration: BuiltSite, records: Site) -> None:
    for path in ("publications/", *(f"publications/{work.id}/" for work in records.works)):
        for work in demonstration.page(path).works:
            record = records.works_by_id[work.id or ""]
            labels = [label for label, _ in work.links]
            assert labels[: len(record.links)] == [link.label for link in record.links], work.id


def test_an_abstract_opens_without_script_and_its_summary_is_the_abstract_alone(
    demonstration: BuiltSite, records: Site
) -> None:
    page = demonstration.page("publications/")
    for record in records.works:
        (work,) = [each for each in page.works if each.id == record.id]
        assert bool(record.abstract) == bool(work.abstract)
        for abstract in work.all("p-summary"):
            (details,) = [each for each in abstract.iterancestors() if each.tag == "details"]
            assert details[0].tag == "summary"
            assert not [link for links in work.all("links") for link in links.iter("details")]


def test_a_works_page_bears_the_same_work_and_one_heading(demonstration: BuiltSite, records: Site) -> None:
    listed = demonstration.page("publications/")
    for record in records.works:
        page = demonstration.page(f"publications/{record.id}/")
        (work,) = page.works
        assert work.id == record.id
        assert [words for level, words in page.headings if level == 1] == [work.title]
        same = listed.work(record.id)
        assert (work.title, work.authors, work.venue, work.published, work.abstract) == (
            same.title, same.authors, same.venue, same.published, same.abstract,
        )  # fmt: skip


def test_no_page_bears_an_id_twice(demonstration: BuiltSite) -> None:
    for page in demonstration.pages:
        assert len(page.ids) == len(set(page.ids)), page.path


def test_a_category_is_seen_on_list_and_page(demonstration: BuiltSite, records: Site) -> None:
    categories = {work.id: work.category for work in records.works if work.category}
    assert categories
    for work, category in categories.items():
        for path in ("publications/", f"publications/{work}/"):
            assert category in words(text(demonstration.page(path).work(work).element))


def test_the_years_of_the_list_can_be_linked(demonstration: BuiltSite, records: Site) -> None:
    page = demonstration.page("publications/")
    for year in records.years:
        if year.key:
            assert [element.tag for element in page.root.iter() if element.get("id") == f"y{year.key}"] == ["h2"]


def test_et_al_is_no_card(demonstration: BuiltSite, records: Site) -> None:
    (record, *_) = [work for work in records.works if work.et_al]
    page: Page = demonstration.page(f"publications/{record.id}/")
    assert "et al." in text(page.work(record.id).element)
    assert not [name for name in page.work(record.id).authors if "et al" in name]
    assert not [name for name in page.meta("citation_author") if "et al" in name]
