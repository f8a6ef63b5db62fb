"""What papers on findings of the ledger share: whom they hide, where each lies, who answers, until when, its photos."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from inspector import clock
from inspector.paper.content import Column, Content, Part, Picture, Pictures, Table
from inspector.paper.facts import Issue, ItemFacts, LedgerFacts, PaperKind, Stood
from inspector.paper.gather.parts import red_head
from inspector.paper.gather.phrases import (
    NO_UNIT,
    SEVERITIES,
    Language,
    chinese_date,
    dated,
    framed,
    narrow_day,
    place,
    town,
    village,
    words,
)
from inspector.paper.gather.telling import at_once, by_severity, copies
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.records import Finding, Photo, Step
from inspector.rectification.deadlines import recheck_date
from inspector.rectification.moves import Move

_DUTIES: Mapping[Language, tuple[str, str, str]] = {
    "zh": ("牵头：", "领导：", "、"),
    "en": ("lead: ", "led by ", ", "),
}
_AND_MORE = {"zh": "{first}等{count}处", "en": "{first} and {more} more"}
_QUOTED = {"zh": "《{title}》（{number}，{day}）", "en": "{title} {number} of {day}"}
_PUT_RIGHT: Mapping[Language, tuple[str, str]] = {"zh": ("整改前", "整改后"), "en": ("before", "after")}
_FINDING = {"zh": "问题{n}", "en": "finding {n}"}
_WEEK = timedelta(days=7)
_MOST_QUOTED = 4  # papers named in a sentence


# -- one finding -------------------------------------------------------------------------------------------------------


def mask_of(item: ItemFacts, kind: PaperKind) -> Mask:
    """Whom a paper hides of a finding: the people of a private place; of none that is known, telephones."""
    return Mask(names=tuple(one_line(it) for it in item.private), masked=kind.masked)


def number(item: ItemFacts) -> str:
    """The ledger number, else its mark."""
    return one_line(item.finding.number or item.finding.mark)


def where(item: ItemFacts, mask: Mask) -> str:
    """石桥村3组陈*福户; without a site the area, by its names below the town, else the town's."""
    if item.site is not None:
        return place(item.site, item.areas, mask)
    below = "".join(one_line(it.name) for it in item.areas if it.level in {"village", "group", "grid"})
    return below or one_line(item.areas[-1].name if item.areas else "")


def lies(item: ItemFacts, mask: Mask) -> str:
    """The place for a table's cell: where, and on a line of its own whereabouts there."""
    return "\n".join(filter(None, (where(item, mask), one_line(words(item.finding.place, mask)))))


def town_of(item: ItemFacts) -> str:
    """The name of its town, '' where only the county is known."""
    return next((one_line(it.name) for it in item.areas if it.level == "town"), "")


def due(item: ItemFacts, language: Language = "zh") -> str:
    """The deadline with its extensions, for a narrow column."""
    return narrow_day(item.course.due, language)


def late(item: ItemFacts, facts: LedgerFacts) -> int:
    """Days since its deadline; 0 where that has not passed or there is none."""
    day = clock.day(item.course.due)
    return max(0, (facts.day - day).days) if day is not None else 0


def long_day(text: str | None, language: Language = "zh") -> str:
    """A day in words on one line, '' for none."""
    day = clock.day(text)
    return dated(day, language) if day is not None else ""


def units(item: ItemFacts) -> str:
    """The units that answer for it, the first one first, '' for none."""
    return "、".join(one_line(it) for it in (item.unit, *item.further) if it)


def duties(item: ItemFacts, language: Language = "zh", *, known: str = "") -> str:
    """Who answers, a line each: lead unit where it is another, unit, leader, person; `known` is the unit a paper is for
    and need not be said of what is that unit's alone.
    """
    leads, led_by, comma = _DUTIES[language]
    held = comma.join(one_line(it) for it in (item.unit, *item.further) if it) or NO_UNIT[language]
    if known and held == one_line(known):
        held = ""
    lines = [
        f"{leads}{one_line(item.lead)}" if item.lead and item.lead != item.unit else "",
        held,
        f"{led_by}{one_line(item.leader)}" if item.leader else "",
        one_line(item.person),
    ]
    return "\n".join(filter(None, lines))


