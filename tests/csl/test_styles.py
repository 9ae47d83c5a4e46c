"""What each part of CSL 1.0.2 does, shown by styles of a few lines."""

from __future__ import annotations

from typing import Any

import pytest

from frontis.csl.item import item
from frontis.csl.locale import locale
from frontis.csl.references import References
from frontis.csl.style import parent, style, title
from frontis.csl.xml import parse
from frontis.diagnostics import Unreadable

WORDS = """<locale xmlns="http://purl.org/net/xbiblio/csl"><style-options punctuation-in-quote="true"/>
<date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
<terms><term name="and">and</term><term name="and" form="symbol">&amp;</term><term name="et-al">et al.</term>
<term name="open-quote">“</term>
<term name="close-quote">”</term><term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
<term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term><term name="bc"> BC</term>
<term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term><term name="in">in</term>
<term name="translator" form="short">trans.</term><term name="editortranslator" form="short">ed. and trans.</term>
<term name="ordinal">th</term><term name="ordinal-01">st</term><term name="ordinal-02">nd</term>
<term name="ordinal-11">th</term><term name="ordinal-12">th</term><term name="month-05">May</term>
<term name="month-06">June</term><term name="season-01">Spring</term></terms></locale>"""
ADA = {"family": "Lovelace", "given": "Ada Augusta"}
JAN = {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}
PEOPLE = [ADA, JAN, {"family": "Sun", "given": "Yu-Hao"}]


def written(layout: str, members: dict[str, Any], root: str = "", more: str = "", html: bool = False) -> str:
    """What a style with this layout makes of an item."""
    text = f"""<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" {root}>{more}
    <bibliography><layout>{layout}</layout></bibliography></style>"""
    references = References(style(parse(text, "style")), locale("en", [WORDS]))
    made = item({"type": "book", **members})
    return references.html(made) if html else references.text(made)


def names(attributes: str, people: list[dict[str, str]], root: str = "") -> str:
    """Names in a style."""
    return written(f'<names variable="author"><name {attributes}/></names>', {"author": people}, root)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", "Ada Augusta Lovelace, Jan van den Berg, Yu-Hao Sun"),
        ('and="text"', "Ada Augusta Lovelace, Jan van den Berg, and Yu-Hao Sun"),
        ('and="symbol" delimiter-precedes-last="never"', "Ada Augusta Lovelace, Jan van den Berg & Yu-Hao Sun"),
        ('initialize-with=". "', "A. A. Lovelace, J. van den Berg, Y.-H. Sun"),
        ('initialize-with="" name-as-sort-order="all" sort-separator=" "', "Lovelace AA, Berg J van den, Sun Y-H"),
        ('name-as-sort-order="first"', "Lovelace, Ada Augusta, Jan van den Berg, Yu-Hao Sun"),
        ('form="short" delimiter="; "', "Lovelace; van den Berg; Sun"),
        ('et-al-min="3" et-al-use-first="1"', "Ada Augusta Lovelace et al."),
        ('et-al-min="3" et-al-use-first="2"', "Ada Augusta Lovelace, Jan van den Berg, et al."),
        ('et-al-min="3" et-al-use-first="1" et-al-use-last="true"', "Ada Augusta Lovelace, … Yu-Hao Sun"),
        ('form="count"', "3"),
    ],
)
def test_a_list_of_names_is_as_its_options_say(attributes: str, expected: str) -> None:
    assert names(attributes, PEOPLE) == expected


@pytest.mark.parametrize(
    ("demote", "expected"),
    [("never", "van den Berg, Jan"), ("sort-only", "van den Berg, Jan"), ("display-and-sort", "Berg, Jan van den")],
)
def test_a_particle_goes_with_the_family_name_unless_it_is_demoted(demote: str, expected: str) -> None:
    assert names('name-as-sort-order="all"', [JAN], f'demote-non-dropping-particle="{demote}"') == expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ({"family": "田辺", "given": "愛子"}, "田辺愛子"),
        ({"literal": "ATLAS Collaboration"}, "ATLAS Collaboration"),
        ({"family": "O'Neil", "given": "J.R."}, "O’Neil, J. R."),
        ({"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}, "Humboldt, A. von"),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "King, M., Jr."),
        ({"family": "Jung", "given": "Jee-weon"}, "Jung, J."),
        ({"family": "Artin", "given": "Yu. émile"}, "Artin, Yu. émile"),
    ],
)
def test_a_name_of_any_kind_is_inverted_as_it_can_be(person: dict[str, str], expected: str) -> None:
    assert names('initialize-with=". " name-as-sort-order="all"', [person]) == expected


@pytest.mark.parametrize(
    ("translators", "expected"),
    [
        ([ADA], "Ada Augusta Lovelace, ed. and trans."),
        ([JAN], "Ada Augusta Lovelace, ed.; Jan van den Berg, trans."),
        ([], "Ada Augusta Lovelace, ed."),
    ],
)
def test_who_edits_and_translates_is_named_once(translators: list[dict[str, str]], expected: str) -> None:
    layout = """<names variable="editor translator" delimiter="; "><name/><label form="short" prefix=", "/></names>"""
    assert written(layout, {"editor": [ADA], "translator": translators}) == expected


