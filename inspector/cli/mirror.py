"""mirror: keep a PostgreSQL database equal to the office's data."""

from inspector.cli.arguments import Commands
from inspector.cli.call import Call
from inspector.cli.words import pairs, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.mirror.keeping import mirror


def declare(commands: Commands) -> None:
    """The command of this group."""
    kept = commands.add("mirror", keep, translate("cli", "keep a PostgreSQL database equal to the office's data"))
    kept.wanted.add_argument(
        "--to",
        metavar="SERVICE",
        required=True,
        help=translate("cli", "the database, by its name in pg_service.conf; never a password"),
    )
    kept.wanted.add_argument(
        "--whole", action="store_true", help=translate("cli", "compare every row, not only what is new")
    )


def keep(call: Call) -> None:
    """Bring over what is new; beside an open window too."""
    with _store(call) as store:
        done = mirror(
            store, call.options.to, whole=call.options.whole, progress=call.progress(translate("cli", "mirroring"))
        )
    call.answer.update(rows=done.rows, upto=done.upto, whole=done.whole, roles=done.roles)
    call.show(
        *pairs(
            {
                translate("cli", "service"): call.options.to,
                translate("cli", "rows written"): done.rows,
                translate("cli", "operations up to no."): done.upto,
            }
        )
    )
    if not done.roles:
        call.say(
            translate(
                "cli",
                "The roles inspector_reader and inspector_full are not there; an administrator can make them.",
            )
        )


def _store(call: Call) -> Store:
    """For writing where that may be: what findings and visits come to is then worked out once and kept."""
    try:
        return call.write()
    except Fault as fault:
        if fault.kind not in {Kind.BUSY, Kind.READ_ONLY}:
            raise
    return call.read()
