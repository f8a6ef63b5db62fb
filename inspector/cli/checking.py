"""checklist: its actions, and check: whether checklists written elsewhere can be used, and what is wrong in them."""

from pathlib import Path
from typing import Any

from inspector import child
from inspector.cli import publishing, trying
from inspector.cli.arguments import Commands, file_path
from inspector.cli.call import Call
from inspector.cli.reading_forms import placed, refuse_form, worded
from inspector.cli.words import harmless, translate
from inspector.errors import Fault, Kind
from inspector.i18n import sentence

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
    checklist = commands.group(
        "checklist", translate("cli", "checklists: XLSForms in Excel, CSV or Markdown tables, and their versions here")
    )
    checked = checklist.add("check", check, translate("cli", "read forms, repair them and say what is wrong"))
    checked.wanted.add_argument("files", metavar="FILE", nargs="+", type=file_path, help=translate("cli", "the forms"))
    trying.declare(checklist)
    publishing.declare(checklist)


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
        for it in found["repairs"]:  # errors are among what was refused
            call.show("    " + harmless(placed(it)))


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
    repairs, errors = ([worded(it) for it in found[name]] for name in ("repairs", "errors"))
    refuse_form(call, path, errors)
    return {"path": str(path), **found, "repairs": repairs, "errors": errors}
