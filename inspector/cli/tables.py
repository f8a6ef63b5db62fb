"""import: areas, sites, units, people, charges, ledgers, suspects, the tables a county edits; tables to fill in."""

from pathlib import Path
from typing import Any

from inspector.cli.arguments import Commands, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.foreign import take_foreign
from inspector.cli.words import pairs, translate
from inspector.errors import Fault, Kind
from inspector.i18n import flaw, language, refused_row, sentence
from inspector.paths import DataFolder

KINDS = ("areas", "sites", "units", "people", "charges", "tables", "suspects", "ledger")
FOREIGN = ("suspects", "ledger")
"""Kept by others in their own columns: read by a mapping, without a table to fill in."""


def declare(commands: Commands) -> None:
    """The commands of this group."""
    table = commands.add("import", take_in, translate("cli", "import a table, or write one to fill in"))
    add = table.wanted.add_argument
    add("kind", choices=KINDS, help=translate("cli", "what the file lists"))
    add("file", metavar="FILE", nargs="?", type=file_path, help=translate("cli", "an XLSX or CSV file"))
    add("--template", action="store_true", help=translate("cli", "write a file to fill in"))
    target = translate("cli", "where to; of a ledger: the rows left out and why, as XLSX or CSV")
    add("-o", "--output", metavar="FILE", type=file_path, help=target)
    mapping = translate("cli", "what the columns of a ledger become (JSON); written there with --plan if it is missing")
    add("--map", metavar="FILE", type=file_path, help=mapping)
    add("--plan", action="store_true", help=translate("cli", "only say what would happen"))


def take_in(call: Call) -> None:
    """Import a table, every row by itself; or write the empty table."""
    options = call.options
    foreign = options.kind in FOREIGN
    if (options.map or options.plan or foreign) and (not foreign or options.template or options.file is None):
        raise Fault(Kind.USAGE, message=translate("cli", "--map and --plan go with: import suspects|ledger FILE"))
    if foreign:
        take_foreign(call, options.kind, options.file, options.map, plan=options.plan, left_out=options.output)
        return
    if options.template != (options.output is not None) or options.template == (options.file is not None):
        raise Fault(Kind.USAGE, message=translate("cli", "either FILE, or --template -o FILE"))
    if options.template:
        _write_template(call, options.kind, options.output)
    else:
        _take_table(call, options.kind, options.file)


def _write_template(call: Call, kind: str, path: Path) -> None:
    check_target(path, call.folder)
    if kind == "tables":
        _write_tables(call, path)
    else:
        from inspector.sheet.template import write_template  # noqa: PLC0415

        write_template(kind, path, language=language())
    call.answer.update(path=str(path))
    call.show(*pairs({translate("cli", "file"): path}))


def _write_tables(call: Call, path: Path) -> None:
    """The tables as they hold in the data folder; where there is none, as this program brings them."""
    from inspector.operations.tables import write_current  # noqa: PLC0415
    from inspector.sheet.tables import write_tables  # noqa: PLC0415
    from inspector.tables.shipped import shipped_tables  # noqa: PLC0415

    if DataFolder(call.folder).database.exists():
        with call.read() as store:
            write_current(store, path, language=language())
    else:
        write_tables({it.table.name: it.rows for it in shipped_tables()}, path, language=language())


def _take_table(call: Call, kind: str, path: Path) -> None:
    from inspector.operations import importing, staffing, tables  # noqa: PLC0415
    from inspector.operations.rectification import charges_import  # noqa: PLC0415

    work = {
        "areas": importing.import_areas, "sites": importing.import_sites, "units": staffing.import_units,
        "people": staffing.import_people, "charges": charges_import.import_charges, "tables": tables.import_tables,
    }[kind]  # fmt: skip
    call.answer.update(new=0, changed=0, same=0, operation=None)
    if not path.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    with call.write() as store:
        found = work(store, path)
    call.answer.update({name: found[name] for name in ("new", "changed", "same", "operation")})
    for row in found["refused"]:
        fault, said = (Kind.BAD_TABLE, _not_taken) if kind == "tables" else (Kind.BAD_ROW, _sentence)
        call.refuse_in_words(path, fault, said(path, row), **{it: row[it] for it in _PLACE})
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


def _not_taken(path: Path, row: dict[str, Any]) -> str:
    """A table is taken whole or not at all."""
    said = translate("cli", "“{file}”: {place}. Nothing of it was taken; correct it and import it again.")
    place = refused_row(row["sheet"], row["row"], row["column"], row["kind"])
    return said.format(file=path.name, place=place)
