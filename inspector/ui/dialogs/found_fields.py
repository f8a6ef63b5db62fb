"""What was found, of a finding that came without a visit of ours: it is corrected here, each field when it is left."""

from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit
from shiboken6 import isValid

from inspector import i18n
from inspector.errors import Fault
from inspector.operations.rectification import adding
from inspector.records import Finding
from inspector.ui import theme
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import Field, line_edit, text_edit
from inspector.ui.widgets.panel import Heading, Panel
from inspector.ui.widgets.segments import Choice, Segments
from inspector.ui.widgets.writing import Writing

_WRITTEN = ("text", "requirement", "basis", "place")


class FoundFields(Panel):
    """Words, severity, days, place: hidden for a finding of a visit, which keeps what was found."""

    def __init__(self, session: Session, finding: str) -> None:
        super().__init__(gap=12)
        self.setObjectName("found_fields")
        self.session = session
        self.finding = finding
        self.kept: dict[str, Any] = {}
        levels = [Choice(n, i18n.severity(n), tone=theme.severity(n)) for n in (3, 2, 1, 0)]  # type: ignore[arg-type]
        self.severity = Segments(self.tr("Severity"), levels, height=36, step="cell")
        self.severity.chosen.connect(lambda value: self._keep("severity", value))
        self.found = DateField("", self.tr("no day"))
        self.found.picked.connect(lambda day: self._keep("found", day))
        self.due = DateField("", self.tr("no deadline"))
        self.due.picked.connect(lambda day: self._keep("due", day or None))
        self.fields = {
            "text": Field(self.tr("The problem"), text_edit("", lines=2)),
            "severity": Field(self.tr("Severity"), self.severity),
            "found": Field(self.tr("Found on"), self.found),
            "due": Field(self.tr("Deadline as first set"), self.due),
            "place": Field(self.tr("Where exactly"), line_edit("")),
            "requirement": Field(self.tr("What is to be done"), line_edit("")),
            "basis": Field(self.tr("Basis"), line_edit("")),
        }
        for name in _WRITTEN:
            edit = self.fields[name].inside
            if isinstance(edit, QLineEdit):
                edit.setMinimumHeight(px(34))
            writing = Writing(edit)  # type: ignore[arg-type]
            writing.written.connect(lambda text, name=name: self._keep(name, text.strip() or None))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        grid.addWidget(self.fields["text"], 0, 0, 1, 2)
        for at, name in enumerate(("severity", "place", "found", "due", "requirement", "basis"), 2):
            grid.addWidget(self.fields[name], at // 2, at % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.add(Heading(self.tr("What was found")), grid)

    def show_finding(self, finding: Finding) -> None:
        """What stands there."""
        self.kept = {name: getattr(finding, name) for name in self.fields}
        for name in _WRITTEN:
            for writing in self.fields[name].inside.findChildren(Writing):
                writing.show(self.kept[name] or "")
        self.severity.set_value(finding.severity)
        self.found.show_day(finding.found[:10])
        self.due.show_day(finding.due)

    def _keep(self, name: str, value: Any) -> None:
        if not self.kept or value == self.kept[name]:
            return
        before, finding, session = self.kept[name], self.finding, self.session
        self.kept[name] = value
        self.fields[name].set_wrong("")
        session.do(
            session,
            lambda store: adding.change_found(store, finding, **{name: value}),
            failed=lambda error: self._failed(session, name, before, error),
        )

    def _failed(self, session: Session, name: str, before: Any, error: BaseException) -> None:
        """What was refused stays to be mended; whoever has closed the dialog by then is told by the window."""
        if not isValid(self):
            session.failed.emit(error)
            return
        self.kept[name] = before
        sentence = told(error)
        if sentence is not None:
            self.fields[name].set_wrong(sentence.what if isinstance(error, Fault) else str(sentence))
        for writing in self.fields[name].inside.findChildren(Writing):
            writing.refused()
