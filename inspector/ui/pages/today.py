"""Today: where to go, what was begun and not finished, and at the right how safe the data is and how the round goes."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations import today
from inspector.operations.due_again import Due
from inspector.operations.safety import Kept, copies
from inspector.operations.today import Day, Draft, Errand, Stop
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.pages.page import Page
from inspector.ui.pages.today_standing import TodayStanding
from inspector.ui.pages.today_work import TodayWork
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.panel import across, scrolled
from inspector.ui.widgets.rows import Row
from inspector.ui.wording import lately_words

FIRST = 6  # places shown before somebody asks for all of them
FIRST_DUE = 4
ALL = 2000


class TodayPage(Page):
    """What waits for whoever works here."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, QCoreApplication.translate("MainWindow", "Today"))
        self.today = clock.today()
        self.day: Day | None = None
        self.stops: dict[str, Stop] = {}
        self._wanted = FIRST
        self._wanted_due = FIRST_DUE
        self._role = session.glance.setting("role")
        self.new_visit = Button(self.tr("New visit"), icon="plus", key="Ctrl+N", kind="filled")
        self.new_visit.clicked.connect(lambda: self.session.open("sites", "new"))
        photos = Button(self.tr("Import photos"), icon="camera", key="Ctrl+I")
        photos.setObjectName("open_tray")
        photos.clicked.connect(lambda: self.session.open("tray"))
        self.header.set_actions(photos, self.new_visit)
        self.standing = TodayStanding(session)
        self.aside = scrolled(self.standing, self.tr("Handed in and copied"))
        self.work = TodayWork()
        self.work.errands.acted.connect(self._go)
        self.work.due.acted.connect(self._go)
        self.work.drafts.acted.connect(self._go)
        self.work.all.clicked.connect(self._show_all)
        self.work.all_due.clicked.connect(self._show_all_due)
        self.work.discard.connect(self._discard)
        self.left = QStackedWidget()
        self.left.addWidget(scrolled(self.work, self.tr("What waits today")))
        self.box.addLayout(self._across(), 1)

    def refresh(self) -> None:
        """Read the day anew."""
        self.today = clock.today()
        on, wanted, due = self.today, self._wanted, self._wanted_due

        def read(store: Store) -> tuple[Day, list[Kept]]:
            return today.read_day(store, on, wanted, due), copies(store)

        self.session.ask(self, read, self._show, key="today")

    def keys(self) -> QWidget:
        """The places to visit, else those to look at again, else the drafts."""
        if self.day is not None and self.left.currentIndex() == 0:
            return self.work.errands if self.day.errands else self.work.due if self.day.due else self.work.drafts
        return self

    def take(self, files: Sequence[Path]) -> None:
        """A package was laid on the page: the packages page says what is in it."""
        self.session.open("packages", list(files))

    # -- showing -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the lists have the room."""
        super().resizeEvent(event)
        self.aside.setFixedWidth(px(344 if self.window().width() < px(NARROW) else 398))

    def _across(self) -> QHBoxLayout:
        box = across(self.left, self.aside, gap=0)
        box.setStretch(0, 1)
        return box

    def _show(self, answer: tuple[Day, list[Kept]]) -> None:
        day, kept = answer
        self.day = day
        self.header.facts.setText(self._facts(day))
        self.standing.show_day(day, kept, self.today)
        to_do = day.waiting or day.look_again or day.drafts
        nothing_yet = not (to_do or day.handed_in.at or day.handed_in.visits or kept)
        self.aside.setVisible(not (nothing_yet and (day.round is None or not day.round.assigned)))
        self._show_rows()
        if to_do:
            self.left.setCurrentIndex(0)
        else:
            self._show_empty(day)
        if self.hasFocus():  # nobody has gone elsewhere meanwhile
            self.take_keys()
        QTimer.singleShot(0, self, self._ask_stops)  # checklists are read only once the page stands on the screen

    def _show_rows(self) -> None:
        if self.day is None:
            return
        above: tuple[Errand | Due, ...] = (*self.day.errands, *self.day.due)
        shown = {it.draft for it in above if it.draft}
        self.work.show_rows(
            [self._errand_row(it, first=place == 0) for place, it in enumerate(self.day.errands)],
            [self._due_row(it) for it in self.day.due],
            [self._draft_row(it) for it in self.day.drafts if it.visit not in shown],
            (self.day.waiting, self.day.look_again),
        )

    def _show_empty(self, day: Day) -> None:
        while self.left.count() > 1:
            old = self.left.widget(1)
            self.left.removeWidget(old)
            old.deleteLater()
        office = self._role == "office"
        main = Way(
            "package",
            "import",
            self.tr("Drop the packages here") if office else self.tr("Drop the task package here"),
            self.tr("The .inspection files the inspectors bring back")
            if office
            else self.tr("The .inspection file from the office; a press lets you choose it"),
            self.tr("A plan is shown first; nothing is lost")
            if office
            else self.tr("Then the places to visit are listed here"),
        )
        others = [
            Way(
                "site",
                "visit",
                self.tr("Choose a place and begin"),
                self.tr("Find the village, the group, the household, or add it on the spot"),
            )
        ]
        if not day.sites:
            others.append(
                Way(
                    "sample",
                    "home",
                    self.tr("Practise with the sample county"),
                    self.tr("Qinghe County, 240 households, all of it fictional"),
                )
            )
        empty = EmptyPage(
            main,
            others,
            before=self.tr("Without a package you can do this"),
            sentence=self.tr("Nothing to visit today, nothing due."),
            suffixes=(".inspection",),
        )
        empty.chosen.connect(self._choose_way)
        empty.dropped.connect(self.take)
        self.left.addWidget(empty)
        self.left.setCurrentWidget(empty)

    def _facts(self, day: Day) -> str:
        said = f"{i18n.day(self.today)} {i18n.weekday(self.today)}"
        if day.round is None:
            return said
        number = (self.today - date.fromisoformat(day.round.campaign.starts)).days + 1
        if number < 1:
            return said
        there = self.tr("{campaign}, day {number}").format(campaign=day.round.campaign.name, number=number)
        return f"{said} · {there}"

    def _errand_row(self, it: Errand, *, first: bool) -> Row:
        stop = self.stops.get(it.draft or "")
        late = it.due is not None and it.due < self.today.isoformat() and it.draft is None
        parts = [it.place, i18n.site_kind(it.kind)]
        if it.open_findings:
            parts.append(self.tr("%n open finding(s)", "", it.open_findings))
        if it.team is not None:
            parts.append(self.tr("with the team"))
        if it.lately is not None:
            parts.append(lately_words(it.lately, self.today))
        note = i18n.days_left(date.fromisoformat(it.due), self.today) if late and it.due else ""
        if stop is not None:
            note = self._done(stop)
        return Row(
            it,
            _shown_name(it),
            " · ".join(parts),
            share=stop.share if stop else 0.0,
            state="overdue" if late else "",
            note=note,
            right=i18n.due(it.due, self.today) if it.due and not late and not note else "",
            action=self.tr("Continue") if it.draft else self.tr("Begin"),
            filled=first,
            strong=first,
        )

    def _due_row(self, it: Due) -> Row:
        """Overdue is said in the triangle's colour, with the days; what is due soon by its day."""
        late = it.due < self.today.isoformat()
        stop = self.stops.get(it.draft or "")
        count = self.tr("%n due", "", it.findings) if it.findings > 1 else ""
        said = self.tr("%n reported put right", "", it.reported) if it.reported else ""
        note = i18n.days_left(date.fromisoformat(it.due), self.today) if late else ""
        return Row(
            it,
            _shown_name(it),
            " · ".join(filter(None, (it.place, count, said, " ".join(it.text.split())))),
            icon="" if stop else "recheck",
            ink="recheck",
            share=stop.share if stop else None,
            state="overdue" if late else "",
            note=note,
            right="" if late else i18n.due(it.due, self.today),
            action=self.tr("Continue") if it.draft else self.tr("Re-inspect"),
        )

    def _draft_row(self, it: Draft) -> Row:
        stop = self.stops.get(it.visit)
        parts = [self.tr("re-inspection"), it.place] if it.rechecks else [it.place]
        if stop is not None and stop.question:
            parts.append(self.tr("stopped at “{question}”").format(question=stop.question))
        parts.append(i18n.moment(it.touched, self.today))
        return Row(
            it,
            _shown_name(it),
            " · ".join(parts),
            icon="draft",
            right=f"{stop.share:.0%}" if stop else "",
            action=self.tr("Continue"),
        )

    def _done(self, stop: Stop) -> str:
        words = self.tr("{done} of {all} judged") if stop.rechecks else self.tr("{done} of {all} answered")
        return words.format(done=stop.answered, all=stop.asked)

    # -- acting ------------------------------------------------------------------------------------------------------

    def _go(self, row: Row) -> None:
        it: Errand | Due | Draft = row.key
        begun = it.visit if isinstance(it, Draft) else it.draft
        if begun is not None:
            self.session.open("visit", begun)
        elif isinstance(it, Errand | Due):
            place = it
            self.session.do(self, lambda store: _begin(store, place), lambda made: self.session.open("visit", made))

    def _discard(self, row: Row) -> None:
        it: Errand | Due | Draft = row.key
        begun = it.visit if isinstance(it, Draft) else it.draft
        if begun is not None:
            self.session.do(self, lambda store: _visits().discard(store, begun))

    def _show_all(self) -> None:
        self._wanted = ALL
        self.refresh()

    def _show_all_due(self) -> None:
        self._wanted_due = ALL
        self.refresh()

    def _choose_way(self, name: str) -> None:
        if name == "package":
            pattern = self.tr("Packages (*.inspection)")
            choose_files(self, self.tr("Choose a package"), pattern, self.take)
        elif name == "site":
            self.session.open("sites", "new")
        else:
            self.session.carry_out(
                self, self.tr("Loading the sample county"), lambda store, _: _load_county(store), lambda _: None
            )

    def _ask_stops(self) -> None:
        if self.day is None:
            return
        above: tuple[Errand | Due, ...] = (*self.day.errands, *self.day.due)
        begun = [it.draft for it in above if it.draft] + [it.visit for it in self.day.drafts]
        if not begun:
            return
        language = i18n.language()

        def read(store: Store) -> dict[str, Stop]:
            return {it: today.stopped_at(store, it, language) for it in dict.fromkeys(begun)}

        self.session.ask(self, read, self._show_stops, key="stops")

    def _show_stops(self, stops: dict[str, Stop]) -> None:
        self.stops = stops
        self._show_rows()


