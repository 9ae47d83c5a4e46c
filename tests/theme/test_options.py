"""The options of a theme, chosen in `site.yaml`."""

from __future__ import annotations

import pytest

from frontis import yaml_tree
from frontis.theme.options import choose, declared

DECLARED = """
accent: {type: colour, default: "#06c", description: The colour of links}
density: {type: choice, choices: [airy, dense], default: airy, description: How close lines stand}
portrait: {type: flag, default: true, description: Show the portrait}
columns: {type: number, default: 2, description: How many columns}
order: {type: list, choices: [title, authors], default: [title, authors], description: The order of parts}
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
    values, wrong = choose(OPTIONS, None, "folio")
    assert not wrong
    assert values == {
        "accent": "#06c", "density": "airy", "portrait": True, "columns": 2, "order": ("title", "authors"),
        "entry": {"teaser": "left"},
    }  # fmt: skip


def test_chosen_values_have_the_type_of_their_option() -> None:
    chosen = mapping("{accent: teal, portrait: no, columns: 3, order: [title], entry: {teaser: none}}")
    values, wrong = choose(OPTIONS, chosen, "folio")
    assert not wrong
    assert (values["accent"], values["portrait"], values["columns"]) == ("teal", False, 3)
    assert (values["order"], values["entry"]) == (("title",), {"teaser": "none"})


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
        ("{order: [price]}", "option 'order': 'price' can't be chosen", "choose among title, authors"),
        ("{entry: left}", "option 'entry': is a group of options", "write entry: {teaser: …}"),
        ("{entry: {teaser: right}}", "option 'teaser': 'right' can't be chosen", "choose one of left, top, none"),
        ("{density: [airy]}", "option 'density': takes one value", "How close lines stand"),
    ],
)
def test_a_wrong_choice_is_told_with_its_place_and_a_hint(chosen: str, message: str, hint: str) -> None:
    values, (problem,) = choose(OPTIONS, mapping(chosen), "folio")
    assert (problem.message, problem.hint, problem.origin.line) == (message, hint, 1)
    assert values == choose(OPTIONS, None, "folio")[0]
