"""A paper made ready for a printer: drawn as it was issued, with the words 补打 where it was printed before."""

from dataclasses import dataclass

from inspector.db.store import Store
from inspector.operations.papers.content import paper_kind
from inspector.operations.papers.issuing import of_paper, preview
from inspector.operations.papers.printing import reprint_words
from inspector.operations.papers.waiting import Wanted
from inspector.paper.content import SheetName


@dataclass(frozen=True, slots=True)
class Ready:
    """A paper as a printer gets it; `copies` asked for, or usual for its kind; `again`: what a reprint says."""

    wanted: Wanted
    name: str
    pdf: bytes
    pages: int
    sheet: SheetName
    copies: int
    again: str


def ready(store: Store, wanted: Wanted) -> Ready:
    """Draw it. Raises Fault as `issuing.preview` and `issuing.of_paper`."""
    again = reprint_words(store, wanted.paper)
    if wanted.paper is not None:
        drawn = of_paper(store, wanted.paper, reprint=again)
    else:
        drawn = preview(
            store, wanted.kind, wanted.subject, language=wanted.language, unit=wanted.unit, sheet=wanted.sheet
        )
    content = drawn.content
    name = " ".join(filter(None, (content.number, content.title)))
    copies = wanted.copies or paper_kind(store, content.kind).copies
    return Ready(wanted, name, drawn.drawn.pdf, drawn.drawn.pages, content.sheet, copies, again)
