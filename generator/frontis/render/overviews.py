"""The files about the whole site that machines read."""

from __future__ import annotations

from collections.abc import Callable

from frontis.plan.plan import Plan, Shared
from frontis.render import llms, search_index
from frontis.render.words import Words

OVERVIEWS: dict[str, Callable[[Plan, Shared, Words], str]] = {
    "search": search_index.text,
    "abstracts": search_index.abstracts,
    "llms": llms.text,
}
"""Format of an overview to what writes it."""
