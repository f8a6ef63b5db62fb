"""undo, redo."""

from inspector.cli.arguments import Commands, Parser
from inspector.cli.call import Call
from inspector.cli.naming import OPERATION, named
from inspector.cli.words import pairs, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import act
from inspector.operations import history


def declare(commands: Commands) -> None:
    """The commands of this group."""
    _operation(commands.add("undo", undo, translate("cli", "take back my last operation, or the one named")))
    _operation(commands.add("redo", redo, translate("cli", "do again what was undone last, or the one named")))


def _operation(parser: Parser) -> None:
    parser.wanted.add_argument(
        "operation", metavar="OPERATION", nargs="?", help=translate("cli", "the beginning of its id")
    )


def undo(call: Call) -> None:
    """Take an operation back by another one."""
    with call.write() as store:
        given = call.options.operation
        _tell(call, store, history.undo(store, named(store, given, [OPERATION]).id if given else None))


def redo(call: Call) -> None:
    """Take an undo back; named is either the undo or what it undid."""
    with call.write() as store:
        given = call.options.operation
        _tell(call, store, history.redo(store, _undo_of(store, named(store, given, [OPERATION]).id) if given else None))


def _undo_of(store: Store, operation: str) -> str:
    """The operation if it is an undo, else the newest undo of it; raises Fault NOTHING_TO_REDO."""
    if store.one("SELECT undoes FROM operation WHERE id = ?", operation) is not None:
        return operation
    undoing = store.one("SELECT id FROM operation WHERE undoes = ? ORDER BY arrival DESC LIMIT 1", operation)
    if undoing is None:
        raise Fault(Kind.NOTHING_TO_REDO)
    return str(undoing)


def _tell(call: Call, store: Store, operation: str) -> None:
    name, at = store.rows("SELECT name, at FROM operation WHERE id = ?", operation)[0]
    call.answer.update(operation=operation, name=name, at=at)
    call.show(
        *pairs(
            {translate("cli", "operation"): operation, translate("cli", "what"): act(name), translate("cli", "at"): at}
        )
    )
