"""One person of a household: entered by keyboard, one after the other. No identity numbers, no diseases."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QLineEdit, QWidget

from inspector import i18n
from inspector.errors import Fault
from inspector.operations import resident
from inspector.records import Resident
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Words


class ResidentDialog(Dialog):
    """Enter keeps the person; Ctrl+Enter keeps and takes the next one. `kept` after each."""

    kept = Signal()

    def __init__(self, parent: QWidget, session: Session, site: str, shown: Resident | None) -> None:
        super().__init__(parent, "", wide=520)
        words = self.tr("Somebody of the household")
        self.setObjectName("resident_dialog")
        self.title.setText(words)
        self.setWindowTitle(words)
        self.session = session
        self.site = site
        self.shown = shown
        self.fields = {
            "name": self._field("name"),
            "relation": self._field("relation", self._relations()),
            "born": self._field("born"),
            "condition": self._field("condition", self._conditions()),
            "note": self._field("note"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        self.away = QCheckBox(self.tr("Works or studies elsewhere"))
        self.away.setAccessibleName(self.away.text())
        self.away.setMinimumHeight(px(36))
        self.away.setChecked(bool(shown and shown.away))
        grid.addWidget(self.away, 2, 1, Qt.AlignmentFlag.AlignBottom)
        self.box.addLayout(grid)
        self.wrong = Words("", "cell", "overdue", wrap=True)
        self.wrong.hide()
        self.box.addWidget(self.wrong)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.next = Button(self.tr("Keep, and the next one"), key="Ctrl+Return")
        self.next.clicked.connect(lambda: self._save(again=True))
        self.next.setVisible(shown is None)
        self.save = Button(self.tr("Keep"), kind="filled")
        self.save.setObjectName("keep_resident")
        self.save.clicked.connect(lambda: self._save(again=False))
        self.set_buttons(cancel, self.next, self.save)
        self.edit("name").setFocus()

    def edit(self, name: str) -> QLineEdit:
        """The line a fact is written in."""
        return cast(QLineEdit, self.fields[name].inside)

    def _field(self, name: str, offered: Sequence[str] = ()) -> Field:
        value = getattr(self.shown, name) if self.shown is not None else None
        edit = line_edit("")
        edit.setText("" if value is None else str(value))
        edit.setMinimumHeight(px(36))
        if offered:
            completer = QCompleter(list(offered), edit)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            edit.setCompleter(completer)
            edit.setPlaceholderText(" ".join((*offered[:3], "…")))
        return Field(self.tr("Name of the person") if name == "name" else i18n.label(name), edit)

    def _relations(self) -> tuple[str, ...]:
        return (
            self.tr("head"), self.tr("spouse"), self.tr("son"), self.tr("daughter"), self.tr("father"),
            self.tr("mother"), self.tr("daughter-in-law"), self.tr("son-in-law"), self.tr("grandson"),
            self.tr("granddaughter"), self.tr("other relative"),
        )  # fmt: skip

    def _conditions(self) -> tuple[str, ...]:
        return (
            self.tr("farming"), self.tr("in work"), self.tr("at school"), self.tr("pensioner"), self.tr("disabled"),
            self.tr("needs care"), self.tr("allowance"),
        )  # fmt: skip

    def _save(self, *, again: bool) -> None:
        written = {name: self.edit(name).text().strip() or None for name in self.fields}
        born = written["born"]
        name = written["name"] or ""
        number = int(born) if born is not None and born.isascii() and born.isdigit() and len(born) == 4 else None
        self.fields["name"].set_wrong("" if name else self.tr("Write a name"))
        self.fields["born"].set_wrong("" if born is None or number else self.tr("A year, as in 1958"))
        if not name or (born is not None and number is None):
            self.edit("born" if name else "name").setFocus()
            return
        self.wrong.hide()
        site, shown = self.site, self.shown
        values = {it: written[it] for it in ("relation", "condition", "note")}
        away = int(self.away.isChecked())
        self.session.do(
            self,
            lambda store: (
                resident.add(store, site, name=name, born=number, away=bool(away), **values)
                if shown is None
                else resident.change(store, shown.id, name=name, born=number, away=away, **values)
            ),
            lambda _: self._kept(again=again),
            self._failed,
        )

    def _kept(self, *, again: bool) -> None:
        self.kept.emit()
        if not again:
            self.accept()
            return
        for name in self.fields:
            self.edit(name).clear()
        self.away.setChecked(False)
        self.edit("name").setFocus()

    def _failed(self, error: BaseException) -> None:
        sentence = told(error)
        field = str(error.facts.get("field", "")) if isinstance(error, Fault) else ""
        if sentence is None:
            return
        if field in self.fields:
            self.fields[field].set_wrong(sentence.what)
            self.edit(field).setFocus()
        else:
            self.wrong.setText(f"△ {sentence.what} {sentence.next}")
            self.wrong.show()
