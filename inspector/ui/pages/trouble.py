"""A data folder that cannot be opened: what is the matter, what it means for the data, and what can be done now."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from inspector import i18n
from inspector.paths import DataFolder
from inspector.ui.dialogs.folder import choose_folder
from inspector.ui.session import told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Card, Panel, Words, across, down
from inspector.ui.widgets.ring import Mark


class TroubleWindow(QMainWindow):
    """Nothing is touched here. `begun` carries a folder to open, `anew` asks for the first start's questions."""

    begun = Signal(Path)
    anew = Signal(bool)  # True: beginning with a safe copy

    def __init__(self, folder: Path, error: BaseException) -> None:
        super().__init__()
        self.folder = folder
        self.setWindowTitle(self.tr("Inspector"))
        self.setMinimumSize(900, 500)
        self.resize(1366, 768)
        sentence = told(error) or i18n.unexpected(error)
        self.what = Words(sentence.what, "title", bold=True, wrap=True)
        self.what.setObjectName("trouble")
        place = Words(str(folder), "small", "muted", wrap=True)
        self.wrong = Words("", "body", "overdue", wrap=True)
        self.wrong.hide()
        again = Button(self.tr("Try again"), kind="filled", height=40)
        again.clicked.connect(lambda: self.begun.emit(self.folder))
        other = Button(self.tr("Open another data folder"), icon="folder", height=40)
        other.clicked.connect(lambda: choose_folder(self, other.text(), self.folder.parent, self.open_other))
        restore = Button(self.tr("Restore a safe copy"), icon="stick", height=40)
        restore.clicked.connect(lambda: self.anew.emit(True))
        begin = Button(self.tr("Begin anew elsewhere"), kind="quiet")
        begin.clicked.connect(lambda: self.anew.emit(False))
        card = Card(margins=(32, 28, 32, 24), gap=12)
        card.setFixedWidth(px(760))
        card.add(
            across(Mark("warn", "", size=32), self.what, gap=10),
            Words(sentence.data, wrap=True),
            Words(sentence.next, bold=True, wrap=True),
            place,
            self.wrong,
            across(begin, None, restore, other, again),
        )
        self.setCentralWidget(
            Panel(fill="ground", margins=(20, 20, 20, 20)).add(across(None, down(None, card, None), None))
        )
        again.setFocus()

    def open_other(self, folder: Path) -> None:
        """Open a folder that was chosen, if there is data in it."""
        if DataFolder(folder).database.is_file():
            self.begun.emit(folder)
            return
        self.wrong.setText(self.tr("△ There is no inspection data in “{folder}”.").format(folder=str(folder)))
        self.wrong.show()
