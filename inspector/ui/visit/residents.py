"""Who lives in the household: a list to add to, to change and to take off from, where the checklist asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from inspector.operations import resident
from inspector.paper.masking import masked_name
from inspector.records import Resident
from inspector.ui.dialogs.resident import ResidentDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Card, Heading, Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows


class ResidentsPart(Panel):
    """Insert adds, Return changes, Delete takes off; each is one operation, undone as any other."""

    def __init__(self, session: Session) -> None:
        super().__init__(gap=8)
        self.session = session
        self.site = ""
        self.heading = Heading("")
        self.rows = Rows(self.tr("Residents"), fit=False)
        self.rows.setMinimumHeight(px(156))
        self.rows.acted.connect(lambda row: self._open(row.key))
        self.rows.chosen.connect(lambda _: self._enable())
        self.nobody = Words(self.tr("Nobody is recorded yet. Identity numbers are not."), "cell", "muted", wrap=True)
        self.add_one = Button(self.tr("Add somebody"), icon="plus", key="Ins", height=40)
        self.add_one.setObjectName("add_resident")
        self.add_one.clicked.connect(lambda: self._open(None))
        self.change = Button(self.tr("Change"), kind="quiet", height=40)
        self.change.clicked.connect(lambda: self._open(self.rows.value.key))
        self.take_off = Button(self.tr("Take off"), icon="cross", kind="quiet", height=40)
        self.take_off.setObjectName("take_off_resident")
        self.take_off.clicked.connect(self._delete)
        off = QAction(self.tr("Take off"), self.rows)
        off.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        off.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        off.triggered.connect(self._delete)
        self.rows.addAction(off)
        self.add(self.heading, self.nobody, Card(margins=(1, 1, 1, 1)).add(self.rows))
        self.add(across(self.add_one, self.change, self.take_off, None))
        self.box.setStretch(2, 1)

    def show_residents(self, site: str, residents: Sequence[Resident], *, draft: bool) -> None:
        """Show who is recorded; only a draft's household can be changed from here."""
        self.site = site
        away = sum(it.away for it in residents)
        self.heading.set_words(
            self.tr("%n resident(s)", "", len(residents)), self.tr("%n away", "", away) if away else ""
        )
        self.rows.set_values([self._row(it) for it in residents])
        self.rows.setVisible(bool(residents))
        self.nobody.setVisible(not residents)
        for it in (self.add_one, self.change, self.take_off):
            it.setVisible(draft)
        self._enable()

    def _row(self, it: Resident) -> Row:
        born = self.tr("born {year}").format(year=it.born) if it.born is not None else ""
        said = (it.relation, born, it.condition, it.note)
        away = self.tr("away") if it.away else ""
        return Row(it, masked_name(it.name), " · ".join(filter(None, said)), icon="person", right=away)

    def _enable(self) -> None:
        chosen = self.rows.value is not None
        self.change.setEnabled(chosen)
        self.take_off.setEnabled(chosen)

    def _open(self, shown: Resident | None) -> None:
        if self.add_one.isVisible():
            ResidentDialog(self.window(), self.session, self.site, shown).show_over()

    def _delete(self) -> None:
        if self.rows.value is not None and self.take_off.isVisible():
            taken: Resident = self.rows.value.key
            self.session.do(self, lambda store: resident.delete(store, taken.id))
