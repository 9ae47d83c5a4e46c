"""The allow list for HTML in pages and posts."""

from __future__ import annotations

import pytest

from frontis.render.sanitise import sanitised


def clean(html: str) -> str:
    return sanitised(html, lambda address: f"/b/{address}" if "://" not in address else address)


@pytest.mark.parametrize(
    "html",
    [
        "<p>a <strong>b</strong> <kbd>c</kbd></p>",
        '<details open=""><summary>a</summary>b</details>',
        '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
        '<math display="inline"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>',
        '<h2 id="a">b</h2>',
        '<p lang="no" dir="ltr">a</p>',
        '<a href="https://x.example">a</a>',
    ],
)
def test_what_a_page_needs_passes_unchanged(html: str) -> None:
    assert clean(html) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>a</script>b", "b"),
        ('<p onclick="a" style="b">c</p>', "<p>c</p>"),
        ('<a href="javascript:a">b</a>', "<a>b</a>"),
        ('<a href="data:text/html,a">b</a>', "<a>b</a>"),
        ('<a href="//x.example">b</a>', "<a>b</a>"),
        ("<h1>a</h1>", "a"),
        ('<iframe src="https://x.example"></iframe>a', "a"),
        ("<form><input>a</form>", "a"),
        ('<img src="a.png" srcset="b.png 2x" alt="c">', '<img src="/b/a.png" alt="c">'),
        ("<!-- a -->b", "b"),
        ('<svg onload="a"></svg>b', "b"),
    ],
)
def test_what_could_harm_does_not(html: str, expected: str) -> None:
    assert clean(html) == expected


def test_addresses_are_resolved() -> None:
    assert clean('<a href="a.pdf">b</a>') == '<a href="/b/a.pdf">b</a>'
    assert clean('<video poster="a.jpg" src="b.mp4"></video>') == '<video poster="/b/a.jpg" src="/b/b.mp4"></video>'
