"""The charts of the figures, worded: the same for the window and for paper. Pure.

The key of a mark says what it is of by numbers: `rate|closed|base`, `town|2|overdue`, `heat|0|3`, `frequent|1`;
whoever shows the chart knows from it what to open.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from inspector.paper.charts.parts import (
    NOWHERE,
    Bar,
    Bars,
    Curve,
    Curves,
    Heat,
    HeatRow,
    Meaning,
    Ring,
    Rings,
    Share,
    Stacked,
    StackedRow,
    Tick,
    Tone,
)
from inspector.paper.charts.rates import percent
from inspector.paper.gather.figures.facts import Dated, Defect, FigureFacts
from inspector.paper.gather.figures.words import ASIDES, NAMES, NO_BASE, NOTHING, SAID, STATES, TITLES
from inspector.paper.gather.phrases import Language, narrow_day
from inspector.paper.harmless import one_line
from inspector.rectification.rates import Rate, RateName
from inspector.rectification.steps import State

MAIN = (RateName.RECTIFIED, RateName.CLOSED, RateName.OVERDUE, RateName.REBOUND)
"""The rates that stand first and large."""
MOST = 8
"""Defects shown of each order."""
_TONES: Mapping[RateName, Tone] = {
    RateName.CLOSED: "closed", RateName.OVERDUE: "overdue", RateName.REBOUND: "rebound", RateName.ON_SPOT: "fixed",
    RateName.VERIFIED: "recheck", RateName.TRUE: "recheck",
}  # fmt: skip
_MADE_UP: tuple[tuple[State, Tone], ...] = (
    (State.CLOSED, "closed"), (State.FIXED, "fixed"), (State.RECHECK, "recheck"), (State.DOING, "doing"),
    (State.OPEN, "open"), (State.OVERDUE, "overdue"), (State.REBOUND, "rebound"), (State.LASTING, "lasting"),
)  # fmt: skip
_TENTHS = 1000


def rates(facts: FigureFacts, language: Language, names: Sequence[RateName] = MAIN) -> Rings:
    """Rates as rings, each with its formula and its two numbers."""
    return Rings(rates=tuple(_ring(it, facts.rates[it], language) for it in names if it in facts.rates))


def other_rates(facts: FigureFacts, language: Language) -> Rings:
    """Those that do not stand first."""
    return rates(facts, language, [it for it in RateName if it not in MAIN])


def _ring(name: RateName, rate: Rate, language: Language) -> Ring:
    title, formula = NAMES[language][name]
    note = SAID[language]["exceptions"].format(count=rate.apart) if rate.apart else ""
    return Ring(
        key=f"rate|{name}|count", base_key=f"rate|{name}|base", note_key=f"rate|{name}|apart", name=title,
        count=rate.count, base=rate.base, formula=formula, note=note, nothing=NO_BASE[language][name],
        tone=_TONES.get(name, "accent"),
    )  # fmt: skip


def course(facts: FigureFacts, language: Language) -> Curves:
    """How far it was day by day, against the time that is over; milestones are upright lines."""
    said, days = SAID[language], facts.period.days
    first = date.fromisoformat(facts.period.starts)
    curves = []
    if any(it.elapsed is not None for it in facts.course):
        time = tuple(_thousandth(it.elapsed) if it.elapsed else NOWHERE for it in facts.course)
        curves.append(Curve(key="", name=said["time"], points=time, stroke="dashed", tone="muted"))
    if any(it.found for it in facts.course):
        put_right = tuple(_thousandth(Rate(it.rectified, it.found)) for it in facts.course)
        closed = tuple(_thousandth(Rate(it.closed, it.found)) for it in facts.course)
        curves.append(Curve(key="course|rectified", name=said["rectified"], points=put_right))
        curves.append(Curve(key="course|closed", name=said["closed"], points=closed, stroke="dotted", tone="closed"))
    marked = [
        Tick(at=at, text=f"{_day(it.day, language)} {said[_DATED[it.name]]}", marked=True)
        for it in facts.dates
        if 0 <= (at := (date.fromisoformat(it.day) - first).days) < days
    ]
    plain = sorted({0, (days - 1) // 2, days - 1})
    ticks = [Tick(at=it, text=_day(date.fromordinal(first.toordinal() + it).isoformat(), language)) for it in plain]
    return Curves(
        title=TITLES[language]["course"], aside=ASIDES[language]["course"], steps=days, ticks=(*marked, *ticks),
        curves=tuple(curves), nothing=NOTHING[language]["course"],
    )  # fmt: skip


_DATED = {RateName.RECTIFIED: "basic", RateName.CLOSED: "all"}


def dates(facts: FigureFacts, language: Language) -> Bars:
    """Of each milestone the share of its time and of its work, and how far one is ahead of the other."""
    said = SAID[language]
    bars = []
    for it in facts.dates:
        name = f"{said[_DATED[it.name]]} {_day(it.day, language)}"
        bars.append(
            Bar(key="", name=f"{name} · {said['time']}", count=it.elapsed.count, of=it.elapsed.base, tone="muted",
                said=f"{percent(it.elapsed.count, it.elapsed.base)} · {_left(it, language)}")
        )  # fmt: skip
        bars.append(
            Bar(key=f"rate|{it.name}|count", name=f"{name} · {NAMES[language][it.name][0]}", count=it.task.count,
                of=max(it.task.base, 1), said=f"{percent(it.task.count, it.task.base)} · {_against(it, language)}")
        )  # fmt: skip
    return Bars(title=TITLES[language]["dates"], bars=tuple(bars), nothing=NOTHING[language]["dates"])


def _left(it: Dated, language: Language) -> str:
    said = SAID[language]
    if it.left > 0:
        return said["days_left"].format(count=it.left)
    return said["days_over"].format(count=-it.left) if it.left < 0 else said["today"]


def _against(it: Dated, language: Language) -> str:
    """时间进度差 in percentage points."""
    said = SAID[language]
    if it.task.value is None or it.elapsed.value is None:
        return said["no_base"]
    points = round((it.task.value - it.elapsed.value) * 100, 1)
    if not points:
        return said["level"]
    return said["ahead" if points > 0 else "behind"].format(points=abs(points))


def towns(facts: FigureFacts, language: Language) -> Stacked:
    """How each town stands; what is not the ledger's work any more (handed away, void …) is left out of the bar."""
    held = [(n, it) for n, it in enumerate(facts.towns) if any(it.states.get(state) for state, _ in _MADE_UP)]
    met = [(state, tone) for state, tone in _MADE_UP if any(it.states.get(state) for _, it in held)]
    rows = tuple(
        StackedRow(
            key=f"town|{n}", name=one_line(it.name) or SAID[language]["nowhere"],
            shares=tuple(Share(key=f"town|{n}|{state}", count=it.states.get(state, 0)) for state, _ in met),
        )
        for n, it in held
    )  # fmt: skip
    return Stacked(
        title=TITLES[language]["towns"], aside=ASIDES[language]["towns"], rows=rows,
        meanings=tuple(Meaning(word=STATES[language][state], tone=tone) for state, tone in met),
        nothing=NOTHING[language]["towns"],
    )  # fmt: skip


