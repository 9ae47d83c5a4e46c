"""LaTeX's commands in running text, family by family."""

from __future__ import annotations

import pytest

from frontis.text import inline
from frontis.text.accents import LETTERS, MARKS, accented
from frontis.text.nodes import Link, Refused, Unknown, walk


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\textbf{a}", "<strong>a</strong>"),
        (r"\textit{a} \textsl{b}", "<em>a</em> <em>b</em>"),
        (r"\underline{a}", "<u>a</u>"),
        (r"H\textsubscript{2}O", "H<sub>2</sub>O"),
        (r"\texttt{a\_b}", "<code>a_b</code>"),
        (r"\verb|a_b| \verb+{c}+", "<code>a_b</code> <code>{c}</code>"),
        (r"\path{C:/my_dir}", "<code>C:/my_dir</code>"),
        (r"\emph {a}", "<em>a</em>"),
        (r"\textbf{}", ""),
    ],
)
def test_styles(source: str, expected: str) -> None:
    assert inline.html(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\mbox{a} \text{b} \textrm{c}", "a b c"),
        (r"\textcolor{red}{warm} \foreignlanguage{german}{Haus} \raisebox{1ex}{up}", "warm Haus up"),
        (r"a\label{x} b\vspace*{2mm} \noopsort{1973b}1973", "a b 1973"),
        (r"{\small a} {\Large b} \noindent c", "a b c"),
        (r"as \cite{sun2019} and Table~\ref{tab}", "as [sun2019] and Table\u00a0[tab]"),
        (r"a\thanks{Funded.} b\footnote[2]{Note.}", "a (Funded.) b (Note.)"),
        (r"\enquote{a \emph{b}}", "“a b”"),
        (r"a\newline b \\ c \\[2pt] d\par e", "a b c d e"),
        (r"a\quad b\,c\thinspace{}d", "a\u2003b\u202fc\u202fd"),
        (r"\ensuremath{x^2} and \begin{align*} a &= b \end{align*}", "x² and a = b"),
        (r"so\begin{itemize} \item a \item b\end{itemize}.", "so • a • b."),
        (r"\apj and {\mnras}", "The Astrophysical Journal and Monthly Notices of the Royal Astronomical Society"),
        (r"\copyright{} 2020 \& \S 3, 5\textdegree C", "© 2020 & § 3, 5°C"),
        (
            r"it\textquoteright s a \textquotedblleft methodology\hyphen independent\textquotedblright",
            "it’s a “methodology-independent”",
        ),
        (r"my\_file\_name.txt and 5\$-6\$", "my_file_name.txt and 5$-6$"),
        (r"a\Dash b, 1\textendash 5, c \textemdash d", "a—b, 1–5, c — d"),
        (r"in\-vis\-i\-ble {\it cor\/}rec\/tion", "invisible correction"),
    ],
)
def test_what_a_reader_sees_of_the_other_commands(source: str, expected: str) -> None:
    assert inline.plain(source) == expected


@pytest.mark.parametrize(
    "source", [r"\emph{a b", r"\footnote{a b", r"\href{a b", r"\cite{a b", r"\textcolor{a b", r"\doi{a b"]
)
def test_an_argument_that_was_cut_off_loses_no_word(source: str) -> None:
    assert inline.plain(source) == "a b"


def test_addresses_in_commands() -> None:
    source = r"\url{https://x.example/a\_b} \href{https://y.example}{y} \doi{10.1000/1} \url{example.org}"
    links = [node.href for node in walk(inline.parse(source)) if isinstance(node, Link)]
    assert links == ["https://x.example/a_b", "https://y.example", "https://doi.org/10.1000/1", "http://example.org"]


def test_an_unsafe_address_in_a_command_is_shown_and_known() -> None:
    source = r"\href{javascript:alert(1)}{click} \url{data:,x}"
    assert inline.plain(source) == "click (javascript:alert(1)) data:,x"
    assert [node.href for node in walk(inline.parse(source)) if isinstance(node, Refused)] == [
        "javascript:alert(1)", "data:,x",
    ]  # fmt: skip


def test_unknown_commands_are_nodes_of_their_own() -> None:
    unknown = [node.written for node in walk(inline.parse(r"\foo{a}{b} \bar C:\temp\new")) if isinstance(node, Unknown)]
    assert unknown == ["\\foo", "{", "}", "{", "}", "\\bar"]


@pytest.mark.parametrize("accent", sorted(MARKS))
def test_every_accent_goes_on_the_first_letter(accent: str) -> None:
    assert accented(accent, "ox")[0] in accented(accent, "o")
    assert inline.plain(f"\\{accent}{{o}}") == accented(accent, "o")


@pytest.mark.parametrize("letter", sorted(LETTERS))
def test_every_letter_eats_the_blank_behind_it(letter: str) -> None:
    assert inline.plain(f"a\\{letter} b") == f"a{LETTERS[letter]}b"
    assert inline.plain(f"a\\{letter}{{}} b") == f"a{LETTERS[letter]} b"
    assert inline.plain(f"a{{\\{letter}}}b") == f"a{LETTERS[letter]}b"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\a'e \a`a", "é à"), (r"M{\u \i}cius", "Mĭcius"), (r"\'{}\~{}", "´~"), (r"\^2 and \^{}", "^2 and ^"),
        (r"(11\=00)", "(110̄0)"), (r"it\'t", "it't"), (r"say \"word\" now", 'say "word" now'), (r"\"Uber \"a", "Über ä"),
        (r"\'{\^e}", "ế"), (r"\'\^e", "ế"), (r"\.I\.{I}", "İİ"), (r"1\. and 2\.", "1. and 2."), (r"\t{oo}", "o͡o"),
    ],
)  # fmt: skip
def test_accents_at_the_edges(source: str, expected: str) -> None:
    assert inline.plain(source) == expected
