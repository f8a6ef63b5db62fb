"""The grade of a visit: by its score, by the worst of the graded answers, or by the rule for sewage facilities.

Bands are rows of the table of grade bands: {"scheme", "name", "title", "title_en", "at_least" (percent of full marks,
or nothing), "rank" (the best is lowest), "list" (red, black or '')}. A checklist names its scheme as `grading`. A
scheme with `at_least` grades the score, one without the answers: a choice says which `grade` it drags the whole to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum

from .answers import applies, sound
from .form import Choice, Entry, QuestionType, Wording
from .score_lines import Fact, Score
from .standing import Standing

HOUSE = "house"
"""A judgement by eye (初判), never an appraisal (鉴定): its grades are preliminary, and their titles say 疑似."""

SEWAGE = "sewage"
NORMAL, BASIC, ABNORMAL = "normal", "basic", "abnormal"
"""Running states of a sewage facility (运行状态); any other state is stated by a choice and stands as chosen."""


_UNTITLED = Wording()


class GradeWhy(StrEnum):
    """Why a grade is what it is; in words in `i18n.reasons`."""

    SCORE = "score"  # percent, at_least; below: what the next better band wants, if there is one
    ANSWER = "answer"  # key, label, answer (label): it decided
    SEVERAL_DEFECTS = "several_defects"  # count: two secondary defects make a facility abnormal
    NOTHING_WORSE = "nothing_worse"  # every graded answer is of the best grade
    OPEN = "open"  # count: items or graded questions not answered yet, so it may still change
    INSPECTOR = "inspector"  # computed: the grade that was worked out


@dataclass(frozen=True, slots=True)
class GradeReason:
    """One cause of a grade."""

    why: GradeWhy
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One grade of a scheme."""

    name: str
    title: Wording
    at_least: Decimal | None
    rank: int
    list: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """The grade of a visit. `computed` is what was worked out, whatever an inspector made of it.

    `open` are the keys of graded questions not answered yet, or the open items of the score: it may still change.
    """

    scheme: str
    name: str
    title: Wording
    list: str
    why: tuple[GradeReason, ...]
    computed: str
    preliminary: bool
    open: tuple[str, ...]
    bands: tuple[Band, ...]  # all of the scheme, the best first

    @property
    def by_score(self) -> bool:
        """True if the score decides, not the answers."""
        return any(it.at_least is not None for it in self.bands)


class GradeFault(StrEnum):
    """Why an inspector's own grade cannot stand."""

    UNKNOWN = "unknown"  # none of the scheme
    REASON_WANTED = "reason_wanted"


def grade(
    standing: Standing, score: Score | None, bands: Iterable[Mapping[str, object]], raised: str | None = None
) -> Grade | None:
    """The grade by the form's scheme; None without a scheme, without its bands, or while nothing says which.

    `raised` is the inspector's own grade; it stands instead of the one worked out if the scheme knows it.
    """
    scheme = standing.form.settings.get("grading", "")
    held = bands_of(scheme, bands)
    if any(it.at_least is not None for it in held):
        found = _by_score(scheme, score, held)
    else:
        found = _by_answers(standing, scheme, held)
    band = next((it for it in held if it.name == raised), None)
    if found is None or band is None or band.name == found.name:
        return found
    reason = GradeReason(GradeWhy.INSPECTOR, {"computed": found.title})
    return replace(found, name=band.name, title=band.title, list=band.list, why=(reason, *found.why))


def bands_of(scheme: str, rows: Iterable[Mapping[str, object]]) -> tuple[Band, ...]:
    """The bands of a scheme, the best first."""
    held = [_band(it) for it in rows if scheme and it["scheme"] == scheme]
    return tuple(sorted(held, key=lambda it: it.rank))


def regrade_fault(computed: Grade, wanted: str, reason: str | None) -> GradeFault | None:
    """Why an inspector cannot make `wanted` of what was worked out, or None.

    Where answers decide, a worse grade is free and a better one needs a reason; a score is left only with a reason.
    """
    ranks = {it.name: it.rank for it in computed.bands}
    if wanted == computed.computed:
        return None
    if wanted not in ranks:
        return GradeFault.UNKNOWN
    free = not computed.by_score and ranks[wanted] > ranks.get(computed.computed, 0) and computed.computed in ranks
    return None if free or (reason and not reason.isspace()) else GradeFault.REASON_WANTED


def _band(row: Mapping[str, object]) -> Band:
    at_least = row.get("at_least")
    title, title_en = str(row.get("title") or row["name"]), str(row.get("title_en") or "")
    return Band(
        name=str(row["name"]),
        title=Wording((("zh", title), ("en", title_en or title))),
        at_least=None if at_least in {None, ""} else Decimal(str(at_least)),
        rank=int(str(row.get("rank") or 0)),
        list=str(row.get("list") or ""),
    )


