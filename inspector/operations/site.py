"""Sites: added on the spot, corrected."""

from typing import Any

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.identity import refuse_identity_numbers
from inspector.records import Area, Site

LETTERS = {"household": "HT", "public_toilet": "PT", "sewage": "SW", "asset": "AS"}


def add(store: Store, *, kind: str, name: str, area: str, **facts: Any) -> str:
    """A new site with the next free code of its village; returns its id. Raises Fault IDENTITY_NUMBER (field)."""
    refuse_identity_numbers({"name": name, **facts})
    code = facts.pop("code", None) or next_code(store, kind, area)
    with store.operation(Act.ADD_SITE) as edit:
        return edit.create(Site, kind=kind, code=code, name=name, area=area, **facts)


def change(store: Store, site: str, **values: Any) -> None:
    """Correct facts of a site. Raises Fault IDENTITY_NUMBER (field)."""
    refuse_identity_numbers(values)
    with store.operation(Act.EDIT_SITE, joins=site) as edit:
        edit.change(Site, site, **values)


def next_code(store: Store, kind: str, area: str) -> str:
    """990101101203-HT-0007: village code, letters of the kind, the number after the highest known here."""
    village = store.get(Area, area).code[:12]
    stem = f"{village}-{LETTERS.get(kind, 'XX')}-"
    last = store.one("SELECT max(code) FROM site WHERE code >= ? AND code < ?", stem, stem + "~")
    number = int(last.removeprefix(stem)) if last and last.removeprefix(stem).isdigit() else 0
    return f"{stem}{number + 1:04}"
