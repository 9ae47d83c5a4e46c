"""Templates that a site has copied and that have changed in the theme since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from frontis.diagnostics import Diagnostic, Origin, warning
from frontis.theme.ejected import outdated
from frontis.theme.find import find


def outdated_overrides(folder: Path) -> Iterator[Diagnostic]:
    """A warning for each copy whose original is another one now."""
    for own in sorted(path.parent for path in (folder / "themes").glob("*/ejected.yaml")):
        theme, _ = find(own.name, None, Origin("site.yaml"))
        for template in outdated(own, theme.files("templates") if theme else {}):
            yield warning(
                "outdated-override",
                f"'{template}' of the theme '{own.name}' has changed since this copy was made",
                Origin(f"themes/{own.name}/templates/{template}"),
                f"move the copy away, run `frontis theme eject {own.name} {template}`, and bring your changes over",
            )
