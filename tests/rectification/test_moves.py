"""The status machine: every stage is reached and left, every rule is used, and nobody puts right and judges."""

from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.i18n import rectifying
from inspector.rectification.moves import (
    DONE,
    ENDED,
    JUDGING,
    LADDER,
    LIVE,
    NOT_COUNTED,
    RETURNS,
    RULES,
    TOLD_BY_UNIT,
    UNFINISHED,
    Move,
    Role,
    Stage,
    Verdict,
    Why,
    allowed,
    begins,
    stage_after,
)

VERDICTS = [None, *Verdict]


def reached(start: Stage) -> set[Stage]:
    """Every stage some way leads to from `start`."""
    seen, ahead = {start}, deque([start])
    while ahead:
        here = ahead.popleft()
        for move in Move:
            for verdict in VERDICTS:
                there = stage_after(here, move, verdict)
                if there is not None and there not in seen:
                    seen.add(there)
                    ahead.append(there)
    return seen


def test_every_stage_is_reached_and_every_move_has_its_rule():
    assert reached(begins(suspected=True)) == set(Stage)
    assert reached(begins(suspected=False)) == set(Stage) - {Stage.SUSPECTED, Stage.UNFOUNDED, Stage.DUPLICATE}
    assert set(RULES) == set(Move)
    assert all(rule.start for rule in RULES.values())


def test_what_has_ended_stays_ended_but_for_an_authorised_return():
    for stage in ENDED:
        leaving = {
            move for move in Move for verdict in VERDICTS if stage_after(stage, move, verdict) not in (None, stage)
        }
        assert leaving == ({Move.SEND_BACK} if stage is Stage.CLOSED else set())
    assert {Why.NOTE, Why.APPROVER} <= RULES[Move.SEND_BACK].wants


def test_only_a_close_out_closes():
    closing = {move for move in Move for stage in Stage for verdict in VERDICTS
               if stage is not Stage.CLOSED and stage_after(stage, move, verdict) is Stage.CLOSED}  # fmt: skip
    assert closing == {Move.CLOSE}


def test_the_unit_reports_and_never_judges():
    of_unit = {move for move, rule in RULES.items() if Role.UNIT in rule.roles}
    assert of_unit == TOLD_BY_UNIT
    assert not of_unit & JUDGING
    assert {Move.RECHECK, Move.CLOSE, Move.FIX_ON_SPOT, Move.LOOK_BACK, Move.VERIFY} <= JUDGING


def test_an_inspector_looks_and_the_office_decides():
    for move in (Move.RECHECK, Move.FIX_ON_SPOT, Move.VERIFY, Move.LOOK_BACK):
        assert {Role.INSPECTOR, Role.OFFICE} <= RULES[move].roles
    for move in (Move.CLOSE, Move.GRANT_EXTENSION, Move.VOID, Move.ASSIGN, Move.SEND_BACK, Move.KEEP_UP, *LADDER):
        assert RULES[move].roles == {Role.OFFICE, Role.LEADER}


def test_what_is_returned_begins_anew_at_the_unit():
    for move, verdict in RETURNS:
        for stage in RULES[move].start:
            assert stage_after(stage, move, verdict) is Stage.DOING


def test_every_stage_is_of_its_kinds():
    assert UNFINISHED < LIVE
    assert not LIVE & ENDED
    assert LIVE | ENDED | {Stage.SUSPECTED} == set(Stage)
    assert {Stage.CLOSED} == DONE & ENDED
    assert not NOT_COUNTED & (LIVE | DONE)


@pytest.mark.parametrize("role", Role)
def test_what_is_allowed_starts_there(role: Role):
    for stage in Stage:
        moves = allowed(stage, role)
        assert list(moves) == [it for it in Move if it in moves]
        assert all(stage in RULES[it].start and role in RULES[it].roles for it in moves)


@given(st.sampled_from(Stage), st.text(max_size=12), st.one_of(st.none(), st.text(max_size=12)))
def test_words_nobody_knows_count_for_nothing(stage: Stage, kind: str, verdict: str | None):
    if kind not in list(Move):
        assert stage_after(stage, kind, verdict) is None
    if verdict not in VERDICTS:
        assert stage_after(stage, Move.RECHECK, verdict) is None


def test_every_word_of_the_machine_is_said_in_the_window():
    for words, names in ((rectifying.STAGES, Stage), (rectifying.MOVES, Move), (rectifying.VERDICTS, Verdict),
                         (rectifying.WHYS, Why), (rectifying.ACTORS, Role)):  # fmt: skip
        assert set(words) == {str(it) for it in names}
