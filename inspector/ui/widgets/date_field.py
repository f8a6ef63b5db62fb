"""A day: typed or taken from a calendar, or none."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from inspector import i18n
from inspector.ui.theme import px

_NONE = QDate(2000, 1, 1)
_SHOWN = {  # by language and whether the year goes without saying
    ("zh", False): "yyyy年M月d日",
    ("zh", True): "M月d日",
    ("en", False): "d MMM yyyy",
    ("en", True): "d MMM",
}


class DateField(QDateEdit):
    """`picked` has the day a person set as YYYY-MM-DD, '' for none; scrolling the page never changes it."""

    picked = Signal(str)

    def __init__(self, name: str, none: str, *, height: int = 36, short: bool = False) -> None:
        super().__init__()
        self.short = short  # leave this year unsaid
        self.setAccessibleName(name)
        self.setDisplayFormat(_SHOWN[i18n.language(), short])
        self.setCalendarPopup(True)
        self.setMinimumDate(_NONE)
        self.setSpecialValueText(none)
        self.setKeyboardTracking(False)
        self.setFixedHeight(px(height))
        self._dressed = False
        self.show_day(None)
        self.dateChanged.connect(lambda _: self.picked.emit(self.day))

    def setAccessibleName(self, name: str) -> None:
        """Its line is what takes the keys: it bears the name too."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    @property
    def day(self) -> str:
        """The day shown, '' for none."""
        shown = self.date()
        return "" if shown == _NONE else cast(date, shown.toPython()).isoformat()

    def show_day(self, day: str | None) -> None:
        """Show a day without saying so."""
        self.blockSignals(True)
        self.setDate(QDate.fromString(day, "yyyy-MM-dd") if day else _NONE)
        unsaid = self.short and self.date().year() in (_NONE.year(), QDate.currentDate().year())
        if (wanted := _SHOWN[i18n.language(), unsaid]) != self.displayFormat():
            self.setDisplayFormat(wanted)
        self.blockSignals(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The calendar is made when somebody first reaches for it: it costs as much as everything else here."""
        if not self._dressed:
            self._dressed = True
            for part in (self.calendarWidget(), *cast(list[QWidget], self.calendarWidget().findChildren(QWidget))):
                if not part.accessibleName():
                    part.setAccessibleName(self.accessibleName())
            self.calendarWidget().installEventFilter(self)
        super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Without a day the calendar opens at today's page."""
        if event.type() == QEvent.Type.Show and not self.day:
            QTimer.singleShot(0, self, self.calendarWidget().showToday)
        return super().eventFilter(watched, event)

    def stepBy(self, steps: int) -> None:
        """Where there is no day yet the arrows begin at today's."""
        if self.day:
            super().stepBy(steps)
        else:
            self.setDate(QDate.currentDate())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes to the page."""
        event.ignore()