def _shown_name(it: Errand | Due | Draft) -> str:
    """A householder's name is masked on a page that stands open in a courtyard; the place tells them apart."""
    return masked_name(it.name) if it.kind in PRIVATE_KINDS else it.name


def _load_county(store: Store) -> None:
    from inspector.sample.county import load_county  # noqa: PLC0415 - seen once, and it reads a library of forms
    from inspector.sample.suspects import take_suspects  # noqa: PLC0415

    load_county(store)
    if store.setting("role") == "office":
        take_suspects(store)


def _begin(store: Store, place: Errand | Due) -> str:
    """The visit of an errand, with the version of its checklist that is in force, or a re-inspection."""
    from inspector.operations.rectification import reinspection  # noqa: PLC0415 - see `_visits`
    from inspector.operations.versions import in_force  # noqa: PLC0415

    method = "household" if place.kind in PRIVATE_KINDS else "on_site"
    if isinstance(place, Due):
        return reinspection.begin(store, place.site, method=method)
    begun: str = _visits().start(
        store, site=place.site, checklist=in_force(store, place.checklist), method=method, campaign=place.campaign,
        team=place.team,
    )  # fmt: skip
    return begun


def _visits() -> ModuleType:
    """Answering and judging are loaded when a visit is begun, not before the first paint."""
    return import_module("inspector.operations.visit")
