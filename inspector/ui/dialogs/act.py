"""A dialog that carries out one act: what has to be said for it, what went wrong with it, its verb."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.db.store import Store
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words


class ActDialog(Dialog):
    """Subclasses fill `box` and answer `work`. It stays open, and says why, when the act is refused."""

    def __init__(self, parent: QWidget, session: Session, title: str, verb: str, *, name: str, wide: int = 480) -> None:
        super().__init__(parent.window(), title, wide=wide)
        self.setObjectName(name)
        self.session = session
        self.wrong = Words("", "cell", "overdue", wrap=True)
        self.wrong.hide()
        cancel = Button(self.tr("Leave it"))
        cancel.setObjectName("leave_it")
        cancel.clicked.connect(self.reject)
        self.act = Button(verb, kind="filled", key="Ctrl+Return")
        self.act.setObjectName("act")
        self.act.clicked.connect(self._carry_out)
        self.set_buttons(cancel, self.act)
        cast(QVBoxLayout, self.layout()).insertWidget(2, self.wrong)

    @abstractmethod
    def work(self) -> Callable[[Store], Any] | None:
        """What is to be done with what was filled in; None where something is still wanted, which then is said."""

    def done_with(self, result: Any) -> None:
        """It is done: close, or say what is still to be said of it."""
        self.accept()

    def say(self, words: str) -> None:
        """What is wrong, '' for nothing."""
        self.wrong.setText(f"△ {words}" if words else "")
        self.wrong.setVisible(bool(words))
        self._grow()

    def _grow(self) -> None:
        """What is said below a field wants room, and so do words that break into lines."""
        for inside in self.findChildren(QWidget):
            if (arranged := inside.layout()) is not None:
                arranged.activate()
        layout = cast(QVBoxLayout, self.layout())
        layout.activate()
        self.adjustSize()
        if layout.hasHeightForWidth() and self.height() < (needed := layout.totalHeightForWidth(self.width())):
            self.resize(self.width(), needed)

    def _carry_out(self) -> None:
        self.say("")
        work = self.work()
        if work is not None:
            self.act.setEnabled(False)
            self.session.do(self, work, self.done_with, self._failed)
        self._grow()

    def _failed(self, error: BaseException) -> None:
        self.act.setEnabled(True)
        sentence = told(error)
        if sentence is not None:
            self.say(f"{sentence.what} {sentence.next}")
