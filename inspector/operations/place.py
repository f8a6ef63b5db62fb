"""Where a place lies, and what it remembers: earlier visits, their answers, and what was found and not put right."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector.db.store import Store
from inspector.operations.earlier import Given, given_before
from inspector.records import Area, Checklist, Finding, Visit
from inspector.rectification.course import Look, closed_on


@dataclass(frozen=True, slots=True)
class Memory:
    """The finalised visits to a site before this one, newest first, and what is open there, the most pressing first."""

    visits: tuple[Visit, ...]
    findings: tuple[Finding, ...]  # not closed (`rectification.course`) by a later visit
    given: Mapping[str, Mapping[str, tuple[Given, ...]]]  # checklist form → key → answers, newest first

    def looks(self, form: str, key: str) -> tuple[Look, ...]:
        """How a question went here, oldest first."""
        given = self.given.get(form, {}).get(key, ())
        return tuple(look for it in reversed(given) if (look := it.look) is not None)

    def closed_on(self, form: str, key: str) -> str | None:
        """When what was found at a question had been put right; None where it was not, or nothing was found."""
        return closed_on(self.looks(form, key))


def memory(store: Store, site: str, except_visit: str, form: str | None = None, before: Memory | None = None) -> Memory:
    """What is known of a site besides one visit. Drafts are nobody's knowledge yet and are left out.

    The answers are those to the checklist `form` and to every one that found something; `before` is what was known a
    moment ago, whose answers stand while no visit was finalised, reopened or brought since.
    """
    visits = [it for it in store.find(Visit, site=site) if it.id != except_visit and it.finalised is not None]
    newest = tuple(sorted(visits, key=lambda it: (it.started, it.id), reverse=True))
    told = {it.id: it for it in visits}
    forms = {it: store.get(Checklist, it).form for it in {visit.checklist for visit in visits}}
    found = [(it, told[it.visit]) for it in store.find(Finding, site=site) if it.visit is not None and it.visit in told]
    if before is not None and before.visits == newest:
        given = before.given
    else:
        wanted = {forms[visit.checklist] for it, visit in found if it.question is not None}
        wanted |= {form} if form is not None else set()
        given = {it: given_before(store, site, it, except_visit) for it in sorted(wanted)}
    open_ = [it for it, visit in found if not _closed(it, visit, forms, given)]
    return Memory(newest, tuple(sorted(open_, key=lambda it: (it.due or "9999", -it.severity, it.id))), given)


def _closed(
    found: Finding, visit: Visit, forms: Mapping[str, str], given: Mapping[str, Mapping[str, tuple[Given, ...]]]
) -> bool:
    """Whether a later visit asked the same question and found nothing."""
    if found.question is None:
        return False
    later = given.get(forms[visit.checklist], {}).get(found.question, ())
    return any(it.look is not None and not it.look.found and it.on > visit.started for it in later)


def area_path(store: Store, area: str) -> list[Area]:
    """The areas from the county down to this one."""
    path: list[Area] = []
    above: str | None = area
    while above is not None and len(path) < 10:  # a stranger's package might tie a ring
        path.insert(0, store.get(Area, above))
        above = path[0].parent
    return path
