"""Finding oneself and others in lists of authors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.model.names import Name
from frontis.site.identity import Bearers, Spellings, identity_key, identity_keys

words = st.sampled_from(["Ann", "Bøe", "Chua", "Dae", "Eva", "Fan", "Gu", "Hua"])


def same(one: str, other: str) -> bool:
    return not identity_keys(Name.parse(one)).isdisjoint(identity_keys(Name.parse(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Halvorsen", "HALVORSEN, Mira"),
        ("Mira Halvorsen", "mira halvorsen"),
        ("Qianru Sun", "Sun Qianru"),
        ("René Fréchet", "Rene Frechet"),
        ("Mira Halvorsen-Bøe", "Mira Halvorsen Boe"),
        ("Łukasz Yıldız", "Lukasz Yildiz"),
        ("Jonas Weiß", "Jonas Weiss"),
        ("Xian-Sheng Hua", "Xiansheng Hua"),
        ("Xian-Sheng Hua", "Hua Xian Sheng"),
        ("T.-S. Chua", "Chua, T. S."),
        ("T.-S. Chua", "TS Chua"),
        ("Jan van der Berg", "van der Berg, Jan"),
        ("Jan van der Berg", "Jan Van der Berg"),
        ("Patrick O'Brien", "Patrick O’Brien"),
        ("Prof. Dr. Mira Halvorsen", "Mira Halvorsen"),
        ("Mira Halvorsen, PhD", "Mira Halvorsen"),
        ("Ann Sun Jr.", "Sun, Jr, Ann"),
        ("孙倩茹", "孙 倩茹"),
        ("孙倩茹", "孙, 倩茹"),
        ("田中 太郎", "太郎 田中"),
        ("Qianru Sun (孙倩茹)", "Sun, Qianru"),
        ("Qianru Sun (孙倩茹)", "孙倩茹"),
        ("Plato", "PLATO"),
    ],
)
def test_case_accents_hyphens_and_order_do_not_matter(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Halvorsen", "Jonas Halvorsen"),
        ("Mira Halvorsen", "M. Halvorsen"),
        ("Mira Halvorsen", "Mia Halvorsen"),
        ("Mira Halvorsen", "Mira A. Halvorsen"),
        ("Mira Halvorsen", "Mira Halvorsen Lund"),
        ("Mira Halvorsen", "Halvorsen"),
        ("Paul James Sun", "James Paul Sun"),
        ("Ann Sun", "Ann Sun Jr."),
        ("Ann Sun Jr.", "Ann Sun Sr."),
        ("An Lin", "Li Nan"),
        ("Jonas Müller", "Jonas Mueller"),
        ("孙倩茹", "孙倩如"),
        ("T.-S. Chua", "Tat-Seng Chua"),
    ],
)
def test_anything_else_is_somebody_else(one: str, other: str) -> None:
    assert not same(one, other)


def test_a_brother_with_the_same_surname_is_not_oneself() -> None:
    mine = Spellings.of(["Mira Halvorsen", "M. Halvorsen"])
    assert not any(mine.matches(Name.parse(text)) for text in ("Jonas Halvorsen", "J. Halvorsen", "Miro Halvorsen"))


def test_initials_count_where_the_profile_has_them() -> None:
    mine = Spellings.of(["Mira Halvorsen", "M. Halvorsen"])
    assert mine.matches(Name.parse("Halvorsen, M"))
    assert not Spellings.of(["Mira Halvorsen"]).matches(Name.parse("Halvorsen, M."))


def test_a_spelling_that_is_no_name_matches_nobody() -> None:
    assert Spellings.of(["", "***"]) == Spellings.of([])
    assert not Spellings.of(["***"]).matches(Name.parse("Mira Halvorsen"))


@given(st.lists(words, min_size=1, max_size=4), st.integers(0, 3))
def test_starting_elsewhere_in_the_words_changes_nothing(typed: list[str], start: int) -> None:
    cut = start % len(typed)
    one, other = Name(given=" ".join(typed)), Name(given=" ".join([*typed[cut:], *typed[:cut]]))
    assert identity_key(one) == identity_key(other)


@given(st.text().filter(lambda text: any(map(str.isalpha, text))))
def test_every_name_has_a_key_and_is_its_own_bearer(text: str) -> None:
    name = Name(literal=text)
    assert identity_key(name) and identity_key(name) in identity_keys(name)
    assert Bearers.of({"her": [name]}).of_keys(identity_keys(name)) == "her"


def bearer(text: str, people: Bearers[str]) -> str | None:
    return people.of_keys(identity_keys(Name.parse(text)))


def test_everyone_is_found_by_any_spelling() -> None:
    people = Bearers.of({"mira": ["Mira Halvorsen", "M. Halvorsen"], "chua": [Name.parse("T.-S. Chua")]})
    assert bearer("Halvorsen, M.", people) == "mira"
    assert bearer("CHUA, T. S.", people) == "chua"
    assert bearer("Jonas Halvorsen", people) is None


def test_a_name_that_two_people_share_means_neither() -> None:
    people = Bearers.of({"one": ["Wei Li", "W. Li"], "two": ["Li Wei"]})
    assert bearer("Wei Li", people) is None
    assert bearer("W. Li", people) == "one"
