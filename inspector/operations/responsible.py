"""Who answers for a finding where its site names nobody: the table of responsibilities, read for the place."""

from inspector.checklist.form import Form
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.place import area_path
from inspector.records import Site, Unit
from inspector.tables.lookup import responsible

_OF_THE_TOWN = "乡镇"
"""How the table names the office of whichever town it is: 乡镇人民政府."""


def usual_unit(store: Store, site: Site, form: Form) -> str | None:
    """The unit of a site, else the one the table names for the checklist's theme at that kind of site, as it is
    called at the place: the village's own 村民委员会, the town's own 人民政府. None where nobody of that name is known.
    """
    if site.unit is not None:
        return site.unit
    theme = form.settings.get("theme", "")
    names = {theme, *(str(it["name"]) for it in current(store, "themes") if it["title"] == theme)}
    rules = current(store, "responsibilities")
    found = next((it for name in sorted(names) if (it := responsible(rules, name, site.kind))), None)
    if found is None:
        return None
    return unit_called(store, site.area, str(found["unit"]))


def unit_called(store: Store, area: str, name: str) -> str | None:
    """The unit a table calls so, as it is called in an area: of several that fit the nearest; None for none."""
    wanted = name.removeprefix(_OF_THE_TOWN)
    if not wanted:
        return None
    nearness = {area.id: number for number, area in enumerate(area_path(store, area), 1)}
    fitting = [it for it in store.find(Unit) if it.name.endswith(wanted) and (it.area is None or it.area in nearness)]
    return max(fitting, key=lambda it: (nearness.get(it.area or "", 0), it.name)).id if fitting else None
