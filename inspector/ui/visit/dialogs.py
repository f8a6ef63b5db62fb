"""Dialogs of the Visit page: finding a question, finalising, the facts of the visit itself."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from inspector import i18n
from inspector.i18n.words import METHODS, RATERS
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.reading import Reading
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.writing import Writing, flush_all


class AboutVisit(Dialog):
    """Facts of the visit itself, each kept as it is filled in; and giving the draft up, which can be undone."""

    discarded = Signal()

    def __init__(self, parent: QWidget, acts: VisitActs, reading: Reading) -> None:
        super().__init__(parent.window(), "", wide=520)
        self.title.setText(self.tr("About this visit"))
        self.setWindowTitle(self.tr("About this visit"))
        self.setObjectName("about_visit")
        self.acts = acts
        visit = reading.case.visit
        draft = not reading.finalised
        method = DropDown(self.tr("Method"), [(i18n.method(it), it) for it in METHODS])
        method.setCurrentIndex(max(0, method.findData(visit.method)))
        method.activated.connect(lambda _: acts.change_head(method=method.currentData()))
        self._add(self.tr("Method"), method, draft=draft)
        rater = DropDown(self.tr("Rated by"), [(i18n.rater(it), it) for it in RATERS])
        rater.setCurrentIndex(max(0, rater.findData(visit.rater)))
        rater.activated.connect(lambda _: acts.change_head(rater=rater.currentData()))
        self._add(self.tr("Rated by"), rater, draft=draft)
        self._written(self.tr("Interviewee"), "interviewee", visit.interviewee, draft=draft)
        self._written(self.tr("In company of"), "companions", visit.companions, draft=draft)
        told = QCheckBox(self.tr("The household was told what the data is for"))
        told.setAccessibleName(told.text())
        told.setChecked(bool(visit.told))
        told.setEnabled(draft)
        told.clicked.connect(lambda on: acts.change_head(told=int(on)))
        self.box.addWidget(told)
        note = text_edit(self.tr("Note"), lines=3)
        note.setPlainText(visit.note or "")
        self._keep(note, lambda text: acts.change_head(note=text or None), draft=draft)
        self._add(self.tr("Note"), note, draft=True)
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close")
        close.clicked.connect(self.close)
        if draft:
            discard = Button(self.tr("Discard this draft"), icon="bin")
            discard.setObjectName("discard")
            discard.clicked.connect(self._discard)
            self.set_buttons(discard, close)
        else:
            self.set_buttons(close)

    def done(self, result: int) -> None:
        """What is being written is kept first."""
        flush_all(self)
        super().done(result)

    def _written(self, label: str, field: str, value: str | None, *, draft: bool) -> None:
        edit = line_edit(label)
        edit.setText(value or "")
        self._keep(edit, lambda text: self.acts.change_head(**{field: text or None}), draft=draft)
        self._add(label, edit, draft=True)

    def _keep(self, edit, keep: Callable[[str], None], *, draft: bool) -> None:  # type: ignore[no-untyped-def]
        edit.setReadOnly(not draft)
        Writing(edit).written.connect(keep)

    def _add(self, label: str, inside: QWidget, *, draft: bool) -> None:
        inside.setEnabled(draft)
        self.box.addWidget(Field(label, inside))

    def _discard(self) -> None:
        self.close()
        self.discarded.emit()
