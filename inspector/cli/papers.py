"""notice, ledger: what is printed or handed on as a table."""

import hashlib
from array import array
from pathlib import Path

from inspector import clock
from inspector.cli.arguments import Commands, add_where
from inspector.cli.call import Call, check_target
from inspector.cli.kinds import LISTED, condition
from inspector.cli.naming import named
from inspector.cli.words import pairs, translate
from inspector.i18n import language, size


def declare(commands: Commands) -> None:
    """The commands of this group."""
    notice = commands.add("notice", issue, translate("cli", "issue the notice of a finalised visit as PDF"))
    notice.wanted.add_argument(
        "visit", metavar="VISIT", help=translate("cli", "its id's beginning, its notice's number, or its site's code")
    )
    notice.wanted.add_argument(
        "-o", "--output", metavar="FILE.pdf", type=Path, required=True, help=translate("cli", "where to")
    )

    ledger = commands.add("ledger", write_ledger, translate("cli", "write the ledger of findings as XLSX"))
    ledger.wanted.add_argument(
        "-o", "--output", metavar="FILE.xlsx", type=Path, required=True, help=translate("cli", "where to")
    )
    add_where(ledger)


def issue(call: Call) -> None:
    """Issue the notice, or write again the one that was issued."""
    from inspector.operations.papers.issuing import save  # noqa: PLC0415 - reportlab and the fonts

    path = call.options.output
    call.answer.update(path=str(path), paper=None, number=None)
    check_target(path, call.folder)  # a number once given is given: nothing may be wrong with the file afterwards
    with call.write() as store:
        issued = save(store, "notice", named(store, call.options.visit, ["visit"]).id, path)
    warnings = [{"kind": str(it.kind), **it.facts} for it in issued.drawn.warnings]
    call.answer.update(
        paper=issued.paper,
        number=issued.number,
        pages=issued.drawn.pages,
        bytes=len(issued.drawn.pdf),
        sha256=hashlib.sha256(issued.drawn.pdf).hexdigest(),
        warnings=warnings,
    )
    call.show(
        *pairs(
            {
                translate("cli", "number"): issued.number,
                translate("cli", "file"): path,
                translate("cli", "pages"): issued.drawn.pages,
                translate("cli", "size"): size(len(issued.drawn.pdf)),
            }
        )
    )


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
