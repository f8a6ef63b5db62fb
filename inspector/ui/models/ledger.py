"""The ledger's table: rowids, and of these only the rows that are being painted, fetched through the glance."""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from inspector import i18n
from inspector.db import ledger
from inspector.db.ledger import LedgerRow, SortKey
from inspector.db.store import Store
from inspector.paper.masking import PRIVATE_KINDS, masked_name, masked_text
from inspector.ui.paint import Index
from inspector.ui.widgets.values import VALUE

_CHUNK = 64  # rows fetched at once: a screen and a little more
_KEPT = 32  # chunks
_NOWHERE = QModelIndex()
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_TIP = int(Qt.ItemDataRole.ToolTipRole)


class Column(IntEnum):
    """What stands where."""

    STATE = 0
    SEVERITY = 1
    NUMBER = 2
    PLACE = 3
    PROBLEM = 4
    DUE = 5
    PHOTOS = 6


SORTS = {
    Column.STATE: SortKey.DUE,  # overdue is what is due longest
    Column.SEVERITY: SortKey.SEVERITY,
    Column.NUMBER: SortKey.NUMBER,
    Column.PLACE: SortKey.AREA,
    Column.PROBLEM: SortKey.CODE,
    Column.DUE: SortKey.DUE,
    Column.PHOTOS: None,
}


class LedgerModel(QAbstractTableModel):
    """Millions of rows are as quick as ten: nothing is read before it is looked at."""

    def __init__(self, glance: Store, parent: QObject) -> None:
        super().__init__(parent)
        self.ids: array[int] = array("q")
        self.today = date.today().isoformat()  # noqa: DTZ011 - a deadline is a date on the wall
        self._glance = glance
        self._chunks: OrderedDict[int, list[LedgerRow]] = OrderedDict()
        self._heads = (
            self.tr("State"), self.tr("Severity"), self.tr("Number"), self.tr("Place"), self.tr("Problem"),
            self.tr("Due"), self.tr("Photos"),
        )  # fmt: skip

    def set_ids(self, ids: "array[int]", today: str) -> None:
        """Show other findings, or the same ones read anew."""
        self.beginResetModel()
        self.ids, self.today = ids, today
        self._chunks.clear()
        self.endResetModel()

    def row(self, number: int) -> LedgerRow | None:
        """The finding in a row; None when it has gone since."""
        chunk, at = divmod(number, _CHUNK)
        if chunk not in self._chunks:
            wanted = self.ids[chunk * _CHUNK : (chunk + 1) * _CHUNK]
            found = {it.rowid: it for it in ledger.rows(self._glance, wanted)}
            self._chunks[chunk] = [found[it] for it in wanted if it in found]
            if len(self._chunks) > _KEPT:
                self._chunks.popitem(last=False)
        self._chunks.move_to_end(chunk)
        rows = self._chunks[chunk]
        return rows[at] if at < len(rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many findings."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The whole row for the delegate, words for whoever reads."""
        if role not in _SPOKEN and role not in (VALUE, _TIP):
            return None
        row = self.row(index.row())
        if role == VALUE or row is None:
            return row
        if role == _TIP and index.column() not in (Column.PLACE, Column.PROBLEM):
            return None
        return cells(row, self.today)[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = VALUE) -> Any:
        """The head's words."""
        if role == int(Qt.ItemDataRole.DisplayRole) and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


def state(row: LedgerRow, today: str) -> str:
    """The state as marks and words name it; a finding of a visit not finalised is a draft."""
    return "draft" if row.draft else row.state(today).value


def site_name(row: LedgerRow) -> str:
    """What the site is called where others look on: a householder masked."""
    return masked_name(row.site_name) if row.site_kind in PRIVATE_KINDS else row.site_name


def place(row: LedgerRow) -> str:
    """石桥村 陈*福: where, a householder masked; the town stands in the tree and the detail."""
    name = site_name(row)
    if row.village and name.startswith(row.village):
        return name
    return " ".join(filter(None, (row.village or row.town, name)))


def problem(row: LedgerRow) -> str:
    """What is wrong, on one line, without the householder's name."""
    text = masked_text(row.text, (row.site_name,)) if row.site_kind in PRIVATE_KINDS else row.text
    return " ".join(text.split())


def deadline(row: LedgerRow, today: str) -> tuple[str, str, int | None]:
    """(date, "12 d overdue" or "3 d left", days left); a text a merge brought that is no date stays as it is."""
    if row.due is None:
        return "", "", None
    try:
        due, now = date.fromisoformat(row.due), date.fromisoformat(today)
    except ValueError:
        return row.due, "", None
    return i18n.day(due, now), i18n.days_left(due, now), (due - now).days


def cells(row: LedgerRow, today: str) -> tuple[str, ...]:
    """A row in words, by column."""
    due, left, _ = deadline(row, today)
    said = i18n.state(state(row, today)), i18n.severity(row.severity), row.shown_number, place(row), problem(row)
    return (*said, f"{due} {left}".strip(), str(row.photos))


def as_table(heads: Sequence[str], rows: Sequence[LedgerRow], today: str) -> tuple[str, str]:
    """Rows as tab-separated text and as HTML in which every cell is text: no spreadsheet makes dates or formulas."""
    from html import escape  # noqa: PLC0415 - only when somebody copies

    lines = [tuple(heads), *(cells(row, today) for row in rows)]
    plain = "\n".join("\t".join(_kept(it) for it in line) for line in lines)
    text = "".join(
        "<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{escape(it)}</td>" for it in line) + "</tr>"
        for line in lines
    )
    return plain, f"<meta charset='utf-8'><table>{text}</table>"


def _kept(cell: str) -> str:
    """One cell of a tab-separated line; what a spreadsheet would compute gets an apostrophe before it."""
    flat = " ".join(cell.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") else flat
