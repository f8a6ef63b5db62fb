"""回头看: the projects of three years looked at as one, year by year, with what is still wrong in each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.projects.amounts import NOUGHT, share
from inspector.operations.projects.file import findings_at
from inspector.operations.projects.listing import Lack, ProjectFilter, Summed, projects

YEARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The projects of one year; `year` None: those that name none, and all of them together in `LookBack.whole`."""

    year: int | None
    projects: tuple[str, ...]
    budget: Decimal
    paid: Decimal  # of those with a budget
    share: Decimal | None
    complete: int  # projects whose file lacks nothing
    lacks: dict[Lack, tuple[str, ...]]  # → the projects it is said of
    assets: int
    working: int
    idle: int
    unseen: int  # assets nobody has looked at
    findings: int  # at the places of their assets, not at an end


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """Year by year, the newest first, then those without a year; the whole; and every project with its summary."""

    first: int
    last: int
    years: tuple[Year, ...]
    whole: Year
    projects: tuple[Summed, ...]


def look_back(store: Store, last: int, today: str, *, years: int = YEARS, area: str = "") -> LookBack:
    """The projects of so many years up to `last`, in an area by its code. Raises Fault BAD_VALUE for no years."""
    if not 1 <= years <= 20:
        raise Fault(Kind.BAD_VALUE, field="years", value=str(years), expected="1 … 20")
    first = last - years + 1
    found = projects(store, ProjectFilter(area=area, year_from=first, year_to=last), today)
    open_at = findings_at(store, [one.asset.site for it in found for one in it.assets])
    return LookBack(
        first=first, last=last,
        years=tuple(_year(it, (one for one in found if one.project.year == it), open_at)
                    for it in range(last, first - 1, -1)),
        whole=_year(None, found, open_at), projects=tuple(found),
    )  # fmt: skip


def _year(year: int | None, found: Iterable[Summed], open_at: Mapping[str, Sequence[str]]) -> Year:
    several = list(found)
    funded = [it for it in several if it.paid.budget]
    budget = sum((it.paid.budget or NOUGHT for it in funded), NOUGHT)
    spent = sum((it.paid.paid for it in funded), NOUGHT)
    left = [one for it in several for one in it.assets]
    return Year(
        year=year, projects=tuple(it.project.id for it in several), budget=budget, paid=spent,
        share=share(spent, budget), complete=sum(not it.lacking for it in several),
        lacks={lack: tuple(it.project.id for it in several if lack in it.lacks) for lack in Lack},
        assets=len(left), working=sum(it.state is not None and it.state.working for it in left),
        idle=sum(it.state is not None and it.state.idle for it in left),
        unseen=sum(it.state is None for it in left),
        findings=sum(len(open_at.get(it, ())) for it in {one.asset.site for one in left}),
    )  # fmt: skip