def test_an_editor_stands_in_for_an_author_once_with_a_label() -> None:
    layout = """<names variable="author"><name/><label form="short" prefix=" (" suffix=")"/><substitute>
    <names variable="editor"/><text variable="title"/></substitute></names>
    <group prefix=", " delimiter=" "><text term="in"/><names variable="editor"/></group>
    <text variable="title" prefix=". "/>"""
    assert written(layout, {"title": "T", "editor": [ADA, JAN]}) == "Ada Augusta Lovelace, Jan van den Berg (eds.). T"
    assert written(layout, {"title": "T"}) == "T"


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ({"date-parts": [[2019, 5, 4]]}, "May 4, 2019"),
        ({"date-parts": [[2019, 5]]}, "May 2019"),
        ({"date-parts": [["2019"]]}, "2019"),
        ({"date-parts": [[2019, 5, 4], [2019, 5, 6]]}, "May 4–6, 2019"),
        ({"date-parts": [[2019, 5, 4], [2019, 6, 1]]}, "May 4–June 1, 2019"),
        ({"date-parts": [[2018], [2019]]}, "2018–2019"),
        ({"date-parts": [[2018, 5, 4], [2019, 6, 1]]}, "May 4, 2018–June 1, 2019"),
        ({"date-parts": [[2019]], "season": 1}, "Spring 2019"),
        ({"date-parts": [[-44]]}, "44 BC"),
        ({"literal": "undated"}, "undated"),
        ({"raw": "2019-05-04"}, "May 4, 2019"),
        ({"date-parts": [[]]}, ""),
        ({"date-parts": [["soon"]]}, ""),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(issued: dict[str, Any], expected: str) -> None:
    assert written('<date variable="issued" form="text"/>', {"issued": issued}) == expected


def test_a_date_of_parts_has_the_affixes_of_those_that_are_there() -> None:
    layout = '<date variable="issued"><date-part name="year"/><date-part name="day" form="ordinal" prefix="/"/></date>'
    assert written(layout, {"issued": {"date-parts": [[2019, 5, 2]]}}) == "2019/2nd"
    assert written(layout, {"issued": {"date-parts": [[2019]]}}) == "2019"


@pytest.mark.parametrize(
    ("style_of_ranges", "page", "expected"),
    [
        ("", "101-117", "101–117"),
        ("expanded", "321-28", "321–328"),
        ("minimal", "321-328, e12-e15", "321–8, e12–5"),
        ("minimal-two", "1101-1108", "1101–08"),
        ("chicago-16", "1496-1500", "1496–500"),
        ("chicago-16", "71-72", "71–72"),
        ("chicago-16", "100-104", "100–104"),
        ("chicago-16", "107-108", "107–8"),
        ("chicago-16", "321-328", "321–28"),
        ("minimal", "14-14", "14–14"),
        ("minimal", "pp. 321-328", "321–8"),
        ("expanded", "2021-08", "2021–08"),
        ("minimal", "88:1-88:31", "88:1–88:31"),
        ("expanded", "e0231", "e0231"),
    ],
)
def test_pages_are_abbreviated_in_the_way_of_the_style(style_of_ranges: str, page: str, expected: str) -> None:
    root = f'page-range-format="{style_of_ranges}"' if style_of_ranges else ""
    assert written('<text variable="page"/>', {"page": page}, root) == expected


def test_the_first_page_follows_from_the_pages() -> None:
    assert written('<text variable="page-first"/>', {"page": "101-117"}) == "101"


@pytest.mark.parametrize(("page", "expected"), [("3", "p. 3"), ("3-5", "pp. 3–5"), ("3, 5 & 7", "pp. 3, 5 & 7")])
def test_a_label_is_in_the_plural_for_several(page: str, expected: str) -> None:
    layout = '<group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>'
    assert written(layout, {"page": page}) == expected


@pytest.mark.parametrize(
    ("form", "edition", "expected"),
    [
        ("ordinal", "2", "2nd"),
        ("ordinal", "11", "11th"),
        ("ordinal", "101", "101st"),
        ("roman", "14", "xiv"),
        ("long-ordinal", "12", "12th"),
        ("ordinal", "revised", "revised"),
        ("numeric", "2-3", "2–3"),
    ],
)
def test_a_number_has_the_form_asked_for(form: str, edition: str, expected: str) -> None:
    assert written(f'<number variable="edition" form="{form}"/>', {"edition": edition}) == expected


