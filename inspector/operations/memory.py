"""What a place remembers: earlier visits, their answers, what was found and is not closed, and what is."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector import clock
from inspector.db.store import Store
from inspector.operations.earlier import Given, given_before
from inspector.operations.rectification.reading import standings
from inspector.records import Checklist, Finding, Visit
from inspector.rectification.course import Look
from inspector.rectification.moves import LIVE, Stage
from inspector.rectification.steps import Standing


@dataclass(frozen=True, slots=True)
class Memory:
    """The finalised visits to a site before this one, newest first, and what its findings have come to."""

    visits: tuple[Visit, ...]
    findings: tuple[Finding, ...]  # on the ledger and not at an end, the most pressing first; some without a visit
    closed: tuple[Finding, ...]  # the last closed first
    standings: Mapping[str, Standing]  # of both, by id
    forms: Mapping[str, str]  # visit → checklist form
    given: Mapping[str, Mapping[str, tuple[Given, ...]]]  # checklist form → key → answers, newest first

    def looks(self, form: str, key: str) -> tuple[Look, ...]:
        """How a question went here, oldest first."""
        given = self.given.get(form, {}).get(key, ())
        return tuple(look for it in reversed(given) if (look := it.look) is not None)

    def open_at(self, form: str, key: str) -> Finding | None:
        """The most pressing finding at a question that is not closed."""
        return next((it for it in self.findings if self._is_at(it, form, key)), None)

    def closed_at(self, form: str, key: str) -> Finding | None:
        """The finding at a question that was closed last; None where one is open there, or none was closed."""
        if self.open_at(form, key) is not None:
            return None
        return next((it for it in self.closed if self._is_at(it, form, key)), None)

    def closed_on(self, form: str, key: str) -> str | None:
        """The day what was found at a question was closed; None where it was not, or nothing was found."""
        found = self.closed_at(form, key)
        return self.standings[found.id].closed if found is not None else None

    def _is_at(self, finding: Finding, form: str, key: str) -> bool:
        return finding.question == key and self.forms.get(finding.visit or "") == form


def memory(store: Store, site: str, except_visit: str, form: str | None = None, before: Memory | None = None) -> Memory:
    """What is known of a site besides one visit. Drafts are nobody's knowledge yet and are left out.

    The answers are those to the checklist `form` and to every one that found something; `before` is what was known a
    moment ago, whose answers stand while no visit was finalised, reopened or brought since.
    """
    visits = [it for it in store.find(Visit, site=site) if it.id != except_visit and it.finalised is not None]
    newest = tuple(sorted(visits, key=lambda it: (clock.in_time(it.started), it.id), reverse=True))
    told = {it.id: it for it in visits}
    forms = {it: store.get(Checklist, it).form for it in {visit.checklist for visit in visits}}
    found = [it for it in store.find(Finding, site=site) if it.visit is None or it.visit in told]
    if before is not None and before.visits == newest:
        given = before.given
    else:
        asked = {told[it.visit].checklist for it in found if it.visit is not None and it.question is not None}
        wanted = {forms[it] for it in asked} | ({form} if form is not None else set())
        given = {it: given_before(store, site, it, except_visit) for it in sorted(wanted)}
    now = standings(store, [it.id for it in found])
    open_ = [it for it in found if now[it.id].stage in LIVE]
    closed = [it for it in found if now[it.id].stage is Stage.CLOSED]
    return Memory(
        visits=newest,
        findings=tuple(sorted(open_, key=lambda it: (now[it.id].due or "9999", -it.severity, it.id))),
        closed=tuple(sorted(closed, key=lambda it: (now[it.id].closed or "", it.id), reverse=True)),
        standings=now,
        forms={it.id: forms[it.checklist] for it in visits},
        given=given,
    )
