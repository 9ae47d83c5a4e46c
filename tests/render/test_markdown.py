"""Markdown documents as HTML: blocks, running text, pictures, allowed HTML, and nothing unsafe."""

from __future__ import annotations

import re
import time
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontis.render.markdown import document_html


def tree(source: str, *, allow_html: bool = False) -> Element:
    html = document_html(source, allow_html=allow_html)
    fragment: Element = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return fragment


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One\ntwo.\n\nThree.", "<p>One two.</p>\n<p>Three.</p>"),
        ("# A\n## B\n#### C", '<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<h4 id="c">C</h4>'),
        ("## Same\n\n## Same", '<h2 id="same">Same</h2>\n<h2 id="same-2">Same</h2>'),
        ("Also:\n- a\n  - b", "<p>Also:</p>\n<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("3. c\n4. d", '<ol start="3"><li>c</li><li>d</li></ol>'),
        ("> quoted *text*", "<blockquote><p>quoted <em>text</em></p></blockquote>"),
        ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
        ("Term\n: What *it* is", "<dl><dt>Term</dt><dd>What <em>it</em> is</dd></dl>"),
        ("two  \nlines\\\nthree", "<p>two<br>lines<br>three</p>"),
        ("[a][x] and [x]\n\n[x]: https://x.example 'T'",
         '<p><a href="https://x.example">a</a> and <a href="https://x.example">x</a></p>'),
        (r"{T}-net, \emph{a}, $5 to $10, __init__.py", "<p>T-net, <em>a</em>, $5 to $10, __init__.py</p>"),
        ("$$\nx\n$$", '<div class="math"><math display="block"><mi>x</mi></math></div>'),
        ("    a < b", '<pre class="highlighted" tabindex="0"><code>a &lt; b\n</code></pre>'),
        ("```\na < b\n```", '<pre class="highlighted" tabindex="0"><code>a &lt; b\n</code></pre>'),
    ],
)  # fmt: skip
def test_html_of_each_block(source: str, expected: str) -> None:
    assert document_html(source) == expected


@pytest.mark.parametrize("source", ["#MeToo", "1984. A Novel", "2019) was", "<div>text</div>", "{{ 7*7 }}", "2 * 3"])
def test_what_only_looks_like_a_block_is_a_paragraph(source: str) -> None:
    paragraph = tree(source)[0]
    assert (paragraph.tag, "".join(paragraph.itertext())) == ("p", source)


def test_named_code_is_coloured_by_classes() -> None:
    html = document_html("```python\nreturn 1\n```")
    assert '<code class="language-python"><span class="k">return</span>' in html
    assert "style=" not in html


def test_unknown_languages_and_unclosed_fences_are_plain_code() -> None:
    assert '<code class="language-nosuch">x &lt; y\n</code>' in document_html("```nosuch\nx < y")


def test_a_table_scrolls_by_itself_and_aligns_by_class() -> None:
    html = document_html("| a | b |\n|---|--:|\n| *x* | $k$ |")
    assert html.startswith('<div class="table-scroll"><table>')
    assert '<th scope="col" class="align-right">b</th>' in html
    assert "<td><em>x</em></td>" in html


def test_footnotes_are_numbered_by_their_marks_and_lead_back() -> None:
    html = document_html("One.[^b] Two.[^a] One again.[^b]\n\n[^a]: Second.\n[^b]: First *note*.", anchor="n-")
    assert html.count('href="#n-fn-1"') == 2
    assert html.count('id="n-fnref-1"') == 1
    assert '<li id="n-fn-1"><p>First <em>note</em>.</p>' in html


def test_a_heading_in_a_footnote_is_a_paragraph() -> None:
    found = tree("# One\n\nWord[^1].\n\n[^1]: # Two\n")
    assert [heading.text for heading in found.iter("h2")] == ["One"]
    assert [paragraph.text for paragraph in found.findall(".//li/p")] == ["Two"]


def test_a_footnote_without_a_text_is_text() -> None:
    assert document_html("One.[^b]") == "<p>One.[^b]</p>"


def test_pictures_have_size_description_and_come_when_seen() -> None:
    html = document_html(
        '![A *net*](net.png "T")', resolve_link=lambda path: f"/images/{path}", picture_size=lambda url: (400, len(url))
    )
    assert '<img src="/images/net.png" alt="A net" title="T" width="400" height="15"' in html
    assert 'loading="lazy" decoding="async">' in html


