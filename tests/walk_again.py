"""The stops of the walk on a re-inspection: an earlier finding, a suspected one, what it is the same as."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspector.db.store import Store
from inspector.operations.rectification import adding, reading, reinspection
from inspector.records import Finding
from inspector.rectification.moves import LIVE

if TYPE_CHECKING:
    from tests.walk import Walk


def again_stops(walk: "Walk") -> Iterator[str]:
    """At a place of the office where something is open and something is suspected too."""
    begun: list[str] = []
    walk.do(lambda store: begun.extend(_begun(store)))
    visit, known, suspect = begun
    walk.go("visit", visit)
    page = walk.page
    walk.wait(lambda: page.reading is not None and page.reading.case.visit.id == visit)
    page.questions.go(known)
    walk.settle()
    yield "visit-again"
    page.questions.go(suspect)
    walk.settle()
    walk.hands.press("1", page)
    walk.settle()
    yield "visit-verify"
    walk.hands.press("4", page)
    walk.settle()
    yield "visit-same"
    walk.dialog().close()
    walk.back()
    page.finalise_button.click()
    walk.settle()
    yield "visit-unjudged"
    walk.dialog().close()
    walk.back()


def _begun(store: Store) -> tuple[str, str, str]:
    """A re-inspection, an open finding of its place, and one that is suspected there in the same words."""
    found = [it for it in store.find(Finding) if it.site is not None and it.visit is not None]
    stands = reading.standings(store, [it.id for it in found])
    known = next(it for it in found if stands[it.id].stage in LIVE)
    suspect = adding.add(store, text=known.text, source="suspected", site=known.site, suspected=1)
    return reinspection.begin(store, str(known.site)), known.id, suspect