@pytest.mark.parametrize(
    ("case", "text", "expected"),
    [
        ("title", "the art of few-shot work: an in-depth view", "The Art of Few-Shot Work: An In-Depth View"),
        ("title", "what's k-means for? of mRNA and iPhones", "What’s k-Means for? Of mRNA and iPhones"),
        ("title", "what it is for", "What It Is For"),
        ("title", "beam-to-beam contact", "Beam-to-Beam Contact"),
        ("sentence", "ON ALL CAPS", "On all caps"),
        ("sentence", "on Bergen", "On Bergen"),
        ("capitalize-first", "iPhone users", "iPhone users"),
        ("capitalize-all", "few shots", "Few Shots"),
        ("lowercase", "Few Shots", "few shots"),
        ("uppercase", "few", "FEW"),
    ],
)  # fmt: skip
def test_letter_case_is_changed_with_care(case: str, text: str, expected: str) -> None:
    assert written(f'<text variable="title" text-case="{case}"/>', {"title": text}) == expected


def test_titles_in_other_languages_keep_their_case() -> None:
    layout = '<text variable="title" text-case="title"/>'
    assert written(layout, {"title": "über kleine daten", "language": "de"}) == "über kleine daten"


@pytest.mark.parametrize(
    ("title_of_it", "expected"),
    [
        ("Plain", "“Plain.” In J."),
        ("Really?", "“Really?” In J."),
        ("Say “no”", "“Say ‘no.’” In J."),
        ('Say "no"', "“Say ‘no.’” In J."),
        ("Say 'no' in '98", "“Say ‘no’ in ’98.” In J."),
        ("Wait...", "“Wait...” In J."),
        ("Ph.D.", "“Ph.D.” In J."),
        ("Or,", "“Or.” In J."),
    ],
)
def test_a_full_stop_goes_inside_quotes_and_is_never_doubled(title_of_it: str, expected: str) -> None:
    layout = """<text variable="title" quotes="true" suffix=". "/>
    <group delimiter=" " suffix="."><text term="in" text-case="capitalize-first"/>
    <text variable="publisher"/></group>"""
    assert written(layout, {"title": title_of_it, "publisher": "J."}) == expected


def test_formatting_becomes_elements_and_text_stays_text() -> None:
    layout = """<text variable="title" font-style="italic" suffix=", "/><text variable="volume" font-weight="bold"/>
    <text variable="genre" vertical-align="sup"/><text variable="publisher" font-variant="small-caps" prefix=" "/>"""
    members = {"title": "A < B & C", "volume": "4", "genre": "x", "publisher": "P"}
    expected = '<i>A &lt; B &amp; C</i>, <b>4</b><sup>x</sup> <span class="small-caps">P</span>'
    assert written(layout, members, html=True) == expected


def test_a_group_without_its_variables_is_not_there() -> None:
    layout = """<text variable="title"/><group prefix=" (" suffix=")" delimiter=", ">
    <group delimiter=" "><text term="in"/><text variable="container-title"/></group><text variable="volume"/></group>"""
    assert written(layout, {"title": "T"}) == "T"
    assert written(layout, {"title": "T", "volume": "2"}) == "T (2)"
    assert written(layout, {"title": "T", "volume": "2", "container-title": "J"}) == "T (in J, 2)"


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('type="book thesis" match="any"', "yes"),
        ('type="thesis"', "no"),
        ('variable="title volume"', "yes"),
        ('variable="title DOI"', "no"),
        ('variable="DOI URL" match="none"', "yes"),
        ('is-numeric="volume"', "yes"),
        ('is-numeric="title"', "no"),
        ('is-uncertain-date="issued"', "yes"),
        ('position="first"', "no"),
        ('type="book" variable="DOI" match="any"', "yes"),
    ],
)
def test_a_choice_follows_the_work(condition: str, expected: str) -> None:
    layout = f'<choose><if {condition}><text value="yes"/></if><else><text value="no"/></else></choose>'
    issued = {"date-parts": [[1890]], "circa": True}
    assert written(layout, {"title": "T", "volume": "2", "issued": issued}) == expected


def test_a_style_has_macros_and_words_of_its_own() -> None:
    more = """<locale xml:lang="en"><terms><term name="in">inside</term></terms></locale>
    <locale xml:lang="de"><terms><term name="in">drin</term></terms></locale>
    <macro name="where"><text term="in"/><text macro="what" prefix=" "/></macro>
    <macro name="what"><text variable="title"/></macro>"""
    assert written('<text macro="where" text-case="uppercase"/>', {"title": "t"}, more=more) == "INSIDE T"


def test_a_macro_that_calls_itself_ends() -> None:
    more = '<macro name="m"><text variable="title"/><text macro="m"/></macro>'
    assert set(written('<text macro="m"/>', {"title": "t"}, more=more)) == {"t"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<style", "no XML"),
        ("<locale/>", "begins with <locale>"),
        ("<style/>", "no bibliography"),
        ("<style><bibliography/></style>", "no bibliography"),
    ],
)
def test_a_file_that_is_no_style_says_so(text: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        style(parse(text, "style"))


def test_a_dependent_style_names_its_parent() -> None:
    link = '<link rel="independent-parent" href="http://www.zotero.org/styles/nature"/>'
    root = parse(f"<style><info><title>Nature\n Physics</title>{link}</info></style>", "style")
    assert (parent(root), title(root)) == ("nature", "Nature Physics")
    assert parent(parse("<style/>", "style")) is None
