"""Kept scores follow whatever changes them; merges in any order bring the same list."""

import itertools
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.checklist.score_lines import hundredths
from inspector.db import scores, undo
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations import exchange
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.rating import drawn, scoring
from inspector.operations.rating.lost import points_lost
from inspector.periods import Period
from inspector.rating.frozen import canonical
from inspector.records import Answer, Visit
from tests.db.small_county import Ticking
from tests.operations.conftest import sample_copy
from tests.operations.rating_made import (
    DAY,
    finished,
    households,
    rating,
    scored,
    the_list,
    today,
    village,
    villages,
    yard,
)


def worked_out(store):
    """Score of every finished visit, straight from the visit."""
    held = {it.id: read_case(store, it.id).score for it in finished(store)}
    return {
        visit: (hundredths(it.points), hundredths(it.of), sum(hundredths(line.deducted) for line in it.lines))
        for visit, it in held.items()
        if it is not None and it.of
    }


def kept(store):
    ids = [it.id for it in finished(store)]
    scoring.ready(store, ids)
    held = scores.scores(store, ids)
    return {visit: (it.points, it.full, sum(line.lost for line in it.lines)) for visit, it in held.items() if it.full}


def test_kept_scores_are_those_of_the_visits_whatever_is_done(office, tmp_path, now):
    checklist = yard(office, tmp_path)
    first = scored(office, checklist, villages(office)[0].id, 80)
    second = scored(office, checklist, villages(office)[1].id, 60, weeds=2)
    assert kept(office) == worked_out(office)
    with office.operation(Act.ANSWER) as edit:  # as another office's correction comes
        edit.change(Answer, office.find(Answer, visit=first, question="litter")[0].id, value="33")
    assert kept(office) == worked_out(office)
    assert kept(office)[first][0] == 6700
    undo.undo(office, office.one("SELECT id FROM operation ORDER BY arrival DESC LIMIT 1"))
    assert kept(office)[first][0] == 8000
    visits.reopen(office, second)
    assert second not in kept(office)
    visits.answer(office, second, "weeds", "0")
    visits.answer(office, second, "litter", "1")
    visits.finalise(office, second, without_photos=True)
    assert kept(office)[second][0] == 9900
    with office.operation(Act.DELETE_VISIT) as edit:
        edit.delete(Visit, first)
    assert kept(office) == worked_out(office)
    with office.operation(Act.ERASE) as edit:
        edit.erase(Answer, office.find(Answer, visit=second, question="litter")[0].id)
    assert kept(office) == worked_out(office)


def test_an_act_that_is_continued_is_looked_at_again(office, tmp_path):
    checklist = yard(office, tmp_path)
    at = scored(office, checklist, villages(office)[0].id, 80)
    answer = office.find(Answer, visit=at, question="litter")[0].id
    for value in ("1", "2", "3"):
        with office.operation(Act.ANSWER, joins=answer) as edit:
            edit.change(Answer, answer, value=value)
        assert kept(office)[at][0] == 10_000 - 100 * int(value)


def test_where_a_merge_adds_to_known_acts_they_are_looked_at_again(office, tmp_path):
    """As a package does that carries an act this store knew in part: no new act tells of the answer."""
    at = scored(office, yard(office, tmp_path), villages(office)[0].id, 80)
    assert kept(office)[at][0] == 8000
    with Store.open(office.folder.folder) as beside:
        assert kept(beside)[at][0] == 8000
        with office.transaction():
            office.connection.execute("UPDATE answer SET value = '50' WHERE visit = ? AND question = 'litter'", [at])
            scores.look_again(office, 1)
        assert kept(beside)[at][0] == 5000
        assert kept(office)[at][0] == 5000
        assert kept(beside) == worked_out(beside)


def test_scores_that_are_missing_on_the_disk_are_kept_beside_a_store_that_is_only_read(office, tmp_path):
    """The tables are there and current, as after a reading that was stopped: who only reads cannot fill them."""
    at = scored(office, yard(office, tmp_path), villages(office)[0].id, 80)
    scores.catch_up(office)
    with Store.open(office.folder.folder) as beside:
        assert kept(beside)[at][0] == 8000
        assert kept(beside) == worked_out(beside)
    assert office.one("SELECT count(*) FROM score") == 0


