"""project: 一项目一档案 at the command line: listed, shown, taken in and out, looked back upon, counted from visits."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.cli.arguments import Commands, Parser, at_least, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.words import harmless, pairs, table, translate
from inspector.errors import Fault, Kind
from inspector.i18n import flaw, language, sentence, size
from inspector.i18n.words_of_projects import AGREEMENTS, CLOSINGS, FATES, FILINGS, LACKS, LISTS, PAYINGS, said
from inspector.operations.projects import file, intake, listing, look_back, outgoing, proposals
from inspector.operations.projects.amounts import written
from inspector.operations.projects.intake import Fate
from inspector.operations.projects.listing import Lack, ProjectFilter, Summed
from inspector.sheet.columns_of_projects import PROJECT_SHEETS


def declare(commands: Commands) -> None:
    """The commands of this group."""
    group = commands.group("project", translate("cli", "projects: their files, payments, monthly lists and assets"))
    _filters(group.add("list", show_list, translate("cli", "the projects, and what their files lack")))
    one = group.add("show", show_one, translate("cli", "all that one project's file holds"))
    one.wanted.add_argument("project", metavar="PROJECT", help=translate("cli", "its number, name, or beginning of id"))
    take = group.add("import", take_in, translate("cli", "take in a workbook or CSV of projects, files or assets"))
    take.wanted.add_argument("file", metavar="FILE", type=file_path, help=translate("cli", "an .xlsx or .csv"))
    take.wanted.add_argument("--plan", action="store_true", help=translate("cli", "only say what would become of it"))
    out = group.add("export", write_out, translate("cli", "write projects with their files as a workbook"))
    _filters(out)
    _output(out)
    sheets = translate("cli", "which sheet a CSV holds; projects by default")
    out.wanted.add_argument("--sheet", choices=tuple(PROJECT_SHEETS), default="projects", help=sheets)
    _output(group.add("template", write_empty, translate("cli", "write the empty workbook to fill in")))
    back = group.add("look-back", show_look_back, translate("cli", "the projects of several years, year by year"))
    last = translate("cli", "the last of them; this year")
    back.wanted.add_argument("--last", metavar="YEAR", type=at_least(1949), help=last)
    back.wanted.add_argument("--years", metavar="N", type=at_least(1), default=look_back.YEARS,
                             help=translate("cli", "how many years; three by default"))  # fmt: skip
    back.wanted.add_argument("--area", metavar="CODE", default="", help=translate("cli", "only in this area"))
    workbook = translate("cli", "write it as a workbook, with every project")
    back.wanted.add_argument("-o", "--output", metavar="FILE", type=file_path, help=workbook)
    seen = group.add("take", take_visit, translate("cli", "enter what a finished visit to an asset says of it"))
    seen.wanted.add_argument("visit", metavar="VISIT", help=translate("cli", "the beginning of its id, or a number"))
    seen.wanted.add_argument("--plan", action="store_true", help=translate("cli", "only say what would change"))


def _filters(parser: Parser) -> None:
    add = parser.wanted.add_argument
    add("--find", metavar="TEXT", default="", help=translate("cli", "only those with these words"))
    add("--area", metavar="CODE", default="", help=translate("cli", "only in this area"))
    add("--kind", metavar="KIND", default="", help=translate("cli", "only of this kind"))
    add("--state", metavar="STATE", default="", help=translate("cli", "only in this state"))
    add("--year", metavar="YEAR", type=at_least(1949), help=translate("cli", "only of this year"))
    add("--lack", choices=tuple(Lack), help=translate("cli", "only those that lack this"))


def _output(parser: Parser) -> None:
    parser.wanted.add_argument(
        "-o", "--output", metavar="FILE", type=file_path, required=True, help=translate("cli", "where to")
    )


def _wanted(call: Call) -> ProjectFilter:
    given = call.options
    return ProjectFilter(
        text=given.find, area=given.area, kind=given.kind, state=given.state, year_from=given.year,
        year_to=given.year, lack=Lack(given.lack) if given.lack else None,
    )  # fmt: skip


# -- looking -----------------------------------------------------------------------------------------------------------


def show_list(call: Call) -> None:
    """One line a project."""
    with call.read() as store:
        found = listing.projects(store, _wanted(call), clock.today().isoformat())
    call.answer.update(total=len(found), rows=[_as_json(it) for it in found])
    heads = (
        translate("cli", "number"), translate("cli", "name"), translate("cli", "year"), translate("cli", "paid"),
        translate("cli", "to mend"),
    )  # fmt: skip
    if found:
        call.show(
            *table(
                heads,
                [
                    (it.project.number or "", harmless(it.project.name), str(it.project.year or ""), _percent(it),
                     _worded_lacks(it))
                    for it in found
                ],
            )
        )  # fmt: skip
    call.say(translate("cli", "{shown} of {total}").format(shown=len(found), total=len(found)))


def show_one(call: Call) -> None:
    """Everything of one project."""
    with call.read() as store:
        held = file.opened(store, named(store, call.options.project, ["project"]).id, clock.today().isoformat())
    it, tongue = held.summed, language()
    paid = it.paid
    call.answer.update(
        project=_as_json(it),
        documents=[{"kind": one.kind, "title": one.titled(tongue), "state": str(one.filing)} for one in it.files],
        quantities=[
            {"text": one.quantity.text, "measure": one.quantity.measure, "planned": written(one.planned),
             "actual": written(one.actual), "deviation": written(one.deviation), "agreement": str(one.agreement)}
            for one in it.measured
        ],
        lists=[
            {"list": months.name, "lacking": list(months.lacking), "lines": [
                {"month": one.line.month, "text": one.line.text, "planned": written(one.planned),
                 "actual": written(one.actual), "closing": str(one.closing), "closed": one.line.closed}
                for one in months.lines]}
            for months in (it.progress, it.payments)
        ],
        assets=[
            {"asset": one.asset.id, "name": held.sites[one.asset.site].name, "fulfilled": one.fulfilled,
             "state": one.last.state if one.last else None, "wants": [str(want) for want in one.wants]}
            for one in it.assets
        ],
        findings=sum(map(len, held.findings.values())),
    )  # fmt: skip
    call.show(
        *pairs({
            translate("cli", "name"): harmless(it.project.name),
            translate("cli", "place"): it.place,
            translate("cli", "budget"): written(paid.budget) or "—",
            translate("cli", "paid"): f"{written(paid.paid)} ({_percent(it)}) {said(PAYINGS, paid.paying)}",
            translate("cli", "findings"): call.answer["findings"],
        })
    )  # fmt: skip
    call.show("", *(f"{said(FILINGS, one.filing)}  {one.titled(tongue)}" for one in it.files), "")
    call.show(*(_quantity_line(one) for one in call.answer["quantities"]))
    for months in call.answer["lists"]:
        call.show("", said(LISTS, months["list"]) + _lacking(months["lacking"]))
        call.show(
            *(f"  {one['month']}  {harmless(one['text'])}  {one['planned'] or '—'} / {one['actual'] or '—'}  "
              f"{said(CLOSINGS, one['closing'])}" for one in months["lines"])
        )  # fmt: skip


def show_look_back(call: Call) -> None:
    """Year by year."""
    today = clock.today()
    with call.read() as store:
        last = call.options.last or today.year
        found = look_back.look_back(
            store, last, today.isoformat(), years=call.options.years, area=call.options.area
        )  # fmt: skip
    if (path := call.options.output) is not None:
        check_target(path, call.folder)
        outgoing.export_look_back(path, found, language=language())
    call.answer.update(
        path=str(path) if path else None, first=found.first, last=found.last,
        years=[_year(it) for it in found.years], whole=_year(found.whole),
    )  # fmt: skip
    heads = (
        translate("cli", "year"), translate("cli", "projects"), translate("cli", "budget"), translate("cli", "paid"),
        *(said(LACKS, it) for it in Lack), translate("cli", "findings"),
    )  # fmt: skip
    rows = [
        (str(it.year or translate("cli", "together")), str(len(it.projects)), written(it.budget),
         "—" if it.share is None else f"{written(it.share)}%", *(str(len(it.lacks[lack])) for lack in Lack),
         str(it.findings))
        for it in (*found.years, found.whole)
    ]  # fmt: skip
    call.show(*table(heads, rows))


# -- taking in and out -------------------------------------------------------------------------------------------------


def take_in(call: Call) -> None:
    """A table of strangers: read in a child, every row by itself, one operation."""
    path = call.options.file
    call.answer.update(new=0, changed=0, same=0, operation=None)
    if not path.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    with call.write() as store:
        plan = intake.planned(store, path)
        operation = None if call.options.plan else intake.carry_out(store, plan)
    counts = {str(it): plan.count(it) for it in (Fate.NEW, Fate.CHANGED, Fate.SAME)}
    call.answer.update(counts, operation=operation)
    for it in plan.refused:
        place = {"sheet": it.sheet, "row": it.row, "column": it.column}
        words = sentence(Fault(Kind.BAD_ROW, path=str(path), message=flaw(str(it.flaw)), **place))
        call.refuse_in_words(path, Kind.BAD_ROW, str(words), **place)
    call.show(*pairs({said(FATES, it): plan.count(it) for it in Fate}))


def write_out(call: Call) -> None:
    """A workbook of five sheets, or one of them as CSV."""
    path = call.options.output
    call.answer.update(path=str(path), rows=0)
    check_target(path, call.folder)
    with call.read() as store:
        rows = outgoing.export(
            store, path, _wanted(call), clock.today().isoformat(), language=language(), kind=call.options.sheet
        )
    _told(call, path, rows)


def write_empty(call: Call) -> None:
    """The empty workbook with what each column takes."""
    from inspector.sheet.projects import write_project_template  # noqa: PLC0415 - openpyxl is slow to import

    check_target(call.options.output, call.folder)
    write_project_template(call.options.output, language=language())
    _told(call, call.options.output, 0)


def take_visit(call: Call) -> None:
    """Values of an asset and its project, from a visit."""
    with call.write() as store:
        proposal = proposals.proposed(store, named(store, call.options.visit, ["visit"]).id)
        asset = proposal.asset if call.options.plan else proposals.take(store, proposal)
    values = [
        {"part": it.part, "field": it.field, "before": it.before, "after": it.after} for it in proposal.fresh
    ]  # fmt: skip
    call.answer.update(visit=proposal.visit, asset=asset, project=proposal.project, values=values)
    heads = (translate("cli", "what"), translate("cli", "before"), translate("cli", "after"))
    if values:
        call.show(*table(heads, [(it.key, harmless(str(it.before or "")), harmless(str(it.after)))
                                 for it in proposal.fresh]))  # fmt: skip


# -- as it is told -----------------------------------------------------------------------------------------------------


def _as_json(it: Summed) -> dict[str, Any]:
    paid = it.paid
    return {
        "id": it.project.id, "number": it.project.number, "name": it.project.name, "year": it.project.year,
        "state": it.project.state, "place": it.place, "budget": written(paid.budget), "paid": written(paid.paid),
        "share": written(paid.share), "target": written(paid.target), "gap": written(paid.gap),
        "paying": str(paid.paying), "lacks": sorted(map(str, it.lacks)), "missing": [one.kind for one in it.lacking],
    }  # fmt: skip


def _year(it: look_back.Year) -> dict[str, Any]:
    return {
        "year": it.year, "projects": list(it.projects), "budget": written(it.budget), "paid": written(it.paid),
        "share": written(it.share), "complete": it.complete, "assets": it.assets, "working": it.working,
        "idle": it.idle, "unseen": it.unseen, "findings": it.findings,
        "lacks": {str(lack): list(ids) for lack, ids in it.lacks.items()},
    }  # fmt: skip


def _percent(it: Summed) -> str:
    return "—" if it.paid.share is None else f"{written(it.paid.share)}%"


def _worded_lacks(it: Summed) -> str:
    return ", ".join(said(LACKS, lack) for lack in Lack if lack in it.lacks)


def _quantity_line(it: dict[str, str]) -> str:
    apart = f" {it['deviation']}%" if it["deviation"] else ""
    return f"{harmless(it['text'])}  {it['planned']} / {it['actual'] or '—'} {it['measure']}{apart}  " + said(
        AGREEMENTS, it["agreement"]
    )


def _lacking(months: Iterable[str]) -> str:
    several = list(months)
    return "  " + translate("cli", "without a list: {months}").format(months=", ".join(several)) if several else ""


def _told(call: Call, path: Path, rows: int) -> None:
    call.answer.update(path=str(path), rows=rows, bytes=path.stat().st_size)
    call.show(
        *pairs({
            translate("cli", "file"): path, translate("cli", "rows"): rows,
            translate("cli", "size"): size(path.stat().st_size),
        })
    )  # fmt: skip
