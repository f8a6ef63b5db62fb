"""Findings, steps and photos made up for the pure rules: what is not given is nothing."""

from dataclasses import fields
from itertools import count
from typing import Any

from inspector.records import Finding, Photo, Step

_NUMBERS = count(1)
_DAY = "2026-11-21"


def a_finding(**given: Any) -> Finding:
    known = {"id": "F", "visit": "V", "site": "S", "text": "渗漏", "severity": 1, "found": _DAY, "mark": "7K2-1",
             "due": "2026-12-01", "unit": "village", "person": "keeper"}  # fmt: skip
    return Finding(**_all(Finding, {**known, **given}))


def a_step(kind: str, **given: Any) -> Step:
    number = next(_NUMBERS)
    known = {"id": f"s{number:06}", "made": f"o{number:06}", "finding": "F", "day": _DAY}
    return Step(**_all(Step, {**known, "kind": kind, **given}))


def a_photo(sha256: str, **given: Any) -> Photo:
    known = {"id": f"p{next(_NUMBERS):06}", "finding": "F", "sha256": sha256 * 64, "width": 4, "height": 3, "bytes": 9}
    return Photo(**_all(Photo, {**known, **given}))


def _all(record: type, given: dict[str, Any]) -> dict[str, Any]:
    zero = {"deleted": 0, "suspected": 0, "common": 0, "made": "o0", "text": "", "place": None}
    return {it.name: given.get(it.name, zero.get(it.name)) for it in fields(record)}
