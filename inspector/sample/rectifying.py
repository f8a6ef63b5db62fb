"""The office of the sample county at work: who is in charge, and what became of findings (`courses`)."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.rectification import adding, charges, plan
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.steps import record
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import Area, Person, Site, Unit
from inspector.rectification.moves import Move, Verdict
from inspector.sample.courses import COURSES, Course, Taken
from inspector.sample.photographs import Shot, draw_photographs

_NOON = "T12:00:00+08:00"
_ACTS = {Move.CLOSE: Act.CLOSE_FINDINGS, Move.VERIFY: Act.VERIFY_FINDINGS, Move.ASSIGN: Act.ASSIGN_FINDINGS}


def rectify(store: Store, work: Path) -> dict[str, str]:
    """Give people their charges and findings their courses; the ids by the names of the courses. `work` is a folder
    for photographs that is not there yet.
    """
    _put_in_charge(store)
    shots = _photographs(store, work)
    made: dict[str, str] = {}
    for course in COURSES:
        made[course.name] = follow(store, course, made, shots)
    return made


def follow(store: Store, course: Course, made: dict[str, str], shots: dict[tuple[str, str], intake.Taken]) -> str:
    """Enter a finding and take its steps; its id. `made`: findings before it by their courses; `shots`: photographs."""
    before = shots.get((course.name, course.shot))
    finding = adding.add(
        store, text=course.text, source=course.source, site=_site(store, course).id, severity=course.severity,
        theme=course.theme,
        found=day_from(store, course.found), due=None if course.due is None else day_from(store, course.due),
        suspected=int(course.suspected), shown=[] if before is None else [before], **course.plan,
    )  # fmt: skip
    whose = plan.proposed(store, finding)
    plan.change(store, [finding], unit=whose.unit, lead=whose.lead, leader=whose.leader, person=whose.person)
    if course.repeats:
        adding.link_rebound(store, finding, made[course.repeats])
    for it in course.steps:
        shot = shots.get((course.name, it.shot))
        with store.operation(_ACTS.get(it.move, Act.TAKE_STEP)) as edit:
            record(
                store, edit, finding, it.move, _said(store, course, it, made), taken=[] if shot is None else [shot],
                exception=it.exception,
            )  # fmt: skip
    return finding


def _said(store: Store, course: Course, step: Taken, made: dict[str, str]) -> Said:
    given: dict[str, Any] = dict(step.said)
    if "due" in given:
        given["due"] = day_from(store, given["due"])
    if given.get("verdict") == Verdict.DUPLICATE:
        given["other"] = made[course.same_as]
    return Said(day=day_from(store, -step.ago), **given)


def _put_in_charge(store: Store) -> None:
    """包保: a town's leader for the town, a village's cadre for the village, since the campaign's year began."""
    since = f"{clock.today(store.now).year}-01-01"
    areas = {it.id: it for it in store.find(Area)}
    units = {it.id: it for it in store.find(Unit)}
    for person in store.find(Person):
        unit = units.get(person.unit or "")
        area = areas.get(unit.area or "") if unit is not None else None
        if area is not None and (person.role, area.level) in (("leader", "town"), ("cadre", "village")):
            charges.charge(store, person.id, person.role, area=area.id, since=since)


def _photographs(store: Store, work: Path) -> dict[tuple[str, str], intake.Taken]:
    """Every scene of every course as a photograph of its own day, in the photo store."""
    wanted = list(_scenes())
    shots = []
    for second, (course, scene, day) in enumerate(wanted):
        site = _site(store, course)
        taken = f"{day_from(store, day)}{_NOON}".replace(":00+", f":{second:02}+")
        shots.append(Shot(scene, taken, site.latitude or 0.0, site.longitude or 0.0))
    taken_in, faults = intake.take_all(draw_photographs(work, shots), PhotoStore(store.folder.photos))
    shutil.rmtree(work)
    if faults:
        raise faults[0]
    return {(course.name, scene): it for (course, scene, _), it in zip(wanted, taken_in, strict=True)}


def _scenes() -> Iterator[tuple[Course, str, int]]:
    for course in COURSES:
        if course.shot:
            yield course, course.shot, course.found
        for it in course.steps:
            if it.shot:
                yield course, it.shot, -it.ago


def _site(store: Store, course: Course) -> Site:
    kind, number = course.site
    return store.get(Site, str(store.rows("SELECT id FROM site WHERE kind = ? ORDER BY code", kind)[number][0]))


def day_from(store: Store, away: int) -> str:
    """The day so many days from today."""
    return (clock.today(store.now) + timedelta(days=away)).isoformat()
