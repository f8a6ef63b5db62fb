"""What a visit to an asset says, value by value beside what is known; what a person chooses of it is entered."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.i18n import translate
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.i18n.words_of_projects import CATEGORIES, FILINGS, MARKS, POINTS, said
from inspector.operations.projects import proposals
from inspector.operations.projects.amounts import written
from inspector.operations.projects.kept import Tables, tables
from inspector.operations.projects.proposals import Proposal, Proposed
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Card, Words


class TakeVisitDialog(ActDialog):
    """All of it is chosen at first; a person takes out what is not to be entered."""

    def __init__(self, parent: QWidget, session: Session, proposal: Proposal, known: Tables) -> None:
        super().__init__(parent, session, "", "", name="take_visit", wide=720)
        self.proposal = proposal
        title = self.tr("What the visit of {day} says").format(day=proposal.day)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Enter what is chosen"))
        self.lines = ChosenLines(
            self.tr("Values"),
            [Column(self.tr("What")), Column(self.tr("Known now"), 170), Column(self.tr("Says the visit"), 200)],
        )  # fmt: skip
        self.lines.setObjectName("proposed")
        self.lines.set_lines([
            Line((_label(it, known), _value(it, it.before, known), _value(it, it.after, known)), icon="pencil",
                 ink="accent", key=it.key)
            for it in proposal.fresh
        ])  # fmt: skip
        self.lines.selectAll()
        card = Card(margins=(1, 1, 1, 1)).add(self.lines)
        card.setFixedHeight(px(330))
        words = self.tr("Chosen lines are entered; Ctrl and a press take one out.")
        if not proposal.fresh:
            words = self.tr("Everything the visit says is entered already.")
        self.about = Words(words, "cell", "muted", wrap=True)
        self.box.addWidget(self.about)
        self.box.addWidget(card)
        if proposal.spent is not None:
            spent = self.tr("By the vouchers {amount} × 10,000 yuan were paid by that day; compare the monthly list.")
            self.box.addWidget(Words(spent.format(amount=written(proposal.spent)), "cell", "muted", wrap=True))
        self.act.setEnabled(bool(proposal.fresh))

    def work(self) -> Callable[[Store], Any] | None:
        """Enter what is chosen."""
        chosen = set(self.lines.chosen)
        if not chosen:
            self.say(self.tr("Choose at least one line."))
            return None
        return lambda store: proposals.take(store, self.proposal, chosen)


def take_visit(parent: QWidget, session: Session, visit: str) -> None:
    """Open it for a visit, once what it says is read."""
    if not visit:
        return

    def show(found: tuple[Proposal, Tables]) -> None:
        TakeVisitDialog(parent, session, *found).show_over()

    session.ask(parent, lambda store: (proposals.proposed(store, visit), tables(store)), show)


def _label(it: Proposed, known: Tables) -> str:
    if it.part == "document":
        found = known.documents.get(it.field)
        return translate("TakeVisit", "Document: {name}").format(
            name=found.titled(i18n.language()) if found else it.field)  # fmt: skip
    if it.field in POINTS:
        return said(POINTS, it.field)
    return translate("TakeVisit", _FIELDS.get(it.key, it.key))


def _value(it: Proposed, value: Any, known: Tables) -> str:
    if value is None:
        return "—"
    if isinstance(value, float):
        return written(value)
    tongue = i18n.language()
    words = {
        "category": CATEGORIES, **dict.fromkeys(POINTS, MARKS), **dict.fromkeys(known.documents, FILINGS),
    }.get(it.field)  # fmt: skip
    if words is not None:
        return said(words, str(value))
    rows = {"state": known.asset_states, "idle_reason": known.reasons}.get(it.field, {})
    found = rows.get(str(value))
    return found.titled(tongue) if found is not None else str(value)


_FIELDS = {
    "asset.number": QT_TRANSLATE_NOOP("TakeVisit", "Registered as"),
    "asset.category": QT_TRANSLATE_NOOP("TakeVisit", "Category"),
    "asset.value": QT_TRANSLATE_NOOP("TakeVisit", "Original value (10,000 yuan)"),
    "asset.built": QT_TRANSLATE_NOOP("TakeVisit", "Built in"),
    "asset.funds": QT_TRANSLATE_NOOP("TakeVisit", "Source of funds"),
    "asset.owner": QT_TRANSLATE_NOOP("TakeVisit", "Owner"),
    "check.state": QT_TRANSLATE_NOOP("TakeVisit", "How it stands"),
    "check.idle_reason": QT_TRANSLATE_NOOP("TakeVisit", "Why it is idle"),
    "check.note": QT_TRANSLATE_NOOP("TakeVisit", "Note"),
    "quantity.text": QT_TRANSLATE_NOOP("TakeVisit", "Quantity: what"),
    "quantity.measure": QT_TRANSLATE_NOOP("TakeVisit", "Quantity: unit"),
    "quantity.planned": QT_TRANSLATE_NOOP("TakeVisit", "Quantity: approved"),
    "quantity.actual": QT_TRANSLATE_NOOP("TakeVisit", "Quantity: on site"),
    "quantity.checked": QT_TRANSLATE_NOOP("TakeVisit", "Quantity: counted on"),
    "project.budget": QT_TRANSLATE_NOOP("TakeVisit", "Budget (10,000 yuan)"),
}
