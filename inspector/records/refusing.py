"""Which texts take no identity number, declared once: what is entered is held against it (`db.edit`), and so is what a
package brings (`db.clean_texts`).

Where somebody may be named or described, whatever looks like one is refused, a number with a slip in it too. Where a
code, a number of a document or the answer to any question may stand, only what has the right check character is one:
codes of households begin with the 12 digits of their village, whose middle may read as a day of birth.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields

from inspector.records import KINDS
from inspector.records.identity_numbers import holds_checked_number, holds_identity_number
from inspector.records.record import Record

DOCUMENTS = frozenset(
    {
        ("checklist", "definition"),
        ("checklist", "lists"),
        ("paper", "content"),
        ("lot", "candidates"),
        ("photo", "overlay"),
        ("publication", "content"),
        ("reference_table", "rows"),
        ("signature", "strokes"),
        ("signature", "picture"),
        ("visit", "judged_by"),
    }
)
"""Texts with a form of their own, which may be long: put together by the program of others, which were looked at."""

_WORDS = ("note", "reason", "text")  # wherever they stand, whether they are personal or not
_CODES: Mapping[str, tuple[str, ...]] = {
    "answer": ("value",),
    "area": ("name",),
    "asset": ("number", "owner"),
    "asset_check": ("effect", "idle_reason", "keeper", "plan"),
    "campaign": ("name", "basis"),
    "commendation": ("document",),
    "finding": ("requirement", "basis", "aspect", "item"),
    "household_status": ("document",),
    "meeting": ("document",),
    "origin": ("title", "number", "issuer"),
    "paper": ("title", "addressee"),
    "photo": ("name",),
    "project": ("number", "name", "goal"),
    "project_document": ("number",),
    "project_line": ("document",),
    "publication": ("basis",),
    "rating": ("title",),
    "report": ("title",),
    "risk_lead": ("document",),
    "site": ("code",),
    "step": ("document",),
    "team": ("name",),
    "trait": ("document",),
    "unit": ("name",),
}


def _of(kind: str, record: type[Record]) -> dict[str, Callable[[str], bool]]:
    texts = [it for it in fields(record) if it.type in {str, str | None} and (kind, it.name) not in DOCUMENTS]
    words: dict[str, Callable[[str], bool]]
    words = {it.name: holds_identity_number for it in texts if it.name in _WORDS or it.metadata.get("personal")}
    return words | dict.fromkeys(_CODES.get(kind, ()), holds_checked_number)


REFUSING: Mapping[str, Mapping[str, Callable[[str], bool]]] = {
    kind: rules for kind, record in KINDS.items() if (rules := _of(kind, record))
}
"""Kind → column → whether a text is refused there."""


def refused(kind: str, values: Mapping[str, object]) -> str | None:
    """The first of these columns of a record whose text holds an identity number; None where none does."""
    rules = REFUSING.get(kind, {})
    for name, value in values.items():
        if isinstance(value, str) and name in rules and rules[name](value):
            return name
    return None
