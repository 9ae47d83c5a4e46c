"""References to works in one style and language."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from frontis.csl import marks
from frontis.csl.conditions import Choices, facts
from frontis.csl.contributors import OPTIONS
from frontis.csl.decoration import Render, formats
from frontis.csl.item import Item, Shape
from frontis.csl.locale import Locale
from frontis.csl.program import Maker
from frontis.csl.style import Style
from frontis.csl.xml import Node
from frontis.text.folding import folded


class References(Struct):
    """Writes references; what it has found out about items of one shape it keeps."""

    style: Style
    locale: Locale
    _programs: dict[Shape, Render] = field(default_factory=dict)
    _keys: dict[tuple[Node, Shape], Render] = field(default_factory=dict)
    _choices: Choices = field(default_factory=Choices)
    _inherited: dict[str, str] = field(default_factory=dict)
    _around: tuple[str, str] = ("", "")
    _quotes: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        self.locale = self.locale.extended(self.style.locales)
        for node in (self.style.options, self.style.bibliography):
            self._inherited |= {name: node.get(name) for name in OPTIONS if name in node.attributes}
        self._quotes = tuple((mark, self.locale.word(term)) for mark, term in marks.QUOTES)
        self._around = formats(self.style.layout, inner_affixes=True)

    def html(self, item: Item) -> str:
        """The reference as HTML, on one line; empty where the style shows nothing of such a work."""
        return self._with_quotes(marks.html(self._settled(item)))

    def text(self, item: Item) -> str:
        """The reference as plain text."""
        return self._with_quotes(marks.plain(self._settled(item)))

    def sorted(self, items: Iterable[Item]) -> list[Item]:
        """The items in the order of the style's bibliography: the order given, where it has none of its own."""
        there = list(items)
        for node in reversed(self.style.sort_keys):
            keys = {id(item): self._key(node, item) for item in there}
            found = [item for item in there if keys[id(item)]]
            found.sort(key=lambda item: keys[id(item)], reverse=node.get("sort") == "descending")
            there = found + [item for item in there if not keys[id(item)]]
        return there

    def _key(self, node: Node, item: Item) -> str:
        known = self._keys.get((node, item.shape))
        if known is None:
            made = self._maker(item.shape, sorting=True).piece(Node("text", node.attributes))
            known = self._keys[node, item.shape] = made.render or _nothing
        return folded(marks.plain(marks.settled(known(item), False)))

    def _settled(self, item: Item) -> str:
        program = self._programs.get(item.shape)
        if program is None:
            program = self._programs[item.shape] = self._program(item.shape)
        written = program(item)
        if not written:
            return ""
        before, after = self._around
        return marks.settled(before + written + after, self.locale.allows("punctuation-in-quote"))

    def _program(self, shape: Shape) -> Render:
        return self._maker(shape).program(self.style.layout.children) or _nothing

    def _maker(self, shape: Shape, sorting: bool = False) -> Maker:
        english = shape.language.startswith("en") if shape.language else self.locale.english
        return Maker(self.style, self.locale, self._choices, facts(shape), english, self._inherited, sorting=sorting)

    def _with_quotes(self, text: str) -> str:
        if marks.OPEN_QUOTE in text or marks.OPEN_INNER in text:
            for mark, quote in self._quotes:
                text = text.replace(mark, quote)
        return text


def _nothing(item: Item) -> str:
    return ""
