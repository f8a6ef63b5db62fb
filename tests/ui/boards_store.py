"""An office with findings for the boards: three overdue, one due today, one in two days, one that is nobody's."""

from contextlib import contextmanager
from datetime import date, timedelta

import pytest

from inspector.db.store import Store
from inspector.records import Finding
from tests.operations import issues


def day(away=0):
    return (date.today() + timedelta(days=away)).isoformat()  # noqa: DTZ011 - the date on the wall


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 30_000)


@pytest.fixture
def stored(desk, tmp_path):
    """Opens the store of the office before its window does; the findings are made by the first."""
    made = []

    @contextmanager
    def opened():
        with Store.open(tmp_path / "desk" / "office", nonce="b") as store:
            if not made:
                made.append(True)
                _fill(store)
            yield store

    return opened


@pytest.fixture
def boards_of(desk, stored, hands):
    """Shows a board in the window of the office, read."""

    def show(board=None):
        with stored():
            pass
        window = desk("office", "boards")
        settle(hands, window)
        if board is not None:
            window.show_page("boards", board)
            settle(hands, window)
        return window

    return show


def _fill(store):
    with_town = store.one("SELECT id FROM area WHERE level = 'village' ORDER BY code")
    for late in (3, 20, 40):
        issues.handed(store, late=late, area=with_town)
    issues.handed(store, late=0, area=with_town)
    issues.issue(store, due=day(2), unit=issues.unit(store, 1), text="垃圾堆放点未清运")
    issues.issue(store, due=None, unit=None, text="饮水点水质未检测")
    assert len(store.find(Finding)) >= 6
