"""A store with findings that say what a test wants them to, and the ledger of it written and read back."""

from pathlib import Path
from typing import Any

import openpyxl

from inspector.acts import Act
from inspector.db import ledger
from inspector.db.store import Store
from inspector.db.whole import wholes
from inspector.records import Area, Campaign, Checklist, Finding, Milestone, Person, Photo, Site, Step, Unit, Visit
from inspector.sheet.ledger import CHOSEN, Lists, words_of, write_findings
from tests.db.small_county import NOW, Ticking

TODAY = "2026-11-21"
TOWN, VILLAGE, GROUP, SITE, UNIT, LEAD, KEEPER, LEADER, INSPECTOR, CHECKLIST, CAMPAIGN, VISIT = (
    f"00000000-0000-7000-8000-0000000000{n:02}" for n in range(1, 13)
)


def a_store(folder: Path, *, site_kind: str = "household", site_name: str = "柳冬芳") -> Store:
    """A village with one household, whose visit is finalised."""
    store = Store.create(folder, nonce="this machine", now=Ticking())
    with store.operation(Act.LOAD_LIBRARY) as edit:
        edit.create(Area, id=TOWN, code="990101101000", name="青石镇", level="town")
        edit.create(Area, id=VILLAGE, code="990101101201", name="茶亭村", level="village", parent=TOWN)
        edit.create(Area, id=GROUP, code="99010110120101", name="茶园组", level="group", parent=VILLAGE)
        edit.create(Unit, id=UNIT, name="青石镇茶亭村民委员会", area=VILLAGE)
        edit.create(Unit, id=LEAD, name="青禾县农业农村局")
        edit.create(Person, id=KEEPER, name="桑长朗", phone="10000000008", role="cadre", unit=UNIT)
        edit.create(Person, id=LEADER, name="池远帆", role="leader")
        edit.create(Person, id=INSPECTOR, name="骆青川", role="inspector")
        edit.create(Site, id=SITE, kind=site_kind, code="990101101201-HT-0007", name=site_name, area=GROUP, unit=UNIT)
        edit.create(Campaign, id=CAMPAIGN, name="户厕“回头看”", starts=TODAY, basic_by=TODAY, closed_by=TODAY)
        edit.create(Checklist, id=CHECKLIST, form="ht", version="1", title="户厕", definition="")
        edit.create(
            Visit, id=VISIT, site=SITE, checklist=CHECKLIST, campaign=CAMPAIGN, inspector=INSPECTOR, method="on_site",
            rater="county", started=NOW, finalised=NOW, told=1,
        )  # fmt: skip
    store.set_setting("person", INSPECTOR)
    return store


def a_finding(store: Store, **said: Any) -> str:
    """One of that visit, three days late unless it says otherwise."""
    values = {
        "visit": VISIT, "site": SITE, "code": "T02", "text": "柳冬芳家化粪池破裂渗漏", "severity": 2,
        "found": "2026-11-10", "due": "2026-11-20", "unit": UNIT, "person": KEEPER, "requirement": "修补池体",
        "basis": "GB/T 38836-2020", "place": "屋后", "mark": "7K2-1", "number": "2026-0001",
    }  # fmt: skip
    with store.operation(Act.ADD_FINDING) as edit:
        return edit.create(Finding, **values | said)


def a_step(store: Store, finding: str, kind: str, day: str, **said: Any) -> str:
    """As a package may bring it."""
    with store.operation(Act.TAKE_STEP) as edit:
        return edit.create(Step, finding=finding, kind=kind, day=day, **said)


def a_milestone(store: Store, finding: str, place: int, text: str, due: str, done: str | None = None) -> None:
    """A dated step of its plan."""
    with store.operation(Act.EDIT_PLAN) as edit:
        edit.create(Milestone, finding=finding, place=place, text=text, due=due, done=done)


def a_photo(store: Store, finding: str, step: str | None = None) -> None:
    """A photo of the visit that shows it, or of a step."""
    with store.operation(Act.ADD_PHOTOS) as edit:
        edit.create(Photo, visit=VISIT, finding=finding, step=step, sha256="0" * 64, width=1, height=1, bytes=1)


def write(store: Store, path: Path, what: Lists = Lists.LEDGER, language: str = "zh", office: str = "") -> int:
    """The findings that stand there, by number."""
    lines = ledger.ids(store, CHOSEN[what], today=TODAY, sort=ledger.SortKey.NUMBER)
    return write_findings(
        wholes(store, lines), path, what, words=words_of(store, language), today=TODAY, language=language, office=office
    )


def read_back(path: Path, number: int = 0) -> tuple[Any, list[dict[str, Any]]]:
    """A sheet by openpyxl, and its rows as dictionaries by heading."""
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[number]
    headings = [it.value for it in sheet[1]]
    return sheet, [dict(zip(headings, row, strict=True)) for row in sheet.iter_rows(min_row=2)]


def said(row: dict[str, Any]) -> dict[str, Any]:
    """What stands in it, without empty cells; days as text."""
    values = {name: it.value.date().isoformat() if it.is_date else it.value for name, it in row.items()}
    return {name: it for name, it in values.items() if it is not None}
