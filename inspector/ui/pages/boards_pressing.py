"""逾期与督办: what is late or due for a reminder, with the step suggested for each and why; chosen ones are decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n import escalating as words
from inspector.operations.rectification import escalating
from inspector.operations.rectification.acting import role
from inspector.operations.rectification.escalating import Due
from inspector.rectification.moves import LADDER, RULES, Move, Role, Why
from inspector.ui.pages.boards_words import due, nobody, one_line
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words

if TYPE_CHECKING:
    from inspector.ui.dialogs.act import ActDialog

SHOWN = 500
"""Lines shown at once: more would hold the window. Once they are decided the next ones stand there."""
_PAPERS = {Move.ASSIGN: "hand_over", Move.REMIND: "remind", Move.URGE: "urge", Move.SUMMON: "talk"}
_LISTED = "overdue"
"""Of what was only decided: a list of what is late goes with it."""


@dataclass(frozen=True, slots=True)
class _Found:
    groups: dict[str, list[Due]]  # by the step suggested; '' all of them
    late: dict[str, int]  # how many of each group are overdue
    units: dict[str, str]  # id → name
    moves: dict[str, Move]  # finding → what is suggested
    role: Role  # as whom somebody works here


class PressingPane(Panel):
    """Several lines may be chosen; the filled button takes the step suggested for all of them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.found = _Found({"": []}, {"": 0}, {}, {}, Role.OFFICE)
        self.step = DropDown(self.tr("Which step"))
        self.step.setObjectName("pressing_step")
        self.step.setMinimumHeight(px(36))
        self.step.setMinimumWidth(px(150))
        self.step.activated.connect(lambda _: self._list())
        self.told = Words("", "cell", "muted", elide=True)
        self.told.setObjectName("pressing_told")
        self.said = Words("", "cell", "accent", elide=True)
        self.said.setObjectName("pressing_said")
        self.papers = Button(self.tr("Make the papers"), icon="paper", height=36)
        self.papers.setObjectName("pressing_papers")
        self.decided: tuple[Move, tuple[str, ...]] | None = None
        self.after = Button("", icon="paper", kind="quiet", height=36)
        self.after.setObjectName("pressing_after")
        self.after.clicked.connect(lambda _: self._make_papers(*self.decided) if self.decided else None)
        self.after.hide()
        self.other = Button(self.tr("Another step …"), height=36)
        self.other.setObjectName("pressing_other")
        self.other.clicked.connect(lambda _: self._offer())
        self.decide = Button("", kind="filled", height=36, key="Ctrl+Return")
        self.decide.setObjectName("pressing_decide")
        self.decide.clicked.connect(lambda _: self._decide(self._suggested()))
        self.table = ChosenLines(
            self.tr("Overdue and due for a reminder"),
            [Column(self.tr("Number"), 126), Column(self.tr("Problem")), Column(self.tr("Unit"), 190),
             Column(self.tr("Deadline"), 160), Column(self.tr("Suggested"), 116), Column(self.tr("Because"), 244)],
            high=44,
        )  # fmt: skip
        self.table.setObjectName("pressing_table")
        self.table.opened.connect(lambda finding: session.open("ledger", finding))
        self.table.changed.connect(self._enable)
        self.papers.clicked.connect(lambda _: self._make_papers(self._suggested(), self.table.chosen))
        head = Panel(sides=("bottom",), margins=(20, 8, 16, 8), gap=10, across=True)
        head.add(self.step, self.told, self.said, self.after, None, self.papers, self.other, self.decide)
        self.add(head)
        self.box.addWidget(self.table, 1)
        self._enable()

    def read(self) -> None:
        """Look again what is due."""
        self.session.ask(self, _read, self._show, key="pressing")

    def keys(self) -> QWidget:
        """The lines."""
        return self.table

    def _show(self, found: _Found) -> None:
        self.found = found
        offered = [(self.tr("All {count}").format(count=len(found.groups[""])), "")]
        offered += [
            (self.tr("{step} {count}").format(step=words.ladder(it), count=len(held)), str(it))
            for it in (*reversed(LADDER), Move.REMIND) if (held := found.groups.get(str(it)))
        ]  # fmt: skip
        before = self.step.currentData()
        self.step.set_options(offered)
        at = self.step.findData(before)
        self.step.setCurrentIndex(max(0, at))
        self._list()

    def _list(self) -> None:
        wanted = self.step.currentData() or ""
        found = self.found.groups.get(wanted, [])
        self.table.set_lines([self._line(it) for it in found[:SHOWN]])
        late = self.found.late.get(wanted, 0)
        parts = [self.tr("{count} of them overdue").format(count=late)] if late else []
        if len(found) > SHOWN:
            parts.append(self.tr("the first {count} are shown").format(count=SHOWN))
        said = " · ".join(parts)
        self.told.setText(said if found else self.tr("Nothing is due."))
        self._enable()

    def _line(self, it: Due) -> Line:
        move = _move(it)
        over = bool(it.due) and str(it.due) < clock.today().isoformat()
        if it.suggestion is not None:
            why = " · ".join(words.reason(one.reason, one.number, one.within) for one in it.suggestion.because)
        else:
            why = words.reminder(it.reminder.days) if it.reminder else ""
        step = words.ladder(move)
        if it.suggestion is not None and it.suggestion.again:
            step = self.tr("{step}, again").format(step=step)
        return Line(
            (it.number, one_line(it.text), self.found.units.get(it.unit or "", nobody()),
             due(it.due), step, why),
            icon="overdue" if over else "open", ink="overdue" if over else "text", key=it.finding,
        )  # fmt: skip

    # -- deciding ----------------------------------------------------------------------------------------------------

    def _suggested(self) -> Move | None:
        """The step suggested for everything chosen; None where they differ."""
        moves = {self.found.moves[it] for it in self.table.chosen if it in self.found.moves}
        return moves.pop() if len(moves) == 1 else None

    def _enable(self) -> None:
        chosen, move = len(self.table.chosen), self._suggested()
        allowed = self.found.role in RULES[move or Move.URGE].roles
        self.decide.setEnabled(move is not None and allowed)
        for it in (self.decide, self.other):
            it.setToolTip("" if allowed else i18n.why(Why.ROLE))
        plain = self.tr("Decide")
        said = self.tr("{step}: {count}").format(step=words.ladder(move), count=chosen) if move else plain
        self.decide.set_words(said)
        self.other.setEnabled(chosen > 0 and allowed)
        self.papers.setEnabled(chosen > 0)

    def _offer(self) -> None:
        menu = QMenu(self.other)
        menu.setObjectName("pressing_menu")
        for move in (Move.REMIND, *LADDER):
            menu.addAction(words.ladder(move), lambda move=move: self._decide(move))
        menu.popup(self.other.mapToGlobal(self.other.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)

    def _decide(self, move: Move | None) -> None:
        findings = self.table.chosen
        if move is None or not findings:
            return
        if move is Move.ASSIGN:
            from inspector.ui.dialogs.assign_findings import AssignDialog  # noqa: PLC0415 - with its first use

            AssignDialog(self, self.session, findings, self.said.setText).show_over()
            return
        if move in (Move.DISPATCH, Move.SUMMON):
            from inspector.ui.dialogs.hold_meeting import HoldMeetingDialog  # noqa: PLC0415 - with its first use

            dialog: ActDialog = HoldMeetingDialog(
                self, self.session, "talk" if move is Move.SUMMON else "dispatch", findings
            )
            dialog.show_over()
        else:
            from inspector.ui.dialogs.take_step import step_dialog  # noqa: PLC0415 - with its first use

            dialog = step_dialog(self, self.session, findings, move)
        dialog.accepted.connect(lambda: self._offer_papers(move, findings))

    def _offer_papers(self, move: Move, findings: Sequence[str]) -> None:
        """What was decided has left the list; its papers are one press away."""
        self.decided = move, tuple(findings)
        self.after.set_words(self.tr("Papers of the %n just decided", "", len(findings)))
        self.after.show()

    def _make_papers(self, move: Move | None, findings: Sequence[str]) -> None:
        from inspector.operations.papers.handing import MOST  # noqa: PLC0415 - words papers: with its first use
        from inspector.ui.pages.papers_reading import chosen as lines  # noqa: PLC0415

        if len(findings) > MOST:
            self.told.setText(self.tr("At most {count} findings at once: choose fewer").format(count=MOST))
            return
        kind = _PAPERS.get(move, _LISTED) if move is not None else _LISTED
        self.session.ask(
            self, lambda store: lines(store, kind, findings),
            lambda found: self.session.open("papers", found) if found else None, key="pressing papers",
        )  # fmt: skip


def _move(it: Due) -> Move:
    return it.suggestion.move if it.suggestion is not None else Move.REMIND


def _read(store: Store) -> _Found:
    now, due = clock.today(), escalating.due_now(store, clock.today())
    groups: dict[str, list[Due]] = {"": due}
    moves = {}
    for it in due:
        moves[it.finding] = move = _move(it)
        groups.setdefault(str(move), []).append(it)
    late = {it: sum(bool(one.due) and str(one.due) < now.isoformat() for one in held) for it, held in groups.items()}
    return _Found(groups, late, dict(store.rows("SELECT id, name FROM unit")), moves, role(store))