def test_html_of_the_allow_list_passes_where_allowed() -> None:
    html = document_html(
        '<figure><img src="a.png" alt="x"><figcaption>*raw*</figcaption></figure>\n\nH<sub>2</sub>O *em* $x$',
        allow_html=True,
        resolve_link=lambda path: f"/b/{path}",
        picture_size=lambda url: (1, 2) if url == "/b/a.png" else None,
    )
    assert '<img src="/b/a.png" alt="x" width="1" height="2" loading="lazy" decoding="async">' in html
    assert "<figcaption>*raw*</figcaption>" in html
    assert "H<sub>2</sub>O <em>em</em> <math" in html


@pytest.mark.parametrize(
    "source",
    [
        "![a bird](https://x.example/b.png)",
        "![a bird][1]\n\n[1]: https://x.example/b.png",
        '<p><img src="https://x.example/b.png" alt="a bird"></p>',
        '<video poster="https://x.example/b.png" src="HTTPS://x.example/b.mp4">a bird</video>',
    ],
)
def test_a_picture_on_another_site_is_only_its_words(source: str) -> None:
    html = document_html(source, allow_html=True)
    assert "a bird" in html
    assert "x.example" not in html and "<img" not in html


def test_headings_of_the_same_words_are_numbered_past_those_that_are_taken() -> None:
    html = document_html("# A\n\n# A 2\n\n# A\n\n# A\n", taken=["a-4"])
    assert re.findall(r'id="([^"]*)"', html) == ["a", "a-2", "a-3", "a-5"]


def test_links_are_resolved_once_with_html_and_without() -> None:
    for source in ("[a](b.pdf)", "[a](b.pdf) <br>"):
        assert '<a href="/x/b.pdf">' in document_html(source, allow_html=True, resolve_link=lambda path: f"/x/{path}")


ATTACKS = [
    "<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "[x](javascript:alert(1))", "<javascript:alert(1)>",
    '<a href="jav&#x09;ascript:alert(1)">x</a>', '<iframe src="https://x.example"></iframe>', "![x](data:text/html,a)",
    '<math><mtext><script>alert(1)</script></mtext></math>', '<svg onload="alert(1)">', '<style>*{color:red}</style>',
    "$\\text{<script>alert(1)</script>}$", "[x]: javascript:alert(1)\n\n[x]", '<p style="color:red">x</p>',
    "```\"><script>alert(1)</script>\nx\n```", "\x020\x03 \x02wzxhzdk:0\x03", '<form action="https://x.example">',
    '[a](https://x.example"onclick="alert(1))', "# <script>alert(1)</script>", '<div onclick="x" class="a">b</div>',
]  # fmt: skip


@pytest.mark.parametrize("source", ATTACKS)
@pytest.mark.parametrize("allow_html", [False, True])
def test_no_attack_survives(source: str, allow_html: bool) -> None:
    for element in tree(source, allow_html=allow_html).iter():
        assert not any(name.startswith("on") or name == "style" for name in element.attrib)
        assert element.tag not in ("script", "iframe", "style", "form", "svg")
        assert not any("script:" in value or value.startswith("data:") for value in element.attrib.values())


MARKS = st.sampled_from(
    ["# ", "- ", "1. ", "> ", "```", "    ", "\n", "\n\n", "| a | b |\n", "|---|---|\n", ": ", "[^1]", "[^1]: ",
     "[x]: ", "[x]", "<div>", "</div>", "<script>", "<!--", "$$", "*", "`", "word ", "===\n", "---\n", "\\", "\x02"]
)  # fmt: skip


@given(st.lists(MARKS, max_size=30).map("".join), st.booleans())
def test_every_document_can_be_rendered(source: str, allow_html: bool) -> None:
    tags = {element.tag for element in tree(source, allow_html=allow_html).iter()}
    assert "script" not in tags
    assert "h1" not in tags


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="ab *_.,$\n", min_size=1, max_size=30), min_size=1, max_size=4))
def test_plain_paragraphs_need_no_library_and_come_out_alike(blocks: list[str]) -> None:
    source = "\n\n".join("x" + block.replace("\n", "\nx") for block in blocks)
    with_library = document_html(source + "\n\n# H")
    assert with_library.removesuffix('\n<h2 id="h">H</h2>') == document_html(source)


@pytest.mark.parametrize(
    "unit", ["[", "![", "[a](", "<a ", " ", "# a\n", "a\n=\n", "> ", "- a\n", "1. ", "a\n: b\n", "```\n"]
)
def test_time_goes_with_length(unit: str) -> None:
    start = time.process_time()
    document_html(unit * (20_000 // len(unit)), allow_html=True)
    assert time.process_time() - start < 2
