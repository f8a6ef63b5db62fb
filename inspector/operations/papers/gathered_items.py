"""How each kind of paper on findings of the ledger is made: its facts, the gatherer that words them."""

from collections.abc import Callable, Mapping

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.asked import Asked, Gathered, Issuing, known_before
from inspector.operations.papers.chosen import Chosen, chosen
from inspector.operations.papers.items import ledger_facts
from inspector.operations.papers.standing import findings_on, holding
from inspector.paper.content import Content, code_text, parsed
from inspector.paper.facts import Issue, LedgerFacts
from inspector.paper.gather.close import close
from inspector.paper.gather.extension import extension
from inspector.paper.gather.items import quoted
from inspector.paper.gather.lists import ledger, lists, overdue, suspects
from inspector.paper.gather.pressing import remind, urge
from inspector.paper.gather.receipt import wants_answer
from inspector.paper.gather.reinspect import reinspect
from inspector.paper.gather.replied import replied
from inspector.paper.gather.talk import dispatch, talk, talk_record
from inspector.records import Paper, PaperFinding, Unit

_ANSWERED = frozenset({"notice", "hand_over", "rectify", "urge"})
"""Kinds that carry a slip."""


def facts_of(store: Store, asked: Asked, held: Chosen) -> LedgerFacts:
    """The facts of chosen findings; of a paper that was issued what was known then."""
    return ledger_facts(
        store, held.findings, asked.issued, language=asked.language, before=known_before(store, asked),
        unit=store.get(Unit, held.unit).name if held.unit else "", scope=held.scope, meeting=held.meeting,
        visit=held.visit,
    )  # fmt: skip


def of_items(store: Store, asked: Asked) -> LedgerFacts:
    """The facts of what a paper was asked of."""
    return facts_of(store, asked, chosen(store, asked.kind, asked.subject, asked.issued, asked.unit))


def _plainly(word: Callable[[LedgerFacts, Issue], Content]) -> Gathered:
    def gathered(store: Store, asked: Asked, issuing: Issuing) -> Content:
        facts = of_items(store, asked)
        return word(facts, issuing(facts.unit))

    return gathered


def filled_receipt(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The receipt of findings as they were answered; it carries the code of the newest paper all of them stand on."""
    facts = of_items(store, asked)
    if any(it.finding.deleted for it in facts.items):
        raise Fault(Kind.GONE, record="finding", id=asked.subject)
    paper = _of_all(store, [it.finding.id for it in facts.items])
    answers = goes_with = ""
    if paper is not None:
        goes_with = code_text(parsed(paper.content))
        stood = (it for item in facts.items for it in item.papers if it.number == (paper.formal or paper.number))
        answers = quoted(stood, asked.language)
    return replied(facts, issuing(facts.unit), answers, goes_with)


def _of_all(store: Store, findings: list[str]) -> Paper | None:
    """The newest paper that holds, carries a slip and lists all of these findings."""
    on_it = (store.get(Paper, it.paper) for it in store.find(PaperFinding, finding=findings[0]))
    held = holding(store, (it for it in on_it if it.kind in _ANSWERED and not it.deleted))
    return next(
        (it for it in held if set(findings) <= set(findings_on(store, it.id)) and wants_answer(parsed(it.content))),
        None,
    )


GATHERED_OF_ITEMS: Mapping[str, Gathered] = {
    "reinspect": _plainly(reinspect),
    "remind": _plainly(remind),
    "urge": _plainly(urge),
    "extension": _plainly(extension),
    "close": _plainly(close),
    "talk": _plainly(talk),
    "talk_record": _plainly(talk_record),
    "dispatch": _plainly(dispatch),
    "suspects": _plainly(suspects),
    "overdue": _plainly(overdue),
    "lists": _plainly(lists),
    "ledger": _plainly(ledger),
}
"""The kinds on findings of the ledger, besides those that lay them upon a unit."""
