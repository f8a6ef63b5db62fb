"""A visit as it stands: its record, site, checklist, answers, findings, photos, and what it is judged in."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from threading import Lock

from inspector import clock
from inspector.checklist.form import Form
from inspector.checklist.grading import Grade, grade
from inspector.checklist.judging import Judgement, Progress, judge, progress
from inspector.checklist.logic import Situation
from inspector.checklist.score_lines import Score
from inspector.checklist.scoring import score
from inspector.checklist.standing import Standing
from inspector.checklist.xlsform import read_definition
from inspector.db.store import Store
from inspector.operations.tables import that_judge
from inspector.records import Answer, Area, Checklist, Finding, Highlight, Photo, Site, Step, Visit, own_fields
from inspector.rectification.moves import Move
from inspector.tables.definition import Rows
from inspector.tables.lookup import limits, photos_wanted


@dataclass(frozen=True, slots=True)
class Case:
    """Everything on one visit, read at one moment."""

    visit: Visit
    site: Site
    checklist: Checklist
    standing: Standing
    tables: Mapping[str, Rows]  # the tables that judge, by name
    answers: dict[str, Answer]  # by key; of two made unknowingly at two ends the newest
    findings: list[Finding]  # living ones, in the order they are asked, free ones last
    highlights: list[Highlight]  # living ones, as they were made
    photos: list[Photo]  # living ones that show the place, by the time they were taken; no slips of papers
    steps: list[Step]  # what it says of how findings stand, in the order said; they count once it is finalised

    @property
    def form(self) -> Form:
        """The checklist it is asked by."""
        return self.standing.form

    @property
    def situation(self) -> Situation:
        """What it is judged in."""
        return self.standing.situation

    @property
    def rechecks(self) -> bool:
        """Whether it looks again at what was found before; its checklist need not be answered and gives no score."""
        return self.visit.purpose == "recheck"

    @property
    def progress(self) -> Progress:
        """How far the visit is."""
        return progress(self.standing)

    @property
    def score(self) -> Score | None:
        """The score sheet, its lines with the numbers of the photos as the visit counts them; None without points."""
        return self.score_after(None)

    @property
    def grade(self) -> Grade | None:
        """The grade, the inspector's own where there is one; None for a checklist that grades nothing."""
        return self.grade_by(self.score)

    def score_after(self, earlier: Score | None) -> Score | None:
        """The score sheet where that of the standing this one came from is known: only what differs is worked out."""
        if self.rechecks:
            return None
        shown: dict[str, list[int]] = defaultdict(list)
        asked = {it.id: it.question for it in self.findings}
        for number, photo in enumerate(self.photos, 1):
            if key := asked.get(photo.finding or "") or photo.question:
                shown[key].append(number)
        return score(self.standing, shown, earlier)

    def grade_by(self, score: Score | None) -> Grade | None:
        """The grade by a score sheet that is known."""
        if self.rechecks:
            return None
        return grade(self.standing, score, self.tables["grade_bands"], self.visit.grade)

    def findings_of(self, key: str) -> list[Finding]:
        """The findings an answer has led to, one per occurrence."""
        return [it for it in self.findings if it.question == key]

    def finding_of(self, key: str) -> Finding | None:
        """The first finding an answer has led to."""
        return next(iter(self.findings_of(key)), None)

    def photos_of(self, finding: str) -> list[Photo]:
        """The photos that show a finding."""
        return [it for it in self.photos if it.finding == finding]

    def fix_of(self, finding: str) -> Step | None:
        """The step that says a finding of this visit was put right on the spot (当场整改)."""
        return next((it for it in self.steps if it.finding == finding and it.kind == Move.FIX_ON_SPOT), None)

    def photos_of_highlight(self, highlight: str) -> list[Photo]:
        """The photos that show a good example."""
        return [it for it in self.photos if it.highlight == highlight]

    def photos_missing(self, finding: Finding) -> int:
        """How many photos the finding still wants."""
        wanted = photos_wanted(self.tables["severities"], finding.severity)
        if (judged := self.judgement(finding)) is not None:
            wanted = judged.photos
        return max(0, wanted - sum(it.step is None for it in self.photos_of(finding.id)))  # of after it shows none

    def judgement(self, finding: Finding) -> Judgement | None:
        """What the answer behind a finding calls for; None for a free one, and where the answer calls for nothing."""
        if finding.question is None:
            return None
        return next((it for it in self.judgements(finding.question) if it.occurrence == finding.occurrence), None)

    def judgements(self, key: str) -> tuple[Judgement, ...]:
        """What an answer calls for, one per occurrence; none where the question is not asked here at all."""
        try:
            return judge(self.standing, self.standing.entry(key))
        except KeyError:
            return ()


