"""A field store whose household has been visited before: what the place remembers, what may be taken over."""

from pathlib import Path

from inspector.clock import wall
from inspector.db.store import Store
from inspector.operations import begin, finding, visit
from inspector.operations.rectification.reading import standing_of
from inspector.records import Checklist, Finding, Site
from inspector.rectification.moves import Stage
from inspector.sample.county import load_county
from tests.operations.days import finalised
from tests.operations.rechecking import closed
from tests.ui.visits import NONCE

DAY = 86400
VISITS = ((400, {}), (280, {"HT04": "cracked", "HT13": "no"}), (240, {"HT13": "no"}), (150, {"HT10": "no"}))
"""Days ago, and what was found."""
OWN = "院内堆放杂物，影响通行"


def new_remembering_store(folder: Path) -> str:
    """A household with four visits behind it and a fifth begun, a draft at another; the id of the fifth."""
    ago = [0.0]  # days
    with begin.new_store(folder, role="field", county="990101", person="李华", nonce=NONCE) as store:
        load_county(store)
    with Store.open(folder, nonce=NONCE, now=lambda: wall() - ago[0] * DAY) as store:
        sites = [it for it in store.find(Site, kind="household") if it.users is not None and it.users <= 3]
        form = next(it.id for it in store.find(Checklist, form="household_toilet"))
        for ago[0], found in VISITS:
            last = finalised(store, visit.start(store, site=sites[0].id, checklist=form), **{"HT12": "2.5", **found})
            for it in store.find(Finding, site=sites[0].id):
                if it.visit != last and standing_of(store, it.id).stage is not Stage.CLOSED:
                    closed(store, it.id)
        ago[0] = 0.5
        other = visit.start(store, site=sites[1].id, checklist=form)
        visit.answer(store, other, "HT12", "3")
        visit.answer(store, other, "HT21", "no")
        worded = finding.add(store, other, text="")
        finding.change(store, worded, text=OWN, requirement="三日内清理干净")
        ago[0] = 0.01
        return visit.start(store, site=sites[0].id, checklist=form, told=True)
