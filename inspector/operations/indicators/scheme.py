"""Schemes of an assessment as the tables say, and what is wrong with one."""

from dataclasses import dataclass, fields
from enum import StrEnum

from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.rectification.rates import Counts, RateName
from inspector.tables.definition import Row
from inspector.tables.figures import COVERAGES, SURVEY_RATES

COUNT_NAMES = frozenset(it.name for it in fields(Counts))
_NEAR = 0.005  # weights typed with two decimals add up to 100 within this


class SchemeFlaw(StrEnum):
    """What is wrong with a scheme; it is worked out all the same, and this is said beside it."""

    WEIGHTS = "weights"  # do not add up to 100
    UNKNOWN_SOURCE = "unknown_source"  # an indicator's `of` names nothing there is
    NO_TARGET = "no_target"  # its points follow from a target it does not have
    NO_PERCENT = "no_percent"  # points in proportion to what is no percentage
    EMPTY = "empty"  # no indicators


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator. Titles as (Chinese, English)."""

    name: str
    title: tuple[str, str]
    aspect: tuple[str, str]
    source: str
    of: str
    weight: float
    target: float | None
    higher: bool  # the higher the better
    points: str
    measure: str
    basis: str

    @property
    def is_share(self) -> bool:
        """Whether its value is a percentage."""
        return self.source in {"rate", "score", "quota", "survey", "coverage"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A scheme with its indicators in the order of the table; `flaws`: what is wrong, and the indicator it is about."""

    name: str
    title: tuple[str, str]
    basis: str
    indicators: tuple[Indicator, ...]
    flaws: tuple[tuple[SchemeFlaw, str], ...]

    @property
    def weight(self) -> float:
        """What the weights add up to."""
        return round(sum(it.weight for it in self.indicators), 2)

    @property
    def aspects(self) -> tuple[tuple[str, str], ...]:
        """The aspects, in the order they first come."""
        return tuple(dict.fromkeys(it.aspect for it in self.indicators))

    def indicator(self, name: str) -> Indicator:
        """The indicator of that name; raises Fault GONE."""
        found = next((it for it in self.indicators if it.name == name), None)
        if found is None:
            raise Fault(Kind.GONE, record="indicator", id=name)
        return found


def schemes(store: Store) -> tuple[Scheme, ...]:
    """Every scheme, as the tables list them; indicators of a scheme that is not listed make one of their own."""
    rows = current(store, "indicators")
    subjects = {str(it["name"]) for it in current(store, "quota_subjects")}
    forms = {str(form) for (form,) in store.rows("SELECT DISTINCT form FROM checklist WHERE NOT deleted")}
    listed = {str(it["name"]): it for it in current(store, "indicator_schemes")}
    names = list(dict.fromkeys([*listed, *(str(it["scheme"]) for it in rows)]))
    return tuple(
        _scheme(name, listed.get(name), [it for it in rows if it["scheme"] == name], subjects, forms) for name in names
    )


def scheme(store: Store, name: str) -> Scheme:
    """The scheme of that name; raises Fault GONE."""
    found = next((it for it in schemes(store) if it.name == name), None)
    if found is None:
        raise Fault(Kind.GONE, record="scheme", id=name)
    return found


def _scheme(name: str, listed: Row | None, rows: list[Row], subjects: set[str], forms: set[str]) -> Scheme:
    found = tuple(_indicator(it) for it in rows)
    flaws: list[tuple[SchemeFlaw, str]] = []
    if not found:
        flaws.append((SchemeFlaw.EMPTY, ""))
    elif abs(sum(it.weight for it in found) - 100) > _NEAR:
        flaws.append((SchemeFlaw.WEIGHTS, ""))
    for it in found:
        if not _is_known(it, subjects, forms):
            flaws.append((SchemeFlaw.UNKNOWN_SOURCE, it.name))
        if it.points == "proportional" and not (it.is_share or it.measure in {"%", "分"}):
            flaws.append((SchemeFlaw.NO_PERCENT, it.name))
        elif it.points != "proportional" and it.target is None:
            flaws.append((SchemeFlaw.NO_TARGET, it.name))
    title = (name, name) if listed is None else (str(listed["title"]), str(listed["title_en"] or listed["title"]))
    basis = "" if listed is None else str(listed["basis"])
    return Scheme(name=name, title=title, basis=basis, indicators=found, flaws=tuple(flaws))


def _indicator(row: Row) -> Indicator:
    target = row["target"]
    return Indicator(
        name=str(row["name"]), title=(str(row["title"]), str(row["title_en"] or row["title"])),
        aspect=(str(row["aspect"]), str(row["aspect_en"] or row["aspect"])), source=str(row["source"]),
        of=str(row["of"]), weight=float(row["weight"] or 0), target=None if target is None else float(target),
        higher=row["direction"] == "up", points=str(row["points"]), measure=str(row["measure"]),
        basis=str(row["basis"]),
    )  # fmt: skip


def _is_known(it: Indicator, subjects: set[str], forms: set[str]) -> bool:
    """Whether what the indicator is made of is there. A score may be of any checklist, what is typed names nothing."""
    names: dict[str, set[str] | frozenset[str]] = {
        "rate": {str(rate) for rate in RateName}, "count": COUNT_NAMES, "score": forms | {""}, "quota": subjects,
        "survey": {choice.name for choice in SURVEY_RATES}, "coverage": set(COVERAGES), "typed": {it.of},
    }  # fmt: skip
    return it.of in names[it.source]
