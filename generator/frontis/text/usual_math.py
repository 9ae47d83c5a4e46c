"""Formulas of usual signs in the usual order, surely understood: told without the library that sets them."""

from __future__ import annotations

import re

from frontis.text.patterns import regex
from frontis.text.words import names

SIGNS = names(
    """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau
    upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
    in notin subset subseteq supset supseteq cup cap setminus emptyset forall exists neg wedge vee
    to mapsto rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow
    le leq ge geq ne neq ll gg approx equiv sim simeq cong propto mid parallel perp prec succ
    times cdot cdots ldots dots pm mp circ oplus otimes odot ast star div
    sum prod int infty partial nabla ell top bot prime hbar
    log ln exp sin cos tan max min sup inf det dim Pr
    colon quad
    """
)
"""Commands that are one sign or the name of a function."""
_ALPHABETS = names("mathbb mathcal mathbf mathrm mathit mathsf mathfrak mathscr")
"""Commands that take one letter here."""
_WITH_GROUPS = {"frac": "÷", "sqrt": "√"}
_UNKNOWN = "\\"
_LONGEST = 80
"""So short that no chain of scripts and commands is too long for a recursive reader."""
_COMMAND = regex(r"\\([A-Za-z]+)(\{[A-Za-z]\})?")
_OTHER = r"[+\-=*/(),.:;!|<>\[\] ]"
_FLAT = rf"(?>[A-Za-z0-9](?:_[A-Za-z0-9])?(?:\^[A-Za-z0-9])?|{_OTHER})++"
_GROUP = rf"\{{(?! ){_FLAT}\}}"
_SCRIPT = rf"(?:[A-Za-z0-9]|{_GROUP})"
_USUAL = regex(rf"(?! )(?>(?:[A-Za-z0-9)\]]|÷{_GROUP}{_GROUP}|√{_GROUP})(?:_{_SCRIPT})?(?:\^{_SCRIPT})?|{_OTHER})++")


def is_usual(formula: str) -> bool:
    """Whether it surely can be set and all its commands are known; of a rare one that isn't said."""
    if len(formula) > _LONGEST or not formula.isascii():
        return False
    return _USUAL.fullmatch(_COMMAND.sub(_as_a_sign, formula)) is not None


def _as_a_sign(command: re.Match[str]) -> str:
    """A letter for all that is set as one is, a sign for what takes groups; a backslash for anything else."""
    name, argument = command[1], command[2] or ""
    if name in SIGNS:
        return f"a{argument}"
    if name in _ALPHABETS and argument:
        return "a"
    return f"{_WITH_GROUPS.get(name, _UNKNOWN)}{argument}"
