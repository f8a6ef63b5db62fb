"""The charts of reports, as plain data: rates as rings, each town's problems as a stacked bar, problems as bars."""

from collections.abc import Mapping, Sequence

from inspector.paper.charts.parts import Bar, Bars, Meaning, Ring, Rings, Share, Stacked, StackedRow, Tone
from inspector.paper.content import Part
from inspector.paper.gather.phrases import Language
from inspector.paper.gather.reports.facts import PlaceFigures, Problem, ReportFacts
from inspector.paper.gather.reports.words import RATES, points, town_name
from inspector.paper.harmless import one_line
from inspector.rectification.rates import Counts, RateName, rates

_RINGS: tuple[tuple[RateName, Tone], ...] = (
    (RateName.RECTIFIED, "fixed"), (RateName.CLOSED, "closed"), (RateName.IN_TIME, "accent"),
    (RateName.OVERDUE, "overdue"),
)  # fmt: skip
_MEANINGS: Mapping[Language, tuple[tuple[str, Tone], ...]] = {
    "zh": (("已销号", "closed"), ("已整改待销号", "fixed"), ("整改中", "doing"), ("逾期", "overdue")),
    "en": (("closed", "closed"), ("put right", "fixed"), ("under way", "doing"), ("overdue", "overdue")),
}
_NOTHING: Mapping[Language, str] = {"zh": "没有基数", "en": "no base"}
_TITLES: Mapping[Language, Mapping[str, str]] = {
    "zh": {"towns": "各乡镇本期问题整改情况", "widest": "涉及村数最多的问题", "commonest": "出现次数最多的问题",
           "costliest": "失分最多的问题"},
    "en": {"towns": "Each town's problems of this period", "widest": "Problems found in the most villages",
           "commonest": "Problems found most often", "costliest": "Problems that cost the most points"},
}  # fmt: skip
_SAID: Mapping[str, Mapping[Language, str]] = {
    "widest": {"zh": "{0.places}个村", "en": "{0.places} villages"},
    "commonest": {"zh": "{0.findings}个", "en": "{0.findings}"},
    "costliest": {"zh": "{1}分", "en": "{1} points"},
}
_LONGEST = 16  # characters of a problem beside its bar


def rings(facts: ReportFacts, language: Language) -> tuple[Part, ...]:
    """The four rates of what the period found, each with its formula; nothing where nothing was confirmed."""
    if not facts.then.confirmed:
        return ()
    known = rates(facts.then)
    return (
        Rings(
            rates=tuple(
                Ring(
                    key=name, name=RATES[language][name][0], count=known[name].count, base=known[name].base,
                    formula=f"{RATES[language][name][1]}　{known[name].count}/{known[name].base}",
                    nothing=_NOTHING[language], tone=tone,
                )
                for name, tone in _RINGS
            )
        ),
    )  # fmt: skip


def town_bars(facts: ReportFacts, language: Language) -> tuple[Part, ...]:
    """How each town's problems are made up, where there are several towns with some."""
    held = [it for it in facts.towns if it.counts.confirmed]
    if len(held) < 2:
        return ()
    return (
        Stacked(
            title=_TITLES[language]["towns"],
            meanings=tuple(Meaning(word=word, tone=tone) for word, tone in _MEANINGS[language]),
            rows=tuple(_stacked(it, language) for it in held),
        ),
    )


def _stacked(it: PlaceFigures, language: Language) -> StackedRow:
    return StackedRow(
        key=it.name, name=town_name(it, language), shares=tuple(Share(key="", count=n) for n in made_up(it.counts))
    )


def made_up(counts: Counts) -> tuple[int, int, int, int]:
    """Confirmed problems as closed, put right and not closed, under way, overdue; together they are all of them."""
    closed, done = counts.closed, max(0, counts.done - counts.closed)
    overdue = min(counts.overdue, counts.confirmed - closed - done)
    return closed, done, max(0, counts.confirmed - closed - done - overdue), overdue


def problem_bars(facts: ReportFacts, language: Language, most: int = 5) -> tuple[Part, ...]:
    """The three orders of problems, those that have any."""
    orders: tuple[tuple[str, Sequence[Problem]], ...] = (
        ("widest", facts.widest), ("commonest", facts.commonest), ("costliest", facts.costliest),
    )  # fmt: skip
    return tuple(
        Bars(title=_TITLES[language][order], bars=tuple(_bar(order, it, language) for it in found[:most]))
        for order, found in orders
        if found
    )


def _bar(order: str, it: Problem, language: Language) -> Bar:
    count = {"widest": it.places, "commonest": it.findings, "costliest": round(it.lost)}[order]
    name = one_line(it.label)
    name = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return Bar(key="", name=name, count=count, said=_SAID[order][language].format(it, points(it.lost)))
