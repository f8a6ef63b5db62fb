"""What the commands say of a form that was read: each repair and each error in words, at its place."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inspector.cli.call import Call
from inspector.errors import Kind
from inspector.i18n import at_place, remark, shortened


def worded(written: dict[str, Any]) -> dict[str, Any]:
    """A remark with its sentence; what kind it is, and its facts, stay beside it."""
    facts = {name: value for name, value in written.items() if name != "message"}
    return {**facts, "kind": written["message"], "message": remark(written["message"], facts)}


def refuse_form(call: Call, path: Path, errors: Iterable[dict[str, Any]]) -> None:
    """Name every error of a form that cannot be used."""
    for it in errors:
        place = {name: it[name] for name in ("sheet", "row", "column")}
        call.refuse_in_words(path, Kind.BAD_CHECKLIST, f"{path.name}: {placed(it)}", **place)


def placed(it: dict[str, Any]) -> str:
    """A worded remark after the place it speaks of."""
    column = it["column"] and shortened(it["column"])
    return at_place(it["sheet"] and shortened(it["sheet"]), it["row"], column, it["message"])
