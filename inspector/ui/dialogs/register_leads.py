"""A lead on a risk is taken, and takes its next step: verified, referred, brought to an end, looked at again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n import registering as words
from inspector.operations.register import leads, listing
from inspector.operations.register.leads import Lead, Standing
from inspector.records import Person, Unit
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.pick import Pick
from inspector.ui.widgets.site_pick import SitePick


@dataclass(frozen=True, slots=True)
class _Known:
    words: listing.Words = field(default_factory=listing.Words)
    places: list[tuple[str, str]] = field(default_factory=list)
    units: list[tuple[str, str]] = field(default_factory=list)
    people: list[tuple[str, str]] = field(default_factory=list)


class TakeLeadDialog(ActDialog):
    """Whom it is about (or where), by which channel, which risk, what was said."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, session, "", "", name="take_lead", wide=520)
        title = self.tr("Take a lead on a risk")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Take the lead"))
        self.site = SitePick(session, "", self.tr("Name or code"), kind="household")
        self.area = Pick("", self.tr("where no household is known"))
        self.channel, self.risk = DropDown(""), DropDown("")
        self.found = DateField("", self.tr("no day"))
        self.found.show_day(clock.today().isoformat())
        self.text = text_edit("", self.tr("What was said, in a few words"), lines=3)
        for it in (self.channel, self.risk):
            it.setMinimumHeight(px(36))
        self.fields = {
            "site": Field(self.tr("Household"), self.site), "area": Field(self.tr("Or village"), self.area),
            "channel": Field(self.tr("Channel"), self.channel), "risk": Field(self.tr("Risk"), self.risk),
            "found": Field(self.tr("Found"), self.found),
            "text": Field(self.tr("What was said"), self.text),
        }  # fmt: skip
        for pair in (("site", "area"), ("channel", "risk")):
            row = across(*(self.fields[it] for it in pair), gap=16)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            self.box.addLayout(row)
        self.box.addWidget(self.fields["found"])
        self.box.addWidget(self.fields["text"])
        note = self.tr("Nothing of anybody's health and no identity numbers are kept: say what is needed.")
        self.box.addWidget(Words(note, "cell", "muted", wrap=True))
        session.ask(self, _known, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A household or an area, a day and words are wanted."""
        site, area, found = self.site.value, self.area.value, self.found.day
        text = self.text.toPlainText().strip()
        self.fields["site"].set_wrong("" if site or area else self.tr("Choose a household or a village"))
        self.fields["found"].set_wrong("" if found else self.tr("Say which day"))
        self.fields["text"].set_wrong("" if text else self.tr("Say what it is about"))
        if not (site or area) or not found or not text:
            return None
        facts = {"channel": self.channel.currentData(), "risk": self.risk.currentData(), "found": found, "text": text}
        return lambda store: leads.take(store, site=site, area=None if site else area, **facts)

    def _offer(self, known: _Known) -> None:
        english = i18n.language() != "zh"
        for table, drop in (("lead_channels", self.channel), ("risks", self.risk)):
            drop.set_options([(it[english], name) for name, it in known.words.of.get(table, {}).items()])
        self.area.set_options(known.places)
        self.site.setFocus()


class LeadStepDialog(ActDialog):
    """What the next step asks for, and nothing else."""

    def __init__(self, parent: QWidget, session: Session, it: Lead, standing: Standing) -> None:
        super().__init__(parent, session, "", "", name="lead_step", wide=480)
        self.lead, self.standing = it.lead.id, standing
        title, verb = {
            Standing.TAKEN: (self.tr("Verify the lead"), self.tr("Verified")),
            Standing.VERIFIED: (self.tr("Refer the lead"), self.tr("Referred")),
            Standing.REFERRED: (self.tr("Bring the lead to an end"), self.tr("At an end")),
        }.get(standing, (self.tr("Look at it again"), self.tr("Looked again")))  # fmt: skip
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(verb)
        self.box.addWidget(Words(it.lead.text, "body", wrap=True))
        self.day = DateField("", self.tr("no day"))
        self.day.show_day(clock.today().isoformat())
        self.verdict = DropDown("", [(words.verdict(one), one) for one in leads.VERDICTS])
        self.person, self.unit = Pick("", self.tr("Type part of a name")), Pick("", self.tr("Type part of a name"))
        self.document = line_edit("", self.tr("receipt or number"))
        self.outcome = text_edit("", self.tr("What became of it, in a few words"), lines=3)
        self.look_again = DateField("", self.tr("not again"))
        for one in (self.verdict, self.document):
            one.setMinimumHeight(px(36))
        known = {
            "verdict": (self.tr("Is it so?"), self.verdict), "person": (self.tr("Verified by"), self.person),
            "unit": (self.tr("To which unit"), self.unit), "document": (self.tr("Receipt"), self.document),
            "outcome": (self.tr("Outcome"), self.outcome), "day": (self.tr("Day"), self.day),
            "look_again": (self.tr("Look again on"), self.look_again),
        }  # fmt: skip
        self.fields = {name: Field(*known[name]) for name in _ASKED[standing]}
        for asked in self.fields.values():
            self.box.addWidget(asked)
        for name, (_, edit) in known.items():
            if name not in self.fields:
                edit.setParent(self)
                edit.hide()
        session.ask(self, _known, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """What the step cannot be without."""
        day, lead = self.day.day, self.lead
        outcome = self.outcome.toPlainText().strip()
        wants = {"day": bool(day), "unit": bool(self.unit.value), "outcome": bool(outcome)}
        if self.standing is Standing.LOOK_AGAIN:
            wants.pop("outcome")
        lacking = [name for name, there in wants.items() if name in self.fields and not there]
        for name, asked in self.fields.items():
            asked.set_wrong(self.tr("It cannot be left out") if name in lacking else "")
        if lacking:
            return None
        verdict, person, unit = self.verdict.currentData(), self.person.value, str(self.unit.value)
        document, again = self.document.text().strip() or None, self.look_again.day or None
        steps: dict[Standing, Callable[[Store], Any]] = {
            Standing.TAKEN: lambda store: leads.verify(store, lead, verdict, day=day, verifier=person),
            Standing.VERIFIED: lambda store: leads.refer(store, lead, unit, day=day, document=document),
            Standing.REFERRED: lambda store: leads.conclude(store, lead, day=day, outcome=outcome, look_again=again),
        }
        steps[Standing.LOOK_AGAIN] = lambda store: leads.look(store, lead, day=day, outcome=outcome or None)
        return steps[self.standing]

    def _offer(self, known: _Known) -> None:
        self.person.set_options(known.people)
        self.unit.set_options(known.units)
        next(iter(self.fields.values())).inside.setFocus()


_ASKED = {
    Standing.TAKEN: ("verdict", "day", "person"), Standing.VERIFIED: ("unit", "day", "document"),
    Standing.REFERRED: ("outcome", "day", "look_again"), Standing.LOOK_AGAIN: ("day", "outcome"),
}  # fmt: skip


def _known(store: Store) -> _Known:
    people = [(" · ".join((it.name, i18n.role(it.role))), it.id) for it in store.find(Person)]
    return _Known(
        listing.words(store), listing.places(store, ("village", "group")),
        sorted((it.name, it.id) for it in store.find(Unit)), sorted(people),
    )  # fmt: skip
