"""The right column: what the place remembers, the findings of this visit, photos that wait for a place."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from inspector import clock, i18n
from inspector.checklist.form import name_of
from inspector.operations.looking import Odd
from inspector.records import Finding, Photo
from inspector.rectification.moves import UNFINISHED
from inspector.rectification.steps import shown
from inspector.ui import theme
from inspector.ui.photo.alarms import AlarmDialog, AlarmLine, Watch
from inspector.ui.photo.views import Views
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.back import Back
from inspector.ui.visit.photo_dialog import PhotoDialog, PhotoFiles, photo_words
from inspector.ui.visit.reading import Problem, Reading
from inspector.ui.visit.recall import Recall
from inspector.ui.visit.score import ScorePanel
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.visit.verdicts import MARKS
from inspector.ui.widgets.panel import Heading, Panel, Words, scrolled
from inspector.ui.widgets.photos import PhotoStrip
from inspector.ui.widgets.rows import Row, Rows


class Side(Panel):
    """`finding` was pressed: show its question. `question`: that of a deduction. `sheet`: the score, line by line.

    `speaks`: whether there is something to say even where the column is folded away.
    """

    finding = Signal(object)  # Problem
    again = Signal(str)  # an earlier finding is to be looked at again
    question = Signal(str)
    sheet = Signal()
    speaks = Signal(bool)

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails) -> None:
        super().__init__(sides=("left",))
        self.acts = acts
        self.thumbnails = thumbnails
        self.reading: Reading | None = None
        self._photos: tuple[Photo, ...] | None = None
        self._found: dict[str, tuple[Problem, date, Row]] = {}  # by id of the finding: as it was, on which day, its row
        self.setFixedWidth(px(344))
        inside = Panel(margins=(16, 8, 16, 12), gap=4)
        self.memory = Heading(self.tr("This place remembers"))
        self.remembered = Words("", "cell", "muted", wrap=True)
        self.open_head = Heading(self.tr("Found here before"))
        self.open = Rows(self.tr("Found here before"), high=48)
        self.open.setObjectName("open_here_rows")
        self.open.chosen.connect(self._look_again)
        self.open.acted.connect(self._look_again)
        self.views = Views(acts)
        self.odd: list[Odd] = []
        self.alarm = AlarmLine()
        self.alarm.asked.connect(self._show_alarms)
        self.watch = Watch(acts)
        self.watch.setParent(self)
        self.watch.found.connect(self._alarmed)
        self.found_head = Heading(self.tr("Findings of this visit"))
        self.found = Rows(self.tr("Findings of this visit"), high=48)
        self.found.chosen.connect(self._go)
        self.found.acted.connect(self._go)
        self.none = Words(self.tr("None so far."), "cell", "muted")
        self.loose_head = Heading(self.tr("Photos to place"))
        self.loose = PhotoStrip(self.tr("find their finding later"), key="")
        self.loose.dropped.connect(lambda files: acts.take_photos(files, None))
        self.loose.pasted.connect(lambda image: acts.paste_photo(image, None))
        self.loose.choose.connect(self._choose_files)
        self.loose.opened.connect(self._open_photo)
        self.loose.removed.connect(self._remove_photo)
        self.recall = Recall()
        self.back = Back()
        self.back.shown.connect(self._speak)
        parts = (self.back, self.alarm, self.memory, self.remembered, self.open_head, self.open, self.views)
        inside.add(*parts, self.recall, self.found_head, self.found, self.none, self.loose_head, self.loose, None)
        self.area = scrolled(inside, self.tr("This place"))
        self.score = ScorePanel()
        self.score.sheet.connect(self.sheet)
        self.score.goto.connect(self.question)
        self.add(self.area, self.score)
        self.box.setStretch(0, 1)
        thumbnails.arrived.connect(self._arrived)

    def show_reading(self, reading: Reading, today: date) -> None:
        """Show what differs."""
        self.reading = reading
        self.thumbnails.know(reading.case.photos)
        known = reading.memory
        if known.visits:
            last = i18n.day(clock.local_date(known.visits[0].started), today)
            self.memory.set_words(
                self.tr("This place remembers"), self.tr("%n visit(s)", "", len(known.visits))
            )  # fmt: skip
            self.remembered.setText(self.tr("Last visited {day}.").format(day=last))
        else:
            self.remembered.setText(self.tr("The first visit here; nothing is known of this place yet."))
        self.remembered.setVisible(bool(known.visits or not known.findings))  # what came otherwise is known too
        self.open_head.setVisible(bool(known.findings))
        self.open.setVisible(bool(known.findings))
        _set(self.open, [_before(it, reading, today) for it in known.findings])
        self.views.show_reading(reading)
        self.watch.watch(reading.case.visit.id, reading.case.photos)
        self.found_head.set_words(self.tr("Findings of this visit"), str(len(reading.problems) or ""))
        self.none.setVisible(not reading.problems)
        self.found.setVisible(bool(reading.problems))
        _set(self.found, self._rows_of(reading.problems, today))
        self.loose.drop.setVisible(not reading.finalised)
        self.loose_head.setVisible(bool(reading.loose) or not reading.finalised)
        self._show_photos(reading)
        self.score.show_reading(reading)
        self._speak()

    def show_loose(self) -> None:
        """Scroll to the photos that wait for a place."""
        self.area.ensureWidgetVisible(self.loose)
        (self.loose.tiles[0] if self.loose.tiles else self.loose.drop).setFocus()

    def _rows_of(self, problems: Sequence[Problem], today: date) -> list[Row]:
        """A row for each; what is the same finding as before, unchanged, has its row already."""
        held, self._found = self._found, {}
        for it in problems:
            before = held.get(it.finding.id)
            if before is None or before[0] is not it or before[1] != today:
                before = it, today, self._now(it, today)
            self._found[it.finding.id] = before
        return [row for _, _, row in self._found.values()]

    def _now(self, it: Problem, today: date) -> Row:
        due = i18n.due(it.finding.due, today) if it.finding.due else self.tr("no deadline")
        missing = self.tr("photos missing: {count}").format(count=it.missing) if it.missing else ""
        ink = theme.severity(it.finding.severity)
        text = " ".join(it.finding.text.split()) or self.tr("not worded yet")
        code = name_of(it.finding.question) if it.finding.question else it.finding.code or ""
        second = "   ".join(filter(None, (code, it.occurrence, due)))
        return Row(it.finding.id, text, second, icon=ink, ink=ink, right=missing, right_ink="warn")

    def _look_again(self, row: Row) -> None:
        if self.reading is not None and row.key in self.reading.judged:
            self.again.emit(row.key)

    def _go(self, row: Row) -> None:
        found = next((it for it in self.reading.problems if it.finding.id == row.key), None) if self.reading else None
        if found is not None:
            self.finding.emit(found)

    def _show_photos(self, reading: Reading) -> None:
        if reading.loose == self._photos:
            return
        self._photos = reading.loose
        self.loose_head.set_words(self.tr("Photos to place"), str(len(reading.loose) or ""))
        pictures = [(self.thumbnails.of(it.sha256), photo_words(it, reading)) for it in reading.loose]
        lost = self.thumbnails.places_lost(reading.loose)
        self.loose.set_photos(pictures, missing=self.tr("find their finding later"), lost=lost)

    def _arrived(self, sha256: str) -> None:
        for at, photo in enumerate(self._photos or ()):
            if photo.sha256 == sha256:
                self.loose.set_picture(at, self.thumbnails.of(sha256), lost=self.thumbnails.lost(sha256))

    def _loose(self, at: int) -> Photo:
        return (self._photos or ())[at]

    def _remove_photo(self, at: int) -> None:
        if self.reading is not None and not self.reading.finalised:
            self.acts.delete_photo(self._loose(at).id)

    def _open_photo(self, at: int) -> None:
        if self.reading is not None:
            PhotoDialog(self, self.acts, self.reading, self._loose(at)).show_over()

    def _alarmed(self, odd: list[Odd]) -> None:
        self.odd = odd
        self.alarm.show_odd(odd)
        self.thumbnails.warn({it.alarm.photo.sha256 for it in odd})
        self._speak()

    def _speak(self) -> None:
        found = self.reading is not None and bool(self.reading.memory.findings)
        self.speaks.emit(found or self.back.warns or bool(self.odd))

    def _show_alarms(self) -> None:
        if self.reading is not None:
            AlarmDialog(self, self.acts, self.odd, writable=not self.reading.finalised).show_over()

    def _choose_files(self) -> None:
        dialog = PhotoFiles(self)
        dialog.chosen.connect(lambda files: self.acts.take_photos(files, None))
        dialog.open()


def _before(found: Finding, reading: Reading, today: date) -> Row:
    """A finding of the place that is not closed; what this visit says of it already stands at the right."""
    now = reading.memory.standings[found.id]
    state = shown(now.stage, now.due, today.isoformat(), repeats=found.repeats is not None)
    due = clock.day(now.due)
    left = i18n.days_left(due, today) if due is not None and now.stage in UNFINISHED else ""
    again = reading.judged.get(found.id)
    verdict = again.judged.verdict if again is not None else None
    second = "   ".join(filter(None, (i18n.state(state) if verdict else "", i18n.due(due, today) if due else "", left)))
    text = " ".join(found.text.split())
    right, ink = (i18n.verdict(verdict), MARKS[verdict]) if verdict else (i18n.state(state), str(state))
    return Row(found.id, text, second, icon=state, ink=state, right=right, right_ink=ink)


def _set(rows: Rows, values: list[Row]) -> None:
    if list(rows.shown.values) != values:
        rows.set_values(values)
