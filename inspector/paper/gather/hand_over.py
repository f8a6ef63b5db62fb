"""问题交办单: findings of one or several visits handed over to the unit that answers for them."""

from collections.abc import Sequence

from inspector.paper.content import Content, Part
from inspector.paper.facts import Issue, LedgerFacts, VisitFacts
from inspector.paper.gather.handing import asking_of_items
from inspector.paper.gather.parts import (
    Headings,
    all_pictures,
    annexes,
    clauses,
    closing,
    findings_table,
    handling_clauses,
    opened,
    paragraph,
    red_head,
    reply_clause,
    sign_form,
    signed_off_with,
)
from inspector.paper.gather.phrases import mask_of, town
from inspector.paper.gather.receipt import repeated, slip
from inspector.paper.gather.telling import joined, sentence, telling
from inspector.paper.harmless import one_line


def hand_over(visits: Sequence[VisitFacts], issue: Issue) -> Content:
    """Word a hand-over; every visit holds only the findings that are handed over.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    return asking(visits, issue, ("duty_clause",), ())


def hand_over_of_items(facts: LedgerFacts, issue: Issue) -> Content:
    """Word a hand-over of findings of several visits, or that came from elsewhere. Raises Fault as `hand_over`."""
    return asking_of_items(facts, issue, ("duty_clause",), ())


def asking(visits: Sequence[VisitFacts], issue: Issue, first: Sequence[str], last: Sequence[str]) -> Content:
    """A paper that lays findings upon a unit: opening, table, requests; `first` and `last` are its own clauses."""
    say, language = issue.words.say, issue.language
    masks = [mask_of(it, issue.kind) for it in visits]
    findings = [it for facts in visits for it in facts.findings]
    addressee = one_line(issue.addressee or town(visits[0].areas))
    told = telling(visits, masks, issue, addressee)
    title, heads = say("title", **told), Headings(language)
    attached, pages = annexes(all_pictures(visits, masks, issue), slip(repeated(visits, masks), issue, told), language)
    every = told | {"numbers": ""}
    asked = [
        *(say(it, **every) for it in first),
        *handling_clauses(findings, issue, told, {it for facts in visits for it in facts.on_spot}),
        *(say(it, **every) for it in last if told["deadline"]),
        reply_clause(issue, told),
    ]
    parts: list[Part] = [
        *opened(issue, title, addressee),
        paragraph(sentence(say("opening" if told["deadline"] else "opening_no_date", **every), language)),
        heads.next(say("problems_heading", **told)),
        findings_table(visits, masks, language, marked=True),
        heads.next(say("requests_heading", **told)),
        *clauses(asked, language),
        *attached,
        signed_off_with(issue),
        sign_form((), language),
        *closing(issue, told),
        *pages,
    ]
    return Content(
        kind=issue.kind.name, language=language, paper=issue.paper, number=told["number"],
        title=joined(title.split("\n"), language), issuer=told["issuer"], addressee=addressee,
        issued=issue.issued.isoformat(), head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip
