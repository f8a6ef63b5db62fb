"""Answers that are written: words, numbers with their unit, days, times of day, places on the map."""

import re
from typing import cast

from PySide6.QtCore import QDateTime, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from inspector.checklist.form import QuestionType
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.reply import Reply
from inspector.ui.visit.rows import Line
from inspector.ui.visit.words import plain_number
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import line_edit, text_edit
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.writing import Writing

_PRESSED = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_CLOCK = re.compile(r"(\d{1,2})[:：.时点](\d{2})?分?|(\d{1,2})(\d{2})")


class WrittenReply(Reply):
    """Words in a line, or in several."""

    late = True
    wide_field = 280

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        question = line.question
        self.edit: QLineEdit | QPlainTextEdit
        if question.type is QuestionType.TEXT and "multiline" in (question.appearance or "").split():
            self.wide = True
            self.edit = text_edit(line.label)
        else:
            self.edit = self._field(line.label)
        self.edit.setObjectName(f"reply_{question.name}")
        self.writing = self._watched(self.edit)
        self.box.addWidget(self.edit)
        if question.measure:
            self.box.addWidget(Words(question.measure, "body", "muted"))
        self._add_apart()
        if self.apart is not None:  # what was being written is no answer any more
            self.apart.group.idClicked.connect(lambda _: self.writing.replace(""))

    def show_value(self, value: str | None) -> None:
        """What is written; nothing beside "not applicable"."""
        self.writing.show(self._show_apart(value) or "")

    def focus_here(self) -> None:
        """The field."""
        self.edit.setFocus()

    def refuse(self) -> None:
        """What stands there is not kept."""
        self.writing.refused()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In a field itself only Up and Down go through the questions: Enter first keeps what is written."""
        if isinstance(watched, QLineEdit | QPlainTextEdit):
            arrows = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            if not arrows or isinstance(watched, QPlainTextEdit):
                return False
        return super().eventFilter(watched, event)

    def _field(self, name: str, hint: str = "") -> QLineEdit:
        edit = line_edit(name, hint)
        edit.setFixedHeight(px(44))
        edit.setFixedWidth(px(self.wide_field))
        return edit

    def _watched(self, edit: QLineEdit | QPlainTextEdit) -> Writing:
        writing = Writing(edit)
        writing.written.connect(self._written)
        writing.left.connect(self._left)
        edit.installEventFilter(self)
        return writing

    def _left(self, onward: bool) -> None:  # noqa: FBT001 - a slot
        """Enter goes on to the next one; after Escape letters are keys again."""
        if onward:
            self.stepped.emit(1)
        else:
            self.setFocus()

    def _written(self, text: str) -> None:
        self.given.emit(text.strip() or None)


class NumberReply(WrittenReply):
    """A number with its unit of measure."""

    wide_field = 130

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No letter stands in a number, so in its field too the letters are the page's keys."""
        if event.type() in _PRESSED and isinstance(event, QKeyEvent) and watched is self.edit:
            bare = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if bare and event.text().isalpha() and event.text().isascii():
                event.ignore()  # for whoever stands above: the answer, the page
                return True
        return super().eventFilter(watched, event)

    def _field(self, name: str, hint: str = "") -> QLineEdit:
        edit = super()._field(name, hint)
        edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return edit

    def choose_key(self, key: str) -> bool:
        """A digit begins a number anew, N."""
        if not key.isdecimal():
            return super().choose_key(key)
        self.edit.setFocus()
        cast("QLineEdit", self.edit).setText(key)
        return True

    def _written(self, text: str) -> None:
        self.given.emit(plain_number(text) or None)


