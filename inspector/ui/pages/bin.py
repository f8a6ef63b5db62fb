"""回收站: what was deleted, when and by whom, to be looked for and brought back, several at once too."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView

from inspector import i18n
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.operations import bin as bins
from inspector.operations.bin import Deleted
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.ui.pages.page import Page
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.when import said_when
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.values import VALUE

_ICONS = {"visit": "visit", "finding": "open", "highlight": "star", "photo": "camera", "resident": "person"}
_KINDS = {
    "visit": QT_TRANSLATE_NOOP("Bin", "Draft"),
    "finding": QT_TRANSLATE_NOOP("Bin", "Finding"),
    "highlight": QT_TRANSLATE_NOOP("Bin", "Good example"),
    "photo": QT_TRANSLATE_NOOP("Bin", "Photo"),
    "resident": QT_TRANSLATE_NOOP("Bin", "Resident"),
}
_PAUSE = 150  # milliseconds after a letter


class BinPage(Page):
    """Newest first. Ctrl and Shift choose several; the button says how many come back."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "", returns=True)
        self.things: Sequence[Deleted] = ()
        self.header.set_place(self.tr("Bin"), self.tr("Nothing here is thrown away; it waits to be brought back."))
        self.header.back.connect(lambda: session.open("today"))
        self.search = line_edit(self.tr("Look in the bin"), self.tr("words, place, who"), icon="search")
        self.search.setFixedHeight(px(36))
        self.search.setMaximumWidth(px(420))
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._filter)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.restore_button = Button(self.tr("Bring back"), icon="undo", kind="filled", key="Ctrl+Return")
        self.restore_button.setObjectName("restore")
        self.restore_button.clicked.connect(self._restore)
        self.header.set_actions(self.restore_button)
        self.rows = Rows(self.tr("Deleted"), fit=False, high=56)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.acted.connect(lambda row: self._bring([row.key]))
        self.rows.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.none = Words("", "body", "muted")
        self.none.hide()
        self.box.addWidget(Panel(margins=(20, 10, 20, 10), gap=10).add(self.search, self.none))
        self.box.addWidget(self.rows, 1)
        self._allow()

    def refresh(self) -> None:
        """Read again what is deleted."""
        self.session.ask(self, bins.contents, self._show, key="bin")

    def arrive(self, about: Any) -> None:
        """Always the whole bin."""
        self.search.clear()

    def keys(self) -> Rows:
        """The list."""
        return self.rows

    def _show(self, things: Sequence[Deleted]) -> None:
        self.things = things
        self._filter()

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        rows = [self._row(it) for it in self.things]
        found = [it for it in rows if all(word in f"{it.title} {it.second}".casefold() for word in words)]
        self.rows.set_values(found)
        if found and not self.rows.currentIndex().isValid():
            self.rows.set_current(found[0])
        self.none.setText(self.tr("The bin is empty.") if not rows else self.tr("Nothing in the bin has these words."))
        self.none.setVisible(not found)
        self._allow()

    def _row(self, it: Deleted) -> Row:
        site = masked_name(it.site) if it.site_kind in PRIVATE_KINDS else it.site
        title = masked_name(it.title) if it.kind == "resident" else " ".join(it.title.split())
        kind = i18n.translate("Bin", _KINDS[it.kind])
        when = said_when(it.at)
        said = self.tr("{when}, {who}").format(when=when, who=it.by)
        second = "   ".join(filter(None, (kind, site)))
        shown = title or self.tr("without words")
        return Row((it.kind, it.id), shown, second, icon=_ICONS[it.kind], right=said, action=self.tr("Bring back"))

    def _chosen(self) -> list[tuple[str, str]]:
        return [it.data(VALUE).key for it in self.rows.selectionModel().selectedIndexes()]

    def _allow(self) -> None:
        many = len(self._chosen())
        self.restore_button.setEnabled(many > 0)
        self.restore_button.set_words(self.tr("Bring %n back", "", many) if many > 1 else self.tr("Bring back"))

    def _restore(self) -> None:
        if wanted := self._chosen():
            self._bring(wanted)

    def _bring(self, wanted: list[tuple[str, str]]) -> None:
        self.session.do(self, lambda store: bins.restore(store, wanted))
