"""Where somebody stopped in a draft: kept on this device only, so that it opens there again after a crash."""

import json

from inspector.db.store import Store

_SETTING = "bookmarks"
_KEPT = 100
"""Drafts whose place is remembered; the ones left longest are forgotten first."""


def bookmark(store: Store, visit: str) -> str:
    """The question (or finding) somebody was at in a visit; '' if nobody was."""
    return _all(store).get(visit, "")


def set_bookmark(store: Store, visit: str, place: str) -> None:
    """Remember the question (or finding) somebody is at. Local: no operation, nothing to undo, nothing that travels."""
    kept = _all(store)
    kept.pop(visit, None)
    kept[visit] = place
    newest = list(kept.items())[-_KEPT:]
    store.set_setting(_SETTING, json.dumps(dict(newest)))


def _all(store: Store) -> dict[str, str]:
    return {str(visit): str(place) for visit, place in json.loads(store.setting(_SETTING) or "{}").items()}
