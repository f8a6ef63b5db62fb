"""The plan of a merge, or its report: one row a package, one column a fate; a plan's packages can be left out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from inspector import clock, i18n
from inspector.db.counting import FATES
from inspector.db.stamp import mark
from inspector.db.trust import Trust
from inspector.operations.exchange import Received, Status
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.values import VALUE

if TYPE_CHECKING:
    from pathlib import Path

_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_LOOKS = {  # icon and ink of a head; only what asks for a person is tinted
    "new": ("plus", "fixed"), "newer": ("note", "accent"), "older": ("undo", "muted"), "same": ("minus", "muted"),
    "conflict": ("merge", "rebound"), "refused": ("cross", "overdue"), "missing": ("camera", "doing"),
}  # fmt: skip
_COLUMNS = ("package", "trust", "state", *FATES, "missing")
_TRUST = {  # mark and ink of a signature
    Trust.ENROLLED: ("check", "fixed"), Trust.OWN: ("check", "fixed"), Trust.UNSIGNED: ("minus", "muted"),
    Trust.UNKNOWN: ("warn", "doing"), Trust.REVOKED: ("warn", "overdue"), Trust.FORGED: ("overdue", "overdue"),
}  # fmt: skip
_ROOMY = ("older", "same", "missing")
"""Columns left out where there is little room: what the current package brings stands below, its photos are told."""
_NARROW = 1000  # pixels at 100 %, below which they are
_BOX = 40  # pixels at 100 % the box of a package takes


class PlanModel(QAbstractTableModel):
    """Values are `Received`; `merged` says whether it has happened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.received: Sequence[Received] = ()
        self.merged = False
        self.left: set[Path] = set()  # not to be merged
        self._heads = {
            "package": self.tr("Package"), "trust": self.tr("Signature"), "state": self.tr("State"),
            "new": self.tr("New"), "newer": self.tr("Changed"), "older": self.tr("Older"), "same": self.tr("Same"),
            "conflict": self.tr("Both changed"), "refused": self.tr("Refused"), "missing": self.tr("Photos missing"),
        }  # fmt: skip

    def set_received(self, received: Sequence[Received], *, merged: bool) -> None:
        """Show a plan, or what has been merged."""
        self.beginResetModel()
        self.received, self.merged = tuple(received), merged
        self.left &= {it.path for it in self.received}
        self.endResetModel()

    def can_leave(self, it: Received) -> bool:
        """Whether one can still choose whether to merge it."""
        return not self.merged and it.status is Status.PLANNED and it.refused is None

    def turn(self, row: int) -> bool:
        """Leave a package out, or take it again; False where there is nothing to choose."""
        it = self.received[row]
        if not self.can_leave(it):
            return False
        self.left ^= {it.path}
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(_COLUMNS) - 1))
        return True

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many packages."""
        return 0 if parent.isValid() else len(self.received)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Package, state, fates, missing photos."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The package, or the words of a cell."""
        it = self.received[index.row()]
        if role == VALUE:
            return it
        if role not in _SPOKEN:
            return None
        name = _COLUMNS[index.column()]
        if name == "package":
            return ", ".join(self.lines(it))
        if name == "trust":
            return self.trust(it)[2]
        if name == "state":
            return self.state(it)[1]
        count = self.count(it, name)
        return "·" if count is None else str(count)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The head's words."""
        if orientation != Qt.Orientation.Horizontal or role != int(Qt.ItemDataRole.DisplayRole):
            return None
        return self._heads[_COLUMNS[section]]

    def lines(self, it: Received) -> tuple[str, str]:
        """Whose package, and the file with its number and time."""
        manifest = it.manifest
        if manifest is None:
            return it.path.name, ""
        who = self.tr("{person}, computer {mark}").format(person=manifest.person or "—", mark=mark(manifest.origin))
        return who, " · ".join((it.path.name, self.tr("No. {n}").format(n=manifest.sequence), _moment(manifest.at)))

    def state(self, it: Received) -> tuple[str, str]:
        """Mark and word of what happens to it."""
        if it.refused is not None:
            wants = it.status is Status.UNDECIDED  # also after the others were merged: it can still be taken
            return ("warn", self.tr("To decide")) if wants else ("overdue", self.tr("Refused"))
        if it.status is Status.LEFT:
            return "crossed", self.tr("Not reached")
        if it.path in self.left:
            return "crossed", self.tr("Left out")
        if it.status is Status.KNOWN:
            return "closed", self.tr("Read before")
        return ("fixed", self.tr("Merged")) if self.merged else ("draft", self.tr("Planned"))

    def trust(self, it: Received) -> tuple[str, str, str]:
        """Mark, ink and word of its signature; '' where nothing of it could be believed."""
        if it.manifest is None:
            return "", "muted", ""
        words = {
            Trust.ENROLLED: self.tr("Signed"), Trust.OWN: self.tr("Signed here"), Trust.UNSIGNED: self.tr("Unsigned"),
            Trust.UNKNOWN: self.tr("Unknown signer"), Trust.REVOKED: self.tr("Struck off"),
            Trust.FORGED: self.tr("Not true"),
        }  # fmt: skip
        return (*_TRUST[it.trust], words[it.trust])

    def count(self, it: Received, name: str) -> int | None:
        """How many records met a fate; None where nothing was counted, or none did."""
        if it.refused is not None or it.status is Status.LEFT:
            return None
        if name == "missing":
            return (it.outcome.photos_missing if it.outcome else 0) or None
        return (it.counts or {}).get(name, 0) or None


