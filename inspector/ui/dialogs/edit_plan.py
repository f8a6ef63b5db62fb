"""整改方案: whose a finding is and how it is put right. Every field is kept when it is left, each one undoable."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations.rectification import plan
from inspector.operations.rectification.plan import Proposed
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.dialogs.found_fields import FoundFields
from inspector.ui.dialogs.plan_parts import Milestones, Units
from inspector.ui.dialogs.plan_reading import PlanContext, read_plan
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import Heading, Panel, Words, across, scrolled
from inspector.ui.widgets.pick import Pick
from inspector.ui.widgets.writing import Writing, flush_all

_PICKS = ("unit", "person", "lead", "leader")
_TABLES = ("theme", "handling", "cause", "source")
_LONG = ("goal", "measures", "elsewhere", "mechanism")
_SHORT = ("root", "opinion", "note")
_MEASURED = re.compile(r"[0-9０-９一二两三四五六七八九十百千]")
"""A number, or a day: without either nobody can check it."""


class EditPlanDialog(Dialog):
    """Whose, until when by which steps, how, why it arose, and what keeps it from coming back."""

    def __init__(self, parent: QWidget, session: Session, finding: str) -> None:
        super().__init__(parent.window(), "", wide=820)
        self.setObjectName("edit_plan_dialog")
        self.session = session
        self.finding = finding
        self.kept: dict[str, Any] = {}
        self.fields: dict[str, Field] = {}
        self.title.setText(self.tr("Plan"))
        self.setWindowTitle(self.tr("Plan"))
        self.about = Words("", "cell", "muted", wrap=True)
        self.found = FoundFields(session, finding)
        self.found.hide()
        self.propose = Button(self.tr("Propose who"), icon="person", height=34)
        self.propose.setObjectName("propose_plan")
        self.propose.clicked.connect(lambda _: self._ask_proposal())
        self.proposed = Words("", "small", "muted", wrap=True)
        self.milestones = Milestones()
        self.milestones.changed.connect(self._keep_milestones)
        self.common = QCheckBox(self.tr("A common problem: the same in many places"))
        self.common.setObjectName("plan_common")
        self.common.setAccessibleName(self.common.text())
        self.common.toggled.connect(lambda on: self._keep("common", int(on)))
        inside = Panel(margins=(0, 0, 12, 0), gap=12)
        inside.add(self.found, self._heading(), self._whose(), self._how(), None)
        area = scrolled(inside, self.tr("Plan"))
        area.setMinimumHeight(px(300))
        self.box.addWidget(self.about)
        self.box.addWidget(area, 1)
        self.box.addWidget(Words(self.tr("Each field is saved when you leave it."), "small", "muted"))
        close = Button(self.tr("Done"), kind="filled", key="Ctrl+Return")
        close.setObjectName("done")
        close.clicked.connect(self.accept)
        self.set_buttons(close)
        window = parent.window()
        self.resize(px(860), min(px(760), window.height() - px(60)))
        inside.setEnabled(False)  # until it is known what stands there
        self.inside = inside
        session.ask(self, lambda store: read_plan(store, finding), self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return keeps a field and picks a unit; it does not end the whole."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers():
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """The field one is in counts as left."""
        flush_all(self)
        for it in self.milestones.lines:
            if it.words.hasFocus():
                self._keep_milestones()
        super().done(result)

    # -- how it is made ----------------------------------------------------------------------------------------------

    def _heading(self) -> QWidget:
        line = QWidget()
        box = across(Heading(self.tr("Whose it is")), self.proposed, self.propose, gap=10)
        box.setStretch(1, 1)
        line.setLayout(box)
        return line

    def _whose(self) -> QWidget:
        labels = {
            "unit": self.tr("Responsible unit"), "person": self.tr("Person"), "lead": self.tr("Lead unit"),
            "leader": self.tr("Leader"), "theme": self.tr("Theme"), "handling": self.tr("Handling"),
            "cause": self.tr("Cause"), "source": self.tr("Source"),
        }  # fmt: skip
        hint = self.tr("Type part of a name")
        self.units = {"responsible": Units("", hint), "copied": Units("", hint)}
        for role, units in self.units.items():
            units.changed.connect(lambda role=role: self._keep_units(role))
        placed = [self._pick(it, labels[it], hint) for it in _PICKS]
        placed.append(Field(self.tr("Further responsible units"), self.units["responsible"]))
        placed.append(Field(self.tr("Copies to"), self.units["copied"]))
        placed += [self._table(it, labels[it]) for it in _TABLES]
        return _grid(placed)

    def _how(self) -> QWidget:
        labels = {
            "goal": self.tr("Goal"), "measures": self.tr("Measures"), "root": self.tr("Root of the problem"),
            "elsewhere": self.tr("Where else was looked, and what was found"),
            "mechanism": self.tr("What keeps it from coming back"), "opinion": self.tr("What villagers say"),
            "note": self.tr("Note"),
        }  # fmt: skip
        panel = Panel(gap=12)
        for name in ("goal", "measures"):
            panel.add(self._written(name, labels[name]))
        self._weigh()
        panel.add(Field(self.tr("Road map"), self.milestones), self.common)
        for name in ("root", "elsewhere", "mechanism", "opinion", "note"):
            panel.add(self._written(name, labels[name]))
        return panel

    def _pick(self, name: str, label: str, hint: str) -> Field:
        pick = Pick("", hint)
        pick.activated.connect(lambda _: self._keep_pick(name))
        pick.line.editingFinished.connect(lambda: self._keep_pick(name))
        self.fields[name] = Field(label, pick)
        return self.fields[name]

    def _table(self, name: str, label: str) -> Field:
        box = DropDown("")
        box.setMinimumHeight(px(36))
        box.activated.connect(lambda _: self._keep(name, box.currentData()))
        self.fields[name] = Field(label, box)
        return self.fields[name]

    def _written(self, name: str, label: str) -> Field:
        edit = text_edit("", lines=2) if name in _LONG else line_edit("")
        if isinstance(edit, QLineEdit):
            edit.setMinimumHeight(px(34))
        writing = Writing(edit)
        writing.written.connect(lambda text: self._keep(name, text.strip() or None))
        writing.left.connect(lambda on: None if on else self.reject())
        if name == "measures":
            edit.textChanged.connect(self._weigh)
        self.fields[name] = Field(label, edit)
        return self.fields[name]

    def _weigh(self) -> None:
        """可操作、可检查、可量化: a soft word where nothing in it can be counted or dated."""
        field = self.fields["measures"]
        said = _text(field.inside)
        field.hint = self.tr("To be done, checked and counted: what, how much, by when")
        if said and not _MEASURED.search(said):
            field.hint = self.tr("No number and no day in it: how will anybody check it?")
        field.set_wrong("")

    # -- what there is -----------------------------------------------------------------------------------------------

    def _show(self, context: PlanContext) -> None:
        item, held = context.item, context.item.finding
        title = self.tr("Plan: {number}").format(number=held.number or held.mark)
        self.title.setText(title)
        self.setWindowTitle(title)
        self.about.setText(" ".join(held.text.split()))
        self.kept = {name: getattr(held, name) for name in (*_PICKS, *_TABLES, *_LONG, *_SHORT, "common")}
        for name in _PICKS:
            options = context.units if name in ("unit", "lead") else context.people
            self._as_pick(name).set_options(options, self.kept[name])
        for name in _TABLES:
            self._show_table(name, context.tables[name])
        for name in (*_LONG, *_SHORT):
            for writing in self.fields[name].inside.findChildren(Writing):
                writing.show(self.kept[name] or "")
        for role, units in self.units.items():
            units.show_units(context.units, [it.unit for it in item.further if it.role == role])
        self.common.blockSignals(True)
        self.common.setChecked(bool(held.common))
        self.common.blockSignals(False)
        self.milestones.show_rows([(it.text, it.due, it.done) for it in item.milestones])
        if held.visit is None:
            self.found.show_finding(held)
            self.found.show()
            self.about.hide()
        self.inside.setEnabled(True)
        self._as_pick("unit").setFocus()

    def _show_table(self, name: str, options: tuple[tuple[str, str], ...]) -> None:
        box = self.fields[name].inside
        if isinstance(box, DropDown):
            value = self.kept[name]
            known = {it for _, it in options}
            odd = [(value, value)] if value is not None and value not in known else []
            box.set_options([(self.tr("not said"), None), *options, *odd])
            box.setCurrentIndex(max(0, box.findData(value)))

    # -- keeping -----------------------------------------------------------------------------------------------------

    def _keep(self, name: str, value: Any) -> None:
        """Save a field if it says something new."""
        if not self.kept or value == self.kept[name]:
            return
        before, finding = self.kept[name], self.finding
        self.kept[name] = value
        field = self.fields.get(name)
        if field is not None:
            field.set_wrong("")
            if name == "measures":
                self._weigh()
        self._do(
            lambda store: plan.change(store, [finding], **{name: value}), lambda it: self._failed(name, before, it)
        )

    def _keep_pick(self, name: str) -> None:
        pick = self._as_pick(name)
        if pick.unknown:
            self.fields[name].set_wrong(self.tr("Choose one of the list"))
            return
        self.fields[name].set_wrong("")
        self._keep(name, pick.value)

    def _keep_units(self, role: str) -> None:
        finding, units = self.finding, tuple(self.units[role].units)
        self._do(lambda store: plan.set_units(store, finding, units, role), self._say)

    def _keep_milestones(self) -> None:
        finding, rows = self.finding, self.milestones.rows
        if rows != self.kept.get("milestones"):
            self.kept["milestones"] = rows
            self._do(lambda store: plan.set_milestones(store, finding, rows), self._say)

    def _do(self, work: Callable[[Store], Any], failed: Callable[[BaseException], None]) -> None:
        self.session.do(self.session, work, failed=lambda error: self._refused(error, failed))

    def _refused(self, error: BaseException, failed: Callable[[BaseException], None]) -> None:
        """Whoever has closed the dialog by then is told by the window."""
        (failed if isValid(self) else self.session.failed.emit)(error)

    def _failed(self, name: str, before: Any, error: BaseException) -> None:
        """What was refused stays to be mended, and is tried again when it is left once more."""
        self.kept[name] = before
        sentence = told(error)
        field = self.fields.get(name)
        if field is None or sentence is None:
            self._say(error)
            return
        field.set_wrong(sentence.what if isinstance(error, Fault) else str(sentence))
        for writing in field.inside.findChildren(Writing):
            writing.refused()

    def _say(self, error: BaseException) -> None:
        sentence = told(error)
        self.proposed.setText(str(sentence) if sentence is not None else "")
        self.proposed.set_ink("overdue")

    # -- who is proposed ---------------------------------------------------------------------------------------------

    def _ask_proposal(self) -> None:
        finding = self.finding
        self.session.ask(self, lambda store: plan.proposed(store, finding), self._fill_in)

    def _fill_in(self, it: Proposed) -> None:
        """Only what is empty is filled: a person's choice stands."""
        filled = {
            name: value for name in _PICKS if (value := getattr(it, name)) is not None and self.kept.get(name) is None
        }
        for name, value in filled.items():
            pick = self._as_pick(name)
            pick.setCurrentIndex(pick.findData(value))
        known: Mapping[bool, str] = {
            True: i18n.listed(self.fields[name].inside.accessibleName() for name in filled),
            False: self.tr("Nothing to propose for what is still empty"),
        }
        self.proposed.set_ink("muted")
        self.proposed.setText(" · ".join(it for it in (known[bool(filled)], it.note) if it))
        if filled:
            self.kept |= filled
            finding = self.finding
            self._do(lambda store: plan.change(store, [finding], **filled), self._say)

    def _as_pick(self, name: str) -> Pick:
        inside = self.fields[name].inside
        if not isinstance(inside, Pick):
            raise TypeError(name)
        return inside


def _grid(fields: list[Field]) -> QWidget:
    """Two in a line."""
    place = QWidget()
    grid = QGridLayout(place)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(10))
    for at, field in enumerate(fields):
        grid.addWidget(field, at // 2, at % 2)
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
    return place


def _text(edit: QWidget) -> str:
    return edit.toPlainText().strip() if isinstance(edit, QPlainTextEdit) else ""
