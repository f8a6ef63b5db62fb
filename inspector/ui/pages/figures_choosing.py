"""What the figures are of: a campaign, a period, a town, whose findings; and what is offered for each."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import Signal

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.i18n import translate
from inspector.periods import Period, month_of, parsed
from inspector.records import Area, Campaign
from inspector.ui.dialogs.day_span import DaySpanDialog
from inspector.ui.theme import px
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from inspector.db.statistics import Cut

_OTHER = "other"


class Known(NamedTuple):
    """What can be chosen."""

    campaigns: list[Campaign]
    towns: list[Area]


def known(store: Store) -> Known:
    """Campaigns, the one that began last first, and towns by code."""
    campaigns = sorted(store.find(Campaign), key=lambda it: (it.starts, it.id), reverse=True)
    return Known(campaigns, sorted(store.find(Area, level="town", until=None), key=lambda it: (it.code, it.id)))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked for: `found`, only findings of the period itself."""

    period: Period
    campaign: str | None = None
    town: str | None = None
    stream: Literal["", "superior", "own"] = ""
    found: bool = False

    def cut(self) -> "Cut":
        """As statistics want it; called off the GUI thread, which statistics would hold while they are loaded."""
        from inspector.db.statistics import Cut  # noqa: PLC0415

        found = self.period if self.found else None
        return Cut(campaign=self.campaign, area=self.town, stream=self.stream, found=found)


class Choosing(Panel):
    """A line of drop-downs that becomes two where it is narrow; `chosen` says that something else is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(fill="surface", sides=("bottom",), margins=(16, 6, 16, 6))
        self.campaign = DropDown(translate("Figures", "Campaign"))
        self.period = DropDown(translate("Figures", "Period"))
        self.town = DropDown(translate("Figures", "Town"))
        self.of = DropDown(
            translate("Figures", "Which findings"),
            [
                (translate("Figures", "All findings"), "all"), (translate("Figures", "Found in the period"), "found"),
                (translate("Figures", "From superiors"), "superior"),
                (translate("Figures", "Found by ourselves"), "own"),
            ],
        )  # fmt: skip
        self._campaigns: dict[str, Campaign] = {}
        self._other: Period | None = None
        self._ready = False
        flow = Flow(gap=8)
        for name, it, wide in (
            ("campaign", self.campaign, 290), ("period", self.period, 200), ("town", self.town, 130),
            ("of", self.of, 150),
        ):  # fmt: skip
            it.setObjectName(f"figures_{name}")
            it.setFixedWidth(px(wide))
            it.setMinimumHeight(px(34))
            flow.addWidget(it)
        self.box.addLayout(flow)
        self.campaign.activated.connect(lambda _: self._campaign_chosen())
        self.period.activated.connect(lambda _: self._period_chosen())
        self.town.activated.connect(lambda _: self.changed.emit())
        self.of.activated.connect(lambda _: self.changed.emit())

    @property
    def value(self) -> Chosen | None:
        """What is chosen; None before anything is offered."""
        if not self._ready:
            return None
        period = self._period()
        of = self.of.currentData()
        return Chosen(
            period, self.campaign.currentData() or None, self.town.currentData() or None,
            of if of in ("superior", "own") else "", of == "found",
        )  # fmt: skip

    def offer(self, found: Known) -> None:
        """Offer what there is; what was chosen stays where it is still there."""
        first = not self._ready
        self._campaigns = {it.id: it for it in found.campaigns}
        everything = [(translate("Figures", "All campaigns"), "")]
        self.campaign.set_options([*everything, *((it.name, it.id) for it in found.campaigns)])
        self.town.set_options([(translate("Figures", "All towns"), ""), *((it.name, it.id) for it in found.towns)])
        if first:
            today = clock.today().isoformat()
            running = [it.id for it in found.campaigns if it.starts <= today]
            self.campaign.setCurrentIndex(max(0, self.campaign.findData(running[0])) if running else 0)
        self._offer_periods()
        self._ready = True

    def choose(self, chosen: Chosen) -> None:
        """Set the drop-downs to what is asked for from elsewhere."""
        self.campaign.setCurrentIndex(max(0, self.campaign.findData(chosen.campaign or "")))
        self.town.setCurrentIndex(max(0, self.town.findData(chosen.town or "")))
        self._other = chosen.period
        self._offer_periods()
        self.period.setCurrentIndex(max(0, self.period.findData(chosen.period.text)))

    def period_words(self) -> str:
        """The period as it was chosen."""
        return self.period.currentText()

    # -- periods -----------------------------------------------------------------------------------------------------

    def _offer_periods(self) -> None:
        today = clock.today()
        month = month_of(today)
        quarter = parsed(f"{today.year}Q{(today.month + 2) // 3}")
        offered: list[tuple[str, object]] = []
        whole = self._whole()
        if whole is not None:
            offered.append((self.tr("The whole campaign"), whole.text))
        offered += [
            (self.tr("This month"), month.text), (self.tr("Last month"), month.before.text),
            (self.tr("This quarter"), quarter.text), (self.tr("This year"), str(today.year)),
        ]  # fmt: skip
        if self._other is not None and all(value != self._other.text for _, value in offered):
            offered.append((_days(self._other), self._other.text))
        offered.append((self.tr("Other days …"), _OTHER))
        self.period.set_options(offered)

    def _whole(self) -> Period | None:
        campaign = self._campaigns.get(self.campaign.currentData() or "")
        try:
            return None if campaign is None else Period(campaign.starts, campaign.closed_by)
        except Fault:  # a stranger's campaign may end before it begins
            return None

    def _period(self) -> Period:
        chosen = self.period.currentData()
        return month_of(clock.today()) if chosen in (None, _OTHER) else parsed(str(chosen))

    def _campaign_chosen(self) -> None:
        self._offer_periods()
        self.period.setCurrentIndex(0)
        self.changed.emit()

    def _period_chosen(self) -> None:
        if self.period.currentData() != _OTHER:
            self.changed.emit()
            return
        self.period.setCurrentIndex(0)
        now = self._period()
        dialog = DaySpanDialog(self, self.tr("Figures of which days"), now.starts, now.ends)
        dialog.decided.connect(self._days_chosen)
        dialog.show_over()

    def _days_chosen(self, first: str, last: str) -> None:
        today = clock.today().isoformat()
        ends = last or max(today, first)
        self._other = Period(first or min(f"{ends[:4]}-01-01", ends), ends)
        self._offer_periods()
        self.period.setCurrentIndex(max(0, self.period.findData(self._other.text)))
        self.changed.emit()


def _days(period: Period) -> str:
    """A period of days for a drop-down."""
    first, last = date.fromisoformat(period.starts), date.fromisoformat(period.ends)
    return f"{first:%Y-%m-%d} – {last:%Y-%m-%d}" if first.year != last.year else f"{first:%Y-%m-%d} – {last:%m-%d}"