def severity(item: ItemFacts, language: Language = "zh") -> str:
    """How bad it is, in words."""
    return SEVERITIES[language][item.finding.severity]


def named(item: ItemFacts, id_: str | None) -> str:
    """Whom a step names, '' for nobody."""
    return one_line(item.names.get(id_ or "", ""))


def last(item: ItemFacts, *moves: Move) -> Step | None:
    """The newest step of these kinds that counts."""
    return next((it for it in reversed(item.steps) if it.kind in moves), None)


def as_due(items: Iterable[ItemFacts]) -> list[Finding]:
    """The findings with their deadlines as extended, for the sentences that count them."""
    return [replace(it.finding, due=it.course.due) for it in items]


# -- all of them -------------------------------------------------------------------------------------------------------


def telling(facts: LedgerFacts, issue: Issue, addressee: str) -> dict[str, str]:
    """Everything on some findings that a sentence may tell, as `telling.telling` of visits; '' for what there is none
    of.
    """
    language, items = issue.language, facts.items
    comma = "、" if language == "zh" else ", "
    masks = [mask_of(it, issue.kind) for it in items]
    findings = as_due(items)
    latest = max((day for it in findings if (day := clock.day(it.due)) is not None), default=None)
    hurried = sum(map(at_once, findings))
    told = {
        "place": _places([where(it, mask) for it, mask in zip(items, masks, strict=True)], language),
        "village": comma.join(_distinct(village(it.areas) for it in items)),
        "subject": comma.join(_distinct(one_line(it.theme) for it in items)),
        "source": comma.join(_distinct(one_line(it.source) for it in items)),
        "county": one_line(facts.county),
        "initial": one_line(facts.county)[:1],
        "issuer": one_line(issue.office.called(language)),
        "contact": one_line(issue.office.contact),
        "unit": addressee,
        "paper": one_line(issue.kind.called(language)),
        "number": one_line(issue.number),
        "copies": copies(issue),
        "day": dated(facts.day, language),
        "papers": quoted((it for item in items for it in item.papers), language),
        "count": str(len(items)),
        "marks": comma.join(number(it) for it in items),
        "by_severity": by_severity(findings, language),
        "deadline": dated(latest, language) if latest else "",
        "reply_by": dated(latest, language) if latest and latest >= facts.day else "",
        "recheck": dated(recheck_date(latest), language) if latest and latest < date.max - _WEEK else "",
        "late": str(max((late(it, facts) for it in items), default=0)),
        "team": one_line(facts.team),
        "members": comma.join(one_line(it) for it in facts.members),
        "at_once": "",
        "numbers": "",
        "basis": "",
    }
    if hurried:
        told["at_once"] = issue.words.say("at_once", **(told | {"count": str(hurried)}))
    return told


def quoted(papers: Iterable[Stood], language: Language) -> str:
    """《问题交办单》（青督交〔2026〕3号）、…: papers named in a sentence, each once; '' for none."""
    held = _distinct(
        _QUOTED[language].format(
            title=one_line(it.title), number=one_line(it.number), day=long_day(it.issued, language) or it.issued
        )
        for it in sorted(papers, key=lambda it: it.issued)
    )
    more = ("等" if language == "zh" else " …") if len(held) > _MOST_QUOTED else ""
    return ("" if language == "zh" else ", ").join(held[:_MOST_QUOTED]) + more


def addressee_of(facts: LedgerFacts, issue: Issue) -> str:
    """Whom a paper on findings is written to: who is said, the unit, else the government of the first one's town."""
    held = issue.addressee or facts.unit
    return one_line(held or (town(facts.items[0].areas) if facts.items and facts.items[0].areas else ""))


