"""What was decided of records that looked the same: joined ones are taken apart again, others looked at anew."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.operations import joining
from inspector.ui import doubles
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.doubles import Decided
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.rows import Row, Rows

_WIDE = 640


class DecidedDoublesDialog(Dialog):
    """Each can be taken back by itself, however long ago it was; `changed` says that one was."""

    changed = Signal()

    def __init__(self, parent: QWidget, session: Session) -> None:
        title = self.tr("Decided before")
        super().__init__(parent.window(), title, wide=_WIDE)
        self.setObjectName("decided_doubles")
        self.session = session
        about = Words(
            self.tr(
                "Taken apart, both records are there again as they were, each with what hung on it. What was built upon"
                " the join since hinders that, and is named."
            ),
            "cell", "muted", wrap=True,
        )  # fmt: skip
        about.setMinimumHeight(about.heightForWidth(px(_WIDE - 48)))
        self.rows = Rows(self.tr("Decided before"), fit=False, high=56)
        self.rows.setObjectName("decided_rows")
        self.rows.setMinimumHeight(px(280))
        self.rows.acted.connect(lambda row: self._take_back(row.key))
        self.said = Words("", "cell", "muted", wrap=True)
        self.said.setObjectName("decided_told")
        self.said.hide()
        for it in (about, self.rows, self.said):
            self.box.addWidget(it)
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close_decided")
        close.clicked.connect(self.close)
        self.set_buttons(close)
        self._read()

    def _read(self) -> None:
        self.session.ask(self, doubles.decided, self._show, key="decided doubles")

    def _show(self, found: Sequence[Decided]) -> None:
        self.rows.set_values([self._row(it) for it in found])

    def _row(self, it: Decided) -> Row:
        day = i18n.day(it.day, clock.today()) if clock.day(it.day) else it.day
        word = self.tr("joined") if it.same else self.tr("not the same")
        action = self.tr("Take apart") if it.same else self.tr("Decide anew")
        return Row(
            it, it.title, f"{it.kind} · {day}", icon="merge" if it.same else "crossed", ink="fixed" if it.same else
            "muted", right=word, action=action,
        )  # fmt: skip

    def _take_back(self, it: Decided) -> None:
        self.rows.setEnabled(False)
        self.session.do(
            self,
            lambda store: joining.take_apart(store, it.id),
            lambda _: self._taken_back(it),
            self._failed,
        )

    def _taken_back(self, it: Decided) -> None:
        self.rows.setEnabled(True)
        done = self.tr("Taken apart: {what}") if it.same else self.tr("To be decided anew: {what}")
        self._say("fixed", done.format(what=it.title))
        self._read()
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self.rows.setEnabled(True)
        sentence = told(error)
        if sentence is not None:
            self._say("overdue", f"△ {sentence.what} {sentence.next}")

    def _say(self, ink: str, words: str) -> None:
        self.said.set_ink(ink)
        self.said.setText(words)
        self.said.setMinimumHeight(self.said.heightForWidth(px(_WIDE - 48)))
        self.said.show()
