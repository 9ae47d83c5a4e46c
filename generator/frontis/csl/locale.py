"""The words, dates and habits of a language, as a locale file and the style's own additions give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from frontis.csl.xml import Node, parse

_NEXT_FORM = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}
"""What stands in for a form that a term lacks (CSL 1.0.2, "Terms")."""


class Term(Struct, frozen=True):
    """A word for one and for several."""

    single: str
    multiple: str


class Locale(Struct):
    """Terms, date formats and options, later ones over earlier ones."""

    language: str
    terms: dict[tuple[str, str], Term] = field(default_factory=dict)
    dates: dict[str, Node] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    ordinals: dict[str, Term] = field(default_factory=dict)

    @property
    def english(self) -> bool:
        """Whether its words are English, which alone have title case."""
        return self.language.partition("-")[0].casefold() == "en"

    def term(self, name: str, form: str = "long") -> Term | None:
        """The term in a form or the next one that it has."""
        while (known := self.terms.get((name, form))) is None and form in _NEXT_FORM:
            form = _NEXT_FORM[form]
        return known

    def word(self, name: str, form: str = "long") -> str:
        """The term for one; empty where there is none."""
        known = self.term(name, form)
        return known.single if known else ""

    def allows(self, option: str) -> bool:
        """Whether a style option is on."""
        return self.options.get(option) == "true"

    def extended(self, additions: Iterable[Node]) -> Locale:
        """With what a style adds for this language."""
        made = Locale(self.language, self.terms.copy(), self.dates.copy(), self.options.copy(), self.ordinals.copy())
        for node in sorted(_meant(additions, self.language), key=lambda node: len(node.get("xml:lang"))):
            made.add(node)
        return made

    def add(self, node: Node) -> None:
        """Takes over what a `cs:locale` says."""
        for child in node.children:
            if child.tag == "style-options":
                self.options |= child.attributes
            elif child.tag == "date":
                self.dates[child.get("form")] = child
            elif child.tag == "terms":
                self._add_terms(list(child.named("term")))

    def _add_terms(self, nodes: list[Node]) -> None:
        if any(node.get("name").startswith("ordinal") for node in nodes):
            self.ordinals.clear()
        for node in nodes:
            name, term = node.get("name"), _term(node)
            if name.startswith("ordinal"):
                if not node.get("gender-form"):
                    self.ordinals[name] = term
            elif not node.get("gender-form"):
                self.terms[name, node.get("form", "long")] = term


def _term(node: Node) -> Term:
    single, multiple = node.first("single"), node.first("multiple")
    if single is None and multiple is None:
        word = node.text if node.text.strip() else ""
        return Term(word, word)
    one = single.text if single else ""
    return Term(one, multiple.text if multiple else one)


def locale(language: str, files: Iterable[str]) -> Locale:
    """The locale of a language, from its files: the general one first, the most special one last."""
    made = Locale(language)
    for file in files:
        made.add(parse(file, "locale"))
    return made


def _meant(additions: Iterable[Node], language: str) -> Iterator[Node]:
    wanted = ("", language, language.partition("-")[0])
    return (node for node in additions if node.get("xml:lang") in wanted)
