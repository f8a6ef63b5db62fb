"""The assets of all projects: looked for, each with its four points, its state, what is wanting; and its checks."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n.words_of_projects import CATEGORIES, MARKS, POINTS, WANTS, said
from inspector.operations.projects import assets, proposals
from inspector.operations.projects.amounts import exact
from inspector.operations.projects.kept import Tables, tables
from inspector.operations.projects.listing import Placed, all_assets
from inspector.records import AssetCheck
from inspector.ui.dialogs.asset_facts import check_asset, edit_asset
from inspector.ui.pages.projects_parts import amount, asset_icon
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.field import DropDown, Facts, line_edit
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Heading, Panel, Words, across, scrolled
from inspector.ui.widgets.rows import Row, Rows

_PAUSE = 200  # milliseconds after the last key


class AssetsPane(Panel):
    """A table of assets, and beside it the chosen one with what was seen of it, the newest first."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.held: dict[str, Placed] = {}
        self.known: Tables | None = None
        self.search = line_edit(self.tr("Find an asset"), self.tr("Asset, project, number"), icon="search")
        self.search.setObjectName("find_asset")
        self.search.setMinimumHeight(px(34))
        self.search.setFixedWidth(px(220))
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE)
        self.pause.timeout.connect(self.read)
        self.search.textChanged.connect(lambda _: self.pause.start())
        self.state = DropDown(self.tr("State"), [(self.tr("All states"), "")])
        self.state.setObjectName("assets_state")
        every = [(self.tr("All categories"), ""), *((said(CATEGORIES, it), it) for it in assets.CATEGORIES)]
        self.category = DropDown(self.tr("Category"), every)
        for it in (self.state, self.category):
            it.setMinimumHeight(px(34))
            it.setMinimumWidth(px(136))
            it.currentIndexChanged.connect(lambda _: self.read())
        self.told = Words("", "cell", "muted", elide=True)
        self.told.setObjectName("assets_told")
        self.add_one = Button(self.tr("Register an asset"), icon="plus", height=34)
        self.add_one.setObjectName("asset_add")
        self.add_one.clicked.connect(lambda _: edit_asset(self, session, None))
        self.take = Button("", icon="import", height=34)
        self.take.setObjectName("assets_take")
        self.take.clicked.connect(lambda _: self._take())
        self.take.hide()
        self.waiting: list[str] = []
        self.table = ChosenLines(
            self.tr("Assets"),
            [Column(self.tr("Asset")), Column(self.tr("Place"), 150), Column(self.tr("Category"), 110),
             Column(self.tr("Value (10,000 yuan)"), 100, right=True), Column(self.tr("Points held"), 84, right=True),
             Column(self.tr("State"), 110)],
            high=44, several=False,
        )  # fmt: skip
        self.table.leave_out({2, 3}, 640)
        self.table.setObjectName("assets_table")
        self.table.changed.connect(self._stand)
        self.table.opened.connect(lambda _: self._do("check"))
        head = Panel(sides=("bottom",), margins=(20, 8, 16, 8), gap=10, across=True)
        head.add(self.search, self.state, self.category, self.told, None, self.take, self.add_one)
        self.add(head)
        box = across(self.table, self._beside(), gap=0)
        box.setStretch(0, 1)
        self.box.addLayout(box, 1)

    def _beside(self) -> Panel:
        self.name = Words("", "ask", bold=True, wrap=True)
        self.facts, self.points = Facts(), Facts()
        self.wants = Words("", "cell", "overdue", wrap=True)
        self.wants.setObjectName("asset_wants")
        self.acts = {
            name: Button(words, icon=icon, height=32)
            for name, words, icon in (
                ("check", self.tr("Check"), "visit"), ("edit", self.tr("Change"), "pencil"),
                ("site", self.tr("Place"), "sites"), ("ledger", self.tr("Findings"), "ledger"),
                ("print", self.tr("Card"), "print"),
            )
        }  # fmt: skip
        for name, button in self.acts.items():
            button.setObjectName(f"asset_{name}")
            button.clicked.connect(lambda _, it=name: self._do(it))
        self.checks = Rows(self.tr("Checks of the asset"), high=48)
        self.checks.setObjectName("asset_checks")
        self.checks.acted.connect(lambda row: self._correct(row.key))
        self.checks.doubleClicked.connect(lambda _: self._correct(self.checks.value.key))
        self.beside = Panel(sides=("left",))
        self.beside.setFixedWidth(px(344))
        inner = Panel(margins=(16, 14, 16, 6), gap=10)
        inner.add(self.name, self.facts, self.points, self.wants)
        inner.add(
            across(self.acts["check"], self.acts["edit"], self.acts["print"], None),
            across(self.acts["site"], self.acts["ledger"], None),
        )
        inner.add(Heading(self.tr("Checks")))
        inner.add(self.checks, None)
        self.beside.box.addWidget(scrolled(inner, self.tr("Asset")), 1)
        return self.beside

    @property
    def wanted(self) -> dict[str, str]:
        """Which assets, as `all_assets` takes it."""
        state, category = self.state.currentData() or "", self.category.currentData() or ""
        return {"text": self.search.text(), "state": state, "category": category}

    def read(self) -> None:
        """Read the assets that fit."""
        wanted, today = self.wanted, clock.today().isoformat()

        def work(store: Store) -> tuple[list[Placed], Tables, list[str]]:
            found = all_assets(store, today, **wanted)
            return found, tables(store), proposals.waiting(store)

        self.session.ask(self, work, lambda found: self._show(*found), key="assets")

    def keys(self) -> QWidget:
        """The assets."""
        return self.table

    def show_state(self, state: str) -> None:
        """Look for assets in a state."""
        self.state.setCurrentIndex(max(0, self.state.findData(state)))

    def _show(self, found: Sequence[Placed], known: Tables, waiting: list[str]) -> None:
        self.waiting = waiting
        self.take.set_words(self.tr("Take over visits: {count}").format(count=len(waiting)))
        self.take.setVisible(bool(waiting))
        self.known, self.held = known, {it.held.asset.id: it for it in found}
        states = [(it.titled(i18n.language()), name) for name, it in known.asset_states.items()]
        self.state.set_options([(self.tr("All states"), ""), *states, (said(MARKS, ""), "unseen")])
        worth = sum((exact(it.held.asset.value) or 0 for it in found), start=exact(0.0) or 0)
        self.told.setText(self.tr("{count} assets, {value} × 10,000 yuan").format(
            count=len(found), value=amount(exact(float(worth)))))  # fmt: skip
        self.table.set_lines([self._line(it) for it in found])
        self._stand()

    def _line(self, it: Placed) -> Line:
        held = it.held
        state = held.state.titled(i18n.language()) if held.state else said(MARKS, "")
        return Line(
            (it.site.name, it.place, said(CATEGORIES, held.asset.category or "") or "—",
             amount(exact(held.asset.value)), f"{held.fulfilled}/4", state),
            icon=asset_icon(held), ink="overdue" if held.wants else "text", key=held.asset.id,
        )  # fmt: skip

    def _chosen(self) -> Placed | None:
        chosen = self.table.chosen
        return self.held.get(chosen[0]) if chosen else None

    def _stand(self) -> None:
        it = self._chosen()
        self.beside.setVisible(it is not None)
        if it is None or self.known is None:
            return
        asset = it.held.asset
        self.name.setText(it.site.name)
        self.facts.set_facts([
            (self.tr("Project"), it.project or "—"), (self.tr("Registered as"), asset.number or "—"),
            (self.tr("Owner"), asset.owner or "—"), (self.tr("Built in"), str(asset.built or "—")),
            (self.tr("Handed over"), i18n.day(asset.handed_over) if asset.handed_over else "—"),
        ])  # fmt: skip
        self.points.set_facts([
            (said(POINTS, name), said(MARKS, mark or ""))
            for name, mark in zip(assets.POINTS, it.held.points, strict=True)
        ])  # fmt: skip
        self.wants.setText("\n".join(f"△ {said(WANTS, want)}" for want in it.held.wants))
        self.wants.setVisible(bool(it.held.wants))
        self.checks.set_values([self._check_row(check, self.known) for check in it.held.checks])

    def _check_row(self, it: AssetCheck, known: Tables) -> Row:
        tongue = i18n.language()
        state, reason = known.asset_states.get(it.state or ""), known.reasons.get(it.idle_reason or "")
        due = i18n.day(it.due) if it.due else ""
        second = filter(None, (reason.titled(tongue) if reason else "", it.plan, due, it.note))
        found = state.titled(tongue) if state else said(MARKS, "")
        return Row(it.id, f"{i18n.day(it.day)}  {found}", " · ".join(second) or "—")

    def _correct(self, check: str) -> None:
        it = self._chosen()
        found = next((one for one in it.held.checks if one.id == check), None) if it is not None else None
        if it is not None and found is not None:
            check_asset(self, self.session, it.held.asset.id, found)

    def _take(self) -> None:
        """What the newest visit says that nobody has entered yet; the next one comes after it."""
        from inspector.ui.dialogs.take_visit import take_visit  # noqa: PLC0415 - with its first use

        if self.waiting:
            take_visit(self, self.session, self.waiting[0])

    def _do(self, name: str) -> None:
        it = self._chosen()
        if it is None:
            return
        if name == "check":
            check_asset(self, self.session, it.held.asset.id)
        elif name == "edit":
            edit_asset(self, self.session, it.held.asset)
        elif name == "site":
            self.session.open("sites", it.site.id)
        elif name == "print":
            from inspector.operations.papers.waiting import Wanted  # noqa: PLC0415 - draws papers: with its first use
            from inspector.ui.dialogs.print_paper import PrintPaper  # noqa: PLC0415 - as above

            PrintPaper(self, self.session, [Wanted("asset_card", it.held.asset.id)]).show_over()
        else:
            from inspector.db.ledger import LedgerFilter  # noqa: PLC0415 - with its first use

            self.session.open("ledger", LedgerFilter(site=it.site.id))
