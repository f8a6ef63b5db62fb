"""At the left of the tray: sticks and telephones the system shows, and any other folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from inspector.ui.tray.looking import Source
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Heading, Panel, Words
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.values import VALUE


class Sources(Panel):
    """`chosen`: a folder to look into; `folder`: another one is wanted; `again`: ask for drives anew."""

    chosen = Signal(object)  # Path
    folder = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__(sides=("right",), margins=(0, 8, 1, 12), gap=6)
        head = Panel(margins=(16, 4, 8, 0), across=True)
        self.look_again = Button("", icon="redo", kind="quiet", name=self.tr("Look for sticks and telephones (F5)"))
        self.look_again.setShortcut("F5")
        self.look_again.clicked.connect(self.again)
        head.add(Heading(self.tr("Where from")), None, self.look_again)
        self.rows = Rows(self.tr("Sticks and telephones"), high=48)
        self.rows.clicked.connect(lambda index: self.chosen.emit(index.data(VALUE).key))
        self.rows.acted.connect(lambda row: self.chosen.emit(row.key))
        hint = Panel(margins=(16, 6, 12, 6), gap=6)
        self.none = Words(self.tr("No stick or telephone is to be seen."), "small", "muted", wrap=True)
        self.hint = Words(
            self.tr("On the telephone choose “Transfer files”. Where it still does not show, copy its photos first."),
            "small",
            "muted",
            wrap=True,
        )
        hint.add(self.none, self.hint)
        button = Panel(margins=(12, 4, 12, 4), across=True)
        self.other = Button(self.tr("Choose a folder"), icon="folder", key="F2")
        self.other.setObjectName("choose_photo_folder")
        self.other.clicked.connect(self.folder)
        button.add(self.other, None)
        self.add(head, self.rows, button, hint, None)
        self.show_sources([])

    def show_sources(self, sources: Sequence[Source]) -> None:
        """What is plugged in now."""
        self.rows.set_values(
            [
                Row(it.folder, it.drive.name, _tail(it.folder), icon="camera" if it.drive.telephone else "stick")
                for it in sources
            ]
        )
        self.rows.setVisible(bool(sources))
        if sources and not self.rows.currentIndex().isValid():
            self.rows.setCurrentIndex(self.rows.model().index(0, 0))
        self.none.setVisible(not sources)


def _tail(folder: Path) -> str:
    """The end of a path: its beginning is the same everywhere."""
    return "/".join(folder.parts[-2:]) if len(folder.parts) > 2 else str(folder)
