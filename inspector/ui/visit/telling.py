"""What is said to a household before it is asked: what the data is for, how little is taken, how it is corrected.

The words are worded in one place, here, and kept on this device; read aloud they take a quarter of a minute.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector.operations import head
from inspector.ui import theme
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import text_edit


def default_words() -> str:
    """What is said where nobody has worded it otherwise."""
    return QCoreApplication.translate(
        "Telling",
        "We are inspectors of the county and look at how rural work is done here. We write down only what this "
        "inspection needs, and it is used only to have problems put right. No identity, bank or health details are "
        "taken, and your name is not made public. You need not answer; to see or correct what we wrote, ask the "
        "village committee or the county inspection office.",
    )


class TellDialog(Dialog):
    """The words, large enough to be read aloud; they can be worded otherwise. `told` when they have been said."""

    told = Signal()

    def __init__(self, parent: QWidget, session: Session, kept: str, then: Callable[[], None] | None = None) -> None:
        title = QCoreApplication.translate("Telling", "To be said to the household")
        super().__init__(parent, title, wide=560)
        self.setObjectName("tell")
        self.session = session
        self._then = then
        self.words: QPlainTextEdit = text_edit(title, lines=8)
        self.words.setObjectName("told_words")
        self.words.setPlainText(kept or default_words())
        self.words.setReadOnly(True)
        self.words.setFont(theme.font("ask"))
        self.words.setMinimumHeight(px(200))
        self.box.addWidget(self.words)
        self.change = Button(self.tr("Word it otherwise"), icon="pencil", kind="quiet")
        self.change.clicked.connect(self._change)
        self.default = Button(self.tr("As it was worded at first"), kind="quiet")
        self.default.clicked.connect(lambda: self.words.setPlainText(default_words()))
        self.default.hide()
        self.said = Button(self.tr("It was said"), icon="check", kind="filled")
        self.said.setObjectName("said")
        self.said.clicked.connect(self._said)
        self.keep = Button(self.tr("Keep these words"), kind="filled")
        self.keep.setObjectName("keep_words")
        self.keep.clicked.connect(self._keep)
        self.keep.hide()
        self.buttons.addWidget(self.change)
        self.buttons.addWidget(self.default)
        self.set_buttons(self.said, self.keep)
        self.keep.setDefault(False)
        self.said.setFocus()

    def _change(self) -> None:
        self._let_change(on=True)
        self.words.setFocus()

    def _let_change(self, *, on: bool) -> None:
        self.words.setReadOnly(not on)
        for it in (self.change, self.said):
            it.setVisible(not on)
        for other in (self.default, self.keep):
            other.setVisible(on)
        (self.keep if on else self.said).setDefault(True)

    def _keep(self) -> None:
        text = self.words.toPlainText().strip()
        kept = "" if text == default_words() else text
        self.session.background.write.run(self.session, lambda store: head.word_told(store, kept), self._kept)
        self.words.setPlainText(text or default_words())
        self._let_change(on=False)
        self.said.setFocus()

    def _kept(self, _: None) -> None:
        if self._then is not None:
            self._then()

    def _said(self) -> None:
        self.told.emit()
        self.accept()
