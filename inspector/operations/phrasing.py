"""Suggested wording of findings: the county's phrases, and under them what this person has worded alike before.

One's own phrases are not kept anywhere: they are the findings worded by hand on this device, so a deleted or erased
one is no suggestion any more.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.pinyin import Typed, is_typed, readings, signs
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.case import Case
from inspector.operations.following import suggested
from inspector.operations.place import area_path
from inspector.operations.responsible import unit_called, usual_unit
from inspector.operations.visit import draft
from inspector.records import Finding, Unit
from inspector.rectification.deadlines import due_date
from inspector.tables.definition import Row
from inspector.tables.lookup import default_days, phrases

_LEARNT = 2000
"""Findings worded last that own phrases come from."""
_OWN = 8
"""Own phrases offered at a time."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One suggestion; what it says nothing of is None."""

    code: str  # of the county's phrase, '' for one's own
    text: str
    requirement: str | None
    basis: str | None
    days: int | None
    unit: str | None  # id
    unit_name: str
    severity: int | None
    defect: str | None
    uses: int = 0  # how often one's own was used

    @property
    def own(self) -> bool:
        """Worded by whoever works here, not by the county."""
        return not self.code


def offered(store: Store, case: Case, finding: Finding, typed: str = "") -> tuple[Phrase, ...]:
    """The county's phrases for a finding, then one's own: those that `typed` names by code, initials or words.

    Without anything typed the county's for the finding's code (else for the kind of site), and what one has worded
    at the same question, code or kind of site; always the closest first.
    """
    rows: Sequence[Row] = current(store, "phrases")
    own = _own(store, case, finding, {str(row["problem"]) for row in rows})
    if typed.strip():
        rows = _named(rows, typed, case.site.kind)
        said = _said(typed, [it.text for it in own])
        own = [it for it in own if it.text in said]
    else:
        rows = [row for row in rows if row["site_kind"] in ("", case.site.kind)]
    closest = sorted(rows, key=lambda row: not finding.code or row["defect"] != finding.code)
    return (*(_county(store, case, row) for row in closest), *own[:_OWN])


def take(store: Store, finding: str, phrase: Phrase, *, everything: bool = False) -> None:
    """Word a finding of a draft by a phrase, as one operation.

    The sentence is always taken; of all else only what nobody has said otherwise by hand, or (`everything`) all of it.
    How bad it is and its code are those of the checklist, so a phrase sets them only outside the checklist. Raises
    Fault FINALISED, GONE.
    """
    held = store.get(Finding, finding)
    case = draft(store, held.visit)
    if held.deleted:
        raise Fault(Kind.GONE, record="finding", id=finding)
    untouched = _untouched(store, case, held)
    due = None if phrase.days is None else due_date(_found(case, held), phrase.days).isoformat()
    said: dict[str, Any] = {"requirement": phrase.requirement, "basis": phrase.basis, "due": due, "unit": phrase.unit}
    if held.question is None:
        said |= {"severity": phrase.severity, "code": phrase.defect}
    taken = {
        name: value
        for name, value in said.items()
        if value is not None and (everything or getattr(held, name) == untouched[name])
    }
    with store.operation(Act.EDIT_FINDING) as edit:
        edit.change(Finding, finding, text=phrase.text, **taken)


def _untouched(store: Store, case: Case, finding: Finding) -> dict[str, Any]:
    """What its fields hold while nobody has said otherwise."""
    judged = case.judgement(finding)
    unit = {"unit": usual_unit(store, case.site, case.form)}
    if judged is not None:
        return suggested(judged) | unit
    days, working = default_days(case.tables["severities"], finding.severity)
    found = _found(case, finding)
    due = None if days is None else due_date(found, days, working=working, holidays=case.tables["holidays"]).isoformat()
    return {"requirement": None, "basis": None, "severity": 1, "code": None, "due": due} | unit


def _found(case: Case, finding: Finding) -> date:
    """The day a deadline counts from; that of the visit where a merge brought what is no date."""
    return clock.day(finding.found) or case.situation.on


