"""Times as they are written: one instant each, and the date on the wall where it was taken, whoever reads it."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from inspector import clock

# As POSIX writes them, so that no table of zones need be installed.
ZONES = {
    "Asia/Shanghai": "CST-8",
    "UTC": "UTC0",
    "America/New_York": "EST5EDT,M3.2.0,M11.1.0",
    "Asia/Urumqi": "XJT-6",
}
LATE_EVENING = "2026-11-21T23:50:00+08:00"
INSTANT = datetime(2026, 11, 21, 15, 50, tzinfo=UTC)


@pytest.fixture
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """This process in another time zone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", ZONES[request.param])
        time.tzset()
        yield request.param
    time.tzset()


everywhere = pytest.mark.parametrize("zone", ZONES, indirect=True)


@everywhere
def test_a_time_names_one_instant_and_keeps_the_day_on_its_wall(zone: str) -> None:
    assert clock.instant(LATE_EVENING) == INSTANT
    assert clock.local_date(LATE_EVENING) == date(2026, 11, 21)
    here = clock.written(INSTANT.timestamp())
    assert clock.instant(here) == INSTANT
    assert (
        here
        == {
            "Asia/Shanghai": LATE_EVENING,
            "UTC": "2026-11-21T15:50:00+00:00",
            "America/New_York": "2026-11-21T10:50:00-05:00",
            "Asia/Urumqi": "2026-11-21T21:50:00+06:00",
        }[zone]
    )


@everywhere
@pytest.mark.parametrize("seconds", [0.0, 946_684_800.0, 1_793_511_000.0, 4_090_000_000.0])  # from 1970 to 2099
def test_no_year_is_too_odd_to_be_written_and_read(zone: str, seconds: float) -> None:
    said = clock.written(seconds)
    assert clock.instant(said).timestamp() == seconds
    assert clock.today(lambda: seconds) == clock.local_date(said) == date.fromisoformat(said[:10])


@pytest.mark.parametrize("zone", ["America/New_York"], indirect=True)
def test_the_hour_that_comes_twice_is_two_hours(zone: str) -> None:
    first, second = clock.written(1_793_511_000.0), clock.written(1_793_514_600.0)
    assert (first, second) == ("2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00")
    assert clock.instant(first) < clock.instant(second)


@pytest.mark.parametrize("text", ["2026-11-21T10:42:16", "yesterday", "", "2026-02-30T10:00:00+08:00", None])
def test_what_names_no_instant_is_none(text: str | None) -> None:
    assert clock.moment(text) is None


@pytest.mark.parametrize(
    ("said", "off"),
    [
        ("2026-11-21T10:10:00+08:00", 0),
        ("2026-11-21T04:55:01+03:00", 0),  # of another zone, five minutes less a second before it can have been
        ("2026-11-21T02:25:00+00:00", 0),
        ("2026-11-21T10:25:01+08:00", 301),
        ("2026-11-21T03:54:59+02:00", -301),
        ("2026-11-21T10:30:00", 0),  # nowhere
        ("yesterday", 0),
        ("0001-01-01T00:00:00+08:00", 0),  # no instant there ever was
        (None, 0),
    ],
)
def test_a_clock_is_off_by_what_cannot_be(said: str | None, off: int) -> None:
    assert clock.ahead(said, since="2026-11-21T10:00:00+08:00", until="2026-11-21T02:20:00+00:00") == off


def test_a_clock_nothing_is_known_of_is_not_off() -> None:
    assert clock.ahead(LATE_EVENING, since=None, until="?") == 0
