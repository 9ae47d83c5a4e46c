"""Words for addresses, and ids made of author, year and title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.text.slugs import LONGEST, folder_name, reads_as_year, slug, valid_id, work_id


@given(st.text())
def test_a_slug_holds_small_letters_digits_and_single_hyphens(text: str) -> None:
    made = slug(text)
    assert made.isascii() and made == made.lower()
    assert not made or (valid_id(made) and "--" not in made and made[-1] != "-")
    assert slug(made) == made


@given(st.text(min_size=1).filter(lambda text: any(map(str.isalnum, text))))
def test_no_text_with_a_letter_gets_lost(text: str) -> None:
    assert slug(text) or not any(character.isalnum() for character in text if character not in "ъьЪЬ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Machine Learning", "machine-learning"),
        ("Müller & Søn: Łódź", "muller-and-son-lodz"),
        ("Straße İstanbul Yıldız", "strasse-istanbul-yildiz"),
        ("Æther, œuvre, Þórr", "aether-oeuvre-thorr"),
        ("Щука и ёж", "shchuka-i-ezh"),
        ("Київ", "kiyiv"),
        ("Αλέξανδρος Ψυχή", "alexandros-psychi"),
        ("Παπαδόπουλος, Ηλιού", "papadopoulos-iliou"),
        ("김민수", "gimminsu"),
        ("ひらがな カタカナ", "hiragana-katakana"),
        ("C++ and NDCG@10", "c-plus-plus-and-ndcg-at-10"),
        ("C# or F#, #MeToo", "c-sharp-or-f-sharp-metoo"),
        ("d’Alembert's O'Brien", "dalemberts-obrien"),
        ("𝑘-means ﬁt", "k-means-fit"),
        ("", ""),
        ("!?", ""),
    ],
)
def test_text_of_many_scripts_is_written_by_sound(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_words_of_other_scripts_have_an_address_of_their_own() -> None:
    assert slug("机器学习") == slug("机器学习") != slug("深度学习")
    assert slug("深度 learning").endswith("-learning")
    assert len(slug("深度学习在图像识别中的应用与研究")) <= 8


def test_signs_alone_have_an_address_of_their_own_where_one_is_needed() -> None:
    assert folder_name("Bird Song") == "bird-song"
    assert valid_id(folder_name("🎉")) and folder_name("🎉") != folder_name("!?")


def test_long_texts_that_begin_alike_have_short_addresses_of_their_own() -> None:
    one, other = folder_name("Proceedings " * 30 + "I"), folder_name("Proceedings " * 30 + "II")
    assert one.startswith("proceedings-proceedings-") and one != other
    assert max(len(one), len(other)) <= LONGEST + 10


def test_the_id_of_a_work_is_no_longer_than_a_file_may_be_called() -> None:
    assert work_id("Li", 2019, "x" * 3000) == "li-2019"
    assert len(work_id("y" * 3000, None, None)) == LONGEST


@pytest.mark.parametrize(
    ("family", "year", "title", "expected"),
    [
        ("Halvorsen", 2019, "Meta-Learning in $k$ Shots", "halvorsen-2019-meta-learning-shots"),
        ("Halvorsen", 2019, "On the Theory of a Thing", "halvorsen-2019-theory-thing"),
        ("Halvorsen", None, "Meta-Learning in k Shots", "halvorsen-meta-learning-shots"),
        (None, 2019, "Meta-Learning in k Shots", "2019-meta-learning-shots"),
        ("van der Bøe", 2019, "3D", "van-der-boe-2019-3d"),
        ("Halvorsen", 2019, "On the", "halvorsen-2019-on-the"),
        ("Halvorsen", 2019, "?", "halvorsen-2019"),
        (None, None, "1984", "work-1984"),
        (None, 2019, "", "work-2019"),
        (None, None, None, "untitled"),
    ],
)
def test_a_work_is_called_by_author_year_and_telling_words(
    family: str | None, year: int | None, title: str | None, expected: str
) -> None:
    assert work_id(family, year, title) == expected


@given(st.none() | st.text(), st.none() | st.integers(1, 9999), st.none() | st.text())
def test_an_id_is_valid_and_no_year(family: str | None, year: int | None, title: str | None) -> None:
    made = work_id(family, year, title)
    assert valid_id(made) and not reads_as_year(made)


def test_an_id_has_ascii_letters_digits_dots_hyphens_and_low_lines() -> None:
    assert all(map(valid_id, ["a", "A.b_c-d", "2019x", "0"]))
    assert not any(map(valid_id, ["", "-a", ".a", "_a", "a b", "é", "a/b", "a\n"]))


def test_four_digits_read_as_a_year() -> None:
    assert reads_as_year("2019") and reads_as_year("0001")
    assert not any(map(reads_as_year, ("20190", "201", "٢٠١٩", "2019a")))
