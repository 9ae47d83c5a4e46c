"""The exit statuses of the command line."""

from __future__ import annotations

import pytest
from site_under_test import SiteMaker


@pytest.mark.parametrize(
    "line",
    [
        "",
        "biuld",
        "build --outptu x",
        "build --today tomorrow",
        "build --base-url example.org",
        "build --base-url javascript:alert(1)",
        "export bibtx",
        "theme show foliage",
        "theme eject folio entrance.html",
        "schema publication",
        "new there --theme foliage",
    ],
)
def test_what_is_not_understood_is_wrong_usage(site: SiteMaker, line: str) -> None:
    here = site("minimal")
    outcome = here.run(*line.split())
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.messages and not (here.folder / "output").exists()


@pytest.mark.parametrize("line", ["build", "check", "export ris", "theme list", "theme show folio", "schema site"])
def test_what_is_done_has_its_result_on_standard_output(site: SiteMaker, line: str) -> None:
    outcome = site("minimal").run(*line.split())
    assert outcome.status == 0
    assert bool(outcome.output) == (line not in ("build", "check"))


def test_the_address_of_a_build_may_leave_its_slash_out(site: SiteMaker) -> None:
    built = site("minimal").build("--base-url", "https://ada.github.io/home")
    assert built.page().related("canonical") == ["https://ada.github.io/home/"]
