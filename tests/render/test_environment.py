"""Templates of a build: compiled once, for every language."""

from __future__ import annotations

from site_under_test import SiteMaker

SITE = "title: T\nurl: https://a.example/\nprofile: {name: A B}\nlanguage: [en, de]\ntheme: mine\n"


def test_a_date_that_a_template_names_is_written_in_each_language(site: SiteMaker) -> None:
    here = site({"site.yaml": SITE, "content/publications.yaml": "- {title: A Work, year: 2019}\n"})
    here.write({
        "themes/mine/theme.yaml": "parent: folio\n",
        "themes/mine/templates/publications.html": "<title>T</title>{{ '2019-05' | date_text }}\n",
    })  # fmt: skip
    built = here.build()
    assert [built.page(f"{place}publications/").text for place in ("", "de/")] == ["May 2019", "Mai 2019"]
