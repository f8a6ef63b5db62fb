"""Another finding, picked by its number or by what it says: the one this is the same as, or the return of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.operations.rectification import picking
from inspector.operations.rectification.picking import Alike
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Card, Words
from inspector.ui.widgets.rows import Row, Rows

_PAUSE = 250  # milliseconds after a letter before it is looked up


class PickFinding(QWidget):
    """`value` is the id of the one picked, None as long as none is. Down goes into the list, Return takes one."""

    picked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.value: str | None = None
        self.but: tuple[str, ...] = ()  # these are not offered: no finding is the same as itself
        self.edit = line_edit("", self.tr("Number, or two characters of what it says"), icon="search")
        self.edit.setObjectName("pick_finding")
        self.edit.setMinimumHeight(px(36))
        self.edit.installEventFilter(self)
        self.rows = Rows(self.tr("Findings that fit"), fit=True, high=48)
        self.rows.acted.connect(self._take)
        self.rows.chosen.connect(self._take)
        self.card = Card(margins=(1, 1, 1, 1)).add(self.rows)
        self.card.hide()
        self.none = Words(self.tr("No finding says that."), "small", "muted")
        self.none.hide()
        self.setFocusProxy(self.edit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(6))
        for it in (self.edit, self.card, self.none):
            box.addWidget(it)
        self.pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self.pause.timeout.connect(self._look)
        self.edit.textEdited.connect(self._typed)
        self.edit.returnPressed.connect(self._take_first)

    def setAccessibleName(self, name: str) -> None:
        """The line is what takes the keys: it bears the name too."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes into the list; Return takes its first and leaves the dialog alone."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.card.isVisible():
            if event.key() == Qt.Key.Key_Down:
                self.rows.setFocus()
                self.rows.setCurrentIndex(self.rows.shown.index(0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self._take_first()
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self.value = None
        self.pause.start()

    def _look(self) -> None:
        text = self.edit.text().strip()
        if not text:
            self._show([])
            self.none.hide()
            return
        but = self.but
        self.session.ask(
            self, lambda store: picking.alike(store, text, but=but), self._show, key=f"pick finding {id(self)}"
        )

    def _show(self, found: Sequence[Alike]) -> None:
        rows = [Row(it.id, it.text, " · ".join(filter(None, (it.number, it.place)))) for it in found]
        self.rows.set_values(rows)
        self.card.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.picked.emit()

    def _take_first(self) -> None:
        if self.rows.shown.values:
            self._take(self.rows.shown.values[0])

    def _take(self, row: Row) -> None:
        self.value = str(row.key)
        self.edit.setText(f"{row.second.split(' · ')[0]} {row.title}")
        self.edit.setCursorPosition(0)
        self.card.hide()
        self.none.hide()
        self.edit.setFocus()
        self.picked.emit()
