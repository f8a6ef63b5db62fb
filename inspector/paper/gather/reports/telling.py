"""The sentences of reports: the facts of a period as the office's wording takes them, put into paragraphs."""

from collections.abc import Mapping, Sequence
from datetime import date

from inspector.paper.facts import Issue
from inspector.paper.gather.phrases import Language, dated, ordinal
from inspector.paper.gather.rated import issue_said
from inspector.paper.gather.reports.facts import CampaignFacts, Problem, ReportFacts
from inspector.paper.gather.reports.words import (
    Order,
    by_severity,
    in_brackets,
    joined,
    percent,
    period_words,
    problems,
    town_name,
)
from inspector.paper.gather.telling import joined as sentences
from inspector.paper.harmless import one_line
from inspector.rectification.rates import Rate, RateName, rates

_MOST_TOWNS = 5
_PER_CENT = 1_000
ESCALATED: Mapping[Language, Mapping[str, str]] = {
    "zh": {"dispatch": "调度{}个", "circular": "通报{}个", "talk": "约谈{}个"},
    "en": {"dispatch": "{} in meetings", "circular": "{} in circulars", "talk": "{} in formal talks"},
}
"""What findings were made a matter of, with how many."""


class Teller:
    """Says the sentences of one report. Every sentence knows the general facts: area, period, issuer, day."""

    def __init__(self, facts: ReportFacts, issue: Issue) -> None:
        self.facts, self._issue, self.language = facts, issue, issue.language
        self.then, self.stock = rates(facts.then), rates(facts.stock)
        campaign = facts.campaign
        self._general = {
            "area": one_line(facts.area or facts.county), "county": one_line(facts.county), "basis": "",
            "period": period_words(facts.period, self.language), "issuer": one_line(issue.office.called(self.language)),
            "before": "", "day": dated(facts.day, self.language),
            "subject": one_line(campaign.name) if campaign is not None else "",
        }  # fmt: skip
        if facts.before_period is not None:
            self._general["before"] = period_words(facts.before_period, self.language)
        if campaign is not None and campaign.basis:
            self._general["basis"] = self.say("report_basis", basis=one_line(campaign.basis).strip("《》"))
        self._subject = self._general["subject"] or self.say("report_all_subjects")

    def say(self, part: str, **facts: str) -> str:
        """One sentence."""
        return self._issue.words.say(part, **(self._general | facts))

    def title(self) -> str:
        """The report's title, parted where it may be."""
        return self.say("title").strip()

    def opening(self) -> str:
        """Who inspected what, on which basis."""
        campaign = self.facts.campaign
        begun = (
            campaign.starts
            if campaign is not None and campaign.starts
            else date.fromisoformat(self.facts.period.starts)
        )
        return self.say("opening", subject=self._subject, starts=dated(begun, self.language))

    def clauses(self, texts: Sequence[str]) -> str:
        """Numbered paragraphs, one a line; a single one bears no number."""
        held = [it.strip() for it in texts if it.strip()]
        if len(held) < 2:
            return "\n".join(held)
        leads = [f"（{ordinal(n)}）" if self.language == "zh" else f"({n}) " for n in range(1, len(held) + 1)]
        return "\n".join(f"{lead}{it}" for lead, it in zip(leads, held, strict=True))

    def joined(self, *texts: str) -> str:
        """Sentences one after the other."""
        return sentences(texts, self.language)

    # -- 总体情况 ------------------------------------------------------------

    def overall(self) -> str:
        """What was inspected and found, held against the period before; how far it has come; everything so far."""
        return "\n".join(filter(None, (self.joined(self.checked(), self.compared()), self.stands(), self.all_so_far())))

    def checked(self) -> str:
        """How much was inspected and found; an empty period says so."""
        facts = self.facts
        told = {
            "visits": str(facts.visits), "sites": str(facts.sites), "villages": str(facts.villages),
            "towns": str(sum(it.visits > 0 for it in facts.towns)), "count": str(facts.then.confirmed),
            "by_severity": by_severity(facts, self.language),
        }  # fmt: skip
        if facts.visits == 0:
            if facts.then.confirmed == 0:
                return self.say("report_no_visits")
            return self.say("report_no_visits_found", count=told["count"], by_severity=told["by_severity"])
        return self.say("report_checked" if facts.then.confirmed else "report_checked_nothing", **told)

    def compared(self) -> str:
        """Against the period before; nothing where neither has anything."""
        before = self.facts.before
        if before is None or not (before.confirmed or self.facts.then.confirmed):
            return ""
        change = self.facts.then.confirmed - before.confirmed
        part = "report_more" if change > 0 else "report_fewer" if change < 0 else "report_same"
        return self.say(part, change=str(abs(change)))

    def stands(self) -> str:
        """How far what the period found has come."""
        counts = self.facts.then
        if not counts.confirmed:
            return self.say("report_no_base")
        return self.say(
            "report_stand", count=str(counts.confirmed), done=str(counts.done), closed=str(counts.closed),
            overdue=str(counts.overdue), **self._rates(self.then),
        )  # fmt: skip

    def all_so_far(self) -> str:
        """Everything ever found."""
        counts = self.facts.stock
        if not counts.confirmed:
            return self.say("report_no_stock")
        return self.say(
            "report_stock", count=str(counts.confirmed), done=str(counts.done), closed=str(counts.closed),
            overdue=str(counts.overdue), rebounds=str(counts.rebounds), **self._rates(self.stock),
        )  # fmt: skip

    def _rates(self, known: Mapping[RateName, Rate]) -> dict[str, str]:
        return {"rate": percent(known[RateName.RECTIFIED]), "closed_rate": percent(known[RateName.CLOSED])}

    def time(self, campaign: CampaignFacts) -> str:
        """时间进度 of a campaign against its task; nothing for one without days."""
        starts, until = campaign.starts, campaign.closed
        if starts is None or until is None or until < starts:
            return ""
        share = min(_PER_CENT, max(0, _PER_CENT * ((self.facts.day - starts).days + 1) // ((until - starts).days + 1)))
        said, rate = f"{share / 10:g}%", self.stock[RateName.RECTIFIED]
        if rate.value is None:
            return self.say("report_time_no_rate", time=said, subject=self._subject)
        gap = round(_PER_CENT * rate.value) - share
        part = "report_ahead" if gap > 0 else "report_behind" if gap < 0 else "report_on_time"
        return self.say(
            "report_time", time=said, subject=self._subject, rate=percent(rate), basic=self._day(campaign.basic),
            until=self._day(until), gap=self.say(part, points=f"{abs(gap) / 10:g}"),
        )  # fmt: skip

    def _day(self, day: date | None) -> str:
        return dated(day, self.language) if day is not None else "—"

    # -- 主要成效, 存在问题 ------------------------------------------------------------

    def effects(self) -> str:
        """What was reached: on the spot, in time, looked back at; who was called to account."""
        counts, said = self.facts.then, list[str]()
        for part, count, name in (
            ("report_on_spot", counts.on_spot, RateName.ON_SPOT),
            ("report_in_time", counts.in_time, RateName.IN_TIME),
            ("report_looked_back", counts.looked_back, RateName.LOOKED_BACK),
        ):
            if count:
                said.append(self.say(part, count=str(count), rate=percent(self.then[name])))
        moves = dict(self.facts.escalated)
        if any(moves.values()):
            held = [ESCALATED[self.language][it].format(count) for it, count in moves.items() if count]
            said.append(self.say("report_escalated", list=joined(held, self.language)))
        return self.joined(*said) or self.say("report_no_effects")

    def problems(self, most: int = 5) -> str:
        """共性, 高频, 失分最多 (`most` of each), overdue, come back."""
        facts, stock = self.facts, self.facts.stock
        orders: tuple[tuple[str, Sequence[Problem], Order], ...] = (
            ("report_widest", facts.widest, "places"), ("report_commonest", facts.commonest, "findings"),
            ("report_costliest", facts.costliest, "lost"),
        )  # fmt: skip
        said = [
            self.say(part, list=problems(found, self.language, by=by, most=most)) for part, found, by in orders if found
        ]
        if not said:
            said = [self.say("report_scattered" if facts.then.confirmed else "report_no_problems")]
        if stock.overdue:
            late = sorted((it for it in facts.towns_of_all if it.counts.overdue), key=lambda it: -it.counts.overdue)
            where = [
                town_name(it, self.language) + in_brackets(str(it.counts.overdue), self.language)
                for it in late[:_MOST_TOWNS]
            ]
            said.append(
                self.say(
                    "report_late", overdue=str(stock.overdue), rate=percent(self.stock[RateName.OVERDUE]),
                    list=joined(where, self.language) or self._general["area"],
                )
            )  # fmt: skip
        if stock.rebounds:
            rate = percent(self.stock[RateName.REBOUND])
            said.append(self.say("report_rebound", rebounds=str(stock.rebounds), rate=rate))
        return self.clauses(said)

    # -- 各乡镇情况, 典型做法, 下一步要求 ------------------------------------------------------------

    def towns(self) -> str:
        """Who is below the county's rate; one town is compared with nobody."""
        held = [it for it in self.facts.towns if it.counts.confirmed or it.visits]
        if not held:
            return self.say("report_no_towns")
        if len(held) == 1:
            return self.say("report_one_town", list=town_name(held[0], self.language))
        whole = self.then[RateName.RECTIFIED].value
        below = [
            town_name(it, self.language) + in_brackets(percent(rate), self.language)
            for it in held
            if (rate := rates(it.counts)[RateName.RECTIFIED]).value is not None
            and whole is not None
            and rate.value < whole
        ]
        late = self.say("report_towns_late", list=joined(below[:_MOST_TOWNS], self.language)) if below else ""
        return self.joined(self.say("report_towns"), late)

    def good(self) -> str:
        """Good examples, one a clause; the red list as it was published."""
        said = [self.say("report_good", place=one_line(it.place), text=one_line(it.text)) for it in self.facts.good]
        said += [self._on(it, "red") for it in dict.fromkeys(it.issue for it in self.facts.lists)]
        return self.clauses(said) or self.say("report_no_good")

    def blacklisted(self) -> str:
        """The black list as it was published; '' for none."""
        return self.joined(*(self._on(it, "black") for it in dict.fromkeys(it.issue for it in self.facts.lists)))

    def _on(self, issue: str, which: str) -> str:
        held = [one_line(it.place) for it in self.facts.lists if it.issue == issue and it.list == which]
        said = f"report_listed_{which}"
        return self.say(said, issue=issue_said(issue, self.language), list=joined(held, self.language)) if held else ""

    def requests(self) -> str:
        """What is asked for next; where nothing was found and nothing is open, to keep it up."""
        stock = self.facts.stock
        said: list[str] = []
        if stock.overdue:
            said.append(self.say("report_do_late", overdue=str(stock.overdue)))
        if self.facts.then.confirmed:
            said.append(self.say("report_do_alike"))
        if stock.confirmed > stock.closed:
            said.append(self.say("report_do_close"))
        return self.clauses(said) or self.say("report_do_keep")
