"""What a visitor may see on a day."""

from __future__ import annotations

import datetime

from works_made import work

from frontis.site.visibility import visible

TODAY = datetime.date(2026, 11, 21)


def test_a_draft_is_hidden() -> None:
    assert visible([work(draft=True)], TODAY, drafts=False) == []


def test_a_work_waits_for_its_day_and_is_out_on_it() -> None:
    works = [work(id="tomorrow", publish="2026-11-22"), work(id="today", publish="2026-11-21")]
    assert [each.id for each in visible(works, TODAY, drafts=False)] == ["today"]


def test_a_month_begins_with_its_first_day() -> None:
    works = [work(id="this", publish="2026-11"), work(id="next", publish="2026-12")]
    assert [each.id for each in visible(works, TODAY, drafts=False)] == ["this"]


def test_with_drafts_everything_is_seen_and_what_waits_is_a_draft() -> None:
    works = [work(id="draft", draft=True), work(id="waiting", publish="2030"), work(id="out")]
    assert [(each.id, each.draft) for each in visible(works, TODAY, drafts=True)] == [
        ("draft", True),
        ("waiting", True),
        ("out", False),
    ]
