"""Projects to try things on, in the sample county."""

from typing import Any

from inspector.checklist.judging import fine_value
from inspector.db.store import Store
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.projects import keeping
from inspector.records import Area, Checklist, Site

TODAY = "2026-11-21"
ANSWERS = {
    "AS01": "yes", "AS01_number": "ZC-2025-003", "AS01_class": "public", "AS01_value": "86.5", "AS01_funds": "linking",
    "AS01_year": "2025", "AS02": "collective", "AS02_handover": "yes", "AS05": "idle", "AS06_cause": "没有水源",
    "AS06": "no", "AS09_unit": "米", "AS09_approved": "1200", "AS09": "1150", "AS15": "none", "AS14": "complete",
    "AS16": "none", "AS03": "yes", "AS04": "no_board", "AS07": "yes", "AS08": "n/a", "AS12_budget": "90",
    "AS12_target": "90", "AS12": "60", "AS13": "n/a", "AS13_payments": "no", "AS10": "n/a",
}  # fmt: skip
FILED = {"AS11_project": "yes", "AS11_scheme": "yes", "AS11_audit": "no", "AS11_change": "n/a"}


def village(store: Store, at: int = 0) -> str:
    return store.find(Area, level="village")[at].id


def project(store: Store, **values: Any) -> str:
    given = {"name": "稻香村灌溉渠道整修", "area": village(store), "state": "building", "year": 2026, "budget": 128.5,
             "funds": "衔接资金", "starts": "2026-06-15", "ends": "2026-12-20"}  # fmt: skip
    return keeping.add(store, **(given | values))


def asset_site(store: Store, at: int = 0) -> str:
    return store.find(Site, kind="asset")[at].id


def asset_visit(store: Store, site: str, **answers: str) -> str:
    """A finalised visit by the checklist of assets; what is not said is fine, or the only thing it can be."""
    form = next(it for it in store.find(Checklist) if it.form == "project_asset")
    visit = visits.start(store, site=site, checklist=form.id)
    given = ANSWERS | FILED | answers
    for entry in read_case(store, visit).standing.entries:
        standing = read_case(store, visit).standing
        if entry.question.asked and standing.relevant(standing.entry(entry.key)):
            name = entry.question.name
            visits.answer(store, visit, entry.key, given.get(name) or fine_value(entry.question) or "yes")
    visits.finalise(store, visit, without_photos=True)
    return visit
