"""存量和新增: how many of a thing each village has against its baseline, and how it went."""

from dataclasses import dataclass

from inspector import i18n
from inspector.db import areas
from inspector.db.store import Store
from inspector.operations.register import counters, listing
from inspector.operations.register.counters import Count, Sum
from inspector.ui.dialogs.register_counts import CountDialog
from inspector.ui.pages.boards_words import on
from inspector.ui.pages.register_pane import RegisterPane
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.rows import Row


@dataclass(frozen=True, slots=True)
class _Read:
    counter: str
    counts: list[tuple[str, Count]]
    whole: Sum
    words: listing.Words
    measures: dict[str, str]


class CountsPane(RegisterPane):
    """One line a village; without a baseline a change is —, never nought."""

    table_kind = "counts"

    def __init__(self, session: Session) -> None:
        columns = [
            Column(self.tr("Village")), Column(self.tr("Baseline"), 92, right=True),
            Column(self.tr("Now"), 92, right=True), Column(self.tr("Change"), 92, right=True),
            Column(self.tr("Left of the stock"), 110, right=True), Column(self.tr("New"), 92, right=True),
            Column(self.tr("Counted on"), 118),
        ]  # fmt: skip
        super().__init__(session, self.tr("Counts by village"), columns, self.tr("Choose a village."))
        self.words = listing.Words()
        self.held: dict[str, tuple[str, Count]] = {}
        self.measure = ""
        self.counter = DropDown(self.tr("What is counted"))
        self.counter.setMinimumWidth(px(150))
        self.counter.activated.connect(lambda _: self.read())
        self.new = Button(self.tr("Enter a count …"), icon="plus", height=36, kind="filled")
        self.new.setObjectName("count_new")
        self.new.clicked.connect(lambda _: self._new())
        self.head.add(self.counter, self.told, None, self.take_in, self.give, self.new)
        self.whole = Words("", "cell", bold=True, wrap=True)
        self.whole.setObjectName("counts_whole")
        self.below = Panel(sides=("top",), margins=(20, 8, 16, 8)).add(self.whole)
        self.add(self.below)
        self.take_out = self.act(self.tr("Take the last entry back"), "count_remove", self._remove)

    def read(self) -> None:
        """Read the counts of what is chosen."""
        wanted = self.counter.currentData() or ""

        def work(store: Store) -> _Read:
            return _read(store, wanted)

        self.session.ask(self, work, self._show, key="register-counts")

    def show_chosen(self) -> None:
        """How it went in the village, the newest first."""
        name, it = self.held[self.chosen]
        rows = []
        before = it.baseline.value if it.baseline else None
        for one in it.readings:
            gone = None if before is None else one.value - before
            how = self.tr("counted on a visit") if one.visit else self.tr("entered by hand")
            rows.append(
                Row(one.reading or one.visit, _number(one.value) + self.measure,
                    f"{on(one.day)} · {how}",
                    icon="rebound" if gone is not None and gone > 0 else "check", right=_signed(gone),
                    right_ink="overdue" if gone is not None and gone > 0 else "muted")
            )  # fmt: skip
            before = one.value
        rows.reverse()
        if it.baseline is not None:
            said = self.tr("{number}, the baseline").format(number=_number(it.baseline.value) + self.measure)
            rows.append(Row(it.baseline.reading or it.baseline.visit, said, on(it.baseline.day)))
        facts = [
            (self.tr("Baseline"), _number(it.baseline.value if it.baseline else None)),
            (self.tr("Now"), _number(it.current)), (self.tr("Change"), _signed(it.change)),
            (self.tr("Left of the stock"), _number(it.stock)), (self.tr("New"), _number(it.added)),
        ]  # fmt: skip
        place = "" if it.baseline is not None else self.tr("No baseline: neither stock nor new ones are known.")
        self.beside.show_one(name, place, facts, self.tr("Over time"), rows)
        self.take_out.setEnabled(self._last(it) is not None)

    def _show(self, found: _Read) -> None:
        english = i18n.language() != "zh"
        self.words = found.words
        self.measure = f" {found.measures.get(found.counter, '')}"
        titles = found.words.of.get("counters", {})
        self.counter.set_options([(it[english], name) for name, it in titles.items()])
        self.counter.setCurrentIndex(max(0, self.counter.findData(found.counter)))
        self.held = {it.area: (name, it) for name, it in found.counts}
        self.table.set_lines([self._line(name, it) for name, it in found.counts])
        self.tell("" if found.counts else self.tr("Nobody has counted any yet."))
        self.whole.setText(self._sum(found.whole))
        self.below.setVisible(bool(found.counts))

    def _line(self, name: str, it: Count) -> Line:
        last = it.readings[-1].day if it.readings else it.baseline.day if it.baseline else None
        base = it.baseline.value if it.baseline else None
        cells = (name, _number(base), _number(it.current), _signed(it.change), _number(it.stock), _number(it.added),
                 on(last))  # fmt: skip
        return Line(cells, icon="rebound" if it.rose else "", key=it.area)

    def _sum(self, whole: Sum) -> str:
        said = self.tr("%n village(s) together: {now} now", "", whole.places).format(now=_number(whole.current))
        if whole.baseline is not None:
            said += self.tr("; baseline {baseline}, change {change}, left of the stock {stock}, new {added}").format(
                baseline=_number(whole.baseline), change=_signed(whole.change), stock=_number(whole.stock),
                added=_number(whole.added))  # fmt: skip
        if whole.without_baseline:
            said += self.tr("; %n without a baseline, not in the changes", "", whole.without_baseline)
        return said

    def _last(self, it: Count) -> str | None:
        typed = [one.reading for one in it.readings if one.reading is not None]
        return typed[-1] if typed else it.baseline.reading if it.baseline else None

    def _remove(self) -> None:
        if self.chosen is not None and (last := self._last(self.held[self.chosen][1])) is not None:
            self.do(lambda store: counters.remove(store, last))

    def _new(self) -> None:
        CountDialog(self, self.session, self.counter.currentData() or "", self.chosen).show_over()


def _number(value: float | None) -> str:
    return "—" if value is None else f"{value:g}"


def _signed(value: float | None) -> str:
    return "—" if value is None else "0" if value == 0 else f"{value:+g}".replace("-", "−")


def _read(store: Store, wanted: str) -> _Read:
    from inspector.db.tables import current  # noqa: PLC0415 - this one reading

    rows = current(store, "counters")
    names = [str(it["name"]) for it in rows]
    counter = wanted if wanted in names else next(iter(names), "")
    found = counters.counts(store, counter)
    named = [("".join(areas.names_within(store.connection, it.area)), it) for it in found]
    measures = {str(it["name"]): str(it["measure"]) for it in rows}
    return _Read(counter, named, counters.summed(found), listing.words(store), measures)
