"""Random histories of papers at an office and two laptops: no number comes twice, no content changes, states follow."""

import atexit
import shutil
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations import visit as visits
from inspector.operations.papers import issuing, numbers, register, standing
from inspector.operations.papers.checking import check
from inspector.paper.content import Content, Paragraph, Span, code_text, parsed
from inspector.paper.drawing import Drawn
from inspector.records import Paper
from tests.db.parcels import export, take
from tests.db.small_county import Ticking
from tests.operations.conftest import sample_copy
from tests.operations.days import a_household, finalised, the_form

STEPS = 45
FIXED = ("visit", "kind", "number", "series", "year", "running", "content", "sha256", "pdf", "replaces", "issued")


@cache
def with_visits() -> Path:
    """An office's folder with three finalised visits, made once."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    with sample_copy(folder / "office", "office", Ticking()) as store:
        for n in range(3):
            begun = visits.start(store, site=a_household(store, n), checklist=the_form(store))
            finalised(store, begun, HT04="cracked")
    return folder / "office"


class County:
    """An office and two laptops, what each paper said when it was first met, and what happened how often."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance, self.now = folder, Random(seed), Ticking()
        self.happened: Counter[str] = Counter()
        self.first: dict[str, tuple[Any, ...]] = {}
        self.given: list[str] = []
        self.places = []
        for name in ("office", "field 1", "field 2"):
            shutil.copytree(with_visits(), folder / name)
            store = Store.open(folder / name, nonce=f"{folder}{name}", now=self.now)
            store.set_setting("role", name.split()[0])
            self.places.append(store)
        self.office = self.places[0]
        self.visits = [it for (it,) in self.office.rows("SELECT id FROM visit WHERE finalised IS NOT NULL ORDER BY id")]
        self.visits = self.visits[-3:]

    def close(self) -> None:
        for place in self.places:
            place.close()

    def step(self) -> None:
        """Somebody does something, or the world refuses it."""
        self.now.go_on(self.chance.randrange(1, 100_000))
        often = {
            self.issue: 8, self.replace: 4, self.void: 4, self.serve: 2, self.enter: 2, self.leave: 3, self.crash: 1,
            self.undo: 2, self.bring: 8,
        }  # fmt: skip
        (act,) = self.chance.choices(list(often), list(often.values()))
        place = self.chance.choice(self.places)
        try:
            act(place)
            self.happened[act.__name__] += 1
        except Fault as fault:
            self.happened[f"{act.__name__}: {fault.kind}"] += 1
        self.look(place)

    def paper(self, place: Store) -> Paper:
        papers = place.find(Paper)
        if not papers:
            raise Fault(Kind.GONE, record="paper", id="")
        return self.chance.choice(papers)

    def issue(self, place: Store) -> None:
        known = {it.number for it in place.find(Paper)}
        kind = self.chance.choice(("notice", "notice", "rectify"))
        made = issuing.issue(place, kind, self.chance.choice(self.visits))
        held = place.get(Paper, str(made.paper))
        assert standing.state(place, held) is standing.State.GENUINE
        if made.number not in known:
            assert made.number not in self.given
            self.given.append(made.number)

    def replace(self, place: Store) -> None:
        old = self.paper(place)
        made = issuing.issue(place, old.kind, str(old.visit), replaces=old.id)
        assert made.number not in self.given
        self.given.append(made.number)
        assert standing.state(place, old.id) is standing.State.SUPERSEDED

    def void(self, place: Store) -> None:
        standing.void(place, self.paper(place).id, "写错")

    def serve(self, place: Store) -> None:
        paper = self.paper(place)
        standing.serve(place, paper.id, paper.issued[:10], "陈建福", "handed")

    def enter(self, place: Store) -> None:
        formal = standing.enter(self.office, self.paper(self.office).id)
        self.given.append(formal)

    def leave(self, place: Store) -> None:
        beyond = numbers.next_number(self.office, "notice", clock.today(self.office.now)).running
        first = max(1, beyond + self.chance.randrange(-3, 4))
        year = clock.today(self.office.now).year
        numbers.give_block(self.office, place.device, "notice", year, first, first + self.chance.randrange(4))

    def crash(self, place: Store) -> None:
        """The power fails when the file stands and its record does not."""
        with pytest.MonkeyPatch.context() as patch:

            def fail(path: Path, data: bytes) -> None:
                raise Fault(Kind.UNREADABLE, path=path, reason="power")

            patch.setattr(issuing, "write_bytes", fail)
            taken = numbers.next_number(place, "rectify", clock.today(place.now)).text
            try:
                issuing.issue(place, "rectify", self.chance.choice(self.visits))
            except Fault as fault:
                if fault.kind is Kind.UNREADABLE:
                    self.given.append(taken)
                raise

    def undo(self, place: Store) -> None:
        history.undo(place)

    def bring(self, place: Store) -> None:
        """A package from the office to a laptop, or from a laptop to the office."""
        if place is self.office:
            for other in self.places[1:]:
                take(other, export(place, self.folder, drafts=True, photos="none").path)
        else:
            take(self.office, export(place, self.folder, drafts=True, photos="none").path)

    def look(self, place: Store) -> None:
        """What holds of every store at every moment."""
        papers = place.find(Paper)
        listed = {it.paper: it.state for it in register.issued(place)}
        assert len(listed) == len(papers)
        for it in papers:
            facts = tuple(getattr(it, name) for name in FIXED)
            assert self.first.setdefault(it.id, facts) == facts
            expected = "genuine"
            if it.void is not None:
                expected = "void"
            elif any(other.replaces == it.id and other.void is None for other in papers):
                expected = "superseded"
            assert standing.state(place, it).value == listed[it.id] == expected
            assert check(place, code_text(parsed(it.content))).status == expected
            assert check(place, it.number).paper == it.id
        assert register.twice(place) == []
        borne = [it.number for it in papers]
        assert len(set(borne)) == len(borne)
        assert set(borne) <= set(self.given)
        for series, year in register.registers(place):
            tiles = register.tiles(place, series, year)
            used = [it for it in tiles if it.papers]
            assert all(len(it.papers) == 1 for it in used)
            assert {it.running for it in used} == numbers.used_in(place, series, year)


def a_content(store: Store, kind: str, subject: str, **said: Any) -> Content:
    """Little is said, so that a history takes a moment."""
    return Content(
        kind=kind, language="zh", paper=said.get("paper", ""), number=said.get("number", ""), title=kind,
        issuer="督查组", addressee="石桥镇", issued=str(said.get("issued") or "2027-01-15"),
        parts=(Paragraph(spans=(Span(text=f"{subject} e\u0301 \u202e"),)),),
    )  # fmt: skip


def drawn(content: Content, *_: object, **__: object) -> Drawn:
    return Drawn(b"%PDF-1.7 " + content.number.encode(), (), 1)


@pytest.mark.parametrize("seed", range(4))
def test_random_histories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(issuing, "content_of", a_content)
    monkeypatch.setattr(issuing, "draw", drawn)
    county = County(tmp_path, seed)
    try:
        for _ in range(STEPS):
            county.step()
        for _ in range(2):  # everybody hears of everything
            for place in (*county.places[1:], county.office):
                county.bring(place)
        shown = [{it.paper: it.state for it in register.issued(place)} for place in county.places]
        for place in county.places:
            county.look(place)
        assert shown[0] == shown[1] == shown[2]
        assert len(shown[0]) > 3
        assert {"issue", "bring"} <= set(county.happened)
    finally:
        county.close()
