"""Themes, their parents, and the folders in which their files are looked for."""

from __future__ import annotations

from pathlib import Path

from frontis.diagnostics import Origin
from frontis.theme.find import find, names, own_templates

HERE = Origin("site.yaml", 4, 8)


def own_theme(site: Path, name: str, declaration: str, **templates: str) -> None:
    """Puts a theme into a site's folder."""
    folder = site / "themes" / name
    (folder / "templates").mkdir(parents=True)
    (folder / "theme.yaml").write_text(declaration)
    for template, text in templates.items():
        (folder / "templates" / f"{template}.html").write_text(text)


def test_the_bundled_themes_can_be_chosen_and_the_skeleton_not(tmp_path: Path) -> None:
    assert "folio" in names(tmp_path)
    assert not [name for name in names(tmp_path) if name.startswith("_")]


def test_a_theme_of_the_site_builds_on_a_bundled_one(tmp_path: Path) -> None:
    own_theme(tmp_path, "mine", "parent: folio\ndescription: My own", home="<h1>Mine</h1>")
    theme, wrong = find("mine", tmp_path, HERE)
    assert theme and not wrong
    assert theme.files("templates")["home.html"] == tmp_path / "themes/mine/templates/home.html"
    assert {"work.html", "year.html"} <= set(theme.files("templates"))
    assert "accent" in [option.name for option in theme.options]


def test_a_copy_in_the_site_stands_before_the_bundled_template(tmp_path: Path) -> None:
    copy = tmp_path / "themes/folio/templates/home.html"
    copy.parent.mkdir(parents=True)
    copy.write_text("<h1>Changed</h1>")
    theme, _ = find("folio", tmp_path, HERE)
    assert theme and theme.files("templates")["home.html"] == copy


def test_an_unknown_theme_is_told_where_it_was_named(tmp_path: Path) -> None:
    theme, (problem,) = find("foolio", tmp_path, HERE)
    assert theme is None
    assert (problem.message, problem.hint, problem.origin) == (
        "there is no theme 'foolio'",
        "did you mean 'folio'?",
        HERE,
    )


def test_the_skeleton_is_not_for_choosing(tmp_path: Path) -> None:
    theme, (problem,) = find("_base", tmp_path, HERE)
    assert theme is None and problem.message == "there is no theme '_base'"


def test_a_missing_parent_is_told_by_its_name(tmp_path: Path) -> None:
    own_theme(tmp_path, "mine", "parent: gone")
    theme, (problem,) = find("mine", tmp_path, HERE)
    assert theme is None and problem.message == "there is no theme 'gone'"


def test_a_name_cannot_lead_out_of_the_themes_folder(tmp_path: Path) -> None:
    assert find("../content", tmp_path, HERE)[0] is None


def test_what_editors_and_systems_leave_there_is_no_part_of_a_theme(tmp_path: Path) -> None:
    templates, static = tmp_path / "themes/folio/templates", tmp_path / "themes/folio/static"
    for folder in (templates, static):
        folder.mkdir(parents=True)
    (templates / ".#entry.html").symlink_to("ada@engine.1843")  # how Emacs says that it is being edited
    for file in (templates / "._work.html", templates / "entry.html~", static / ".DS_Store", static / "#own.css#"):
        file.write_bytes(b"\xff{{")
    theme, _ = find("folio", tmp_path, HERE)
    assert theme and own_templates(theme, tmp_path) == []
    assert not {"entry.html~", "._work.html"} & theme.files("templates").keys()
    assert not {".DS_Store", "#own.css#"} & theme.files("static").keys()


def test_what_a_theme_leaves_out_its_children_leave_out_too(tmp_path: Path) -> None:
    own_theme(tmp_path, "small", "parent: folio\nleaves_out: [search]\nformulas: written")
    own_theme(tmp_path, "smaller", "parent: small\nleaves_out: [cards]")
    theme, wrong = find("smaller", tmp_path, HERE)
    assert theme and not wrong
    assert theme.leaves_out == {"search", "cards"} and not theme.typesets


def test_a_part_that_no_site_has_is_told_where_it_is_left_out(tmp_path: Path) -> None:
    own_theme(tmp_path, "mine", "parent: folio\nleaves_out: [topics, serach]\nformulas: pretty")
    _, wrong = find("mine", tmp_path, HERE)
    assert [(problem.message, problem.origin.line, problem.origin.column) for problem in wrong] == [
        ("leaves_out: 'serach' is not known in theme.yaml", 2, 22),
        ("formulas: 'pretty' is not known in theme.yaml", 3, 11),
    ]
    assert wrong[0].hint == "did you mean 'search'?"


def test_a_theme_that_builds_on_itself_is_told(tmp_path: Path) -> None:
    own_theme(tmp_path, "mine", "name: mine\nparent: yours\n")
    own_theme(tmp_path, "yours", "parent: mine\n")
    theme, (problem,) = find("mine", tmp_path, HERE)
    assert theme is None and problem.message == "the theme 'mine' builds on itself"
    assert problem.origin == Origin("themes/yours/theme.yaml", 1, 9)
