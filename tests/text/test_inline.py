"""The one grammar of running text: what it understands, and what it leaves alone."""

from __future__ import annotations

import html5lib
import pytest

from frontis.text import inline
from frontis.text.folding import folded
from frontis.text.nodes import Refused

UNDERSTOOD = [
    # accents and letters
    (r"Fr\'echet, {\"O}zg{\"u}r, \c{c}a va, Ko\v{s}ice", "Fréchet, Özgür, ça va, Košice"),
    (r"Stra\ss e, S{\o}ren, \AA ngstr\"om, na\"{\i}ve, \'{\i}", "Straße, Søren, Ångström, naïve, í"),
    (r"\L{}\'od\'z, Vi\d{\^e}t, \v c, Erd\H{o}s, \k{a}, \u{g}", "Łódź, Việt, č, Erdős, ą, ğ"),
    (r"\'\i, \'{\AE}, {\ae}, \`a, \~n, \=o, \.z, \r{u}", "í, Ǽ, æ, à, ñ, ō, ż, ů"),
    # commands
    (r"\emph{Deep \textbf{nets}} and {\it without} {\bf fear} {\em text\/}", "Deep nets and without fear text"),
    (r"\textsc{Caps}, \texttt{my\_code}, 18\textsuperscript{th}", "Caps, my_code, 18th"),
    (r"a claim\footnote{With a note.}", "a claim (With a note.)"),
    (r"\url{https://a.example/b\_c} and \href{https://x.example}{our code}", "https://a.example/b_c and our code"),
    (r"\textcolor{red}{warm} \mbox{box} \vspace{2mm}{\small print}", "warm box print"),
    (r"\enquote{so} and \LaTeX{} and \ldots", "“so” and LaTeX and …"),
    (r"\begin{equation} x = 1 \end{equation}", "x = 1"),
    # signs
    (r"87.0\% \& 5\$ in my\_file \#1 \{a\}", "87.0% & 5$ in my_file #1 {a}"),
    ("Transformer~(ViT), Fig.~2", "Transformer\u00a0(ViT), Fig.\u00a02"),
    ("a -- b --- c, pages 1--5, them--UV-CoT", "a – b — c, pages 1–5, them–UV-CoT"),
    ("?`C\\'omo? !`Hola! but `?` is`x`", "¿Cómo? ¡Hola! but ? isx"),
    ("a ``ladder'' and a `rung' and ``word\" here", "a “ladder” and a ‘rung’ and “word” here"),
    ("AT&amp;T, &lt;b&gt;, caf&eacute;, 3&#8211;5", "AT&T, <b>, café, 3–5"),
    # braces
    ("({T}-net), {A} {{BERT}} model, g{}g", "(T-net), A BERT model, gg"),
    (r"temperature {\tau} and 10\times", "temperature τ and 10×"),
    ("{we propose a doubly CL strategy", "we propose a doubly CL strategy"),
    ("cut off here} and on", "cut off here and on"),
    # math
    (r"$k$ shots with $\tau_i^2$ and $\frac{a}{b}$", "k shots with τᵢ² and a/b"),
    (r"\(O(n\log n)\) and \[x = 1\] and $$y$$", "O(n log n) and x = 1 and y"),
    (r"100$\times$ faster, $\sim$10, $\pm$2", "100× faster, ∼10, ±2"),
    (r"$5 \times 5$ and $10^{-3}$ and $2$-D", "5 × 5 and 10⁻³ and 2-D"),
    # Markdown
    ("*one*, **two**, ***three***, _four_, __five__, `six`", "one, two, three, four, five, six"),
    ("[text](https://x.example/a_(b)), <https://y.example>", "text, https://y.example"),
    (r"2\*3\*4, \[1\], \#MeToo, \_x\_", "2*3*4, [1], #MeToo, _x_"),
]

LEFT_ALONE = [
    "from $5 to $10", "$5 or 10$", "US$5-A$10", "an unpaired $ sign", "$HOME/$USER", "$1,000-$2,000 and $3",
    "SF(DA)^2", "NDCG@10", "<sks>", "p<0.05", "R^2Net", "F_1 and L_2", "my_file_name.txt", "__init__.py",
    "__init__()", "A* and D*", "2 * 3 * 4", "2*3*4", "a*b*c", "(*) and (**)", "1984. A Novel", "#MeToo",
    r"C:\temp\new", r"D:\users\tau", r"data\raw\new.csv", r"\\server\share", "{{ 7*7 }}", "{{7*7}}", "{% raw %}",
    "{1,...,t}-specific", "{0,1}", "{x | x > 0}", "~/x", "~5%", "5~10", "a/~b", "[11]", "[Method]", "--dry-run",
    "-->", "<!-- x -->", 'plain "quotes" and don\'t', "5''", "P(Y|do(X))", "rainy night-> day", "Top 3%",
    "f(*args, **kwargs)", "!important", "a & b", "x ** 2", "`", "$", "\\", "{", "}", "*", "_", "[", "https://",
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), UNDERSTOOD)
def test_markup_becomes_typography(source: str, expected: str) -> None:
    assert inline.plain(source) == expected


