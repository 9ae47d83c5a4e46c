"""Formulas of usual signs in the usual order, surely understood: told without the library that sets them."""

from __future__ import annotations

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
_ALPHABETS = "mathbb|mathcal|mathbf|mathrm|mathit|mathsf|mathfrak|mathscr"
_LONGEST = 80
"""So short that no chain of scripts and commands is too long for a recursive reader."""
_COMMAND = rf"\\(?:{'|'.join(sorted(SIGNS))})(?![A-Za-z])|\\(?:{_ALPHABETS})\{{[A-Za-z]\}}"
_LETTER = rf"(?:[A-Za-z0-9]|{_COMMAND})"
_OTHER = r"[+\-=*/(),.:;!|<>\[\] ]"
_FLAT = rf"(?>{_LETTER}(?:_{_LETTER})?(?:\^{_LETTER})?|{_OTHER})++"
_GROUP = rf"\{{(?! )(?>{_FLAT})\}}"
_ARGUMENT = rf"(?:{_LETTER}|{_GROUP})"
_BASE = rf"(?:{_LETTER}|\\frac{_GROUP}{_GROUP}|\\sqrt{_GROUP}|[)\]])"
_USUAL = regex(rf"(?! )(?>{_BASE}(?:_{_ARGUMENT})?(?:\^{_ARGUMENT})?|{_OTHER})++")


def is_usual(formula: str) -> bool:
    """Whether it surely can be set and all its commands are known; of a rare one that isn't said."""
    return len(formula) <= _LONGEST and _USUAL.fullmatch(formula) is not None
