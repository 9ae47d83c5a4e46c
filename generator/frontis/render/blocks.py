"""Whether the blocks that a site's own templates replace are there to be replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from frontis.diagnostics import Diagnostic, Origin, did_you_mean, error
from frontis.render import template_errors
from frontis.theme.find import Place, Theme

DEEPEST = 20
"""How many templates may extend each other; more do so in a circle."""


def wrong_templates(theme: Theme, templates: Iterable[Place]) -> list[Diagnostic]:
    """What is wrong with templates of the site: their syntax, and blocks of which no parent knows."""
    return [problem for place in templates for problem in _wrong(place, theme)]


def _wrong(place: Place, theme: Theme) -> Iterator[Diagnostic]:
    name = f"themes/{theme.folders[place[0]][0]}/templates/{place[1]}"
    try:
        tree = _tree(theme.template_file(place))
    except (TemplateSyntaxError, UnicodeDecodeError) as problem:
        yield template_errors.in_file(problem, name)
        return
    parent = _parent(tree)
    known = _blocks(parent, place, theme) if parent else None
    if known is None:
        return
    for block in _outermost(tree):
        if block.name not in known:
            message = f"there is no block '{block.name}' in '{parent}', so that nothing of it would be seen"
            hint = did_you_mean(block.name, known) or f"the blocks are {', '.join(sorted(known))}"
            yield error("unknown-block", message, Origin(name, block.lineno), hint)


def _tree(path: Path) -> nodes.Template:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)  # as those that render
    return environment.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _parent(tree: nodes.Template) -> str | None:
    """The template that it extends, where that can be known without rendering."""
    extends = next(tree.find_all(nodes.Extends), None)
    named = extends.template if extends else None
    return str(named.value) if isinstance(named, nodes.Const) else None


def _outermost(node: nodes.Node) -> Iterator[nodes.Block]:
    """The blocks that stand in no other: those inside another one may be new."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outermost(child)


def _blocks(name: str, extending: Place, theme: Theme, deep: int = 0) -> set[str] | None:
    """The blocks of a template and of all that it extends; None where one of them can't be read."""
    place = theme.template(name, extending)
    if place is None or deep > DEEPEST:
        return None
    try:
        tree = _tree(theme.template_file(place))
    except (TemplateSyntaxError, UnicodeDecodeError):
        return None
    own = {block.name for block in tree.find_all(nodes.Block)}
    parent = _parent(tree)
    above = _blocks(parent, place, theme, deep + 1) if parent else set[str]()
    return None if above is None else own | above
