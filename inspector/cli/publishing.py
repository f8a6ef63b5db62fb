"""checklist import, publish, retire, export: the versions of checklists a data folder holds."""

from pathlib import Path

from inspector.cli.arguments import Actions, Parser, Work, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.reading_forms import placed, refuse_form, worded
from inspector.cli.words import harmless, pairs, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import size
from inspector.operations import checklist as checklists
from inspector.records import Checklist


def declare(checklist: Actions) -> None:
    """The actions and their arguments."""
    into = checklist.add("import", import_forms, translate("cli", "take forms in as versions not published yet"))
    into.wanted.add_argument("files", metavar="FILE", nargs="+", type=file_path, help=translate("cli", "the forms"))
    for name, work, said in (
        ("publish", publish, translate("cli", "let visits use a version; from then on it never changes")),
        ("retire", retire, translate("cli", "let no new visit use a version")),
    ):
        _add_id(checklist, name, work, said)
    out = _add_id(checklist, "export", export, translate("cli", "write a version as XLSForm"))
    out.wanted.add_argument(
        "-o", "--output", metavar="FILE.xlsx|FILE.md", type=file_path, required=True, help=translate("cli", "where to")
    )


def import_forms(call: Call) -> None:
    """Take every form in; one that cannot be used is refused with all its faults and hinders no other."""
    files = call.answer["files"] = []
    with call.write() as store:
        for path in call.options.files:
            try:
                if not path.is_file():
                    raise Fault(Kind.NOT_FOUND, path=str(path))
                taken = checklists.take_in(store, path)
            except Fault as fault:
                call.refuse(path, fault)
                continue
            repairs, errors = ([worded(it) for it in taken.told[name]] for name in ("repairs", "errors"))
            refuse_form(call, path, errors)
            told = {"repairs": repairs, "errors": errors}
            files.append({"path": str(path), **taken.told, **told, "checklist": taken.checklist, "known": taken.known})
            call.show(harmless(_said(path, taken)))
            for it in repairs:  # errors are among what was refused
                call.show("    " + harmless(placed(it)))


def publish(call: Call) -> None:
    """Publish a version."""
    with call.write() as store:
        found = _found(call, store)
        checklists.publish(store, found)
        _tell(call, store.get(Checklist, found))


def retire(call: Call) -> None:
    """Retire a version."""
    with call.write() as store:
        found = _found(call, store)
        checklists.retire(store, found)
        _tell(call, store.get(Checklist, found))


def export(call: Call) -> None:
    """Write a version as a workbook or as Markdown tables, the CSV files it chooses from beside it."""
    path = call.options.output
    call.answer.update(path=str(path), files=[])
    if path.suffix.lower() not in {".xlsx", ".md"}:
        raise Fault(Kind.USAGE, message=translate("cli", "the file to write ends in .xlsx or .md"))
    check_target(path, call.folder)
    with call.read() as store:
        written = checklists.export(store, _found(call, store), path)
    call.answer.update(files=[str(it) for it in written], bytes=path.stat().st_size)
    for it in written:
        call.show(*pairs({translate("cli", "file"): it, translate("cli", "size"): size(it.stat().st_size)}))


def _add_id(checklist: Actions, name: str, work: Work, said: str) -> Parser:
    action = checklist.add(name, work, said)
    action.wanted.add_argument(
        "checklist", metavar="ID", help=translate("cli", "its id's beginning, its form, or FORM/VERSION")
    )
    return action


def _found(call: Call, store: Store) -> str:
    return named(store, call.options.checklist, ["checklist"]).id


def _said(path: Path, taken: checklists.TakenIn) -> str:
    if taken.checklist is None:
        return translate("cli", "{file}: cannot be used").format(file=path)
    if taken.known:
        return translate("cli", "{file}: {form} version {version} is here already").format(
            file=path, form=taken.told["form_id"], version=taken.told["version"]
        )
    return translate("cli", "{file}: {form} version {version}, {count} questions").format(
        file=path, form=taken.told["form_id"], version=taken.told["version"], count=taken.told["questions"]
    )


def _tell(call: Call, found: Checklist) -> None:
    call.answer.update(
        checklist=found.id, form=found.form, version=found.version, published=found.published, retired=found.retired
    )
    call.show(
        *pairs(
            {
                translate("cli", "checklist"): found.title,
                translate("cli", "form"): found.form,
                translate("cli", "version"): found.version,
                translate("cli", "published"): found.published or "",
                translate("cli", "retired"): found.retired or "",
            }
        )
    )
