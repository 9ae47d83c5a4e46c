"""Which file a template's name means, in a theme and its parents."""

from __future__ import annotations

import pytest
from site_under_test import SiteMaker

HOME = '{% extends "NAME" %}\n{% block sections %}MARK {{ super() }}{% endblock %}\n'


def home(extends: str, mark: str) -> str:
    """A home page that puts a word before its sections."""
    return HOME.replace("NAME", extends).replace("MARK", f"<p>{mark}</p>")


@pytest.mark.parametrize("name", ["home.html", "folio/home.html", "_base/home.html"])
def test_a_copy_in_the_site_extends_the_template_that_it_stands_for(site: SiteMaker, name: str) -> None:
    here = site("minimal").write({"themes/folio/templates/home.html": home(name, "Mine")})
    page = here.build("--strict").page()
    assert page.text.count("Mine") == 1 and len(page.works) == len(site("minimal").build().page().works)


def test_a_theme_extends_the_sites_own_copy_of_its_parents_template(site: SiteMaker) -> None:
    here = site("minimal").write({"themes/folio/templates/home.html": home("home.html", "Copy")})
    here.write({"themes/mine/theme.yaml": "parent: folio\n"})
    here.write({"themes/mine/templates/home.html": home("folio/home.html", "Theme")})
    words = here.edit("site.yaml", "title:", "theme: mine\ntitle:").build("--strict").page().text.split()
    assert words.index("Theme") + 1 == words.index("Copy")


def test_templates_that_extend_each_other_in_a_circle_end_in_a_message(site: SiteMaker) -> None:
    here = site("minimal").write({"themes/mine/theme.yaml": "parent: folio\n"})
    here.write({"themes/mine/templates/one.html": '{% extends "two.html" %}{% block main %}{% endblock %}'})
    here.write({"themes/mine/templates/two.html": '{% extends "one.html" %}'})
    here.write({"themes/mine/templates/404.html": '{% extends "one.html" %}{% block main %}{% endblock %}'})
    refused = here.edit("site.yaml", "title:", "theme: mine\ntitle:").try_to_build()
    assert refused.outcome.status == 1 and len(refused.outcome.errors) == 1
