"""When something did not go as wished: what happened, what it means for the data, what to do."""

import traceback

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector import i18n
from inspector.errors import Fault
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.ring import Mark


class ErrorDialog(Dialog):
    """A sentence of three parts; for our own mistakes the traceback, to be copied for the office."""

    def __init__(self, parent: QWidget | None, sentence: i18n.Sentence, details: str = "") -> None:
        super().__init__(parent, sentence.what)
        self.setObjectName("error_dialog")
        self.setAccessibleDescription(f"{sentence.data} {sentence.next}")
        self.details = details
        mark = Mark("warn" if not details else "overdue", "", size=26)
        self.data = Words(sentence.data, wrap=True)
        self.next = Words(sentence.next, bold=True, wrap=True)
        self.box.addLayout(across(mark, self.data, gap=12))
        self.box.addWidget(self.next)
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close")
        close.clicked.connect(self.accept)
        if not details:
            self.set_buttons(close)
            return
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Details for the office"))
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setFixedHeight(px(160))
        self.box.addWidget(shown)
        copy = Button(self.tr("Copy details"), icon="paper")
        copy.clicked.connect(self.copy)
        self.set_buttons(copy, close)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details)


def show_fault(parent: QWidget | None, fault: Fault) -> ErrorDialog:
    """Say what the world did; returns at once."""
    dialog = ErrorDialog(parent, i18n.sentence(fault))
    dialog.open()
    return dialog


def show_unexpected(parent: QWidget | None, error: BaseException) -> ErrorDialog:
    """Say what we did wrong. The traceback names files, lines and kinds; messages may hold data and are left out."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    dialog = ErrorDialog(parent, i18n.unexpected(error), f"{frames}{type(error).__name__}")
    dialog.open()
    return dialog
