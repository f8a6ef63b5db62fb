"""The sheet behind a place of a list: its visits and deductions, and what the raters took from each item."""

from dataclasses import dataclass
from decimal import Decimal

from inspector.errors import Fault, Kind
from inspector.rating.frozen import FrozenLine, FrozenList, FrozenPlace, FrozenVisit
from inspector.rating.places import RATERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What the raters took from one item of one site's checklist; rater → points, None where it was not visited."""

    site: str
    site_name: str
    form: str
    form_en: str
    item: str
    label: str
    label_en: str
    taken: dict[str, Decimal | None]

    @property
    def largest(self) -> Decimal:
        """How far they are apart."""
        known = [it for it in self.taken.values() if it is not None]
        return max(known) - min(known) if known else Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A place of a list with what stands behind it. `raters`: who scored it, the highest level first."""

    list: FrozenList
    place: FrozenPlace
    raters: tuple[str, ...]
    beside: tuple[Beside, ...]  # where several raters were at one site; items they agree on included


def sheet_of(frozen: FrozenList, place: str) -> Sheet:
    """The sheet behind a place of a list, drawn or published. Raises Fault GONE."""
    held = next((it for it in frozen.places if it.place == place), None)
    if held is None:
        raise Fault(Kind.GONE, record="site" if frozen.level == "household" else "area", id=place)
    order = {rater: number for number, rater in enumerate(RATERS)}
    raters = sorted({it.rater for it in held.visits}, key=lambda it: (order.get(it, len(RATERS)), it))
    return Sheet(list=frozen, place=held, raters=tuple(raters), beside=tuple(_beside(held, raters)))


def _beside(place: FrozenPlace, raters: list[str]) -> list[Beside]:
    """Site by site and checklist by checklist the newest visit of each rater, item by item."""
    newest: dict[tuple[str, str], dict[str, FrozenVisit]] = {}
    for visit in place.visits:  # in the order they were made
        newest.setdefault((visit.site, visit.form), {})[visit.rater] = visit
    found = []
    for (site, form), by_rater in newest.items():
        if len(by_rater) < 2:  # nobody to compare with
            continue
        lines: dict[str, FrozenLine] = {}
        for visit in by_rater.values():
            lines |= {it.item: it for it in visit.lines if it.item}
        for item, line in lines.items():
            taken = {rater: _taken(by_rater.get(rater), item) for rater in raters}
            visit = next(iter(by_rater.values()))
            found.append(
                Beside(site=site, site_name=visit.name or visit.code, form=form, form_en=visit.form_en, item=item,
                       label=line.label, label_en=line.label_en, taken=taken)
            )  # fmt: skip
    return found


def _taken(visit: FrozenVisit | None, item: str) -> Decimal | None:
    """What a visit took from an item: 0 where its sheet has no line, None where there was no visit."""
    if visit is None:
        return None
    return sum((it.deducted for it in visit.lines if it.item == item), Decimal(0))
