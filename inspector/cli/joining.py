"""join: records that are the same thing, entered on two computers: listed, joined, kept apart, taken apart again."""

from inspector.cli.arguments import Commands, Parser, at_least
from inspector.cli.call import Call
from inspector.cli.naming import named
from inspector.cli.words import pairs, table, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import field, kind, listed
from inspector.i18n.words_of_joining import joining_reason
from inspector.operations import joining
from inspector.operations.joining.moving import JOINED
from inspector.operations.naming import name_of
from inspector.records import Duplicate


def declare(commands: Commands) -> None:
    """The commands of this group."""
    actions = commands.group("join", translate("cli", "records that are the same thing, entered on two computers"))
    which = actions.add("list", tell, translate("cli", "which may be the same, and why")).wanted.add_argument
    which("--kind", choices=JOINED, help=translate("cli", "only of this kind"))
    which("--most", metavar="N", type=at_least(1), default=100, help=translate("cli", "how many at most"))
    _two(actions.add("join", join, translate("cli", "make one of two; undo takes it back")), reason=True)
    _two(actions.add("apart", apart, translate("cli", "they are not the same; do not propose them again")), reason=True)
    _two(
        actions.add("separate", separate, translate("cli", "take back what was decided of two, and what followed")),
        reason=False,
    )


def _two(parser: Parser, *, reason: bool) -> None:
    parser.wanted.add_argument("kept", metavar="RECORD", help=translate("cli", "the one that stays"))
    parser.wanted.add_argument("other", metavar="OTHER", help=translate("cli", "the one that goes into it"))
    if reason:
        parser.wanted.add_argument("--reason", metavar="TEXT", help=translate("cli", "why"))


def tell(call: Call) -> None:
    """List what may be the same."""
    with call.read() as store:
        found = joining.proposals(store, call.options.kind, call.options.most)
        rows = [
            {
                "kind": it.kind,
                "kept": it.kept,
                "other": it.other,
                "title": name_of(store, it.kind, it.kept),
                "other_title": name_of(store, it.kind, it.other),
                "why": [str(why) for why in it.why],
                "score": it.score,
            }
            for it in found
        ]
    call.answer.update(total=len(rows), rows=rows)
    call.show(
        *table(
            (translate("cli", "kind"), "id", translate("cli", "name"), "id", translate("cli", "name"),
             translate("cli", "why")),
            [
                (
                    kind(it.kind), it.kept, row["title"], it.other, row["other_title"],
                    listed(joining_reason(why) for why in it.why),
                )
                for it, row in zip(found, rows, strict=True)
            ],
        )
    )  # fmt: skip
    if not rows:
        call.say(translate("cli", "Nothing looks as if it were there twice."))


def join(call: Call) -> None:
    """Make one record of two."""
    with call.write() as store:
        of, kept, other = _both(call, store)
        done = joining.join(store, of, kept, other, call.options.reason)
    call.answer.update(
        operation=done.operation, kind=of, kept=kept, other=other, moved=dict(done.moved), findings=done.findings,
        left=[{"field": it.field, "kept": it.kept, "other": it.other} for it in done.left],
    )  # fmt: skip
    call.show(
        *pairs({translate("cli", "operation"): done.operation, **{kind(it): n for it, n in done.moved.items()}}),
        *(f"{field(it.field)}: {it.kept} ≠ {it.other}" for it in done.left),
    )


def apart(call: Call) -> None:
    """Remember that two are not the same."""
    with call.write() as store:
        of, kept, other = _both(call, store)
        joining.keep_apart(store, of, kept, other, call.options.reason)
    call.answer.update(kind=of, kept=kept, other=other)


def separate(call: Call) -> None:
    """Take back what was decided of two."""
    with call.write() as store:
        of, kept, other = _both(call, store)
        decided = [it for it in store.find(Duplicate, kind=of) if {it.kept, it.other} == {kept, other}]
        if not decided:
            raise Fault(Kind.GONE, record="duplicate", id=other)
        joining.take_apart(store, decided[-1].id)
    call.answer.update(kind=of, kept=kept, other=other)


def _both(call: Call, store: Store) -> tuple[str, str, str]:
    """The kind, and both ids."""
    first = named(store, call.options.kept, JOINED)
    second = named(store, call.options.other, [first.kind])
    if first == second:
        raise Fault(Kind.USAGE, message=translate("cli", "name two records, not one twice"))
    return first.kind, first.id, second.id
