"""checklist check: whether checklists written elsewhere can be used, and what is to be put right in them."""

from pathlib import Path
from typing import Any

from inspector import child
from inspector.cli.arguments import Commands
from inspector.cli.call import Call
from inspector.cli.words import harmless, translate
from inspector.errors import Fault, Kind
from inspector.i18n import remark, sentence

_UNREAD: dict[str, Any] = {
    "usable": False,
    "form_id": None,
    "version": None,
    "title": {},
    "languages": [],
    "questions": 0,
    "repairs": [],
    "errors": [],
}


def declare(commands: Commands) -> None:
    """The commands of this group."""
    checklist = commands.add(
        "checklist", check, translate("cli", "check checklists: XLSForms in Excel, CSV or Markdown tables")
    )
    checklist.wanted.add_argument(
        "action", choices=("check",), help=translate("cli", "check: read, repair and say what is wrong")
    )
    checklist.wanted.add_argument("files", metavar="FILE", nargs="+", type=Path, help=translate("cli", "the forms"))


def check(call: Call) -> None:
    """Read every form in a child and tell each repair and error at its place."""
    files = call.answer["files"] = []
    for path in call.options.files:
        found = _checked(call, path)
        files.append(found)
        if found["usable"]:
            call.show(
                translate("cli", "{file}: {form} version {version}, {count} questions").format(
                    file=harmless(path), form=found["form_id"], version=found["version"], count=found["questions"]
                )
            )
        else:
            call.show(translate("cli", "{file}: cannot be used").format(file=harmless(path)))
        for it in [*found["repairs"], *found["errors"]]:
            call.show("    " + harmless(": ".join(filter(None, (_place(it), it["message"])))))


def _checked(call: Call, path: Path) -> dict[str, Any]:
    try:
        if not path.is_file():
            raise Fault(Kind.NOT_FOUND, path=str(path))
        found = child.run("checklist", {"path": str(path)})
    except Fault as fault:
        call.refuse(path, fault)
        place = {"sheet": None, "row": None, "column": None}
        return {
            "path": str(path),
            **_UNREAD,
            "errors": [{**place, "message": str(sentence(fault)), "kind": fault.kind}],
        }
    repairs, errors = ([_worded(it) for it in found[name]] for name in ("repairs", "errors"))
    for it in errors:
        place = {name: it[name] for name in ("sheet", "row", "column")}
        call.refuse_in_words(path, Kind.BAD_CHECKLIST, _sentence(path, it), **place)
    return {"path": str(path), **found, "repairs": repairs, "errors": errors}


def _worded(written: dict[str, Any]) -> dict[str, Any]:
    """A remark with its sentence; what kind it is, and its facts, stay beside it."""
    facts = {name: value for name, value in written.items() if name != "message"}
    return {**facts, "kind": written["message"], "message": remark(written["message"], facts)}


def _place(it: dict[str, Any]) -> str:
    parts = [it["sheet"], it["row"] and translate("cli", "row {row}").format(row=it["row"]), it["column"]]
    return ", ".join(str(part) for part in parts if part)


def _sentence(path: Path, it: dict[str, Any]) -> str:
    return ": ".join(filter(None, (path.name, _place(it), it["message"])))
