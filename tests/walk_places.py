"""The stops of the walk on the way to a place: what is said to a household, where one was of late, who lives there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspector.db.store import Store
from inspector.operations import resident, visit
from inspector.records import Checklist, Site

if TYPE_CHECKING:
    from tests.walk import Walk


def place_stops(walk: "Walk", visited: str) -> Iterator[str]:
    """On the sites, standing on one that was visited."""
    walk.page.panel.tell.emit()
    walk.settle()
    yield "sites-tell"
    walk.hands.click(walk.dialog().change)
    yield "sites-tell-otherwise"
    walk.dialog().close()
    walk.go("sites", "new")
    walk.settle()
    yield "sites-recent"
    walk.go("sites", visited)
    walk.settle()


def resident_stops(walk: "Walk") -> Iterator[str]:
    """A visit whose checklist asks who lives there; afterwards it is gone again."""
    made: list[str] = []

    def begun(store: Store) -> None:
        form = next(it for it in store.find(Checklist) if it.form == "household_visit")
        home = store.find(Site, kind="household")[11].id
        made.append(visit.start(store, site=home, checklist=form.id))
        for born in (1958, 1985):
            resident.add(store, home, name=store.get(Site, home).name, born=born, away=born > 1960)

    page = walk.page
    page.session.do(page, begun)
    walk.settle()
    walk.go("visit", made[0])
    walk.wait(lambda: walk.page.reading is not None)
    walk.page.contents.about.emit()
    walk.settle()
    yield "visit-head-residents"
    about = walk.dialog()
    walk.hands.click(about.residents.add_one)
    walk.settle()
    yield "visit-resident"
    walk.hands.see("resident_dialog").close()
    about.close()
    walk.back()
    walk.page.session.do(walk.page, lambda store: visit.discard(store, made[0]))
    walk.settle()
