"""What the plain reading of formulas knows: scripts in Unicode, accents, functions, and commands of layout."""

from __future__ import annotations

from frontis.text.symbols import ARROWS, OPERATORS, RELATIONS
from frontis.text.words import names

SUPERSCRIPTS = dict(
    zip(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδε′*∗",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋ′**",
        strict=True,
    )
) | {"∘": "°", "°": "°", "⊤": "⊤", "⊥": "⊥", "†": "†"}
SUBSCRIPTS = dict(zip("0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True))
DOUBLE_STRUCK = dict(zip("CHNPQRZEKFSI1", "ℂℍℕℙℚℝℤ𝔼𝕂𝔽𝕊𝕀𝟙", strict=True))
ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0305", "tilde": "\u0303",
    "widetilde": "\u0303", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308", "acute": "\u0301", "grave": "\u0300",
    "check": "\u030c", "breve": "\u0306", "mathring": "\u030a", "underline": "\u0332", "not": "\u0338",
}  # fmt: skip
"""Commands that put a sign over, under or through their argument, with its combining character."""

SPACED = RELATIONS.keys() | ARROWS.keys()
"""Signs with a space on both sides."""

BINARY = OPERATORS.keys() - names("nabla partial surd sum prod coprod int iint iiint oint bigcup bigcap lnot neg")
"""Signs whose spaces are those that were typed on both sides."""

FUNCTIONS = names(
    """
    log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth max min sup inf lim limsup
    liminf arg det dim ker gcd deg hom Pr mod argmax argmin
    """
)
TRANSPARENT = names(
    """
    mathbf mathrm mathit mathsf mathtt mathcal mathscr mathfrak mathnormal boldsymbol bm pmb text textrm textbf
    textit textsf texttt textsc textnormal operatorname operatornamewithlimits mbox hbox fbox ensuremath bf rm it
    cal frak sf tt em emph left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr displaystyle
    textstyle scriptstyle scriptscriptstyle limits nolimits mathop mathrel mathbin mathord mathopen mathclose
    mathinner mathpunct overbrace underbrace boxed substack cancel bcancel xcancel sout smash mathclap mathllap
    mathrlap llap rlap clap strut mathstrut hline nonumber notag xspace bold vcenter hfill hfil bra ket
    """
)
"""Commands that only change how their argument looks."""

DROPPED = names("color label tag hspace vspace mspace kern phantom hphantom vphantom begin end")
"""Commands that vanish with their argument."""

BEHIND = {"pmod": " (mod {})", "xrightarrow": " →^({}) ", "xleftarrow": " ←^({}) "}
"""Commands whose argument stands behind them on a line."""

SECOND = names("textcolor colorbox raisebox")
"""Commands of which the second argument is read."""

FRACTIONS = names("frac dfrac tfrac cfrac nicefrac sfrac")
BINOMIALS = names("binom dbinom tbinom")
BLACKBOARDS = names("mathbb mathds mathbbm Bbb")
INFIX = {"over": "/", "choose": " choose ", "atop": " ", "bmod": " mod ", "colon": ": "}
UNITS = {"AA": "Å", "degr": "°", "arcmin": "′", "arcsec": "″"}
"""Of astronomers' journals."""
STACKED = {"underset": "_", "overset": "^", "stackrel": "^"}
SIGNS = {",": " ", "!": "", ";": " ", ":": " ", ">": " ", " ": " ", "\\": "; ", "|": "‖", "\n": " "}
"""What follows a backslash and is no letter."""