def _county(store: Store, case: Case, row: Row) -> Phrase:
    unit = unit_called(store, case.site.area, str(row["unit"]))
    return Phrase(
        code=str(row["code"]), text=str(row["problem"]), requirement=str(row["requirement"]) or None,
        basis=str(row["basis"]) or None, days=None if row["days"] is None else int(row["days"]),
        unit=unit, unit_name=store.get(Unit, unit).name if unit else "",
        severity=None if row["severity"] is None else int(row["severity"]), defect=str(row["defect"]) or None,
    )  # fmt: skip


def _named(rows: Sequence[Row], typed: str, kind: str) -> Sequence[Row]:
    """Those the table itself finds, then those whose sentence is said by the letters typed."""
    found = list(phrases(rows, typed, kind))
    codes = {row["code"] for row in found}
    said = _said(typed, [str(row["problem"]) for row in rows])
    return [*found, *(row for row in rows if row["code"] not in codes and row["problem"] in said)]


def _said(typed: str, texts: Sequence[str]) -> set[str]:
    """The texts that contain what was typed, or begin somewhere with the sounds of it."""
    word = typed.strip().casefold()
    found = {it for it in texts if word in it.casefold()}
    if is_typed(word):
        known = readings({sign for it in texts for sign in signs(it)})
        sounds = Typed(word, known)
        found |= {it for it in texts if sounds.said_by(it.casefold())}
    return found


def _own(store: Store, case: Case, finding: Finding, county: set[str]) -> list[Phrase]:
    """What was worded by hand on this device, the closest first, then the most used, then the latest."""
    worded = store.rows(
        """SELECT f.id, f.text, f.question IS ?1 AND c.form = ?2, f.code IS ?3, s.kind = ?4, max(mine.arrival)
           FROM (SELECT c.row, o.arrival FROM operation AS o CROSS JOIN change AS c ON c.operation = o.id
                 WHERE o.package IS NULL AND o.name = ?5 AND c.kind = 'finding' AND c.field = 'text'
                 ORDER BY o.arrival DESC LIMIT ?6) AS mine
           CROSS JOIN finding AS f ON f.id = mine.row JOIN visit AS v ON v.id = f.visit
           JOIN site AS s ON s.id = f.site JOIN checklist AS c ON c.id = v.checklist
           WHERE NOT f.deleted AND NOT v.deleted AND f.id <> ?7 AND trim(f.text) <> '' GROUP BY f.id""",
        finding.question, case.checklist.form, finding.code, case.site.kind, Act.EDIT_FINDING, _LEARNT, finding.id,
    )  # fmt: skip
    alike: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in worded:
        if row[1] not in county:
            alike[row[1]].append(row)

    def closeness(rows: list[tuple[Any, ...]]) -> tuple[Any, ...]:
        question, code, kind, arrival = (max(row[at] for row in rows) for at in (2, 3, 4, 5))
        asked = question if finding.question is not None else 0  # outside the checklist all are equally far
        coded = code if finding.code is not None else 0
        return -asked, -coded, -kind, -len(rows), -arrival

    near = {it.id for it in area_path(store, case.site.area)}
    return [_mine(store, rows, near) for rows in sorted(alike.values(), key=closeness)]


def _mine(store: Store, rows: list[tuple[Any, ...]], near: set[str]) -> Phrase:
    """One's own as it was worded last; a unit of another place is nobody here."""
    last = store.get(Finding, max(rows, key=lambda row: row[5])[0])
    unit = store.get(Unit, last.unit) if last.unit else None
    fits = unit is not None and (unit.area is None or unit.area in near)
    found, due = clock.day(last.found), clock.day(last.due)
    days = (due - found).days if found is not None and due is not None else None
    return Phrase(
        code="", text=last.text, requirement=last.requirement, basis=last.basis, days=days,
        unit=unit.id if unit is not None and fits else None, unit_name=unit.name if unit is not None and fits else "",
        severity=last.severity, defect=last.code, uses=len(rows),
    )  # fmt: skip
