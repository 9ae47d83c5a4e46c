"""Names as people write them, and how each form prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.diagnostics import Unreadable
from frontis.model.names import Name, is_et_al, parse_author, parse_names

SIGNS = "*†‡§¶✉¹²"
words = st.from_regex(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2,8}(-[A-Z][a-z]{2,5})?", fullmatch=True).filter(
    lambda word: Name.parse(f"Ann {word}").family == word and Name.parse(f"{word} Sun").given == word
)
people = st.builds(
    Name,
    given=st.lists(words, min_size=1, max_size=2).map(" ".join),
    family=words,
    particle=st.sampled_from(["", "van", "van der", "de la", "von", "al"]),
    suffix=st.sampled_from(["", "Jr.", "III"]),
)


@given(people)
def test_what_is_printed_in_either_order_reads_as_the_same_name(name: Name) -> None:
    assert Name.parse(name.inverted) == name
    assert Name.parse(name.inverted_suffix_last) == name
    assert Name.parse(name.display).inverted == name.inverted


@given(people, st.lists(st.sampled_from(SIGNS), max_size=3, unique=True))
def test_marks_are_never_part_of_the_name(name: Name, marks: list[str]) -> None:
    assert parse_author(name.display + "".join(marks)) == (name, tuple(marks))
    assert parse_author(f"{name.inverted} {','.join(marks)}") == (name, tuple(marks))


@given(st.one_of(st.text(), st.text(alphabet="AbĆ ,.'{}*†$^\\-()孙1~&", max_size=30)))
def test_any_text_is_a_name_or_unreadable(text: str) -> None:
    try:
        name, _ = parse_author(text)
    except Unreadable as problem:
        assert problem.hint
    else:
        assert any(map(str.isalpha, name.display))
        assert not set(name.display) & {"\n", "\u00a0", "\ue000", "\ue001"}


@given(st.one_of(st.text(), st.text(alphabet="AbĆ ,.'{}*†;&and", max_size=40)))
def test_any_text_is_a_list_of_names_or_unreadable(text: str) -> None:
    try:
        found = parse_names(text)
    except Unreadable:
        return
    assert found.authors or found.et_al


@pytest.mark.parametrize(
    ("typed", "shown", "inverted"),
    [
        ("Mira Halvorsen", "Mira Halvorsen", "Halvorsen, Mira"),
        ("Halvorsen, Mira", "Mira Halvorsen", "Halvorsen, Mira"),
        ("T.-S. Chua", "T.-S. Chua", "Chua, T.-S."),
        ("J.R.R. Tolkien", "J.R.R. Tolkien", "Tolkien, J.R.R."),
        ("Baker, M.D.", "M.D. Baker", "Baker, M.D."),
        ("H.Zhang", "H.Zhang", "Zhang, H."),
        ("van der Berg, Jan", "Jan van der Berg", "van der Berg, Jan"),
        ("Berg, Jan van der", "Jan van der Berg", "van der Berg, Jan"),
        ("van der Berg", "van der Berg", "van der Berg"),
        ("Luc Van Gool", "Luc Van Gool", "Van Gool, Luc"),
        ("Máire Ní Mhurchú", "Máire Ní Mhurchú", "Ní Mhurchú, Máire"),
        ("Seán Ó Briain", "Seán Ó Briain", "Ó Briain, Seán"),
        ("Angélique B van 't Wout", "Angélique B van 't Wout", "van 't Wout, Angélique B"),
        ("Daniel Silva Lopes da Costa", "Daniel Silva Lopes da Costa", "da Costa, Daniel Silva Lopes"),
        ("Jean d'Alembert", "Jean d'Alembert", "d'Alembert, Jean"),
        ("d' Alembert, Jean", "Jean d'Alembert", "d'Alembert, Jean"),
        ("José Ortega y Gasset", "José Ortega y Gasset", "Ortega y Gasset, José"),
        ("Nguyen Van Anh", "Nguyen Van Anh", "Anh, Nguyen Van"),
        ("bell hooks", "bell hooks", "hooks, bell"),
        ("Muhammad al-Khwarizmi", "Muhammad al-Khwarizmi", "al-Khwarizmi, Muhammad"),
        ("Mohammed bin Salman", "Mohammed bin Salman", "bin Salman, Mohammed"),
        ("Ann Sun Jr.", "Ann Sun Jr.", "Sun, Jr., Ann"),
        ("Sun, Jr., Ann", "Ann Sun Jr.", "Sun, Jr., Ann"),
        ("Sun, Ann, Jr.", "Ann Sun Jr.", "Sun, Jr., Ann"),
        ("Sun Jr., Ann", "Ann Sun Jr.", "Sun, Jr., Ann"),
        ("Ann Sun, PhD", "Ann Sun, PhD", "Sun, PhD, Ann"),
        ("Cohn M.A.", "Cohn M.A.", "Cohn, M.A."),
        ("DUPONT Jean", "DUPONT Jean", "DUPONT, Jean"),
        ("MIRA HALVORSEN", "MIRA HALVORSEN", "HALVORSEN, MIRA"),
        ("Plato", "Plato", "Plato"),
        ("ATLAS Collaboration", "ATLAS Collaboration", "ATLAS Collaboration"),
        ("Geological Survey of Canada", "Geological Survey of Canada", "Geological Survey of Canada"),
        ("{Barnes and Noble}", "Barnes and Noble", "Barnes and Noble"),
        ("{Sun, Moon and Stars Ltd.}", "Sun, Moon and Stars Ltd.", "Sun, Moon and Stars Ltd."),
        ("Jan {van Gool}", "Jan van Gool", "van Gool, Jan"),
        ("{Müller}, Jan", "Jan Müller", "Müller, Jan"),
        ("孙倩茹", "孙倩茹", "孙倩茹"),
        ("孙, 倩茹", "孙倩茹", "孙, 倩茹"),
        ("田中 太郎", "田中 太郎", "田中, 太郎"),
        ("김민수", "김민수", "김민수"),
        ("Qianru Sun (孙倩茹)", "Qianru Sun (孙倩茹)", "Sun, Qianru"),
        ("Qianru Sun 孙倩茹", "Qianru Sun (孙倩茹)", "Sun, Qianru"),
        ("فاطمة الزهراء", "فاطمة الزهراء", "الزهراء, فاطمة"),
        ("Μητακίδης Γιώργος", "Μητακίδης Γιώργος", "Γιώργος, Μητακίδης"),
        ("Mira\u00a0 Halvorsen\u200b", "Mira Halvorsen", "Halvorsen, Mira"),
        (r"Fr\'echet, Ren{\'e}", "René Fréchet", "Fréchet, René"),
        (r"{\"O}zg{\"u}r {\c C}etinkaya", "Özgür Çetinkaya", "Çetinkaya, Özgür"),
        (r"Knuth, D.~E.", "D. E. Knuth", "Knuth, D. E."),
        (r"{\v C}ech, Eduard", "Eduard Čech", "Čech, Eduard"),
        (r"{Johnson \& Johnson}", "Johnson & Johnson", "Johnson & Johnson"),
        ("**Ann** Sun", "Ann Sun", "Sun, Ann"),
        ("Fre\u0301chet, Rene\u0301", "René Fréchet", "Fréchet, René"),
    ],
)
def test_a_name_is_understood_in_every_form(typed: str, shown: str, inverted: str) -> None:
    name = Name.parse(typed)
    assert (name.display, name.inverted) == (shown, inverted)


@pytest.mark.parametrize("typed", ["", "*", "1234", "...", "$^*$", "{}", ", ,"])
def test_a_name_needs_a_letter(typed: str) -> None:
    with pytest.raises(Unreadable, match="it has no letter"):
        Name.parse(typed)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Mira Halvorsen, Qianru Sun, Ann Lee, Bob Chua", "give each author an item of the list"),
        ("Mira Halvorsen and Qianru Sun", "give each an item of the list, or hold it together: {A and B}"),
        ("Halvorsen, Mira; Sun, Qianru", "give each an item of the list, or hold it together: {A and B}"),
        ("Mira Halvorsen et al.", "write 'Mira Halvorsen' and 'et al.' as two items"),
    ],
)
def test_several_names_in_one_item_are_refused_with_the_way_out(typed: str, hint: str) -> None:
    with pytest.raises(Unreadable, match="reads as several names") as caught:
        parse_author(typed)
    assert caught.value.hint == hint


def test_an_affiliation_behind_a_name_is_led_to_its_own_field() -> None:
    with pytest.raises(Unreadable, match="is more than a name") as caught:
        parse_author("Mira Halvorsen, University of Bergen")
    assert caught.value.hint == "write {name: Mira Halvorsen, affiliation: University of Bergen}"


@pytest.mark.parametrize("typed", ["Simon and Schuster", "Ernst & Young", "Department of Physics and Astronomy"])
def test_a_house_with_and_in_its_name_is_one(typed: str) -> None:
    assert Name.parse(typed).literal == typed


def test_the_suffix_stands_where_each_format_wants_it() -> None:
    name = Name(given="Ann", family="Berg", particle="van", suffix="Jr.")
    assert name.inverted == "van Berg, Jr., Ann"
    assert name.inverted_suffix_last == "van Berg, Ann, Jr."


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ann Lee and Bob Sun", ["Ann Lee", "Bob Sun"]),
        ("Ann Lee, Bob Sun and Cy Chua", ["Ann Lee", "Bob Sun", "Cy Chua"]),
        ("Ann Lee, Bob Sun, and Cy Chua", ["Ann Lee", "Bob Sun", "Cy Chua"]),
        ("Ann Lee, Bob Sun, Cy Chua", ["Ann Lee", "Bob Sun", "Cy Chua"]),
        ("Plato, Aristotle, Zeno and Euclid", ["Plato", "Aristotle", "Zeno", "Euclid"]),
        ("Ann Lee & Bob Sun", ["Ann Lee", "Bob Sun"]),
        ("Lee, Ann and Sun, Bob", ["Ann Lee", "Bob Sun"]),
        ("García Márquez, Ana María and Vargas Llosa, Mario", ["Ana María García Márquez", "Mario Vargas Llosa"]),
        ("Lee, Ann and Bob Sun", ["Ann Lee", "Bob Sun"]),
        ("Lee, A., Sun, B., & Chua, T.-S.", ["A. Lee", "B. Sun", "T.-S. Chua"]),
        ("Lee, Ann; Sun, Bob", ["Ann Lee", "Bob Sun"]),
        ("Ann Lee, Jr., Bob Sun and Cy Chua", ["Ann Lee Jr.", "Bob Sun", "Cy Chua"]),
        ("van der Berg, Jan Willem", ["Jan Willem van der Berg"]),
        ("{Barnes and Noble} and Ann Lee", ["Barnes and Noble", "Ann Lee"]),
        ("孙倩茹、田中太郎", ["孙倩茹", "田中太郎"]),
        ("Andrew Anderson and Rand Sand", ["Andrew Anderson", "Rand Sand"]),
        ("Plato", ["Plato"]),
    ],
)
def test_one_text_gives_every_name_in_order(typed: str, names: list[str]) -> None:
    assert [author.name.display for author in parse_names(typed).authors] == names


@pytest.mark.parametrize("ending", [" and others", " et al.", ", et al.", ", others", " and et al", "; others"])
def test_others_at_the_end_say_that_there_are_more(ending: str) -> None:
    found = parse_names(f"Ann Lee{ending}")
    assert ([str(author.name) for author in found.authors], found.et_al) == (["Ann Lee"], True)


def test_only_the_word_itself_says_that_there_are_more() -> None:
    assert all(map(is_et_al, ("others", "et al.", "Et al", "et. al.")))
    assert not any(map(is_et_al, ("Ann Others-Lee", "Ann Others", "Ann Brothers", "", "Ann Lee et al.")))


def test_each_name_in_a_list_keeps_its_marks() -> None:
    found = parse_names("Mira Halvorsen*, Qianru Sun*,†, Ann Lee and T.-S. Chua ✉")
    assert [author.marks for author in found.authors] == [("*",), ("*", "†"), (), ("✉",)]
