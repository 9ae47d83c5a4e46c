"""Everything that can be said about a site without building it into a folder."""

from __future__ import annotations

from frontis.build import Request, build
from frontis.checks.duplicates import duplicate_works
from frontis.checks.fields import missing_fields
from frontis.checks.leading_out import links_that_lead_out
from frontis.checks.links import broken_links
from frontis.checks.overrides import outdated_overrides
from frontis.checks.pictures import undescribed_pictures
from frontis.checks.spellings import near_spellings
from frontis.checks.translations import missing_translations
from frontis.checks.written import Written
from frontis.diagnostics import Diagnostic


def check(request: Request, *, external: bool = False) -> list[Diagnostic]:
    """What a build would report, then fields, works, names, pictures, translations, links and copied templates.

    With `external` the web is asked about links elsewhere; raises FrontisError where it can't be.
    """
    built = build(request)
    found = list(built.diagnostics)
    written = Written(request.folder)
    if built.site:
        found += missing_fields(built.site.works)
        found += duplicate_works(built.site.works)
        found += undescribed_pictures(built.site)
    if built.library and built.settings:
        works, people = built.library.publications, built.library.people
        found += near_spellings(works, built.settings.profile, people, written)
        found += missing_translations(built.library, built.settings)
    if built.plan and built.rendered:
        found += broken_links(built.plan, built.rendered, written)
        if external:
            from frontis.checks.external_links import dead_links

            found += dead_links(built.plan, built.rendered, written)
    return [*found, *links_that_lead_out(request.folder), *outdated_overrides(request.folder)]
