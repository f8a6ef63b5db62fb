"""Visits of the fictional county by other checklists: a village, a household, a house, a project."""

from dataclasses import replace
from functools import cache
from typing import Any

from county import AREAS, CHECKLIST, OWN, RESIDENTS, VISIT, facts, finding, site, standing

from inspector.checklist.form import Form
from inspector.checklist.grading import grade
from inspector.checklist.judging import judge
from inspector.checklist.scoring import score
from inspector.checklist.shipped import shipped_checklists
from inspector.checklist.standing import Standing
from inspector.paper.facts import VisitFacts
from inspector.records import Finding, Highlight, Signature
from inspector.tables.shipped import shipped_rows

SHIPPED = tuple(it.stem for it in shipped_checklists())
VILLAGE_SITE = {"kind": "village", "name": "石桥村", "code": "990101101201", "area": "a2", "users": None}
VILLAGE = {
    "EN01": "2", "EN02": "1", "EN02_black": "0", "EN03": "3", "EN03_straw": "0", "EN03_dung": "0", "EN04": "0",
    "EN05": "1", "EN05_wall": "0", "EN05_pen": "0", "EN05_greenhouse": "0", "EN06": "0", "EN07": "4",
    "EN07_baseline": "6", "EN08": "0", "EN09": "0", "EN10": "n/a", "EN11": "0", "EN12": "2", "EN14": "0",
    "EN15": "0", "EN17": "1",
}  # fmt: skip
HOUSEHOLD = {
    "FV01": "borderline", "FV01_aid": "low_income", "FV01_spoken": "head", "FV02": "fine", "FV03": "enough",
    "FV04": "n/a", "FV05": "n/a", "FV06": "no", "FV07": "none", "FV08": "B", "FV08_leak": "yes", "FV09": "enough",
    "FV10": "smell", "FV11": "fetched", "FV11_minutes": "25", "FV12": "12", "FV13": "9800", "FV13_last": "10200",
    "FV14": "yes", "FV15": "no", "FV17": "fits", "FV18": "n/a", "FV19_helper": "known", "FV19_times": "5",
    "FV19": "2026-11-02", "FV20": "yes", "FV21": "yes", "FV21_aware": "known", "FV22": "pension subsidy",
    "FV23": "n/a", "FV24": "fair", "FV25_team": "4", "FV25_helper": "5", "FV25_village": "3", "FV25": "4",
    "FV26": "希望把进组的路灯修好，再通一次清运车。", "FV27": "n/a",
}  # fmt: skip
HOUSE = {"HS01_storeys": "2", "HS04": "none", "HS05": "a", "HS06": "c", "HS07": "a", "HS12_reason": "承重墙贯通裂缝"}
PROJECT = {
    "AS01": "yes", "AS01_number": "青资〔2021〕117", "AS01_class": "public", "AS01_value": "36.5",
    "AS01_year": "2021", "AS05": "idle", "AS06_cause": "水源枯竭", "AS09_unit": "米", "AS09_approved": "1200",
    "AS09": "1150",
}  # fmt: skip


@cache
def form_of(checklist: str) -> Form:
    """A shipped checklist."""
    return standing(checklist).form


@cache
def standing_of_the_county() -> Standing:
    """Whose situation all visits share."""
    return standing()


def visited(checklist: str, answers: dict[str, str], **changes: Any) -> VisitFacts:
    """A visit by a shipped checklist with what follows from its answers: findings, score and grade."""
    values = Standing(form_of(checklist), replace(standing_of_the_county().situation, answers=answers))
    held = score(values)
    plain: dict[str, Any] = {
        "standing": values,
        "checklist": replace(CHECKLIST, form=checklist, title=values.form.title.in_language("zh"), title_en=None),
        "visit": replace(VISIT, ended="2026-11-21T10:58:00+08:00", companions="村委会主任邓国平"),
        "findings": _found(values),
        "photos": (),
        "categories": {},
        "score": held,
        "grade": grade(values, held, shipped_rows("grade_bands")),
    }
    return facts(**(plain | changes))


def _found(values: Standing) -> tuple[Finding, ...]:
    judged = [it for entry in values.entries for it in judge(values, entry)]
    return tuple(
        finding(
            number, question=it.key, occurrence=it.occurrence, severity=it.severity, place=None,
            text=it.text.in_language("zh") or f"问题{number}", requirement=it.requirement.in_language("zh"),
            due=it.due.isoformat() if it.due else None,
        )
        for number, it in enumerate(judged)
    )  # fmt: skip


def village_visit(**changes: Any) -> VisitFacts:
    """石桥村, scored by the environment checklist; some items are still open."""
    return visited("village_environment", VILLAGE, **({"site": site(**VILLAGE_SITE), "areas": AREAS[:2]} | changes))


def household_visit(**changes: Any) -> VisitFacts:
    """陈长福's household, visited by the household checklist."""
    return visited("household_visit", HOUSEHOLD, **({"residents": RESIDENTS} | changes))


def house(**changes: Any) -> VisitFacts:
    """陈长福's house, judged by eye."""
    return visited("housing", HOUSE, **changes)


def project_visit(**changes: Any) -> VisitFacts:
    """A water main of the village, which stands idle."""
    asset = {
        "kind": "asset",
        "name": "石桥村饮水管网",
        "code": "99010110120100-AS03",
        "area": "a2",
        "users": None,
        "year": 2021,
    }
    return visited("project_asset", PROJECT, **({"site": site(**asset), "areas": AREAS[:2]} | changes))


def highlight(text: str, place: str | None = None) -> Highlight:
    """Something good."""
    return Highlight(id="g9", visit="v1", site="s1", question=None, text=text, place=place, **OWN)


def signature(role: str, **changes: Any) -> Signature:
    """Somebody's signature: one stroke."""
    plain: dict[str, Any] = {
        "id": f"n-{role}", "visit": "v1", "role": role, "name": "邓国平", "picture": None,
        "strokes": "[[[100, 100, 0], [900, 700, 300]]]", "refused": 0, "reason": None,
        "signed": "2026-11-21T10:55:00+08:00", "content": "",
    }  # fmt: skip
    return Signature(**(OWN | plain | changes))
