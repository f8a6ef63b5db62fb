"""回头看: what is closed is drawn to be looked at again; what is to be looked at is given to somebody until a day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.operations import lot as lots
from inspector.operations import team as teams
from inspector.operations.assigning import Who
from inspector.operations.rectification import rechecks
from inspector.records import Area
from inspector.rectification.looking_back import How
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.segments import Choice, Segments

_LEVELS = ("county", "town", "village")
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Fell:
    """What a draw came to: on how many of how many it fell, by which seed, and whether drawing again gives the same."""

    findings: tuple[str, ...]
    candidates: int
    seed: str = ""
    follows: bool | None = None


@dataclass(frozen=True, slots=True)
class _Offered:
    areas: list[tuple[str, object]]
    people: list[tuple[str, object]]
    seed: str


class _Given(ActDialog):
    """Who goes, and until when."""

    def __init__(self, parent: QWidget, session: Session, title: str, verb: str, *, name: str) -> None:
        super().__init__(parent, session, title, verb, name=name, wide=600)
        self.who = DropDown("")
        self.who.setObjectName("who_goes")
        self.who.setMinimumHeight(px(36))
        self.due = DateField("", self.tr("no day"))
        self.due.setObjectName("look_by")
        self.given = across(Field(self.tr("Who goes"), self.who), Field(self.tr("Until"), self.due), gap=12)
        session.ask(self, _offered, self._offer)

    def _offer(self, offered: _Offered) -> None:
        self.who.set_options([(self.tr("Nobody in particular"), Who()), *offered.people])

    def _whose(self) -> dict[str, Any]:
        who = self.who.currentData() or Who()
        return {"person": who.person, "team": who.team, "due": self.due.day or None}


class DrawLookBackDialog(_Given):
    """All, the riskiest, or by lot with a seed; how many there are to choose from is counted anew. `made` has what
    it fell on.
    """

    made = Signal(object)

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, session, "", "", name="draw_look_back")
        title = self.tr("Draw what to look back at")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Draw"))
        self.count: int | None = None
        hows = {How.ALL: self.tr("All of them"), How.RISK: self.tr("The riskiest"), How.LOT: self.tr("By lot")}
        choices = [Choice(it, hows[it]) for it in (How.LOT, How.RISK, How.ALL)]
        self.how = Segments(self.tr("How"), choices, How.LOT, height=36, step="cell")
        self.how.setObjectName("draw_how")
        self.how.chosen.connect(lambda _: self._follow())
        self.area = DropDown("")
        self.area.setMinimumHeight(px(36))
        self.first = DateField("", self.tr("from the beginning"))
        self.last = DateField("", self.tr("until today"))
        self.wanted = QSpinBox()
        self.wanted.setObjectName("draw_count")
        self.wanted.setRange(1, _MOST)
        self.wanted.setValue(10)
        self.wanted.setMinimumHeight(px(36))
        self.seed = line_edit("", self.tr("As those present call it out"))
        self.seed.setObjectName("draw_seed")
        self.note = line_edit("", self.tr("Names and offices of those who watch"))
        for it in (self.seed, self.note):
            it.setMinimumHeight(px(36))
        many = self.tr("How many")
        self.many = Field(many, self.wanted)
        self.wanted.lineEdit().setAccessibleName(many)
        hint = self.tr("The same seed and the same candidates draw the same, on any computer.")
        self.seed_field = Field(self.tr("Seed"), self.seed, hint)
        self.note_field = Field(self.tr("Present, and remarks"), self.note)
        self.pool = Words("", "cell", bold=True)
        self.pool.setObjectName("draw_pool")
        self.stays = Words(self.tr("A draw by lot stays: it cannot be undone, only drawn again."), "small", "muted")
        closed = across(
            Field(self.tr("From where"), self.area), Field(self.tr("Closed from"), self.first),
            Field(self.tr("Closed until"), self.last), gap=12,
        )  # fmt: skip
        closed.setStretch(0, 1)
        self.box.addWidget(self.how)
        self.box.addLayout(closed)
        self.box.addWidget(self.pool)
        self.box.addWidget(self.many)
        self.box.addWidget(self.seed_field)
        self.box.addWidget(self.note_field)
        self.box.addLayout(self.given)
        self.box.addWidget(self.stays)
        self.area.activated.connect(lambda _: self._count())
        for day in (self.first, self.last):
            day.picked.connect(lambda _: self._count())
        self._follow()
        self._count()

    def work(self) -> Callable[[Store], Fell] | None:
        """Only with a seed where chance chooses."""
        how, seed = How(self.how.value), " ".join(self.seed.text().split())
        self.seed_field.set_wrong(self.tr("Write a seed") if how is How.LOT and not seed else "")
        if how is How.LOT and not seed:
            self.seed.setFocus()
            return None
        among, wanted, given, note = self._among(), self.wanted.value(), self._whose(), self.note.text()

        def draw(store: Store) -> Fell:
            pool = rechecks.candidates(store, **among)
            fell = rechecks.draw(
                store, pool, how, None if how is How.ALL else wanted, seed=seed, area=among["area"], note=note, **given
            )
            if fell.lot is None:
                return Fell(fell.findings, len(pool))
            return Fell(fell.findings, len(pool), seed, rechecks.verify(store, fell.lot).follows)

        return draw

    def done_with(self, result: Fell) -> None:
        """It fell."""
        self.made.emit(result)
        self.accept()

    def _offer(self, offered: _Offered) -> None:
        super()._offer(offered)
        self.area.set_options(offered.areas)
        if not self.seed.text():
            self.seed.setText(offered.seed)
        self._count()

    def _among(self) -> dict[str, Any]:
        area = self.area.currentData()
        return {
            "area": area if isinstance(area, str) else None, "closed_from": self.first.day or None,
            "closed_to": self.last.day or None,
        }  # fmt: skip

    def _count(self) -> None:
        among = self._among()

        def count(store: Store) -> int:
            return len(rechecks.candidates(store, **among))

        self.session.ask(self, count, self._say_count, key="candidates")

    def _say_count(self, count: int) -> None:
        self.count = count
        none = self.tr("Nothing is closed there that is not to be looked back at already.")
        some = self.tr("%n candidate(s): closed, and not to be looked back at yet", "", count)
        self.pool.setText(some if count else none)
        self.wanted.setMaximum(max(1, min(count, _MOST)))
        self.act.setEnabled(count > 0)

    def _follow(self) -> None:
        """What is asked for depends on how they are chosen."""
        how = How(self.how.value)
        self.many.setVisible(how is not How.ALL)
        for it in (self.seed_field, self.note_field, self.stays):
            it.setVisible(how is How.LOT)
        self._grow()


class PlanRecheckDialog(_Given):
    """Gives chosen findings to somebody; what was planned for the same is planned anew."""

    def __init__(self, parent: QWidget, session: Session, findings: Sequence[str], purpose: str) -> None:
        super().__init__(parent, session, "", "", name="plan_recheck")
        title = self.tr("Who looks again at %n finding(s)", "", len(findings))
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Plan it"))
        self.findings, self.purpose = tuple(findings), purpose
        self.box.addLayout(self.given)

    def work(self) -> Callable[[Store], Any] | None:
        """Nothing has to be filled in: without a name it is anybody's."""
        findings, purpose, given = self.findings, self.purpose, self._whose()
        return lambda store: rechecks.plan(store, findings, purpose, **given)


def _offered(store: Store) -> _Offered:
    indent = {level: "　" * depth for depth, level in enumerate(_LEVELS)}
    areas = sorted((it for it in store.find(Area, until=None) if it.level in _LEVELS), key=lambda it: it.code)
    people: list[tuple[str, object]] = [(it.name, Who(team=it.id)) for it in teams.teams(store, "")]
    people += [(it.name, Who(person=it.id)) for it in teams.inspectors(store) if it.role in ("inspector", "office")]
    seed = lots.offered_seed(store, datetime.fromisoformat(clock.written(store.now())))
    return _Offered([(f"{indent[it.level]}{it.name}", it.id) for it in areas], people, seed)
