"""What the sentences of a paper may tell, by the names of `tables.templates`: worked out once, for every sentence."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from inspector import clock
from inspector.checklist.judging import progress
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.phrases import (
    SEVERITIES,
    Language,
    cited,
    dated,
    ordinal,
    place,
    subject,
    village,
    visited_on,
)
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.records import Finding

_TEAM = {"zh": "督查组", "en": "the inspection group"}
_AND_MORE = {"zh": "{first}等{count}处", "en": "{first} and {more} more"}
_SPAN = {"zh": "{first}至{last}", "en": "{first} to {last}"}
_RECHECK_AFTER = timedelta(days=3)  # when things are looked at again, from the last deadline on


def telling(visits: Sequence[VisitFacts], masks: Sequence[Mask], issue: Issue, addressee: str) -> dict[str, str]:
    """Everything on some visits (one at least) that a sentence may tell; '' for what there is none of."""
    language, first = issue.language, visits[0]
    comma = "、" if language == "zh" else ", "
    findings = [it for facts in visits for it in facts.findings]
    campaigns = {facts.campaign.id: facts.campaign for facts in visits if facts.campaign is not None}
    done = {it for facts in visits for it in facts.on_spot}
    last = last_due(it for it in findings if it.id not in done)
    asked = sum({it.visit.id: progress(it.standing).answered for it in visits}.values())
    failed = {(it.visit, it.question) for it in findings if it.question is not None}
    told = {
        "place": _places(visits, masks, language),
        "village": comma.join(_distinct(village(it.areas) or one_line(it.areas[0].name) for it in visits)),
        "subject": comma.join(_distinct(subject(it.checklist, language) for it in visits)),
        "county": one_line(first.county),
        "initial": one_line(first.county)[:1],
        "issuer": one_line(issue.office.called(language)),
        "contact": one_line(issue.office.contact),
        "unit": addressee,
        "paper": one_line(issue.kind.called(language)),
        "number": one_line(issue.number),
        "copies": copies(issue),
        "day": _days([visited_on(it.visit) for it in visits], language),
        "team": comma.join(_distinct(one_line(it.team) for it in visits)) or _TEAM[language],
        "members": comma.join(_distinct(one_line(p.name) for it in visits for p in it.inspectors)),
        "basis": "",
        "sites": str(len({it.site.id for it in visits})),
        "asked": str(asked),
        "fine": str(max(0, asked - len(failed))),
        "count": str(len(findings)),
        "marks": comma.join(one_line(it.number or it.mark) for it in findings),
        "by_severity": by_severity(findings, language),
        "deadline": dated(last, language) if last else "",
        "reply_by": dated(last, language) if last else "",
        "recheck": dated(last + _RECHECK_AFTER, language) if last and last < date.max - _RECHECK_AFTER else "",
        "at_once": "",
    }
    if len(campaigns) == 1:
        told["basis"] = issue.words.say("basis", **(told | {"basis": cited(next(iter(campaigns.values())))}))
    if hurried := sum(at_once(it) for it in findings if it.id not in done):
        told["at_once"] = issue.words.say("at_once", **(told | {"count": str(hurried)}))
    if fixed := sum(it.id in done for it in findings):
        told["at_once"] += issue.words.say("on_spot", **(told | {"count": str(fixed)}))
    told["found"] = ""
    told["found"] = issue.words.say("found" if findings else "found_nothing", **told)
    return told


def sentence(text: str, language: Language) -> str:
    """A sentence put together of phrases, the first of which may be empty."""
    text = text.strip()
    return text[:1].upper() + text[1:] if language == "en" else text


def joined(texts: Iterable[str], language: Language) -> str:
    """Sentences one after the other; empty ones are left out."""
    return ("" if language == "zh" else " ").join(filter(None, texts))


def at_once(finding: Finding) -> bool:
    """Whether it is to be put right on the day it was found."""
    day = clock.day(finding.due)
    return day is not None and day.isoformat() <= finding.found[:10]


def last_due(findings: Iterable[Finding]) -> date | None:
    """The last day anything is due."""
    return max((day for it in findings if (day := clock.day(it.due)) is not None), default=None)


def by_severity(findings: Sequence[Finding], language: Language) -> str:
    """重大2个、较重1个: the counts that are not 0, the gravest first."""
    counts = {level: sum(it.severity == level for it in findings) for level in (3, 2, 1, 0)}
    said = SEVERITIES[language]
    if language == "en":
        return ", ".join(f"{count} {said[level]}" for level, count in counts.items() if count)
    return "、".join(f"{said[level]}{count}个" for level, count in counts.items() if count)


def copies(issue: Issue) -> str:
    """How many, as a line says it: 一式三份, 一式两份."""
    if issue.language == "en":
        return str(issue.kind.copies)
    return "两" if issue.kind.copies == 2 else ordinal(issue.kind.copies)


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, texts)))


def _places(visits: Sequence[VisitFacts], masks: Sequence[Mask], language: Language) -> str:
    found = _distinct(place(it.site, it.areas, mask) for it, mask in zip(visits, masks, strict=True))
    if len(found) == 1:
        return found[0]
    return _AND_MORE[language].format(first=found[0], count=len(found), more=len(found) - 1)


def _days(days: Sequence[date], language: Language) -> str:
    first, last = dated(min(days), language), dated(max(days), language)
    return first if first == last else _SPAN[language].format(first=first, last=last)
