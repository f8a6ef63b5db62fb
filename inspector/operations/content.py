"""What is signed: everything a visit says, as one canonical text, and its fingerprint.

Not of it: when it was finalised, when the inspectors left, numbers given later, and where a photo was taken. Neither
finalising nor the office's ledger voids a signature; another word, answer or photo does.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from inspector.operations.case import Case
from inspector.records import Record

_FORMAT = 1
_HEAD = (
    "site", "checklist", "campaign", "inspector", "method", "rater", "team", "started", "interviewee", "companions",
    "told", "note", "grade", "grade_reason",
)  # fmt: skip
_FINDING = (
    "question", "occurrence", "code", "text", "severity", "found", "due", "unit", "person", "requirement", "basis",
    "place",
)  # fmt: skip
_HIGHLIGHT = ("question", "text", "place")
_PHOTO = ("finding", "highlight", "question", "sha256", "caption", "overlay")
_STEP = ("finding", "kind", "verdict", "due", "note", "other")


def content_hash(case: Case) -> str:
    """The SHA-256 of what a visit says, in hex."""
    return hashlib.sha256(canonical(case).encode()).hexdigest()


def canonical(case: Case) -> str:
    """The content as JSON text, the same for the same content everywhere, whatever came first."""
    counting = {
        entry.key: value
        for entry in case.standing.entries
        if (value := case.situation.answers.get(entry.key)) and case.standing.relevant(entry)
    }
    said: dict[str, Any] = {
        "format": _FORMAT,
        "visit": _facts(case.visit, _HEAD),
        "answers": counting,
        "findings": _records(case.findings, _FINDING),
        "highlights": _records(case.highlights, _HIGHLIGHT),
        "photos": _records(case.photos, _PHOTO),
    }
    if case.rechecks:  # what other visits do not say leaves their text, and so their signatures, as they were
        said["purpose"] = case.visit.purpose
    if case.steps:
        said["steps"] = _records(case.steps, _STEP)
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _records(records: Sequence[Record], names: tuple[str, ...]) -> dict[str, Any]:
    return {it.id: _facts(it, names) for it in records}


def _facts(record: Record, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}