class PlanDelegate(QStyledItemDelegate):
    """44 px a row; counts are large, only what both changed and what was refused is tinted."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Two lines."""
        return QSize(px(60), px(44))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """One cell."""
        it: Received = index.data(VALUE)
        model, rect, name = index.model(), QRectF(option.rect), _COLUMNS[index.column()]
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("tint"))
            if index.column() == 0:
                painter.fillRect(QRectF(rect.left(), rect.top(), px(4), rect.height()), theme.colour("accent"))
        paint.under(painter, rect)
        if not isinstance(model, PlanModel):
            return
        space = rect.adjusted(px(8), 0, -px(12), 0)
        if name == "package":
            first, second = model.lines(it)
            out = it.path in model.left
            left = rect.left() + px(10)
            if not model.merged:
                self._box(painter, QPointF(rect.left() + px(22), rect.center().y()), model, it)
                left = rect.left() + px(_BOX)
            icon_at(
                painter, "package", QPointF(left + px(14), rect.center().y()), px(22), ink="muted" if out else "accent"
            )
            left += px(34)
            wide = rect.right() - left - px(6)
            top = rect.top() + (px(3) if second else px(11))
            paint.words(painter, QRectF(left, top, wide, px(20)), first, bold=True)
            paint.words(painter, QRectF(left, rect.top() + px(22), wide, px(18)), second, "small", "muted")
        elif name == "state":
            icon, word = model.state(it)
            ink = {"crossed": "muted", "warn": "doing"}.get(icon, icon)
            icon_at(painter, icon, QPointF(space.left() + px(8), space.center().y()), px(16), ink=ink)
            paint.words(painter, space.adjusted(px(22), 0, px(12), 0), word, "cell", ink, bold=icon == "overdue")
        elif name == "trust":
            icon, ink, word = model.trust(it)
            if icon:
                icon_at(painter, icon, QPointF(space.left() + px(8), space.center().y()), px(16), ink=ink)
            paint.words(painter, space.adjusted(px(22), 0, px(12), 0), word, "cell", ink, bold=icon == "overdue")
        else:
            self._number(painter, rect, name, model.count(it, name))

    @staticmethod
    def _box(painter: QPainter, spot: QPointF, model: PlanModel, it: Received) -> None:
        if not model.can_leave(it):
            return
        around = QRectF(spot.x() - px(9), spot.y() - px(9), px(18), px(18))
        ticked = it.path not in model.left
        paint.box(painter, around, "accent" if ticked else "surface", "accent" if ticked else "edge", radius=3)
        if ticked:
            icon_at(painter, "check", spot, px(14), ink="on_accent", hollow="accent")

    @staticmethod
    def _number(painter: QPainter, rect: QRectF, name: str, count: int | None) -> None:
        space = rect.adjusted(px(4), 0, -px(14), 0)
        if count is None:
            paint.words(painter, space, "·", "body", "muted", align=paint.RIGHT)
            return
        ink = _LOOKS[name][1]
        if name in ("conflict", "refused"):
            wide = max(px(46), paint.width(str(count), "body", bold=True) + px(16))
            spot = QRectF(rect.right() - px(6) - wide, rect.center().y() - px(13), wide, px(26))
            paint.box(painter, spot, theme.mix(ink, "surface", 0.14))
        paint.words(painter, space, str(count), "body", ink, bold=ink != "muted", align=paint.RIGHT)