def _by_score(scheme: str, score: Score | None, bands: tuple[Band, ...]) -> Grade | None:
    """The highest band the score reaches. Compared exactly: 89.995 of 100 is below 90."""
    if score is None or not score.of:
        return None
    reached = [it for it in bands if it.at_least is not None and score.points * 100 >= it.at_least * score.of]
    if not reached:
        return None
    band = max(reached, key=lambda it: (it.at_least or 0, -it.rank))
    percent = (score.points * 100 / score.of).quantize(Decimal("0.01"), ROUND_FLOOR)  # 89.996 is not told as 90
    facts: dict[str, Fact] = {"percent": percent, "at_least": band.at_least or Decimal(0)}
    better = [it.at_least for it in bands if it.at_least is not None and it.at_least > (band.at_least or 0)]
    if better:
        facts["below"] = min(better)
    return _grade(scheme, band.name, bands, (GradeReason(GradeWhy.SCORE, facts),), open_=score.open)


def _by_answers(standing: Standing, scheme: str, bands: tuple[Band, ...]) -> Grade | None:
    if not bands:
        return None
    given: list[tuple[Entry, Choice]] = []
    open_: list[str] = []
    for entry in standing.entries:
        if not any(it.grade for it in entry.question.choices) or not applies(standing, entry):
            continue
        answer = sound(standing, entry)
        given += [(entry, it) for it in entry.question.chosen(answer) if it.grade]
        if not answer and entry.question.asked:
            open_.append(entry.key)
    name = _sewage(given) if scheme == SEWAGE else _worst(given, bands)
    if name is None:
        return None
    why = _deciding(standing, given, name, bands)
    stated = next((choice.label for _, choice in given if choice.grade == name), Wording())
    return _grade(scheme, name, bands, why, open_=tuple(open_), title=stated)


def _worst(given: list[tuple[Entry, Choice]], bands: tuple[Band, ...]) -> str | None:
    """The worst grade of the chosen answers, by rank."""
    ranks = {it.name: it.rank for it in bands}
    known = [choice.grade for _, choice in given if choice.grade in ranks]
    return max(known, key=lambda it: ranks[it or ""], default=None)


def _sewage(given: list[tuple[Entry, Choice]]) -> str | None:
    """A stated state as chosen; else abnormal for one grave defect or, a proposal of ours, for two secondary ones.

    The question that asks for the state as a whole offers `normal`; its own `basic` is an impression, not one defect
    more besides those that caused it.
    """
    grades = [choice.grade or "" for _, choice in given]
    stated = [it for it in grades if it not in {NORMAL, BASIC, ABNORMAL}]
    if stated or not grades:
        return next(iter(stated), None)
    secondary = sum(choice.grade == BASIC and not _asks_for_the_state(entry) for entry, choice in given)
    if ABNORMAL in grades or secondary > 1:
        return ABNORMAL
    return BASIC if BASIC in grades else NORMAL


def _asks_for_the_state(entry: Entry) -> bool:
    question = entry.question
    return question.type is QuestionType.SELECT_ONE and any(it.grade == NORMAL for it in question.choices)


def _deciding(
    standing: Standing, given: list[tuple[Entry, Choice]], name: str, bands: tuple[Band, ...]
) -> tuple[GradeReason, ...]:
    """The answers that made the grade what it is; one remark where it is the best and nothing speaks against it."""
    best = bands[0].name
    if name == best:
        return (GradeReason(GradeWhy.NOTHING_WORSE),)
    deciding = [(entry, choice) for entry, choice in given if choice.grade == name]
    first: tuple[GradeReason, ...] = ()
    if not deciding:  # a facility with several secondary defects
        deciding = [
            (entry, choice) for entry, choice in given if choice.grade == BASIC and not _asks_for_the_state(entry)
        ]
        first = (GradeReason(GradeWhy.SEVERAL_DEFECTS, {"count": len(deciding)}),)
    return first + tuple(
        GradeReason(
            GradeWhy.ANSWER,
            {"key": entry.key, "label": standing.filled(entry.question.label, entry), "answer": choice.label},
        )
        for entry, choice in deciding
    )


def _grade(
    scheme: str, name: str, bands: tuple[Band, ...], why: tuple[GradeReason, ...], *, open_: tuple[str, ...],
    title: Wording = _UNTITLED,
) -> Grade:  # fmt: skip
    """The grade of that name; one the bands do not know is called as the answer that states it."""
    band = next((it for it in bands if it.name == name), None)
    if open_:
        why = (*why, GradeReason(GradeWhy.OPEN, {"count": len(open_)}))
    return Grade(
        scheme=scheme,
        name=name,
        title=band.title if band else title,
        list=band.list if band else "",
        why=why,
        computed=name,
        preliminary=scheme == HOUSE,
        open=open_,
        bands=bands,
    )