class DateReply(Reply):
    """A day."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.date = DateField(line.label, self.tr("no day yet"), height=44)
        self.date.setFixedWidth(px(190))
        self.date.picked.connect(lambda day: self.given.emit(day or None))
        self.box.addWidget(self.date)
        self._add_apart()

    def show_value(self, value: str | None) -> None:
        """The day."""
        shown = self._show_apart(value)
        if not self.date.hasFocus() or (value or "") != self.date.day:
            self.date.show_day(shown)

    def focus_here(self) -> None:
        """The field."""
        self.date.setFocus()


class MomentReply(WrittenReply):
    """A time of day, or a day and a time of day; "now" fills both in."""

    wide_field = 90

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.date: DateField | None = None
        if line.question.type is QuestionType.DATETIME:
            name = self.tr("{question}: day").format(question=line.label)
            self.date = DateField(name, self.tr("no day yet"), height=44)
            self.date.setFixedWidth(px(170))
            self.date.picked.connect(lambda _: self._give())
            self.box.insertWidget(0, self.date)
        self.edit.setAccessibleName(self.tr("{question}: time").format(question=line.label))
        now = Button(self.tr("Now"), kind="quiet", icon="clock", height=40)
        now.setAccessibleName(self.tr("{question}: now").format(question=line.label))
        now.clicked.connect(self._now)
        self.box.insertWidget(self.box.indexOf(self.edit) + 1, now)

    def show_value(self, value: str | None) -> None:
        """Day and time; the seconds are kept and not shown."""
        shown = self._show_apart(value) or ""
        day, _, time = shown.rpartition("T")
        self.writing.show(time[:5])
        if self.date is not None and (day or not self.writing.text):
            self.date.show_day(day or None)

    def _field(self, name: str, hint: str = "") -> QLineEdit:
        return super()._field(name, "09:30")

    def _written(self, text: str) -> None:
        self._give()

    def _give(self) -> None:
        time = time_of_day(self.writing.text)
        if self.date is None:
            self.given.emit(time or None)
        elif self.date.day and time:
            self.given.emit(f"{self.date.day}T{time}")
        elif not self.date.day and not time:
            self.given.emit(None)

    def _now(self) -> None:
        now = QDateTime.currentDateTime()
        self.writing.replace(now.toString("HH:mm"))
        if self.date is not None:
            self.date.show_day(now.toString("yyyy-MM-dd"))
        self._give()


class PlaceReply(WrittenReply):
    """Latitude and longitude as numbers, or those of a photo of this visit."""

    wide_field = 120

    def __init__(self, line: Line, acts: VisitActs) -> None:
        super().__init__(line)
        self.rest = ""  # altitude and accuracy, kept as they are
        self.edit.setAccessibleName(self.tr("{question}: latitude").format(question=line.label))
        east = self.east = self._field(self.tr("{question}: longitude").format(question=line.label))
        east.setPlaceholderText(self.tr("longitude"))
        self.along = self._watched(east)
        photo = Button(self.tr("From a photo"), kind="quiet", icon="camera", height=40)
        photo.setAccessibleName(self.tr("{question}: from a photo").format(question=line.label))
        photo.clicked.connect(lambda: acts.place_from_photo(line.key))
        place = self.box.indexOf(self.edit)
        self.box.insertWidget(place + 1, east)
        self.box.insertWidget(place + 2, photo)

    def show_value(self, value: str | None) -> None:
        """The two numbers."""
        north, east, *rest = [*(self._show_apart(value) or "").split(), "", ""]
        self.rest = " ".join(filter(None, rest))
        self.writing.show(north)
        self.along.show(east)

    def refuse(self) -> None:
        """What stands there is not kept."""
        self.writing.refused()
        self.along.refused()

    def _field(self, name: str, hint: str = "") -> QLineEdit:
        return super()._field(name, self.tr("latitude"))

    def _written(self, text: str) -> None:
        north, east = plain_number(self.writing.text), plain_number(self.along.text)
        if north and east:
            self.given.emit(f"{north} {east} {self.rest}".strip())
        elif not north and not east:
            self.given.emit(None)


def time_of_day(text: str) -> str:
    """A time of day as people write it (9:30, 930, 9点30分) as HH:MM; anything else as it stands."""
    found = _CLOCK.fullmatch(plain_number(text))
    if found is None:
        return text.strip()
    hours, minutes = found[1] or found[3], found[2] or found[4] or "0"
    return f"{int(hours):02}:{int(minutes):02}"
