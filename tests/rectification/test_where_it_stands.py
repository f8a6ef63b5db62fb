"""What the steps of a finding come to, day by day; whatever a stranger's package brings."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from inspector.rectification.moves import Move, Stage, Verdict
from inspector.rectification.steps import Flag, State, flags, resting_on, shown, standing
from tests.rectification.steps_made import a_finding, a_step


def came_to(*steps, **finding):
    return standing(a_finding(**finding), steps)


def test_nothing_done_is_to_be_handed_over():
    now = came_to()
    assert (now.stage, now.due, now.round, now.last, now.step) == (Stage.OPEN, "2026-12-01", 1, None, 0)
    assert came_to(suspected=1).stage is Stage.SUSPECTED


def test_the_long_way():
    now = came_to(
        a_step("assign", day="2026-11-22", unit="village", due="2026-12-05"),
        a_step("accept", day="2026-11-23"),
        a_step("reply", day="2026-11-30"),
        a_step("recheck", day="2026-12-01", verdict="fixed"),
        a_step("apply", day="2026-12-02"),
        a_step("close", day="2026-12-03", proof="recheck"),
    )
    assert (now.stage, now.due, now.proof, now.last) == (Stage.CLOSED, "2026-12-05", "recheck", "2026-12-03")
    days = (now.assigned, now.accepted, now.replied, now.fixed, now.closed)
    assert days == ("2026-11-22", "2026-11-23", "2026-11-30", "2026-12-01", "2026-12-03")
    assert now.odd == ()


def test_partly_done_begins_the_next_round_with_its_deadline():
    for verdict in ("partly", "not_fixed"):
        now = came_to(a_step("reply", day="2026-11-30"), a_step("recheck", verdict=verdict, due="2026-12-20"))
        assert (now.stage, now.round, now.replied, now.due) == (Stage.DOING, 2, None, "2026-12-20")
    now = came_to(a_step("reply"), a_step("recheck", verdict="partly"))
    assert now.due == "2026-12-01"
    assert came_to(a_step("reply"), a_step("recheck", verdict="unverifiable")).round == 1


def test_sent_back_it_is_open_again_and_says_so():
    now = came_to(a_step("close", proof="exception"), a_step("send_back", due="2026-12-24"))
    assert (now.stage, now.round, now.closed, now.proof, now.fixed, now.returned, now.due) == (
        Stage.DOING, 2, None, None, None, True, "2026-12-24"
    )  # fmt: skip


def test_an_extension_moves_the_deadline_once_it_is_granted():
    asked = a_step("ask_extension", due="2026-12-20")
    assert (came_to(asked).due, came_to(asked).asked) == ("2026-12-01", "2026-12-20")
    granted = came_to(asked, a_step("grant_extension", due="2026-12-15"))
    assert (granted.due, granted.asked, granted.extensions) == ("2026-12-15", None, 1)
    denied = came_to(asked, a_step("deny_extension"))
    assert (denied.due, denied.asked, denied.extensions) == ("2026-12-01", None, 0)


def test_what_is_kept_up_has_its_review():
    now = came_to(a_step("keep_up", due="2027-03-01"))
    assert (now.stage, now.review, now.due) == (Stage.LASTING, "2027-03-01", "2026-12-01")
    assert Flag.REVIEW_DUE in flags(now, "2026-11-21", date(2027, 3, 1))
    assert Flag.REVIEW_DUE not in flags(now, "2026-11-21", date(2027, 2, 28))


def test_a_step_that_comes_where_it_is_not_allowed_counts_for_nothing():
    closed, late = a_step("close", proof="exception"), a_step("accept")
    now = came_to(closed, late)
    assert (now.stage, now.odd, now.accepted) == (Stage.CLOSED, (late.id,), None)


def test_one_state_is_shown():
    assert shown(Stage.DOING, "2026-12-01", "2026-12-02") is State.OVERDUE
    assert shown(Stage.DOING, "2026-12-01", "2026-12-01") is State.DOING
    assert shown(Stage.RECHECK, "2026-12-01", "2026-12-02") is State.RECHECK
    assert shown(Stage.OPEN, None, "2026-12-02", repeats=True) is State.REBOUND
    assert shown(Stage.CLOSED, None, "2026-12-02", repeats=True) is State.CLOSED
    assert shown(Stage.ASSIGNED, None, "2026-12-02") is State.OPEN
    assert shown(Stage.CLOSING, None, "2026-12-02") is State.FIXED
    assert shown(Stage.CLOSED, "2026-12-01", "2026-12-02", draft=True) is State.DRAFT


def test_what_is_to_be_noticed_on_a_day():
    assigned = came_to(a_step("assign", day="2026-11-22"))

    def seen(now, day):
        return flags(now, "2026-11-21", day)

    assert seen(assigned, date(2026, 11, 27)) == {Flag.NOT_ACCEPTED}
    assert seen(assigned, date(2026, 11, 28)) == {Flag.NOT_ACCEPTED, Flag.SOON}
    assert seen(assigned, date(2026, 12, 1)) == {Flag.NOT_ACCEPTED, Flag.SOON}
    assert seen(assigned, date(2026, 12, 2)) == {Flag.NOT_ACCEPTED, Flag.OVERDUE, Flag.NO_REPLY}
    assert Flag.SILENT not in seen(assigned, date(2026, 12, 7))
    assert Flag.SILENT in seen(assigned, date(2026, 12, 8))
    replied = came_to(a_step("reply", day="2026-11-25"))
    assert seen(replied, date(2026, 11, 28)) == set()
    assert seen(replied, date(2026, 11, 29)) == {Flag.RECHECK_LATE}


words = st.one_of(st.sampled_from([*Move]), st.text(max_size=8))
said = st.one_of(st.none(), st.sampled_from([*Verdict]), st.text(max_size=8))
days = st.one_of(st.just("9999"), st.just("9999-12-31"), st.just(""), st.dates().map(str), st.text(max_size=10))
strange = st.builds(lambda kind, verdict, day, due: a_step(kind, verdict=verdict, day=day, due=due), words, said, days,
                    st.one_of(st.none(), days))  # fmt: skip


@given(st.lists(strange, max_size=12), days, st.dates())
def test_nothing_a_package_brings_stops_the_ledger(steps, found, today):
    now = standing(a_finding(found=found), steps)
    assert now.stage in Stage
    flags(now, found, today)
    assert shown(now.stage, now.due, today.isoformat()) in State
    assert set(now.odd) <= {it.id for it in steps}


@given(st.lists(strange, max_size=10), st.randoms())
def test_the_order_they_are_read_in_says_nothing(steps, chance):
    mixed = list(steps)
    chance.shuffle(mixed)
    assert standing(a_finding(), mixed) == standing(a_finding(), steps)


@given(st.lists(strange, max_size=10))
def test_taking_the_last_step_away_leaves_the_others_standing(steps):
    assert resting_on(a_finding(), steps, steps[:-1]) == ()


def test_what_rests_on_a_step_is_told():
    held, asked = a_finding(), a_step("ask_extension", due="2026-12-20")
    granted = a_step("grant_extension", due="2026-12-20")
    assert resting_on(held, [asked, granted], [granted]) == (granted.id,)
    reply, looked = a_step("reply"), a_step("recheck", verdict="fixed")
    closed, kept = a_step("close", proof="recheck"), a_step("close", proof="exception")
    assert resting_on(held, [reply, looked, closed], [reply, closed]) == (closed.id,)
    assert resting_on(held, [reply, looked, kept], [reply, kept]) == ()
    assert resting_on(held, [reply, looked, closed], [looked, closed]) == ()
    back = a_step("send_back")
    assert resting_on(held, [kept, back], [back]) == (back.id,)
    moved = a_step("hand_away")
    assert resting_on(held, [reply, looked], [reply, moved, looked]) == ()  # `looked` came first
    assert resting_on(held, [reply, a_step("progress"), looked], [moved, reply, looked]) == ()
    early, late = a_step("void"), a_step("reply")
    assert resting_on(held, [late], [early, late]) == (late.id,)
