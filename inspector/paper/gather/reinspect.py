"""复查意见书: what a re-inspection saw of each finding, what passed, what did not, and until when it is to be done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from inspector.paper.content import Content, Part, SignedOff, Table
from inspector.paper.facts import Issue, ItemFacts, LedgerFacts
from inspector.paper.gather.items import (
    addressee_of,
    columns,
    last,
    lies,
    long_day,
    made,
    mask_of,
    named,
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
    opened,
    paragraph,
    sign_form,
    signed_off_with,
)
from inspector.paper.gather.phrases import Language, narrow_day, numbers, signed_off, visited_on, words
from inspector.paper.gather.rectifying import LOOKED, ticked
from inspector.paper.gather.telling import joined, sentence
from inspector.paper.masking import Mask
from inspector.records import Step
from inspector.rectification.moves import Move, Verdict

_PASSED: Mapping[Language, tuple[tuple[str, int], ...]] = {
    "zh": (("序号", 10), ("问题编号\n程度", 19), ("地点", 22), ("存在的问题", 42), ("结论", 21),
           ("复查情况", 32), ("照片", 10)),
    "en": (("No.", 9), ("Number, severity", 19), ("Place", 21), ("Problem", 42), ("Verdict", 22),
           ("What was seen", 30), ("Photos", 13)),
}  # fmt: skip
_OPEN: Mapping[Language, tuple[tuple[str, int], ...]] = {
    "zh": (("序号", 10), ("问题编号\n程度", 19), ("地点", 22), ("存在的问题", 34), ("结论", 21),
           ("复查情况", 22), ("整改时限", 18), ("照片", 10)),
    "en": (("No.", 9), ("Number, severity", 19), ("Place", 20), ("Problem", 34), ("Verdict", 22),
           ("What was seen", 23), ("By", 16), ("Photos", 13)),
}  # fmt: skip
_STILL = frozenset({Verdict.PARTLY, Verdict.NOT_FIXED})
"""What is to be put right still."""


@dataclass(frozen=True, slots=True)
class _Seen:
    item: ItemFacts
    step: Step | None  # that says what was seen, None where nobody has looked yet
    mask: Mask

    @property
    def verdict(self) -> str | None:
        return self.step.verdict if self.step is not None else None


def reinspect(facts: LedgerFacts, issue: Issue) -> Content:
    """Word the opinion on findings that were looked at again; of a visit what that saw, else what was seen last.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    language, said = issue.language, issue.words.say
    seen = sorted(
        (_Seen(it, _looked(it, facts), mask_of(it, issue.kind)) for it in facts.items),
        key=lambda it: it.verdict != Verdict.FIXED,
    )
    facts = replace(facts, items=tuple(it.item for it in seen))
    passed = [it for it in seen if it.verdict == Verdict.FIXED]
    addressee = addressee_of(facts, issue)
    told = telling(facts, issue, addressee) | _told(facts, seen, language)
    title, heads, photos = said("title", **told), Headings(language), photo_numbers(facts.items)
    attached, pages = annexes(pictures(facts, issue), (), language)
    opening = "opening_open" if not told["verdicts"] else "opening" if told["papers"] else "opening_no_paper"
    parts: list[Part] = [*opened(issue, title, addressee), paragraph(sentence(said(opening, **told), language))]
    if passed:
        parts += [heads.next(said("passed_heading", **told)), _passed(passed, photos, language)]
    if len(passed) < len(seen):
        parts += [heads.next(said("open_heading", **told)), _open(seen[len(passed) :], len(passed), photos, language)]
    signs = signed_off(facts.signatures, seen[0].mask if seen else Mask(names=(), masked=True), language)
    parts += [
        heads.next(said("requests_heading", **told)),
        *clauses(_requests(seen, issue, told), language),
        *attached,
        signed_off_with(issue),
        sign_form(_of_both(signs), language),
        *closing(issue, told),
        *pages,
    ]
    return made(facts, issue, joined(title.split("\n"), language), parts, addressee=addressee)


