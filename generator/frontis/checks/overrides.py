"""Templates that a site has copied and that have changed in the theme since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from frontis.diagnostics import Diagnostic, Origin, warning
from frontis.theme.ejected import outdated
from frontis.theme.find import find


def outdated_overrides(folder: Path) -> Iterator[Diagnostic]:
    """A warning for each copy whose original is another one now."""
    for own in sorted(path.parent for path in (folder / "themes").glob("*/ejected.yaml")):
        for template in outdated(own, _originals(own, folder)):
            yield warning(
                "outdated-override",
                f"'{template}' of the theme '{own.name}' has changed since this copy was made",
                Origin(f"themes/{own.name}/templates/{template}"),
                f"move the copy away, run `frontis theme eject {own.name} {template}`, and bring your changes over",
            )


def _originals(own: Path, site_folder: Path) -> dict[str, Path]:
    """The templates as they would be without the copies in a theme's folder of the site."""
    theme, _ = find(own.name, site_folder, Origin("site.yaml"))
    elsewhere = tuple(each for each in theme.folders if each[1] != own) if theme else ()
    return replace(theme, folders=elsewhere).files("templates") if theme else {}
