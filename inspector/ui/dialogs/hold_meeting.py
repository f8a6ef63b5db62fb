"""A 调度 or 约谈 is recorded, or its minutes completed: when, who, what was decided, the number of the document."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.i18n import escalating as words
from inspector.i18n import language
from inspector.operations.rectification import meetings
from inspector.operations.rectification.acting import Said
from inspector.records import Meeting
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.pick import Pick


@dataclass(frozen=True, slots=True)
class _Known:
    units: list[tuple[str, str]]
    leaders: list[str]
    cycles: list[tuple[str, str]]
    unit: str | None  # of all the findings, where they have one


class HoldMeetingDialog(ActDialog):
    """With `held` the minutes of that meeting are changed; its findings stay."""

    def __init__(
        self, parent: QWidget, session: Session, kind: Literal["dispatch", "talk"], findings: Sequence[str] = (), *,
        held: Meeting | None = None, cycle: str | None = None,
    ) -> None:  # fmt: skip
        title = words.meeting(kind)
        super().__init__(parent, session, title, "", name="hold_meeting", wide=580)
        self.act.set_words(self.tr("Keep") if held else self.tr("Record"))
        self.kind: Literal["dispatch", "talk"] = kind
        self.findings = tuple(findings)
        self.held = held
        self.day = DateField(self.tr("Held on"), self.tr("no day"))
        self.day.show_day(held.held if held else clock.today().isoformat())
        self.level = DropDown(self.tr("Level"))
        self.level.set_options([(words.level(it), it) for it in meetings.LEVELS])
        self.cycle = DropDown(self.tr("Regular meeting"))
        self.unit = Pick("", self.tr("Type part of a name"))
        self.chair = Pick("", self.tr("Name and post"), free=True)
        self.attended, self.reason = line_edit("", ""), text_edit("", lines=2)
        self.decision, self.document = text_edit("", lines=3), line_edit("", self.tr("number of the minutes"))
        for low in (self.level, self.cycle, self.attended, self.document):
            low.setMinimumHeight(px(36))
        talk = kind == "talk"
        self.fields = {
            "held": Field(self.tr("Held on"), self.day), "level": Field(self.tr("Level"), self.level),
            "cycle": Field(self.tr("Regular meeting"), self.cycle),
            "unit": Field(self.tr("Called in") if talk else self.tr("Unit"), self.unit),
            "chair": Field(self.tr("Talked by") if talk else self.tr("Chaired by"), self.chair),
            "attended": Field(self.tr("Present"), self.attended), "document": Field(self.tr("Document"), self.document),
            "reason": Field(self.tr("Reason"), self.reason),
            "decision": Field(self.tr("What was decided"), self.decision),
        }  # fmt: skip
        it = self.fields
        self.about = Words("", "cell", "muted", wrap=True)
        self.about.setText(self.tr("%n finding(s)", "", len(self.findings)) if self.findings else "")
        self.about.setVisible(bool(self.findings))
        self.box.addWidget(self.about)
        for pair in (("held", "level"), ("unit", "cycle"), ("chair", "document")):
            row = across(*(it[name] for name in pair), gap=16)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            self.box.addLayout(row)
        for name in ("attended", "reason", "decision"):
            self.box.addWidget(it[name])
        if held is not None:
            self._fill(held)
        chosen = held.cycle if held else cycle
        findings = self.findings
        session.ask(self, lambda store: _read(store, findings, kind), lambda known: self._offer(known, chosen))

    def work(self) -> Callable[[Store], Any] | None:
        """Whoever chaired it and what was decided are wanted."""
        chair, decision = self.chair.value, self.decision.toPlainText().strip()
        self.fields["chair"].set_wrong("" if chair else self.tr("Say who chaired it"))
        self.fields["decision"].set_wrong("" if decision else self.tr("Say what was decided"))
        self.fields["unit"].set_wrong(self.tr("Choose one of the list") if self.unit.unknown else "")
        regular = bool(self.findings or self.held or self.cycle.currentData())
        self.fields["cycle"].set_wrong("" if regular else self.tr("Say which regular meeting it was"))
        if not (chair and decision and regular) or self.unit.unknown:
            return None
        facts: dict[str, Any] = {
            "level": self.level.currentData(), "cycle": self.cycle.currentData() or None, "unit": self.unit.value,
            "chair": chair, "attended": self.attended.text().strip() or None,
            "reason": self.reason.toPlainText().strip() or None, "decision": decision,
        }  # fmt: skip
        document = self.document.text().strip() or None
        day, kind, findings, held = self.day.day, self.kind, self.findings, self.held
        if held is not None:
            return lambda store: meetings.edit_meeting(store, held.id, held=day, document=document, **facts)
        said = Said(day=day, document=document)
        return lambda store: meetings.hold(store, kind, findings, said, **facts)

    def _fill(self, held: Meeting) -> None:
        self.level.setCurrentIndex(max(0, self.level.findData(held.level)))
        self.chair.setEditText(held.chair or "")
        self.attended.setText(held.attended or "")
        self.reason.setPlainText(held.reason or "")
        self.decision.setPlainText(held.decision or "")
        self.document.setText(held.document or "")

    def _offer(self, known: _Known, cycle: str | None) -> None:
        typed = self.chair.text
        self.unit.set_options(known.units, self.held.unit if self.held else known.unit)
        self.chair.set_options([(it, it) for it in known.leaders])
        self.chair.setEditText(typed)
        self.cycle.set_options([(self.tr("none"), ""), *known.cycles])
        self.cycle.setCurrentIndex(max(0, self.cycle.findData(cycle or "")))
        (self.decision if typed else self.chair).setFocus()


def _read(store: Store, findings: Sequence[str], kind: str) -> _Known:
    column = "title" if language() == "zh" else "title_en"
    cycles = [
        (str(row[column] or row["title"]), str(row["name"])) for row in current(store, "cycles") if row["what"] == kind
    ]
    units = {row[0] for it in findings for row in store.rows("SELECT unit FROM finding WHERE id = ?", it)}
    return _Known(
        [(name, id) for id, name in store.rows("SELECT id, name FROM unit WHERE NOT deleted ORDER BY name")],  # noqa: A001
        [name for (name,) in store.rows("SELECT name FROM person WHERE role = 'leader' AND NOT deleted ORDER BY name")],
        cycles,
        units.pop() if len(units) == 1 else None,
    )
