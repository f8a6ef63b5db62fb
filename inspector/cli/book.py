"""book, forget, handover: who handed in what, an import undone, a laptop that goes to somebody else."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from inspector import settings
from inspector.cli.arguments import Commands
from inspector.cli.call import Call
from inspector.cli.words import pairs, table, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import kind, moment
from inspector.i18n.words_of_book import reached, why_kept
from inspector.i18n.words_of_keys import trust
from inspector.i18n.words_of_merges import clock_off
from inspector.operations import book
from inspector.operations.book import Own, Sender
from inspector.operations.hand_over import finish, hand_over, wipe
from inspector.operations.naming import name_of
from inspector.paths import DataFolder


def declare(commands: Commands) -> None:
    """The commands of this group."""
    commands.add("book", show, translate("cli", "who handed in what, what is missing, what has arrived"))
    undoing = commands.add("forget", forget, translate("cli", "undo the import of a package"))
    undoing.wanted.add_argument("package", metavar="PACKAGE", help=translate("cli", "its id, or the beginning of it"))
    undoing.wanted.add_argument("--plan", action="store_true", help=translate("cli", "only say what it takes out"))
    handing = commands.add("handover", hand, translate("cli", "whether the office has everything of this laptop"))
    handing.wanted.add_argument(
        "--wipe", action="store_true", help=translate("cli", "then delete the data folder for good")
    )
    handing.wanted.add_argument(
        "--left-out", action="store_true", help=translate("cli", "with --wipe: although the office left entries out")
    )


def show(call: Call) -> None:
    """The book: who handed in what, and what became of the packages written here."""
    with call.read() as store:
        senders, own = book.standing(store), book.own_packages(store)
    call.answer.update(senders=[asdict(it) for it in senders], packages=[asdict(it) for it in own])
    if senders:
        call.show(*_senders(senders))
    if senders and own:
        call.show("")
    if own:
        call.show(*_own(own))
    if not senders and not own:
        call.say(translate("cli", "No package was written or read here yet."))
    for it in senders:
        call.said += _warnings(it)


def forget(call: Call) -> None:
    """Undo the import of a package, or say what that would do."""
    planned = call.options.plan
    call.answer.update(package=None, status=None, taken_out={}, fields=0, kept=[], kept_count=0)
    with call.write() as store:
        package = _read_here(store, call.options.package)
        call.answer.update(package=package)
        found = book.plan_forget(store, package) if planned else book.forget(store, package)
        taken_out = {name: number for name, number in found.taken_out.items() if number}
        named = [(it, name_of(store, it.kind, it.row)) for it in found.kept]
    call.answer.update(
        status="planned" if planned else "undone", taken_out=taken_out, fields=found.fields,
        kept=[
            {"kind": it.kind, "id": it.row, "field": it.field, "title": title, "why": it.why, "by": it.by}
            for it, title in named
        ],
        kept_count=found.kept_count,
    )  # fmt: skip
    facts: dict[str, Any] = {kind(name): number for name, number in taken_out.items()}
    if found.fields:
        facts[translate("cli", "fields put back")] = found.fields
    call.show(*pairs(facts))
    if named:
        call.show("", translate("cli", "What stays ({count}):").format(count=found.kept_count))
        heads = (translate("cli", "kind"), translate("cli", "name"), translate("cli", "why"))
        call.show(*table(heads, [(kind(it.kind), title, why_kept(it.why)) for it, title in named]))
    if not facts and planned:
        call.say(translate("cli", "Nothing of it is only here: no data would be taken out."))
    elif not facts:
        call.say(translate("cli", "Nothing of it was only here; the package counts as never received."))


def hand(call: Call) -> None:
    """Say whether the office has everything; with --wipe nothing stays of this data folder."""
    call.answer.update(received=False, wiped=False, last_package=0, received_at="", left_out=0, contested=0, left=[])
    if call.options.wipe and DataFolder(call.folder).wiping.exists():  # confirmed, begun and interrupted
        _wiped(call, finish(call.folder))
        return
    with call.write() if call.options.wipe else call.read() as store:
        if store.setting("role") != "field":
            raise Fault(Kind.USAGE, message=translate("cli", "Only a laptop in the field is handed over."))
        found = hand_over(store)
        left_out = translate("cli", "The office left {count} entries out; they are nowhere but here.").format(
            count=found.left_out
        )
        if call.options.wipe and found.left_out and not call.options.left_out:
            wanted = translate("cli", "Ask the office first; then --wipe --left-out deletes them too.")
            raise Fault(Kind.USAGE, message=f"{left_out} {wanted}")
        left = wipe(store) if call.options.wipe else None
    call.answer.update(received=True, **asdict(found))
    call.show(
        *pairs(
            {
                translate("cli", "last package received"): found.last_package,
                translate("cli", "received"): _moment(found.received_at),
                translate("cli", "left out by the office"): found.left_out,
                translate("cli", "contested there"): found.contested,
            }
        )
    )
    if found.left_out:
        call.say(left_out)
    if left is not None:
        _wiped(call, left)


def _wiped(call: Call, left: Sequence[Path]) -> None:
    settings.forget_data_folder(call.folder)
    call.answer.update(received=True, wiped=True, left=[str(it) for it in left])
    call.say(translate("cli", "The data folder is deleted."))
    for it in left:
        call.say(translate("cli", "Not ours, and left where it is: {path}").format(path=it))


def _read_here(store: Store, given: str) -> str:
    """The package read here whose id begins so; raises Fault GONE, AMBIGUOUS."""
    found = store.rows(
        "SELECT id FROM book WHERE direction = 'read' AND substr(id, 1, ?) = ? LIMIT 2", len(given), given.lower()
    )
    if len(found) > 1:
        raise Fault(Kind.AMBIGUOUS, given=given, count=len(found))
    if not found:
        raise Fault(Kind.GONE, record="package", id=given)
    return str(found[0][0])


def _senders(senders: Sequence[Sender]) -> Iterable[str]:
    heads = (
        translate("cli", "person"), translate("cli", "last no."), translate("cli", "read"),
        translate("cli", "missing"), translate("cli", "contested"), translate("cli", "refused"),
        translate("cli", "signature"),
    )  # fmt: skip
    return table(
        heads,
        [
            (it.person, it.last_number, _moment(it.last_at), _numbers(it), it.contested, it.refused, trust(it.trust))
            for it in senders
        ],
    )


def _own(own: Sequence[Own]) -> Iterable[str]:
    heads = (
        translate("cli", "no."), translate("cli", "written"), translate("cli", "for"), translate("cli", "state"),
        translate("cli", "refused"), translate("cli", "contested"),
    )  # fmt: skip
    return table(
        heads, [(it.sequence, _moment(it.at), it.task_for, reached(it.reached), it.refused, it.contested) for it in own]
    )


def _numbers(it: Sender) -> str:
    more = it.missing_count - len(it.missing)
    return " ".join(map(str, it.missing)) + (f" … (+{more})" if more else "")


def _warnings(it: Sender) -> Iterable[str]:
    if it.missing_count:
        yield translate("cli", "{person}: packages never read here: {numbers}").format(
            person=it.person, numbers=_numbers(it)
        )
    if it.own:
        yield translate(
            "cli", "A package calls itself as this computer does: somebody works with a copy of this folder."
        )
    elif it.clone:
        yield translate(
            "cli",
            "{person}: two packages have one number. Two laptops call themselves the same, or one is an older copy.",
        ).format(person=it.person)
    if it.clock_off:
        yield translate("cli", "{person}: {remark}.").format(person=it.person, remark=clock_off(it.clock_off))


def _moment(text: str) -> str:
    """A written moment as people say it; what is none as it stands."""
    try:
        return moment(text)
    except ValueError:
        return text
