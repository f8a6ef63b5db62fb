"""report: circulars, reports, the page for leaders, score sheets, posters, the pack of a meeting, the archive."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inspector import periods
from inspector.cli.arguments import Commands, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.words import pairs, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import size
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.periods import Period
from inspector.records import Campaign

if TYPE_CHECKING:
    from inspector.operations.reports.scope import Scope

KINDS: Mapping[str, str] = {
    "circular": QT_TRANSLATE_NOOP("cli", "the circular on the inspections of a period"),
    "briefing": QT_TRANSLATE_NOOP("cli", "the report on the inspections of a period"),
    "leaders": QT_TRANSLATE_NOOP("cli", "a period on one page, for leaders"),
    "closing": QT_TRANSLATE_NOOP("cli", "the closing report of a campaign"),
    "plan_progress": QT_TRANSLATE_NOOP("cli", "how far the issues of a rectification plan have come"),
    "score_sheets": QT_TRANSLATE_NOOP("cli", "the score sheet of every visit of a period to a village, into a folder"),
    "poster": QT_TRANSLATE_NOOP("cli", "the lists published in a period as posters"),
    "pack": QT_TRANSLATE_NOOP("cli", "the papers of a command meeting, as a folder or one PDF"),
    "archive": QT_TRANSLATE_NOOP("cli", "ledger, papers and photos of a period as a folder that opens by itself"),
}
_DRAFTED = ("circular", "briefing", "leaders", "closing", "plan_progress")


def declare(commands: Commands) -> None:
    """The command with a word for each kind."""
    group = commands.group("report", translate("cli", "reports of a period: circulars, packs, the archive"))
    for kind, said in KINDS.items():
        parser = group.add(kind, _WORK.get(kind, write_report), translate("cli", said))
        parser.set_defaults(kind=kind)
        add = parser.wanted.add_argument
        add("--period", metavar="PERIOD", help=translate("cli", "2026-11, 2026Q4, 2026H2, 2026, or DAY..DAY"))
        add("--campaign", metavar="CAMPAIGN", help=translate("cli", "of this campaign; its days if no period is said"))
        add("--area", metavar="AREA", help=translate("cli", "within this area"))
        add("--language", choices=("zh", "en"), default="zh", help=translate("cli", "of the paper: zh or en"))
        add(
            "-o", "--output", metavar="FILE|DIR", type=file_path, required=True,
            help=translate("cli", "where to; a folder for several"),
        )  # fmt: skip
        if kind in _DRAFTED:
            add("--docx", action="store_true", help=translate("cli", "as a Word file"))
            add("--issue", action="store_true", help=translate("cli", "issue it under a number, so that it stays"))
        if kind == "poster":
            add("--sheet", choices=("a4", "a3"), default="a4", help=translate("cli", "of the poster: a4 or a3"))


def write_report(call: Call) -> None:
    """A report: as the office worded it for this period, else as the data has it; numbered only with --issue."""
    from inspector.operations.reports import drafts, issuing  # noqa: PLC0415 - reportlab and the fonts

    path = _file(call)
    call.answer.update(path=str(path), kind=call.options.kind)
    check_target(path, call.folder)
    with call.write() if call.options.issue else call.read() as store:
        scope = _scope(call, store)
        held = drafts.kept(store, scope)
        if call.options.issue:
            made = issuing.issue(store, held.id if held is not None else drafts.begin(store, scope))
        else:
            made = issuing.look(store, scope) if held is None else issuing.preview(store, held.id)
        issuing.save(store, made, path)
    warnings = [{"kind": str(it.kind), **{name: str(fact) for name, fact in it.facts.items()}} for it in made.warnings]
    call.answer.update(
        number=made.number if made.paper else "", title=made.content.title, pages=made.drawn.pages,
        period=scope.period.text, bytes=path.stat().st_size, warnings=warnings,
    )  # fmt: skip
    call.show(
        *pairs({
            translate("cli", "title"): made.content.title,
            translate("cli", "number"): made.number or "—",
            translate("cli", "file"): path,
            translate("cli", "pages"): made.drawn.pages,
        })
    )  # fmt: skip


def write_sheets(call: Call) -> None:
    """A score sheet for each visit, one file each, in a new folder."""
    from inspector.operations.papers.waiting import about  # noqa: PLC0415 - reportlab and the fonts
    from inspector.operations.reports import sheets  # noqa: PLC0415

    _check_new(call)
    with call.write() as store:  # scores are kept once they are worked out
        count = call.progress(translate("cli", "papers"))
        filed = sheets.score_sheets(store, _scope(call, store), call.options.output, progress=count)
        for it in filed:
            if it.fault is not None:
                call.refuse(about(store, it.wanted.subject) or it.wanted.subject, it.fault)
    _tell_files(call, [it.path.name for it in filed if it.path is not None])


def write_posters(call: Call) -> None:
    """The poster of every list published in the period and not taken down, in a new folder."""
    from inspector.operations.reports import sheets  # noqa: PLC0415 - reportlab and the fonts

    _check_new(call)
    with call.read() as store:
        count, options = call.progress(translate("cli", "papers")), call.options
        made = sheets.posters(store, _scope(call, store), options.output, sheet=options.sheet, progress=count)
        _tell_files(call, made)


def write_pack(call: Call) -> None:
    """The pack of a command meeting."""
    from inspector.operations.reports.pack import pack  # noqa: PLC0415 - reportlab and the fonts

    path: Path = call.options.output
    call.answer.update(path=str(path), papers=[])
    check_target(path, call.folder)
    with call.read() as store:
        titles = pack(store, _scope(call, store), path, progress=call.progress(translate("cli", "papers")))
    call.answer.update(papers=list(titles))
    call.show(*titles, *pairs({translate("cli", "file"): path}))


def write_archive(call: Call) -> None:
    """The archive of a period, usually a year."""
    from inspector.operations.reports.archive import archive  # noqa: PLC0415 - reportlab and the fonts

    path: Path = call.options.output
    _check_new(call)
    with call.read() as store:
        made = archive(store, _scope(call, store), path, progress=call.progress(translate("cli", "files")))
    counts = {"findings": made.findings, "visits": made.visits, "papers": made.papers, "photos": made.photos}
    call.answer.update(**counts, missing=made.missing, bytes=made.bytes)
    call.show(
        *pairs({
            translate("cli", "folder"): path,
            translate("cli", "findings"): made.findings,
            translate("cli", "visits"): made.visits,
            translate("cli", "papers"): made.papers,
            translate("cli", "photos"): made.photos,
            translate("cli", "missing files"): made.missing,
            translate("cli", "size"): size(made.bytes),
        })
    )  # fmt: skip


_WORK: Mapping[str, Callable[[Call], None]] = {
    "score_sheets": write_sheets, "poster": write_posters, "pack": write_pack, "archive": write_archive,
}  # fmt: skip


def _scope(call: Call, store: Store) -> "Scope":
    from inspector.operations.reports.scope import Scope  # noqa: PLC0415

    options = call.options
    campaign = store.get(Campaign, named(store, options.campaign, ["campaign"]).id) if options.campaign else None
    area = named(store, options.area, ["area"]).id if options.area else None
    if options.kind == "closing" and campaign is None:
        raise Fault(Kind.USAGE, message=translate("cli", "a closing report wants --campaign"))
    if options.period:
        period = periods.parsed(options.period)
    elif campaign is not None:
        period = Period(campaign.starts, campaign.closed_by)
    else:
        raise Fault(Kind.USAGE, message=translate("cli", "say --period, or a --campaign whose days it is"))
    return Scope(
        kind=options.kind, period=period, campaign=campaign.id if campaign else None, area=area,
        language=options.language,
    )  # fmt: skip


def _file(call: Call) -> Path:
    """The file that was asked for, ending as it is."""
    output: Path = call.options.output
    end = ".docx" if call.options.docx else output.suffix.lower()
    if end not in {".pdf", ".docx"}:
        end = ".pdf"
    return output if output.suffix.lower() == end else output.with_name(f"{output.name}{end}")


def _check_new(call: Call) -> None:
    """The folder that is to be made is none of our own."""
    path: Path = call.options.output
    call.answer.update(path=str(path), papers=[])
    if path.resolve().is_relative_to(call.folder.resolve()):
        raise Fault(Kind.EXISTS, path=str(path))


def _tell_files(call: Call, names: Sequence[str]) -> None:
    call.answer.update(papers=list(names))
    call.show(*pairs({translate("cli", "folder"): call.options.output, translate("cli", "papers"): len(names)}))
