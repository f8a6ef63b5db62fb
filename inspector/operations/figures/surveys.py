"""满意度 知晓率 参与率: what people answered on finished visits, by the questions the table of surveys names.

An answer counts where its question is asked at all: what was answered before another answer hid it does not. Numbers of
a checklist that contradict each other (more satisfied than asked) are left out and told, never bent.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector.checklist.form import NOT_APPLICABLE, Form
from inspector.checklist.standing import Standing
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.case import form_of, newest_answers, situation
from inspector.operations.tables import that_judge
from inspector.periods import Period
from inspector.records import Checklist, Site, Visit
from inspector.tables.definition import Row

_MOST = 1_000_000  # people; more in one visit is a slip of the key


@dataclass(frozen=True, slots=True, kw_only=True)
class Surveyed:
    """What one visit adds to one rate: `yes` of `valid` answers; `impossible`: its numbers contradict each other."""

    rate: str
    visit: str
    area: str  # in which the site lies
    yes: int
    valid: int
    impossible: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRate:
    """A rate over several visits. Without a valid answer there is none."""

    rate: str
    yes: int
    valid: int
    visits: tuple[str, ...]  # that gave a valid answer
    impossible: tuple[str, ...]  # left out

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None where nobody gave a valid answer."""
        return self.yes / self.valid if self.valid else None


def surveyed(
    store: Store, period: Period | None = None, *, campaign: str | None = None, rates: Iterable[str] | None = None
) -> list[Surveyed]:
    """What every finished visit of the period says, in the order of the visits; `rates`: only these."""
    rules: dict[str, list[Row]] = defaultdict(list)
    wanted = None if rates is None else set(rates)
    for row in current(store, "surveys"):
        if wanted is None or row["rate"] in wanted:
            rules[str(row["form"])].append(row)
    found: list[Surveyed] = []
    forms: dict[str, Form | None] = {}
    visits = _visits(store, sorted(rules), period, campaign)
    given = _given(store, [it[0] for it in visits], rules.values())
    for visit, checklist, form, area in visits:
        if checklist not in forms:
            forms[checklist] = _form(store, checklist)
        if (read := forms[checklist]) is not None:
            found += _said_on(_Counted(store, visit, read, given.get(visit, {})), area, rules[form])
    return found


def summed(several: Iterable[Surveyed]) -> dict[str, SurveyRate]:
    """Rate → its sum over these visits."""
    by_rate: dict[str, list[Surveyed]] = defaultdict(list)
    for it in several:
        by_rate[it.rate].append(it)
    return {
        rate: SurveyRate(
            rate=rate,
            yes=sum(it.yes for it in held if not it.impossible),
            valid=sum(it.valid for it in held if not it.impossible),
            visits=tuple(dict.fromkeys(it.visit for it in held if not it.impossible)),
            impossible=tuple(dict.fromkeys(it.visit for it in held if it.impossible)),
        )
        for rate, held in by_rate.items()
    }


def _visits(
    store: Store, forms: list[str], period: Period | None, campaign: str | None
) -> list[tuple[str, str, str, str]]:
    """(visit, checklist, form, area of the site) of finished inspections, in order of time."""
    found = store.connection.execute(
        """SELECT v.id, c.id, c.form, s.area FROM visit AS v CROSS JOIN checklist AS c ON c.id = v.checklist
           CROSS JOIN site AS s ON s.id = v.site
           WHERE v.finalised IS NOT NULL AND NOT v.deleted AND v.purpose = 'inspection' AND NOT s.deleted
             AND c.form IN (SELECT value FROM json_each(:forms))
             AND (:starts IS NULL OR substr(v.started, 1, 10) BETWEEN :starts AND :ends)
             AND (:campaign IS NULL OR v.campaign = :campaign)
           ORDER BY unixepoch(v.started), v.id""",
        {
            "forms": json.dumps(forms), "campaign": campaign, "starts": period.starts if period else None,
            "ends": period.ends if period else None,
        },
    )  # fmt: skip
    return [(visit, checklist, form, area) for visit, checklist, form, area in found]


def _form(store: Store, checklist: str) -> Form | None:
    """The form of a version; None where a stranger's cannot be read."""
    try:
        return form_of(store.get(Checklist, checklist))
    except ValueError:
        return None


def _given(store: Store, visits: list[str], rules: Iterable[list[Row]]) -> dict[str, dict[str, str | None]]:
    """Visit → question → answer, of the questions the table names; of two answers to one the newer."""
    names = {name for rows in rules for row in rows for name in (str(row["question"]), *str(row["counts"]).split())}
    found: dict[str, dict[str, str | None]] = defaultdict(dict)
    for visit, question, value in store.connection.execute(
        """SELECT a.visit, a.question, a.value FROM json_each(?) AS v CROSS JOIN answer AS a ON a.visit = v.value
           WHERE NOT a.deleted AND a.question IN (SELECT value FROM json_each(?)) ORDER BY a.made, a.id""",
        [json.dumps(visits), json.dumps(sorted(names))],
    ):
        found[visit][question] = value
    return found


def _said_on(counted: "_Counted", area: str, rules: list[Row]) -> list[Surveyed]:
    found = []
    for row in rules:
        told = _numbers(counted, row) if row["by"] == "numbers" else _answers(counted, row)
        if told is not None:
            yes, valid, impossible = told
            found.append(
                Surveyed(
                    rate=str(row["rate"]), visit=counted.visit, area=area, yes=yes, valid=valid, impossible=impossible
                )
            )
    return found


def _answers(counted: "_Counted", row: Row) -> tuple[int, int, bool] | None:
    """One answer: whether it is yes; None where there is no valid one."""
    value = counted.value(str(row["question"]))
    if value is None or value in str(row["left_out"]).split():
        return None
    return int(value in str(row["counts"]).split()), 1, False


def _numbers(counted: "_Counted", row: Row) -> tuple[int, int, bool] | None:
    """Numbers of people; None where none is given."""
    base = counted.value(str(row["question"]))
    parts = [counted.value(it) for it in str(row["counts"]).split()]
    if base is None or all(it is None for it in parts):
        return None
    whole = _whole(base)
    yes = [_whole(it) for it in parts if it is not None]
    if whole is None or None in yes or len(yes) < len(parts) or sum(it or 0 for it in yes) > whole:
        return 0, 0, True
    return sum(it or 0 for it in yes), whole, False


def _whole(text: str) -> int | None:
    """A number of people; None for what is none."""
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if number.is_integer() and 0 <= number <= _MOST else None


class _Counted:
    """The answers of a visit that count; the standing is worked out only where a condition could hide one."""

    def __init__(self, store: Store, visit: str, form: Form, given: Mapping[str, str | None]) -> None:
        self.visit = visit
        self._store = store
        self._form = form
        self._given = given
        self._standing: Standing | None = None

    def value(self, name: str) -> str | None:
        """What counts of a question outside of repeats; None where it is open, hidden, not applicable or not there."""
        value = self._given.get(name)
        try:
            asked = self._form.question(name)
        except KeyError:
            return None
        if not value or asked.within:
            return None
        if asked.relevant:
            value = self._counting().counted(name)
        return value if value and value != NOT_APPLICABLE else None

    def _counting(self) -> Standing:
        if self._standing is None:
            visit = self._store.get(Visit, self.visit)
            site = self._store.get(Site, visit.site)
            answers = {key: it.value for key, it in newest_answers(self._store, self.visit).items()}
            tables = that_judge(self._store, visit.judged_by)
            self._standing = Standing(self._form, situation(self._store, visit, site, answers, tables))
        return self._standing
