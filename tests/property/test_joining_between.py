"""Whoever joins what in whichever direction, takes it back or goes on working, here or on another computer: once all
have read each other's packages they show the same, nothing is lost, and what hangs somewhere hangs on what stands.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.db.conflicts import conflicts
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.errors import Fault
from inspector.operations import joining
from inspector.operations.joining.moving import JOINED, pointing
from inspector.records import KINDS, Answer, Duplicate, Finding, Photo, Site, Step, Visit
from tests.db.parcels import county_store, export, give, take
from tests.db.small_county import NOW, Ticking, add, edit, record_rows

HISTORIES = int(os.environ.get("HISTORIES", "0")) or 12
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
DO = ("join",) * 5 + ("apart", "different", "undo", "visit", "finding", "photo", "answer", "edit") + ("give",) * 4
ROUNDS = 8
"""Times everybody reads everybody until nobody has anything new to say."""


@pytest.fixture(scope="module")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with four households, two visits each, two findings each."""
    folder = Path(tmp_path_factory.mktemp("common"))
    with county_store(folder / "begin", "office", Ticking()) as begin:
        for n in range(4):
            site = add(begin, Site, code=f"H-{n}", name=f"户{n}")
            for _ in range(2):
                visit = add(begin, Visit, Act.START_VISIT, site=site, finalised=NOW)
                add(begin, Answer, Act.ANSWER, visit=visit, question="HT01", value="yes")
                for text in ("渗漏", "无盖"):
                    add(begin, Finding, Act.ADD_FINDING, visit=visit, site=site, text=text, question=text)
        return export(begin, folder).path


class Team:
    """An office and two laptops, and all that was ever entered."""

    def __init__(self, folder: Path, stack: ExitStack, common: Path) -> None:
        self.now = Ticking(1_800_001_000.0)
        self.stores: list[Store] = []
        for name, role in (("office", "office"), ("one", "field"), ("two", "field")):
            store = stack.enter_context(county_store(folder / name, role, self.now))
            store.connection.execute("PRAGMA synchronous = OFF")
            take(store, common)
            self.stores.append(store)

    def step(self, chance: Random) -> None:
        """Somebody does something."""
        self.now.go_on(chance.choice((1, 60)))
        store = chance.choice(self.stores)
        do = chance.choice(DO)
        try:
            getattr(self, do)(store, chance)
            event(do)
        except Fault as fault:
            event(f"{do}: {fault.kind}")

    def join(self, store: Store, chance: Random) -> None:
        kind = chance.choice(("site", *JOINED))
        pair = [it.id for it in store.find(KINDS[kind])]
        if kind != "site":  # of one place, else they are refused
            above = "site" if kind == "visit" else "visit"
            beside = getattr(store.get(KINDS[kind], chance.choice(pair)), above)
            pair = [it.id for it in store.find(KINDS[kind], **{above: beside})]
        if len(pair) > 1:
            kept, other = chance.sample(pair, 2)
            joining.join(store, kind, kept, other)

    def apart(self, store: Store, chance: Random) -> None:
        if found := store.find(Duplicate):
            joining.take_apart(store, chance.choice(found).id)

    def different(self, store: Store, chance: Random) -> None:
        if len(found := store.find(Site)) > 1:
            one, two = chance.sample(found, 2)
            joining.keep_apart(store, "site", one.id, two.id)

    def undo(self, store: Store, _: Random) -> None:
        own = store.one(
            "SELECT id FROM operation WHERE package IS NULL AND name IN (?, ?) ORDER BY arrival DESC LIMIT 1",
            Act.JOIN_RECORDS,
            Act.KEEP_APART,
        )
        if own is not None:
            undo(store, own)

    def visit(self, store: Store, chance: Random) -> None:
        add(store, Visit, Act.START_VISIT, site=chance.choice(store.find(Site)).id, finalised=NOW)

    def finding(self, store: Store, chance: Random) -> None:
        visit = chance.choice(store.find(Visit))
        add(store, Finding, Act.ADD_FINDING, visit=visit.id, site=visit.site, text="异味")

    def photo(self, store: Store, chance: Random) -> None:
        finding = chance.choice(store.find(Finding))
        with store.operation(Act.ADD_PHOTOS) as act:
            act.create(Step, finding=finding.id, kind="assign", day="2026-11-22")
            act.create(
                Photo, visit=finding.visit, finding=finding.id, sha256="a" * 64, width=1, height=1, bytes=1, name="x"
            )

    def answer(self, store: Store, chance: Random) -> None:
        edit(store, Answer, chance.choice(store.find(Answer)).id, Act.ANSWER, value=chance.choice(("yes", "no", "3")))

    def edit(self, store: Store, chance: Random) -> None:
        edit(
            store, Site, chance.choice(store.find(Site)).id, note=chance.choice(("甲", "乙")), users=chance.randrange(3)
        )

    def give(self, store: Store, chance: Random) -> None:
        reader = chance.choice([it for it in self.stores if it is not store])
        give(store, reader)
        joining.follow(reader)

    def agree(self) -> None:
        """Everybody reads everybody, until nobody has anything new."""
        for _ in range(ROUNDS):
            newest = [it.newest for it in self.stores]
            for store in self.stores:
                for reader in self.stores:
                    if reader is not store:
                        self.now.go_on(1)
                        give(store, reader)
                        joining.follow(reader)
            if newest == [it.newest for it in self.stores]:
                return
        pytest.fail("they go on answering each other")


def groups(store: Store, kind: str) -> Iterator[set[str]]:
    """Records that joins that stand have tied together."""
    tied = [{it.kept, it.other} for it in store.find(Duplicate, kind=kind, verdict="same")]
    while tied:
        group = tied.pop()
        while more := [it for it in tied if it & group]:
            tied = [it for it in tied if not it & group]
            group = group.union(*more)
        yield group


def check(team: Team) -> None:
    first, *others = team.stores
    for it in others:
        assert record_rows(it) == record_rows(first)
        assert conflicts(it) == conflicts(first)
    asked = {it.row for it in conflicts(first)}
    event("somebody is asked" if asked else "nobody is asked")
    for kind in JOINED:
        tied: set[str] = set()
        for group in groups(first, kind):
            tied |= group
            alive = [it for it in group if not first.get(KINDS[kind], it).deleted]
            assert alive, f"no {kind} stands of those that were joined"
            event(f"{len(group)} joined")
        gone = {str(row) for (row,) in first.rows(f"SELECT id FROM {kind} WHERE deleted")}
        assert gone <= tied, f"a {kind} is lost"
        for child, column in pointing(first, kind):
            if child in KINDS:
                hanging = first.rows(
                    f"""SELECT c.id, p.id FROM {child} AS c JOIN {kind} AS p ON p.id = c.{column}
                        WHERE NOT c.deleted AND p.deleted"""
                )
                assert [it for it in hanging if not asked & set(it)] == [], (child, column)
    for kind in ("step", "photo"):
        assert first.one(f"SELECT count(*) FROM {kind} WHERE deleted") == 0


@settings(max_examples=HISTORIES, deadline=None, derandomize=HISTORIES == 12, database=None, phases=[Phase.generate],
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(st.integers(0, 2**64 - 1), st.integers(3, 30))
def test_whoever_joins_what_they_end_at_the_same(common: Path, seed: int, steps: int) -> None:
    chance = Random(seed)
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder, ExitStack() as stack:
        team = Team(Path(folder), stack, common)
        for _ in range(steps):
            team.step(chance)
        team.agree()
        check(team)
