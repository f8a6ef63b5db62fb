"""风险线索: what is to be verified, referred, looked at again, what is late first; each lead with its way."""

from dataclasses import dataclass

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.i18n import registering as words
from inspector.operations.register import leads, listing
from inspector.operations.register.leads import Lead, Standing
from inspector.paper.masking import masked_name
from inspector.ui.dialogs.register_leads import LeadStepDialog, TakeLeadDialog
from inspector.ui.pages.boards_words import on, one_line
from inspector.ui.pages.register_pane import RegisterPane
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.rows import Row

_LATE, _LIVE = "late", "live"
_ENDS = {Standing.ENDED, Standing.UNTRUE}


@dataclass(frozen=True, slots=True)
class _Read:
    leads: list[Lead]
    words: listing.Words


class LeadsPane(RegisterPane):
    """One line a lead; the verb of the one button says what is next."""

    table_kind = "leads"

    def __init__(self, session: Session) -> None:
        columns = [
            Column(self.tr("Found"), 116), Column(self.tr("Household or area"), 176), Column(self.tr("Risk"), 128),
            Column(self.tr("What was said")), Column(self.tr("Where it stands"), 110), Column(self.tr("Due"), 92),
        ]  # fmt: skip
        super().__init__(session, self.tr("Leads on risks"), columns, self.tr("Choose a lead, or take one."), high=46)
        self.words = listing.Words()
        self.held: dict[str, Lead] = {}
        self.which = DropDown(self.tr("Which leads"))
        self.which.setMinimumWidth(px(140))
        self.which.activated.connect(lambda _: self._fill())
        self.new = Button(self.tr("Take a lead …"), icon="plus", height=36, kind="filled")
        self.new.setObjectName("lead_new")
        self.new.clicked.connect(lambda _: TakeLeadDialog(self, session).show_over())
        self.head.add(self.which, self.told, None, self.take_in, self.give, self.new)
        self.next = self.act("", "lead_next", self._step)
        self.next_words = {
            Standing.TAKEN: self.tr("Verify …"), Standing.VERIFIED: self.tr("Refer …"),
            Standing.REFERRED: self.tr("Bring to an end …"), Standing.LOOK_AGAIN: self.tr("Looked again …"),
        }  # fmt: skip
        self.finish = self.act(self.tr("Bring to an end …"), "lead_end", lambda: self._step(Standing.REFERRED))

    def read(self) -> None:
        """Read the leads."""
        today = clock.today().isoformat()

        def work(store: Store) -> _Read:
            return _Read(leads.leads(store, today), listing.words(store))

        self.session.ask(self, work, self._show, key="register-leads")

    def show_chosen(self) -> None:
        """The lead with its way so far."""
        it = self.held[self.chosen]
        lead, english = it.lead, i18n.language() != "zh"
        facts = [
            (self.tr("Risk"), self.words.said("risks", lead.risk, english)),
            (self.tr("Channel"), self.words.said("lead_channels", lead.channel, english)),
            (self.tr("Where it stands"), words.standing(it.standing)),
            (self.tr("Due"), on(it.due) if it.due else ""),
            (self.tr("What was said"), one_line(lead.text)), (self.tr("Outcome"), one_line(lead.outcome or "")),
        ]  # fmt: skip
        way = [
            (lead.looked, self.tr("looked at again"), ""), (lead.ended, self.tr("brought to an end"), ""),
            (lead.referred, self.tr("referred to {unit}").format(unit=it.unit or "—"), lead.document or ""),
            (lead.verified, self.tr("verified: {verdict}").format(verdict=words.verdict(lead.verdict or "")), ""),
            (lead.found, self.tr("taken"), ""),
        ]  # fmt: skip
        rows = [
            Row(number, said, " · ".join(filter(None, (on(day), more))), icon="check")
            for number, (day, said, more) in enumerate(way)
            if day
        ]
        self.beside.show_one(masked_name(it.name) if it.name else it.place, it.place if it.name else "", facts,
                             self.tr("Its way"), rows)  # fmt: skip
        self.next.setVisible(it.standing in self.next_words)
        self.next.set_words(self.next_words.get(it.standing, ""))
        self.finish.setVisible(it.standing is Standing.VERIFIED)

    def _show(self, found: _Read) -> None:
        self.words = found.words
        self.held = {it.lead.id: it for it in found.leads}
        chosen = self.which.currentData() or _LIVE
        late = sum(it.late for it in found.leads)
        live = sum(it.standing not in _ENDS for it in found.leads)
        self.which.set_options([
            (self.tr("To be done ({count})").format(count=live), _LIVE),
            (self.tr("Late ({count})").format(count=late), _LATE),
            *((f"{words.standing(one)} ({sum(it.standing is one for it in found.leads)})", str(one))
              for one in Standing),
        ])  # fmt: skip
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self._fill()

    def _fill(self) -> None:
        which = self.which.currentData()
        shown = [
            it for it in self.held.values()
            if (which == _LATE and it.late) or (which == _LIVE and it.standing not in _ENDS) or it.standing == which
        ]  # fmt: skip
        self.table.set_lines([self._line(it) for it in shown])
        self.tell("" if shown else self.tr("No lead stands like that."))

    def _line(self, it: Lead) -> Line:
        where = f"{masked_name(it.name)}　{it.place}" if it.name else it.place
        risk = self.words.said("risks", it.lead.risk, i18n.language() != "zh")
        cells = (on(it.lead.found), where, risk, one_line(it.lead.text), words.standing(it.standing), on(it.due))
        return Line(cells, icon="overdue" if it.late else "", ink="overdue" if it.late else "text", key=it.lead.id)

    def _step(self, standing: Standing | None = None) -> None:
        if (it := self.held.get(self.chosen)) is not None:
            LeadStepDialog(self, self.session, it, standing or it.standing).show_over()
