"""What a record is called where only its id is at hand."""

from dataclasses import dataclass

from inspector.db.store import Store
from inspector.paper.masking import PRIVATE_KINDS, masked_name

_SITE = "(SELECT name FROM site WHERE id = r.site)"
_NAMES = {
    "site": "name", "area": "name", "unit": "name", "person": "name", "campaign": "name", "checklist": "title",
    "finding": "text", "paper": "number", "visit": _SITE, "assignment": _SITE, "answer": "question",
    "photo": "coalesce(caption, name)", "reference_table": "name", "resident": "name", "team": "name",
    "member": "(SELECT name FROM person WHERE id = r.person)",
    "campaign_area": "(SELECT name FROM area WHERE id = r.area)",
    "campaign_checklist": "(SELECT title FROM checklist WHERE id = r.checklist)", "lot": "seed", "drawn_site": _SITE,
    "paper_finding": "(SELECT text FROM finding WHERE id = r.finding)", "number_block": "series",
    "printing": "(SELECT number FROM paper WHERE id = r.paper)",
    "charge": "(SELECT name FROM person WHERE id = r.person)", "origin": "title",
    "further_unit": "(SELECT name FROM unit WHERE id = r.unit)", "milestone": "text", "meeting": "held",
    "step": "(SELECT text FROM finding WHERE id = r.finding)",
    "recheck": "(SELECT text FROM finding WHERE id = r.finding)",
    "project": "name", "project_document": "(SELECT name FROM project WHERE id = r.project)", "quantity": "text",
    "project_line": "text", "asset": _SITE,
    "asset_check": "(SELECT s.name FROM asset AS a JOIN site AS s ON s.id = a.site WHERE a.id = r.asset)",
    "supplement": "coalesce(text, reason)", "highlight": "text", "signature": "name", "report": "title",
    "trait": "value", "household_status": _SITE, "duplicate": "kind", "risk_lead": "text", "rating": "title",
    "publication": "coalesce(issue, (SELECT title FROM rating WHERE id = r.rating))", "appeal": "text",
    "points_entry": "day", "commendation": "coalesce(reason, list)", "counter_reading": "counter",
    "quota": "subject", "quota_report": "(SELECT subject FROM quota WHERE id = r.quota)",
    "indicator_value": "indicator",
}  # fmt: skip
_SITE_KINDS = {
    "site": "kind",
    "resident": "'household'",
    "signature": """(SELECT s.kind FROM visit AS v JOIN site AS s ON s.id = v.site
        WHERE v.id = r.visit AND r.role = 'interviewee')""",
} | dict.fromkeys(
    ("visit", "assignment", "drawn_site", "household_status"), "(SELECT kind FROM site WHERE id = r.site)"
)
_VISITED = "(SELECT site FROM visit WHERE id = r.visit)"
_AT = {
    "site": "r.id", "answer": _VISITED, "photo": _VISITED, "finding": f"coalesce(r.site, {_VISITED})",
    "step": "(SELECT coalesce(f.site, v.site) FROM finding AS f LEFT JOIN visit AS v ON v.id = f.visit"
            " WHERE f.id = r.finding)",
} | dict.fromkeys(("visit", "assignment", "drawn_site", "household_status", "resident", "asset"), "r.site")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """The site a record belongs to: its name (a householder masked), its code, and the area it lies in."""

    site: str
    code: str
    area: str


def place_of(store: Store, kind: str, id: str) -> Place | None:  # noqa: A002
    """Where a record belongs, to tell it from others of the same name; None for one that belongs to no site."""
    if kind not in _AT:
        return None
    for name, of, code, area in store.rows(
        f"""SELECT s.name, s.kind, ifnull(s.code, ''), ifnull(a.name, '') FROM {kind} AS r
            JOIN site AS s ON s.id = {_AT[kind]} LEFT JOIN area AS a ON a.id = s.area WHERE r.id = ?""",
        id,
    ):
        return Place(masked_name(name) if name and of in PRIVATE_KINDS else str(name or ""), code, area)
    return None


def name_of(store: Store, kind: str, id: str) -> str:  # noqa: A002
    """The name (a householder masked), title or text of a record; '' when it is not here or was blanked."""
    named = f"SELECT {_NAMES[kind]}, {_SITE_KINDS.get(kind, 'NULL')} FROM {kind} AS r WHERE r.id = ?"
    for name, kind_of_site in store.rows(named, id):
        return masked_name(name) if name and kind_of_site in PRIVATE_KINDS else str(name or "")
    return ""


def refers_to(store: Store, kind: str, field: str) -> str | None:
    """The kind of record a column refers to; None for an ordinary value."""
    return next((parent for child, column, parent in store.references() if (child, column) == (kind, field)), None)


def own_devices(store: Store) -> set[str]:
    """Every id this store's device has had."""
    return {str(row[0]) for row in store.rows("SELECT id FROM device")}
