"""How questions were answered before: at the same place, and at the last place asked by the same checklist."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from inspector import clock
from inspector.checklist.form import NOT_APPLICABLE, is_open
from inspector.checklist.standing import Standing
from inspector.db.store import Store
from inspector.operations.case import Case, form_of, newest_answers, situation
from inspector.operations.tables import that_judge
from inspector.records import Checklist, Finding, Site, Visit
from inspector.rectification.course import Look

MOST = 8
"""Earlier visits whose answers are looked at: two years of quarterly ones."""


@dataclass(frozen=True, slots=True)
class Given:
    """One answer of an earlier visit that counted there; `severity` is that of the gravest finding, None: fine."""

    visit: str
    on: str  # when that visit began
    value: str
    severity: int | None

    @property
    def look(self) -> Look | None:
        """What it says of how the question went; None where it did not apply."""
        return None if self.value == NOT_APPLICABLE else Look(self.on, self.severity is not None)


def given_before(store: Store, site: str, form: str, except_visit: str) -> dict[str, tuple[Given, ...]]:
    """The answers of the finalised visits to a site by any version of a checklist, by key, newest first."""
    visits = [it for it in _of_form(store, form, site) if it.id != except_visit and it.finalised is not None]
    found: dict[str, list[Given]] = defaultdict(list)
    for visit in visits[:MOST]:
        for key, it in answers_of(store, visit).items():
            found[key].append(it)
    return {key: tuple(it) for key, it in found.items()}


def last_elsewhere(store: Store, case: Case) -> Visit | None:
    """The visit to another site by the same checklist that this inspector began last before this one, also a draft."""
    visit = store.one(
        """SELECT v.id FROM visit AS v JOIN checklist AS c ON c.id = v.checklist
           WHERE v.inspector = ? AND c.form = ? AND v.site <> ? AND v.id <> ? AND NOT v.deleted
             AND unixepoch(v.started) <= unixepoch(?)
           ORDER BY unixepoch(v.started) DESC, v.id DESC LIMIT 1""",
        case.visit.inspector, case.checklist.form, case.site.id, case.visit.id, case.visit.started,
    )  # fmt: skip
    return store.get(Visit, visit) if visit is not None else None


def answers_of(store: Store, visit: Visit) -> dict[str, Given]:
    """What counts of a visit's answers, as it was judged then: hidden ones do not."""
    values = {key: it.value for key, it in newest_answers(store, visit.id).items()}
    standing = _standing(store, visit, values)
    gravest: dict[str, int] = {}
    for it in store.find(Finding, visit=visit.id):
        if it.question is not None:
            gravest[it.question] = max(it.severity, gravest.get(it.question, 0))
    found = {}
    for entry in standing.entries:
        value = values.get(entry.key)
        if value and not is_open(value) and entry.question.asked and standing.relevant(entry):
            found[entry.key] = Given(visit.id, visit.started, value, gravest.get(entry.key))
    return found


def _standing(store: Store, visit: Visit, values: Mapping[str, str | None]) -> Standing:
    """Worked out for itself: the one at hand of the visit somebody works at must not be pushed out by it."""
    tables = that_judge(store, visit.judged_by)
    form = form_of(store.get(Checklist, visit.checklist))
    return Standing(form, situation(store, visit, store.get(Site, visit.site), values, tables))


def _of_form(store: Store, form: str, site: str) -> list[Visit]:
    """Living visits to a site by any version of a checklist, newest first."""
    versions = {id for (id,) in store.rows("SELECT id FROM checklist WHERE form = ?", form)}  # noqa: A001
    visits = [it for it in store.find(Visit, site=site) if it.checklist in versions]
    return sorted(visits, key=lambda it: (clock.in_time(it.started), it.id), reverse=True)
