"""Which versions of which checklists there are, and which a new visit may use."""

import re

from inspector.checklist.xlsform import settings_of
from inspector.db.store import Store
from inspector.records import Checklist


def versions(store: Store) -> list[Checklist]:
    """Every version: forms by their title, of each the newest first."""
    found = sorted(store.find(Checklist), key=lambda it: version_order(it.version), reverse=True)
    newest = {it.form: it.title for it in reversed(found)}
    return sorted(found, key=lambda it: (newest[it.form], it.form))


def version_order(version: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts versions as people number them: 2 before 10, 1.9 before 1.10, `20261101` by its number.

    A version is a stranger's text: its digits are compared as such, however many, and ① is a word.
    """
    return tuple(
        (0, len(digits := it.lstrip("0")), digits) if it[0] in "0123456789" else (1, 0, it)
        for it in re.findall(r"[0-9]+|[^0-9.\s_-]+", version)
    )


def usable(store: Store, site_kind: str | None = None) -> tuple[Checklist, ...]:
    """The newest version of every form a new visit may use, those meant for the kind of site first."""
    newest: dict[str, Checklist] = {}
    for it in sorted(store.find(Checklist), key=lambda it: version_order(it.version)):
        if it.published is not None and it.retired is None:
            newest[it.form] = it
    found = sorted(newest.values(), key=lambda it: it.title)
    if site_kind is None:
        return tuple(found)
    meant = [it for it in found if site_kind in site_kinds(it)]
    open_to_all = [it for it in found if not site_kinds(it)]
    return tuple([*meant, *open_to_all] or found)


def in_force(store: Store, checklist: str) -> str:
    """The version a new visit uses where this one was assigned: itself, or where it is retired the newest of its form
    that is not; itself again where every version is retired. Raises Fault GONE.
    """
    found = store.get(Checklist, checklist)
    if found.retired is None:
        return checklist
    return next((it.id for it in usable(store) if it.form == found.form), checklist)


def site_kinds(checklist: Checklist) -> tuple[str, ...]:
    """The kinds of site the form says it is meant for; none: for all."""
    return tuple(settings_of(checklist.definition).get("site_kinds", "").split())
