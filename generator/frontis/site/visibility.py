"""What may be seen on a day: drafts and records that wait for their `publish` date are left out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Protocol, TypeVar

from frontis.model.dates import PartialDate


class Publishable(Protocol):
    """Whatever can be a draft or wait for a day."""

    @property
    def draft(self) -> bool: ...
    @property
    def publish(self) -> PartialDate | None: ...


Item = TypeVar("Item", bound=Publishable)


def visible(records: Iterable[Item], today: datetime.date, *, drafts: bool) -> list[Item]:
    """The records that a visitor may see on `today`; with `drafts`, all of them."""
    if drafts:
        return list(records)
    return [record for record in records if not record.draft and _is_out(record.publish, today)]


def _is_out(publish: PartialDate | None, today: datetime.date) -> bool:
    return publish is None or publish.first_day <= today
