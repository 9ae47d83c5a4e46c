"""What each LaTeX command of running text does: the tables that the grammar reads."""

from __future__ import annotations

from frontis.text.nodes import Style
from frontis.text.words import names

STYLES = {
    "emph": Style.EMPHASIS, "textit": Style.EMPHASIS, "textsl": Style.EMPHASIS, "mkbibemph": Style.EMPHASIS,
    "textbf": Style.STRONG, "strong": Style.STRONG, "mathbf": Style.STRONG, "mkbibbold": Style.STRONG,
    "textsc": Style.SMALL_CAPS, "texttt": Style.CODE, "code": Style.CODE,
    "textsuperscript": Style.SUPERSCRIPT, "textsubscript": Style.SUBSCRIPT,
    "underline": Style.UNDERLINE, "uline": Style.UNDERLINE,
}  # fmt: skip
"""Commands that set their argument apart."""

SWITCHES = {
    "it": Style.EMPHASIS, "itshape": Style.EMPHASIS, "em": Style.EMPHASIS, "sl": Style.EMPHASIS,
    "slshape": Style.EMPHASIS, "bf": Style.STRONG, "bfseries": Style.STRONG, "sc": Style.SMALL_CAPS,
    "scshape": Style.SMALL_CAPS, "tt": Style.CODE, "ttfamily": Style.CODE,
}  # fmt: skip
"""Commands that set apart what follows, up to the end of their group."""

TRANSPARENT = names(
    """
    text textrm textsf textup textmd textnormal mbox hbox fbox makebox mathrm mathit mathsf mathtt mathcal
    mathbb protect uppercase lowercase MakeUppercase MakeLowercase MakeTextUppercase NoCaseChange textquote
    foreignquote operatorname boldsymbol bm acro email centerline textlf textsw cyr mkbibparens bibcyr
    bibstring autocap red blue
    """
)
"""Commands whose argument is shown as if they were not there."""

QUOTES = {"enquote": ("“", "”"), "mkbibquote": ("“", "”"), "textquotes": ("“", "”")}
"""Commands that put their argument between quotation marks."""

SILENT = names(
    """
    rm rmfamily sf sffamily normalfont upshape mdseries upright tiny scriptsize footnotesize small normalsize
    large Large LARGE huge Huge relax noindent indent centering raggedright null allowbreak nobreak
    nolinebreak smallskip medskip bigskip xspace sloppy bgroup egroup begingroup endgroup displaystyle textstyle
    ignorespaces unskip hfil newblock leavevmode isdot cyrchar
    """
)
"""Commands that change nothing a reader sees here."""

DROPPED = names(
    """
    label vspace hspace phantom vphantom hphantom noopsort color index pagestyle kern
    """
)
"""Commands that disappear together with their argument."""

SECOND = names(
    """
    textcolor colorbox foreignlanguage textlang raisebox scalebox parbox resizebox
    """
)
"""Commands of two arguments of which only the second is read."""

CITES = names(
    """
    cite citep citet citealp citeauthor citeyear parencite textcite ref eqref autoref cref Cref
    """
)
"""Commands that point to a place which is not here; the label is shown in square brackets."""

FOOTNOTES = frozenset(["footnote", "footnotetext", "thanks"])
BREAKS = frozenset(["newline", "par", "linebreak", "tabularnewline"])
ADDRESSES = frozenset(["url", "nhttp"])
_NAMING_FILES = tuple(f"\\{name}" for name in ("href", *sorted(ADDRESSES)))
LITERALS = frozenset(["nolinkurl", "path"])

MATH_ENVIRONMENTS = names(
    """
    equation equation* align align* aligned gather gather* multline multline* eqnarray eqnarray* displaymath
    math split alignat alignat* flalign flalign*
    """
)


def may_name_files(source: str) -> bool:
    """Whether a line or a paragraph may name files, by a link of Markdown or a command."""
    return "](" in source or ("\\" in source and any(command in source for command in _NAMING_FILES))