def columns(*held: tuple[str, int], centred: Iterable[int] = ()) -> tuple[Column, ...]:
    """Columns of headings and shares, those of these places centred."""
    middle = frozenset(centred)
    return tuple(
        Column(heading=heading, share=share, align="centre" if n in middle else "left")
        for n, (heading, share) in enumerate(held)
    )


def table(head: Sequence[Column], rows: Iterable[Sequence[str]], *, least: int = 0) -> Table:
    """A table; without a row one empty one, to be filled in by hand."""
    made = tuple(tuple(it) for it in rows)
    return Table(columns=tuple(head), rows=made or (("",) * len(head),), least=least if made else 15)


def made(
    facts: LedgerFacts, issue: Issue, title: str, parts: Iterable[Part], *, addressee: str = "", goes_with: str = ""
) -> Content:
    """The content of a paper on findings."""
    return Content(
        kind=issue.kind.name, language=issue.language, paper=issue.paper, number=one_line(issue.number),
        title=one_line(title), issuer=one_line(issue.office.called(issue.language)), addressee=addressee,
        issued=issue.issued.isoformat(), goes_with=goes_with, head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


# -- photos ------------------------------------------------------------------------------------------------------------


def shown(items: Iterable[ItemFacts]) -> list[list[Photo]]:
    """The photos of each finding as a paper numbers them: before in the order they were taken, then after."""
    return [[*_by_time(it.before), *_by_time(it.after)] for it in items]


def photo_numbers(items: Sequence[ItemFacts]) -> list[list[int]]:
    """The numbers of the photos of each finding, counted through."""
    found, first = [], 1
    for held in shown(items):
        found.append(list(range(first, first + len(held))))
        first += len(held)
    return found


def pictures(facts: LedgerFacts, issue: Issue) -> Pictures | None:
    """The photos of all findings, numbered as `photo_numbers`: the last one before beside the first ones after.

    None where there is none.
    """
    rows: list[tuple[Picture, ...]] = []
    loose: list[Picture] = []
    at, wide = 1, 1 if issue.kind.per_page == 2 else 2
    for place_, item in enumerate(facts.items, 1):
        mask = mask_of(item, issue.kind)
        before, after = _by_time(item.before), _by_time(item.after)
        said = [_PUT_RIGHT[issue.language][n] if before and after else "" for n in (0, 1)]
        held = [
            _picture(at + n, place_, it, item, mask, issue.language, said[n >= len(before)])
            for n, it in enumerate((*before, *after))
        ]
        at += len(held)
        paired = min(len(before), len(after))
        first, last_ = len(before) - paired, len(before) + paired
        loose += held[:first]
        if paired:  # the newest before, which shows it as it was handed over, beside the oldest after
            rows += _rows(loose, wide)
            rows += zip(held[first : len(before)], held[len(before) : last_], strict=True)
            loose = []
        loose += held[last_:]
    rows += _rows(loose, wide)
    return Pictures(per_page=issue.kind.per_page, rows=tuple(rows)) if rows else None


def _rows(held: Sequence[Picture], wide: int) -> list[tuple[Picture, ...]]:
    return [tuple(held[n : n + wide]) for n in range(0, len(held), wide)]


def _picture(at: int, place_: int, photo: Photo, item: ItemFacts, mask: Mask, language: Language, when: str) -> Picture:
    more = (_FINDING[language].format(n=place_), when)
    said = (photo.caption or "").strip() or item.finding.text
    return framed(at, more, photo, said, where(item, mask), item.finding, mask, language)


def _by_time(photos: Iterable[Photo]) -> list[Photo]:
    return sorted((it for it in photos if it.paper is None), key=lambda it: (it.taken or "", it.id))


def _places(held: Sequence[str], language: Language) -> str:
    found = _distinct(held)
    if len(found) < 2:
        return found[0] if found else ""
    return _AND_MORE[language].format(first=found[0], count=len(found), more=len(found) - 1)


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, texts)))


def chinese_day(text: str | None, *, blank: str = "") -> str:
    """2026年12月6日 of a record's day, `blank` for none."""
    day = clock.day((text or "")[:10])
    return chinese_date(day) if day is not None else blank
