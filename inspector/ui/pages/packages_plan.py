"""A plan or a report on the page: the packages, what the current one brings kind by kind, and what is to be said."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector import i18n
from inspector.db.stamp import mark
from inspector.i18n.refusals import reason_words
from inspector.i18n.words_of_merges import clock_off
from inspector.operations.exchange import Received, Status
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.models.brought import BroughtTable, brought, kind_words
from inspector.ui.models.plan import PlanView
from inspector.ui.pages.packages_words import notes
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Heading, Panel, Words, across, scrolled

_SAID = 60
"""Sentences shown at most; the report has them all."""


class PlanPanel(Panel):
    """`accepted` carries what somebody has decided to bear with: signatures that are none, tasks of another person."""

    accepted = Signal(list)
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.received: Sequence[Received] = ()
        self.title = Words("", "ask", bold=True)
        self.title.setObjectName("plan_title")
        self.second = Words("", "small", "muted", elide=True)
        self.save = Button(self.tr("Save the report"), icon="export")
        self.save.setObjectName("save_merge_report")
        self.print_ = Button(self.tr("Print"), icon="print")
        self.print_.setObjectName("print_merge_report")
        self.more = Button(self.tr("Other packages"), icon="import")
        top = Panel(margins=(16, 8, 16, 8), across=True, gap=10)
        top.add(self.title, self.second, None, self.save, self.print_, self.more)
        self.table = PlanView(self.tr("Packages"))
        self.table.chosen.connect(lambda _: self._show_current())
        self.table.turned.connect(self.turned)
        self.box.addWidget(top)
        self.box.addWidget(self.table, 3)
        lower = Panel(sides=("top",), across=True)
        lower.box.addWidget(self._brought(), 3)
        lower.box.addWidget(self._notes(), 2)
        self.box.addWidget(lower, 4)

    def _brought(self) -> Panel:
        self.of = Heading("", elide=True)
        self.brought = BroughtTable(self.tr("What it brings"))
        self.refused_head = Heading(self.tr("Not taken"))
        self.refused = Lines(
            self.tr("Not taken"),
            [Column(self.tr("Kind"), 150), Column(self.tr("Record"), 90), Column(self.tr("Field"), 130),
             Column(self.tr("Why"))], high=30,
        )  # fmt: skip
        self.refused.setObjectName("refused_rows")
        panel = Panel(sides=("right",))
        titled = Panel(margins=(16, 2, 12, 2))
        titled.add(self.of)
        self.refused_titled = Panel(sides=("top",), margins=(16, 2, 12, 2))
        self.refused_titled.add(self.refused_head)
        panel.add(titled)
        panel.box.addWidget(self.brought, 3)
        panel.add(self.refused_titled)
        panel.box.addWidget(self.refused, 2)
        return panel

    def _notes(self) -> Panel:
        self.said = QVBoxLayout()
        self.said.setSpacing(px(8))
        inside = Panel(margins=(16, 10, 16, 10))
        inside.box.addLayout(self.said)
        inside.box.addStretch(1)
        self.accept = Button(self.tr("Merge it all the same"), icon="warn", key="Alt+M")
        self.accept.setObjectName("accept_package")
        self.accept.clicked.connect(self._accept)
        self.accept_all = Button("", icon="warn", key="Alt+A")
        self.accept_all.setObjectName("accept_all_packages")
        self.accept_all.clicked.connect(lambda: self._decide(self._asking()))
        self.deciding = Panel(sides=("top",), margins=(16, 10, 16, 10), gap=8)
        self.asked = Words("", "cell", wrap=True)
        self.deciding.add(self.asked, across(self.accept, self.accept_all, None, gap=8))
        panel = Panel()
        panel.box.addWidget(scrolled(inside, self.tr("Remarks")), 1)
        panel.add(self.deciding)
        self.deciding.hide()
        return panel

    def show_received(self, received: Sequence[Received], *, merged: bool, running: bool) -> None:
        """Show a plan, or what was merged."""
        self.received = received
        self.more.setEnabled(not running)
        for it in (self.save, self.print_):
            it.setVisible(bool(received) and not running)
        self.table.set_received(received, merged=merged)
        while self.said.count():
            if (old := self.said.takeAt(0).widget()) is not None:
                old.deleteLater()
        said = notes([it for it in received if not merged or it.status is not Status.PLANNED])
        if received and not running and not said:
            said = [("fixed", self._all_well(merged=merged))]
        for icon, words in said[:_SAID]:
            line = SaidLine(icon, words)
            self.said.addWidget(line)
            line.show()
        if len(said) > _SAID:
            self.said.addWidget(SaidLine("more", self.tr("%n more in the report", "", len(said) - _SAID)))
        self._show_current()

    def _all_well(self, *, merged: bool) -> str:
        if not merged:
            return self.tr("Nothing stands against taking it in.")
        if left := sum(it.status is Status.PLANNED for it in self.received):
            return self.tr("What was chosen was taken in; %n package(s) were left out.", "", left)
        return self.tr("Everything was taken in.")

    def _show_current(self) -> None:
        current = self.table.current
        shown = [current] if current is not None else []
        if current is None:
            self.of.set_words(self.tr("What it brings"))
        else:
            who, _ = self.table.plan.lines(current)
            self.of.set_words(who, " · ".join(self._facts(current)))
        self.brought.set_lines(brought(shown))
        rows = current.outcome.refused if current is not None and current.outcome is not None else []
        count = sum(current.outcome.reasons.values()) if current is not None and current.outcome is not None else 0
        self.refused_head.set_words(self.tr("Not taken"), str(count))
        self.refused.set_lines(
            [Line((kind_words(it.kind), mark(it.row), it.field and i18n.field(it.field), reason_words(it.reason)))
             for it in rows]
        )  # fmt: skip
        self.refused_titled.setVisible(bool(rows))
        self.refused.setVisible(bool(rows))
        asking = self._asking()
        if current in asking and current is not None and current.refused is not None:
            self.asked.setText(i18n.sentence(current.refused).next)  # what happened stands among the remarks
        self.accept_all.set_words(self.tr("All %n of these", "", len(asking)))
        self.accept_all.setVisible(len(asking) > 1)  # each decision is another plan
        self.deciding.setVisible(current in asking)

    def _asking(self) -> list[Received]:
        """The packages that want a decision: about their signature, or because the tasks are somebody else's."""
        return [it for it in self.received if it.manifest is not None and it.status is Status.UNDECIDED]

    def _facts(self, it: Received) -> list[str]:
        """Part, order, clock: what a package says besides its name."""
        said = []
        if it.manifest is not None and it.manifest.parts > 1:
            said.append(self.tr("part {part} of {parts}").format(part=it.manifest.part, parts=it.manifest.parts))
        if it.outcome is not None and it.outcome.late:
            said.append(self.tr("came after a later one"))
        if it.outcome is not None and it.outcome.clock:
            said.append(clock_off(it.outcome.clock))
        return said

    def _accept(self) -> None:
        if (current := self.table.current) is not None:
            self._decide([current])

    def _decide(self, packages: Sequence[Received]) -> None:
        self.accepted.emit([it.decision for it in packages])


class SaidLine(QWidget):
    """A mark and a sentence."""

    def __init__(self, mark: str, words: str) -> None:
        super().__init__()
        self.mark = mark
        box = QHBoxLayout(self)
        box.setContentsMargins(px(26), 0, 0, 0)
        box.addWidget(Words(words, "cell", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark beside the first line."""
        with paint.Brush(self) as painter:
            ink = {"warn": "doing", "more": "muted", "merge": "rebound"}.get(self.mark, self.mark)
            line = theme.metrics("cell").height() / 2
            first = max(line, self.height() / 2 if self.height() < 4 * line else line)
            icon_at(painter, self.mark, QPointF(px(10), first), px(16), ink=ink)
