"""ledger: every finding as a table that is handed on."""

from array import array
from pathlib import Path

from inspector import clock
from inspector.cli.arguments import Commands, add_where
from inspector.cli.call import Call, check_target
from inspector.cli.kinds import LISTED, condition
from inspector.cli.words import pairs, translate
from inspector.i18n import language, size


def declare(commands: Commands) -> None:
    """The command."""
    ledger = commands.add("ledger", write_ledger, translate("cli", "write the ledger of findings as XLSX"))
    ledger.wanted.add_argument(
        "-o", "--output", metavar="FILE.xlsx", type=Path, required=True, help=translate("cli", "where to")
    )
    add_where(ledger)


def write_ledger(call: Call) -> None:
    """The ledger as XLSX; `--where` goes by the fields of a finding."""
    from inspector.db import ledger  # noqa: PLC0415
    from inspector.sheet.ledger import write_ledger as write  # noqa: PLC0415 - openpyxl

    path = call.options.output
    call.answer.update(path=str(path), rows=0)
    check_target(path, call.folder)
    today = clock.local_date(clock.written(clock.wall())).isoformat()
    with call.read() as store:
        wanted = ledger.ids(store, ledger.LedgerFilter(), today=today, sort=ledger.SortKey.NUMBER)
        if call.options.where:
            fitting, values = condition(store, LISTED["findings"], call.options.where)
            rows = {row for (row,) in store.rows(f"SELECT r.rowid FROM finding AS r WHERE {fitting}", *values)}
            wanted = array("q", (it for it in wanted if it in rows))
        write(ledger.rows(store, wanted), path, language=language(), today=today)
    call.answer.update(rows=len(wanted), bytes=path.stat().st_size)
    call.show(
        *pairs({
            translate("cli", "file"): path,
            translate("cli", "findings"): len(wanted),
            translate("cli", "size"): size(path.stat().st_size),
        })
    )  # fmt: skip