def heat(facts: FigureFacts, language: Language) -> Heat:
    """Town × theme."""
    said = SAID[language]
    rows = tuple(
        HeatRow(
            key="", name=one_line(name) or said["nowhere"],
            cells=tuple(Share(key=f"heat|{n}|{m}" if count else "", count=count) for m, count in enumerate(cells)),
        )
        for n, (name, cells) in enumerate(zip(facts.heat_towns, facts.heat, strict=True))
    )  # fmt: skip
    return Heat(
        title=TITLES[language]["heat"], aside=ASIDES[language]["heat"], rows=rows,
        columns=tuple(one_line(it) or said["theme_nowhere"] for it in facts.heat_themes),
        nothing=NOTHING[language]["heat"],
    )  # fmt: skip


def defects(facts: FigureFacts, language: Language, order: str = "frequent") -> Bars:
    """The first defects in an order: `frequent`, `widest` (most villages) or `lost` (most points lost)."""
    if order == "lost":
        bars = tuple(
            Bar(key=f"lost|{n}", name=one_line(it.name), count=round(it.lost * 10), said=f"{it.lost:g}")
            for n, it in enumerate(facts.lost[:MOST])
        )
    else:
        known: tuple[Defect, ...] = facts.widest if order == "widest" else facts.frequent
        counts = [(it.places if order == "widest" else it.count) for it in known[:MOST]]
        bars = tuple(
            Bar(key=f"{order}|{n}", name=one_line(it.name) or "—", count=count, said=str(count), severity=it.severity)
            for n, (it, count) in enumerate(zip(known[:MOST], counts, strict=True))
        )
    words = TITLES[language], ASIDES[language], NOTHING[language]
    return Bars(title=words[0][order], aside=words[1][order], bars=bars, nothing=words[2][order])


