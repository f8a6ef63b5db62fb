"""调度与周期: what is regular and when it is due next, and the log of meetings and talks."""

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n import escalating as words
from inspector.operations.rectification import meetings
from inspector.operations.rectification.meetings import Held
from inspector.rectification.cycles import Round
from inspector.ui.dialogs.hold_meeting import HoldMeetingDialog
from inspector.ui.pages.boards_words import on, one_line
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows

_KINDS = {"dispatch": ("dispatch",), "talk": ("talk", "talk_record")}
"""Kind of meeting → its papers."""


@dataclass(frozen=True, slots=True)
class _Log:
    rounds: tuple[Round, ...]
    held: list[Held]


class MeetingsPane(Panel):
    """Regular ones at the left with a button that records one; Return on a meeting completes its minutes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.held: list[Held] = []
        self.rounds: tuple[Round, ...] = ()
        self.cycles = Rows(self.tr("Regular meetings"), fit=False, high=60)
        self.cycles.setObjectName("meetings_cycles")
        self.cycles.acted.connect(self._record)
        self.table = ChosenLines(
            self.tr("Meetings and talks"),
            [Column(self.tr("Day"), 104), Column(self.tr("What"), 104), Column(self.tr("Unit"), 150),
             Column(self.tr("Findings"), 76, right=True), Column(self.tr("What was decided")),
             Column(self.tr("Document"), 150)],
            high=44, several=False,
        )  # fmt: skip
        self.table.setObjectName("meetings_table")
        self.table.leave_out((3, 5), 620)
        self.table.opened.connect(self._edit)
        self.none = Words(self.tr("No meeting has been recorded yet."), "body", "muted")
        self.none.hide()
        self.new = Button(self.tr("Record a meeting"), icon="plus", height=34)
        self.new.setObjectName("meetings_new")
        self.new.clicked.connect(lambda _: HoldMeetingDialog(self, session, "dispatch").show_over())
        self.papers = Button(self.tr("Make the record"), icon="paper", height=34)
        self.papers.setObjectName("meetings_papers")
        self.papers.clicked.connect(lambda _: self._make_papers())
        self.table.changed.connect(lambda: self.papers.setEnabled(bool(self.table.chosen)))
        self.papers.setEnabled(False)
        left_head = Panel(sides=("bottom",), margins=(16, 10, 12, 10)).add(Words(self.tr("When due next"), bold=True))
        self.left = Panel(sides=("right",)).add(left_head)
        self.left.box.addWidget(self.cycles, 1)
        head = Panel(sides=("bottom",), margins=(16, 6, 12, 6), across=True, gap=10)
        head.add(Words(self.tr("Log"), bold=True), self.none, None, self.papers, self.new)
        right = Panel().add(head)
        right.box.addWidget(self.table, 1)
        whole = across(self.left, right, gap=0)
        whole.setStretch(1, 1)
        self.box.addLayout(whole, 1)

    def read(self) -> None:
        """Read the log and the cycles."""
        self.session.ask(self, _read, self._show, key="meetings")

    def keys(self) -> QWidget:
        """The log, or the cycles where it is empty."""
        return self.table if self.held else self.cycles

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the log has the room."""
        super().resizeEvent(event)
        self.left.setFixedWidth(px(352 if self.window().width() < px(NARROW) else 376))

    def _show(self, log: _Log) -> None:
        self.held, self.rounds = log.held, log.rounds
        self.cycles.set_values([self._cycle(it) for it in log.rounds])
        self.none.setVisible(not log.held)
        self.table.set_lines([self._line(it) for it in log.held])

    def _cycle(self, it: Round) -> Row:
        zh = i18n.language() == "zh"
        title = it.title if zh else it.title_en
        last = self.tr("last {day}").format(day=on(it.last)) if it.last else self.tr("not held yet")
        missed = self.tr("%n missed", "", it.missed) if it.missed else ""
        second = f"{words.every(it.every)} · {missed or last}"
        waits = it.is_due(clock.today().isoformat())
        action = self.tr("Record") if it.what != "circular" else ""
        return Row(
            it.name, title, second, icon="overdue" if it.missed else "clock", ink="overdue" if waits else "muted",
            right=on(it.due), right_ink="overdue" if waits else "muted", action=action, filled=False,
        )  # fmt: skip

    def _line(self, it: Held) -> Line:
        held = it.meeting
        said = one_line(held.decision or held.reason or "")
        cells = (
            on(held.held),
            words.meeting(held.kind),
            it.unit or "—",
            str(len(it.findings)),
            said,
            held.document or "—",
        )
        return Line(cells, icon="person" if held.kind == "talk" else "note", key=held.id)

    def _record(self, row: Row) -> None:
        found = next((it for it in self.rounds if it.name == row.key), None)
        if found is not None and found.what == "talk":
            HoldMeetingDialog(self, self.session, "talk", cycle=found.name).show_over()
        elif found is not None and found.what == "dispatch":
            HoldMeetingDialog(self, self.session, "dispatch", cycle=found.name).show_over()

    def _edit(self, meeting: str) -> None:
        found = next((it for it in self.held if it.meeting.id == meeting), None)
        if found is not None:
            kind = found.meeting.kind
            dialog = HoldMeetingDialog(
                self, self.session, "talk" if kind == "talk" else "dispatch", found.findings, held=found.meeting
            )
            dialog.show_over()

    def _make_papers(self) -> None:
        from inspector.ui.pages.papers_reading import asked  # noqa: PLC0415 - words papers: with its first use

        chosen = set(self.table.chosen)
        found = next((it for it in self.held if it.meeting.id in chosen), None)
        if found is None:
            return
        meeting, kinds, count = found.meeting.id, _KINDS[found.meeting.kind], len(found.findings)
        self.session.ask(
            self, lambda store: tuple(asked(store, kind, meeting, findings=count) for kind in kinds),
            lambda lines: self.session.open("papers", lines), key="meeting papers",
        )  # fmt: skip


def _read(store: Store) -> _Log:
    return _Log(meetings.cycles(store, clock.today()), meetings.meetings(store))
