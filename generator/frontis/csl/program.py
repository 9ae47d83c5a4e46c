"""A style made into a program for items of one shape: its choices are made, only what such an item shows is left."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from frontis.csl import numbers
from frontis.csl.conditions import Choices, Facts
from frontis.csl.contributors import Contributors
from frontis.csl.dates import date_text, delimiter, parts
from frontis.csl.decoration import Render, decorated, decoration
from frontis.csl.item import DATES, NAMES, NUMBERS, Date, Item
from frontis.csl.keys import sorting_date, sorting_names
from frontis.csl.locale import Locale
from frontis.csl.marks import affix
from frontis.csl.pieces import MISSING, NOTHING, Piece, constant, joined
from frontis.csl.style import Style
from frontis.csl.xml import Node

_NUMBER_FORMS: dict[str, Callable[[str, Locale], str]] = {
    "ordinal": numbers.ordinal,
    "long-ordinal": numbers.long_ordinal,
    "roman": lambda text, locale: numbers.roman(text),
    "numeric": numbers.dashed,
}
_MAXIMUM_DEPTH = 60
_OF_CITATIONS = ("citation-label", "citation-number", "year-suffix")
"""What a reference has only beside others: alone it says nothing, and no group hangs on it."""


class Maker(Struct):
    """Makes the pieces of one reference from left to right."""

    style: Style
    locale: Locale
    choices: Choices
    true: Facts
    english: bool
    """Whether the work is in English, whose titles have capitals of their own."""
    inherited: dict[str, str]
    """Options of names from the style and its bibliography."""
    gone: set[str] = field(default_factory=set)
    """Variables that stood in for a missing author, and so don't come again."""
    asked: list[str] = field(default_factory=list)
    """Variables that were shown so far."""
    sorting: bool = False
    """Makes texts to sort by: family names first, dates in figures."""
    depth: int = 0
    standing_for: Node | None = None
    """The names that are missing while what stands in for them is sought."""

    def program(self, nodes: list[Node]) -> Render | None:
        """What the nodes give, one after the other."""
        return joined(self.pieces(nodes)).render

    def pieces(self, nodes: list[Node]) -> list[Piece]:
        """A piece for each node; those of a chosen branch stand among them."""
        made: list[Piece] = []
        for node in nodes:
            if node.tag == "choose":
                made += self.pieces(self.choices.branch(node, self.true))
            else:
                made.append(self.piece(node))
        return made

    def piece(self, node: Node) -> Piece:
        """The piece of one node."""
        make = _MAKERS.get(node.tag)
        return make(self, node) if make else NOTHING

    def has(self, variable: str) -> bool:
        """Whether the variable is there to be shown."""
        return variable in self.true["variable"] and variable not in self.gone

    def show(self, variable: str) -> None:
        """Remembers that a variable is shown."""
        self.asked.append(variable)

    def text(self, node: Node) -> Piece:
        """`cs:text`: a variable, a macro, a term or a text of the style."""
        if "variable" in node.attributes:
            return self._variable(node)
        if "macro" in node.attributes:
            return self._macro(node)
        form = node.get("form", "long")
        term = self.locale.term(node.get("term"), form)
        several = node.get("plural") == "true"
        words = (term.multiple if several else term.single) if term else node.get("value")
        return self._finished(constant(words), node, is_word=True)

    def number(self, node: Node) -> Piece:
        """`cs:number`."""
        variable = node.get("variable")
        if not self.has(variable):
            return MISSING
        self.show(variable)
        form = _NUMBER_FORMS.get(node.get("form"), _NUMBER_FORMS["numeric"])
        if variable not in self.true["is-numeric"]:
            return self._finished(Piece(lambda item: item.texts[variable], asks=True, sure=True), node)
        return self._finished(Piece(lambda item: form(item.texts[variable], self.locale), asks=True, sure=True), node)

    def label(self, node: Node) -> Piece:
        """`cs:label` of a number; of names see `Contributors`."""
        variable = node.get("variable")
        term = self.locale.term(variable, node.get("form", "long"))
        if not self.has(variable) or term is None:
            return NOTHING
        one, many = term.single, term.multiple
        plural = node.get("plural", "contextual")
        if plural != "contextual" or one == many:
            return self._finished(constant(many if plural == "always" else one), node, is_word=True)
        return self._finished(
            Piece(lambda item: many if numbers.is_several(variable, item.texts.get(variable, "")) else one),
            node,
            is_word=True,
        )

    def group(self, node: Node) -> Piece:
        """`cs:group`."""
        return self._finished(joined(self.pieces(node.children), affix(node.get("delimiter"))), node)

    def names(self, node: Node) -> Piece:
        """`cs:names`, or what stands in for names that are missing."""
        node = _completed(node, self.standing_for) if self.standing_for else node
        variables = [variable for variable in node.get("variable").split() if self.has(variable)]
        if variables:
            for variable in variables:
                self.show(variable)
            contributors = Contributors.of(node, self.inherited, self.locale)
            if self.sorting:
                demotes = self.inherited.get("demote-non-dropping-particle") != "never"
                return Piece(
                    lambda item: sorting_names(item, variables, contributors.names, demotes), asks=True, sure=True
                )
            return self._finished(Piece(contributors.render(variables), asks=True, sure=True), node)
        return self._substitute(node)

    def date(self, node: Node) -> Piece:
        """`cs:date`."""
        variable = node.get("variable")
        if not self.has(variable):
            return MISSING
        self.show(variable)
        if self.sorting:
            return Piece(lambda item: sorting_date(item.dates[variable]), asks=True)
        shown = parts(node, self.locale, lambda part: decoration(_without_affixes(part), self.locale.english))
        between, known = delimiter(node, self.locale), dict[Date, str]()

        def render(item: Item) -> str:
            date = item.dates[variable]
            text = known.get(date)
            if text is None:
                text = known[date] = date_text(date, shown, between, self.locale)
            return text

        return self._finished(Piece(render, asks=True), node)

    def _finished(self, piece: Piece, node: Node, is_word: bool = False) -> Piece:
        if piece.render is None:
            return piece
        return Piece(
            decorated(piece.render, node, self.english or (is_word and self.locale.english)), piece.asks, piece.sure
        )

    def _variable(self, node: Node) -> Piece:
        variable = node.get("variable")
        short = f"{variable}-short"
        if node.get("form") == "short" and self.has(short):
            variable = short
        if variable in _OF_CITATIONS:
            return NOTHING
        if not self.has(variable):
            return MISSING
        if variable in NAMES or variable in DATES:
            return self._key(node) if self.sorting else MISSING
        self.show(variable)
        return self._finished(Piece(self._text_of(variable), asks=True, sure=True), node)

    def _key(self, node: Node) -> Piece:
        """A key may name people or a date where a text may not."""
        return self.names(node) if node.get("variable") in NAMES else self.date(node)

    def _text_of(self, variable: str) -> Render:
        if variable == "page":
            style, delimiter = self.style.options.get("page-range-format"), self.locale.word("page-range-delimiter")
            return lambda item: numbers.pages(item.texts["page"], style, delimiter)
        if variable in NUMBERS and self.sorting:
            return lambda item: item.texts[variable].zfill(12)
        if variable in NUMBERS:
            return lambda item: numbers.dashed(item.texts[variable], self.locale)
        return lambda item: item.texts[variable]

    def _macro(self, node: Node) -> Piece:
        macro = self.style.macros.get(node.get("macro"))
        if macro is None or self.depth > _MAXIMUM_DEPTH:
            return NOTHING
        outside, self.standing_for = self.standing_for, None
        self.depth += 1
        piece = self._finished(joined(self.pieces(macro.children)), node)
        self.depth -= 1
        self.standing_for = outside
        return piece

    def _substitute(self, node: Node) -> Piece:
        substitute, outside = node.first("substitute"), self.standing_for
        for child in substitute.children if substitute else ():
            before, self.standing_for = len(self.asked), node
            found = joined(self.pieces([child]))
            self.standing_for = outside
            if found.render:
                self.gone.update(self.asked[before:])
                return self._finished(Piece(found.render, asks=True, sure=found.sure), _only_affixes(node))
        return MISSING


def _completed(child: Node, names: Node) -> Node:
    """`<names variable="editor"/>` inside a substitute is written like the names that it stands in for."""
    if child.children:
        return child
    own = [each for each in names.children if each.tag != "substitute"]
    return Node("names", names.attributes | child.attributes, own)


def _without_affixes(part: Node) -> Node:
    return Node(part.tag, {name: value for name, value in part.attributes.items() if name not in ("prefix", "suffix")})


def _only_affixes(names: Node) -> Node:
    return Node("names", {name: names.get(name) for name in ("prefix", "suffix") if names.get(name)})


_MAKERS: dict[str, Callable[[Maker, Node], Piece]] = {
    "text": Maker.text,
    "number": Maker.number,
    "label": Maker.label,
    "group": Maker.group,
    "names": Maker.names,
    "date": Maker.date,
}
