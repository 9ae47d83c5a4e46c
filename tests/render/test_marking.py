"""Words in another language are marked where they are shown, and bare where no element may stand."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from frontis.diagnostics import Origin
from frontis.model.texts import PlainText, RichText
from frontis.plan.plan import Files
from frontis.render.environment import environment
from frontis.render.marking import IN_TAG, Marking, in_tag
from frontis.render.texts import Texts
from frontis.theme.find import find

FOREIGN = PlainText("Abstract", language="en")
MARKED = '<span lang="en">Abstract</span>'


def rendered(template: str, **values: object) -> str:
    """The template as a page in another language prints it."""

    def finished(value: object) -> object:
        return Markup(f'<span lang="{value.language}">{value}</span>') if isinstance(value, PlainText) else value

    here = SandboxedEnvironment(
        loader=DictLoader({"page.html": template}), autoescape=True, finalize=finished, extensions=[Marking]
    )
    here.filters[IN_TAG] = in_tag
    return here.get_template("page.html").render(word=FOREIGN, **values)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>{{ word }}</p>", f"<p>{MARKED}</p>"),
        ('<p title="{{ word }}">{{ word }}</p>', f'<p title="Abstract">{MARKED}</p>'),
        ("<p title='a > b {{ word }}'>{{ word }}</p>", f"<p title='a > b Abstract'>{MARKED}</p>"),
        ("<p {% if word %}title={{ word }}{% endif %}>{{ word }}</p>", f"<p title=Abstract>{MARKED}</p>"),
        ("<title>{{ word }} – {{ word }}</title>{{ word }}", f"<title>Abstract – Abstract</title>{MARKED}"),
        ("<option>{{ word }}</option><b>{{ word }}</b>", f"<option>Abstract</option><b>{MARKED}</b>"),
        ("1 < 2 {{ word }}", f"1 < 2 {MARKED}"),
        ("<!-- don't > --><i>{{ word }}</i>", f"<!-- don't > --><i>{MARKED}</i>"),
        ("<style>a<b{c:'d</style><i>{{ word }}</i>", f"<style>a<b{{c:'d</style><i>{MARKED}</i>"),
        ("<!-- {{ word }} --><i>{{ word }}</i>", f"<!-- Abstract --><i>{MARKED}</i>"),
        ('<br title="{{ word if word else 1 }}">{{ word }}', f'<br title="Abstract">{MARKED}'),
        ('<img alt="{{ title }}">', '<img alt="A &lt; b">'),
    ],
)
def test_an_expression_is_marked_by_where_it_stands(template: str, expected: str) -> None:
    assert rendered(template, title=RichText("*A* < b")) == expected


def test_a_plain_text_cannot_be_used_to_leave_the_sandbox() -> None:
    theme, _ = find("folio", None, Origin("site.yaml"))
    assert theme is not None
    no_site: Any = None
    here = environment(theme, [], Texts(no_site, Files({}, {})), marks=True)
    with pytest.raises(SecurityError):
        here.from_string("{{ word.format(word) }}").render(word=PlainText("{0.__class__.__mro__}"))
