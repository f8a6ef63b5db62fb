"""Moving a draft to a newer version of its checklist: what that means, told before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.checklist.form import Form, name_of
from inspector.db.store import Store
from inspector.operations.case import form_of, read_case
from inspector.operations.checklist import living, plan_move
from inspector.records import Checklist
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Heading, Words
from inspector.ui.widgets.rows import Row, Rows

_HIGH = 46


@dataclass(frozen=True, slots=True)
class Planned:
    """What a move would mean: how many answers stay as they are, and the rows of everything else."""

    checklist: Checklist
    kept: int
    dropped: tuple[Row, ...]
    unfitting: tuple[Row, ...]
    added: tuple[Row, ...]


def read_plan(store: Store, visit: str, checklist: str) -> Planned:
    """What moving a draft to that version would mean, in words. Raises Fault as `operations.checklist.move`."""
    case, target = read_case(store, visit), living(store, checklist)
    plan = plan_move(store, visit, checklist)
    answers, here, there = case.situation.answers, case.form, form_of(target)
    return Planned(
        checklist=target,
        kept=len(plan.kept),
        dropped=tuple(_row(it, here, answers.get(it)) for it in plan.dropped),
        unfitting=tuple(_row(it, there, answers.get(it)) for it in plan.unfitting),
        added=tuple(_row(it, there, None) for it in plan.added),
    )


class MoveDialog(Dialog):
    """The report, and one button that moves."""

    def __init__(self, parent: QWidget, acts: VisitActs, planned: Planned) -> None:
        super().__init__(parent.window(), "", wide=600)
        self.setObjectName("move_dialog")
        version = self.tr("Version {version} of the checklist").format(version=planned.checklist.version)
        self.title.setText(version)
        self.setWindowTitle(version)
        kept = self.tr("%n answer(s) stay as they are.", "", planned.kept)
        self.box.addWidget(Words(kept, wrap=True))
        self._list(self.tr("Not asked any more"), planned.dropped)
        self._list(self.tr("To be answered again"), planned.unfitting)
        self._list(self.tr("New questions"), planned.added)
        rest = self.tr("What is not asked any more is kept and does not count. The move can be undone.")
        self.box.addWidget(Words(rest, "small", "muted", wrap=True))
        back = Button(self.tr("Stay with this version"))
        back.clicked.connect(self.close)
        move = Button(self.tr("Move the draft"), kind="filled")
        move.setObjectName("move_draft")
        move.clicked.connect(self.close)
        move.clicked.connect(lambda: acts.move(planned.checklist.id))
        self.set_buttons(back, move)

    def _list(self, heading: str, rows: Sequence[Row]) -> None:
        if rows:
            shown = Rows(heading, fit=False, high=_HIGH)
            shown.set_values(rows)
            shown.setFixedHeight(px(_HIGH) * min(4, len(rows)))
            self.box.addWidget(Heading(heading, str(len(rows))))
            self.box.addWidget(shown)


def _row(key: str, form: Form, value: str | None) -> Row:
    """A question by its words, and what was answered."""
    language = i18n.language()
    name = name_of(key)
    question = next((it for it in form.questions if it.name == name), None)
    if question is None:
        return Row(key, key, right=value or "")
    chosen = i18n.listed(it.label.in_language(language) for it in question.chosen(value or ""))
    return Row(key, question.label.in_language(language) or name, name, right=chosen or value or "")
