"""What a `cs:names` says about the people in some roles: their list with the role's label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from frontis.csl.casing import Change
from frontis.csl.decoration import Render, decoration
from frontis.csl.item import Item
from frontis.csl.locale import Locale
from frontis.csl.marks import affix
from frontis.csl.names import ListStyle, rule
from frontis.csl.person import PersonStyle
from frontis.csl.xml import Node

OPTIONS = (
    "and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min", "et-al-use-first", "et-al-use-last",
    "initialize", "initialize-with", "name-as-sort-order", "sort-separator", "name-form", "name-delimiter",
    "names-delimiter", "demote-non-dropping-particle", "initialize-with-hyphen",
)  # fmt: skip
"""The attributes that a name takes from the bibliography and the style where it has none itself."""


class Contributors(Struct, frozen=True):
    """Lists of names in some roles."""

    names: ListStyle
    whole: Change
    """The decoration of the list."""
    delimiter: str
    label: Node | None
    label_first: bool
    locale: Locale

    @classmethod
    def of(cls, node: Node, inherited: Mapping[str, str], locale: Locale) -> Contributors:
        """As the node wants them."""
        name, label = node.first("name"), node.first("label")
        order = [child.tag for child in node.children]
        return cls(
            _list_style(name or Node("name", {}), node.first("et-al"), inherited, locale),
            decoration(name, locale.english),
            affix(node.get("delimiter") or inherited.get("names-delimiter", "")),
            label,
            label is not None and (name is None or order.index("label") < order.index("name")) and name is not None,
            locale,
        )

    def render(self, variables: Sequence[str]) -> Render:
        """The people of those variables, each list with its label."""
        roles = [(variable, self._labels(variable)) for variable in variables]
        if len(roles) == 1:
            variable, labels = roles[0]
            return lambda item: self._list(item, variable, labels)
        both = self._labels("editortranslator")

        def render(item: Item) -> str:
            people = [item.names[variable] for variable, _ in roles]
            if set(variables) == {"editor", "translator"} and people[0] == people[1] and any(both):
                return self._list(item, "editor", both)
            return self.delimiter.join([self._list(item, variable, labels) for variable, labels in roles])

        return render

    def _list(self, item: Item, variable: str, labels: tuple[str, str]) -> str:
        people = item.names[variable]
        text = self.whole(self.names.text(people, variable in item.open_lists))
        label = labels[len(people) > 1 or variable in item.open_lists]
        return label + text if self.label_first else text + label

    def _labels(self, variable: str) -> tuple[str, str]:
        """The label for one person and for several."""
        if self.label is None or self.names.counts:
            return "", ""
        term = self.locale.term(variable, self.label.get("form", "long"))
        if term is None:
            return "", ""
        finish, plural = decoration(self.label, self.locale.english), self.label.get("plural", "contextual")
        one = term.multiple if plural == "always" else term.single
        return finish(one), finish(term.single if plural == "never" else term.multiple)


def _list_style(name: Node, et_al: Node | None, inherited: Mapping[str, str], locale: Locale) -> ListStyle:
    options = {**inherited, **name.attributes}
    form = name.get("form") or inherited.get("name-form", "long")
    ands = {"text": locale.word("and"), "symbol": locale.word("and", "symbol") or "&"}
    shortens = decoration(et_al, locale.english)
    return ListStyle(
        person=_person_style(name, options, form == "short", locale.english),
        delimiter=name.get("delimiter") or inherited.get("name-delimiter", ", "),
        last=ands.get(options.get("and", ""), ""),
        precedes_last=rule(options.get("delimiter-precedes-last", "")),
        precedes_et_al=rule(options.get("delimiter-precedes-et-al", "")),
        et_al=shortens(locale.word((et_al.get("term") if et_al else "") or "et-al")),
        et_al_min=_whole(options.get("et-al-min")),
        et_al_use_first=_whole(options.get("et-al-use-first")) or 1,
        et_al_use_last=options.get("et-al-use-last") == "true",
        inverts=options.get("name-as-sort-order", ""),
        counts=form == "count",
    )


def _person_style(name: Node, options: Mapping[str, str], short: bool, english: bool) -> PersonStyle:
    by_part = {part.get("name"): part for part in name.named("name-part")}
    return PersonStyle(
        short=short,
        initialize_with=options.get("initialize-with"),
        initialize=options.get("initialize") != "false",
        keep_hyphen=options.get("initialize-with-hyphen") != "false",
        sort_separator=options.get("sort-separator", ", "),
        demotes_particle=options.get("demote-non-dropping-particle", "display-and-sort") == "display-and-sort",
        family=decoration(by_part.get("family"), english),
        given=decoration(by_part.get("given"), english),
    )


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
