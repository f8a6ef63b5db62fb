"""What is to be printed later: a list with a button on each line, all of it at once, and taken out again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.operations.papers.printing import queue
from inspector.operations.papers.waiting import Waiting, waiting
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows

_HIGHEST = 5.5  # rows that are seen before the list scrolls; half a one says that there is more


class PrintQueue(Panel):
    """Whoever shows it says when to `refresh`; `counted` says how many wait."""

    counted = Signal(int)
    printed = Signal(object)  # Outcome, as `PrintPaper.printed`

    def __init__(self, session: Session) -> None:
        super().__init__(margins=(0, 8, 0, 10), gap=6)
        self.session = session
        self.waits: list[Waiting] = []
        self.head = Heading(self.tr("To be printed later"))
        self.head.setContentsMargins(px(16), 0, px(16), 0)
        self.rows = Rows(self.tr("To be printed later"), fit=False, high=54)
        self.rows.setObjectName("print_queue")
        self.rows.acted.connect(lambda row: self._print([row.key]))
        self.nothing = Words(self.tr("Nothing waits to be printed."), "small", "muted", wrap=True)
        self.nothing.setContentsMargins(px(16), 0, px(16), 0)
        self.drop = Button(self.tr("Take out"), icon="cross", height=36)
        self.drop.setObjectName("drop_printing")
        self.drop.clicked.connect(self._drop)
        self.all = Button(self.tr("Print all"), icon="print", kind="filled", height=36)
        self.all.setObjectName("print_all")
        self.all.clicked.connect(lambda: self._print(self.waits))
        buttons = across(None, self.drop, self.all, gap=8)
        buttons.setContentsMargins(px(16), 0, px(16), 0)
        self.add(self.head, self.rows, self.nothing, buttons, None)
        out = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.rows)
        out.setContext(Qt.ShortcutContext.WidgetShortcut)
        out.activated.connect(self._drop)
        self._show([])

    def refresh(self) -> None:
        """Read what waits."""
        self.session.ask(self, waiting, self._show, key="print queue")

    def _show(self, found: Sequence[Waiting]) -> None:
        self.waits = list(found)
        self.rows.set_values([self._row(it) for it in found])
        self.rows.setFixedHeight(round(px(54) * min(max(len(found), 1), _HIGHEST)))
        self.head.set_words(self.tr("To be printed later"), self.tr("%n paper(s)", "", len(found)) if found else "")
        for it in (self.rows, self.drop, self.all):
            it.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found and self.rows.value is None:
            self.rows.set_current(self.rows.shown.values[0])
        self.counted.emit(len(found))

    def _row(self, it: Waiting) -> Row:
        title = it.number or (it.title if i18n.language() == "zh" else it.title_en or it.title)
        copies = self.tr("%n copy(ies)", "", it.copies)
        second = self.tr(" · ").join(filter(None, (it.about, copies)))
        return Row(it, title, second, icon="paper", action=self.tr("Print"))

    def _print(self, papers: Sequence[Waiting]) -> None:
        from inspector.ui.dialogs.print_paper import PrintPaper  # noqa: PLC0415 - draws papers: with its first use

        if papers:
            dialog = PrintPaper(self, self.session, [it.wanted for it in papers])
            dialog.printed.connect(self.printed)
            dialog.show_over()

    def _drop(self) -> None:
        row: Row | None = self.rows.value
        if row is not None:
            from inspector.operations.papers import printing  # noqa: PLC0415 - with its first use

            queued = row.key.wanted.queued
            self.session.do(self, lambda store: printing.drop(store, queued))


class PrintQueueDialog(Dialog):
    """The list beside the window, reading while it is open; it goes with the last paper."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent.window(), "", wide=440)
        words = self.tr("Print later")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.setObjectName("print_queue_dialog")
        self.queue = PrintQueue(session)
        self.box.addWidget(self.queue)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.set_buttons(close)
        session.changed.connect(self.queue.refresh)
        self.queue.refresh()
        self.queue.rows.setFocus()

    def show_over(self) -> "PrintQueueDialog":
        """Open it beside the window, which stays usable."""
        self.setModal(False)
        self.show()
        return self


class QueueStrip(Panel):
    """One line that says how many papers wait to be printed, while any does, and opens their list."""

    printed = Signal(object)  # Outcome

    def __init__(self, session: Session) -> None:
        super().__init__(fill="tint", sides=("top",), margins=(12, 4, 8, 4), gap=6, across=True)
        self.setObjectName("queue_strip")
        self.session = session
        self.words = Words("", "cell", elide=True)
        self.see = Button(self.tr("Print"), icon="print", height=32, name=self.tr("Papers to be printed later"))
        self.see.setObjectName("see_queue")
        self.see.clicked.connect(lambda _: self._open())
        self.add(self.words, None, self.see)
        self.hide()

    def refresh(self) -> None:
        """Count them again."""
        self.session.ask(self, lambda store: len(queue(store)), self._show, key="print queue strip")

    def _show(self, count: int) -> None:
        self.words.setText(self.tr("%n to be printed", "", count))
        self.setVisible(count > 0)

    def _open(self) -> None:
        dialog = PrintQueueDialog(self, self.session)
        dialog.queue.printed.connect(self.printed)
        dialog.show_over()
