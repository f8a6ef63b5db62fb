"""整改回执 filled in from what was replied, with the photos before and after side by side."""

from collections.abc import Mapping, Sequence

from inspector.paper.content import Addressee, Content, Gap, Heading, NewPage, Part, Table, Title
from inspector.paper.facts import Issue, ItemFacts, LedgerFacts
from inspector.paper.gather.items import columns, last, long_day, made, mask_of, named, number, pictures, telling
from inspector.paper.gather.parts import paragraph
from inspector.paper.gather.phrases import Language, brief, narrow_day, words
from inspector.paper.gather.receipt import COLUMNS, LONGEST_PROBLEM, Whole, whole
from inspector.paper.harmless import one_line
from inspector.rectification.moves import Move

_ANSWERED = (Move.REPLY, Move.FIX_ON_SPOT, Move.PROGRESS)
_TITLE: Mapping[Language, str] = {"zh": "整改前后照片", "en": "Photos before and after"}
_OF = {"zh": "第{n}项：{said}", "en": "No. {n}: {said}"}


def replied(facts: LedgerFacts, issue: Issue, answers: str = "", goes_with: str = "") -> Content:
    """The receipt of some findings as far as they were answered; what is not known is left to be written by hand.

    `answers` is the paper it answers, its title and number in words; `goes_with` that paper's code.
    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    language = issue.language
    told = telling(facts, issue, facts.unit) | {"papers": answers}
    issuer, title = told["issuer"], one_line(issue.kind.called(language))
    parts: list[Part] = [
        NewPage(code=bool(goes_with)),
        Title(text=title),
        Gap(),
        Addressee(text=f"{issuer}{'：' if language == 'zh' else ':'}"),
        paragraph(issue.words.say("lead" if answers else "lead_bare", **told)),
        _answers(facts, issue),
        *whole(_of_all(facts, issue), language),
    ]
    photos = pictures(facts, issue)
    if photos is not None:
        parts += [NewPage(), Heading(level=4, text=_TITLE[language]), photos]
    return made(facts, issue, title, parts, addressee=issuer, goes_with=goes_with)


def _answers(facts: LedgerFacts, issue: Issue) -> Table:
    """A row per finding: problem, cause, measure and result, when it was done; the cost is written by hand."""
    language, rows = issue.language, []
    for at, it in enumerate(facts.items, 1):
        mask, step = mask_of(it, issue.kind), last(it, *_ANSWERED)
        cause = "\n".join(filter(None, (one_line(it.cause), words(it.finding.root, mask))))
        done = (words(it.finding.measures, mask), words(step.note if step is not None else "", mask))
        day = it.course.replied or it.course.fixed
        problem = f"{number(it)}\n{brief(words(it.finding.text, mask), LONGEST_PROBLEM)}"
        finished = narrow_day(day, language).replace("年", "年\n") if day else ""
        rows.append((str(at), problem, cause, "\n".join(dict.fromkeys(filter(None, done))), finished, ""))
    head = columns(*COLUMNS[language], centred=(0, 4, 5))
    return Table(columns=head, rows=tuple(rows), least=15)


def _of_all(facts: LedgerFacts, issue: Issue) -> Whole:
    replies = [it for it in (last(item, Move.REPLY) for item in facts.items) if it is not None]
    newest = max(replies, key=lambda it: it.day, default=None)
    by = next((named(item, newest.by) for item in facts.items if newest is not None and named(item, newest.by)), "")
    return Whole(
        alike=_said(facts.items, issue, "elsewhere"), lasting=_said(facts.items, issue, "mechanism"),
        residents=_said(facts.items, issue, "opinion"), filled_by=by,
        filled_on=long_day(newest.day, issue.language) if newest is not None else "",
    )  # fmt: skip


def _said(items: Sequence[ItemFacts], issue: Issue, field: str) -> str:
    """What is said of that in all of them, each named where it is not the same."""
    held = [(n, words(getattr(it.finding, field), mask_of(it, issue.kind))) for n, it in enumerate(items, 1)]
    known = [(n, said) for n, said in held if said.strip()]
    if len({said for _, said in known}) <= 1:
        return known[0][1] if known else ""
    return "\n".join(_OF[issue.language].format(n=n, said=said) for n, said in known)
