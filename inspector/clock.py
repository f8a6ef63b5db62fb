"""Now, as the records write it.

A time is one instant with the offset of the place it was taken at (`2026-11-21T10:42:16+08:00`): it names the UTC
instant and keeps what the clock on the wall said, so the local date of an inspection never moves with the reader's
time zone. Deadlines are plain dates (`rectification.deadlines`).
"""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime

Clock = Callable[[], float]
"""Seconds since 1970, UTC, as `time.time`; tests pass their own."""

wall: Clock = time.time

APART = 300
"""Seconds by which two clocks may differ without a word."""


def written(seconds: float) -> str:
    """The instant `seconds` after 1970 as local time with its offset, to the second."""
    return datetime.fromtimestamp(seconds, UTC).astimezone().isoformat(timespec="seconds")


def instant(text: str) -> datetime:
    """The instant a record's time names, in UTC; raises ValueError for a text without an offset."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        message = "a time without its offset"
        raise ValueError(message)
    return moment.astimezone(UTC)


def local_date(text: str) -> date:
    """The date on the wall where and when the time was written."""
    return datetime.fromisoformat(text).date()


def today(now: Clock = wall) -> date:
    """The date on the wall by this clock."""
    return local_date(written(now()))


def moment(text: str | None) -> datetime | None:
    """`instant`, and None for what a camera or a merge brought that is no time."""
    try:
        return instant(text) if text else None
    except (ValueError, OverflowError):
        return None


def in_time(text: str | None) -> datetime:
    """Where a record's time stands among others: by the instant it names, for as texts 08:00+08:00 would come after
    07:00+06:00, an hour later; what names none comes first. In SQL: `unixepoch`.
    """
    return moment(text) or datetime.min.replace(tzinfo=UTC)


def ahead(said: str | None, *, since: str | None, until: str | None) -> int:
    """By how many seconds the clock that wrote `said` is ahead of ours (negative: behind), as far as can be told, or 0.

    It cannot have been written after `until` nor before `since`, both by our clock; what is no time tells nothing.
    """
    written_at = moment(said)
    for bound, wrong in ((moment(until), 1), (moment(since), -1)):
        if written_at is not None and bound is not None:
            apart = (written_at - bound).total_seconds()
            if apart * wrong > APART:
                return int(apart)
    return 0


def day(text: str | None) -> date | None:
    """The date a text names as YYYY-MM-DD and in no other way, so that dates compare as texts; None for any other."""
    try:
        found = date.fromisoformat(text or "")
    except ValueError:
        return None
    return found if found.isoformat() == text else None
