"""Histories of steps nobody thought of: by several people at two desks that hear of each other now and then.

Whatever they try, only what the machine allows is written, a close-out has its proof or its name, nobody judges what
he has to put right, and once both desks know everything they see the same.
"""

import tempfile
from contextlib import suppress
from itertools import count
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.rectification.acting import Said, hindrance, offers, role
from inspector.operations.rectification.reading import ground, item, standing_of, steps_of
from inspector.operations.rectification.steps import record
from inspector.photo.intake import Taken
from inspector.records import Finding, Person, Photo, Unit
from inspector.rectification.moves import JUDGING, RETURNS, RULES, Move, Verdict
from inspector.rectification.proof import Proof
from tests.db.parcels import county_store, give
from tests.db.small_county import VILLAGE, Ticking, add
from tests.operations.issues import day

MINUTE = 60
_SHOTS = count(1)
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


said = st.fixed_dictionaries(
    {},
    optional={
        "verdict": st.sampled_from([str(it) for it in Verdict]),
        "due": st.integers(-2, 30),
        "note": st.sampled_from(["已修", " "]),
        "approver": st.just("应怀远 副县长"),
        "document": st.just("青督移〔2027〕1号"),
        "by": st.sampled_from(sorted(PEOPLE)),
        "day": st.integers(-4, 1),
    },
)
acts = st.tuples(st.just("step"), st.integers(0, 1), st.integers(0, 1), st.sampled_from(sorted(PEOPLE)),
                 st.sampled_from(list(Move)), said, st.booleans(), st.booleans())  # fmt: skip
events = st.one_of(acts, acts, acts, st.tuples(st.sampled_from(["tell", "undo", "wait"]), st.integers(0, 1)))


@settings(max_examples=25)
@given(st.lists(events, max_size=40))
def test_two_desks_come_to_the_same(script):
    with tempfile.TemporaryDirectory() as folder:
        now = Ticking()
        both, findings, people = desks(Path(folder), now)
        for event in script:
            now.go_on(MINUTE)
            name, which = event[:2]
            store, other = both[which], both[1 - which]
            if name == "tell":
                give(store, other)
            elif name == "wait":
                now.go_on(MINUTE * 60 * 24)
            elif name == "undo":
                with suppress(Fault):
                    history.undo(store)
            else:
                attempt(store, findings[event[2]], people, *event[3:])
        for _ in range(2):
            for store, other in (both, both[::-1]):
                give(store, other)
        for it in findings:
            assert standing_of(both[0], it) == standing_of(both[1], it)
            assert [told.step for told in item(both[0], it).timeline] == [
                told.step for told in item(both[1], it).timeline
            ]
        for store in both:
            store.close()


def attempt(
    store: Store, finding: str, people: dict[str, str], who: str, move: Move, saying, shown: bool, exception: bool
):
    """One person tries one move, with or without what it wants."""
    store.set_setting("person", people[who])
    given = {
        name: day(store, it) if name in ("due", "day") else people[it] if name == "by" else it
        for name, it in saying.items()
    }
    words, before = Said(**given), store.newest
    held = ground(store, finding)
    offered = {it.move for it in offers(store, held) if it.why is None}
    made, refused = "", None
    try:
        with store.operation(Act.TAKE_STEP) as edit:
            made = record(
                store, edit, finding, move, words, taken=[a_shot()] if shown else [], exception=exception, held=held
            )
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
    unit = PEOPLE[who][1]
    assert not (move in JUDGING and unit == UNIT), "who puts it right judged it"
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
