"""import suspects|ledger: ledgers that others keep, by a mapping of their columns; quality: what is missing here."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector import clock
from inspector.cli.arguments import Commands, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.words import harmless, pairs, table, translate
from inspector.errors import Fault, Kind
from inspector.i18n import flaw, sentence
from inspector.i18n.lapses import lapse
from inspector.safe_write import as_fault, write_bytes

if TYPE_CHECKING:
    from inspector.operations.rectification.intake import Look
    from inspector.sheet.mapping import Mapping

_PLACE = ("sheet", "row", "column")
_LARGEST = 2**20  # bytes of a mapping


def declare(commands: Commands) -> None:
    """The command `quality`."""
    found = commands.add("quality", tell_quality, translate("cli", "what is missing, impossible or there twice"))
    found.wanted.add_argument(
        "-o", "--output", metavar="FILE", type=file_path, help=translate("cli", "the list as XLSX or CSV")
    )


def take_foreign(
    call: Call, kind: str, path: Path, mapped: Path | None, *, plan: bool, left_out: Path | None = None
) -> None:
    """Take a stranger's ledger in, every row either in or refused; or only say what would happen.

    The rows `left_out` are written, each with its reason, where somebody says where to.
    """
    from inspector.operations.rectification import intake  # noqa: PLC0415

    call.answer.update(new=0, changed=0, same=0, operation=None, origin=None, units=[], duplicates=[], columns=[])
    call.answer.update(path=str(left_out) if left_out else None)
    if not path.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    if left_out is not None:
        check_target(left_out, call.folder)
    mapping = _mapping(mapped) if mapped is not None and (mapped.exists() or not plan) else None
    with call.write() as store:
        looked = intake.look(store, intake.read_book(path), kind, mapping)
        found = _planned(looked) if plan else intake.take(store, looked)
    if plan and mapped is not None and mapping is None:
        check_target(mapped, call.folder)
        write_bytes(mapped, looked.mapping.written().encode())
    call.answer.update({name: it for name, it in found.items() if name != "refused"})
    call.answer.update(columns=[
        {"heading": it.heading, "becomes": it.becomes, "filled": it.filled, "fit": it.fit} for it in looked.read.columns
    ])  # fmt: skip
    for row in found["refused"]:
        place = {name: row[name] for name in _PLACE if row[name] not in (None, "")}
        said = str(sentence(Fault(Kind.BAD_ROW, path=str(path), message=flaw(row["kind"]), **place)))
        call.refuse_in_words(path, Kind.BAD_ROW, said, **{it: row[it] for it in _PLACE})
    if left_out is not None:
        _write_left_out(left_out, found["refused"])
    if plan:
        call.show(*_columns(looked), "")
    call.show(
        *pairs({
            translate("cli", "new"): found["new"],
            translate("cli", "changed"): found["changed"],
            translate("cli", "same"): found["same"],
            translate("cli", "refused"): len(found["refused"]),
            translate("cli", "perhaps doubles"): len(found["duplicates"]),
        })
    )  # fmt: skip


def _write_left_out(path: Path, rows: list[dict[str, Any]]) -> None:
    from inspector.sheet.refused import write_list  # noqa: PLC0415 - openpyxl

    heads = [translate("cli", "sheet"), translate("cli", "row"), translate("cli", "column"), translate("cli", "why")]
    told = [[*(row[it] if row[it] is not None else "" for it in _PLACE), str(flaw(row["kind"]))] for row in rows]
    write_list(path, translate("cli", "left out"), heads, told)


def _planned(looked: "Look") -> dict[str, Any]:
    plan = looked.plan
    doubles = [it for it in plan.new if it.like or it.like_row]
    return {
        "new": len(plan.new), "changed": len(plan.changed), "same": plan.same, "units": plan.new_units,
        "duplicates": [
            {"row": it.incoming.row, "finding": it.like[0] if it.like else None, "row_of": it.like_row}
            for it in doubles
        ],
        "refused": [it.told() for it in plan.refused],
    }  # fmt: skip


def _columns(looked: "Look") -> list[str]:
    heads = (translate("cli", "column"), translate("cli", "becomes"), translate("cli", "fits"))
    return table(
        heads, [(harmless(it.heading), it.becomes or "-", f"{it.fit}/{it.filled}") for it in looked.read.columns]
    )


def _mapping(path: Path) -> "Mapping":
    from inspector.sheet.mapping import read_mapping  # noqa: PLC0415

    try:
        if path.stat().st_size > _LARGEST:
            raise Fault(Kind.TOO_LARGE, path=str(path), limit=_LARGEST)
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise as_fault(error, path) from error
    return read_mapping(text, str(path))


def tell_quality(call: Call) -> None:
    """What is wrong, counted; the list as a file if one is wanted."""
    from inspector.operations.rectification import quality  # noqa: PLC0415
    from inspector.sheet.refused import write_list  # noqa: PLC0415

    target = call.options.output
    if target is not None:
        check_target(target, call.folder)
    with call.read() as store:
        found = quality.report(store, clock.today(store.now).isoformat())
    call.answer.update(
        findings=found.findings,
        whole=found.whole,
        counts={str(it): found.counts.get(it, 0) for it in quality.Lapse},
        rows=[{"lapse": str(it.lapse), "kind": it.kind, "id": it.id, "title": it.title, "place": it.place}
              for it in found.lines],
        path=str(target) if target else None,
    )  # fmt: skip
    if target is not None:
        heads = (translate("cli", "what is wrong"), translate("cli", "place"), translate("cli", "record"))
        write_list(target, translate("cli", "Data quality"), heads,
                   [(lapse(it.lapse), it.place, it.title) for it in found.lines])  # fmt: skip
    if not found.counts:
        call.say(translate("cli", "Nothing is missing."))
        return
    call.show(*pairs({lapse(name): count for name, count in found.counts.items()}))
