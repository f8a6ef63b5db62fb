"""list, show: what is here, and what ever happened to one thing."""

from collections.abc import Sequence
from typing import Any

from inspector.cli.arguments import Commands, add_where, at_least
from inspector.cli.call import Call
from inspector.cli.kinds import CONFLICTS, LISTED, NAMES, Row, check_field, listed_kind, rows, with_status
from inspector.cli.naming import BOOK, OPERATION, named
from inspector.cli.statuses import DEADLINE, STAGE, STATUS
from inspector.cli.stepping import standing_as_json, timeline_rows, told_as_json
from inspector.cli.words import pairs, table, translate
from inspector.db import search
from inspector.db.conflicts import Head, conflicts, heads
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import act, field, stage, state
from inspector.operations.catalogue import IN_USE, RETIRED, UNPUBLISHED
from inspector.operations.history import history
from inspector.operations.naming import name_of
from inspector.operations.rectification.reading import item
from inspector.records import KINDS


def declare(commands: Commands) -> None:
    """The commands of this group."""
    listing = commands.add("list", show_list, translate("cli", "list what is here"))
    listing.wanted.add_argument("kind", metavar="KIND", choices=NAMES, help=" ".join(NAMES))
    add_where(listing)
    searched = translate("cli", "sites or findings with these words; zhjf finds 张家坊")
    listing.wanted.add_argument("--find", metavar="TEXT", default="", help=searched)
    listing.wanted.add_argument("--limit", metavar="N", type=at_least(0), help=translate("cli", "at most so many"))
    showing = commands.add("show", show_one, translate("cli", "one record, operation or package with its history"))
    showing.wanted.add_argument("id", metavar="ID", help=translate("cli", "the beginning of an id, or a number"))


def show_list(call: Call) -> None:
    """The rows of a kind, and how many there are in all."""
    kind, where, limit = call.options.kind, call.options.where, call.options.limit
    call.answer.update(kind=kind, total=0, rows=[])
    with call.read() as store:
        if kind == CONFLICTS:
            total, found = _conflicts(store, where, limit)
            shown: tuple[str, ...] = ("id", "code", "title")
        else:
            total, found = rows(store, LISTED[kind], where, limit, among=_found(store, kind, call.options.find))
            shown = LISTED[kind].heads
    call.answer.update(total=total, rows=found)
    if found:
        call.show(*table([_head(it) for it in shown], [[_cell(it, row[it]) for it in shown] for row in found]))
    if kind == CONFLICTS:
        for row in found:
            for head in row["heads"]:
                call.show(f"  {head['value']}  {head['person']}  {head['time']}")
    call.say(translate("cli", "{shown} of {total}").format(shown=len(found), total=total))


def _found(store: Store, kind: str, text: str) -> Sequence[int] | None:
    """The rowids of what has the words; None where nothing is looked for. Raises Fault USAGE for what has no search."""
    if not text.strip():
        return None
    if kind == "sites":
        return search.find_sites(store, text)
    if kind == "findings":
        return search.find_findings(store, text)
    raise Fault(Kind.USAGE, message=translate("cli", "--find looks for sites and findings"))


def show_one(call: Call) -> None:
    """A record, an operation or a package by the beginning of its id or its number, and what happened to it."""
    call.answer.update(kind=None, record=None, history=[])
    steps: list[str] = []
    with call.read() as store:
        found = named(store, call.options.id)
        listed = listed_kind(found.kind)
        (record,) = with_status(store, listed, [listed.row(store.rows(listed.select("r.id = ?"), found.id)[0])])
        if found.kind == OPERATION:
            happened = _done_by(store, found.id)
        elif found.kind == BOOK:
            happened = [it for (operation,) in _brought_by(store, found.id) for it in _done_by(store, operation)]
        else:
            made, deleted = store.rows(f"SELECT made, deleted FROM {found.kind} WHERE id = ?", found.id)[0]
            record = {**record, "made": made, "deleted": bool(deleted)}
            if found.kind == "finding" and not deleted:
                on_its_way = item(store, found.id)
                call.answer.update(
                    standing=standing_as_json(on_its_way.standing),
                    steps=[told_as_json(it) for it in on_its_way.timeline],
                )
                steps = timeline_rows(on_its_way.timeline)
            happened = [
                {
                    "operation": it.operation,
                    "name": it.name,
                    "at": it.at,
                    "person": it.person,
                    "device": it.device,
                    "field": it.field,
                    "before": it.before,
                    "after": it.after,
                }
                for it in history(store, found.kind, found.id)
            ]
    call.answer.update(kind="package" if found.kind == BOOK else found.kind, record=record, history=happened)
    told = {_head(name, found.kind): _cell(name, value) for name, value in record.items() if value is not None}
    call.show(*pairs(told), "")
    if steps:
        call.show(*steps, "")
    call.show(
        *table(
            (
                translate("cli", "at"),
                translate("cli", "person"),
                translate("cli", "what"),
                translate("cli", "field"),
                translate("cli", "before"),
                translate("cli", "after"),
            ),
            [
                (it["at"], it["person"], act(it["name"]), field(it["field"]), it["before"], it["after"])
                for it in happened
            ],
        )
    )


