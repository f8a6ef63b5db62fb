"""import: areas and sites from tables, and the empty tables to fill in."""

from pathlib import Path
from typing import Any

from inspector.cli.arguments import Commands
from inspector.cli.call import Call, check_target
from inspector.cli.words import pairs, translate
from inspector.errors import Fault, Kind
from inspector.i18n import flaw, language, sentence

KINDS = ("areas", "sites")


def declare(commands: Commands) -> None:
    """The commands of this group."""
    table = commands.add("import", take_in, translate("cli", "import a table of areas or sites, or write an empty one"))
    add = table.wanted.add_argument
    add("kind", choices=KINDS, help=translate("cli", "areas or sites"))
    add("file", metavar="FILE", nargs="?", type=Path, help=translate("cli", "an XLSX or CSV file"))
    add("--template", action="store_true", help=translate("cli", "write an empty table to fill in"))
    add("-o", "--output", metavar="FILE", type=Path, help=translate("cli", "where to"))


def take_in(call: Call) -> None:
    """Import a table, every row by itself; or write the empty table."""
    options = call.options
    if options.template != (options.output is not None) or options.template == (options.file is not None):
        raise Fault(Kind.USAGE, message=translate("cli", "either FILE, or --template -o FILE"))
    if options.template:
        _write_template(call, options.kind, options.output)
    else:
        _take_table(call, options.kind, options.file)


def _write_template(call: Call, kind: str, path: Path) -> None:
    from inspector.sheet.template import write_template  # noqa: PLC0415

    check_target(path, call.folder)
    write_template(kind, path, language=language())
    call.answer.update(path=str(path))
    call.show(*pairs({translate("cli", "file"): path}))


def _take_table(call: Call, kind: str, path: Path) -> None:
    from inspector.operations.importing import import_areas, import_sites  # noqa: PLC0415

    call.answer.update(new=0, changed=0, same=0, operation=None)
    if not path.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    with call.write() as store:
        found = {"areas": import_areas, "sites": import_sites}[kind](store, path)
    call.answer.update({name: found[name] for name in ("new", "changed", "same", "operation")})
    for row in found["refused"]:
        call.refuse_in_words(path, Kind.BAD_ROW, _sentence(path, row), **{it: row[it] for it in _PLACE})
    call.show(
        *pairs({
            translate("cli", "new"): found["new"],
            translate("cli", "changed"): found["changed"],
            translate("cli", "same"): found["same"],
            translate("cli", "refused"): len(found["refused"]),
        })
    )  # fmt: skip


_PLACE = ("sheet", "row", "column")


def _sentence(path: Path, row: dict[str, Any]) -> str:
    place = {name: row[name] for name in _PLACE if row[name] is not None}
    return str(sentence(Fault(Kind.BAD_ROW, path=str(path), message=flaw(row["kind"]), **place)))
