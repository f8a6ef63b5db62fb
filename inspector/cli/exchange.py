"""export, merge: packages out and in."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from inspector.cli.arguments import Commands, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.stopping import stopping
from inspector.cli.words import pairs, table, translate
from inspector.db.merge_gate import ANYBODYS, EVERYBODY
from inspector.db.package_scope import Task
from inspector.db.package_writing import Written
from inspector.errors import Cancelled, Fault, Kind
from inspector.i18n import kind, language, sentence, size
from inspector.i18n.words_of_keys import trust
from inspector.i18n.words_of_merges import fate, merge_remarks, status
from inspector.operations.exchange import Received, Status
from inspector.operations.exchange import export as export_package
from inspector.operations.exchange import merge as merge_packages
from inspector.operations.exchange_report import save_pdf, save_report
from inspector.operations.ledger import number_findings

FATES = ("new", "newer", "older", "same", "conflict", "refused")
PHOTO_SIZES = ("original", "working", "none")


def declare(commands: Commands) -> None:
    """The commands of this group."""
    out = commands.add("export", export, translate("cli", "write a package of what the other side does not have yet"))
    out.wanted.add_argument("file", metavar="FILE.inspection", type=file_path, help=translate("cli", "where to"))
    out.wanted.add_argument("--drafts", action="store_true", help=translate("cli", "unfinished visits too"))
    out.wanted.add_argument(
        "--photos",
        choices=PHOTO_SIZES,
        default="original",
        help=translate("cli", "photos as they are, made smaller, or none"),
    )
    out.wanted.add_argument(
        "--task", metavar="PERSON", help=translate("cli", "only what this person needs for what is assigned to them")
    )
    out.wanted.add_argument(
        "--sealed", action="store_true", help=translate("cli", "so that nobody but the addressee can read it")
    )
    out.wanted.add_argument(
        "--everything",
        action="store_true",
        help=translate("cli", "also what the office has confirmed already: for an office that lost its data"),
    )
    into = commands.add("merge", merge, translate("cli", "merge packages into the data folder"))
    into.wanted.add_argument(
        "paths",
        metavar="FILE|DIR",
        nargs="+",
        type=file_path,
        help=translate("cli", "packages, or folders of packages"),
    )
    into.wanted.add_argument("--plan", action="store_true", help=translate("cli", "only say what would happen"))
    into.wanted.add_argument(
        "--accept-unsigned",
        action="store_true",
        help=translate("cli", "also packages that nobody known here signed; what was forged is never taken"),
    )
    into.wanted.add_argument(
        "--accept-others", action="store_true", help=translate("cli", "also tasks that are for another person")
    )
    into.wanted.add_argument(
        "--only", metavar="PACKAGE", action="append", help=translate("cli", "only this one of them (its id)")
    )
    into.wanted.add_argument(
        "--report", metavar="FILE", type=file_path, help=translate("cli", "write the report: .xlsx or .pdf")
    )


def export(call: Call) -> None:
    """Write a package and read it back."""
    path = call.options.file
    call.answer.update(path=str(path), package=None)
    check_target(path, call.folder)
    with call.write() as store:
        person = call.options.task and named(store, call.options.task, ("person",)).id
        written = export_package(
            store,
            path,
            drafts=call.options.drafts,
            photos=call.options.photos,
            sealed=call.options.sealed,
            everything=call.options.everything,
            task=Task(person) if person else None,
            progress=call.progress(translate("cli", "writing, percent")),
        )
    call.answer.update(
        path=str(written.path),
        parts=[str(it) for it in written.parts],
        sealed=written.sealed,
        signed=written.signed,
        person=written.for_person or None,
        past_cache=written.past_cache,
        lacking=list(written.lacking),
        package=written.package,
        sequence=written.sequence,
        counts=written.counts,
        photos=written.photos,
        bytes=written.bytes,
        sha256=written.sha256,
    )
    call.show(
        *pairs(
            {
                translate("cli", "package"): " ".join(str(it) for it in written.parts),
                translate("cli", "no."): written.sequence,
                translate("cli", "protection"): _protection(written),
                **{kind(name): number for name, number in written.counts.items() if number},
                translate("cli", "photo files"): written.photos,
                translate("cli", "size"): size(written.bytes),
                "SHA-256": written.sha256,
            }
        )
    )
    if written.lacking:
        call.say(
            translate("cli", "{count} photos are not in it: their files are missing or damaged.").format(
                count=len(written.lacking)
            )
        )
    if not written.past_cache:
        call.say(
            translate(
                "cli",
                "Read back and found whole, but through the memory of the system: this medium cannot be read past it.",
            )
        )


def _protection(written: Written) -> str:
    sealed = translate("cli", "sealed") if written.sealed else translate("cli", "not sealed")
    signed = translate("cli", "signed") if written.signed else translate("cli", "not signed")
    return f"{sealed}, {signed}"


def merge(call: Call) -> None:
    """Plan or merge packages; each bad one is refused by itself. An office then numbers what is new."""
    planned, report = call.options.plan, call.options.report
    call.answer.update(packages=[])
    if report is not None:
        check_target(report, call.folder)
        if report.suffix.lower() not in (".xlsx", ".pdf"):
            raise Fault(Kind.USAGE, message=translate("cli", "the report is an .xlsx or a .pdf file"))
    accept = [EVERYBODY] * call.options.accept_unsigned + [ANYBODYS] * call.options.accept_others
    with call.write() as store, stopping() as stopped:
        received = merge_packages(
            store, call.options.paths, apply=not planned, accept=accept,
            only=call.options.only, progress=call.progress(translate("cli", "reading packages")), cancelled=stopped,
        )  # fmt: skip
        plans = [plan_of(it) for it in received]
        call.answer.update(packages=plans)
        if not planned:
            call.answer.update(numbered=number_findings(store))
        if report is not None and report.suffix.lower() == ".pdf":
            save_pdf(store, received, report)
        elif report is not None:
            save_report(received, report, language=language())
    _tell(call, received, plans)
    if stopped() and any(it.status is Status.LEFT for it in received):
        raise Cancelled


def _tell(call: Call, received: Sequence[Received], plans: list[dict[str, Any]]) -> None:
    for it in received:
        if it.refused is not None:
            call.refuse(it.path, it.refused)
        elif it.outcome is not None:
            for reason, number in it.outcome.reasons.items():
                call.refuse_in_words(it.path, "bad_row", _left_out(it.path, number, reason))
            for remark in merge_remarks(clone=it.outcome.clone, late=it.outcome.late, clock=it.outcome.clock):
                call.say(f"{it.path.name}: {remark}")
    call.show(
        *table(
            (
                translate("cli", "package"),
                translate("cli", "person"),
                translate("cli", "no."),
                translate("cli", "state"),
                translate("cli", "signature"),
                *map(fate, FATES),
                translate("cli", "photos missing"),
            ),
            [
                (
                    Path(it["path"]).name,
                    it["person"],
                    it["sequence"],
                    status(it["status"]),
                    trust(it["trust"]) if it["trust"] else "",
                    *(it["counts"][one] for one in FATES),
                    it["photos_missing"],
                )
                for it in plans
            ],
        )
    )
    if contested := sum(it["counts"]["conflict"] for it in plans):
        call.say(translate("cli", "Contested in {count} records; see: inspector conflict list").format(count=contested))
    if not plans:
        call.say(translate("cli", "There is no package among these files."))


def plan_of(received: Received) -> dict[str, Any]:
    """What a package brought, or would bring, as every PLAN tells it."""
    outcome, fault, manifest = received.outcome, received.refused, received.manifest
    return {
        "path": str(received.path),
        "package": manifest.id if manifest else None,
        "person": manifest.person if manifest else None,
        "sequence": manifest.sequence if manifest else None,
        "part": manifest.part if manifest else None,
        "parts": manifest.parts if manifest else None,
        "status": received.status.value,
        "trust": received.trust.value if manifest else None,
        "counts": {it: (received.counts or {}).get(it, 0) for it in FATES},
        "kinds": outcome.kinds if outcome else {},
        "refused": [[it.kind, it.row, it.field, it.reason] for it in outcome.refused] if outcome else [],
        "photos_missing": outcome.photos_missing if outcome else 0,
        "clock_off": outcome.clock if outcome else 0,
        "late": outcome.late if outcome else False,
        "clone": outcome.clone if outcome else False,
        "reason": str(sentence(fault)) if fault else None,
    }


def _left_out(path: Path, count: int, reason: str) -> str:
    return translate("cli", "“{file}”: {count} entries were left out ({reason}); the others are taken.").format(
        file=path.name, count=count, reason=reason
    )
