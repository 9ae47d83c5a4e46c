"""Pictures of a site: made as small as they are shown, bare of notes, and kept from build to build."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pages import Page
from photographs import PLACE, exif, landscape, opened, photograph, saved
from PIL import Image, ImageCms
from site_under_test import A_DAY, BuiltSite, SiteMaker, SiteUnderTest, files_in

from frontis.render import picture_making

SETTINGS = "title: Ada\nurl: https://ada.example.org/lab/\nprofile: {name: Ada Byron}\n"
Files = dict[str, str | bytes]
WORK = "- {title: Engines, year: 1843, image: images/plate.%s, image_alt: An engine}\n"


def with_plate(site: SiteMaker, ending: str, content: bytes, more: Files | None = None) -> SiteUnderTest:
    """A site of one work with this picture."""
    files: Files = {"site.yaml": SETTINGS, "content/publications.yaml": WORK % ending}
    return site(files | {f"content/images/plate.{ending}": content} | (more or {}))


def work_page(built: BuiltSite) -> Page:
    return next(page for page in built.pages if page.path.startswith("publications/byron") or "engines" in page.path)


def shown(page: Page) -> tuple[dict[str, str], list[tuple[str, int]]]:
    """The attributes of the page's one picture, and the addresses and widths of its smaller forms."""
    (image,) = page.root.iter("img")
    parent = image.getparent()
    sources = [source.get("srcset") for source in parent.iter("source")] if parent.tag == "picture" else []
    candidates = [candidate.split() for source in sources for candidate in source.split(", ")]
    return dict(image.attrib), [(url, int(width.rstrip("w"))) for url, width in candidates]


def made(built: BuiltSite) -> dict[str, Image.Image]:
    """The pictures that the build made, decoded, by the ends of their names."""
    found = {path: content for path, content in built.files.items() if path.startswith("assets/pictures/")}
    return {path.rpartition("-")[2]: opened(content) for path, content in found.items()}


def test_a_photograph_is_shown_in_several_widths_up_to_its_own(site: SiteMaker) -> None:
    built = with_plate(site, "jpg", photograph(900, 600)).build()
    image, sources = shown(work_page(built))
    assert (image["width"], image["height"], image["alt"]) == ("900", "600", "An engine")
    assert [width for _, width in sources] == [160, 320, 640, 900]
    for url, width in sources:
        picture = opened(built.files[url.removeprefix("/lab/")])
        assert (picture.format, picture.size) == ("WEBP", (width, round(width * 2 / 3)))


def test_of_a_huge_photograph_no_huge_file_is_asked_for(site: SiteMaker) -> None:
    built = with_plate(site, "jpg", photograph(4000, 3000)).build()
    image, sources = shown(work_page(built))
    assert max(width for _, width in sources) == 1440
    assert opened(built.files[image["src"].removeprefix("/lab/")]).size == (1440, 1080)
    assert work_page(built).meta("og:image:width") == ["1440"]


@pytest.mark.parametrize(("ending", "content"), [("svg", b'<svg width="900" height="600"></svg>'), ("png", b"")])
def test_drawings_and_small_pictures_are_shown_as_they_are(site: SiteMaker, ending: str, content: bytes) -> None:
    content = content or saved(landscape(300, 200), "PNG")
    built = with_plate(site, ending, content).build()
    image, sources = shown(work_page(built))
    assert image["src"] == f"/lab/images/plate.{ending}"
    assert sources == [] and made(built) == {}


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_what_moves_is_left_as_it_is(site: SiteMaker, form: str) -> None:
    frames = saved(landscape(), form, save_all=True, append_images=[landscape().rotate(180)])
    built = with_plate(site, form.lower(), frames).build()
    assert built.files[f"images/plate.{form.lower()}"] == frames
    assert made(built) == {}


