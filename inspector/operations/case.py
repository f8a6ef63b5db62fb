"""A visit as it stands: its record, site, checklist, answers, findings, photos, and what it is judged in."""

import json
from dataclasses import dataclass
from functools import lru_cache

from inspector import clock
from inspector.checklist.form import Form
from inspector.checklist.judging import Judgement, Progress, judge, progress
from inspector.checklist.logic import Situation
from inspector.checklist.xlsform import read_definition
from inspector.db.store import Store
from inspector.records import Answer, Area, Checklist, Finding, LimitValue, Photo, Site, Visit, own_fields

PHOTOS_FROM = 2
"""From this severity on a finding outside the checklist wants a photo (domain rule; checklist items say their own)."""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything on one visit, read at one moment."""

    visit: Visit
    site: Site
    checklist: Checklist
    form: Form
    situation: Situation
    answers: dict[str, Answer]  # by question; of two made unknowingly at two ends the newest
    findings: list[Finding]  # living ones, in the form's order, free ones last
    photos: list[Photo]  # living ones, by the time they were taken

    @property
    def progress(self) -> Progress:
        """How far the visit is."""
        return progress(self.form, self.situation)

    def finding_of(self, question: str) -> Finding | None:
        """The finding the answer of a question has led to."""
        return next((it for it in self.findings if it.question == question), None)

    def photos_of(self, finding: str) -> list[Photo]:
        """The photos that show a finding."""
        return [it for it in self.photos if it.finding == finding]

    def photos_missing(self, finding: Finding) -> int:
        """How many photos the finding still wants."""
        wanted = 1 if finding.severity >= PHOTOS_FROM else 0
        if finding.question is not None and (judged := self.judgement(finding.question)) is not None:
            wanted = judged.photos
        return max(0, wanted - len(self.photos_of(finding.id)))

    def judgement(self, question: str) -> Judgement | None:
        """What the answer of a question calls for."""
        return judge(self.form, self.form.question(question), self.situation)


def read_case(store: Store, visit: str) -> Case:
    """The visit as it stands; raises Fault GONE for an unknown one. A finalised one is judged by what it was then."""
    found = store.get(Visit, visit)
    site = store.get(Site, found.site)
    checklist = store.get(Checklist, found.checklist)
    form = form_of(checklist.definition)
    answers = {it.question: it for it in store.find(Answer, visit=visit)}
    order = {question.name: number for number, question in enumerate(form.questions)}
    return Case(
        visit=found,
        site=site,
        checklist=checklist,
        form=form,
        situation=situation(store, found, site, {name: it.value for name, it in answers.items()}),
        answers=answers,
        findings=sorted(store.find(Finding, visit=visit), key=lambda it: order.get(it.question or "", len(order))),
        photos=sorted(store.find(Photo, visit=visit), key=lambda it: (it.taken or "", it.id)),
    )


def situation(store: Store, visit: Visit, site: Site, answers: dict[str, str | None]) -> Situation:
    """What the answers of a visit are judged in: with today's limits while a draft, with its own ones afterwards."""
    limits = store.find(LimitValue)
    if visit.judged_by is not None:
        limits = [LimitValue(**row) for row in json.loads(visit.judged_by)["limits"]]
    return Situation(
        answers=answers,
        site={name: getattr(site, name) for name in own_fields(Site)},
        limits=limits,
        region=store.get(Area, site.area).code,
        on=clock.local_date(visit.started),
    )


@lru_cache(maxsize=32)
def form_of(definition: str) -> Form:
    """The form of a checklist's definition, read once; raises ValueError where it is none."""
    return read_definition(definition)
