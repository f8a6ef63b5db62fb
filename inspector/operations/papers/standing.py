"""What has been served on somebody stands."""

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import Paper


def refuse_served(store: Store, visit: str) -> None:
    """A notice that has left the laptop stands: raises Fault SERVED with its number."""
    papers = store.find(Paper, visit=visit)
    if papers:
        raise Fault(Kind.SERVED, paper=papers[0].number)
