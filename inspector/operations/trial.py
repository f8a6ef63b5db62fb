"""Trying a version of a checklist: a visit to a place that does not exist, in a store that is thrown away.

Everything that judges is what holds here now: the tables are copied, the place lies in this county.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.checklist.grading import Grade
from inspector.checklist.score_lines import Score
from inspector.checklist.standing import Standing
from inspector.db.store import Store
from inspector.operations import following, visit
from inspector.operations.begin import introduce
from inspector.operations.case import Case, read_case
from inspector.operations.checklist import living
from inspector.operations.tables import versions
from inspector.records import Area, Checklist, ReferenceTable, Site, own_fields
from inspector.tables.kinds import TABLES

NONCE = "trial"
"""What the store is opened with to be tried in: its beginning was another device's, so undo stops there."""

_VILLAGE = "999999"  # behind the county's six digits: the code of no village
Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """Findings that differ in nothing but which occurrence they are; `question` is the key they were asked by."""

    question: str
    code: str | None
    text: str
    severity: int
    due: str | None
    requirement: str | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows from the answers given so far. `findings` has how many there are of each, as they are asked."""

    case: Case
    findings: Counter[Found]
    score: Score | None
    grade: Grade | None


def begin(store: Store, checklist: str, folder: Path, *, facts: Facts, called: str) -> str:
    """A store in the empty `folder` with one draft of a version, published or not; returns the visit's id.

    `facts` are facts of its place by the columns of `records.Site`, `called` is the name of that place. From the real
    store, which may be open for reading only, tables, the version, the county and the person's name are taken.
    """
    tried = living(store, checklist)
    tables = [held[0] for name in TABLES if (held := versions(store, name))]
    person = store.one("SELECT name FROM person WHERE id = ?", store.setting("person"))
    code = f"{store.setting('county')[:6]:0<6}{_VILLAGE}"
    with Store.create(folder, nonce=f"before the {NONCE}", now=store.now) as made:
        made.set_setting("role", "field")
        made.set_setting("county", store.setting("county"))
        introduce(made, person or called)
        with made.operation(Act.LOAD_LIBRARY) as edit:
            for it in tables:
                edit.create(ReferenceTable, **{name: getattr(it, name) for name in own_fields(ReferenceTable)})
            own = {name: getattr(tried, name) for name in own_fields(Checklist)}
            now = clock.written(made.now())
            form = edit.create(Checklist, **own | {"published": own["published"] or now, "retired": None})
            area = edit.create(Area, code=code, name=called, level="village", parent=None)
            site = edit.create(Site, code=f"{code}-XX-0001", name=called, area=area, **facts)
        tried_visit = visit.start(made, site=site, checklist=form)
        made.new_device(NONCE)
    return tried_visit


def change_place(store: Store, tried: str, facts: Facts) -> None:
    """Change facts of the place; findings follow, as they do after an answer."""
    case = visit.draft(store, tried)
    now = replace(case.situation, site={**case.situation.site, **facts})
    with store.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, case.site.id, **facts)
        following.let_findings_follow(store, edit, case, Standing(case.form, now))


def outcome(store: Store, tried: str) -> Outcome:
    """What the answers of a visit have led to: findings, the score line by line, the grade."""
    case = read_case(store, tried)
    findings = Counter(
        Found(it.question or "", it.code, it.text, it.severity, it.due, it.requirement, it.basis)
        for it in case.findings
    )  # fmt: skip
    return Outcome(case, findings, case.score, case.grade)
