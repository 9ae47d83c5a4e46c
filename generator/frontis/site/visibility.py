"""What may be seen on a day: drafts and records that wait for their `publish` date are left out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Protocol, TypeVar

from msgspec.structs import replace

from frontis.model.dates import PartialDate


class Publishable(Protocol):
    """Whatever can be a draft or wait for a day."""

    @property
    def draft(self) -> bool: ...
    @property
    def publish(self) -> PartialDate | None: ...


Item = TypeVar("Item", bound=Publishable)


def visible(records: Iterable[Item], today: datetime.date, *, drafts: bool) -> list[Item]:
    """The records that a visitor may see on `today`; with `drafts`, all of them, and what isn't out yet is a draft."""
    if drafts:
        return [record if _is_out(record.publish, today) else _as_draft(record) for record in records]
    return [record for record in records if not record.draft and _is_out(record.publish, today)]


def _as_draft(record: Item) -> Item:
    return replace(record, draft=True)  # type: ignore[type-var]  # records are structs


def _is_out(publish: PartialDate | None, today: datetime.date) -> bool:
    return publish is None or publish.first_day <= today
