"""A report as the data has it now, and as a paper with the texts the office worded."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.operations.reports.scope import Scope
from inspector.paper.content import Content
from inspector.paper.gather.reports.draft import Draft


@dataclass(frozen=True, slots=True)
class Trail:
    """A number of a report and what lists exactly its findings in the ledger."""

    label: str
    count: int
    filter: LedgerFilter


@dataclass(frozen=True, slots=True)
class Made:
    """A report as the data has it, and the way back of its numbers."""

    draft: Draft
    trail: tuple[Trail, ...]


def made(store: Store, scope: Scope) -> Made:
    """What the data says of a report now. Raises Fault GONE, BAD_VALUE."""
    raise NotImplementedError


def content_of(
    store: Store, scope: Scope, texts: Mapping[str, str], *, title: str = "", paper: str = "", number: str = ""
) -> Content:
    """The report as a paper, with these texts in place of what the data says."""
    raise NotImplementedError
