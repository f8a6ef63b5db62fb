"""What the JSON object of each command holds: name → type, as the issue writes it."""

from types import NoneType
from typing import Any

TEXT, NUMBER, FLAG = str, int, bool
MAYBE = (str, NoneType)
COUNTS = dict.fromkeys(("new", "newer", "older", "same", "conflict", "refused"), NUMBER)
PACKAGE = {
    "path": TEXT, "package": MAYBE, "person": MAYBE, "sequence": (int, NoneType), "status": TEXT, "counts": COUNTS,
    "photos_missing": NUMBER, "reason": MAYBE, "trust": MAYBE, "kinds": dict, "refused": list, "late": FLAG,
    "clone": FLAG, "clock_off": NUMBER, "part": (int, NoneType), "parts": (int, NoneType),
}  # fmt: skip
CONFLICT = {
    "id": TEXT, "kind": TEXT, "record": TEXT, "field": TEXT, "title": TEXT,
    "heads": [{"operation": TEXT, "field": TEXT, "person": TEXT, "time": TEXT, "device": TEXT}],
}  # fmt: skip
PLAN = {"packages": [PACKAGE]}
STORE = dict.fromkeys(("sites", "visits", "findings", "photos"), NUMBER)
PAPER = {
    "number": TEXT, "kind": TEXT, "path": TEXT, "pages": NUMBER, "sha256": TEXT, "content_sha256": TEXT,
    "warnings": [{"kind": TEXT}],
}  # fmt: skip
TOLD = dict.fromkeys(("number", "formal", "state", "served", "returned"), TEXT)
STANDING = {"stage": TEXT, "due": MAYBE, "round": NUMBER, "closed": MAYBE, "proof": MAYBE}
JUDGED = {
    "finding": TEXT, "number": TEXT, "stage": TEXT, "wanted": FLAG, "verdict": MAYBE, "photos": NUMBER,
    "rebound": MAYBE,
}  # fmt: skip
PLACE = {"sheet": MAYBE, "row": (int, NoneType), "column": MAYBE, "message": TEXT}
PROJECT = {
    **dict.fromkeys(("id", "name", "state", "place", "budget", "paid", "share", "target", "gap", "paying"), TEXT),
    "number": MAYBE, "year": (int, NoneType), "lacks": [TEXT], "missing": [TEXT],
}  # fmt: skip
LOOKED_BACK = {
    "year": (int, NoneType), "projects": [TEXT], **dict.fromkeys(("budget", "paid", "share"), TEXT), "lacks": dict,
    **dict.fromkeys(("complete", "assets", "working", "idle", "unseen", "findings"), NUMBER),
}  # fmt: skip

