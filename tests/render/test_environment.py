"""Templates of a build: compiled once, for every language."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader
from markupsafe import Markup, escape
from site_under_test import SiteMaker

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
