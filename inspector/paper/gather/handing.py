"""Findings of the ledger laid upon a unit, whatever they came of: several visits, documents, complaints."""

from collections.abc import Mapping, Sequence

from inspector.paper.content import Content, Part, Table
from inspector.paper.facts import Issue, LedgerFacts
from inspector.paper.gather.items import (
    addressee_of,
    as_due,
    columns,
    due,
    duties,
    lies,
    made,
    mask_of,
    number,
    photo_numbers,
    pictures,
    severity,
    table,
    telling,
)
from inspector.paper.gather.parts import (
    Headings,
    annexes,
    clauses,
    closing,
    handling_clauses,
    opened,
    paragraph,
    reply_clause,
    sign_form,
    signed_off_with,
)
from inspector.paper.gather.phrases import Language, brief, numbers, words
from inspector.paper.gather.receipt import LONGEST_PROBLEM, slip
from inspector.paper.gather.telling import joined, sentence

_COLUMNS: Mapping[Language, tuple[tuple[str, int], ...]] = {
    "zh": (("序号", 10), ("问题编号\n程度", 17), ("地点", 21), ("问题描述", 34), ("责任单位\n责任人", 26),
           ("整改要求", 20), ("整改时限", 18), ("照片", 10)),
    "en": (("No.", 9), ("Number, severity", 19), ("Place", 20), ("Problem", 34), ("Unit, person", 24),
           ("Request", 21), ("By", 16), ("Photos", 13)),
}  # fmt: skip


def asking_of_items(facts: LedgerFacts, issue: Issue, first: Sequence[str], last: Sequence[str]) -> Content:
    """A paper that lays findings upon a unit, with their deadlines as extended; `first` and `last` are its own clauses.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    say, language = issue.words.say, issue.language
    addressee = addressee_of(facts, issue)
    told = telling(facts, issue, addressee)
    title, heads, findings = say("title", **told), Headings(language), as_due(facts.items)
    problems = [brief(words(it.finding.text, mask_of(it, issue.kind)), LONGEST_PROBLEM) for it in facts.items]
    attached, pages = annexes(pictures(facts, issue), slip(problems, issue, told), language)
    asked = [
        *(say(it, **told) for it in first),
        *handling_clauses(findings, issue, told),
        *(say(it, **told) for it in last if told["deadline"]),
        reply_clause(issue, told),
    ]
    parts: list[Part] = [
        *opened(issue, title, addressee),
        paragraph(sentence(say("opening_ledger" if told["deadline"] else "opening_ledger_no_date", **told), language)),
        heads.next(say("problems_heading", **told)),
        _problems(facts, issue),
        heads.next(say("requests_heading", **told)),
        *clauses(asked, language),
        *attached,
        signed_off_with(issue),
        sign_form((), language),
        *closing(issue, told),
        *pages,
    ]
    return made(facts, issue, joined(title.split("\n"), language), parts, addressee=addressee)


def _problems(facts: LedgerFacts, issue: Issue) -> Table:
    language = issue.language
    photos = photo_numbers(facts.items)
    rows = []
    for at, (it, held) in enumerate(zip(facts.items, photos, strict=True), 1):
        mask = mask_of(it, issue.kind)
        wanted = (words(it.finding.requirement, mask), words(it.finding.goal, mask))
        rows.append(
            (
                str(at), f"{number(it)}\n{severity(it, language)}", lies(it, mask), words(it.finding.text, mask),
                duties(it, language, known=facts.unit), "\n".join(dict.fromkeys(filter(None, wanted))),
                due(it, language).replace("年", "年\n"), numbers(held, language),
            )
        )  # fmt: skip
    return table(columns(*_COLUMNS[language], centred=(0, 1, 6, 7)), rows)
