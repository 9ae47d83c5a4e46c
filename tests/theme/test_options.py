"""The options of a theme, chosen in `site.yaml`."""

from __future__ import annotations

import pytest

from frontis import yaml_tree
from frontis.theme.choosing import Chooser
from frontis.theme.colours import Colour
from frontis.theme.options import declared

DECLARED = """
accent: {type: colour, default: "#06c", ground: "#fff", description: The colour of links}
density: {type: choice, choices: [airy, dense], default: airy, description: How close lines stand}
portrait: {type: flag, default: true, description: Show the portrait}
columns: {type: number, default: 2, description: How many columns}
parts: {type: list, choices: [title, authors], default: [title, authors], description: Which parts there are}
order: {type: order, choices: [title, authors, venue], default: [title], description: The order of parts}
face: {type: file, description: A font}
entry:
  description: What an entry shows
  options:
    teaser: {type: choice, choices: [left, top, none], default: left, description: Where the picture stands}
"""


def mapping(text: str) -> yaml_tree.Mapping:
    """YAML as its nodes."""
    node, wrong = yaml_tree.parse(text, "site.yaml")
    assert isinstance(node, yaml_tree.Mapping) and not wrong
    return node


OPTIONS = declared(mapping(DECLARED))


def test_what_is_not_chosen_has_its_default() -> None:
    values, wrong = Chooser("folio").choose(OPTIONS, None)
    assert not wrong
    assert values == {
        "accent": "#06c", "density": "airy", "portrait": True, "columns": 2, "parts": ("title", "authors"),
        "order": ("title", "authors", "venue"), "face": "",
        "entry": {"teaser": "left"},
    }  # fmt: skip


def test_chosen_values_have_the_type_of_their_option() -> None:
    chosen = mapping("{accent: teal, portrait: no, columns: 3, parts: [title], entry: {teaser: none}}")
    values, wrong = Chooser("folio").choose(OPTIONS, chosen)
    assert not wrong
    assert (values["accent"], values["portrait"], values["columns"]) == ("teal", False, 3)
    assert (values["parts"], values["entry"]) == (("title",), {"teaser": "none"})


@pytest.mark.parametrize(
    ("chosen", "message", "hint"),
    [
        ("{acent: teal}", "unknown option 'acent' of the theme 'folio'", "did you mean 'accent'?"),
        ("{zzz: 1}", "unknown option 'zzz' of the theme 'folio'", "'frontis theme show folio' lists its options"),
        ("{density: dens}", "option 'density': 'dens' can't be chosen", "did you mean 'dense'?"),
        (
            "{accent: bluish}",
            "option 'accent': 'bluish' is not a colour",
            'write a CSS colour: "#0a6", "teal", "oklch(52% 0.14 250)"',
        ),
        ("{portrait: 7}", "option 'portrait': '7' is neither true nor false", "write true or false"),
        ("{columns: two}", "option 'columns': 'two' is not a whole number", "write a number such as 3"),
        ("{parts: [price]}", "option 'parts': 'price' can't be chosen", "choose among title, authors"),
        ("{order: [venu]}", "option 'order': 'venu' can't be chosen", "did you mean 'venue'?"),
        (
            "{order: [venue, venue]}",
            "option 'order': 'venue' stands twice",
            "name each part once; what is not named follows",
        ),
        (
            "{face: ../a.woff2}",
            "option 'face': there is no file '../a.woff2' in content/static/ or the theme's static/",
            "put it into content/static/, as content/static/a.woff2",
        ),
        ("{entry: left}", "option 'entry': is a group of options", "write entry: {teaser: …}"),
        ("{entry: {teazer: top}}", "unknown option 'teazer' in 'entry' of the theme 'folio'", "did you mean 'teaser'?"),
        ("{entry: {teaser: right}}", "option 'teaser': 'right' can't be chosen", "choose one of left, top, none"),
        ("{density: [airy]}", "option 'density': takes one value", "How close lines stand"),
    ],
)
def test_a_wrong_choice_is_told_with_its_place_and_a_hint(chosen: str, message: str, hint: str) -> None:
    values, (problem,) = Chooser("folio").choose(OPTIONS, mapping(chosen))
    assert (problem.message, problem.hint, problem.origin.line) == (message, hint, 1)
    assert values == Chooser("folio").choose(OPTIONS, None)[0]


def test_what_an_order_does_not_name_follows_in_the_usual_order() -> None:
    values, _ = Chooser("folio").choose(OPTIONS, mapping("{order: [venue]}"))
    assert values["order"] == ("venue", "title", "authors")


def test_a_file_has_its_address_in_the_site() -> None:
    chooser = Chooser("folio", files=lambda: {"fonts/a.woff2": "assets/fonts/a.woff2"})
    values, wrong = chooser.choose(OPTIONS, mapping("{face: fonts/a.woff2}"))
    assert (values["face"], wrong) == ("assets/fonts/a.woff2", [])


def test_an_option_of_another_theme_is_told_to_be_its() -> None:
    chooser = Chooser("folio", owners=lambda option: ["atlas"] if option == "panel" else [])
    _, (problem,) = chooser.choose(OPTIONS, mapping("{panel: left}"))
    assert problem.hint == "the theme 'atlas' has it"


def test_a_pale_accent_is_taken_and_warned_of_with_the_nearest_that_can_be_read() -> None:
    values, (problem,) = Chooser("folio").choose(OPTIONS, mapping('{accent: "#7cf"}'))
    nearest = str(problem.hint).split("'")[1]
    assert (values["accent"], problem.severity) == ("#7cf", "warning")
    assert Colour.parse(nearest).can_be_read_on("#fff")


def test_a_theme_says_of_an_option_of_its_parent_only_what_is_different() -> None:
    own = declared(
        mapping("{density: {default: dense}, entry: {options: {teaser: {default: top}}}, more: {}}"), OPTIONS
    )
    by_name = {option.name: option for option in own}
    assert [option.name for option in own] == [*(option.name for option in OPTIONS), "more"]
    assert (by_name["density"].default, by_name["density"].choices) == ("dense", ("airy", "dense"))
    assert (by_name["entry"].default, by_name["entry"].description) == ({"teaser": "top"}, "What an entry shows")
