"""bin list, bin restore: what was deleted, and bringing it back."""

from dataclasses import asdict

from inspector.cli.arguments import Commands
from inspector.cli.call import Call
from inspector.cli.naming import named
from inspector.cli.words import harmless, table, translate
from inspector.i18n import kind
from inspector.operations import bin as bins
from inspector.paper.masking import PRIVATE_KINDS, masked_name

_KINDS = ("visit", "finding", "highlight", "photo", "resident")


def declare(commands: Commands) -> None:
    """The commands of this group."""
    group = commands.group("bin", translate("cli", "what was deleted, and bringing it back"))
    group.add("list", show, translate("cli", "what can come back, the newest deletion first"))
    back = group.add("restore", restore, translate("cli", "bring things back, all of them as one operation"))
    back.wanted.add_argument("ids", metavar="ID", nargs="+", help=translate("cli", "the beginning of an id"))


def show(call: Call) -> None:
    """What is in the bin. Householders are masked as in the window."""
    with call.read() as store:
        found = bins.contents(store)
    rows = []
    for it in found:
        row = asdict(it)
        row["site"] = masked_name(it.site) if it.site_kind in PRIVATE_KINDS else it.site
        row["title"] = masked_name(it.title) if it.kind == "resident" else it.title
        rows.append(row)
    call.answer.update(total=len(rows), rows=rows)
    heads = (
        translate("cli", "id"), translate("cli", "what"), translate("cli", "title"), translate("cli", "place"),
        translate("cli", "at"), translate("cli", "person"),
    )  # fmt: skip
    if rows:
        cells = [(it["id"], kind(it["kind"]), harmless(it["title"]), it["site"], it["at"], it["by"]) for it in rows]
        call.show(*table(heads, cells))


def restore(call: Call) -> None:
    """Bring back what is named; if one of them cannot come back none does."""
    with call.write() as store:
        things = [(it.kind, it.id) for it in (named(store, given, _KINDS) for given in call.options.ids)]
        bins.restore(store, list(dict.fromkeys(things)))
    call.answer.update(restored=[{"kind": it, "id": id_} for it, id_ in dict.fromkeys(things)])
    call.say(translate("cli", "Brought back: {count}").format(count=len(dict.fromkeys(things))))
