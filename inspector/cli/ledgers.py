"""ledger: every finding as a table that is handed on, or as the lists drawn from it."""

from array import array

from inspector import clock
from inspector.cli.arguments import Commands, add_where, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.kinds import LISTED, condition
from inspector.cli.words import pairs, translate
from inspector.errors import Fault, Kind
from inspector.i18n import language, size


def declare(commands: Commands) -> None:
    """The command."""
    ledger = commands.add("ledger", write_ledger, translate("cli", "write the ledger of findings as XLSX"))
    ledger.wanted.add_argument(
        "-o", "--output", metavar="FILE.xlsx", type=file_path, required=True, help=translate("cli", "where to")
    )
    which = ledger.wanted.add_mutually_exclusive_group()
    for name, said in (
        ("three", translate("cli", "the three lists: problems, tasks, responsibilities")),
        ("suspects", translate("cli", "suspected issues and how they were verified")),
        ("overdue", translate("cli", "what is overdue")),
    ):
        flag = "--lists" if name == "three" else f"--{name}"
        which.add_argument(flag, dest="what", action="store_const", const=name, default="ledger", help=said)
    add_where(ledger)


def write_ledger(call: Call) -> None:
    """The ledger or its lists as XLSX; `--where` goes by the fields of a finding, and by its status."""
    from inspector.db import ledger  # noqa: PLC0415
    from inspector.db.whole import wholes  # noqa: PLC0415
    from inspector.operations.papers.content import office_of  # noqa: PLC0415
    from inspector.sheet.ledger import CHOSEN, Lists, words_of, write_findings  # noqa: PLC0415 - openpyxl

    path, what = call.options.output, Lists(call.options.what)
    call.answer.update(path=str(path), what=what, rows=0)
    check_target(path, call.folder)
    if path.suffix.lower() == ".csv":
        raise Fault(Kind.USAGE, message=translate("cli", "the ledger is written as XLSX, not as CSV"))
    today = clock.today().isoformat()
    with call.read() as store:
        wanted = ledger.ids(store, CHOSEN[what], today=today, sort=ledger.SortKey.NUMBER)
        if call.options.where:
            fitting, values = condition(store, LISTED["findings"], call.options.where)
            here = {line for (line,) in store.rows(_LINES.format(fitting), *values)}
            wanted = array("q", (it for it in wanted if it in here))
        write_findings(
            wholes(store, wanted), path, what, words=words_of(store, language()), today=today, language=language(),
            office=office_of(store).called(language()),
        )  # fmt: skip
    call.answer.update(rows=len(wanted), bytes=path.stat().st_size)
    call.show(
        *pairs({
            translate("cli", "file"): path,
            translate("cli", "findings"): len(wanted),
            translate("cli", "size"): size(path.stat().st_size),
        })
    )  # fmt: skip


_LINES = "SELECT r.rowid FROM finding AS r WHERE {}"  # a line bears its finding's number
