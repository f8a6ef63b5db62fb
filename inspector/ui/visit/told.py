"""Sentences that stay until they are read: files that could not be taken in."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words, scrolled
from inspector.ui.widgets.ring import Mark

_MOST = 112
"""Pixels (at 100 %) of its height: of a stick pulled out in the middle there are sixty sentences."""


class Told(Panel):
    """A strip below the header, put away by its cross."""

    def __init__(self) -> None:
        super().__init__(fill="sunken", sides=("bottom",), margins=(20, 6, 12, 6), gap=10, across=True)
        self.setObjectName("told")
        self.words = Words("", "cell", wrap=True)
        away = Button("", icon="cross", kind="quiet", name=self.tr("Put these sentences away"), height=28)
        away.clicked.connect(self.clear)
        self.add(Mark("warn", "", size=18))
        inside = Panel(fill="sunken")
        inside.add(self.words)
        self.area = scrolled(inside, self.tr("What could not be done"))
        self.box.addWidget(self.area, 1)
        self.add(away)
        self.hide()

    def say(self, sentences: Sequence[str]) -> None:
        """One line each."""
        self.words.setText("\n".join(sentences))
        self.show()
        self._fit()

    def also(self, sentences: Sequence[str]) -> None:
        """Say more below what is still to be read."""
        shown = self.words.text().splitlines() if self.isVisible() else []
        self.say([*shown, *(it for it in sentences if it not in shown)])

    def clear(self) -> None:
        """They have been read."""
        self.words.setText("")
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower lines are more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its sentences, up to a handful; more are scrolled to."""
        wide = self.area.viewport().width()
        high = self.words.heightForWidth(wide) if wide > 0 else self.words.sizeHint().height()
        self.area.setFixedHeight(min(px(_MOST), max(px(20), high)))
