"""任务数 完成数: what towns and villages are to do, what was reported as done, and how far that is.

Of several reports on a quota the latest day counts (of one day the one made last). A town's own quota counts for it;
only where it has none those of its villages are added up, and in the same way the county's own before its towns'. Of
several quotas for one subject and place those count that suit the period best: the very same days, else the shortest
that hold it, else all that touch it and lie in no longer one, which is told.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.indicators.places import Places, places
from inspector.operations.indicators.value import Said, Why
from inspector.periods import Period
from inspector.records import Area, Campaign, Quota, QuotaReport

MOST = 1e9
"""The most of anything somebody plans or reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaLine:
    """One quota with its reports up to a day, in order; the last one counts."""

    quota: Quota
    reports: tuple[QuotaReport, ...]
    said: tuple[Said, ...]

    @property
    def done(self) -> float | None:
        """What was reported last; None without a report."""
        return self.reports[-1].done if self.reports else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a place is with a subject: planned, done of it, and the quotas behind that."""

    subject: str
    area: str
    planned: float
    done: float | None
    why: Why | None  # why there is no share
    said: tuple[Said, ...]
    lines: tuple[QuotaLine, ...]

    @property
    def value(self) -> float | None:
        """The share done, 1 for all of it and more where more was done; None without a plan or a report."""
        return None if self.why is not None or self.done is None else self.done / self.planned


def set_quota(  # one argument per fact
    store: Store, *, subject: str, area: str, starts: str, ends: str, planned: float, campaign: str | None = None,
    note: str | None = None, quota: str | None = None,
) -> str:  # fmt: skip
    """Enter a quota, or change the one given. Returns its id.

    Raises Fault BAD_VALUE (subject no table names, planned below 0 or no number), BAD_PERIOD, GONE (area, campaign),
    IDENTITY_NUMBER.
    """
    facts = _checked(store, subject=subject, area=area, starts=starts, ends=ends, planned=planned, campaign=campaign)
    refuse_identity_numbers({"note": note})
    facts["note"] = (note or "").strip() or None
    with store.operation(Act.SET_QUOTA) as edit:
        if quota is None:
            return edit.create(Quota, **facts)
        edit.change(Quota, quota, **facts)
    return quota


def delete(store: Store, quota: str) -> None:
    """Delete a quota with its reports; undo brings all of it back. Raises Fault GONE."""
    reports = store.find(QuotaReport, quota=quota)
    with store.operation(Act.SET_QUOTA) as edit:
        edit.delete_many(QuotaReport, [it.id for it in reports])
        edit.delete(Quota, quota)


def report(store: Store, quota: str, *, day: str, done: float, note: str | None = None) -> str:
    """Enter what was done of a quota up to a day, all in all. Returns the report's id.

    Raises Fault BAD_VALUE (no day, one before the quota begins, below 0 or no number), GONE, IDENTITY_NUMBER.
    """
    held = store.get(Quota, quota)
    if held.deleted:
        raise Fault(Kind.GONE, record="quota", id=quota)
    if clock.day(day) is None:
        raise Fault(Kind.BAD_VALUE, field="day", value=day, expected="YYYY-MM-DD")
    if day < held.starts:
        raise Fault(Kind.BAD_VALUE, field="day", value=day, expected=f"≥ {held.starts}")
    refuse_identity_numbers({"note": note})
    with store.operation(Act.REPORT_QUOTA) as edit:
        return edit.create(
            QuotaReport, quota=quota, day=day, done=amount("done", done), note=(note or "").strip() or None
        )


def take_back(store: Store, report: str) -> None:
    """Delete a report; the one before counts again. Raises Fault GONE."""
    with store.operation(Act.REPORT_QUOTA) as edit:
        edit.delete(QuotaReport, report)


def lines(store: Store, period: Period | None = None, *, campaign: str | None = None) -> list[QuotaLine]:
    """Every quota whose days touch the period, with its reports up to the period's end; by subject, area, days.

    What a merge brought that is no number or no period is left out.
    """
    reports: dict[str, list[QuotaReport]] = defaultdict(list)
    for it in store.find(QuotaReport):
        if period is None or it.day <= period.ends:
            reports[it.quota].append(it)
    found = [
        it
        for it in store.find(Quota)
        if _is_amount(it.planned)
        and _days(it)
        and (campaign is None or it.campaign == campaign)
        and (period is None or (it.starts <= period.ends and it.ends >= period.starts))
    ]
    return [
        _line(it, sorted(reports.get(it.id, ()), key=lambda r: (r.day, r.made, r.id)), period)
        for it in sorted(found, key=lambda q: (q.subject, q.area, q.starts, q.ends, q.made, q.id))
    ]


def progress(
    store: Store, period: Period | None = None, *, campaign: str | None = None, where: Places | None = None
) -> dict[tuple[str, str], Progress]:
    """(subject, area) → how far towns and the county are; areas without a quota of the subject are missing."""
    where = where or places(store, period)
    own: dict[tuple[str, str], list[QuotaLine]] = defaultdict(list)
    for it in lines(store, period, campaign=campaign):
        own[it.quota.subject, it.quota.area].append(it)
    chosen = {key: _chosen(held, period) for key, held in own.items()}
    found: dict[tuple[str, str], Progress] = {}
    for subject in dict.fromkeys(subject for subject, _ in chosen):
        of_towns = _by_town(subject, chosen, where)
        for town, held in of_towns.items():
            found[subject, town] = _summed(subject, town, held)
        if where.county is not None:
            held = chosen.get((subject, where.county.id)) or [it for several in of_towns.values() for it in several]
            if held:
                found[subject, where.county.id] = _summed(subject, where.county.id, held)
    return found


def titles(store: Store) -> Mapping[str, tuple[str, str, str]]:
    """Subject → Chinese title, English title, unit."""
    return {
        str(it["name"]): (str(it["title"]), str(it["title_en"] or it["title"]), str(it["measure"]))
        for it in current(store, "quota_subjects")
    }


def amount(field: str, value: float) -> float:
    """A number somebody typed, from 0 to a milliard; raises Fault BAD_VALUE for anything else."""
    if not _is_amount(value):
        raise Fault(Kind.BAD_VALUE, field=field, value=str(value)[:40], expected=f"0 … {MOST:.0f}")
    return float(value)


def _is_amount(value: object) -> bool:
    return not isinstance(value, bool) and isinstance(value, int | float) and 0 <= value <= MOST


def _days(quota: Quota) -> int:
    """How many days a quota has; 0 where a merge brought what is no period."""
    try:
        return Period(quota.starts, quota.ends).days
    except Fault:
        return 0


def _checked(
    store: Store, *, subject: str, area: str, starts: str, ends: str, planned: float, campaign: str | None
) -> dict[str, Any]:
    known = titles(store)
    if subject not in known:
        raise Fault(Kind.BAD_VALUE, field="subject", value=subject[:40], expected=" ".join(known))
    period = Period(starts, ends)
    if store.get(Area, area).deleted:
        raise Fault(Kind.GONE, record="area", id=area)
    if campaign is not None and store.get(Campaign, campaign).deleted:
        raise Fault(Kind.GONE, record="campaign", id=campaign)
    return {
        "subject": subject, "area": area, "campaign": campaign, "starts": period.starts, "ends": period.ends,
        "planned": amount("planned", planned),
    }  # fmt: skip


def _line(quota: Quota, reports: list[QuotaReport], period: Period | None) -> QuotaLine:
    said = []
    sound = [it for it in reports if clock.day(it.day) is not None and _is_amount(it.done)]
    if len(sound) < len(reports):
        said.append(Said.IMPOSSIBLE)
    reports = sound
    if any(later.done < earlier.done for earlier, later in pairwise(reports)):
        said.append(Said.FELL)
    if reports and reports[-1].done > quota.planned:
        said.append(Said.OVER)
    if period is not None and not (period.starts <= quota.starts and quota.ends <= period.ends):
        said.append(Said.CROSSES)
    return QuotaLine(quota=quota, reports=tuple(reports), said=tuple(said))


def _chosen(held: list[QuotaLine], period: Period | None) -> list[QuotaLine]:
    """Of the quotas for one subject and place those that count for the period."""
    if period is not None:
        same = [it for it in held if (it.quota.starts, it.quota.ends) == (period.starts, period.ends)]
        around = [it for it in held if it.quota.starts <= period.starts and it.quota.ends >= period.ends]
        if same:
            held = same
        elif around:
            shortest = min(_days(it.quota) for it in around)
            held = [it for it in around if _days(it.quota) == shortest]
        else:
            held = [it for it in held if not any(_holds(other.quota, it.quota) for other in held)]
    newest: dict[tuple[str, str, str | None], QuotaLine] = {}
    for it in held:  # in the order they were made: the same quota entered twice counts once, by what was said last
        key = (it.quota.starts, it.quota.ends, it.quota.campaign)
        if key in newest:
            it = QuotaLine(quota=it.quota, reports=it.reports, said=(*it.said, Said.TWICE))  # noqa: PLW2901
        newest[key] = it
    return list(newest.values())


def _holds(one: Quota, other: Quota) -> bool:
    """Whether the days of a quota hold those of another, and more."""
    days, others = (one.starts, one.ends), (other.starts, other.ends)
    return days != others and days[0] <= others[0] and days[1] >= others[1]


def _by_town(
    subject: str, chosen: Mapping[tuple[str, str], list[QuotaLine]], where: Places
) -> dict[str, list[QuotaLine]]:
    """Town → its own quotas, else those of what lies in it."""
    found: dict[str, list[QuotaLine]] = {}
    for town in where.towns:
        if own := chosen.get((subject, town.id)):
            found[town.id] = own
            continue
        below = [
            it
            for (named, area), held in chosen.items()
            if named == subject and area != town.id and where.town_of.get(area) == town.id
            for it in held
        ]
        if below:
            found[town.id] = below
    return found


def _summed(subject: str, area: str, held: list[QuotaLine]) -> Progress:
    planned = sum(it.quota.planned for it in held)
    reported = [it.done for it in held if it.done is not None]
    said: list[Said] = list(dict.fromkeys(word for it in held for word in it.said if word is not Said.OVER))
    if reported and len(reported) < len(held):
        said.append(Said.PARTLY_REPORTED)
    done = sum(reported) if reported else None
    if done is not None and done > planned:
        said.append(Said.OVER)
    why = Why.UNREPORTED if done is None else Why.NO_PLAN if not planned else None
    return Progress(
        subject=subject, area=area, planned=planned, done=done, why=why, said=tuple(said), lines=tuple(held)
    )
