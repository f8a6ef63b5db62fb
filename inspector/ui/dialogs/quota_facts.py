"""A quota: how much of what a place is to do between two days; and what was reported as done up to a day."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations import quotas
from inspector.operations.indicators.places import places
from inspector.records import Area, Campaign, Quota
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words, across

Offered = tuple[dict[str, tuple[str, str, str]], list[Area], list[Campaign]]


def offered(store: Store) -> Offered:
    """Subjects, the county and its towns with their villages below them, campaigns."""
    where = places(store)
    found = [it for it in where.areas.values() if it.level in ("county", "town", "village") and it.until is None]
    return dict(quotas.titles(store)), sorted(found, key=lambda it: (it.code, it.id)), store.find(Campaign)


class QuotaDialog(ActDialog):
    """`made` carries the id of the quota, new or changed."""

    made = Signal(str)

    def __init__(self, parent: QWidget, session: Session, known: Quota | None, starts: str, ends: str) -> None:
        words = self.tr("Set a quota") if known is None else self.tr("Change the quota")
        super().__init__(parent, session, words, self.tr("Save"), name="quota_facts", wide=560)
        self.known = known
        self.subject = DropDown("")
        self.subject.setObjectName("quota_subject")
        self.area = DropDown("")
        self.area.setObjectName("quota_area")
        self.campaign = DropDown("")
        self.planned = line_edit("", self.tr("A number"))
        self.planned.setObjectName("quota_planned")
        self.starts = DateField("", self.tr("no day"))
        self.ends = DateField("", self.tr("no day"))
        self.note = line_edit("")
        self.planned_field = Field(self.tr("Planned"), self.planned)
        self.days_field = Field(self.tr("Until"), self.ends)
        self.box.addLayout(_row(Field(self.tr("What"), self.subject), Field(self.tr("Where"), self.area)))
        self.box.addLayout(_row(self.planned_field, Field(self.tr("Campaign"), self.campaign)))
        self.box.addLayout(_row(Field(self.tr("From"), self.starts), self.days_field))
        self.box.addWidget(Field(self.tr("Note"), self.note))
        self.starts.show_day(known.starts if known else starts)
        self.ends.show_day(known.ends if known else ends)
        if known is not None:
            self.planned.setText(f"{known.planned:g}")
            self.note.setText(known.note or "")
        session.ask(self, offered, self._offer)
        self.planned.setFocus()

    def _offer(self, found: Offered) -> None:
        subjects, areas, campaigns = found
        english = i18n.language() == "en"
        self.subject.set_options([(f"{it[english]} ({it[2]})", name) for name, it in subjects.items()])
        self.area.set_options([(("　" if it.level == "village" else "") + it.name, it.id) for it in areas])
        self.campaign.set_options([(self.tr("none"), ""), *((it.name, it.id) for it in campaigns)])
        if self.known is not None:
            known = self.known
            for field, value in ((self.subject, known.subject), (self.area, known.area)):
                field.setCurrentIndex(max(0, field.findData(value)))
            self.campaign.setCurrentIndex(max(0, self.campaign.findData(known.campaign or "")))
        else:
            first = next((it.id for it in areas if it.level == "town"), "")
            self.area.setCurrentIndex(max(0, self.area.findData(first)))

    def work(self) -> Callable[[Store], str] | None:
        """A number and two days."""
        planned = number(self.planned.text())
        self.planned_field.set_wrong("" if planned is not None else self.tr("Write a number from 0 on"))
        starts, ends = self.starts.day, self.ends.day
        in_order = bool(starts and ends and starts <= ends)
        self.days_field.set_wrong("" if in_order else self.tr("Both days are wanted, in order"))
        if planned is None or not in_order or not self.area.currentData():
            return None
        subject, area = str(self.subject.currentData()), str(self.area.currentData())
        campaign, note = self.campaign.currentData() or None, self.note.text()
        known = self.known.id if self.known else None
        return lambda store: quotas.set_quota(
            store, subject=subject, area=area, starts=starts, ends=ends, planned=planned, campaign=campaign, note=note,
            quota=known,
        )  # fmt: skip

    def done_with(self, result: str) -> None:
        """Stand on it."""
        self.made.emit(result)
        self.accept()


class ReportDialog(ActDialog):
    """What was done of one quota up to a day, all in all."""

    def __init__(self, parent: QWidget, session: Session, quota: Quota, title: str, done: float | None) -> None:
        super().__init__(
            parent, session, self.tr("Report what was done"), self.tr("Save"), name="quota_report", wide=460
        )
        self.quota = quota
        self.box.addWidget(Words(title, "cell", "muted", wrap=True))
        self.amount = line_edit("", self.tr("A number"))
        self.done_field = Field(self.tr("Done, all in all"), self.amount)
        self.amount.setObjectName("report_done")
        self.day = DateField("", self.tr("no day"))
        self.day.show_day(clock.today().isoformat())
        self.day_field = Field(self.tr("Up to"), self.day)
        self.note = line_edit("")
        self.box.addLayout(_row(self.done_field, self.day_field))
        self.box.addWidget(Field(self.tr("Note"), self.note))
        about = self.tr("From the first day of the quota on")
        if done is not None:
            about += "  ·  " + self.tr("Reported last: {done}").format(done=f"{done:g}")
        self.box.addWidget(Words(about, "small", "muted", wrap=True))
        self.amount.setFocus()

    def work(self) -> Callable[[Store], str] | None:
        """A number and a day that is not before the quota begins."""
        done = number(self.amount.text())
        self.done_field.set_wrong("" if done is not None else self.tr("Write a number from 0 on"))
        day = self.day.day
        fits = bool(day) and day >= self.quota.starts
        self.day_field.set_wrong("" if fits else self.tr("A day from {day} on").format(day=self.quota.starts))
        if done is None or not fits:
            return None
        quota, note = self.quota.id, self.note.text()
        return lambda store: quotas.report(store, quota, day=day, done=done, note=note)


def number(text: str) -> float | None:
    """What was typed as a number from 0 on; None for anything else."""
    try:
        found = float(text.strip())
    except ValueError:
        return None
    return found if 0 <= found <= quotas.MOST else None


def _row(first: Field, second: Field) -> QHBoxLayout:
    row = across(first, second, gap=12)
    row.setStretch(0, 1)
    row.setStretch(1, 1)
    return row
