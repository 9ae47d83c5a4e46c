"""Pictures that say nothing to those who can't see them."""

from __future__ import annotations

import pytest
from site_under_test import A_DAY, Outcome, SiteMaker

DRAWING = '<svg width="30" height="20"></svg>'


def checked(site: SiteMaker, files: dict[str, str]) -> Outcome:
    here = site("minimal").write({"content/images/a.svg": DRAWING, **files})
    return here.run("check", "--today", A_DAY)


def told(outcome: Outcome) -> list[str]:
    return [warning for warning in outcome.warnings if "has no words" in warning]


def test_a_picture_of_a_work_without_words_is_told_at_the_work(site: SiteMaker) -> None:
    outcome = checked(site, {"content/talks.yaml": "- {title: A, image: images/a.svg}\n"})
    message = "the picture 'images/a.svg' has no words for those who can't see it"
    assert told(outcome) == [f"content/talks.yaml:1:3: warning: {message}"]
    assert any("""write `image_alt: ""`""" in line for line in outcome.messages)


@pytest.mark.parametrize("words", ['"A gull"', '""', "''"])
def test_words_or_their_refusal_are_enough(site: SiteMaker, words: str) -> None:
    assert not told(checked(site, {"content/talks.yaml": f"- {{title: A, image: images/a.svg, image_alt: {words}}}\n"}))


def test_nothing_written_is_no_refusal(site: SiteMaker) -> None:
    assert told(checked(site, {"content/talks.yaml": "- title: A\n  image: images/a.svg\n  image_alt:\n"}))


def test_a_portrait_says_whose_it_is(site: SiteMaker) -> None:
    assert not told(checked(site, {"content/people.yaml": "- {name: Bo Ek, image: images/a.svg}\n"}))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("One.\n\n![](../images/a.svg)\n", 6),
        ("![A gull](../images/a.svg)\n", 0),
        ('![""](../images/a.svg)\n', 0),
        ('<img src="../images/a.svg">\n', 4),
        ('<img src="../images/a.svg" alt="">\n', 0),
        ("`<img src=a>`\n", 0),
    ],
)
def test_a_picture_in_a_text_is_told_at_its_line(site: SiteMaker, text: str, line: int) -> None:
    found = told(checked(site, {"content/pages/a.md": f"---\ntitle: A\n---\n{text}"}))
    assert [warning.split(": ")[0] for warning in found] == ([f"content/pages/a.md:{line}:1"] if line else [])
