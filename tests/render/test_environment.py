"""Templates of a build: compiled once, for every language."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, StrictUndefined, UndefinedError
from jinja2.exceptions import SecurityError
from markupsafe import Markup, escape
from site_under_test import SiteMaker

from frontis.diagnostics import Origin
from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.render.environment import Sandbox

SITE = "title: T\nurl: https://a.example/\nprofile: {name: A B}\nlanguage: [en, de]\ntheme: mine\n"


def test_a_date_that_a_template_names_is_written_in_each_language(site: SiteMaker) -> None:
    here = site({"site.yaml": SITE, "content/publications.yaml": "- {title: A Work, year: 2019}\n"})
    here.write({
        "themes/mine/theme.yaml": "parent: folio\n",
        "themes/mine/templates/publications.html": "<title>T</title>{{ '2019-05' | date_text }}\n",
    })  # fmt: skip
    built = here.build()
    assert [built.page(f"{place}publications/").text for place in ("", "de/")] == ["May 2019", "Mai 2019"]


def printed(value: object, name: str = "a.html") -> str:
    loader = cast(Any, DictLoader({name: "{{ value }}{% macro m() %}{{ value }}{% endmacro %}{{ m() }}"}))
    here = Sandbox(loader, lambda each: each, autoescape=lambda name: name.endswith(".html"))
    return here.get_template(name).render(value=value)


@given(st.text())
def test_a_text_is_escaped_in_html_as_jinja_escapes_it_and_left_alone_elsewhere(text: str) -> None:
    assert printed(text) == str(escape(text)) * 2
    assert printed(text, "a.css") == text * 2


def test_html_and_numbers_and_what_knows_its_html_are_printed_as_jinja_prints_them() -> None:
    knowing = type("Knowing", (), {"__html__": lambda self: "<i>a</i>"})()
    assert [printed(value) for value in (Markup("<b>"), 3, knowing)] == ["<b><b>", "33", "<i>a</i><i>a</i>"]


class Templates(DictLoader):
    """Templates none of which stands for another."""

    def below(self, name: str, parent: str) -> str:
        """The name itself."""
        return name


def read(template: str) -> str:
    """What a strict template prints of a work, an option and the names of another template."""
    work = Publication(id="a", type="article", title=RichText("A Work"), origin=Origin("works.yaml", 1))
    loader = cast(Any, Templates({"a": template, "b": "{% set found, nothing, _own = 'found', '', 1 %}"}))
    here = Sandbox(loader, lambda each: each, undefined=StrictUndefined)
    return here.get_template("a").render(work=work, options={"entry": {"items": "none", "cite": "row"}})


@pytest.mark.parametrize(("template", "shown"), [
    ("{{ work.title.plain }}", "A Work"),
    ("{{ [work] | map(attribute='title') | map(attribute='plain') | join }}", "A Work"),
    ("{% for each in 'ab' %}{{ loop.index }}{% endfor %}", "12"),
    ("{{ options.entry.cite }} {{ options.entry['items'] }}", "row none"),
    ("{% for key, value in options.entry.items() %}{{ key }} {% endfor %}", "items cite "),
    ("{% import 'b' as b %}{{ b.found }}{{ b.nothing }}{{ b.other is defined }}", "foundFalse"),
    ("{% set a = namespace(count=1) %}{% set a.count = a.count + 1 %}{{ a.count }}{{ a.other is defined }}", "2False"),
    ("{{ work.tilte is defined }}{{ work.origin is defined }}", "FalseFalse"),
])  # fmt: skip
def test_templates_read_what_values_options_and_other_templates_hold(template: str, shown: str) -> None:
    assert read(template) == shown


@pytest.mark.parametrize("template", [
    "{{ work.__class__.__mro__ }}", "{{ work.origin.line }}",
    "{{ [work] | map(attribute='origin') | map(attribute='line') | list }}",
    "{{ work._asdict.x }}", "{% import 'b' as b %}{{ b._own }}", "{{ work.title.__class__.__init__.__globals__ }}",
])  # fmt: skip
def test_templates_read_nothing_behind_them(template: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        read(template)
