"""How many findings lie in each area and in those below it, for a tree, from sums where these tell enough."""

from dataclasses import dataclass

from inspector.db.connection import listed
from inspector.db.ledger.filters import LedgerFilter, conditions
from inspector.db.ledger.listing import drafts_of, joined
from inspector.db.ledger.reading import ready
from inspector.db.lines import LATE
from inspector.db.store import Store
from inspector.rectification.moves import LIVE

_LIVE = listed(LIVE)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings, and how many of them are overdue, not at an end, and back after they were closed."""

    total: int
    overdue: int
    live: int = 0
    rebounds: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.total + other.total, self.overdue + other.overdue, self.live + other.live,
            self.rebounds + other.rebounds,
        )  # fmt: skip


def tallies(store: Store, which: LedgerFilter, *, today: str) -> dict[str, Tally]:
    """Area id → the findings in it and below it, for a tree of areas; areas without any are missing."""
    ready(store)
    asked = conditions(store, which, today)
    arms = [(joined(asked, asked.by_words), "1", asked.where(among=asked.by_words))]
    if asked.summed:
        arms = [("line_tally AS l", "l.count", asked.where())]
    if asked.of_draft is not None:
        arms.append((drafts_of(asked), "1", asked.where(drafts=True)))
    known = list(store.connection.execute("SELECT rowid, id, parent, successor FROM area"))
    above = {row: id for row, id, *_ in known}  # noqa: A001
    parents = {id: (parent, successor) for _, id, parent, successor in known}  # noqa: A001
    found: dict[str, Tally] = {}
    for source, each, where in arms:
        for area, *numbers in store.connection.execute(
            f"""SELECT l.area, sum({each}), sum({each} * (l.stage IN {LATE} AND ifnull(l.due < :today, 0))),
                       sum({each} * (l.stage IN {_LIVE})), sum({each} * l.repeats)
                FROM {source} WHERE {where} GROUP BY l.area""",
            asked.facts | {"today": today},
        ):
            seen: set[str] = set()
            steps: list[str | None] = [above.get(area)]
            while steps:  # what it lies in, and what it went into; a merge may have made a circle of either
                step = steps.pop()
                if step is not None and step not in seen:
                    seen.add(step)
                    found[step] = found.get(step, Tally(0, 0)) + Tally(*numbers)
                    steps += parents.get(step, ())
    return found
