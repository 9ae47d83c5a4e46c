"""What goes wrong in a copied template is told with its file and line, and the site that was there stays."""

from __future__ import annotations

import pytest
from site_under_test import SiteMaker

COPY = "themes/folio/templates/entry.html"


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        ("<p>\n{% if entry %}\n</p>", 3, "Unexpected end of template"),
        ("<p>\n\n{{ entry.titel }}</p>", 3, "'frontis.plan.works.WorkEntry object' has no attribute 'titel'"),
        ("<p>\n{{ nobody }}</p>", 2, "'nobody' is undefined"),
        ("<p>\n{% include 'gone.html' %}</p>", 2, "there is no template 'gone.html'"),
        ("\n<p>{{ _('no_such_words') }}</p>", 2, "there are no interface words for 'no_such_words'"),
        ("<p>\n\n\n{{ 1 / 0 }}</p>", 4, "division by zero"),
        ("<p>\n{{ entry.record.title.__class__ }}</p>", 2, "access to attribute '__class__'"),
    ],
)
def test_a_mistake_in_a_template_is_told_at_its_line(site: SiteMaker, template: str, line: int, message: str) -> None:
    (error,) = site("minimal").write({COPY: template}).try_to_build().outcome.errors
    assert error.startswith(f"{COPY}:{line}:1: error: ")
    assert message in error


@pytest.mark.parametrize(
    ("template", "hint"),
    [
        ("{{ entr.url }}", "did you mean 'entry'?"),
        ("{{ sit.title }}", "did you mean 'site'?"),
        ("{% macro own(works) %}{{ wroks }}{% endmacro %}{{ own(1) }}", "did you mean 'works'?"),
        ("{{ entry.autors }}", "did you mean 'authors'?"),
        ("{{ entry.recrd }}", "did you mean 'record'?"),
        ("{{ entry.made_of }}", "what it has: "),
        ("{{ entry.record.highlight }}", "did you mean 'highlights'?"),
        ("{{ entry.links[0].zzzz }}", "what it has: kind, label, printed, url"),
        ("{{ options.entri }}", "what templates may use is listed"),
    ],
)
def test_a_name_that_templates_do_not_have_brings_one_that_they_have(site: SiteMaker, template: str, hint: str) -> None:
    works = '- {title: A, links: {code: "https://a.org"}}'
    refused = site("minimal").write({COPY: template, "content/publications.yaml": works}).try_to_build()
    assert any(hint in line for line in refused.outcome.messages)


def test_mistakes_at_one_line_are_told_in_the_same_order_each_time(site: SiteMaker) -> None:
    works = "".join(f"- {{title: A, id: w{number}}}\n" for number in range(9))
    here = site("minimal").write({COPY: "{{ _('no_' ~ entry.id) }}", "content/publications.yaml": works})
    errors = here.try_to_build().outcome.errors
    assert len(errors) > 1 and errors == sorted(errors)


def test_a_mistake_in_a_template_leaves_the_site_that_was_there(site: SiteMaker) -> None:
    here = site("minimal")
    before = here.build().files
    refused = here.write({COPY: "{{ nobody }}", "content/talks.yaml": "- title: New\n"}).try_to_build()
    assert refused.outcome.status == 1
    assert refused.files == before


def test_the_innermost_template_is_to_blame(site: SiteMaker) -> None:
    here = site("minimal").write({COPY: "<p>\n{% include 'part.html' %}\n</p>"})
    here.write({"themes/folio/templates/part.html": "<b>\n\n{{ nobody }}\n</b>"})
    (error,) = here.try_to_build().outcome.errors
    assert error.startswith("themes/folio/templates/part.html:3:1: error: ")


def test_a_copy_may_extend_the_template_that_it_replaces(site: SiteMaker) -> None:
    own = "{% extends '_base/home.html' %}{% block main %}<h1>Mine</h1>{% endblock %}"
    page = site("minimal").write({"themes/folio/templates/home.html": own}).build().page()
    assert page.headings[0] == (1, "Mine")


@pytest.mark.parametrize(
    ("template", "hint"),
    [
        ("{% include 'entri.html' %}", "did you mean 'entry.html'?"),
        ("{% extends 'folio/entri.html' %}", "did you mean 'folio/entry.html'?"),
        ("{% extends 'atlas/entry.html' %}", "write 'parent: atlas' into its theme.yaml"),
    ],
)
def test_a_template_that_is_not_there_brings_the_one_that_was_meant(site: SiteMaker, template: str, hint: str) -> None:
    refused = site("minimal").write({COPY: template}).try_to_build()
    assert any(hint in line for line in refused.outcome.messages)
