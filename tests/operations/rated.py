"""Ratings and publications in a store, for the tests of what is made of them."""

from typing import Any

from inspector.acts import Act
from inspector.db.store import Store
from inspector.rating.frozen import FrozenList, canonical, fingerprint
from inspector.records import Publication, Rating


def rating(store: Store, **changes: Any) -> str:
    """A rating of the county's villages in November 2026 by limits; its id."""
    facts = {
        "title": "青禾县农村人居环境红黑榜", "level": "village", "rule": "limits", "form": None, "campaign": None,
        "area": None, "starts": "2026-11-01", "ends": "2026-11-30", "note": None,
    }  # fmt: skip
    with store.operation(Act.EDIT_RATING) as edit:
        return edit.create(Rating, **(facts | changes))


def publication(store: Store, frozen: FrozenList, of: str | None = None) -> str:
    """A list as published, without its paper; its id."""
    text = canonical(frozen)
    with store.operation(Act.PUBLISH_RATING) as edit:
        return edit.create(
            Publication, rating=of or rating(store), issue=frozen.issue or None, shown=frozen.shown or "village",
            published="2026-12-05", until="2027-01-04", basis=None, reviewer=None, notified=None, content=text,
            sha256=fingerprint(text), paper=None, withdrawn=None, withdrawn_why=None,
        )  # fmt: skip
