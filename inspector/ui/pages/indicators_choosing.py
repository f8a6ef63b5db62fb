"""What an assessment is of: its scheme, the period, the campaign; what is offered for each, and what can be done."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations.indicators.scheme import Scheme, schemes
from inspector.periods import Period, month_of, parsed
from inspector.records import Campaign
from inspector.ui.dialogs.day_span import DaySpanDialog
from inspector.ui.theme import px
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Panel

_OTHER = "other"


class Offered(NamedTuple):
    """What can be chosen."""

    schemes: tuple[Scheme, ...]
    campaigns: list[Campaign]


def offered(store: Store) -> Offered:
    """The schemes of the tables; campaigns, the one that began last first."""
    return Offered(schemes(store), sorted(store.find(Campaign), key=lambda it: (it.starts, it.id), reverse=True))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked for; '' where there is no scheme, None for every campaign."""

    scheme: str
    period: Period
    campaign: str | None


class IndicatorsChoosing(Panel):
    """Drop-downs, with `schemes` one of these too, and a pane's buttons; `changed`: something else is wanted."""

    changed = Signal()

    def __init__(self, *, schemes: bool = False) -> None:
        super().__init__(sides=("bottom",), margins=(16, 6, 16, 6))
        self.scheme = DropDown(self.tr("Scheme"))
        self.period = DropDown(self.tr("Period"))
        self.campaign = DropDown(self.tr("Campaign"))
        self._other: Period | None = None
        self.flow = Flow(gap=8)
        for name, it, wide in (
            ("scheme", self.scheme, 250),
            ("period", self.period, 170),
            ("campaign", self.campaign, 200),
        ):
            it.setObjectName(f"indicators_{name}")
            it.setFixedWidth(px(wide))
            it.setMinimumHeight(px(34))
            it.activated.connect(self._chosen)
            if it is not self.scheme or schemes:
                self.flow.addWidget(it)
        self.box.addLayout(self.flow)
        self._offer_periods(str(clock.today().year))

    def add_acts(self, *acts: QWidget) -> None:
        """Buttons behind the drop-downs."""
        for it in acts:
            self.flow.addWidget(it)

    @property
    def value(self) -> Chosen:
        """What is chosen."""
        period = self.period.currentData()
        found = parsed(str(period)) if period not in (None, _OTHER) else month_of(clock.today())
        return Chosen(self.scheme.currentData() or "", found, self.campaign.currentData() or None)

    def offer(self, found: Offered) -> None:
        """Offer what there is; what was chosen stays where it is still there."""
        english = i18n.language() == "en"
        self.scheme.set_options([(it.title[english], it.name) for it in found.schemes])
        everything = [(self.tr("All campaigns"), "")]
        self.campaign.set_options([*everything, *((it.name, it.id) for it in found.campaigns)])

    def _offer_periods(self, chosen: str) -> None:
        today = clock.today()
        month, quarter = month_of(today), parsed(f"{today.year}Q{(today.month + 2) // 3}")
        words: list[tuple[str, object]] = [
            (self.tr("This year"), str(today.year)), (self.tr("This quarter"), quarter.text),
            (self.tr("This month"), month.text), (self.tr("Last month"), month.before.text),
            (self.tr("Last year"), str(today.year - 1)),
        ]  # fmt: skip
        if self._other is not None and all(value != self._other.text for _, value in words):
            words.append((f"{self._other.starts} – {self._other.ends}", self._other.text))
        words.append((self.tr("Other days …"), _OTHER))
        self.period.set_options(words)
        self.period.setCurrentIndex(max(0, self.period.findData(chosen)))

    def _chosen(self) -> None:
        if self.period.currentData() != _OTHER:
            self.changed.emit()
            return
        self.period.setCurrentIndex(0)
        now = self.value.period
        dialog = DaySpanDialog(self, self.tr("Assessment of which days"), now.starts, now.ends)
        dialog.decided.connect(self._days)
        dialog.show_over()

    def _days(self, first: str, last: str) -> None:
        ends = last or max(clock.today().isoformat(), first)
        try:
            self._other = Period(first or f"{ends[:4]}-01-01", ends)
        except Fault:  # no day of the calendar
            return
        self._offer_periods(self._other.text)
        self.changed.emit()
