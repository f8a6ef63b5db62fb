"""The facts of a draw by lot, read for its minutes.

A lot never changes and its substitutes are records of their own, so the minutes can be made again at any time.
"""

from typing import Literal

from inspector import clock
from inspector.db import areas
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import lot as lots
from inspector.paper.gather.minutes import Fallen, LotFacts, Pool
from inspector.paper.masking import PRIVATE_KINDS
from inspector.records import Campaign, Lot
from inspector.sheet.words import SITE_KINDS


def lot_facts(store: Store, lot: str) -> LotFacts:
    """Everything on a lot its minutes tell, drawn again to see whether it follows. Raises Fault GONE."""
    found = lots.read_lot(store, lot)
    of, places = found.lot, {it.id: it.place for it in found.rows}
    verdict, differs_at = _verdict(store, lot)
    return LotFacts(
        number=lot_number(lot),
        day=clock.local_date(of.drawn) if clock.moment(of.drawn) is not None else None,
        drawn=of.drawn,
        campaign=store.get(Campaign, of.campaign).name if of.campaign else "",
        area="".join(areas.names_within(store.connection, of.area)) or found.area.name,
        kind=SITE_KINDS.get(of.kind, (of.kind,))[0],
        private=of.kind in PRIVATE_KINDS,
        wanted=of.wanted,
        pool=_pool(of, found.candidates),
        seed=of.seed,
        person=found.person,
        note=of.note or "",
        rows=tuple(
            Fallen(
                place=it.place, code=it.code, name=it.name, replaced=it.replaced, reason=it.reason,
                area="".join(areas.names_within(store.connection, it.area)),
                replaces=None if it.replaces is None else places.get(it.replaces, 0),
            )
            for it in found.rows
        ),
        verdict=verdict,
        differs_at=differs_at,
    )  # fmt: skip


def lot_number(lot: str) -> str:
    """What people call a lot: the last twelve digits of its id."""
    return lot.rpartition("-")[2].upper()


def _pool(lot: Lot, candidates: lots.Candidates | None) -> Pool | None:
    if candidates is None:
        return None
    return Pool(
        count=candidates.count, sha256=lots.candidates_hash(lot), groups=len(candidates.strata),
        of_each=max((it.wanted for it in candidates.strata), default=0), unvisited_days=candidates.unvisited_days,
    )  # fmt: skip


def _verdict(store: Store, lot: str) -> tuple[Literal["follows", "differs", "unreadable"], int]:
    try:
        found = lots.verify(store, lot)
    except Fault:
        return "unreadable", 0
    return ("follows", 0) if found.follows else ("differs", found.place)
