"""The import tray: pictures of a folder, a stick or a telephone, where each would go, and taking them in together."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector import clock
from inspector.operations.tray import Place
from inspector.operations.tray_reading import Tray, read_tray
from inspector.photo.tray import Glance, Listed
from inspector.ui.dialogs.folder import choose_folder
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.tray.assortment import Assortment, Destination
from inspector.ui.tray.looking import Looking, Source, since, week_before
from inspector.ui.tray.sources import Sources
from inspector.ui.tray.taking import TakingIn
from inspector.ui.tray.targets import Targets
from inspector.ui.tray.words import prints
from inspector.ui.visit.told import Told
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.contact_sheet import ContactSheet
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments

_GATHER = 150  # milliseconds in which pictures are gathered before the sheet is worded anew
DAY, WEEK, ALL = "day", "week", "all"


class TrayPage(Page):
    """Opened with the id of the visit somebody comes from, or None."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "", returns=True)
        self.header.title.setText(self.tr("Import photos"))
        self.visit = ""
        self.today = clock.today()
        self.folder: Path | None = None
        self.listed: Sequence[Listed] = ()
        self.assortment = Assortment()
        self.pictures: dict[str, QPixmap] = {}
        self.looking = Looking(session)
        self.looking.setParent(self)
        self.taking = TakingIn(session)
        self.taking.setParent(self)
        self._gather = QTimer(self, interval=_GATHER, singleShot=True)
        self._gather.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()

    def arrive(self, about: Any) -> None:
        """Come from a visit, or from Today (None)."""
        self.visit = about if isinstance(about, str) else ""
        self.today = clock.today()
        self.looking.look_for_drives()

    def refresh(self) -> None:
        """Read visits and what is known of these pictures anew."""
        pictures = {it.sha256: it.when for it in self.assortment.glances.values()}
        self.session.ask(self, lambda store: read_tray(store, pictures), self._show, key="tray")

    def keys(self) -> QWidget:
        """The pictures, else the sources."""
        return self.sheet if self.stack.currentWidget() is self.sheet else self.sources.rows

    # -- looking -----------------------------------------------------------------------------------------------------

    def look_into(self, folder: Path) -> None:
        """Look over a folder; what stood here before is put away."""
        self.folder = folder
        self.told.clear()
        self._forget()
        self.looking.list_folder(folder)

    def take_dropped(self, files: Sequence[Path]) -> None:
        """Look over what was dropped: one folder, or files."""
        if len(files) == 1 and files[0].is_dir():
            self.look_into(files[0])
            return
        self.folder = None
        self.told.clear()
        self._forget()
        self.listed = [Listed(it, 0, 0.0) for it in files]
        self.window_of_time.set_value(ALL)
        self._look(ALL)

    def _forget(self) -> None:
        self.listed = ()
        self.assortment = Assortment(tray=self.assortment.tray)
        self.pictures.clear()
        self._show_sheet()

    def _show_listed(self, listed: list[Listed]) -> None:
        self.listed = listed
        wanted = next((it for it in (DAY, WEEK) if since(listed, self._begin(it))), ALL)
        self.window_of_time.set_value(wanted)
        self._look(wanted)

    def _look(self, wanted: str) -> None:
        self.assortment = Assortment(tray=self.assortment.tray)
        self.pictures.clear()
        chosen = since(self.listed, self._begin(wanted))
        self._show_sheet()
        self._show_counted(len(chosen))
        if chosen:
            self.sheet.setFocus()
            self.looking.look_at(chosen, self.devicePixelRatio())

    def _begin(self, wanted: str) -> datetime | None:
        """From when on pictures are looked at: the day of the earliest draft of these days, or seven days earlier."""
        if wanted == ALL:
            return None
        now = datetime.now().astimezone()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        if wanted == WEEK:
            return week_before(midnight)
        begun = [clock.local_date(it.visit.started) for it in self.assortment.tray.targets if it.visit.id == self.visit]
        return midnight if not begun else midnight.replace(year=begun[0].year, month=begun[0].month, day=begun[0].day)

    def _show_sources(self, sources: list[Source]) -> None:
        waited = self.isVisible() and not self.sources.rows.isVisible() and self.stack.currentWidget() is self.empty
        self.sources.show_sources(sources)
        if waited and sources:  # the keyboard was to be there when there was nothing yet
            self.sources.rows.setFocus()

    def _seen(self, seen: list[tuple[Glance, QImage]]) -> None:
        for glance, image in seen:
            self.pictures[str(glance.path)] = QPixmap.fromImage(image)
        self.assortment = self.assortment.with_glances(it for it, _ in seen)
        if not self._gather.isActive():
            self._gather.start()

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show(self, tray: Tray) -> None:
        self.assortment = Assortment(self.assortment.glances, tray, self.assortment.by_hand)
        self.targets.show_targets(tray.targets, self.today)
        if self.visit:
            self.targets.show_visit(self.visit)
        self._show_sheet()

    def _show_sheet(self) -> None:
        shown = prints(self.assortment, self.today)
        self.sheet.set_prints(shown)
        going = sum(it.going for it in shown)
        self.take_button.set_words(self.tr("Take in %n photo(s)", "", going) if going else self.tr("Take in"))
        self.take_button.setEnabled(going > 0)
        self.stack.setCurrentWidget(self.sheet if shown or self.listed else self.empty)
        self.bar.setVisible(bool(self.listed))
        self._show_current()

    def _show_current(self) -> None:
        index = self.sheet.currentIndex()
        key = self.sheet.prints[index.row()].key if index.isValid() else ""
        self.targets.show_glance(
            self.assortment.glances.get(key), self.pictures.get(key, QPixmap()), len(self.sheet.selected)
        )

    def _show_counted(self, looked_at: int) -> None:
        where = str(self.folder) if self.folder is not None else self.tr("dropped here")
        said = self.tr("%n photo(s)", "", len(self.listed))
        if looked_at < len(self.listed):
            said = self.tr("{looked} of {all}").format(looked=looked_at, all=said)
        self.counted.setText(f"{said}   {where}")

    def _chosen(self) -> None:
        self._show_current()
        fates = self.assortment.fates()
        visits = {to.visit for it in self.sheet.selected if it in fates and (to := fates[it].to) is not None}
        if len(visits) == 1:
            self.targets.show_visit(visits.pop())

    # -- deciding ----------------------------------------------------------------------------------------------------

    def _keyed(self, key: str) -> None:
        if key == "Delete":
            self._send(None)
        elif (to := self.targets.choice(int(key))) is not None:
            self._send(to)

    def _send(self, to: Destination | None) -> None:
        self.assortment = self.assortment.decided(self.sheet.selected, to)
        self._show_sheet()

    def _as_proposed(self) -> None:
        self.assortment = self.assortment.as_proposed(self.sheet.selected)
        self._show_sheet()

    def take_in(self) -> None:
        """Take in what goes somewhere, one operation for each visit; the rest stays where it is."""
        self.told.clear()
        self.taking.take_in(self.assortment.going())

    def _taken(self, visits: Mapping[str, Sequence[tuple[Any, Place]]]) -> None:
        """What went in is no decision any more: it is known now."""
        went = {taken.sha256 for placed in visits.values() for taken, _ in placed}
        keys = [key for key, it in self.assortment.glances.items() if it.sha256 in went]
        self.assortment = self.assortment.as_proposed(keys)
        self.sheet.clearSelection()
        self.refresh()

    def _go_back(self) -> None:
        self.looking.stop()
        if self.visit:
            self.session.open("visit", self.visit)
        else:
            self.session.open("today")

    def _choose_folder(self) -> None:
        start = self.folder or Path.home()
        choose_folder(self, self.tr("Choose the folder with the photos"), start, self.look_into)

    # -- its parts ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the pictures have the room."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        self.sources.setFixedWidth(px(172 if narrow else 208))
        self.counted.setVisible(not narrow)

    def _lay_out(self) -> None:
        self.take_button = Button(self.tr("Take in"), icon="import", key="Ctrl+Return", kind="filled")
        self.take_button.setObjectName("take_in")
        self.all_button = Button(self.tr("Choose all"), kind="quiet", key="Ctrl+A", acts=False)
        self.header.set_actions(self.take_button)
        self.told = Told()
        self.box.addWidget(self.told)
        self.sources = Sources()
        self.targets = Targets()
        self.sheet = ContactSheet(self.tr("Photos"), lambda key: self.pictures.get(key, QPixmap()))
        self.empty = EmptyPage(
            Way("folder", "folder", self.tr("Choose a folder"), self.tr("or drop photos or a folder here")),
            sentence=self.tr("Nothing is stored before you take it in; what is on the telephone stays there."),
        )
        self.window_of_time = Segments(
            self.tr("Since when"),
            [
                Choice(DAY, self.tr("Since the visit")),
                Choice(WEEK, self.tr("Seven days")),
                Choice(ALL, self.tr("All")),
            ],
            height=34,
            step="cell",
        )
        self.counted = Words("", "small", "muted", elide=True)
        self.bar = Panel(sides=("bottom",), margins=(16, 6, 12, 6), gap=10, across=True)
        self.bar.add(self.window_of_time, self.counted, None, self.all_button)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.sheet)
        middle = Panel()
        middle.add(self.bar)
        middle.box.addWidget(self.stack, 1)
        line = across(self.sources, middle, self.targets, gap=0)
        line.setStretch(1, 1)
        self.box.addLayout(line, 1)
        self._show_sheet()

    def _connect(self) -> None:
        self.header.back.connect(self._go_back)
        self.take_button.clicked.connect(self.take_in)
        self.all_button.clicked.connect(self.sheet.selectAll)
        self.sources.chosen.connect(self.look_into)
        self.sources.folder.connect(self._choose_folder)
        self.sources.again.connect(self.looking.look_for_drives)
        self.empty.chosen.connect(lambda _: self._choose_folder())
        self.looking.found.connect(self._show_sources)
        self.looking.listed.connect(self._show_listed)
        self.looking.seen.connect(self._seen)
        self.looking.said.connect(self.told.say)
        self.looking.failed.connect(self.session.failed)
        self.window_of_time.chosen.connect(self._look)
        self.sheet.chosen.connect(self._chosen)
        self.sheet.keyed.connect(self._keyed)
        self.targets.sent.connect(self._send)
        self.targets.proposed.connect(self._as_proposed)
        self.taking.said.connect(self.told.say)
        self.taking.taken.connect(self._taken)
        DropZone(self).dropped.connect(self.take_dropped)
