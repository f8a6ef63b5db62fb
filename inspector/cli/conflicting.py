"""conflict: what two ends changed without knowing of each other, and a person's decision."""

from typing import Any

from inspector import clock
from inspector.cli.arguments import Commands
from inspector.cli.call import Call
from inspector.cli.naming import OPERATION, named
from inspector.cli.words import pairs, table, translate
from inspector.db.conflicts import Conflict, Head, conflicts, heads, reference
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import field, kind
from inspector.operations import conflict as deciding
from inspector.operations.conflict import Prefers, Rule
from inspector.operations.conflict_follows import follows
from inspector.operations.naming import name_of


def declare(commands: Commands) -> None:
    """The commands of this group."""
    actions = commands.group("conflict", translate("cli", "what two ends changed without knowing of each other"))
    actions.add("list", tell, translate("cli", "everything contested, with the values that contest"))
    show_it = actions.add("show", show, translate("cli", "one of them: values, persons, times")).wanted.add_argument
    show_it("conflict", metavar="RECORD.FIELD", help=translate("cli", "as the list names it"))
    parser = actions.add("decide", decide, translate("cli", "settle one, or all that a rule has a word on")).wanted
    parser.add_argument("conflict", metavar="RECORD.FIELD", nargs="?", help=translate("cli", "as the list names it"))
    parser.add_argument("--all", action="store_true", help=translate("cli", "everything contested, by a rule"))
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--take", metavar="OPERATION", help=translate("cli", "the value that this operation left"))
    way.add_argument("--value", metavar="TEXT", help=translate("cli", "a third value"))
    way.add_argument("--rule", choices=tuple(Prefers), help=translate("cli", "whose values are taken"))
    parser.add_argument(
        "--of", metavar="NAME", default="", help=translate("cli", "with --rule: the person, or the package")
    )


def tell(call: Call) -> None:
    """List everything contested."""
    with call.read() as store:
        rows = [_told(store, it) for it in conflicts(store)]
    call.answer.update(total=len(rows), rows=rows)
    call.show(
        *table(
            (translate("cli", "contested"), translate("cli", "kind"), translate("cli", "name"),
             translate("cli", "field"), translate("cli", "values")),
            [(it["id"], kind(it["kind"]), it["title"], field(it["field"]), len(it["heads"])) for it in rows],
        )
    )  # fmt: skip
    if not rows:
        call.say(translate("cli", "Nothing is contested."))


def show(call: Call) -> None:
    """One conflict."""
    with call.read() as store:
        it = deciding.find(store, call.options.conflict)
        told = _told(store, it)
        for head, one in zip(told["heads"], heads(store, it), strict=True):
            head["follows"] = str(follows(store, it, deciding.meant(it, one), clock.today()) or "")
    call.answer.update(told)
    call.show(*pairs({translate("cli", "name"): told["title"], translate("cli", "field"): field(told["field"])}), "")
    call.show(
        *table(
            (translate("cli", "operation"), translate("cli", "person"), translate("cli", "at"),
             translate("cli", "field"), translate("cli", "value"), translate("cli", "what follows")),
            [(it["operation"], it["person"], it["time"], field(it["field"]), it["value"], it["follows"])
             for it in told["heads"]],
        )
    )  # fmt: skip


def decide(call: Call) -> None:
    """Settle one conflict or many."""
    options = call.options
    if options.all == bool(options.conflict):
        raise Fault(Kind.USAGE, message=translate("cli", "name one conflict, or say --all with a --rule"))
    if options.all and options.rule is None:
        raise Fault(Kind.USAGE, message=translate("cli", "name one conflict, or say --all with a --rule"))
    if bool(options.of) != (options.rule in (Prefers.PERSON, Prefers.PACKAGE)):
        unclear = translate("cli", "--of goes with --rule person and --rule package, and these with it")
        raise Fault(Kind.USAGE, message=unclear)
    with call.write() as store:
        if options.rule is not None:
            wanted = conflicts(store) if options.all else [deciding.find(store, options.conflict)]
            settled = deciding.resolve_many(store, wanted, _rule(store, options.rule, options.of))
        else:
            it = deciding.find(store, options.conflict)
            value = _value(store, it, options.value) if options.take is None else _taken(store, it, options.take)
            deciding.resolve(store, it, value)
            settled = 1
        left = len(conflicts(store))
    call.answer.update(settled=settled, left=left)
    call.show(*pairs({translate("cli", "settled"): settled, translate("cli", "still contested"): left}))


def _rule(store: Store, name: str, of: str) -> Rule:
    prefers = Prefers(name)
    if prefers is Prefers.PERSON:
        return Rule(prefers, named(store, of, ("person",)).id)
    if prefers is Prefers.PACKAGE:
        return Rule(prefers, named(store, of, ("book",)).id)
    return Rule(prefers)


def _taken(store: Store, contested: Conflict, given: str) -> Any:
    operation = named(store, given, [OPERATION]).id
    for it in heads(store, contested):
        if it.operation == operation:
            return deciding.meant(contested, it)
    raise Fault(Kind.GONE, record=OPERATION, id=given)


def _value(store: Store, contested: Conflict, text: str) -> Any:
    """A text as the field holds it; '' is nothing where the field may be empty. Raises Fault BAD_VALUE."""
    type_, required = store.types()[contested.kind][contested.field]
    if contested.field == "deleted" or reference(store, contested) is not None:
        type_, required = "integer", True
    if not text and not required:
        return None
    if type_ == "text":
        return text
    try:
        value = int(text) if type_ == "integer" else float(text)
    except ValueError as error:
        raise Fault(Kind.BAD_VALUE, field=contested.field, value=text, expected=type_) from error
    if (contested.field == "deleted" or reference(store, contested)) and value not in (0, 1):
        raise Fault(Kind.BAD_VALUE, field=contested.field, value=text, expected="0, 1")
    return value


def _told(store: Store, it: Conflict) -> dict[str, Any]:
    return {
        "id": it.id, "kind": it.kind, "record": it.row, "field": it.field, "title": name_of(store, it.kind, it.row),
        "heads": [_head(one) for one in heads(store, it)],
    }  # fmt: skip


def _head(it: Head) -> dict[str, Any]:
    return {
        "operation": it.operation, "field": it.field, "value": it.value, "person": it.person, "time": it.at,
        "device": it.device,
    }  # fmt: skip