def test_the_place_of_a_photograph_is_published_nowhere(site: SiteMaker) -> None:
    news = "- {date: 2026-01-01, text: '[A photo](images/linked.jpg)'}\n"
    more: Files = {"content/images/linked.jpg": photograph(40, 30), "content/news.yaml": news}
    files = with_plate(site, "jpg", photograph(), more).build().files
    assert PLACE in photograph()
    assert [path for path, content in files.items() if PLACE in content or b"Exif" in content] == []
    assert opened(files["images/plate.jpg"]).tobytes() == opened(photograph()).tobytes()


def test_what_moves_goes_on_moving_without_its_place(site: SiteMaker) -> None:
    frames = saved(landscape(), "WEBP", save_all=True, append_images=[landscape().rotate(180)], exif=exif())
    published = with_plate(site, "webp", frames).build().files["images/plate.webp"]
    assert PLACE in frames and PLACE not in published
    assert opened(published).n_frames == 2  # type: ignore[attr-defined]


def test_an_avif_that_turns_by_itself_is_not_turned_again(site: SiteMaker) -> None:
    photo = saved(landscape(), "AVIF", exif=exif(6), speed=10)
    built = with_plate(site, "avif", photo).build()
    assert PLACE not in built.files["images/plate.avif"]
    assert len(built.files["images/plate.avif"]) == len(photo)
    assert all(picture.height > picture.width for picture in made(built).values())


def test_files_to_take_along_keep_their_notes_unless_they_are_shown(site: SiteMaker) -> None:
    here = with_plate(site, "jpg", photograph(), {"content/files/press.jpg": photograph(400, 300)})
    assert PLACE in here.build().files["files/press.jpg"]
    here.edit("content/publications.yaml", "images/plate.jpg", "files/press.jpg")
    assert PLACE not in here.build().files["files/press.jpg"]


def test_a_photograph_taken_upright_is_upright_in_every_form(site: SiteMaker) -> None:
    built = with_plate(site, "jpg", photograph(900, 600, orientation=6)).build()
    image, _ = shown(work_page(built))
    assert (image["width"], image["height"]) == ("600", "900")
    for picture in (*made(built).values(), opened(built.files["images/plate.jpg"])):
        assert picture.height > picture.width
        assert picture.getexif().get(0x0112, 1) == 1
        red, green, _ = picture.convert("RGB").getpixel((picture.width - 9, 9))  # type: ignore[misc]
        assert red > 180 and green < 80


def test_a_see_through_picture_stays_see_through(site: SiteMaker) -> None:
    image = landscape().convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    for picture in made(with_plate(site, "png", saved(image, "PNG")).build()).values():
        assert picture.mode == "RGBA"
        assert picture.getchannel("A").getextrema()[0] < 20  # type: ignore[operator]


def test_sixteen_bits_of_grey_are_shown_as_grey(site: SiteMaker) -> None:
    grey = Image.new("I;16", (800, 400), 0x8000)
    found = made(with_plate(site, "png", saved(grey, "PNG")).build())["320.webp"].convert("L")
    assert 124 <= found.getpixel((100, 100)) <= 132  # type: ignore[operator]


def test_colours_for_print_are_shown_as_colours(site: SiteMaker) -> None:
    printed = Image.new("CMYK", (800, 400), (0, 255, 255, 0))
    red, green, blue = made(with_plate(site, "jpg", saved(printed, "JPEG")).build())["320.webp"].getpixel((9, 9))  # type: ignore[misc]
    assert red > 200 and green < 60 and blue < 60


