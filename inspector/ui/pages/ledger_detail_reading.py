"""What the right column of the ledger shows of one finding, read in one go off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inspector import i18n
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations import history
from inspector.operations.naming import name_of
from inspector.operations.rectification import acting, closing, reading
from inspector.operations.rectification.acting import Offer
from inspector.operations.rectification.reading import Item
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Campaign, Person
from inspector.rectification.moves import LIVE
from inspector.rectification.proof import Lack
from inspector.rectification.steps import Flag, flags
from inspector.tables.lookup import code_titles
from inspector.ui.wording import Told, told

_TABLES = {"theme": "themes", "handling": "handling", "cause": "causes", "source": "sources"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A finding, what may be done with it by whoever works here, and everything in words that only the store knows."""

    item: Item
    today: str
    offers: tuple[Offer, ...]
    lacks: frozenset[Lack]  # of its close-out; empty also where that is no question
    flags: frozenset[Flag]
    told: tuple[Told, ...]  # its history, oldest first
    titles: Mapping[str, str]  # theme, handling, cause, source as the county's tables call them
    code: str
    inspector: str
    campaign: str
    phone: str
    place: str

    @property
    def id(self) -> str:
        """Whose it is."""
        return self.item.finding.id


def read_shown(store: Store, finding: str, today: str) -> Shown:
    """Everything the column shows. Raises Fault GONE."""
    item = reading.item(store, finding)
    held, visit = item.finding, item.visit
    person = store.find(Person, id=held.person) if held.person else []
    campaign = store.find(Campaign, id=visit.campaign) if visit is not None and visit.campaign else []
    live = item.standing.stage in LIVE and not item.draft
    return Shown(
        item=item,
        today=today,
        offers=acting.offers(store, item),
        lacks=closing.lacks(store, item) if live else frozenset(),
        flags=flags(item.standing, held.found[:10], date.fromisoformat(today)),
        told=tuple(reversed(told(store, "finding", history.history(store, "finding", finding)))),
        titles={field: _title(store, field, getattr(held, field)) for field in _TABLES},
        code=_code(store, item),
        inspector=name_of(store, "person", visit.inspector) if visit is not None else "",
        campaign=campaign[0].name if campaign else "",
        phone=(person[0].phone or "") if person else "",
        place=place(item),
    )


def place(item: Item) -> str:
    """上坪村 5 组 何*秀: the place from the town down, a householder masked, and where there."""
    site = item.site
    name = ""
    if site is not None:
        name = masked_name(site.name) if site.kind in PRIVATE_KINDS else site.name
    areas = [it.name for it in item.areas if it.level != "county"] or [it.name for it in item.areas]
    return " ".join(dict.fromkeys(filter(None, (*areas, name, item.finding.place))))


def _title(store: Store, field: str, value: str | None) -> str:
    """A word of a table; one the table no longer has keeps its code name."""
    if not value:
        return ""
    key = "title" if i18n.language() == "zh" else "title_en"
    row = next((it for it in current(store, _TABLES[field]) if it["name"] == value), None)
    return str((row[key] or row["title"]) if row is not None else value)


def _code(store: Store, item: Item) -> str:
    code = item.finding.code
    if not code:
        return ""
    titles = code_titles(current(store, "defect_codes"))
    kind = item.site.kind if item.site is not None else None
    title, title_en = titles.get((kind, code), titles.get((None, code), ("", "")))
    return f"{code} {(title if i18n.language() == 'zh' else title_en or title) or ''}".strip()
