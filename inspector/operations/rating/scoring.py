"""The scores of finalised visits, worked out once and kept (`db.scores`) until something they came from changes.

A visit is scored as it was judged then: by its version of the checklist and the rows of the tables it has kept. A
re-inspection gives no score, a checklist without points none either; both are kept as such, so nobody asks again.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from inspector.checklist.form import Form, Wording, read_key
from inspector.checklist.grading import grade
from inspector.checklist.score_lines import Reason, Score, ScoreLine, Why, hundredths, said
from inspector.checklist.scoring import score
from inspector.checklist.standing import Standing
from inspector.db import scores
from inspector.db.scores import LineScore, VisitScore
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault
from inspector.operations.case import form_of, situation
from inspector.operations.tables import that_judge
from inspector.records import Answer, Checklist, Site, Visit

_AT_ONCE = 200  # visits worked out between two looks at whether to go on
_PUT_IN = re.compile(r"\$\{[^}]*\}")  # where a label says an answer


def ready(
    store: Store,
    visits: Iterable[str],
    *,
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """See to it that the scores of these visits are kept and right. What was worked out stays when it is cancelled."""
    scores.catch_up(store)
    wanted = scores.missing(store, visits)
    for begin in range(0, len(wanted), _AT_ONCE):
        if cancelled is not None and cancelled():
            raise Cancelled
        some = wanted[begin : begin + _AT_ONCE]
        scores.keep(store, _worked_out(store, some))
        if progress is not None:
            progress(begin + len(some), len(wanted))


def score_if(store: Store, answer: str, value: str | None) -> VisitScore:
    """The score of a visit if this answer (id) of it were another; nothing is kept. Raises Fault GONE."""
    visit = store.get(Visit, store.get(Answer, answer).visit)
    given = store.many(Answer, "visit", [visit.id])
    answers = {it.question: value if it.id == answer else it.value for it in _in_order(given)}
    return _scored(store, visit, store.get(Checklist, visit.checklist), answers)


def _in_order(answers: Iterable[Answer]) -> list[Answer]:
    """As they were given: of one question the last counts."""
    return sorted(answers, key=lambda it: (it.made, it.id))


def _worked_out(store: Store, visits: Iterable[str]) -> Iterator[VisitScore]:
    given: dict[str, list[Answer]] = defaultdict(list)
    ids = list(visits)
    for answer in store.many(Answer, "visit", ids):
        given[answer.visit].append(answer)
    checklists: dict[str, Checklist] = {}
    for visit in ids:
        found = store.get(Visit, visit)
        answers = {it.question: it.value for it in _in_order(given[visit])}
        if found.checklist not in checklists:
            checklists[found.checklist] = store.get(Checklist, found.checklist)
        yield _scored(store, found, checklists[found.checklist], answers)


def _scored(store: Store, visit: Visit, checklist: Checklist, answers: Mapping[str, str | None]) -> VisitScore:
    none = VisitScore(visit=visit.id, points=0, full=0, vetoed=False, grade="", list="")
    if visit.purpose == "recheck" or visit.finalised is None:
        return none
    try:
        form = form_of(checklist)
        tables = that_judge(store, visit.judged_by)
        standing = Standing(form, situation(store, visit, store.get(Site, visit.site), answers, tables))
    except (ValueError, Fault):  # a merge brings any text as a checklist, and any as a day
        return none
    found = score(standing)
    if found is None or not found.of:
        return none
    graded = grade(standing, found, tables["grade_bands"], visit.grade)
    return VisitScore(
        visit=visit.id,
        points=hundredths(found.points),
        full=hundredths(found.of),
        vetoed=bool(found.vetoed),
        grade=graded.name if graded else "",
        list=graded.list if graded else "",
        lines=tuple(_lines(form, found)),
    )


def _lines(form: Form, found: Score) -> Iterator[LineScore]:
    """The lines that took or gave something: what is left out took nothing."""
    for line in found.lines:
        if not line.deducted:
            continue
        label = _label(form, line.item) if line.item else Wording()
        yield LineScore(
            item=line.item or "",
            label=label.in_language("zh"),
            label_en=label.in_language("en"),
            points=hundredths(line.points),
            lost=hundredths(line.deducted),
            counted=line.counted,
            why=_why(form, line),
        )


def _why(form: Form, line: ScoreLine) -> str:
    reasons = [
        {"why": str(it.why), "facts": _facts(form, it), "taken": hundredths(it.taken)} for it in line.why if it.taken
    ]
    return json.dumps(reasons, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _facts(form: Form, reason: Reason) -> dict[str, str]:
    """The facts of a reason in both languages; a veto names its question as the form does, with no answer put in."""
    facts = dict(reason.facts)
    if reason.why is Why.VETO:
        facts["label"] = _label(form, read_key(str(facts["by"]))[0])
    zh, en = said(facts, "zh"), said(facts, "en")
    return {**zh, **{f"{name}_en": en[name] for name in en if en[name] != zh[name]}}


def _label(form: Form, name: str) -> Wording:
    """What the form calls a question, whatever answers it would put in."""
    texts = form.question(name).label.texts
    return Wording(tuple((language, _PUT_IN.sub("…", text)) for language, text in texts))
