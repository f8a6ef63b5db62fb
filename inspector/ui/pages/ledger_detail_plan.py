"""整改方案 as it is read: whose a finding is, what is to be reached and how, the dated steps with their ticks."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector import i18n
from inspector.records import Milestone
from inspector.ui.pages.ledger_detail_reading import Shown
from inspector.ui.pages.ledger_detail_words import breaking, said_day
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.ring import Mark


class PlanFacts(Panel):
    """`edit`: somebody wants to change it."""

    edit = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.setObjectName("finding_plan")
        self.heading = Heading(self.tr("Plan"))
        self.change = Button(self.tr("Edit"), icon="pencil", kind="quiet", height=28)
        self.change.setObjectName("change_plan")
        self.change.setAccessibleName(self.tr("Edit the plan"))
        self.change.clicked.connect(lambda _: self.edit.emit())
        head = across(self.heading, self.change, gap=4)
        head.setStretch(0, 1)
        self.facts = Facts()
        self.steps = QVBoxLayout()
        self.steps.setSpacing(4)
        self.none = Words(self.tr("Nothing planned yet."), "small", "muted")
        self.add(head, self.none, self.facts, self.steps)
        self.shown: Shown | None = None

    def show_plan(self, shown: Shown) -> None:
        """Show the plan of a finding."""
        facts = [(name, breaking(it)) for name, it in self._facts(shown) if it]
        self.facts.set_facts(facts)
        self.facts.setVisible(bool(facts))
        while self.steps.count():
            if (old := self.steps.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        milestones = shown.item.milestones
        if milestones:
            done = sum(it.done is not None for it in milestones)
            words = self.tr("Road map: {done} of {all} done").format(done=done, all=len(milestones))
            self.steps.addWidget(Words(words, "cell", "muted"))
        for it in milestones:
            self.steps.addWidget(_line(it, shown.today))
        self.none.setVisible(not facts and not milestones)

    def _facts(self, shown: Shown) -> list[tuple[str, str]]:
        item, it = shown.item, shown.item.finding
        on = date.fromisoformat(shown.today)
        further = {role: [item.name(unit.unit) for unit in item.further if unit.role == role]
                   for role in ("responsible", "copied")}  # fmt: skip
        due = said_day(item.standing.due, on)
        if item.standing.extensions:
            due = self.tr("{day}, extended {count} times").format(day=due, count=item.standing.extensions)
        return [
            (self.tr("Due"), due),
            (self.tr("Unit"), i18n.listed(filter(None, (item.name(it.unit), *further["responsible"])))),
            (self.tr("Person"), " ".join(filter(None, (item.name(it.person), shown.phone)))),
            (self.tr("Lead unit"), item.name(it.lead)),
            (self.tr("Leader"), item.name(it.leader)),
            (self.tr("Copies to"), i18n.listed(further["copied"])),
            (self.tr("To do"), it.requirement or ""),
            (self.tr("Goal"), it.goal or ""),
            (self.tr("Measures"), it.measures or ""),
            (self.tr("Theme"), shown.titles["theme"]),
            (self.tr("Handling"), shown.titles["handling"]),
            (self.tr("Common"), self.tr("the same in many places") if it.common else ""),
            (self.tr("Cause"), " · ".join(filter(None, (shown.titles["cause"], it.root)))),
            (self.tr("Elsewhere"), it.elsewhere or ""),
            (self.tr("Mechanism"), it.mechanism or ""),
            (self.tr("Villagers say"), it.opinion or ""),
            (self.tr("Note"), it.note or ""),
        ]


def _line(it: Milestone, today: str) -> QWidget:
    """☑ 降池重装 11月10日; a triangle where the day has passed without it."""
    on = date.fromisoformat(today)
    late = it.done is None and it.due is not None and it.due < today
    mark = Mark("fixed" if it.done else "overdue" if late else "open", "", step="cell", size=14)
    day = said_day(it.done or it.due, on)
    words = Words(breaking(it.text), "cell", "muted" if it.done else "text", wrap=True)
    line = QWidget()
    box = across(mark, words, Words(day, "small", "overdue" if late else "muted"), gap=4)
    box.setStretch(1, 1)
    line.setLayout(box)
    return line
