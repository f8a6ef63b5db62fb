"""Then and now: an earlier photo beside a new one, the same size and with the same marks in their corners, and which of
the earlier ones it is.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.operations import looking, photo
from inspector.operations.looking import Seen
from inspector.records import Photo
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.photo import words
from inspector.ui.photo.pane import PhotoPane
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words, across, down
from inspector.ui.widgets.rows import Row, Rows


class Beside(QWidget):
    """Two photos side by side; looking closer at one looks closer at the same part of the other."""

    def __init__(self, session: Session, *, framed: bool = True) -> None:
        super().__init__()
        self.panes = (PhotoPane(session, least=(240, 200)), PhotoPane(session, least=(240, 200)))
        self.heads = (Words("", "cell", bold=True, elide=True), Words("", "cell", bold=True, elide=True))
        self.whose = (Words("", "small", "muted", wrap=True), Words("", "small", "muted", wrap=True))
        columns = []
        for pane, head, whose in zip(self.panes, self.heads, self.whose, strict=True):
            pane.framed = framed
            pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            column = down(head, pane, whose, gap=6)
            column.setStretch(1, 1)
            columns.append(column)
        row = across(*columns, gap=12)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        self.setLayout(row)
        one, two = self.panes
        one.zoomed.connect(lambda _: self._follow(one, two))
        two.zoomed.connect(lambda _: self._follow(two, one))

    def show_one(self, side: int, head: str, seen: Seen | None, *, without: str = "") -> None:
        """Show a photo at the left (0) or the right (1); `without` is said where there is none."""
        pane = self.panes[side]
        self.heads[side].setText(head)
        self.whose[side].setText(f"{words.whose(seen)}\n{words.what(seen)}" if seen is not None else "")
        pane.setAccessibleName(f"{head} {self.whose[side].text()}".strip())
        pane.show_photo(seen.photo if seen is not None else None, words.when(seen) if seen is not None else "")
        if seen is None and without:
            pane.say(without)

    def _follow(self, leading: PhotoPane, other: PhotoPane) -> None:
        if (other.zoom, other.middle) != (leading.zoom, leading.middle):
            other.zoom, other.middle = leading.zoom, QPointF(leading.middle)
            other.look_again()


class PairDialog(Dialog):
    """The earlier photos of the place at the left: arrows look at one, Enter puts it beside the new one."""

    def __init__(self, parent: QWidget, session: Session, shown: Seen, *, writable: bool) -> None:
        window = parent.window()
        super().__init__(window, "", wide=900)
        self.setObjectName("pair_dialog")
        self.setWindowTitle(self.tr("Then and now"))
        self.title.setText(self.tr("Then and now: {place}").format(place=shown.place))
        self.session = session
        self.now = shown
        self.writable = writable
        self.earlier: list[Seen] = []
        self.beside = Beside(session)
        self.list = Rows(self.tr("Earlier photos of this place"), fit=False, high=56)
        self.list.setFixedWidth(px(290))
        self.list.chosen.connect(self._look)
        self.list.acted.connect(lambda _: self._pair())
        self.together = Button(self.tr("Put beside"), icon="pair", key="Return", kind="filled", acts=False)
        self.together.setObjectName("put_beside")
        self.together.clicked.connect(self._pair)
        self.apart = Button(self.tr("Take apart"), icon="cross")
        self.apart.setObjectName("take_apart")
        self.apart.clicked.connect(lambda: self._write(None))
        close = Button(self.tr("Close"), key="Escape", acts=False)
        close.setObjectName("close")
        close.clicked.connect(self.close)
        left = down(Words(self.tr("Those of the same question first"), "small", "muted"), self.list, gap=6)
        row = across(left, self.beside, gap=14)
        row.setStretch(1, 1)
        self.box.addLayout(row, 1)
        self.set_buttons(self.apart, close, self.together)
        for it in (self.apart, self.together):
            it.setVisible(writable)
        self.resize(max(px(900), window.width() - px(60)), max(px(520), window.height() - px(70)))
        session.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        at = self.now.photo.id
        self.session.ask(self, lambda store: _choice(store, at), self._show, key="pair dialog")

    def _show(self, found: tuple[Seen, list[Seen]]) -> None:
        self.now, self.earlier = found
        if self.now.photo.deleted:
            self.close()
            return
        paired = self.now.photo.earlier
        rows = [self._row(it, paired=it.photo.id == paired) for it in self.earlier]
        before = self.list.value
        self.list.set_values(rows)
        wanted = before.key if before is not None else paired
        row = next((it for it in rows if it.key == wanted), rows[0] if rows else None)
        if row is not None:
            self.list.set_current(row)
            self._look(row)
        if before is None:
            self.list.setFocus()
        self.beside.show_one(1, self.tr("Now"), self.now)
        self.apart.setEnabled(paired is not None)

    def _row(self, it: Seen, *, paired: bool) -> Row:
        right = self.tr("beside it") if paired else ""
        ink = "fixed" if paired else "muted"
        icon = "pair" if paired else "camera"
        return Row(it.photo.id, words.what(it), words.when(it), icon=icon, ink=ink, right=right, right_ink=ink)

    def _look(self, row: Row) -> None:
        earlier = next((it for it in self.earlier if it.photo.id == row.key), None)
        self.beside.show_one(0, self.tr("Then"), earlier)
        self.together.setEnabled(earlier is not None and row.key != self.now.photo.earlier)

    def _pair(self) -> None:
        row = self.list.value
        if self.writable and row is not None and row.key != self.now.photo.earlier:
            self._write(row.key)

    def _write(self, earlier: str | None) -> None:
        at = self.now.photo.id
        self.session.do(self, lambda store: photo.pair(store, at, earlier))


def _choice(store: Store, at: str) -> tuple[Seen, list[Seen]]:
    """A photo, and those it may stand beside; the one it does first even where it would not be offered any more."""
    now = looking.seen(store, at)
    found = looking.earlier_views(store, at)
    kept = now.photo.earlier
    if kept is not None and all(it.photo.id != kept for it in found):
        found.insert(0, looking.seen(store, store.get(Photo, kept)))
    return now, found
