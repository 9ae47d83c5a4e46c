"""The pictures that chats show of a site's pages."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from photographs import landscape, saved
from PIL import Image
from site_under_test import BuiltSite, SiteMaker, SiteUnderTest

from frontis.plan.cards import PlannedCard
from frontis.render import card_drawing
from frontis.render.cards import card_jobs
from frontis.render.picture_store import PictureStore
from frontis.theme.colours import Colour

BASE = "https://ada.example.org/lab/"
SETTINGS = f"title: Engines\nurl: {BASE}\nprofile: {{name: Ada Byron}}\n"
WORKS = """
- {id: first, title: Notes on $n$ Engines, authors: [Ada Byron, C. Babbage], venue: Taylor, year: 1843, selected: true}
- {id: second, title: Sketches, year: 1842}
"""


def with_works(site: SiteMaker, works: str = WORKS, settings: str = SETTINGS) -> SiteUnderTest:
    return site({"site.yaml": settings, "content/publications.yaml": works})


def cards(built: BuiltSite) -> set[str]:
    return {path for path in built.files if path.endswith("card.png")}


def shared(built: BuiltSite, path: str) -> list[str]:
    """The address of what a chat shows of a page."""
    return [address.removeprefix(BASE) for address in built.page(path).meta("og:image")]


def drawn(card: PlannedCard, accent: str = "#0a6b5a") -> Image.Image:
    return Image.open(BytesIO(card_drawing.png(card, accent, "et al."))).convert("RGB")


@pytest.mark.parametrize(("wanted", "works"), [("selected", {"first"}), ("all", {"first", "second"}), ("none", set())])
def test_cards_are_drawn_for_the_works_that_are_asked_for(site: SiteMaker, wanted: str, works: set[str]) -> None:
    built = with_works(site, settings=f"{SETTINGS}social_cards: {wanted}\n").build()
    assert cards(built) == {"assets/card.png"} | {f"publications/{work}/card.png" for work in works}
    for work in ("first", "second"):
        card = f"publications/{work}/card.png" if work in works else "assets/card.png"
        assert shared(built, f"publications/{work}/") == [card]


def test_a_card_is_told_with_its_size_and_its_words(site: SiteMaker) -> None:
    built = with_works(site).build()
    page = built.page("publications/first/")
    with Image.open(BytesIO(built.files["publications/first/card.png"])) as card:
        assert [str(side) for side in card.size] == page.meta("og:image:width") + page.meta("og:image:height")
    assert page.meta("og:image:alt") == ["Notes on n Engines. Ada Byron, C. Babbage. Taylor"]
    assert page.meta("twitter:card") == ["summary_large_image"]


def test_every_other_page_has_the_card_of_the_site(site: SiteMaker) -> None:
    built = with_works(site).build()
    for path in ("", "publications/", "publications/1843/"):
        assert shared(built, path) == ["assets/card.png"]


@pytest.mark.parametrize("title", ["少样本学习", "تعلم قليل", "Ice 冰"])
def test_a_title_in_a_script_that_the_font_lacks_has_the_card_of_the_site(site: SiteMaker, title: str) -> None:
    built = with_works(site, f"- {{id: first, title: {title}, year: 2020, selected: true}}\n").build()
    assert cards(built) == {"assets/card.png"}
    assert shared(built, "publications/first/") == ["assets/card.png"]


def test_a_name_in_a_script_that_the_font_lacks_is_spelled_in_another_way(site: SiteMaker) -> None:
    built = with_works(site, settings=SETTINGS.replace("Ada Byron", "林明, names: [Ming Lin]")).build()
    assert shared(built, "") == ["assets/card.png"]
    assert built.page("").meta("og:image:alt") == ["Ming Lin. Engines"]


def test_a_name_that_cannot_be_spelled_gives_way_to_the_address(site: SiteMaker) -> None:
    built = with_works(site, settings=SETTINGS.replace("Ada Byron", "林明")).build()
    assert built.page("").meta("og:image:alt") == ["ada.example.org/lab. Engines"]


def test_a_broad_picture_of_a_work_comes_before_the_card_of_the_site(site: SiteMaker) -> None:
    here = with_works(site, "- {id: first, title: A, year: 2020, image: images/a.png}\n")
    built = here.write({"content/images/a.png": saved(landscape(800, 500), "PNG")}).build()
    assert shared(built, "publications/first/") == ["images/a.png"]


def test_cards_are_the_same_whether_kept_or_drawn(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    here = with_works(site)
    first = here.build().files
    for file in (here.folder / ".frontis/pictures").iterdir():
        file.write_bytes(b"damaged")
    assert here.build().files == first
    monkeypatch.setattr(card_drawing, "png", lambda *_: pytest.fail("a card was drawn again"))
    assert here.build().files == first


def test_another_title_or_accent_gives_another_card(site: SiteMaker) -> None:
    here = with_works(site)
    first = here.build().files["publications/first/card.png"]
    second = here.edit("content/publications.yaml", "Notes", "Words").build().files["publications/first/card.png"]
    here.edit("site.yaml", "title: Engines", "title: Engines\ntheme_options: {accent: maroon}")
    assert len({first, second, here.build().files["publications/first/card.png"]}) == 3


HARD = {
    "sixty words": PlannedCard(
        path="", title="Learning from very little " * 15, authors=("A. Author",), venue="V " * 99
    ),
    "one word": PlannedCard(path="", title="Donaudampfschifffahrts" * 6),
    "many authors": PlannedCard(
        path="",
        title="A",
        authors=tuple(f"Author Number{n}" for n in range(300)),
        own=299,
        venue="A journal",
        site="S" * 90,
    ),
    "nothing else": PlannedCard(path="", title="A"),
}


@pytest.mark.parametrize(("language", "said"), [("nb", "mfl."), ("zh", "et al."), ("ar", "et al.")])
def test_unnamed_authors_are_told_of_in_letters_that_the_font_has(tmp_path: Path, language: str, said: str) -> None:
    card = PlannedCard(path="", title="Ice", authors=("Ada Byron",), more=True, language=language)
    assert [job.et_al for job in card_jobs([card], Colour("black"), PictureStore(tmp_path))] == [said]


@pytest.mark.parametrize("card", HARD.values(), ids=HARD)
def test_nothing_on_a_card_runs_over_its_margins(card: PlannedCard) -> None:
    picture = drawn(card)
    left, right = picture.crop((0, 0, 60, 630)), picture.crop((1140, 0, 1200, 630))
    for margin in (left, right):
        assert len(margin.getcolors() or []) == 2
    assert len(picture.crop((0, 610, 1200, 630)).getcolors() or []) == 1
    assert len(picture.crop((0, 0, 1200, 40)).getcolors() or []) == 1


@pytest.mark.parametrize("accent", ["#101014", "#767600", "#c2185b"])
def test_white_stands_on_the_accent(accent: str) -> None:
    colours = drawn(PlannedCard(path="", title="Ice"), accent).crop((0, 0, 1200, 436)).getcolors(256) or []
    most = max(colours)[1]
    assert f"#{most[0]:02x}{most[1]:02x}{most[2]:02x}" == accent  # type: ignore[index]
    assert (255, 255, 255) in [colour for _, colour in colours]


def test_every_language_has_its_own_cards(site: SiteMaker) -> None:
    works = "- {id: first, title: {en: Ice, de: Eis}, authors: [Ada Byron], year: 2020, selected: true}\n"
    built = with_works(site, works, f"{SETTINGS}language: [en, de]\n").build()
    assert cards(built) == {
        f"{folder}{card}" for folder in ("", "de/") for card in ("assets/card.png", "publications/first/card.png")
    }
    assert shared(built, "de/publications/first/") == ["de/publications/first/card.png"]
    assert built.page("de/publications/first/").meta("og:image:alt") == ["Eis. Ada Byron. 2020"]
    assert shared(built, "de/") == ["de/assets/card.png"]
