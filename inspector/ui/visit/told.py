"""Sentences that stay until they are read: files that could not be taken in."""

from collections.abc import Sequence

from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.ring import Mark


class Told(Panel):
    """A strip below the header, put away by its cross."""

    def __init__(self) -> None:
        super().__init__(fill="sunken", sides=("bottom",), margins=(20, 6, 12, 6), gap=10, across=True)
        self.setObjectName("told")
        self.words = Words("", "cell", wrap=True)
        away = Button("", icon="cross", kind="quiet", name=self.tr("Put these sentences away"), height=28)
        away.clicked.connect(self.clear)
        self.add(Mark("warn", "", size=18))
        self.box.addWidget(self.words, 1)
        self.add(away)
        self.hide()

    def say(self, sentences: Sequence[str]) -> None:
        """One line each."""
        self.words.setText("\n".join(sentences))
        self.show()

    def also(self, sentences: Sequence[str]) -> None:
        """Say more below what is still to be read."""
        shown = self.words.text().splitlines() if self.isVisible() else []
        self.say([*shown, *(it for it in sentences if it not in shown)])

    def clear(self) -> None:
        """They have been read."""
        self.words.setText("")
        self.hide()
