"""资金支出: what was paid of the budget, held against the stage target of the day, and the gap."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from inspector.operations.projects.amounts import NOUGHT, exact, percent_of, share, total
from inspector.operations.projects.kept import State, Tables
from inspector.records import Project, ProjectLine

PAYMENT = "payment"


class Paying(StrEnum):
    """How it stands with the payments."""

    ON_TARGET = "on_target"
    BEHIND = "behind"
    OVERSPENT = "overspent"  # more was paid than there is budget
    NO_BUDGET = "no_budget"  # no share can be told
    NO_YEAR = "no_year"  # the stages begin with the project's year
    NO_STAGE = "no_stage"  # no stage has begun
    NOT_BEGUN = "not_begun"  # the state comes before any work: not compared yet
    ENDED = "ended"  # the state is an end, and not compared any more


@dataclass(frozen=True, slots=True)
class Paid:
    """Amounts in 万元, shares in percent. `gap` is how many points the share lies below the target, 0 where it does
    not; `short` the amount that would close it.
    """

    budget: Decimal | None
    paid: Decimal
    planned: Decimal  # by the monthly lists, up to the day's month
    share: Decimal | None
    target: Decimal | None
    gap: Decimal | None
    short: Decimal | None
    paying: Paying


def paid(project: Project, lines: Iterable[ProjectLine], known: Tables, *, region: str, on: date) -> Paid:
    """What the monthly lists of payments come to on a day; lists of months to come do not count yet.

    `region` is the code of the project's area. A state no table knows is compared.
    """
    month = f"{on:%Y-%m}"
    counted = [it for it in lines if it.list == PAYMENT and it.month <= month]
    spent, planned = total(it.actual for it in counted), total(it.planned for it in counted)
    budget = exact(project.budget)
    part = share(spent, budget)
    idle = _not_compared(known.states.get(project.state))
    target = known.target(project.funds, project.year, region, on) if project.year is not None and not idle else None
    if part is None or budget is None:
        return Paid(budget, spent, planned, None, target, None, None, Paying.NO_BUDGET)
    if target is None:
        why = idle or (Paying.NO_YEAR if project.year is None else Paying.NO_STAGE)
        return Paid(budget, spent, planned, part, None, None, None, Paying.OVERSPENT if spent > budget else why)
    wanted = percent_of(budget, target)
    short = max(NOUGHT, wanted - spent)
    gap = max(Decimal("0.1"), target - part) if short else NOUGHT
    how = Paying.OVERSPENT if spent > budget else Paying.BEHIND if short else Paying.ON_TARGET
    return Paid(budget, spent, planned, part, target, gap, short, how)


def _not_compared(state: State | None) -> Paying | None:
    if state is None or state.compared:
        return None
    return Paying.ENDED if state.ended else Paying.NOT_BEGUN
