"""Quotas of the demo with their reports, typed values of its assessment, and a survey: one town did more than planned,
one reported less than before, one reported nothing, one lacks a quota.
"""

from datetime import date, timedelta

from inspector import clock
from inspector.checklist.form import Question
from inspector.db.store import Store
from inspector.operations import quotas, visit
from inspector.operations.case import read_case
from inspector.operations.indicators.typed import set_value
from inspector.operations.readiness import readiness
from inspector.operations.versions import usable
from inspector.periods import Period, parsed
from inspector.records import Area, Campaign, Site

SCHEME = "environment"
_PLANNED = {"old_houses": (40, 65, 28, 52, 36), "toilets": (120, 90, 150, 60, 110)}
_REPORTED = {"old_houses": ((18, 31), (22, 20), (30, 33), (), (9, 25)), "toilets": ((60, 97), (70, 88), (), (61, 58))}
"""The reports of each town in turn, 20 and 3 days ago; a town beyond these has no quota of the subject."""
_TYPED = (92.0, 85.0, 78.0)
_ASKED = ("OR12", "OR12_aware_of", "OR12_aware", "OR12_took_part", "OR12_rated", "OR12_very", "OR12_satisfied")
_SURVEYS = ((40, 38, 35, 33, 40, 21, 16), (30, 30, 24, 22, 29, 9, 14), (25, 24, 23, 12, 25, 11, 13))
"""The numbers of a survey in a village of each town in turn."""


def load_quotas(store: Store) -> None:
    """Enter all of it. Call once, in a store with the sample county."""
    today = clock.today(store.now)
    year = parsed(str(today.year))
    campaign = next((it.id for it in store.find(Campaign)), None)
    towns = sorted((it for it in store.find(Area) if it.level == "town"), key=lambda it: it.code)
    for subject, planned in _PLANNED.items():
        for town, wanted, reports in zip(towns, planned, _REPORTED[subject], strict=False):
            made = quotas.set_quota(
                store, subject=subject, area=town.id, starts=year.starts, ends=year.ends, planned=wanted,
                campaign=campaign,
            )  # fmt: skip
            for days, done in zip((20, 3), reports, strict=False):
                quotas.report(store, made, day=_ago(today, days, year), done=done)
    for period in (year, parsed(f"{today:%Y-%m}")):
        for town, value in zip(towns, _TYPED, strict=False):
            set_value(store, scheme_name=SCHEME, indicator="lasting", area=town.id, period=period, value=value)


def load_surveys(store: Store) -> list[str]:
    """Finished visits of organisation and working style, at a village of each town, with the numbers of a survey."""
    form = next((it for it in usable(store, "village") if it.form == "organisation"), None)
    if form is None:
        return []
    villages = sorted((it for it in store.find(Site) if it.kind == "village"), key=lambda it: it.code)
    firsts = {it.code[:9]: it for it in reversed(villages)}  # the first of each town
    return [
        _survey(store, firsts[town].id, form.id, dict(zip(_ASKED, map(str, numbers), strict=True)))
        for town, numbers in zip(sorted(firsts), _SURVEYS, strict=False)
    ]


def _survey(store: Store, site: str, checklist: str, answers: dict[str, str]) -> str:
    begun = visit.start(store, site=site, checklist=checklist)
    asked = read_case(store, begun).form
    for section in asked.sections:
        visit.rest_is_fine(store, begun, section.name)
    for question, value in answers.items():
        visit.answer(store, begun, question, value)
    while open_ := readiness(read_case(store, begun)).unanswered:
        visit.answer(store, begun, open_[0], _fitting(asked.question(open_[0]), clock.today(store.now)))
    visit.finalise(store, begun, without_photos=True)
    return begun


def _fitting(question: Question, today: date) -> str:
    if question.choices:
        return question.choices[0].name
    return today.isoformat() if question.type == "date" else "1"


def _ago(today: date, days: int, within: Period) -> str:
    return max((today - timedelta(days=days)).isoformat(), within.starts)
