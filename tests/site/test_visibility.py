"""What a visitor may see on a day."""

from __future__ import annotations

import datetime

from works import a_work

from frontis.site.visibility import visible

TODAY = datetime.date(2026, 11, 21)


def test_a_draft_is_hidden() -> None:
    assert visible([a_work(draft=True)], TODAY, drafts=False) == []


def test_a_work_waits_for_its_day_and_is_out_on_it() -> None:
    works = [a_work(id="tomorrow", publish="2026-11-22"), a_work(id="today", publish="2026-11-21")]
    assert [each.id for each in visible(works, TODAY, drafts=False)] == ["today"]


def test_a_month_begins_with_its_first_day() -> None:
    works = [a_work(id="this", publish="2026-11"), a_work(id="next", publish="2026-12")]
    assert [each.id for each in visible(works, TODAY, drafts=False)] == ["this"]


def test_with_drafts_everything_is_seen_and_what_waits_is_a_draft() -> None:
    works = [a_work(id="draft", draft=True), a_work(id="waiting", publish="2030"), a_work(id="out")]
    assert [(each.id, each.draft) for each in visible(works, TODAY, drafts=True)] == [
        ("draft", True),
        ("waiting", True),
        ("out", False),
    ]
