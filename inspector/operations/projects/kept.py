"""The county's tables of projects and assets as they hold now, read once; as shipped where a store has none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.projects.amounts import exact
from inspector.tables.definition import Row, Rows
from inspector.tables.lookup import Limit, limit_value, limits
from inspector.tables.shipped import shipped_rows

DEVIATION = "asset_deviation"
"""The limit of what quantities may differ by, the one the checklist of assets asks for."""
PAYMENT_SHARE = "payment_share"
"""The limit of what is to be paid by which month from January of the project's year on; that checklist asks it, too."""


@dataclass(frozen=True, slots=True)
class Word:
    """A row of a list of words."""

    name: str
    title: str
    title_en: str

    def titled(self, language: str) -> str:
        """In `zh` or `en`."""
        return self.title if language == "zh" else self.title_en or self.title


@dataclass(frozen=True, slots=True)
class State(Word):
    """How far a project has come."""

    rank: int
    building: bool  # wants monthly lists
    compared: bool  # what was paid is held against its stage
    ended: bool


@dataclass(frozen=True, slots=True)
class Document(Word):
    """One of the documents a file holds."""

    wanted_from: str  # state; '' from the beginning
    question: str  # of the checklist of assets


@dataclass(frozen=True, slots=True)
class AssetState(Word):
    """How an asset stands."""

    working: bool
    idle: bool  # wants a reason and a plan
    gone: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """The share to be paid by a day of the n-th year after the project's own, of a source with targets of its own."""

    funds: str
    years_on: int
    month: int
    day: int
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """All of them, by name in their own order."""

    kinds: Mapping[str, Word]
    states: Mapping[str, State]
    documents: Mapping[str, Document]
    stages: tuple[Stage, ...]
    asset_states: Mapping[str, AssetState]
    reasons: Mapping[str, Word]
    limits: tuple[Limit, ...]

    def rank(self, state: str | None) -> int:
        """How far a project in that state has come; a state no table knows is at the beginning."""
        found = self.states.get(state or "")
        return found.rank if found is not None else 0

    def deviation_allowed(self, planned: float, region: str, on: date) -> Decimal:
        """The percent by which a quantity may differ; none where no limit says so."""
        return exact(limit_value(self.limits, DEVIATION, planned, region, on)) or Decimal(0)

    def target(self, funds: str | None, year: int, region: str, on: date) -> Decimal | None:
        """The percent to be paid by a day, of a project of that year at a place; None where no stage has begun.

        Where its source of funds has stages of its own they count alone, else the limit does.
        """
        own = [it for it in self.stages if it.funds == (funds or "")]
        if not own:
            months = (on.year - year) * 12 + on.month
            return exact(limit_value(self.limits, PAYMENT_SHARE, months, region, on))
        begun = [it for it in own if (year + it.years_on, it.month, it.day) <= (on.year, on.month, on.day)]
        return max(begun, key=lambda it: (it.years_on, it.month, it.day)).percent if begun else None


def tables(store: Store) -> Tables:
    """The tables that hold now."""
    return Tables(
        kinds={str(it["name"]): Word(*_word(it)) for it in _rows(store, "project_kinds")},
        states={
            str(it["name"]): State(*_word(it), int(it["rank"] or 0), bool(it["building"]),
                                   bool(it["compared"]), bool(it["ended"]))
            for it in sorted(_rows(store, "project_states"), key=lambda it: int(it["rank"] or 0))
        },
        documents={
            str(it["name"]): Document(*_word(it), str(it["wanted_from"] or ""), str(it["question"] or ""))
            for it in _rows(store, "project_documents")
        },
        stages=tuple(
            Stage(str(it["funds"] or ""), int(it["years_on"] or 0), int(it["month"] or 1), int(it["day"] or 1),
                  exact(float(it["percent"] or 0)) or Decimal(0))
            for it in _rows(store, "fund_stages")
        ),
        asset_states={
            str(it["name"]): AssetState(*_word(it), bool(it["working"]), bool(it["idle"]), bool(it["gone"]))
            for it in _rows(store, "asset_states")
        },
        reasons={str(it["name"]): Word(*_word(it)) for it in _rows(store, "idle_reasons")},
        limits=limits(_rows(store, "limits")),
    )  # fmt: skip


def _rows(store: Store, name: str) -> Rows:
    return current(store, name) or shipped_rows(name)


def _word(row: Row) -> tuple[str, str, str]:
    return str(row["name"]), str(row["title"]), str(row["title_en"] or row["title"])
