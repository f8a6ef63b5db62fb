"""The legend of keys: everything that can be done on the page by a key, and what needs none."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.theme import px
from inspector.ui.visit.palette import Command
from inspector.ui.widgets.button import Button, KeyCap
from inspector.ui.widgets.panel import Words

_COLUMNS = 2


class Legend(Dialog):
    """Read it and put it away with Escape, Enter or its button."""

    def __init__(self, parent: QWidget, commands: Sequence[Command]) -> None:
        super().__init__(parent.window(), "", wide=820)
        title = self.tr("Keys of this page")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.setObjectName("legend")
        moving = (
            ("1–9", self.tr("choose an answer, or type a number")),
            ("N", self.tr("not applicable")),
            ("↑ ↓", self.tr("to the question before or after; Enter too")),
            ("Ctrl+↑ ↓", self.tr("to the section before or after")),
            ("+ −", self.tr("count; elsewhere + is another finding")),
            ("Del", self.tr("take an answer back")),
            ("?", self.tr("what is meant by a question")),
            ("Ctrl+K", self.tr("find a question, or something to do; / too")),
            ("Esc", self.tr("out of a text field, so that letters are keys again")),
            ("Alt+1–4", self.tr("how grave, while a finding is worded")),
        )
        last = ("Ctrl+Shift+L", self.tr("colours for bright sun, and back"))
        shown = [*moving, *((it.key, it.words) for it in commands if it.key), last]
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column * 2 + 1, 1)
        rows = -(-len(shown) // _COLUMNS)
        for number, (key, words) in enumerate(shown):
            column, row = divmod(number, rows)
            grid.addWidget(KeyCap(key), row, column * 2)
            grid.addWidget(Words(words, "cell"), row, column * 2 + 1)
        self.box.addLayout(grid)
        when = self.tr("Digits and letters are keys while no text field is written in.")
        self.box.addWidget(Words(when, "small", "muted"))
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close")
        close.clicked.connect(self.close)
        self.set_buttons(close)
