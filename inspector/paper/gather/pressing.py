"""提醒函 and 催办单: what is due soon and what is late, told to the unit that answers for it."""

from collections.abc import Mapping, Sequence

from inspector import clock
from inspector.paper.content import Content, Part, Table
from inspector.paper.facts import Issue, ItemFacts, LedgerFacts
from inspector.paper.gather.items import (
    addressee_of,
    columns,
    due,
    duties,
    late,
    lies,
    made,
    mask_of,
    number,
    severity,
    table,
    telling,
)
from inspector.paper.gather.parts import (
    Headings,
    annexes,
    clauses,
    closing,
    opened,
    paragraph,
    sign_form,
    signed_off_with,
    with_contact,
)
from inspector.paper.gather.phrases import Language, brief, words
from inspector.paper.gather.receipt import LONGEST_PROBLEM, slip
from inspector.paper.gather.telling import joined, sentence
from inspector.paper.harmless import one_line

_COLUMNS: Mapping[Language, tuple[tuple[str, int], ...]] = {
    "zh": (("序号", 10), ("问题编号\n程度", 17), ("地点", 21), ("问题描述", 34), ("责任单位\n责任人", 26),
           ("整改时限", 18), ("", 12), ("此前文书", 18)),
    "en": (("No.", 9), ("Number, severity", 19), ("Place", 20), ("Problem", 35), ("Unit, person", 23),
           ("By", 16), ("", 14), ("Earlier papers", 20)),
}  # fmt: skip
_LATE = {"zh": "逾期\n天数", "en": "Days late"}
_LEFT = {"zh": "剩余\n天数", "en": "Days left"}
_TODAY = {"zh": "今日\n到期", "en": "today"}
_MOST_PAPERS = 2  # of a finding, the newest ones


def urge(facts: LedgerFacts, issue: Issue) -> Content:
    """Word an urging note, with the slip that is to come back.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    return _pressing(facts, issue, ("speed_clause", "consequence_clause", "reason_clause"), slips=True)


def remind(facts: LedgerFacts, issue: Issue) -> Content:
    """Word a reminder of deadlines to come; nothing of it is signed or sent back.

    Raises Fault UNKNOWN_PLACEHOLDER as `urge`.
    """
    return _pressing(facts, issue, ("finish_clause", "extension_clause"), slips=False)


def _pressing(facts: LedgerFacts, issue: Issue, requests: Sequence[str], *, slips: bool) -> Content:
    say, language = issue.words.say, issue.language
    addressee = addressee_of(facts, issue)
    told = telling(facts, issue, addressee)
    title, heads = say("title", **told), Headings(language)
    problems = [brief(words(it.finding.text, mask_of(it, issue.kind)), LONGEST_PROBLEM) for it in facts.items]
    attached, pages = annexes(None, slip(problems, issue, told) if slips else (), language)
    *asked, final = [say(it, **told) for it in requests]
    parts: list[Part] = [
        *opened(issue, title, addressee),
        paragraph(sentence(say("opening", **told), language)),
        heads.next(say("problems_heading", **told)),
        _problems(facts, issue),
        heads.next(say("requests_heading", **told)),
        *clauses([*asked, with_contact(final, issue, told)], language),
        *attached,
        signed_off_with(issue),
        *([sign_form((), language)] if slips else []),
        *closing(issue, told),
        *pages,
    ]
    return made(facts, issue, joined(title.split("\n"), language), parts, addressee=addressee)


def _problems(facts: LedgerFacts, issue: Issue) -> Table:
    language = issue.language
    overdue = any(late(it, facts) for it in facts.items)
    held = [(heading or (_LATE if overdue else _LEFT)[language], share) for heading, share in _COLUMNS[language]]
    rows = []
    for at, it in enumerate(facts.items, 1):
        mask = mask_of(it, issue.kind)
        rows.append(
            (
                str(at), f"{number(it)}\n{severity(it, language)}", lies(it, mask), words(it.finding.text, mask),
                duties(it, language, known=facts.unit), due(it, language).replace("年", "年\n"),
                _days(it, facts, language, overdue=overdue), _papers(it),
            )
        )  # fmt: skip
    return table(columns(*held, centred=(0, 1, 5, 6)), rows)


def _days(it: ItemFacts, facts: LedgerFacts, language: Language, *, overdue: bool) -> str:
    """How late, or how many days are left; a paper of both says 0 for what is not late yet."""
    day = clock.day(it.course.due)
    if day is None:
        return "—"
    left = (day - facts.day).days
    if overdue:
        return str(max(0, -left))
    return str(left) if left else _TODAY[language]


def _papers(it: ItemFacts) -> str:
    return "\n".join(one_line(paper.number) for paper in it.papers[-_MOST_PAPERS:]) or "—"
