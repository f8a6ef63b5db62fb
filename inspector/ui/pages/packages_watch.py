"""The watched folder on the page: which one it is, what waits in it, another one or none."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal

from inspector import settings
from inspector.errors import Fault
from inspector.ui.dialogs.folder import choose_folder
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Card, Words, across


class WatchCard(Card):
    """`wanted` carries the packages that wait, to be planned."""

    wanted = Signal(list)

    def __init__(self, session: Session) -> None:
        super().__init__(margins=(18, 12, 18, 14), gap=8)
        self.setObjectName("watch_card")
        self.session = session
        self.title = Words("", bold=True, wrap=True)
        self.title.setObjectName("watch_title")
        self.place = Words("", "small", "muted", elide=True)
        self.take = Button(self.tr("Look at them"), icon="import")
        self.take.setObjectName("watch_take")
        self.take.clicked.connect(lambda: self.wanted.emit(list(session.watching.new)))
        self.choose_ = Button("", icon="folder")
        self.choose_.setObjectName("watch_choose")
        self.choose_.clicked.connect(self._choose)
        self.none = Button(self.tr("Watch no folder"))
        self.none.setObjectName("watch_none")
        self.none.clicked.connect(lambda: self.watch(None))
        self.add(self.title, self.place, across(self.take, self.choose_, self.none, None))
        self.setFixedWidth(px(560))
        session.watching.came.connect(self._show)
        self._show()

    def watch(self, folder: Path | None) -> None:
        """Watch this folder from now on, and after the next start too."""
        self.session.watching.watch(folder)
        self._show()
        try:
            settings.save(replace(settings.load(), watched=str(folder or "")))
        except Fault as fault:  # a read-only profile: it is watched until the window closes, and that is said
            self.session.failed.emit(fault)

    def _choose(self) -> None:
        start = self.session.watching.folder or Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        choose_folder(self, self.tr("Watch a folder"), start, self.watch)

    def _show(self) -> None:
        watching = self.session.watching
        if watching.folder is None:
            self.title.setText(self.tr("A folder can be watched for new packages"))
            self.place.setText(self.tr("a shared folder or a stick; nothing is merged by itself"))
        else:
            count = len(watching.new)
            if count:
                self.title.setText(self.tr("%n new package(s) in the watched folder", "", count))
            elif watching.there:
                self.title.setText(self.tr("Nothing new in the watched folder"))
            else:
                self.title.setText(self.tr("The watched folder is not there now: plug the stick in again, and wait"))
            self.place.setText(str(watching.folder))
        self.take.setVisible(bool(watching.new))
        self.none.setVisible(watching.folder is not None)
        self.choose_.set_words(self.tr("Watch a folder") if watching.folder is None else self.tr("Another folder"))
