"""Old addresses of works, which lead to their pages."""

from __future__ import annotations

from collections.abc import Iterable

from frontis.plan.addresses import Addresses, work_path
from frontis.plan.pages import RedirectPage
from frontis.site.assemble import Site


def redirect_pages(site: Site, addresses: Addresses) -> Iterable[RedirectPage]:
    """A page at each alias: `/old/paper/`, `/old/paper.html` or `/old/paper`; none where the work's own page is."""
    for work in site.works:
        target = work_path(work.id)
        for path in dict.fromkeys(map(_path, work.aliases)):
            if path == target:
                continue
            yield RedirectPage(
                kind="redirect",
                path=path,
                url=addresses.local(path),
                canonical=addresses.absolute(target),
                language=site.language,
                title=work.title,
                target=addresses.local(target),
                indexed=False,
                origin=work.origin,
            )


def _path(alias: str) -> str:
    bare = alias.strip("/")
    return bare if not bare or bare.endswith((".html", ".htm")) else f"{bare}/"
