"""After one edit of a kind that is easily overlooked, a build gives what one that knows nothing gives."""

from __future__ import annotations

from site_under_test import SiteMaker, SiteUnderTest, files_in

SITE = {
    "site.yaml": "title: T\nurl: https://a.example/\nprofile: {name: A B}\n",
    "content/publications.yaml": "- {title: One, id: one, year: 2001}\n",
    "content/static/a.pdf": "a",
}
"""A site with a file at its root, whose address isn't that under `content/`."""


def test_a_file_that_only_latex_names_is_linked_as_soon_as_it_is_there(site: SiteMaker) -> None:
    work = r"- {title: One, id: one, year: 2001, abstract: 'See \href{/static/b.pdf}{it} or \url{/static/b.pdf}.'}"
    here = site(SITE | {"content/publications.yaml": work})
    here.build()
    assert_same(here.write({"content/static/b.pdf": "b"}))
    assert here.build().page("publications/one/").links.count("/b.pdf") == 2


def test_a_file_that_the_profile_names_is_linked_as_soon_as_it_is_there(site: SiteMaker) -> None:
    role = "title: T\nurl: https://a.example/\nprofile: {name: A B, role: 'Of [it](/static/b.pdf)'}\n"
    here = site(SITE | {"site.yaml": role})
    here.build()
    assert_same(here.write({"content/static/b.pdf": "b"}))


def assert_same(here: SiteUnderTest, *options: str) -> None:
    """The next build gives the files, and says the problems, that one into another folder gives from nothing."""
    after, full = here.run("build", *options), here.run("build", "--full", "--output", "full", *options)
    assert (after.status, after.errors, after.warnings) == (full.status, full.errors, full.warnings)
    assert full.status or files_in(here.folder / "output") == files_in(here.folder / "full")


def test_a_text_that_becomes_one_of_the_page_s_language_loses_its_mark_beside_a_large_number(site: SiteMaker) -> None:
    work = "- {title: One, id: one, year: 2001, status: STATUS, extra: {stars: 99999999999999999999}}\n"
    in_both = SITE["site.yaml"] + "language: [en, de]\n"
    here = site(SITE | {"site.yaml": in_both, "content/publications.yaml": work.replace("STATUS", "soon here")})
    here.build()
    assert_same(here.edit("content/publications.yaml", "soon here", "{en: soon here, de: soon here}"))


def test_a_template_is_looked_at_again_when_another_theme_has_the_name_that_it_extends(site: SiteMaker) -> None:
    here = site(
        SITE
        | {
            "site.yaml": SITE["site.yaml"] + "theme: mine\n",
            "themes/mine/theme.yaml": "parent: old\n",
            "themes/mine/templates/odd.html": "{% extends 'new/odd.html' %}{% block a %}{% endblock %}\n",
            "themes/old/theme.yaml": "parent: folio\n",
            "themes/old/templates/odd.html": "{% block b %}{% endblock %}\n",
        }
    )
    here.build()
    (here.folder / "themes/old").rename(here.folder / "themes/new")
    assert_same(here.edit("themes/mine/theme.yaml", "old", "new"))
