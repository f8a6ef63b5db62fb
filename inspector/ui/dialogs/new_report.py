"""A report begun: which kind, of which days, of a campaign or a town, in which language."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import clock, periods
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault
from inspector.i18n import language
from inspector.operations.reports import drafts
from inspector.operations.reports.scope import DRAFTED, Scope
from inspector.paper.gather.reports.words import period_words
from inspector.periods import Period, month_of
from inspector.records import Area, Campaign
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field
from inspector.ui.widgets.panel import across

_DAYS = "days"
_WHOLE = "campaign"


class _Offered:
    """What can be chosen."""

    def __init__(self, store: Store) -> None:
        self.kinds = {str(it["name"]): (str(it["title"]), str(it["title_en"])) for it in current(store, "paper_kinds")}
        self.campaigns = sorted(store.find(Campaign), key=lambda it: (it.starts, it.id), reverse=True)
        self.towns = sorted(store.find(Area, level="town", until=None), key=lambda it: (it.code, it.id))


class ScopeFields(QWidget):
    """Period, campaign, town and language; `scope` is what they say."""

    offered = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._campaigns: dict[str, Campaign] = {}
        self.period = DropDown("")
        self.period.setObjectName("report_period")
        self.first, self.last = DateField("", self.tr("first day")), DateField("", self.tr("last day"))
        self.campaign, self.town = DropDown(""), DropDown("")
        self.campaign.setObjectName("report_campaign")
        self.town.setObjectName("report_town")
        self.language = DropDown("", [("中文", "zh"), ("English", "en")])
        self.days = QWidget()
        self.days_field = Field(self.tr("To"), self.last)
        self.days.setLayout(across(Field(self.tr("From"), self.first), self.days_field, gap=12))
        self.campaign_field = Field(self.tr("Campaign"), self.campaign)
        self.fields = (
            across(Field(self.tr("Period"), self.period), Field(self.tr("Language"), self.language), gap=12),
            across(self.campaign_field, Field(self.tr("Town"), self.town), gap=12),
        )
        for it in (self.period, self.campaign, self.town, self.language):
            it.setMinimumHeight(px(36))
        self.days.hide()
        self.period.currentIndexChanged.connect(lambda _: self.days.setVisible(self.period.currentData() == _DAYS))
        self.campaign.currentIndexChanged.connect(lambda _: self._offer_periods())
        session.ask(self, _Offered, self._offer)

    def _offer(self, found: _Offered) -> None:
        self._campaigns = {it.id: it for it in found.campaigns}
        self.kinds = found.kinds
        self.campaign.set_options([(self.tr("None in particular"), ""), *((it.name, it.id) for it in found.campaigns)])
        self.town.set_options([(self.tr("The whole county"), ""), *((it.name, it.id) for it in found.towns)])
        self._offer_periods()
        self.offered.emit()

    def _offer_periods(self) -> None:
        today, held = clock.today(), self.period.currentData()
        month = month_of(today)
        quarter, year = periods.parsed(f"{today.year}Q{(today.month + 2) // 3}"), periods.parsed(str(today.year))
        known = [month, month.before, quarter, quarter.before, year, year.before]
        said: Literal["zh", "en"] = "zh" if language() == "zh" else "en"
        options: list[tuple[str, object]] = [(period_words(it, said), it.text) for it in known]
        if (campaign := self._campaigns.get(str(self.campaign.currentData() or ""))) is not None:
            options.insert(0, (self.tr("The whole campaign"), _WHOLE))
            self.first.show_day(campaign.starts)
        options.append((self.tr("Other days …"), _DAYS))
        self.period.set_options(options)
        self.period.setCurrentIndex(max(0, self.period.findData(held)) if held != _WHOLE else 0)

    def choose_year(self) -> None:
        """This year, as archives are made of years."""
        self.period.setCurrentIndex(max(0, self.period.findData(str(clock.today().year))))

    def scope(self, kind: str) -> Scope | None:
        """What is asked for; None where days are wanted, which then is said."""
        self.days_field.set_wrong("")
        chosen, campaign = self.period.currentData(), self._campaigns.get(str(self.campaign.currentData() or ""))
        try:
            if chosen == _DAYS:
                period = Period(self.first.day, self.last.day)
            elif chosen == _WHOLE and campaign is not None:
                period = Period(campaign.starts, campaign.closed_by)
            else:
                period = periods.parsed(str(chosen))
        except Fault:
            self.days_field.set_wrong(self.tr("Two days are wanted, the first one first"))
            self.last.setFocus()
            return None
        return Scope(
            kind=kind, period=period, campaign=campaign.id if campaign is not None else None,
            area=str(self.town.currentData() or "") or None,
            language="en" if self.language.currentData() == "en" else "zh",
        )  # fmt: skip


class NewReportDialog(ActDialog):
    """`begun` has the id of the new draft."""

    begun = Signal(str)

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, session, self.tr("New report"), self.tr("Draft it"), name="new_report", wide=620)
        self.kind = DropDown("")
        self.kind.setObjectName("report_kind")
        self.kind.setMinimumHeight(px(36))
        self.of = ScopeFields(session)
        self.box.addWidget(Field(self.tr("Kind"), self.kind))
        for it in self.of.fields:
            self.box.addLayout(it)
        self.box.addWidget(self.of.days)
        self.act.setEnabled(False)
        self.of.offered.connect(self._offer)

    def _offer(self) -> None:
        zh = language() == "zh"
        titles = {it: self.of.kinds.get(it, (it, it)) for it in DRAFTED}
        self.kind.set_options([(titles[it][0] if zh else titles[it][1] or titles[it][0], it) for it in DRAFTED])
        self.act.setEnabled(True)
        self.kind.setFocus()

    def work(self) -> Callable[[Store], str] | None:
        """A closing report is of a campaign."""
        self.of.campaign_field.set_wrong("")
        scope = self.of.scope(str(self.kind.currentData()))
        if scope is not None and scope.kind == "closing" and scope.campaign is None:
            self.of.campaign_field.set_wrong(self.tr("Choose the campaign that is closing"))
            self.of.campaign.setFocus()
            return None
        return None if scope is None else lambda store: drafts.begin(store, scope)

    def done_with(self, result: str) -> None:
        """Show it."""
        self.accept()
        self.begun.emit(result)
