"""Lists of names: which are shown, how they are joined, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Callable, Sized

from msgspec import Struct, field

from frontis.csl.item import Person
from frontis.csl.person import PersonStyle, written

Rule = Callable[[int, bool], bool]
"""Whether a delimiter stands before what comes last, by the number of names before it and whether the nearest is
inverted."""
_RULES: dict[str, Rule] = {
    "always": lambda before, inverted: True,
    "never": lambda before, inverted: False,
    "after-inverted-name": lambda before, inverted: inverted,
}


def _contextual(before: int, inverted: bool) -> bool:
    return before > 1


def rule(name: str) -> Rule:
    """The rule of a `delimiter-precedes-…`."""
    return _RULES.get(name, _contextual)


class ListStyle(Struct, frozen=True, eq=False):
    """How a style wants a list of names."""

    person: PersonStyle
    delimiter: str = ", "
    last: str = ""
    """The word before the last name, `and` or `&`; empty where there is none."""
    precedes_last: Rule = _contextual
    precedes_et_al: Rule = _contextual
    et_al: str = "et al."
    et_al_min: int = 0
    et_al_use_first: int = 1
    et_al_use_last: bool = False
    inverts: str = ""
    """`first`, `all`, or none."""
    counts: bool = False
    """Gives the number of the names instead of the names."""
    known: dict[tuple[Person, bool], str] = field(default_factory=dict)
    """Names written before."""

    def written(self, person: Person, first: bool) -> str:
        """One name of the list."""
        inverted = self.inverts == "all" or (first and self.inverts == "first")
        text = self.known.get((person, inverted))
        if text is None:
            text = self.known[person, inverted] = written(person, self.person, inverted)
        return text

    def shown(self, people: Sized) -> int:
        """How many of the names are shown."""
        is_cut = 0 < self.et_al_min <= len(people) and self.et_al_use_first < len(people)
        return self.et_al_use_first if is_cut else len(people)

    def text(self, people: tuple[Person, ...], is_open: bool = False) -> str:
        """The list; an open one goes on with people who are not named."""
        shown = self.shown(people)
        if self.counts:
            return str(shown)
        names = [self.written(person, place == 0) for place, person in enumerate(people[:shown])]
        if shown < len(people) and self.et_al_use_last and shown + 1 < len(people):
            return f"{self.delimiter.join(names)}{self.delimiter}… {self.written(people[-1], False)}"
        if shown < len(people) or is_open:
            return self._with_et_al(people, names)
        return self._joined(people, names)

    def _with_et_al(self, people: tuple[Person, ...], names: list[str]) -> str:
        if not names or not self.et_al:
            return self.delimiter.join(names)
        gap = self.delimiter if self.precedes_et_al(len(names), self._inverts(people, len(names))) else " "
        return self.delimiter.join(names) + gap + self.et_al

    def _joined(self, people: tuple[Person, ...], names: list[str]) -> str:
        if not self.last or len(names) < 2:
            return self.delimiter.join(names)
        before = names[:-1]
        gap = self.delimiter if self.precedes_last(len(before), self._inverts(people, len(before))) else " "
        return f"{self.delimiter.join(before)}{gap}{self.last} {names[-1]}"

    def _inverts(self, people: tuple[Person, ...], number: int) -> bool:
        """Whether the last of the first `number` names is inverted."""
        has_parts = not people[number - 1].literal
        return has_parts and (self.inverts == "all" or (self.inverts == "first" and number == 1))
