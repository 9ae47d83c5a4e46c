"""What a style does around and to a text: letter case, quotes, formatting, affixes."""

from __future__ import annotations

from collections.abc import Callable

from frontis.csl import casing
from frontis.csl.casing import Change
from frontis.csl.item import Item
from frontis.csl.marks import CLOSE_INNER, CLOSE_QUOTE, OPEN_INNER, OPEN_QUOTE, affix, marks
from frontis.csl.xml import Node

Render = Callable[[Item], str]
_FORMATS = {
    ("font-style", "italic"): marks("italic"),
    ("font-style", "oblique"): marks("italic"),
    ("font-weight", "bold"): marks("bold"),
    ("font-variant", "small-caps"): marks("small-caps"),
    ("text-decoration", "underline"): marks("underline"),
    ("vertical-align", "sup"): marks("sup"),
    ("vertical-align", "sub"): marks("sub"),
}
"""Attribute and value to the marks around the text."""
_DECORATING = frozenset((
    "prefix", "suffix", "text-case", "quotes", "strip-periods", "font-style", "font-weight", "font-variant",
    "text-decoration", "vertical-align",
))  # fmt: skip
"""Without any of these attributes a text stays as it is."""


def changes(node: Node, english: bool) -> list[Change]:
    """What the attributes of a node do to its text, in order."""
    made: list[Change] = []
    if node.get("strip-periods") == "true":
        made.append(lambda text: text.replace(".", ""))
    case = casing.change(node.get("text-case"), english)
    if case:
        made.append(case)
    if node.get("quotes") == "true":
        made.append(_quoted)
    return made


def formats(node: Node, inner_affixes: bool = False) -> tuple[str, str]:
    """What stands before and after the text; a layout's affixes are formatted with it."""
    before = after = ""
    for start, end in [_FORMATS[each] for each in node.attributes.items() if each in _FORMATS]:
        before, after = before + start, end + after
    prefix, suffix = affix(node.get("prefix")), affix(node.get("suffix"))
    return (before + prefix, suffix + after) if inner_affixes else (prefix + before, after + suffix)


def decorated(render: Render, node: Node, english: bool) -> Render:
    """The text with all that the node's attributes ask for; nothing around nothing."""
    if _DECORATING.isdisjoint(node.attributes):
        return render
    made = changes(node, english)
    before, after = formats(node)
    if made:
        render = _changed(render, made)
    if not before and not after:
        return render
    inner = render
    return lambda item: before + text + after if (text := inner(item)) else ""


def decoration(node: Node | None, english: bool) -> Change:
    """The same for a text that is there already."""
    if node is None or _DECORATING.isdisjoint(node.attributes):
        return str
    made = changes(node, english)
    before, after = formats(node)
    if not made and not before and not after:
        return str

    def change(text: str) -> str:
        for each in made:
            text = each(text)
        return before + text + after if text else ""

    return change


def _changed(render: Render, made: list[Change]) -> Render:
    if len(made) == 1:
        change = made[0]
        return lambda item: change(render(item))

    def changed(item: Item) -> str:
        text = render(item)
        for each in made:
            text = each(text)
        return text

    return changed


def _quoted(text: str) -> str:
    """The text in quotes; those that it has itself become inner ones."""
    if not text:
        return ""
    return OPEN_QUOTE + text.replace(OPEN_QUOTE, OPEN_INNER).replace(CLOSE_QUOTE, CLOSE_INNER) + CLOSE_QUOTE
