"""The left side of Today: places to visit, places to look at again, and drafts, one list below the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Card, Heading, Panel, across
from inspector.ui.widgets.rows import Row, Rows


class TodayWork(Panel):
    """Values in by `show_rows`. `discard` carries the row whose draft is to go."""

    discard = Signal(object)

    def __init__(self) -> None:
        super().__init__(fill="ground", margins=(20, 8, 16, 20), gap=4)
        self.errands = Rows(self.tr("To visit"))
        self.due = Rows(self.tr("To re-inspect"))
        self.drafts = Rows(self.tr("Not finished"))
        self.all = Button(self.tr("Show all"), kind="quiet", ink="accent")
        self.all_due = Button(self.tr("Show all"), kind="quiet", ink="accent")
        self.again = Heading("")
        self.to_visit = Heading("")
        self.begun = Heading("", self.tr("The one touched last first"))
        self.throw_away = Button(self.tr("Discard the draft"), icon="cross", kind="quiet")
        self.throw_away.setEnabled(False)
        self.throw_away.clicked.connect(lambda: self._discard(self.drafts))
        self.cards = [Card(margins=(1, 1, 1, 1)).add(it) for it in (self.errands, self.due, self.drafts)]
        self.add(self.to_visit, self.cards[0], across(self.all, None))
        self.add(self.again, self.cards[1], across(self.all_due, None))
        self.add(self.begun, self.cards[2], across(self.throw_away, None), None)
        for rows in (self.errands, self.due, self.drafts):
            throw = QAction(self.tr("Discard the draft"), rows)
            throw.setShortcut(QKeySequence(Qt.Key.Key_Delete))
            throw.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            throw.triggered.connect(lambda _=False, of=rows: self._discard(of))
            rows.addAction(throw)
            rows.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.drafts.chosen.connect(lambda _: self.throw_away.setEnabled(True))

    def show_rows(
        self, errands: Sequence[Row], due: Sequence[Row], drafts: Sequence[Row], counts: tuple[int, int]
    ) -> None:
        """Show the lists; `counts` are the places to visit and to look at again, those that are not shown too."""
        waiting, look_again = counts
        self.errands.set_values(errands)
        self.due.set_values(due)
        self.drafts.set_values(drafts)
        self.to_visit.set_words(self.tr("%n place(s) to visit", "", waiting), self.tr("By deadline"))
        self.begun.words.setText(self.tr("%n not finished", "", len(drafts)))
        self.all.set_words(self.tr("Show all {count}").format(count=waiting))
        self.again.set_words(self.tr("%n place(s) to re-inspect", "", look_again), self.tr("The longest overdue first"))
        self.all_due.set_words(self.tr("Show all {count}").format(count=look_again))
        self.throw_away.setEnabled(self.drafts.value is not None)
        for it, shown in (
            (self.to_visit, bool(errands)),
            (self.cards[0], bool(errands)),
            (self.all, waiting > len(errands)),
            (self.again, bool(due)),
            (self.cards[1], bool(due)),
            (self.all_due, look_again > len(due)),
            (self.begun, bool(drafts)),
            (self.cards[2], bool(drafts)),
            (self.throw_away, bool(drafts)),
        ):
            it.setVisible(shown)

    def _discard(self, rows: Rows) -> None:
        if rows.value is not None:
            self.discard.emit(rows.value)
