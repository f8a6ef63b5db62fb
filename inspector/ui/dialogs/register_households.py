"""A household is in another group, or its risk is otherwise, from a day on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n import registering as words
from inspector.operations.register import listing, statuses
from inspector.operations.register.statuses import InGroup
from inspector.paper.masking import masked_name
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.site_pick import SitePick


class StatusDialog(ActDialog):
    """Which household, which group, what of the risk, from when, by which document."""

    def __init__(self, parent: QWidget, session: Session, held: InGroup | None) -> None:
        super().__init__(parent, session, "", "", name="status", wide=500)
        self.held = held
        title = self.tr("Group of a household")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Put into the group"))
        self.site = SitePick(session, "", self.tr("Name or code"), kind="household")
        if held is not None:
            self.site.show_site(f"{held.code}  {masked_name(held.name)}", held.status.site)
        self.category, self.risk = DropDown(""), DropDown("")
        self.risk.set_options([(self.tr("not stated"), None), *((words.risk(it), it) for it in statuses.RISKS)])
        if held is not None:
            self.risk.setCurrentIndex(max(0, self.risk.findData(held.status.risk)))
        self.since = DateField("", self.tr("no day"))
        self.since.show_day(clock.today().isoformat())
        self.document = line_edit("", self.tr("number of the document"))
        for it in (self.category, self.risk, self.document):
            it.setMinimumHeight(px(36))
        self.fields = {
            "site": Field(self.tr("Household"), self.site), "category": Field(self.tr("Group"), self.category),
            "risk": Field(self.tr("Risk"), self.risk), "since": Field(self.tr("From"), self.since),
            "document": Field(self.tr("Document"), self.document),
        }  # fmt: skip
        self.box.addWidget(self.fields["site"])
        for pair in (("category", "risk"), ("since", "document")):
            row = across(*(self.fields[it] for it in pair), gap=16)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            self.box.addLayout(row)
        note = self.tr("Nothing of anybody's health and no identity numbers are kept.")
        self.box.addWidget(Words(note, "cell", "muted", wrap=True))
        session.ask(self, listing.words, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A household and a day are wanted."""
        site, since, category = self.site.value, self.since.day, self.category.currentData()
        self.fields["site"].set_wrong("" if site else self.tr("Choose one of the list"))
        self.fields["since"].set_wrong("" if since else self.tr("Say from which day"))
        if not site or not since or not category:
            return None
        risk, document = self.risk.currentData(), self.document.text().strip() or None
        return lambda store: statuses.set_status(store, site, category, since=since, risk=risk, document=document)

    def _offer(self, known: listing.Words) -> None:
        english = i18n.language() != "zh"
        groups = known.of.get("household_groups", {})
        self.category.set_options([(it[english], name) for name, it in groups.items()])
        if self.held is not None:
            self.category.setCurrentIndex(max(0, self.category.findData(self.held.status.category)))
        (self.site if self.held is None else self.category).setFocus()