def _looked(item: ItemFacts, facts: LedgerFacts) -> Step | None:
    if facts.visit is None:
        return last(item, Move.RECHECK, Move.LOOK_BACK)
    of_it = (it for it in reversed(item.steps) if it.visit == facts.visit.id)
    return next((it for it in of_it if it.kind in (Move.RECHECK, Move.LOOK_BACK)), None)


def _told(facts: LedgerFacts, seen: Sequence[_Seen], language: Language) -> dict[str, str]:
    """How many came out how, when it was looked at and by whom."""
    held = {name: sum(it.verdict == name for it in seen) for name in LOOKED[language]}
    if language == "zh":
        verdicts = "、".join(f"{LOOKED['zh'][name]}{count}个" for name, count in held.items() if count)
    else:
        verdicts = ", ".join(f"{count} {LOOKED['en'][name]}" for name, count in held.items() if count)
    days = [it.step.day for it in seen if it.step is not None]
    day = visited_on(facts.visit).isoformat() if facts.visit is not None else max(days, default=facts.day.isoformat())
    people = dict.fromkeys(named(it.item, it.step.by) for it in seen if it.step is not None)
    comma = "、" if language == "zh" else ", "
    members = comma.join(facts.members) or comma.join(filter(None, people))
    found = {"verdicts": verdicts, "day": long_day(day, language) or long_day(facts.day.isoformat(), language)}
    if members:
        found["team"] = {"zh": f"督查组（{members}）", "en": f"the inspection group ({members})"}[language]
    else:
        found["team"] = {"zh": "督查组", "en": "the inspection group"}[language]
    return found


def _passed(seen: Sequence[_Seen], photos: Sequence[Sequence[int]], language: Language) -> Table:
    rows = []
    for at, it in enumerate(seen, 1):
        rows.append((*_of(at, it, language), numbers(photos[at - 1], language)))
    return table(columns(*_PASSED[language], centred=(0, 1, 4, 6)), rows)


def _open(seen: Sequence[_Seen], after: int, photos: Sequence[Sequence[int]], language: Language) -> Table:
    rows = []
    for at, it in enumerate(seen, after + 1):
        wanted = it.verdict in _STILL or it.step is None
        due = narrow_day(it.item.course.due, language).replace("年", "年\n") if wanted else "—"
        rows.append((*_of(at, it, language), due, numbers(photos[at - 1], language)))
    return table(columns(*_OPEN[language], centred=(0, 1, 4, 6, 7)), rows)


def _of(at: int, it: _Seen, language: Language) -> tuple[str, ...]:
    """Number, mark, place, problem, verdict (boxes where nobody looked yet) and what was seen."""
    verdict = LOOKED[language].get(it.verdict or "") or ticked(LOOKED[language], None, apart="\n")
    return (
        str(at), f"{number(it.item)}\n{severity(it.item, language)}", lies(it.item, it.mask),
        words(it.item.finding.text, it.mask), verdict, words(it.step.note if it.step else "", it.mask),
    )  # fmt: skip


def _requests(seen: Sequence[_Seen], issue: Issue, told: Mapping[str, str]) -> list[str]:
    """What is asked for, by how each came out."""
    sorts = {
        "passed_clause": [n for n, it in enumerate(seen, 1) if it.verdict == Verdict.FIXED],
        "open_clause": [n for n, it in enumerate(seen, 1) if it.verdict in _STILL],
        "rebound_clause": [n for n, it in enumerate(seen, 1) if it.verdict == Verdict.REBOUND],
        "unverifiable_clause": [n for n, it in enumerate(seen, 1) if it.verdict == Verdict.UNVERIFIABLE],
    }
    said = issue.words.say
    found = [said(part, **(dict(told) | {"numbers": numbers(held, issue.language)})) for part, held in sorts.items()
             if held]  # fmt: skip
    if told["contact"]:
        found.append(joined([said("objection", **told), said("contact", **told)], issue.language))
    return found


def _of_both(signed: Iterable[SignedOff]) -> tuple[SignedOff, ...]:
    """Whoever was asked signs for the other side where nobody of the village did."""
    held = tuple(signed)
    if any(it.role == "village" for it in held):
        return held
    return tuple(replace(it, role="village") if it.role == "interviewee" else it for it in held)
