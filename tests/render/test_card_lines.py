"""Lines of cards: every word is there, every line fits, and oneself is never left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from frontis.render.card_lines import choices_of_names, fitted, shortened

WORDS = st.lists(st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=14), min_size=1, max_size=40)


def measure(text: str) -> float:
    """As if every letter were half as wide as high."""
    return len(text) / 2


@given(WORDS)
def test_a_title_is_whole_and_fits(words: list[str]) -> None:
    title = fitted(" ".join(words), measure, 1056, 290)
    assert " ".join(title.lines).split() == words
    assert all(measure(line) * title.size <= 1056 for line in title.lines)
    assert title.size + (len(title.lines) - 1) * title.leading <= 290


def test_lines_are_even() -> None:
    title = fitted("Learning to fold a task that was never meant to be folded at all", measure, 1056, 290)
    lengths = [len(line) for line in title.lines]
    assert max(lengths) - min(lengths) < 10


def test_a_title_beyond_all_measure_ends_in_dots() -> None:
    title = fitted("word " * 400, measure, 1056, 290)
    assert title.lines[-1].endswith("…")
    assert (len(title.lines) - 1) * title.leading + title.size <= 290


def test_a_word_longer_than_a_line_is_broken() -> None:
    title = fitted("o" * 90, measure, 1056, 290)
    assert "".join(title.lines) == "o" * 90
    assert len(title.lines) == 2


@given(WORDS, st.integers(5, 60))
def test_a_shortened_text_fits_and_says_so(words: list[str], room: int) -> None:
    text = " ".join(words)
    found = shortened(text, measure, room)
    assert measure(found) <= room
    assert found == text or found.endswith("…")


@given(st.integers(1, 50), st.data())
def test_oneself_is_in_every_choice_of_names(count: int, data: st.DataObject) -> None:
    own = data.draw(st.integers(0, count - 1))
    names = [f"Author {place}" for place in range(count)]
    for choice in choices_of_names(names, own, False, "et al."):
        assert [name.text.rstrip(",… ") for name in choice if name.strong] == [f"Author {own}"]
        assert (choice[-1].text == "et al.") == (len([name for name in choice if "Author" in name.text]) < count)


def test_the_whole_list_comes_first_and_says_when_more_exist() -> None:
    first = next(choices_of_names(["A", "B"], None, True, "et al."))
    assert [name.text for name in first] == ["A,", "B", "et al."]
