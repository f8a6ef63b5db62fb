"""回头看: what waits to be looked at again and what is late, draws among what is closed, what came back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.operations.rectification import rechecks, reinspection
from inspector.operations.rectification.rechecks import Drawn, Waiting
from inspector.operations.rectification.repeats import By, Repeated, rebound_rate, repeats
from inspector.operations.tables import current
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Area, Person, Site, Team
from inspector.rectification.rates import Rate
from inspector.tables.lookup import code_titles
from inspector.ui.dialogs.look_back import DrawLookBackDialog, Fell, PlanRecheckDialog
from inspector.ui.pages.boards_words import nobody, on, one_line
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.segments import Choice, Segments

WAITING, DRAWS = "waiting", "draws"
SHOWN = 500
"""Lines shown at once: more would hold the window. What is late stands first."""


@dataclass(frozen=True, slots=True)
class _Found:
    waiting: list[Waiting]
    names: Mapping[str, str]  # of places, people and teams
    private: Mapping[str, bool]  # site → whether a household's method is meant
    draws: list[Drawn]
    repeats: list[Repeated]
    rate: Rate


class LookingPane(Panel):
    """One list at a time; below it the rebound rate with what it is made of."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.found: _Found | None = None
        words = {
            WAITING: self.tr("To be looked at"), DRAWS: self.tr("Draws"), By.PLACE: self.tr("Back, by place"),
            By.ITEM: self.tr("By item"), By.UNIT: self.tr("By unit"),
        }  # fmt: skip
        self.purposes = {
            "recheck": self.tr("re-inspection"), "look_back": self.tr("looking back"),
            "verify": self.tr("verification"),
        }  # fmt: skip
        self.which = Segments(self.tr("List"), [Choice(it, words[it]) for it in words], WAITING, height=34, step="cell")
        self.which.setObjectName("looking_which")
        self.which.chosen.connect(lambda _: self._switch(""))
        self.told = Words("", "cell", "muted")
        self.told.setObjectName("looking_told")
        self.said = Words("", "cell", "accent")
        self.said.setObjectName("looking_said")
        self.saying = Panel(sides=("bottom",), margins=(20, 6, 16, 6), gap=16, across=True)
        self.saying.add(self.told, self.said, None)
        self.give_up = Button(self.tr("Take off the plan"), kind="quiet", height=36)
        self.give_up.setObjectName("give_up_recheck")
        self.give_up.clicked.connect(lambda _: self._give_up())
        self.plan = Button(self.tr("Who goes …"), icon="person", height=36)
        self.plan.setObjectName("plan_recheck_of")
        self.plan.clicked.connect(lambda _: self._plan())
        self.begin = Button(self.tr("Begin there"), icon="recheck", height=36, key="R")
        self.begin.setObjectName("begin_recheck")
        self.begin.clicked.connect(lambda _: self._begin())
        self.draw = Button(self.tr("Draw …"), icon="dice", kind="filled", height=36, key="Ctrl+D")
        self.draw.setObjectName("draw_look_back_now")
        self.draw.clicked.connect(lambda _: self._draw())
        self.waiting = ChosenLines(
            self.tr("Findings to be looked at again"),
            [Column(self.tr("Number"), 126), Column(self.tr("Problem")), Column(self.tr("Place"), 190),
             Column(self.tr("What for"), 92), Column(self.tr("Since, until"), 190), Column(self.tr("Who goes"), 120)],
            high=44,
        )  # fmt: skip
        self.waiting.setObjectName("looking_waiting")
        self.waiting.opened.connect(lambda key: session.open("ledger", key[0]))
        self.waiting.changed.connect(self._enable)
        self.drawn = ChosenLines(
            self.tr("Draws of what to look back at"),
            [Column(self.tr("Drawn"), 150), Column(self.tr("Seed")), Column(self.tr("Where"), 130),
             Column(self.tr("Candidates"), 90, right=True), Column(self.tr("Fell on"), 80, right=True),
             Column(self.tr("Drawn again"), 190), Column(self.tr("Present, and remarks"), 190)],
            several=False,
        )  # fmt: skip
        self.drawn.setObjectName("looking_draws")
        self.back = ChosenLines(
            self.tr("What came back"),
            [Column(self.tr("Where it came back")), Column(self.tr("How often"), 100, right=True),
             Column(self.tr("Last"), 120)],
            several=False,
        )  # fmt: skip
        self.back.setObjectName("looking_back")
        self.back.opened.connect(self._open)
        self.nothing = Words("", "ask", "muted", wrap=True)
        self.nothing.setObjectName("looking_nothing")
        self.empty = Panel(margins=(20, 24, 20, 24)).add(self.nothing, None)
        self.rate = Words("", "cell", bold=True, wrap=True)
        self.rate.setObjectName("rebound_rate")
        head = Panel(sides=("bottom",), margins=(20, 8, 16, 8), gap=10, across=True)
        head.add(self.which, None, self.give_up, self.plan, self.begin, self.draw)
        self.add(head, self.saying)
        for it in (self.waiting, self.drawn, self.back, self.empty):
            self.box.addWidget(it, 1)
        self.add(Panel(sides=("top",), margins=(20, 8, 16, 8)).add(self.rate))
        self._switch("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the buttons show their icons."""
        super().resizeEvent(event)
        for it in (self.plan, self.begin):
            it.set_brief(brief=self.window().width() < px(NARROW))

    def read(self) -> None:
        """Look again what waits and what came back."""
        which = self.which.value
        self.session.ask(self, lambda store: _read(store, which), self._show, key="looking")

    def keys(self) -> QWidget:
        """The list that is shown."""
        shown = next((it for it in (self.waiting, self.drawn, self.back) if not it.isHidden()), None)
        return shown or self.draw

    # -- showing -----------------------------------------------------------------------------------------------------

    def _switch(self, said: str) -> None:
        for it in (self.waiting, self.drawn, self.back, self.empty):
            it.hide()
        self.told.setText("")
        self.said.setText(said)
        self._enable()
        self.read()

    def _show(self, found: _Found) -> None:
        self.found = found
        which = self.which.value
        if which == WAITING:
            late = sum(it.late for it in found.waiting)
            parts = [self.tr("%n to be looked at", "", len(found.waiting))] if found.waiting else []
            parts += [self.tr("{count} of them overdue").format(count=late)] if late else []
            if len(found.waiting) > SHOWN:
                parts.append(self.tr("the first {count} are shown").format(count=SHOWN))
            self._list(
                self.waiting, [self._waits(it) for it in found.waiting[:SHOWN]], " · ".join(parts),
                self.tr("Nothing waits to be looked at again."),
            )  # fmt: skip
        elif which == DRAWS:
            rows = [self._drawn(it) for it in found.draws]
            self._list(self.drawn, rows, "", self.tr("Nothing was drawn by lot yet."))
        else:
            rows = [self._back(it) for it in found.repeats[:SHOWN]]
            self._list(self.back, rows, "", self.tr("Nothing that had been closed came back."))
        self.rate.setText(self._rate(found.rate))
        self._enable()

    def _list(self, table: ChosenLines, lines: list[Line], told: str, nothing: str) -> None:
        table.set_lines(lines)
        self.nothing.setText(nothing)
        held = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.saying.setVisible(bool(told or self.said.text()))
        if held and lines and not self.which.isAncestorOf(self.window().focusWidget()):
            table.setFocus()

    def _rate(self, rate: Rate) -> str:
        """The formula, the counts behind it, and what is said where there is nothing to count by."""
        said = self.tr("Rebound rate = came back at least once ({back}) / ever closed ({base})")
        formula = said.format(back=rate.count, base=rate.base)
        if rate.value is None:
            return self.tr("{formula}: nothing has been closed yet, so there is none.").format(formula=formula)
        return self.tr("{formula} = {share}").format(formula=formula, share=f"{rate.value:.1%}")

    def _waits(self, it: Waiting) -> Line:
        names = self.found.names if self.found else {}
        task = it.task
        since = self.tr("reported {day}").format(day=on(it.standing.replied)) if it.standing.replied else ""
        until = self.tr("until {day}").format(day=on(task.due)) if task is not None and task.due else ""
        who = names.get((task.team or task.person or "") if task is not None else "", "—")
        found = it.finding
        return Line(
            (found.number or found.mark, one_line(found.text), names.get(found.site or found.area or "", "—"),
             self.purposes.get(it.purpose, it.purpose),
             " · ".join(filter(None, (since, until))) or "—", who),
            icon="overdue" if it.late else "draft" if it.purpose == "verify" else "recheck",
            ink="overdue" if it.late else "text", key=(found.id, it.purpose),
        )  # fmt: skip

    def _drawn(self, it: Drawn) -> Line:
        follows = self.tr("the same") if it.follows else self.tr("something else")
        count = "—" if it.candidates is None else str(it.candidates)
        return Line(
            (i18n.moment(it.lot.drawn, clock.today()), it.lot.seed, it.area, count, str(it.fell), follows,
             one_line(it.lot.note or "")),
            icon="check" if it.follows else "overdue", ink="text" if it.follows else "overdue", key=it.lot.id,
        )  # fmt: skip

    def _back(self, it: Repeated) -> Line:
        known = self.found.names if self.found else {}
        if not it.key:
            name = {By.UNIT: nobody(), By.PLACE: self.tr("No place of its own")}.get(self.which.value, "—")
        else:
            name = known.get(it.key, it.name)
        return Line((one_line(name), str(it.rebounds), on(it.last)), icon="rebound", ink="rebound", key=it)

    # -- acting ------------------------------------------------------------------------------------------------------

    def _chosen(self) -> list[Waiting]:
        if self.found is None or self.which.value != WAITING:
            return []
        chosen = set(self.waiting.chosen)
        return [it for it in self.found.waiting[:SHOWN] if (it.finding.id, it.purpose) in chosen]

    def _enable(self) -> None:
        chosen = self._chosen()
        waits = self.which.value == WAITING
        for it in (self.give_up, self.plan, self.begin):
            it.setVisible(waits)
        sites = {it.finding.site for it in chosen}
        self.begin.setEnabled(len(sites) == 1 and None not in sites)
        alone = self.tr("It lies at no place that could be visited: it is looked at again at the desk.")
        self.begin.setToolTip(alone if sites == {None} else "")
        self.plan.setEnabled(len({it.purpose for it in chosen}) == 1)
        self.give_up.setEnabled(bool(chosen) and all(it.task is not None for it in chosen))

    def _open(self, it: Repeated) -> None:
        """Those findings in the ledger; one alone opens itself."""
        which = _filter(By(self.which.value), it)
        self.session.open("ledger", it.findings[0] if which is None or it.rebounds == 1 else which)

    def _begin(self) -> None:
        chosen = self._chosen()
        site = chosen[0].finding.site if chosen else None
        if site is None or self.found is None:
            return
        method = "household" if self.found.private.get(site) else "on_site"
        self.session.do(
            self, lambda store: reinspection.begin(store, site, method=method),
            lambda visit: self.session.open("visit", visit),
        )  # fmt: skip

    def _plan(self) -> None:
        chosen = self._chosen()
        if chosen:
            PlanRecheckDialog(self, self.session, [it.finding.id for it in chosen], chosen[0].purpose).show_over()

    def _give_up(self) -> None:
        tasks = [it.task.id for it in self._chosen() if it.task is not None]
        self.session.do(self, lambda store: rechecks.give_up(store, tasks))

    def _draw(self) -> None:
        dialog = DrawLookBackDialog(self, self.session)
        dialog.made.connect(self._tell)
        dialog.show_over()

    def _tell(self, fell: Fell) -> None:
        said = self.tr("Fell on {count} of {candidates}.").format(count=len(fell.findings), candidates=fell.candidates)
        if fell.seed:
            again = self.tr("Drawn again by “{seed}”, the same comes out.")
            other = self.tr("Drawn again by “{seed}”, something else comes out!")
            said = f"{said} {(again if fell.follows else other).format(seed=fell.seed)}"
        self.which.set_value(DRAWS if fell.seed else WAITING)
        self._switch(said)


def _filter(by: By, it: Repeated) -> LedgerFilter | None:
    """What shows them in the ledger; None where it has no condition for that."""
    if by is By.PLACE and it.key:
        return LedgerFilter(rebound=True, site=it.key)
    if by is By.UNIT and it.key:
        return LedgerFilter(rebound=True, units=(it.key,))
    return LedgerFilter(rebound=True, codes=(it.code,)) if it.code else None


def _read(store: Store, which: Any) -> _Found:
    rate = rebound_rate(store)
    if which == WAITING:
        waiting = rechecks.waiting(store, clock.today())
        names, private = _named(store, waiting[:SHOWN])
        return _Found(waiting, names, private, [], [], rate)
    if which == DRAWS:
        return _Found([], {}, {}, rechecks.draws(store), [], rate)
    back = repeats(store, which)
    return _Found([], _called(store, which, back[:SHOWN]), {}, [], back, rate)


def _named(store: Store, waiting: list[Waiting]) -> tuple[dict[str, str], dict[str, bool]]:
    names: dict[str, str] = {}
    private: dict[str, bool] = {}
    for it in waiting:
        found, task = it.finding, it.task
        if found.site is not None and found.site not in names:
            site = store.get(Site, found.site)
            private[site.id] = site.kind in PRIVATE_KINDS
            names[site.id] = masked_name(site.name) if private[site.id] else site.name
        elif found.site is None and found.area is not None:
            names[found.area] = store.get(Area, found.area).name
        if task is not None and task.person is not None:
            names[task.person] = store.get(Person, task.person).name or ""
        if task is not None and task.team is not None:
            names[task.team] = store.get(Team, task.team).name
    return names, private


def _called(store: Store, by: By, back: list[Repeated]) -> dict[str, str]:
    """Places as they are shown to others, items by the titles of their codes."""
    if by is By.PLACE:
        sites = [store.get(Site, it.key) for it in back if it.key]
        return {it.id: masked_name(it.name) if it.kind in PRIVATE_KINDS else it.name for it in sites}
    if by is By.UNIT:
        return {}
    titles = code_titles(current(store, "defect_codes"))
    language = 0 if i18n.language() == "zh" else 1
    return {it.key: f"{it.key}  {titles[None, it.key][language]}" for it in back if (None, it.key) in titles}