_WHO = """o.id, o.name, o.at, coalesce(p.name, o.person), o.device
          FROM operation AS o LEFT JOIN person AS p ON p.id = o.person"""


def _done_by(store: Store, operation: str) -> list[Row]:
    """What an operation made (field '') and changed, record by record."""
    ((id_, name, at, person, device),) = store.rows(f"SELECT {_WHO} WHERE o.id = ?", operation)
    who = {"operation": id_, "name": name, "at": at, "person": person, "device": device}
    made = [
        {**who, "kind": kind, "row": row, "field": "", "before": None, "after": None}
        for kind in KINDS
        for (row,) in store.rows(f"SELECT id FROM {kind} WHERE made = ? ORDER BY rowid", operation)
    ]
    changed = store.rows(
        "SELECT kind, row, field, before, after FROM change WHERE operation = ? ORDER BY row, field", operation
    )
    names = ("kind", "row", "field", "before", "after")
    return made + [{**who, **dict(zip(names, it, strict=True))} for it in changed]


def _brought_by(store: Store, package: str) -> list[tuple[Any, ...]]:
    """The operations that came with a package that was read here; of one written here the book keeps none."""
    return store.rows("SELECT id FROM operation WHERE package = ? ORDER BY arrival", package)


def _conflicts(store: Store, where: list[tuple[str, str]], limit: int | None) -> tuple[int, list[Row]]:
    """Contested fields with the values that contest."""
    found = []
    for name, _ in where:
        check_field(name, ("id", "kind", "record", "field"))
    for it in conflicts(store):
        facts = {"id": it.id, "kind": it.kind, "record": it.row, "field": it.field}
        if all(facts[name] == value for name, value in where):
            found.append(
                {**facts, **_title(store, it.kind, it.row), "heads": [_head_of(head) for head in heads(store, it)]}
            )
    return len(found), found[:limit]


def _head_of(head: Head) -> Row:
    return {
        "operation": head.operation, "field": head.field, "value": head.value, "person": head.person, "time": head.at,
        "device": head.device,
    }  # fmt: skip


def _title(store: Store, kind: str, id: str) -> Row:  # noqa: A002
    listed = listed_kind(kind)
    ((code, title),) = store.rows(f"SELECT {listed.code}, {listed.title} FROM {kind} AS r WHERE r.id = ?", id)
    return {"code": code, "title": title or name_of(store, kind, id)}


def _cell(name: str, value: Any) -> Any:
    """A value as it is shown: states in the words of the window, anything else as it stands."""
    if name in (STATUS, STAGE) and value:
        return state(value) if name == STATUS else stage(value)
    words = {
        UNPUBLISHED: translate("Checklists", "not published"),
        IN_USE: translate("Checklists", "in use"),
        RETIRED: translate("Checklists", "retired"),
    }
    return words.get(value, value) if name == "state" else value


def _head(name: str, kind: str = "") -> str:
    """The head of a column: the field's word, or one of the few words only lists have."""
    if name == "origin" and kind == "finding":
        return field(name)  # a document, no device
    own = {
        "id": translate("cli", "id"),
        "code": translate("cli", "code"),
        "title": translate("cli", "title"),
        "direction": translate("cli", "way"),
        "at": translate("cli", "at"),
        "sequence": translate("cli", "no."),
        "device": translate("cli", "device"),
        "made": translate("cli", "made by"),
        "origin": translate("cli", "from device"),
        "state": translate("cli", "state"),
        STATUS: translate("cli", "status"),
        STAGE: translate("cli", "stage"),
        DEADLINE: translate("cli", "deadline now"),
    }
    return own.get(name) or field(name)