class _Head(QHeaderView):
    """Icon and word of each fate, right above its numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(px(32))
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One head."""
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            painter.fillRect(space, theme.colour("sunken"))
            paint.under(painter, space)
            name = _COLUMNS[section]
            horizontal = Qt.Orientation.Horizontal
            said = str(self.model().headerData(section, horizontal, int(Qt.ItemDataRole.DisplayRole)))
            if name not in _LOOKS:
                paint.words(painter, space.adjusted(px(8), 0, 0, 0), said, "small", "muted")
                return
            icon, ink = _LOOKS[name]
            end = space.adjusted(px(2), 0, -px(14), 0)
            paint.words(painter, end, said, "small", ink, bold=True, align=paint.RIGHT)
            left = end.right() - paint.width(said, "small", bold=True) - px(11)
            icon_at(painter, icon, QPointF(left, end.center().y()), px(13), ink=ink, hollow="sunken")
        finally:
            painter.restore()


class PlanView(QTableView):
    """The table of packages. `chosen` has the current one, `turned` says that one was left out or taken again."""

    chosen = Signal(object)
    turned = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("plan")
        self.setAccessibleName(name)
        self.plan = PlanModel(self)
        self.setHorizontalHeader(_Head(self))
        self.setModel(self.plan)
        self.setItemDelegate(PlanDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(44))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(_COLUMNS)):
            said = str(self.plan.headerData(column, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.DisplayRole)))
            wide = paint.width(said, "small", bold=True) + px(44)
            self.setColumnWidth(column, max(px(104 if column in (1, 2) else 74), round(wide)))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current))

    @property
    def current(self) -> Received | None:
        """The package one stands on."""
        index = self.currentIndex()
        return self.plan.received[index.row()] if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whose package it is can always be read."""
        super().resizeEvent(event)
        for name in _ROOMY:
            self.setColumnHidden(_COLUMNS.index(name), self.viewport().width() < px(_NARROW))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a package's box."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and index.column() == 0 and event.position().x() < px(_BOX):
            self._turn(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar leaves the current package out, or takes it again."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._turn(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _turn(self, row: int) -> None:
        if self.plan.turn(row):
            self.turned.emit()

    def set_received(self, received: Sequence[Received], *, merged: bool) -> None:
        """Show packages; the table is no higher than they are, and three can always be seen.

        One stands on the same package as before, wherever it lies now; at first on one that brings something.
        """
        held = self.current.path if self.current is not None else None
        first = next((row for row, it in enumerate(received) if it.refused is None), 0)
        at = next((row for row, it in enumerate(received) if it.path == held), first)
        self.plan.set_received(received, merged=merged)
        if received:
            self.selectRow(at)
        rows = max(1, len(received))
        self.setMinimumHeight(px(34) + px(44) * min(3, rows))
        self.setMaximumHeight(px(34) + px(44) * rows)


def _moment(text: str) -> str:
    try:
        return i18n.moment(text, clock.today())
    except ValueError:  # a stranger's file says what it says
        return text
