"""points: accounts kept like bank books: entered, exchanged, taken back, given by a published list, written out."""

from inspector.cli.arguments import Actions, Commands, Parser, day, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.words import pairs, table, translate
from inspector.db.store import Store
from inspector.i18n import language
from inspector.operations.rating import points
from inspector.operations.rating.writing import called, write_accounts


def declare(commands: Commands) -> None:
    """The commands of this group."""
    actions = commands.group("points", translate("cli", "points accounts of households and villages"))
    held = actions.add("list", listing, translate("cli", "the accounts and what stands on them"))
    held.wanted.add_argument("--area", metavar="CODE", help=translate("cli", "only in this area"))
    _holder(actions.add("book", book, translate("cli", "the entries of one account")))
    one = _holder(actions.add("enter", enter, translate("cli", "enter points")))
    one.wanted.add_argument("--rule", metavar="NAME", help=translate("cli", "of the table of points rules"))
    one.wanted.add_argument("--points", metavar="N", type=float, help=translate("cli", "else those of the rule"))
    one.wanted.add_argument("--note", metavar="TEXT", help=translate("cli", "what for"))
    _day(one)
    other = _holder(actions.add("exchange", exchange, translate("cli", "points were exchanged for something")))
    other.wanted.add_argument("points", metavar="N", type=float, help=translate("cli", "how many"))
    other.wanted.add_argument("--note", metavar="TEXT", required=True, help=translate("cli", "for what"))
    _day(other)
    back = actions.add("reverse", reverse, translate("cli", "take an entry back by one more"))
    back.wanted.add_argument("entry", metavar="ID", help=translate("cli", "the beginning of its id"))
    back.wanted.add_argument("--note", metavar="TEXT", required=True, help=translate("cli", "why"))
    _declare_lists(actions)


def _declare_lists(actions: Actions) -> None:
    given = actions.add("give", give, translate("cli", "enter the points a published list gives, once"))
    given.wanted.add_argument("list", metavar="LIST", help=translate("cli", "the beginning of its id"))
    given.wanted.add_argument("--plan", action="store_true", help=translate("cli", "only say what would happen"))
    out = actions.add("export", export, translate("cli", "write the accounts as a workbook"))
    out.wanted.add_argument("--area", metavar="CODE", help=translate("cli", "only in this area"))
    out.wanted.add_argument(
        "-o", "--output", metavar="FILE.xlsx", type=file_path, required=True, help=translate("cli", "where to")
    )


def _holder(parser: Parser) -> Parser:
    parser.wanted.add_argument("holder", metavar="HOLDER", help=translate("cli", "code of a household or a village"))
    return parser


def _day(parser: Parser) -> None:
    parser.wanted.add_argument("--day", metavar="DATE", type=day, dest="on", help=translate("cli", "else today"))


def listing(call: Call) -> None:
    """The accounts."""
    with call.read() as store:
        held = points.accounts(store, _area(call, store))
    call.answer["accounts"] = [
        {"holder": it.id, "code": it.code, "name": called(it), "balance": float(it.balance), "entries": it.entries,
         "last": it.last}
        for it in held
    ]  # fmt: skip
    heads = [
        translate("cli", "code"),
        translate("cli", "name"),
        translate("cli", "balance"),
        translate("cli", "last entry"),
    ]
    call.show(*table(heads, [(it.code, called(it), f"{it.balance:g}", it.last) for it in held]))


def book(call: Call) -> None:
    """One account."""
    with call.read() as store:
        held = points.entries_of(store, **_of(call, store))
        titles = {name: it[0] for name, it in points.rules(store).items()}
    call.answer.update(
        balance=float(held.balance), earned=float(held.earned), spent=float(held.spent),
        entries=[
            {"id": it.entry.id, "day": it.entry.day, "points": float(it.points), "balance": float(it.balance),
             "rule": it.entry.rule, "note": it.entry.note, "reverses": it.entry.reverses, "taken_back": it.taken_back}
            for it in held.lines
        ],
    )  # fmt: skip
    heads = [
        translate("cli", "day"), translate("cli", "points"), translate("cli", "balance"), translate("cli", "rule"),
        translate("cli", "note"),
    ]  # fmt: skip
    rows = [
        (it.entry.day, f"{it.points:+g}", f"{it.balance:g}", titles.get(it.entry.rule or "", it.entry.rule or ""),
         it.entry.note or "")
        for it in held.lines
    ]  # fmt: skip
    call.show(*table(heads, rows))


def enter(call: Call) -> None:
    """Enter points."""
    given = call.options
    with call.write() as store:
        made = points.enter(
            store, **_of(call, store), points=given.points, rule=given.rule, note=given.note, day=_iso(call)
        )
    _told(call, made)


def exchange(call: Call) -> None:
    """Enter an exchange."""
    with call.write() as store:
        made = points.exchange(
            store, **_of(call, store), points=call.options.points, note=call.options.note, day=_iso(call)
        )
    _told(call, made)


def reverse(call: Call) -> None:
    """Take an entry back."""
    with call.write() as store:
        made = points.reverse(
            store, named(store, call.options.entry, ["points_entry"]).id, note=call.options.note
        )  # fmt: skip
    _told(call, made)


def give(call: Call) -> None:
    """What a list gives."""
    with call.read() if call.options.plan else call.write() as store:
        found = named(store, call.options.list, ["publication"]).id
        due = points.due_from(store, found)
        made = [] if call.options.plan else points.from_publication(store, found)
    call.answer.update(
        publication=found, entries=made,
        due=[{"place": it.place, "rule": it.rule, "points": float(it.points), "taken": float(it.taken)} for it in due],
    )  # fmt: skip
    heads = [translate("cli", "code"), translate("cli", "rule"), translate("cli", "points")]
    call.show(*table(heads, [(it.code, it.rule, f"{it.taken:+g}") for it in due]))


def export(call: Call) -> None:
    """Write the accounts."""
    check_target(call.options.output, call.folder)
    with call.read() as store:
        count = write_accounts(store, call.options.output, area=_area(call, store), language=language())
    call.answer.update(file=str(call.options.output), accounts=count)
    call.show(*pairs({translate("cli", "file"): str(call.options.output)}))


def _of(call: Call, store: Store) -> dict[str, str]:
    found = named(store, call.options.holder, ["site", "area"])
    return {found.kind: found.id}


def _area(call: Call, store: Store) -> str | None:
    return named(store, call.options.area, ["area"]).id if call.options.area else None


def _iso(call: Call) -> str | None:
    return call.options.on.isoformat() if call.options.on is not None else None


def _told(call: Call, entry: str) -> None:
    call.answer["entry"] = entry
    call.show(*pairs({translate("cli", "entry"): entry}))
