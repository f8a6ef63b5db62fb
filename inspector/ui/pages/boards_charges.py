"""包保: who is in charge of which town, village or place; what one has is handed on; findings nobody answers for."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.i18n import escalating as words
from inspector.operations.rectification import charges
from inspector.operations.rectification.charges import HandedOn, InCharge
from inspector.ui.dialogs.charge import ChargeDialog, HandOnDialog
from inspector.ui.pages.boards_words import on, one_line
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row, Rows

_FIRST = 50


@dataclass(frozen=True, slots=True)
class _Charges:
    charges: list[InCharge]
    without: list[tuple[str, str, str]]  # id, number, text
    count: int


class ChargesPane(Panel):
    """One line a charge, areas by their code; Delete ends nothing by itself: the buttons say what they do."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.held: list[InCharge] = []
        self.told = Words("", "cell", "accent", elide=True)
        self.told.setObjectName("charges_told")
        self.give = Button(self.tr("Give charge"), icon="plus", height=36)
        self.give.setObjectName("charges_give")
        self.give.clicked.connect(lambda _: ChargeDialog(self, session).show_over())
        self.end = Button(self.tr("Ends today"), height=36)
        self.end.setObjectName("charges_end")
        self.end.clicked.connect(lambda _: self._end())
        self.hand = Button(self.tr("Hand over …"), icon="person", height=36)
        self.hand.setObjectName("charges_hand")
        self.hand.clicked.connect(lambda _: self._hand_on())
        self.take_in = Button(self.tr("Import …"), icon="import", height=36)
        self.take_in.setObjectName("charges_import")
        self.take_in.clicked.connect(lambda _: self._import())
        self.table = ChosenLines(
            self.tr("Who is in charge"),
            [Column(self.tr("Place"), 180), Column(self.tr("As"), 124), Column(self.tr("Person"), 104),
             Column(self.tr("Telephone"), 130), Column(self.tr("Unit")), Column(self.tr("From"), 92),
             Column(self.tr("Until"), 92)],
            several=False,
        )  # fmt: skip
        self.table.setObjectName("charges_table")
        self.table.changed.connect(self._enable)
        self.without = Rows(self.tr("Findings nobody answers for"), fit=False, high=36)
        self.without.setObjectName("charges_without")
        self.without.acted.connect(lambda row: session.open("ledger", row.key))
        self.without.doubleClicked.connect(lambda _: self.without.acted.emit(self.without.value))
        self.bare = Words("", bold=True)
        head = Panel(sides=("bottom",), margins=(20, 8, 16, 8), gap=10, across=True)
        head.add(self.told, None, self.take_in, self.hand, self.end, self.give)
        self.add(head)
        self.box.addWidget(self.table, 1)
        self.below = Panel(sides=("top",), margins=(0, 8, 0, 0), gap=4)
        self.below.add(Panel(margins=(20, 0, 16, 2)).add(self.bare), self.without)
        self.without.setFixedHeight(px(36 * 4))
        self.add(self.below)
        self._enable()

    def read(self) -> None:
        """Read the charges, and what nobody answers for."""
        self.session.ask(self, _read, self._show, key="charges")

    def keys(self) -> QWidget:
        """The charges."""
        return self.table

    def _show(self, found: _Charges) -> None:
        self.held = found.charges
        self.table.set_lines([self._line(it) for it in found.charges])
        self.below.setVisible(found.count > 0)
        self.bare.setText(self.tr("%n finding(s) nobody answers for", "", found.count))
        self.without.set_values([Row(id, f"{number}  {one_line(text)}") for id, number, text in found.without])  # noqa: A001
        if not found.charges and not self.told.text():
            self.told.setText(self.tr("Nobody has charge of anything yet."))
        self._enable()

    def _line(self, it: InCharge) -> Line:
        held = it.charge
        now = clock.today().isoformat()
        over = held.until is not None and held.until < now
        facts = (it.person, it.phone or "—", it.unit or "—", on(held.since), on(held.until))
        return Line(
            (it.place, words.charge(held.role), *facts),
            icon="closed" if over else "person",
            ink="muted" if over else "text",
            key=held.id,
        )

    def _chosen(self) -> InCharge | None:
        chosen = self.table.chosen
        return next((it for it in self.held if chosen and it.charge.id == chosen[0]), None)

    def _enable(self) -> None:
        held = self._chosen()
        today = clock.today().isoformat()
        self.end.setEnabled(held is not None and (held.charge.until is None or held.charge.until > today))

    def _end(self) -> None:
        held = self._chosen()
        if held is not None:
            id, day = held.charge.id, clock.today().isoformat()  # noqa: A001
            self.told.setText("")
            self.session.do(self, lambda store: charges.end(store, id, day))

    def _import(self) -> None:
        from inspector.ui.dialogs.import_table import ImportTableDialog  # noqa: PLC0415 - with its first use

        ImportTableDialog(self, self.session, "charges").show_over()

    def _hand_on(self) -> None:
        held = self._chosen()
        dialog = HandOnDialog(self, self.session, held.charge.person if held else None)
        dialog.handed.connect(self._tell)
        dialog.show_over()

    def _tell(self, done: HandedOn) -> None:
        findings = self.tr("%n finding(s)", "", len(done.findings))
        self.told.setText(self.tr("Handed over: {what}").format(
            what=" · ".join((findings, self.tr("%n charge(s)", "", done.charges)))))  # fmt: skip


def _read(store: Store) -> _Charges:
    bare = charges.without_owner(store, clock.today().isoformat())
    first = [
        (it, *store.rows("SELECT coalesce(number, mark), text FROM finding WHERE id = ?", it)[0])
        for it in bare[:_FIRST]
    ]
    return _Charges(charges.charges(store), first, len(bare))
