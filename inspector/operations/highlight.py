"""Good examples (亮点) seen on a visit: what is done well here, for others to follow."""

from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.operations.case import Case
from inspector.operations.visit import draft, entry_of
from inspector.records import Highlight, Photo

CHANGEABLE = frozenset({"text", "place"})


def add(store: Store, visit: str, *, text: str = "", question: str | None = None) -> str:
    """A good example, of a question or (None) of the place as a whole; returns its id. Raises Fault FINALISED, GONE."""
    case = draft(store, visit)
    if question is not None:
        entry_of(case, question)
    with store.operation(Act.ADD_HIGHLIGHT) as edit:
        return edit.create(Highlight, visit=visit, site=case.site.id, question=question, text=text)


def change(store: Store, highlight: str, **values: str | None) -> None:
    """Change what is said of it while its visit is a draft; typing in one is one step of undo.

    Raises Fault FINALISED, GONE.
    """
    if odd := set(values) - CHANGEABLE:
        message = f"not changed by hand: {', '.join(sorted(odd))}"
        raise ValueError(message)
    draft(store, store.get(Highlight, highlight).visit)
    with store.operation(Act.EDIT_HIGHLIGHT, joins=highlight) as edit:
        edit.change(Highlight, highlight, **values)


def delete(store: Store, highlight: str) -> None:
    """Delete a good example of a draft; its photos stay with the visit. Raises Fault FINALISED, GONE."""
    held = store.get(Highlight, highlight)
    case = draft(store, held.visit)
    with store.operation(Act.DELETE_HIGHLIGHT) as edit:
        remove_highlight(edit, case, held)


def remove_highlight(edit: Edit, case: Case, highlight: Highlight) -> None:
    """Delete it within an operation of the caller; its photos wait for a place, as those of a finding do."""
    for photo in case.photos_of_highlight(highlight.id):
        edit.change(Photo, photo.id, highlight=None, question=highlight.question)
    edit.delete(Highlight, highlight.id)
