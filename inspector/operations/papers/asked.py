"""A paper somebody wants, and how its issuing is made: what every gatherer is given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol, TypeVar

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.paper.content import Content, SheetName
from inspector.paper.facts import Issue
from inspector.records import KINDS, Paper, Record, kind_of

Language = Literal["zh", "en"]
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A paper somebody wants: of which kind, on which record, and what is settled already."""

    kind: str
    subject: str  # id of the record; of findings several, parted by commas
    language: Language
    paper: str
    number: str
    issued: date
    sheet: SheetName | None
    unit: str | None  # of papers that are made out for each unit: whose findings


class Issuing(Protocol):
    """Makes the issuing of what was asked for, to an addressee; of another kind where one paper holds another."""

    def __call__(self, addressee: str = "", *, kind: str = "") -> Issue:
        """The issuing."""


Gathered = Callable[[Store, Asked, Issuing], Content]


def one(store: Store, asked: Asked, record_type: type[R]) -> R:
    """The living record a paper was asked of; raises Fault GONE, NOT_MEANT where the subject is of another kind."""
    found = store.find(record_type, id=asked.subject)
    if found:
        return found[0]
    other = next((it for it in KINDS if store.one(f"SELECT 1 FROM {it} WHERE id = ?", asked.subject)), None)
    if other is None or other == kind_of(record_type):
        raise Fault(Kind.GONE, record=kind_of(record_type), id=asked.subject)
    raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=other)


def known_before(store: Store, asked: Asked) -> str | None:
    """The operation that issued the paper, where it is here already: a translation tells what was known then."""
    held = next(iter(store.find(Paper, id=asked.paper)), None) if asked.paper else None
    return held.made if held is not None else None