def test_a_colour_profile_is_followed(site: SiteMaker, tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ"))
    odd = saved(Image.new("RGB", (800, 400), (200, 100, 50)), "PNG", icc_profile=lab.tobytes())
    followed = made(with_plate(site, "png", odd).build())["320.webp"]
    assert "icc_profile" not in followed.info
    assert followed.getpixel((9, 9)) != (200, 100, 50)


def test_a_picture_cut_short_is_told_and_shown_as_it_is(site: SiteMaker) -> None:
    here = with_plate(site, "jpg", photograph()[:9000])
    for _ in range(2):  # the second time from what is known
        built = here.build()
        (said,) = built.outcome.warnings
        assert said.startswith("content/publications.yaml:1:")
        assert "the picture 'images/plate.jpg' can't be opened to its end" in said
        image, sources = shown(work_page(built))
        assert (image["src"], sources) == ("/lab/images/plate.jpg", [])


@pytest.mark.parametrize("content", [b"", b"%!PS-Adobe-3.0 EPSF-3.0", saved(landscape(30, 20), "GIF")])
def test_a_file_that_is_no_such_picture_is_told_without_a_traceback(site: SiteMaker, content: bytes) -> None:
    outcome = with_plate(site, "png", content).try_to_build().outcome
    assert outcome.status == 0
    assert any("plate.png" in warning for warning in outcome.warnings)


def test_too_many_pixels_are_told_and_not_opened(site: SiteMaker) -> None:
    bomb = bytearray(saved(landscape(40, 30), "PNG"))
    bomb[16:24] = (30_000).to_bytes(4, "big") * 2
    built = with_plate(site, "png", bytes(bomb)).build()
    assert "has 900 million pixels" in built.outcome.warnings[0]
    assert made(built) == {}


def test_a_drawing_in_few_colours_is_never_shown_as_a_larger_file(site: SiteMaker) -> None:
    plot = Image.new("P", (1600, 1200), 3)
    plot.putpalette([0, 0, 0, 255, 255, 255, 10, 90, 200, 240, 240, 240])
    content = saved(plot, "PNG", optimize=True)
    built = with_plate(site, "png", content).build()
    assert all(len(built.files[url.removeprefix("/lab/")]) < len(content) for url, _ in shown(work_page(built))[1])


def test_pictures_in_texts_have_their_smaller_forms(site: SiteMaker) -> None:
    post = "---\ntitle: Out\ndate: 2026-01-01\n---\n![A plate](../images/plate.jpg)\n\n" + "Word. " * 400
    post += '\n\n![""](plate.png "Below")\n'
    built = with_plate(
        site,
        "jpg",
        photograph(),
        {"content/posts/out.md": post, "content/posts/plate.png": saved(landscape(), "PNG")},
    ).build()
    first, second = built.page("posts/out/").root.iter("img")
    assert [image.getparent().tag for image in (first, second)] == ["picture", "picture"]
    assert ("loading" in first.attrib, second.get("loading")) == (False, "lazy")
    assert (first.get("alt"), second.get("alt"), second.get("title")) == ("A plate", "", "Below")
    content = next(entry for entry in built.json("feed.json")["items"] if entry["url"].endswith("out/"))["content_html"]
    assert 'src="https://ada.example.org/lab/images/plate.jpg"' in content and "<source" not in content


def test_what_is_seen_at_once_is_loaded_at_once(site: SiteMaker) -> None:
    works = "".join(f"- {{id: engine-{n}, title: Engine, year: 1843, image: images/plate.jpg}}\n" for n in range(8))
    here = with_plate(site, "jpg", photograph(), {"content/publications.yaml": works})
    loading = [image.get("loading") for image in here.build().page("publications/").root.iter("img")]
    assert loading == [None] * 6 + ["lazy"] * 2


def test_a_silent_film_stands_where_the_picture_stands(site: SiteMaker) -> None:
    works = "- {id: engine, title: Engine, year: 1843, image: images/plate.jpg, video: files/engine.webm}\n"
    more: Files = {"content/publications.yaml": works, "content/files/engine.webm": b"film"}
    built = with_plate(site, "jpg", photograph(), more).build()
    for path, width in (("publications/", 320), ("publications/engine/", 900)):
        (film,) = built.page(path).root.iter("video")
        given = dict(film.attrib)
        assert {"controls", "muted", "loop", "playsinline", "aria-label"} <= set(given)
        assert "autoplay" not in given and given["preload"] == "none"
        assert (given["src"], given["width"], given["height"]) == ("/lab/files/engine.webm", "900", "600")
        assert opened(built.files[given["poster"].removeprefix("/lab/")]).width == width


def test_every_picture_states_its_size(site: SiteMaker) -> None:
    for page in with_plate(site, "jpg", photograph()).build().pages:
        assert all(image.get("width") and image.get("height") for image in page.root.iter("img"))


def kept(here: SiteUnderTest) -> list[Path]:
    """Smaller pictures, without the site's card."""
    return sorted(file for file in (here.folder / ".frontis/pictures").iterdir() if "-card" not in file.name)


def test_what_was_made_is_kept_and_not_made_again(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    here = with_plate(site, "jpg", photograph(orientation=6))
    first = here.build().files
    monkeypatch.setattr(picture_making, "_opened", lambda *_: pytest.fail("a picture was decoded again"))
    here.build("--output", "again")
    assert files_in(here.folder / "again") == first


def test_without_what_was_kept_the_site_is_the_same(site: SiteMaker) -> None:
    here = with_plate(site, "jpg", photograph())
    first = here.build().files
    for file in kept(here):
        file.unlink()
    assert here.build().files == first


@pytest.mark.parametrize("damage", [b"", b"RIFF", b"somebody else's file, which is much longer than the picture was"])
def test_what_was_damaged_is_made_again_and_never_shown(site: SiteMaker, damage: bytes) -> None:
    here = with_plate(site, "jpg", photograph())
    first = here.build().files
    for file in kept(here):
        file.write_bytes(damage)
    assert here.build().files == first


def test_another_picture_under_the_same_name_is_made_anew(site: SiteMaker) -> None:
    here = with_plate(site, "jpg", photograph())
    before = set(made(here.build())), set(here.build().files)
    here.write({"content/images/plate.jpg": saved(landscape().rotate(180), "JPEG", exif=exif())})
    after = set(made(here.build())), set(here.build().files)
    assert before[0] == after[0] and before[1] != after[1]


def test_another_version_of_the_recipe_makes_anew(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    here = with_plate(site, "jpg", photograph())
    here.build()
    before = {file.name for file in kept(here)}
    monkeypatch.setattr("frontis.render.gallery._recipe", lambda: "other")
    here.build()
    assert len({file.name for file in kept(here)} - before) == len(before)


@pytest.mark.parametrize(
    ("name", "days", "kept"),
    [("a-1-2.3", 31, False), ("a-1-2.3", 29, True), ("a-card.3", 2, False), ("a-card.3", 0, True)],
)
def test_what_no_build_asks_for_goes_after_a_month_and_a_card_after_a_day(
    site: SiteMaker, name: str, days: int, kept: bool
) -> None:
    here = with_plate(site, "jpg", photograph())
    here.build()
    file = here.folder / ".frontis/pictures" / name
    file.write_bytes(b"x")
    os.utime(file, (file.stat().st_mtime - days * 86_400,) * 2)
    here.write({"content/images/plate.jpg": photograph(800, 600)}).build()
    assert file.exists() == kept


def test_a_folder_that_cannot_be_kept_in_does_no_harm(site: SiteMaker) -> None:
    here = with_plate(site, "jpg", photograph())
    first = here.build().files
    shutil.rmtree(here.folder / ".frontis/pictures")
    here.write({".frontis/pictures": "in the way"})
    assert here.build().files == first


def test_pillow_is_asked_only_when_a_picture_must_be_made(site: SiteMaker) -> None:
    here = with_plate(site, "jpg", photograph())
    here.build()
    build = f"from frontis.cli import run; run(['build', '--today', '{A_DAY}'])"
    code = f"import sys; {build}; sys.exit('PIL.Image' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=here.folder, check=True, capture_output=True)


def test_the_same_pictures_come_out_of_several_processes(site: SiteMaker) -> None:
    here = with_plate(site, "jpg", photograph(), {"content/images/other.png": saved(landscape(), "PNG")})
    here.edit("content/publications.yaml", "}", "}\n- {title: B, year: 1842, image: images/other.png}")
    first = here.build().files
    for file in kept(here):
        file.unlink()
    here.build("--output", "again")
    assert files_in(here.folder / "again") == first
    assert re.search(r"other-[0-9a-f]{8}-900\.webp", " ".join(first))
