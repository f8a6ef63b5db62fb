"""补充更正: correcting a finding whose notice is out, and what was corrected before. The finding itself stays."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.operations import supplement
from inspector.operations.supplement import Made
from inspector.records import Finding
from inspector.ui import theme
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session
from inspector.ui.visit.when import said_due, said_when
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import Field, line_edit, text_edit
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments


@dataclass(frozen=True, slots=True)
class Corrected:
    """A finding as it was served, what was corrected since, and what holds now."""

    finding: Finding
    made: tuple[Made, ...]
    now: dict[str, str | int | None]


def read_corrected(store: Store, finding: str) -> Corrected:
    """What the dialog and the lines under a finding show. Raises Fault GONE."""
    held = store.get(Finding, finding)
    return Corrected(held, tuple(supplement.told(store, finding)), supplement.as_corrected(store, held))


class SupplementDialog(Dialog):
    """Words, severity and deadline as they hold, to be changed; and why."""

    def __init__(self, parent: QWidget, session: Session, finding: str) -> None:
        super().__init__(parent.window(), "", wide=600)
        self.setObjectName("supplement_dialog")
        self.session = session
        self.finding = finding
        self.title.setText(self.tr("Supplement to a served finding"))
        self.setWindowTitle(self.title.text())
        self.served = Words("", "cell", "muted", wrap=True)
        self.text = text_edit(self.tr("What it should say"), lines=3)
        levels = [Choice(n, i18n.severity(n), tone=theme.severity(n)) for n in (3, 2, 1, 0)]  # type: ignore[arg-type]
        self.severity = Segments(self.tr("Severity"), levels, height=36, step="cell")
        self.due = DateField(self.tr("Deadline"), self.tr("no deadline"))
        self.reason = line_edit(self.tr("Why it is corrected"), self.tr("goes on the supplement"))
        self.reason.textChanged.connect(self._allow)
        self.text.textChanged.connect(self._allow)
        self.severity.chosen.connect(self._allow)
        self.due.picked.connect(self._allow)
        for it in (
            self.served,
            Field(self.tr("What it should say"), self.text),
            Field(self.tr("Severity"), self.severity),
            Field(self.tr("Deadline"), self.due),
            Field(self.tr("Why it is corrected"), self.reason),
        ):
            self.box.addWidget(it)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.add = Button(self.tr("Add the supplement"), icon="plus", kind="filled", key="Ctrl+Return")
        self.add.setObjectName("add_supplement")
        self.add.setEnabled(False)
        self.add.clicked.connect(self._add)
        self.set_buttons(close, self.add)
        self.now: dict[str, str | int | None] | None = None
        session.ask(self, lambda store: read_corrected(store, finding), self._show)

    def _show(self, it: Corrected) -> None:
        self.now = it.now
        self.served.setText(self.tr("On the notice: {text}").format(text=" ".join(it.finding.text.split())))
        self.text.setPlainText(str(it.now["text"] or ""))
        self.severity.set_value(it.now["severity"])
        self.due.show_day(str(it.now["due"] or "") or None)
        self._allow()

    def _wanted(self) -> dict[str, str | int | None]:
        """What differs from what holds."""
        said: dict[str, str | int | None] = {
            "text": self.text.toPlainText().strip(), "severity": self.severity.value, "due": self.due.day or None,
        }  # fmt: skip
        now = self.now
        if now is None:
            return {}
        return {name: it for name, it in said.items() if it not in {None, ""} and it != now[name]}

    def _allow(self, *_: object) -> None:
        self.add.setEnabled(bool(self._wanted()) and bool(self.reason.text().strip()))

    def _add(self) -> None:
        finding, reason, values = self.finding, self.reason.text(), self._wanted()
        self.session.do(
            self,
            lambda store: supplement.add(store, finding, reason=reason, **values),  # type: ignore[arg-type]
            self._done,
        )

    def _done(self, _: str) -> None:
        self.close()


class Supplements(Panel):
    """The lines under a served finding: what was corrected when, by whom and why. `wanted`: one more; `counted`: how
    many there are.
    """

    wanted = Signal()
    counted = Signal(int)

    def __init__(self, session: Session, *, may_add: bool = True) -> None:
        super().__init__(gap=4)
        self.session = session
        self.finding = ""
        self.lines = Panel(gap=4)
        self.more = Button(self.tr("Correct by a supplement"), icon="plus", height=34)
        self.more.setObjectName("supplement")
        self.more.clicked.connect(self.wanted)
        if not may_add:
            self.more.hide()
        self.heading = Heading(self.tr("Supplements"))
        self.add(self.heading, self.lines, across(self.more, None))
        self.heading.hide()
        self.lines.hide()
        session.changed.connect(self._read)

    def show_finding(self, finding: str) -> None:
        """Read what there is of a finding, now and whenever something changes."""
        if finding != self.finding:
            self.finding = finding
            self._read()

    def _read(self) -> None:
        finding = self.finding
        if finding:
            key = f"supplements {id(self)}"  # of this panel: the ledger has one too
            self.session.ask(self, lambda store: supplement.told(store, finding), self._show, key=key)

    def _show(self, made: list[Made]) -> None:
        while self.lines.box.count():
            if (old := self.lines.box.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        self.counted.emit(len(made))
        self.heading.setVisible(bool(made))
        self.lines.setVisible(bool(made))
        for it in made:
            self.lines.add(self._line(it))

    def _line(self, it: Made) -> Panel:
        said = it.supplement
        changes = [
            *([said.text] if said.text else []),
            *([i18n.severity(said.severity)] if said.severity is not None and said.severity in range(4) else []),
            *([self.tr("due {day}").format(day=said_due(said.due))] if said.due else []),
        ]
        head = across(
            Words(self.tr("Supplement"), "small", "rebound", bold=True), None,
            Words(f"{said_when(it.at)} {it.by}", "small", "muted"), gap=8,
        )  # fmt: skip
        if it.can_be_taken_back:
            take = Button("", icon="undo", kind="quiet", name=self.tr("Take this supplement back"), height=30)
            take.setObjectName("take_supplement_back")
            take.clicked.connect(lambda: self.session.do(self, lambda store: supplement.take_back(store, said.id)))
            head.addWidget(take)
        reason = self.tr("Reason: {reason}").format(reason=said.reason)
        line = Panel(fill="sunken", margins=(10, 6, 8, 6), gap=2)
        line.add(head, Words(" · ".join(changes), "cell", wrap=True), Words(reason, "small", "muted", wrap=True))
        return line