CONTRACT: dict[str, dict[str, Any]] = {
    "version": {"version": TEXT, "schema": NUMBER, "package_format": NUMBER},
    "new": {"folder": TEXT, "role": TEXT, "county": TEXT, "person": TEXT},
    "demo": {
        "folder": TEXT, "field": STORE, "office": STORE, "merge": PLAN,
        "files": [{"path": TEXT, "kind": TEXT, "bytes": NUMBER}],
    },
    "list": {"kind": TEXT, "total": NUMBER, "rows": [{"id": TEXT, "code": MAYBE, "title": MAYBE}]},
    "show": {
        "record": {"id": TEXT},
        "history": [{"operation": TEXT, "at": TEXT, "person": TEXT, "field": TEXT, "before": object, "after": object}],
    },
    "step": {"move": TEXT, "steps": [{"step": TEXT, "finding": TEXT, "number": TEXT, **STANDING}]},
    "close": {"move": TEXT, "steps": [{"step": TEXT, "finding": TEXT, "number": TEXT, **STANDING}]},
    "plan": {"findings": [TEXT], "set": dict},
    "recheck plan": {"purpose": TEXT, "tasks": [{"task": TEXT, "finding": TEXT}]},
    "recheck draw": {
        "lot": MAYBE, "candidates": NUMBER, "findings": [{"finding": TEXT, "number": TEXT, "severity": NUMBER}],
    },
    "recheck list": {"total": NUMBER, "late": NUMBER, "rows": [{
        "finding": TEXT, "number": TEXT, "stage": TEXT, "purpose": TEXT, "task": MAYBE, "since": TEXT, "late": FLAG,
        "due": MAYBE,
    }]},
    "recheck begin": {"visit": TEXT, "findings": [JUDGED]},
    "recheck judge": {"visit": TEXT, "findings": [JUDGED]},
    "recheck repeats": {
        "by": TEXT, "back": NUMBER, "closed": NUMBER, "share": float,
        "rows": [{"key": TEXT, "name": TEXT, "rebounds": NUMBER, "findings": [TEXT]}],
    },
    "recheck verify": {"lot": TEXT, "follows": FLAG, "findings": [TEXT]},
    "book": {
        "senders": [{
            **dict.fromkeys(("person", "device", "last_at", "last_package", "trust"), TEXT), "missing": (list, tuple),
            **dict.fromkeys(("last_number", "packages", "missing_count", "clock_off", "contested", "refused"), NUMBER),
            "clone": FLAG, "own": FLAG,
        }],
        "packages": [{
            **dict.fromkeys(("package", "kind", "at", "task_for", "reached", "reader", "read_at"), TEXT),
            **dict.fromkeys(("sequence", "part", "parts", "refused", "contested"), NUMBER),
        }],
    },
    "forget": {
        "package": TEXT, "status": TEXT, "taken_out": dict, "fields": NUMBER, "kept_count": NUMBER,
        "kept": [dict.fromkeys(("kind", "id", "field", "title", "why", "by"), TEXT)],
    },
    "handover": {
        "received": FLAG, "wiped": FLAG, "received_at": TEXT, "left": [TEXT],
        **dict.fromkeys(("last_package", "left_out", "contested"), NUMBER),
    },
    "undo": {"operation": TEXT},
    "redo": {"operation": TEXT},
    "conflict list": {"total": NUMBER, "rows": [CONFLICT]},
    "conflict show": CONFLICT | {"heads": [{"operation": TEXT, "field": TEXT, "follows": TEXT}]},
    "conflict decide": {"settled": NUMBER, "left": NUMBER},
    "bin list": {
        "total": NUMBER,
        "rows": [{"kind": TEXT, "id": TEXT, "title": TEXT, "site": TEXT, "at": TEXT, "by": TEXT}],
    },
    "bin restore": {"restored": [{"kind": TEXT, "id": TEXT}]},
    "import": {"new": NUMBER, "changed": NUMBER, "same": NUMBER, "operation": MAYBE},
    "import foreign": {
        "new": NUMBER, "changed": NUMBER, "same": NUMBER, "operation": MAYBE, "origin": MAYBE, "units": [TEXT],
        "duplicates": [{"row": NUMBER, "finding": MAYBE, "row_of": (int, NoneType)}],
        "columns": [{"heading": TEXT, "becomes": TEXT, "filled": NUMBER, "fit": NUMBER}], "path": MAYBE,
    },
    "quality": {
        "findings": NUMBER, "whole": NUMBER, "counts": dict, "path": MAYBE,
        "rows": [{"lapse": TEXT, "kind": TEXT, "id": TEXT, "title": TEXT, "place": TEXT}],
    },
    "checklist": {
        "files": [{
            "path": TEXT, "usable": FLAG, "form_id": MAYBE, "version": MAYBE, "languages": [TEXT], "questions": NUMBER,
            "repairs": [PLACE], "errors": [PLACE],
        }]
    },
    "checklist try": {
        "relevant": dict, "values": dict, "invalid": [{"name": TEXT, "message": TEXT}], "missing": [TEXT],
        "findings": [{
            "item": TEXT, "code": MAYBE, "severity": NUMBER, "days": (int, NoneType), "deadline": MAYBE,
            "basis": TEXT, "requirement": TEXT, "count": NUMBER,
        }],
        "score": (dict, NoneType), "grade": (dict, NoneType),
    },
    "paper": {"papers": [PAPER]},
    "report": {
        "path": TEXT, "kind": TEXT, "number": TEXT, "title": TEXT, "period": TEXT, "pages": NUMBER, "bytes": NUMBER,
        "warnings": (list, tuple),
    },
    "report pack": {"path": TEXT, "papers": [TEXT]},
    "report archive": {
        "path": TEXT, "findings": NUMBER, "visits": NUMBER, "papers": NUMBER, "photos": NUMBER, "missing": NUMBER,
        "bytes": NUMBER,
    },
    "register list": {"rows": (list, tuple)}, "register rename": {"area": TEXT, "before": TEXT},
    "register merge": {
        "plan": FLAG, **dict.fromkeys(("sites", "groups", "areas", "findings", "charges", "wholes"), NUMBER),
    },
    "register end": {"area": TEXT}, "register set": {"trait": TEXT}, "register count": {"reading": TEXT},
    "register import": {
        "plan": FLAG, "new": NUMBER, "changed": NUMBER, "same": NUMBER, "operation": MAYBE,
    },
    "register export": {"path": TEXT, "rows": NUMBER},
    "paper check": {"number": TEXT, "status": TEXT},
    "paper list": {
        "total": NUMBER, "rows": [{"number": TEXT, "kind": TEXT, "state": TEXT, "addressee": TEXT}],
        "twice": [{"number": TEXT, "papers": (list, tuple)}],
    },
    "paper void": TOLD, "paper serve": TOLD, "paper enter": TOLD, "paper slip": {**TOLD, "photos": NUMBER},
    "paper block": {"device": TEXT, "series": TEXT, "year": NUMBER, "first": NUMBER, "last": NUMBER},
    "export": {
        "package": TEXT, "sequence": NUMBER, "counts": {"finding": NUMBER}, "photos": NUMBER, "bytes": NUMBER,
        "sha256": TEXT, "path": TEXT, "parts": [TEXT], "sealed": FLAG, "signed": FLAG, "past_cache": FLAG,
        "lacking": (list, tuple),
    },
    "keys": {
        **dict.fromkeys(("fingerprint", "since", "office", "office_since", "recovery", "sheet", "enrolment"), TEXT),
        "role": TEXT, "confirmed": FLAG,
    },
    "enrol": {"path": TEXT, "id": TEXT, "person": TEXT, "until": TEXT},
    "merge": PLAN,
    "join list": {"total": NUMBER, "rows": [{
        "kind": TEXT, "kept": TEXT, "other": TEXT, "title": TEXT, "other_title": TEXT, "why": [TEXT], "score": NUMBER,
    }]},
    "join join": {
        "operation": TEXT, "kind": TEXT, "kept": TEXT, "other": TEXT, "moved": dict, "findings": NUMBER,
        "left": [{"field": TEXT, "kept": object, "other": object}],
    },
    "join apart": {"kind": TEXT, "kept": TEXT, "other": TEXT},
    "join separate": {"kind": TEXT, "kept": TEXT, "other": TEXT},
    "mirror": {"rows": NUMBER, "upto": NUMBER, "whole": FLAG, "roles": FLAG},
    "verify": {
        "what": TEXT,
        "checks": [{
            "name": TEXT, "ok": FLAG, "counted": NUMBER, "faults": [{"what": TEXT, "where": TEXT, "next": TEXT}],
        }],
    },
    "assign": {"steps": [TEXT], "papers": [{"number": TEXT, "path": TEXT, "unit": TEXT, "findings": NUMBER}]},
    "escalate": {"steps": [TEXT]},
    "due": {
        "day": TEXT, "without_owner": [TEXT],
        "suggestions": [{
            "finding": TEXT, "number": TEXT, "move": TEXT, "due": MAYBE, "approver": TEXT, "again": FLAG,
            "because": [{"reason": TEXT, "number": NUMBER, "within": NUMBER}],
        }],
        "reminders": [{"finding": TEXT, "number": TEXT, "due": TEXT, "since": TEXT, "days": NUMBER}],
        "cycles": [{"name": TEXT, "title": TEXT, "due": TEXT, "last": MAYBE, "missed": NUMBER}],
    },
    "project list": {"total": NUMBER, "rows": [PROJECT]},
    "project show": {
        "project": PROJECT, "documents": [{"kind": TEXT, "title": TEXT, "state": TEXT}],
        "quantities": [dict.fromkeys(("text", "measure", "planned", "actual", "deviation", "agreement"), TEXT)],
        "lists": [{"list": TEXT, "lacking": [TEXT], "lines": [{"month": TEXT, "text": TEXT, "closing": TEXT}]}],
        "assets": [{"asset": TEXT, "name": TEXT, "fulfilled": NUMBER, "state": MAYBE, "wants": [TEXT]}],
        "findings": NUMBER,
    },
    "project import": {"new": NUMBER, "changed": NUMBER, "same": NUMBER, "operation": MAYBE},
    "project export": {"path": TEXT, "rows": NUMBER, "bytes": NUMBER},
    "project template": {"path": TEXT, "rows": NUMBER, "bytes": NUMBER},
    "project look-back": {"path": MAYBE, "first": NUMBER, "last": NUMBER, "years": [LOOKED_BACK], "whole": LOOKED_BACK},
    "project take": {
        "visit": TEXT, "asset": MAYBE, "project": MAYBE,
        "values": [{"part": TEXT, "field": TEXT, "before": object, "after": object}],
    },
    "indicators list": {"schemes": [{
        "name": TEXT, "title": TEXT, "weight": (int, float), "indicators": [{"name": TEXT, "source": TEXT, "of": TEXT}],
        "flaws": [{"flaw": TEXT, "indicator": TEXT}],
    }]},
    "indicators show": {
        "scheme": TEXT, "period": TEXT, "compared": FLAG, "left_out": [TEXT], "county": dict,
        "towns": [{"area": TEXT, "name": TEXT, "rank": (int, NoneType), "lacks": [TEXT], "indicators": dict}],
    },
    "indicators sheet": {"path": TEXT, "pages": NUMBER, "bytes": NUMBER},
    "indicators set": {"value": (float, NoneType), "id": MAYBE},
    "indicators import": {"new": NUMBER, "changed": NUMBER, "same": NUMBER, "operation": MAYBE},
    "indicators export": {"path": TEXT, "rows": NUMBER},
    "quota list": {"rows": [{"subject": TEXT, "area": TEXT, "planned": float, "why": MAYBE, "said": [TEXT],
                             "quotas": [TEXT]}]},
    "quota set": {"quota": TEXT},
    "quota report": {"quota": TEXT, "report": TEXT, "done": float, "planned": float},
    "quota delete": {"quota": TEXT},
    "quota import": {"new": NUMBER, "changed": NUMBER, "same": NUMBER, "operation": MAYBE},
    "quota export": {"path": TEXT, "rows": NUMBER},
    "ledger": {"path": TEXT, "rows": NUMBER, "bytes": NUMBER},
    "backup": {"path": TEXT, "bytes": NUMBER, "sha256": TEXT, "photos": NUMBER, "copied": NUMBER, "missing": NUMBER},
    "restore": {"folder": TEXT, "photos": NUMBER, "missing": NUMBER},
}  # fmt: skip


def check(said: dict[str, Any], command: str | None, action: str | None = None) -> None:
    """Assert that an answer keeps to the contract; what was refused whole needs only the common part."""
    assert said["command"] == command
    assert isinstance(said["ok"], bool)
    for it in said["refused"]:
        assert {"input", "kind", "message"} <= set(it) <= {"input", "kind", "message", "sheet", "row", "column"}
        assert it["message"]
    if said["ok"] and command is not None:
        what = f"{command} {action}" if action else command
        _fits(said, CONTRACT[what], what)


def _fits(value: Any, wanted: Any, where: str) -> None:
    if isinstance(wanted, dict):
        assert isinstance(value, dict), where
        for name, inner in wanted.items():
            assert name in value, f"{where}.{name}"
            _fits(value[name], inner, f"{where}.{name}")
    elif isinstance(wanted, list):
        assert isinstance(value, list), where
        for it in value:
            _fits(it, wanted[0], f"{where}[]")
    else:
        assert isinstance(value, wanted), where
