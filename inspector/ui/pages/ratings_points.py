"""积分: the accounts of households and villages at the left, the book of one at the right, line by line."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.operations.rating import points
from inspector.operations.rating.points import Account
from inspector.paper.gather.rated_words import number
from inspector.rating.points import Book
from inspector.rating.points import Line as Entry
from inspector.ui.dialogs.points import PointsDialog, TakeBackDialog, What
from inspector.ui.pages import ratings_words as words
from inspector.ui.pages.boards_words import on, one_line
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class _Shown:
    account: Account
    book: Book
    titles: dict[str, tuple[str, str]]  # of rules, in Chinese and English


class PointsPane(Panel):
    """An entry is never edited: what was wrong is taken back by one more line."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.accounts: list[Account] = []
        self.holder = ""
        self.shown: _Shown | None = None
        self.search = line_edit(self.tr("Find an account"), self.tr("Find an account"), icon="search")
        self.search.setObjectName("points_find")
        self.search.textChanged.connect(lambda _: self._list())
        self.rows = Rows(self.tr("Accounts"), fit=False, high=52)
        self.rows.setObjectName("points_rows")
        self.rows.chosen.connect(lambda row: self._open(row.key))
        self.rows.acted.connect(lambda row: self._open(row.key))
        self.title = Words("", "ask", bold=True, elide=True)
        self.facts = Words("", "cell", "muted", elide=True)
        self.balance = Words("", "title", "accent", bold=True)
        self.balance.setObjectName("points_balance")
        self.enter = self._button("points_enter", self.tr("Enter points …"), "plus", lambda: self._ask_for("enter"))
        self.enter.kind = "filled"
        self.exchange = self._button("points_swap", self.tr("Exchange …"), "minus", lambda: self._ask_for("exchange"))
        self.back = self._button("points_take_back", self.tr("Take back …"), "undo", self._take_back)
        self.print = self._button("points_print", self.tr("Points book"), "paper", self._make_paper)
        self.table = ChosenLines(
            self.tr("Entries"),
            [Column(self.tr("No."), 56, right=True), Column(self.tr("Day"), 104), Column(self.tr("What for"), 190),
             Column(self.tr("Points"), 84, right=True), Column(self.tr("Balance"), 84, right=True),
             Column(self.tr("Note"))],
            high=38, several=False,
        )  # fmt: skip
        self.table.setObjectName("points_table")
        self.table.changed.connect(self._enable)
        self.none = Words("", "body", "muted", wrap=True)
        left = Panel(sides=("right",))
        left.setFixedWidth(px(300))
        left.add(Panel(sides=("bottom",), margins=(12, 8, 12, 8)).add(self.search))
        left.box.addWidget(self.rows, 1)
        head = Panel(sides=("bottom",), margins=(20, 8, 16, 8), gap=4)
        head.add(across(self.title, self.facts, None, self.balance, gap=12))
        head.add(across(self.enter, self.exchange, self.back, self.print, None, gap=8))
        self.remark = Panel(margins=(20, 8, 16, 8)).add(self.none)
        right = Panel().add(head, self.remark)
        right.box.addWidget(self.table, 1)
        row = across(left, right, gap=0)
        row.setStretch(1, 1)
        self.box.addLayout(row, 1)
        self._enable()

    def read(self) -> None:
        """Read the accounts, then the book of the chosen one."""
        self.session.ask(self, points.accounts, self._fill, key="points")

    def keys(self) -> QWidget:
        """The accounts."""
        return self.rows

    def choose(self, holder: str) -> None:
        """Show this account with the next reading."""
        self.holder = holder

    def _button(self, name: str, text: str, icon: str, act: object) -> Button:
        button = Button(text, icon=icon, height=34)
        button.setObjectName(name)
        if callable(act):
            button.clicked.connect(lambda _: act())
        return button

    def _fill(self, accounts: list[Account]) -> None:
        self.accounts = accounts
        self._list()
        if self.holder not in {it.id for it in accounts}:
            self.holder = accounts[0].id if accounts else ""
        if self.holder:
            self._stand()
            self._open(self.holder)
        else:
            self._show(None)

    def _list(self) -> None:
        typed = self.search.text().strip().casefold()
        kept = [it for it in self.accounts if typed in f"{it.name} {it.code} {''.join(it.areas)}".casefold()]
        rows = [
            Row(it.id, it.name, words.joined(("".join(it.areas[-2:]), on(it.last))), right=number(it.balance),
                right_ink="accent", icon="home" if it.is_site else "place")
            for it in kept
        ]  # fmt: skip
        self.rows.set_values(rows)
        self._stand()

    def _stand(self) -> None:
        """The account whose book is open is the current one."""
        held = [row.key for row in self.rows.shown.values]
        if self.holder in held:
            self.rows.set_current(self.rows.shown.values[held.index(self.holder)])

    def _open(self, holder: str) -> None:
        self.holder = holder
        account = next((it for it in self.accounts if it.id == holder), None)
        if account is not None:
            self.session.ask(self, lambda store: _shown(store, account), self._show, key="points book")

    def _show(self, shown: _Shown | None) -> None:
        self.shown = shown
        self.title.setText(shown.account.name if shown else "")
        self.facts.setText(words.joined(("".join(shown.account.areas), shown.account.code)) if shown else "")
        told = self.tr("{balance} points").format(balance=number(shown.book.balance)) if shown else ""
        self.balance.setText(told)
        lines = shown.book.lines if shown else ()
        numbers = {it.entry.id: n for n, it in enumerate(lines, 1)}
        self.table.set_lines([self._line(n, it, numbers) for n, it in enumerate(lines, 1)])
        below = self.tr("After a merge the account stood below 0: see which entry was too much.")
        empty = self.tr("Nobody has points yet. They come from a published list, or are entered by hand.")
        self.none.setText(empty if shown is None else below if shown.book.below else "")
        self.remark.setVisible(bool(self.none.text()))
        self._enable()

    def _line(self, at: int, it: Entry, numbers: dict[str, int]) -> Line:
        entry = it.entry
        titles = self.shown.titles.get(entry.rule or "") if self.shown else None
        what = titles[words.spoken() != "zh"] if titles else self.tr("by no rule")
        back = self.tr("taken back by no. {n}").format(n=numbers.get(it.taken_back or "")) if it.taken_back else ""
        takes = self.tr("takes back no. {n}").format(n=numbers.get(entry.reverses, "—")) if entry.reverses else ""
        return Line(
            (str(at), on(entry.day), what, words.points(it.points), number(it.balance),
             words.joined((back, takes, one_line(entry.note or "")))),
            ink="muted" if back or takes else "text", key=entry.id,
        )  # fmt: skip

    def _enable(self) -> None:
        entry = self._entry()
        self.exchange.setEnabled(self.shown is not None and self.shown.book.balance > 0)
        self.back.setEnabled(entry is not None and entry.taken_back is None and not entry.entry.reverses)
        self.print.setEnabled(self.shown is not None)

    def _entry(self) -> Entry | None:
        chosen = self.table.chosen
        lines = self.shown.book.lines if self.shown else ()
        return next((it for it in lines if chosen and it.entry.id == chosen[0]), None)

    def _ask_for(self, what: What) -> None:
        held = self.shown.account if self.shown else None
        value = f"{'site' if held.is_site else 'area'}:{held.id}" if held else ""
        dialog = PointsDialog(self, self.session, what, (value, held.name) if held else None)
        dialog.entered.connect(self.choose)
        dialog.show_over()

    def _take_back(self) -> None:
        entry = self._entry()
        if entry is not None:
            said = words.joined((on(entry.entry.day), words.points(entry.points), one_line(entry.entry.note or "")))
            TakeBackDialog(self, self.session, entry.entry.id, said).show_over()

    def _make_paper(self) -> None:
        from inspector.ui.pages.papers_reading import asked  # noqa: PLC0415 - words papers: with its first use

        if self.shown is not None:
            holder = self.shown.account.id
            self.session.ask(
                self, lambda store: (asked(store, "points_book", holder),), lambda it: self.session.open("papers", it),
                key="points papers",
            )  # fmt: skip


def _shown(store: Store, account: Account) -> _Shown:
    book = (
        points.entries_of(store, site=account.id) if account.is_site else points.entries_of(store, area=account.id)
    )  # fmt: skip
    return _Shown(account, book, {name: (zh, en) for name, (zh, en, _) in points.rules(store).items()})
