"""Who is in charge of what: leaders, cadres, grid workers, 路长, 河长, 田长, with those that were before."""

from inspector import clock
from inspector.i18n import escalating as words
from inspector.operations.rectification import charges
from inspector.operations.rectification.charges import InCharge
from inspector.ui.dialogs.charge import ChargeDialog
from inspector.ui.pages.boards_words import on
from inspector.ui.pages.register_pane import RegisterPane
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.rows import Row


class KeepersPane(RegisterPane):
    """One line a charge that holds today; those of one place over time beside it."""

    table_kind = "charges"

    def __init__(self, session: Session) -> None:
        columns = [
            Column(self.tr("Place")), Column(self.tr("As"), 110), Column(self.tr("Person"), 104),
            Column(self.tr("Telephone"), 128), Column(self.tr("From"), 112), Column(self.tr("Until"), 112),
        ]  # fmt: skip
        super().__init__(session, self.tr("Who is in charge"), columns, self.tr("Choose a line."))
        self.held: dict[str, InCharge] = {}
        self.role = DropDown(self.tr("As"))
        self.role.set_options([(self.tr("All"), ""), *((words.charge(it), it) for it in charges.ROLES)])
        self.role.activated.connect(lambda _: self._fill())
        self.new = Button(self.tr("Give charge …"), icon="plus", height=36, kind="filled")
        self.new.setObjectName("keeper_new")
        self.new.clicked.connect(lambda _: ChargeDialog(self, session).show_over())
        self.head.add(self.role, self.told, None, self.take_in, self.give, self.new)
        self.end = self.act(self.tr("Ends today"), "keeper_end", self._end)

    def read(self) -> None:
        """Read every charge."""
        self.session.ask(self, charges.charges, self._show, key="register-keepers")

    def show_chosen(self) -> None:
        """Who had the place before."""
        it = self.held[self.chosen]
        here = [other for other in self.held.values() if _at(other) == _at(it)]
        rows = [
            Row(other.charge.id, f"{other.person}　{words.charge(other.charge.role)}",
                self.span(other.charge.since, other.charge.until),
                icon="closed" if self._over(other) else "person")
            for other in sorted(here, key=lambda one: one.charge.since or "", reverse=True)
        ]  # fmt: skip
        facts = [
            (self.tr("As"), words.charge(it.charge.role)), (self.tr("Telephone"), it.phone),
            (self.tr("Unit"), it.unit), (self.tr("From"), on(it.charge.since) if it.charge.since else ""),
            (self.tr("Until"), on(it.charge.until) if it.charge.until else ""),
        ]  # fmt: skip
        self.beside.show_one(it.person, it.place, facts, self.tr("Here over time"), rows)
        self.end.setEnabled(not self._over(it))

    def _show(self, found: list[InCharge]) -> None:
        self.held = {it.charge.id: it for it in found}
        self._fill()

    def _fill(self) -> None:
        role = self.role.currentData()
        shown = [it for it in self.held.values() if not role or it.charge.role == role]
        self.table.set_lines([self._line(it) for it in shown])
        self.tell("" if shown else self.tr("Nobody is in charge as such yet."))

    def _line(self, it: InCharge) -> Line:
        over = self._over(it)
        cells = (it.place, words.charge(it.charge.role), it.person, it.phone or "—", on(it.charge.since),
                 on(it.charge.until))  # fmt: skip
        return Line(cells, icon="closed" if over else "person", ink="muted" if over else "text", key=it.charge.id)

    def _over(self, it: InCharge) -> bool:
        return it.charge.until is not None and it.charge.until < clock.today().isoformat()

    def _end(self) -> None:
        if self.chosen is not None:
            id_, day = self.chosen, clock.today().isoformat()
            self.do(lambda store: charges.end(store, id_, day))

    def _import(self) -> None:
        from inspector.ui.dialogs.import_table import ImportTableDialog  # noqa: PLC0415 - with its first use

        ImportTableDialog(self, self.session, "charges").show_over()


def _at(it: InCharge) -> str:
    return it.charge.area or it.charge.site or ""
