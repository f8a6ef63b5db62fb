"""Photos as large as the window allows, one after the other, with what was drawn on them; nothing is changed here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector.operations import looking
from inspector.operations.looking import Seen
from inspector.records import Photo
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.photo import words
from inspector.ui.photo.pane import PhotoPane
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words, across


class EnlargedPhoto(Dialog):
    """Some photos, beginning with one; the arrow keys go on, the wheel and plus and minus look closer."""

    def __init__(self, parent: QWidget | None, session: Session, photos: Sequence[Photo], at: int = 0) -> None:
        super().__init__(parent, "", wide=860)
        self.setObjectName("enlarged_photo")
        self.session = session
        self.photos = photos
        self.at = at
        self.picture = PhotoPane(session, least=(600, 400))
        self.picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.whose = Words("", "cell", "muted", elide=True)
        self.where = Words("", "cell", "muted")
        self.back = Button("", icon="left", key="Left", name=self.tr("The photo before"))
        self.forth = Button("", icon="right", key="Right", name=self.tr("The next photo"))
        self.back.clicked.connect(lambda: self._show(self.at - 1))
        self.forth.clicked.connect(lambda: self._show(self.at + 1))
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close")
        close.clicked.connect(self.accept)
        self.box.addWidget(self.picture, 1)
        steps = across(self.back, self.where, self.forth, gap=10)
        self.buttons.addLayout(steps)
        self.buttons.addWidget(self.whose, 1)
        self.buttons.addWidget(close)
        close.setDefault(True)
        if parent is not None:
            window = parent.window()
            self.resize(max(px(860), window.width() - px(200)), max(px(560), window.height() - px(90)))
        self._show(at)

    def _show(self, at: int) -> None:
        self.at = at
        photo = self.photos[at]
        name = photo.caption or photo.name or self.tr("Photo")
        self.title.setText(name)
        self.setWindowTitle(name)
        self.picture.setAccessibleName(name)
        self.picture.show_photo(photo)
        self.whose.setText("")
        self.where.setText(self.tr("{number} of {all}").format(number=at + 1, all=len(self.photos)))
        for it in (self.back, self.where, self.forth):
            it.setVisible(len(self.photos) > 1)
        self.back.setEnabled(at > 0)
        self.forth.setEnabled(at + 1 < len(self.photos))
        self.session.ask(self, lambda store: looking.seen(store, photo.id), self._tell, key="enlarged photo")

    def _tell(self, seen: Seen) -> None:
        self.whose.setText(words.whose(seen))
