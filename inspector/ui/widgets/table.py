"""A table that is a list: whole rows of one fixed height, read and chosen, never edited in place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from inspector.ui.theme import reach
from inspector.ui.widgets.touch import follow_finger


def as_list(table: QTableView, high: float, *, several: bool = False) -> None:
    """Make a table such a list. `high` is a row's height in pixels at 100 %; `several` rows may be chosen at once.

    Heights are fixed: asking a million rows for theirs takes minutes.
    """
    modes = QTableView.SelectionMode
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    follow_finger(table)
    rows = table.verticalHeader()
    rows.hide()
    rows.setMinimumSectionSize(reach(high))
    rows.setDefaultSectionSize(reach(high))
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