@pytest.mark.parametrize("source", LEFT_ALONE)
def test_what_only_looks_like_markup_stays(source: str) -> None:
    assert inline.plain(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("*a* **b** ***c***", "<em>a</em> <strong>b</strong> <em><strong>c</strong></em>"),
        (r"{\it a {\bf b}} \textsc{c}", '<em>a <strong>b</strong></em> <span class="small-caps">c</span>'),
        ("`a*b*` ``c`d``", "<code>a*b*</code> <code>c`d</code>"),
        ("<b>bold</b> & co", "&lt;b&gt;bold&lt;/b&gt; &amp; co"),
        ("[a *b*](https://x.example/?a=1&b=2)", '<a href="https://x.example/?a=1&amp;b=2">a <em>b</em></a>'),
        ("write <mira@example.org>", 'write <a href="mailto:mira@example.org">mira@example.org</a>'),
        ("$k$", "<math><mi>k</mi></math>"),
        (r"one \\ two", "one<br>two"),
        ("un*frigging*believable", "un<em>frigging</em>believable"),
        ("模型**很好**吗", "模型<strong>很好</strong>吗"),
    ],
)
def test_html_of_each_mark(source: str, expected: str) -> None:
    assert inline.html(source) == expected


@pytest.mark.parametrize(
    ("source", "href", "rest"),
    [
        ("Code: https://github.com/x/y_z.", "https://github.com/x/y_z", "."),
        ("(see https://x.example/a).", "https://x.example/a", ")."),
        ("https://x.example/a_(b), and", "https://x.example/a_(b)", ", and"),
        ("https://foo.example/~bar/", "https://foo.example/~bar/", ""),
        ("at https://x.example/CRATE .", "https://x.example/CRATE", " ."),
        ("**https://x.example**", "https://x.example", "</strong>"),
        (r"https://x.example/my\_file; b", "https://x.example/my_file", "; b"),
        ("https://x.example/?a=1&amp;b=2", "https://x.example/?a=1&amp;b=2", ""),
        ("见https://x.example。好", "https://x.example", "。好"),
    ],
)
def test_a_bare_address_is_a_link_without_the_sign_after_it(source: str, href: str, rest: str) -> None:
    assert f'<a href="{href}">{href}</a>{rest}' in inline.html(source)


def test_www_gets_its_scheme() -> None:
    assert inline.html("www.example.org,") == '<a href="http://www.example.org">www.example.org</a>,'


def test_links_inside_a_link_are_text() -> None:
    source = "See https://x.example and [y](https://y.example)"
    assert inline.html(source, links=False) == "See https://x.example and y"


def test_addresses_are_resolved_where_asked() -> None:
    assert inline.html("[a](files/a.pdf)", resolve=lambda path: f"/base/{path}") == '<a href="/base/files/a.pdf">a</a>'


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "vbscript:x", "java&#115;cript:x", "//evil.example",
     "file:///etc/passwd", "/\\evil.example", "https:evil"],
)  # fmt: skip
def test_an_unsafe_link_is_text_and_known_as_refused(href: str) -> None:
    source = f"[click]({href})"
    assert "<a" not in inline.html(source)
    assert "click" in inline.plain(source)
    assert any(isinstance(node, Refused) for node in inline.parse(source))


def test_an_unknown_command_stays_visible_with_its_argument_understood() -> None:
    assert inline.plain(r"\foo{a \emph{b}} and \bar") == r"\foo{a b} and \bar"


def test_braces_that_vanish_leave_no_blanks() -> None:
    assert inline.plain(r"{} { {GaAs}} and {{\textsubscript{ {\emph{x}} }}} P") == "GaAs and x P"


def test_lines_are_joined_and_forbidden_characters_vanish() -> None:
    assert inline.plain("  a\n   b\tc \x00\x02wzx\x03\ud800 ") == "a b c wzx"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"50\% of R&D in my_file", r"50\% of R\&D in my\_file"),
        (r"{T}-net for $k^2$ \emph{shots}", r"{T}-net for $k^2$ \emph{shots}"),
        ("“a” – b — c\u00a0d", "``a'' -- b --- c~d"),
        ("Fréchet × τ", r"Fréchet $\times$ $\tau$"),
        (r"C:\temp ~ ^", r"C:\textbackslash{}temp \textasciitilde{} \textasciicircum{}"),
        ("see https://x.example/a_b%20c", r"see \url{https://x.example/a_b\%20c}"),
        (r"\foo{bar}", r"\foo{bar}"),
        ("Παπαδόπουλος", "Παπαδόπουλος"),
    ],
)
def test_latex_of_each_mark(source: str, expected: str) -> None:
    assert inline.latex(source) == expected


@pytest.mark.parametrize(
    ("source", "held"),
    [
        ("It takes ($n$). And more", ["(n)."]),
        ("*$k$-NN*, $y$, and $z$ alone", ["k-NN", "y,"]),
        ("Non-$x$ [in $z$.](https://a.example/)", ["Non-x", "z."]),
        ("$n$", []),
        ("$$n$$.", []),
    ],
)
def test_no_line_breaks_between_a_formula_and_the_signs_at_it(source: str, held: list[str]) -> None:
    fragment = html5lib.parseFragment(inline.html(source), namespaceHTMLElements=False)
    assert ["".join(each.itertext()) for each in fragment.iter("span") if each.get("class") == "whole"] == held
    assert "".join(fragment.itertext()) == inline.plain(source)


def test_folding_ignores_case_accents_and_dashes() -> None:
    assert folded(inline.plain(r"{F}R\'ECHET–Łukasz “Straße”  $\alpha$")) == 'frechet-lukasz "strasse" α'
