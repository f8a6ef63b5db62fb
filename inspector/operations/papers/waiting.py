"""What is to be printed later, as a window lists it. Light: nothing that draws is loaded here."""

from dataclasses import dataclass
from typing import cast

from inspector.db.store import Store
from inspector.operations.papers.content import Language, paper_kind
from inspector.operations.papers.printing import queue
from inspector.paper.content import SheetName
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Paper, Printing


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be printed: an issued paper, or one of a kind that is drawn anew; `queued` is its `Printing`."""

    kind: str
    subject: str
    paper: str | None = None
    queued: str | None = None
    copies: int = 0  # asked for when it was put off; 0: what is usual for its kind
    language: Language = "zh"  # of one that is drawn anew, as are the others
    unit: str | None = None
    sheet: SheetName | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """One that waits: its number or else the titles of its kind, and what it is about."""

    wanted: Wanted
    number: str
    title: str
    title_en: str
    about: str
    copies: int


def waiting(store: Store) -> list[Waiting]:
    """Everything that waits on this device, the first first."""
    return [_listed(store, it) for it in queue(store)]


def _listed(store: Store, it: Printing) -> Waiting:
    wanted = Wanted(
        it.kind, it.subject, it.paper, queued=it.id, copies=it.copies, language=cast(Language, it.language),
        unit=it.unit, sheet=cast("SheetName | None", it.sheet),
    )  # fmt: skip
    kind = paper_kind(store, it.kind)
    if it.paper is not None:
        paper = store.get(Paper, it.paper)
        return Waiting(wanted, paper.number, kind.title, kind.title_en, paper.addressee, it.copies)
    return Waiting(wanted, "", kind.title, kind.title_en, about(store, it.subject), it.copies)


def about(store: Store, subject: str) -> str:
    """The name of what a paper is about, a private person's masked: of a visit its site's, a site's own, an area's, a
    checklist's, a rating's, of a place of a list the place's; '' for anything else.
    """
    found = store.rows(
        """SELECT name, kind FROM (
               SELECT s.name, s.kind, 1 AS place FROM visit AS v CROSS JOIN site AS s ON s.id = v.site WHERE v.id = ?1
               UNION ALL SELECT name, kind, 2 FROM site WHERE id = ?1
               UNION ALL SELECT name, '', 2 FROM area WHERE id = ?1
               UNION ALL SELECT title, '', 3 FROM checklist WHERE id = ?1
               UNION ALL SELECT title, '', 4 FROM rating WHERE id = ?1
               UNION ALL SELECT r.title, '', 5 FROM publication AS p CROSS JOIN rating AS r ON r.id = p.rating
               WHERE p.id = ?1) ORDER BY place LIMIT 1""",
        subject.rpartition(",")[2].strip(),
    )
    return next((masked_name(name) if kind in PRIVATE_KINDS else str(name) for name, kind in found), "")
