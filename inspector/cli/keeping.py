"""verify, backup, restore: whether everything is whole, and copies of it."""

from typing import Any

from inspector.cli.arguments import Commands, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.words import harmless, pairs, translate
from inspector.db import backup
from inspector.db.backup import Backup
from inspector.db.keys import identities_in
from inspector.db.migrations import check_schema
from inspector.db.verify import Check, is_package, verify
from inspector.errors import Fault, Kind
from inspector.i18n import sentence, size
from inspector.operations import safety
from inspector.operations.begin import filled
from inspector.paths import DataFolder


def declare(commands: Commands) -> None:
    """The commands of this group."""
    check = commands.add("verify", verify_file, translate("cli", "check that data folder, package or backup is whole"))
    check.wanted.add_argument(
        "file", metavar="FILE", nargs="?", type=file_path, help=translate("cli", "by default the data folder")
    )
    out = commands.add("backup", back_up, translate("cli", "copy the data folder, each photo once"))
    out.wanted.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        type=file_path,
        help=translate("cli", "a new file; by default one in the data folder"),
    )
    back = commands.add("restore", restore, translate("cli", "make a data folder of a backup"))
    back.wanted.add_argument("file", metavar="FILE", type=file_path, help=translate("cli", "the backup"))
    back.wanted.add_argument("--to", metavar="DIR", type=file_path, help=translate("cli", "an empty or new folder"))


def verify_file(call: Call) -> None:
    """Check everything that can be checked, and name each damaged thing and what to do next."""
    path = call.options.file or call.folder
    if call.options.file is None and not DataFolder(path).database.is_file():
        raise Fault(Kind.NO_STORE, path=str(path))
    if not (path.is_file() or path.is_dir()):  # a pipe would be waited for without end
        raise Fault(Kind.NOT_FOUND, path=str(path))
    call.answer.update(path=str(path), what=None, checks=[])
    database = DataFolder(path).database if path.is_dir() else path
    own = DataFolder(call.folder).database
    key = None if path.is_file() and is_package(path) else call.key(database)
    report = verify(path, key, identities=lambda: identities_in(own, call.key(own)))
    call.answer.update(what=report.what, checks=[_written(it) for it in report.checks])
    call.damaged = any(not it.ok for it in report.checks)
    for check in report.checks:
        state = translate("cli", "ok") if check.ok else translate("cli", "DAMAGED")
        call.show(f"{state}  {_name(check.name)}  {check.counted}")
        for it in _written(check)["faults"]:
            call.show(*(f"    {harmless(it[part])}" for part in ("what", "where", "next") if it[part]))


def back_up(call: Call) -> None:
    """Copy the database and the photos it speaks of, and read the copy back."""
    place, target, key = DataFolder(call.folder), call.options.file, call.key()
    if not place.database.is_file():
        raise Fault(Kind.NO_STORE, path=str(call.folder))
    check_schema(place.database, key)
    if target is not None:
        check_target(target, call.folder)
    made = safety.copy_out(place, target, key=key, progress=call.progress(translate("cli", "copying photos")))
    _note(call, made)
    call.answer.update(
        path=str(made.path),
        bytes=made.bytes,
        sha256=made.sha256,
        photos=made.photos,
        copied=made.copied,
        missing=made.missing,
    )
    call.show(
        *pairs(
            {
                translate("cli", "backup"): made.path,
                translate("cli", "size"): size(made.bytes),
                translate("cli", "photos"): made.photos,
                translate("cli", "copied"): made.copied,
                translate("cli", "missing"): made.missing,
                "SHA-256": made.sha256,
            }
        )
    )


def _note(call: Call, made: Backup) -> None:
    """Let the window know of the copy; one that is open, or a folder that cannot be written, makes it no worse."""
    try:
        with call.write() as store:
            safety.note(store, made)
    except Fault as fault:
        if fault.kind not in {Kind.BUSY, Kind.READ_ONLY, Kind.DISK_FULL}:
            raise
        call.say(translate("cli", "The copy is whole; the list of copies in the data folder could not be written."))


def restore(call: Call) -> None:
    """Make a data folder of a backup that is whole; the folder has to be empty."""
    file, folder = call.options.file, call.options.to or call.folder
    if not file.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(file))
    key = call.key(file)
    with filled(folder):
        report = verify(file, key, quick=True)
        if fault := next((it.fault for check in report.checks for it in check.faults), None):
            raise fault
        if report.what not in ("backup", "store"):
            raise Fault(Kind.NOT_OURS, path=str(file))
        came = backup.restore(file, folder, key=key, progress=call.progress(translate("cli", "copying photos")))
    wanted = len(backup.photo_hashes(file, key))
    call.answer.update(folder=str(folder), photos=came, missing=wanted - came)
    call.show(
        *pairs(
            {
                translate("cli", "folder"): folder,
                translate("cli", "photos"): came,
                translate("cli", "missing"): wanted - came,
            }
        )
    )
    call.say(translate("cli", "Ready. Open it with: inspector --data {folder}").format(folder=folder))


def _written(check: Check) -> dict[str, Any]:
    faults = []
    for it in check.faults:
        said = sentence(it.fault)
        faults.append({"what": said.what, "where": it.where, "next": said.next})
    return {"name": check.name, "ok": check.ok, "counted": check.counted, "faults": faults}


def _name(name: str) -> str:
    return {
        "header": translate("cli", "header"),
        "schema": translate("cli", "declarations"),
        "pages": translate("cli", "pages"),
        "trailer": translate("cli", "trailer"),
        "seal": translate("cli", "seal"),
        "references": translate("cli", "references"),
        "fold": translate("cli", "values shown agree with the history"),
        "photos": translate("cli", "photos"),
        "papers": translate("cli", "papers"),
        "book": translate("cli", "package book"),
        "rows": translate("cli", "rows"),
        "declarations": translate("cli", "declarations"),
        "manifest": translate("cli", "manifest"),
        "recognised": translate("cli", "a file of this program"),
    }[name]