def test_scores_of_another_version_are_dropped_and_stopping_keeps_what_was_done(office, tmp_path, monkeypatch):
    checklist = yard(office, tmp_path)
    for number in range(3):
        scored(office, checklist, villages(office)[number].id, 80)
    mine = rating(office)
    monkeypatch.setattr(scoring, "_AT_ONCE", 1)
    stops = iter((False, True))
    with pytest.raises(Cancelled):
        drawn.drawn(office, mine, cancelled=lambda: next(stops))
    assert office.one("SELECT count(*) FROM score") == 1
    told = []
    drawn.drawn(office, mine, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]
    monkeypatch.setattr(scores, "VERSION", 99)
    scores.catch_up(office)
    assert office.one("SELECT count(*) FROM score") == 0


def test_items_that_lost_most_points_come_first_with_their_visits(office, tmp_path, now):
    checklist = yard(office, tmp_path)
    site, area = village(office, 0)
    one = scored(office, checklist, site.id, 80, weeds=1)
    now.go_on(60)
    two = scored(office, checklist, villages(office)[1].id, 95)
    scored(office, checklist, villages(office)[2].id, 100)
    scored(office, checklist, villages(office)[3].id, 10, end=False)
    period = Period(today(office), today(office))
    rows = points_lost(office, period)
    assert [(it.item, it.lost, it.visits, it.of, it.ids) for it in rows] == [
        ("litter", 20, 2, 3, (one, two)), ("weeds", 5, 1, 3, (one,)),
    ]  # fmt: skip
    assert [it.lost for it in points_lost(office, period, area=area.id)] == [15, 5]
    assert points_lost(office, Period("2020-01-01", "2020-12-31")) == []
    assert points_lost(office, period, form="none") == []


# -- merges ------------------------------------------------------------------------------------------------------------

_VISITS = st.lists(
    st.tuples(
        st.integers(0, 2), st.integers(0, 3), st.booleans(), st.integers(30, 100),
        st.sampled_from(("county", "town", "self")), st.booleans(), st.integers(0, 2),
    ),
    min_size=1, max_size=6,
)  # fmt: skip


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """Three laptops and an office that know the same checklist, to be copied."""
    folder = tmp_path_factory.mktemp("three")
    now = Ticking()
    with sample_copy(folder / "office", "office", now) as office:
        yard(office, folder)
        exchange.export(office, folder / "task.inspection")
    for name in "abc":
        with sample_copy(folder / name, "field", now) as field:
            exchange.merge(field, [folder / "task.inspection"])
    return folder


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_VISITS)
def test_merges_in_any_order_bring_the_same_list(three, tmp_path_factory, rows):
    """Visits by three laptops, read by the office with each of them first, one by one and drawn in between."""
    folder = tmp_path_factory.mktemp("merges")
    packages = []
    for laptop, name in enumerate("abc"):
        now = Ticking(1_800_000_000.0 + laptop)
        shutil.copytree(three / name, folder / name)
        with Store.open(folder / name, nonce=f"{folder / name}", now=now) as field:
            checklist = field.one("SELECT id FROM checklist WHERE form = 'yard'")
            for at, place, home, percent, rater, end, days in rows:
                if at != laptop:
                    continue
                now.go_on(days * DAY + 60)
                site, area = village(field, place)
                wanted = households(field, area.id)[days].id if home else site.id
                scored(field, checklist, wanted, percent, rater=rater, end=end)
            exchange.export(field, folder / f"{name}.inspection")
            packages.append(folder / f"{name}.inspection")
    lists = set()
    for number, order in enumerate(itertools.islice(itertools.permutations(packages), 0, None, 2)):
        shutil.copytree(three / "office", folder / f"office{number}")
        now = Ticking(1_800_000_000.0 + 30 * DAY)
        with Store.open(folder / f"office{number}", nonce=f"{number}", now=now) as office:
            mine = rating(office, starts="2026-01-01", ends="2027-12-31", rule="limits")
            for package in order:
                exchange.merge(office, [package])
                the_list(office, mine)
            found = the_list(office, mine)
            lists.add(canonical(found).replace(found.rating, ""))
            assert kept(office) == worked_out(office)
    assert len(lists) == 1
    shutil.rmtree(folder)
