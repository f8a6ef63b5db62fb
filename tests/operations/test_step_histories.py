"""Histories of steps nobody thought of: by several people at two desks that hear of each other now and then.

Whatever they try, only what the machine allows is written, a close-out has its proof or its name, nobody judges what
he has to put right, and once both desks know everything they see the same.
"""

from contextlib import suppress
from itertools import count
from pathlib import Path
from random import Random

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.rectification.acting import Said, hindrance, offers, role
from inspector.operations.rectification.reading import ground, item, standing_of, steps_of
from inspector.operations.rectification.steps import record
from inspector.photo.intake import Taken
from inspector.records import Finding, Person, Photo, Step, Unit
from inspector.rectification.moves import JUDGING, RETURNS, RULES, Move, Verdict
from inspector.rectification.proof import Proof
from tests.db.parcels import county_store, give
from tests.db.small_county import VILLAGE, Ticking, add
from tests.operations.issues import day

MINUTE = 60
_SHOTS = count(1)
CLOSING = frozenset({2, 3})
"""Seeds whose histories come to a close-out on proof, so that the rule is seen at work."""
UNIT, OTHER = "00000000-0000-7000-8000-0000000000a1", "00000000-0000-7000-8000-0000000000a2"
PEOPLE = {
    "office": ("office", OTHER), "second": ("office", OTHER), "leader": ("leader", OTHER), "chief": ("leader", UNIT),
    "clerk": ("cadre", UNIT),
}  # fmt: skip


def desks(folder: Path, now: Ticking) -> tuple[tuple[Store, Store], tuple[str, ...], dict[str, str]]:
    """Two desks that both know the people and two findings, one of them only suspected."""
    one, two = county_store(folder / "one", "office", now), county_store(folder / "two", "field", now)
    two.set_setting("office", one.device)
    with one.operation(Act.IMPORT_PEOPLE) as edit:
        for id, name in ((UNIT, "稻香村村民委员会"), (OTHER, "督查办公室")):  # noqa: A001
            edit.create(Unit, id=id, name=name, area=VILLAGE)
        people = {name: edit.create(Person, name=name, role=role_, unit=unit) for name, (role_, unit) in PEOPLE.items()}
    findings = tuple(
        add(one, Finding, Act.LOAD_LIBRARY, visit=None, site=None, area=VILLAGE, unit=UNIT, found=day(one, -3),
            due=day(one, 5), suspected=suspected)
        for suspected in (0, 1)
    )  # fmt: skip
    give(one, two)
    return (one, two), findings, people


def a_shot() -> Taken:
    return Taken(sha256=f"{next(_SHOTS):064x}", name="a.jpg", taken=None, latitude=None, longitude=None, width=1,
                 height=1, bytes=1, device=None, likeness=None)  # fmt: skip


WAY = (Move.VERIFY, Move.ASSIGN, Move.REPLY, Move.RECHECK, Move.CLOSE)
"""What brings a finding on: tried more often than the rest, or few histories would see its end."""


def saying(chance: Random, store: Store, people: dict[str, str], move: Move) -> Said:
    """Words of any kind, mostly fitting."""
    given: dict[str, str] = {}
    verdicts = list(RULES[move].by_verdict or ()) if chance.random() < 0.9 else list(Verdict)
    if verdicts:
        given["verdict"] = str(chance.choice([*verdicts[:1], *verdicts]))
    if chance.random() < 0.5:
        given["due"] = day(store, chance.randint(-2, 30))
    if chance.random() < 0.8:
        given["note"] = chance.choice(["已修", "已修", "已修", " "])
    if chance.random() < 0.5:
        given["approver"] = "应怀远 副县长"
    if chance.random() < 0.5:
        given["document"] = "青督移〔2027〕1号"
    if chance.random() < 0.2:
        given["by"] = people[chance.choice(sorted(PEOPLE))]
    if chance.random() < 0.2:
        given["day"] = day(store, chance.randint(-4, 1))
    return Said(**given)


@pytest.mark.parametrize("seed", [2, 3, 4, 9])
def test_two_desks_come_to_the_same(tmp_path: Path, seed: int):
    chance, now = Random(seed), Ticking()
    both, findings, people = desks(tmp_path, now)
    for _ in range(80):
        now.go_on(MINUTE)
        store, other = chance.sample(both, 2)
        match chance.choices(["step", "tell", "undo", "wait"], [20, 1, 1, 1])[0]:
            case "tell":
                give(store, other)
            case "wait":
                now.go_on(MINUTE * 60 * 24)
            case "undo":
                with suppress(Fault):
                    history.undo(store)
            case _:
                move = chance.choice(WAY) if chance.random() < 0.6 else chance.choice(list(Move))
                store.set_setting("person", people[chance.choice(sorted(PEOPLE))])
                attempt(store, chance.choice(findings), move, saying(chance, store, people, move), chance)
    for store, other in (both, both[::-1], both):
        give(store, other)
    for it in findings:
        assert standing_of(both[0], it) == standing_of(both[1], it)
        timelines = [[told.step for told in item(store, it).timeline] for store in both]
        assert timelines[0] == timelines[1]
    assert any(it.proof == Proof.RECHECK for it in both[0].find(Step, kind=Move.CLOSE)) or seed not in CLOSING
    for store in both:
        store.close()


def attempt(store: Store, finding: str, move: Move, words: Said, chance: Random) -> None:
    """Whoever is at work tries one move, with or without what it wants."""
    before, held = store.newest, ground(store, finding)
    taken = [a_shot()] if chance.random() < 0.6 else []
    offered = {it.move for it in offers(store, held) if it.why is None}
    made, refused = "", None
    try:
        with store.operation(Act.TAKE_STEP) as edit:
            made = record(store, edit, finding, move, words, taken=taken, exception=chance.random() < 0.1, held=held)
    except Fault as fault:
        refused = fault.kind
    if refused is not None:
        assert refused in (Kind.NOT_ALLOWED, Kind.LACKS_PROOF, Kind.BAD_VALUE)
        assert store.newest == before
        return
    assert move in offered, "what was not offered was taken"
    assert role(store) in RULES[move].roles
    assert steps_of(store, finding)[-1].id == made
    assert made not in standing_of(store, finding).odd
    own = store.one("SELECT unit FROM person WHERE id = ?", store.setting("person"))
    assert not (move in JUDGING and own == UNIT), "who puts it right judged it"
    if move is Move.CLOSE:
        proven_or_named(store, finding)


def proven_or_named(store: Store, finding: str) -> None:
    """What the step that closed it rests on."""
    *before, closing = steps_of(store, finding)
    if closing.proof == Proof.EXCEPTION:
        assert (closing.approver or "").strip()
        assert (closing.note or "").strip()
        return
    looks = [it for it in before if it.kind in (Move.RECHECK, Move.FIX_ON_SPOT)]
    last = looks[-1]
    assert (closing.proof, last.kind, last.verdict) == (Proof.RECHECK, Move.RECHECK, Verdict.FIXED)
    assert store.find(Photo, step=last.id)
    assert (last.kind, last.verdict) not in RETURNS
    assert store.one("SELECT unit FROM person WHERE id = ?", last.by) != UNIT
    assert hindrance(store, ground(store, finding), Move.CLOSE) is not None, "it is closed"
