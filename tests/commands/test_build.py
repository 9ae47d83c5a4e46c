"""The verb `build`: its options, and what it says when it is done."""

from __future__ import annotations

from site_under_test import SiteMaker

TALK = {"content/talks.yaml": "- {title: Later, publish: 2026-12-24}\n"}


def test_a_build_says_what_it_did(site: SiteMaker) -> None:
    here = site("minimal")
    before = here.build().files
    count = len(before) - 1  # but for the manifest
    assert here.build().outcome.messages == [f"frontis: built 0 written, {count} as they were"]
    after = here.remove("content/news.yaml").build()
    (said,) = after.outcome.messages
    assert said.endswith(f", {len(before.keys() - after.files.keys())} removed")
    assert "news/index.html" in before.keys() - after.files.keys()


def test_what_waits_for_its_day_is_there_on_that_day(site: SiteMaker) -> None:
    here = site("minimal").write(TALK)
    assert "talks/index.html" not in here.build().files
    assert here.run("build", "--today", "2026-12-24").status == 0
    assert (here.folder / "output/talks/index.html").is_file()


def test_with_drafts_everything_is_shown(site: SiteMaker) -> None:
    draft = {"content/pages/secret.md": "---\ntitle: Secret\ndraft: true\n---\n"}
    here = site("minimal").write(TALK | draft)
    assert {"talks/index.html", "secret/index.html"} <= set(here.build("--drafts").files)
    assert not {"talks/index.html", "secret/index.html"} & set(here.build().files)


def test_the_output_folder_can_be_another(site: SiteMaker) -> None:
    here = site("minimal")
    here.run("build", "--output", "public")
    assert (here.folder / "public/index.html").is_file() and not (here.folder / "output").exists()


def test_a_strict_build_with_warnings_builds_nothing(site: SiteMaker) -> None:
    refused = site("minimal").edit("site.yaml", "url: https://ada.example.org/\n", "").try_to_build("--strict")
    assert not refused.folder.exists()
    assert "nothing was built (1 problem, warnings counting as errors)" in refused.outcome.messages[-1]


def test_what_is_wrong_with_a_file_of_two_places_is_one_problem(site: SiteMaker) -> None:
    broken = {"content/pages/p.md": "---\ntitle: P\n---\n![a](none.png) and again ![a](none.png)\n"}
    refused = site("minimal").write(broken).try_to_build().outcome
    assert len(refused.errors) == 1
    assert "(1 problem)" in refused.messages[-1]


def test_a_site_is_built_from_any_folder_in_it(site: SiteMaker) -> None:
    here = site("minimal")
    assert here.run("-C", "content", "build").status == 0
    assert (here.folder / "output/index.html").is_file()