def read_case(store: Store, visit: str) -> Case:
    """The visit as it stands; raises Fault GONE for an unknown one. A finalised one is judged by what it was then."""
    found = store.get(Visit, visit)
    site = store.get(Site, found.site)
    checklist = store.get(Checklist, found.checklist)
    answers = newest_answers(store, visit)
    given = {key: it.value for key, it in answers.items()}
    tables = that_judge(store, found.judged_by)
    standing = _standing(visit, form_of(checklist), situation(store, found, site, given, tables))
    order = {entry.key: number for number, entry in enumerate(standing.entries)}
    return Case(
        visit=found,
        site=site,
        checklist=checklist,
        standing=standing,
        tables=tables,
        answers=answers,
        findings=sorted(store.find(Finding, visit=visit), key=lambda it: _asked_at(it, order)),
        highlights=sorted(store.find(Highlight, visit=visit), key=lambda it: it.id),
        photos=sorted(store.find(Photo, visit=visit, paper=None), key=lambda it: (it.taken or "", it.id)),
        steps=sorted(store.find(Step, visit=visit), key=lambda it: (it.made, it.id)),
    )


def newest_answers(store: Store, visit: str) -> dict[str, Answer]:
    """The answers of a visit by key; of two made unknowingly at two ends the one made last, wherever it came from."""
    return {it.question: it for it in sorted(store.find(Answer, visit=visit), key=lambda it: (it.made, it.id))}


def _asked_at(finding: Finding, order: Mapping[str, int]) -> tuple[int, int, str]:
    """Sorts findings as they are asked; several of one question by their number, else as they were made."""
    occurrence = finding.occurrence or ""
    number = int(occurrence) if occurrence.isdecimal() and len(occurrence) < 10 else 0  # a merge brings any text
    return order.get(finding.question or "", len(order)), number, finding.id


def situation(
    store: Store, visit: Visit, site: Site, answers: Mapping[str, str | None], tables: Mapping[str, Rows]
) -> Situation:
    """What the answers of a visit are judged in, with the tables that judge it."""
    return Situation(
        answers=answers,
        site={name: getattr(site, name) for name in own_fields(Site)},
        limits=limits(tables["limits"]),
        region=store.get(Area, site.area).code,
        on=clock.local_date(visit.started),
        holidays=tables["holidays"],
        severities=tables["severities"],
        about=_about(store, visit),
    )


def _about(store: Store, visit: Visit) -> dict[str, str]:
    """What forms of other tools ask the program itself; the device is the one the visit was begun on."""
    return {
        "start": visit.started,
        "end": visit.finalised or "",
        "today": clock.local_date(visit.started).isoformat(),
        "deviceid": str(store.one("SELECT device FROM operation WHERE id = ?", visit.made) or ""),
        "username": str(store.one("SELECT name FROM person WHERE id = ?", visit.inspector) or ""),
    }


def form_of(checklist: Checklist) -> Form:
    """The form of a version, read once; raises ValueError where it is none."""
    return _form(checklist.definition, checklist.lists)


@lru_cache(maxsize=32)
def _form(definition: str, lists: str | None) -> Form:
    return read_definition(definition, read_lists(lists))


def read_lists(written: str | None) -> dict[str, str]:
    """The CSV files kept with a version, name → text; raises ValueError for what a merge brought instead."""
    try:
        found = json.loads(written or "{}")
    except RecursionError as error:
        raise ValueError("nested") from error
    if not isinstance(found, dict) or not all(isinstance(it, str) for it in found.values()):
        raise ValueError("lists")
    return found


_LAST: dict[str, Standing] = {}
"""The last standing of the visits worked at: from one answer to the next most values stay as they were."""
_KEPT = 4
_LOCK = Lock()  # the window reads in one thread while another one writes


def _standing(visit: str, form: Form, now: Situation) -> Standing:
    """The standing of a visit, worked out from its last one where only answers differ."""
    with _LOCK:
        last = _LAST.get(visit)
    fresh = Standing(form, now)
    kept = fresh if last is None else following(last, fresh) or fresh
    with _LOCK:
        _LAST.pop(visit, None)  # the one worked at last stands last
        _LAST[visit] = kept
        while len(_LAST) > _KEPT:
            del _LAST[next(iter(_LAST))]
    return kept


def following(last: Standing, now: Standing) -> Standing | None:
    """The standing `now`, worked out from another one of the same form where at most answers differ; else None."""
    if last.form is not now.form or not _alike(last.situation, now.situation):
        return None
    before, given = last.situation.answers, now.situation.answers
    changed = {key: given.get(key) for key in {*before, *given} if before.get(key) != given.get(key)}
    return last.after(changed)


def _alike(one: Situation, other: Situation) -> bool:
    """Whether two situations differ in their answers at most."""
    return all(getattr(one, it.name) == getattr(other, it.name) for it in fields(Situation) if it.name != "answers")
