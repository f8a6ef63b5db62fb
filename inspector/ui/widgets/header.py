"""The top of a page: the way back, where I am, the facts, and at the right what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words

_TITLE = 280
"""Pixels (at 100 %) of the title that stay whole: where it is narrow the facts are cut short first."""


class Header(Panel):
    """Title and facts at the left, actions at the right."""

    back = Signal()

    def __init__(self, title: str = "", facts: str = "", *, returns: bool = False) -> None:
        super().__init__(sides=("bottom",), margins=(20, 0, 16, 0), gap=10, across=True)
        self.setFixedHeight(px(56))
        self.return_button = Button("", icon="left", kind="quiet", name=self.tr("Back"), height=36)
        self.return_button.setShortcut("Alt+Left")
        self.return_button.setToolTip(self.tr("Back (Alt+←)"))
        self.return_button.setObjectName("back")
        self.return_button.clicked.connect(self.back)
        if not returns:  # never setVisible(True) on what has no parent yet: it would be a window of its own
            self.return_button.hide()
        self.title = Words(title, "title", bold=True, elide=True)
        self.title.setObjectName("page_title")
        self.facts = Words(facts, "cell", "muted", elide=True)
        self.side = QHBoxLayout()
        self.side.setSpacing(px(10))
        self.add(self.return_button, self.title, self.facts, None, self.side)

    def set_place(self, title: str, facts: str = "") -> None:
        """Where I am, and what is known about it."""
        self.title.setText(title)
        self.title.setMinimumWidth(min(px(_TITLE), self.title.sizeHint().width()))
        self.facts.setText(facts)

    def set_narrow(self, *, narrow: bool) -> None:
        """Lower where the window is small."""
        self.setFixedHeight(px(48 if narrow else 56))

    def set_actions(self, *actions: QWidget) -> None:
        """What can be done here, in order; ValueError unless at most one button is filled and stands last."""
        filled = [it for it in actions if isinstance(it, Button) and it.kind == "filled"]
        if len(filled) > 1 or (filled and actions[-1] is not filled[0]):
            message = "one filled button a page, and it stands last"
            raise ValueError(message)
        while self.side.count():
            item = self.side.takeAt(0)
            if (old := item.widget()) is not None and old not in actions:
                old.deleteLater()
        for action in actions:
            self.side.addWidget(action)
