"""The panels of the figures: a chart each, two abreast where there is room, as high as its neighbour."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector.i18n import translate
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.ui.background import Lane
from inspector.ui.theme import px
from inspector.ui.widgets.chart import ChartView
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Card, Heading, Panel
from inspector.ui.widgets.segments import Choice, Segments

if TYPE_CHECKING:
    from inspector.paper.charts.parts import Chart
    from inspector.paper.gather.figures.facts import FigureFacts
    from inspector.paper.gather.phrases import Language

ROOMY = 780
"""Logical pixels of the page's width from which two panels stand abreast."""

_PAIRS: tuple[tuple[str, ...], ...] = (
    ("rates",), ("course", "towns"), ("heat", "defects"), ("dates", "stock"), ("coverage", "quotas"),
    ("surveys",), ("other_rates",),
)  # fmt: skip
_NAMES = {
    "rates": QT_TRANSLATE_NOOP("Figures", "Rates"),
    "course": QT_TRANSLATE_NOOP("Figures", "Progress"),
    "towns": QT_TRANSLATE_NOOP("Figures", "How each town stands"),
    "heat": QT_TRANSLATE_NOOP("Figures", "Towns × themes, not closed"),
    "defects": QT_TRANSLATE_NOOP("Figures", "Top defects"),
    "dates": QT_TRANSLATE_NOOP("Figures", "Time and work"),
    "stock": QT_TRANSLATE_NOOP("Figures", "Stock and new"),
    "coverage": QT_TRANSLATE_NOOP("Figures", "Coverage"),
    "quotas": QT_TRANSLATE_NOOP("Figures", "Quotas"),
    "surveys": QT_TRANSLATE_NOOP("Figures", "What people say"),
    "other_rates": QT_TRANSLATE_NOOP("Figures", "Other rates"),
}
_BARE = ("rates", "other_rates")
"""Whose boxes stand on the ground themselves."""
_ORDERS = {
    "frequent": QT_TRANSLATE_NOOP("Figures", "most frequent"),
    "widest": QT_TRANSLATE_NOOP("Figures", "most villages"),
    "lost": QT_TRANSLATE_NOOP("Figures", "most points lost"),
}


class Panels(Panel):
    """All of them below each other; `opened` has the key of what was pressed."""

    opened = Signal(str)

    def __init__(self, lane: Lane) -> None:
        super().__init__(fill="ground", margins=(16, 12, 16, 16))
        self.facts: FigureFacts | None = None
        self.language: Language = "zh"
        self.order = Segments(
            translate("Figures", "Order of the defects"),
            [Choice(it, translate("Figures", _ORDERS[it])) for it in _ORDERS], "frequent", height=30, step="small",
        )  # fmt: skip
        self.order.setObjectName("defect_order")
        self.order.chosen.connect(lambda _: self._show("defects"))
        self.views: dict[str, ChartView] = {}
        self.heads: dict[str, Heading] = {}
        self.boxes: dict[str, QWidget] = {}
        for name in (it for pair in _PAIRS for it in pair):
            view = self.views[name] = ChartView(translate("Figures", _NAMES[name]), lane)
            view.setObjectName(f"chart_{name}")
            view.opened.connect(self.opened)
            view.sized.connect(lambda name=name: self._even_out(name))
            self.boxes[name] = self._boxed(name, view)
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(px(12))
        self.box.addLayout(self.grid)
        self.box.addStretch(1)
        self._abreast = True
        self._arrange()

    def show_facts(self, facts: "FigureFacts", language: "Language") -> None:
        """Show other figures."""
        self.facts, self.language = facts, language
        for name in self.views:
            self._show(name)

    def set_printed(self, *, printed: bool) -> None:
        """Show them as a printer without colour prints them."""
        for it in self.views.values():
            it.set_printed(printed=printed)

    def charts(self) -> "Mapping[str, Chart]":
        """What is shown, by name."""
        return {name: it.chart for name, it in self.views.items() if it.chart is not None}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where two have no room."""
        super().resizeEvent(event)
        abreast = self.width() >= px(ROOMY)
        if abreast is not self._abreast:
            self._abreast = abreast
            self._arrange()

    def _boxed(self, name: str, view: ChartView) -> QWidget:
        if name in _BARE:
            return view
        head = self.heads[name] = Heading(translate("Figures", _NAMES[name]))
        card = Card(margins=(16, 6, 16, 12), gap=2)
        if name == "defects":
            line = Flow(gap=12)
            line.addWidget(head.words)
            line.addWidget(self.order)
            card.box.addLayout(line)
        else:
            card.add(head)
        return card.add(view, None)

    def _show(self, name: str) -> None:
        if self.facts is None:
            return
        from inspector.paper.gather.figures import charts  # noqa: PLC0415 - whoever read the facts has loaded it

        order = (self.order.value,) if name == "defects" else ()
        chart: Chart = getattr(charts, name)(self.facts, self.language, *order)
        if (head := self.heads.get(name)) is not None:
            head.set_words(chart.title, chart.aside if name != "defects" else "")
            chart = replace(chart, title="", aside="")
        self.views[name].set_chart(chart)

    def _arrange(self) -> None:
        for row, pair in enumerate(_rows(abreast=self._abreast)):
            for column, name in enumerate(pair):
                wide = 2 if len(pair) == 1 else 1
                self.grid.addWidget(self.boxes[name], row, column, 1, wide)
        for column in (0, 1):
            self.grid.setColumnStretch(column, 1)
        for it in self.views.values():
            it.set_least(0)

    def _even_out(self, name: str) -> None:
        """The lower one of two neighbours is spread to the height of the other."""
        pair = next(it for it in _PAIRS if name in it)
        if not self._abreast or len(pair) < 2:
            return
        high = max(self.views[it].natural for it in pair)
        for it in pair:
            view = self.views[it]
            if view.natural and all(self.views[other].natural for other in pair):
                view.set_least(high if view.natural < high - 1 else 0)


def _rows(*, abreast: bool) -> Sequence[tuple[str, ...]]:
    return _PAIRS if abreast else [(it,) for pair in _PAIRS for it in pair]