def stock(facts: FigureFacts, language: Language) -> Bars:
    """存量与新增: what was open before, came, was closed, is open after."""
    tones: tuple[tuple[str, Tone], ...] = (
        ("before", "open"), ("new", "doing"), ("closed_then", "closed"), ("after", "open"),
    )  # fmt: skip
    bars = tuple(
        Bar(key=f"stock|{name}", name=SAID[language][name], count=count, said=str(count), tone=tone)
        for (name, tone), count in zip(tones, facts.stock, strict=True)
    )
    return Bars(title=TITLES[language]["stock"], aside=ASIDES[language]["stock"], bars=bars)


def coverage(facts: FigureFacts, language: Language) -> Bars:
    """How much of what was to be visited was."""
    bars = tuple(
        _share(f"coverage|{name}", SAID[language][name], rate, language) for name, rate in facts.coverage.items()
    )
    return _panel("coverage", bars, language)


def surveys(facts: FigureFacts, language: Language) -> Bars:
    """What people say."""
    bars = tuple(_share(f"survey|{name}", SAID[language][name], rate, language) for name, rate in facts.surveys.items())
    return _panel("surveys", bars, language)


def quotas(facts: FigureFacts, language: Language) -> Bars:
    """计划 完成 百分比."""
    said, bars = SAID[language], []
    for n, it in enumerate(facts.quotas):
        known = it.done is not None and it.base > 0
        count = round((it.done or 0) * 10)
        told = said["unreported"] if it.done is None else said["no_plan"]
        words = f"{it.done:g} ÷ {it.base:g} {it.unit} = {percent(count, round(it.base * 10))}" if known else told
        bars.append(
            Bar(key=f"quota|{n}", name=one_line(it.name), count=count, of=max(round(it.base * 10), 1), said=words)
        )
    return _panel("quotas", tuple(bars), language)


def _share(key: str, name: str, rate: Rate, language: Language) -> Bar:
    words = f"{rate.count} ÷ {rate.base} = {percent(rate.count, rate.base)}"
    said = words if rate.base else f"— · {SAID[language]['no_base']}"
    return Bar(key=key, name=name, count=rate.count, of=max(rate.base, 1), said=said)


def _panel(name: str, bars: tuple[Bar, ...], language: Language) -> Bars:
    return Bars(title=TITLES[language][name], aside=ASIDES[language][name], bars=bars, nothing=NOTHING[language][name])


def _thousandth(rate: Rate) -> int:
    return NOWHERE if rate.value is None else round(_TENTHS * rate.value)


def _day(day: str, language: Language) -> str:
    """A day without its year."""
    if language == "en":
        return narrow_day(day, "en").rpartition(" ")[0]
    it = date.fromisoformat(day)
    return f"{it.month}月{it.day}日"
