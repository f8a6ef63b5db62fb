"""indicators, quota: assessments worked out by town, values typed for them; quotas and what was done of them."""

from typing import Any

from inspector import clock
from inspector.cli.arguments import Actions, Commands, Parser, day, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.words import pairs, table, translate, whole_table
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import assessing, flaw, language, sentence
from inspector.operations import quotas
from inspector.operations.indicators import exchange, typed
from inspector.operations.indicators.assessing import Assessment, Row, assess
from inspector.operations.indicators.intake import import_quotas
from inspector.operations.indicators.scheme import Scheme, schemes
from inspector.operations.indicators.value import Measured
from inspector.periods import Period, parsed
from inspector.records import Campaign, Quota


def declare(commands: Commands) -> None:
    """The commands of this group."""
    _declare_indicators(
        commands.group(
            "indicators", translate("cli", "assessments: every indicator of a scheme by town, with its points")
        )
    )
    _declare_quota(commands.group("quota", translate("cli", "quotas of towns and villages, and what was done of them")))


def _declare_indicators(actions: Actions) -> None:
    actions.add("list", tell_schemes, translate("cli", "the schemes and what is wrong with them"))
    _of_scheme(actions, "show", show, translate("cli", "work a scheme out for every town"))
    sheet = _of_scheme(actions, "sheet", sheet_of, translate("cli", "write the assessment sheet as PDF"))
    _target(sheet, "FILE.pdf")
    value = _of_scheme(actions, "set", set_value, translate("cli", "type the value of an indicator for a town"))
    add = value.wanted.add_argument
    add("indicator", metavar="INDICATOR", help=translate("cli", "its name in the table of indicators"))
    add("area", metavar="AREA", help=translate("cli", "the code of a town or of the county"))
    add("value", metavar="VALUE", help=translate("cli", "a number; - takes the value away"))
    add("--note", metavar="TEXT", help=translate("cli", "a note"))
    taking = actions.add("import", take_values, translate("cli", "take a table of typed values in"))
    taking.wanted.add_argument("file", metavar="FILE", type=file_path, help=translate("cli", "an XLSX or CSV file"))
    _target(actions.add("export", give_values, translate("cli", "write every typed value as a table")), "FILE.xlsx")


def _declare_quota(actions: Actions) -> None:
    for name, work, said in (
        ("list", tell_quotas, translate("cli", "planned, done and share by subject and town")),
        ("export", give_quotas, translate("cli", "write the quotas as a table")),
    ):
        action = actions.add(name, work, said)
        _period(action, required=False)
        if name == "export":
            _target(action, "FILE.xlsx")
    new = actions.add("set", set_quota, translate("cli", "set a quota for a town or a village"))
    add = new.wanted.add_argument
    add("subject", metavar="SUBJECT", help=translate("cli", "its name in the table of subjects"))
    add("area", metavar="AREA", help=translate("cli", "the code of a town or a village"))
    add("planned", metavar="NUMBER", help=translate("cli", "how much is planned"))
    _period(new)
    add("--campaign", metavar="CAMPAIGN", help=translate("cli", "for which campaign"))
    add("--note", metavar="TEXT", help=translate("cli", "a note"))
    reporting = actions.add("report", report, translate("cli", "report what was done of a quota, all in all"))
    add = reporting.wanted.add_argument
    add("quota", metavar="QUOTA", help=translate("cli", "its id's beginning"))
    add("done", metavar="NUMBER", help=translate("cli", "how much is done, all in all"))
    add("--day", metavar="DATE", type=day, help=translate("cli", "up to which day; else today"))
    add("--note", metavar="TEXT", help=translate("cli", "a note"))
    gone = actions.add("delete", delete, translate("cli", "delete a quota with its reports"))
    gone.wanted.add_argument("quota", metavar="QUOTA", help=translate("cli", "its id's beginning"))
    taking = actions.add("import", take_quotas, translate("cli", "take a table of quotas and reports in"))
    taking.wanted.add_argument("file", metavar="FILE", type=file_path, help=translate("cli", "an XLSX or CSV file"))


# -- assessments -------------------------------------------------------------------------------------------------------


def tell_schemes(call: Call) -> None:
    """Every scheme with its indicators and flaws."""
    with call.read() as store:
        found = schemes(store)
    english = language() == "en"
    call.answer.update(
        schemes=[
            {
                "name": it.name, "title": it.title[english], "weight": it.weight,
                "indicators": [
                    {
                        "name": one.name, "title": one.title[english], "aspect": one.aspect[english],
                        "source": one.source, "of": one.of, "weight": one.weight, "target": one.target,
                        "points": one.points, "higher": one.higher,
                    }
                    for one in it.indicators
                ],
                "flaws": [{"flaw": str(wrong), "indicator": name} for wrong, name in it.flaws],
            }
            for it in found
        ]
    )  # fmt: skip
    heads = [
        translate("cli", "code"), translate("cli", "title"), translate("cli", "indicators"), translate("cli", "weight"),
    ]  # fmt: skip
    plain = assessing.plain_number
    call.show(*table(heads, [(it.name, it.title[english], len(it.indicators), plain(it.weight)) for it in found]))
    for it in found:
        _tell_flaws(call, it, english=english)


def show(call: Call) -> None:
    """The values, points and totals of every town, and why where there is none."""
    with call.read() as store:
        found = _assessed(call, store)
    english = language() == "en"
    rows = [*found.ranked, *([found.county] if found.county else [])]
    call.answer.update(
        scheme=found.scheme.name, period=found.period.text, compared=found.compared, left_out=list(found.left_out),
        towns=[_told(it) for it in found.ranked], county=None if found.county is None else _told(found.county),
    )  # fmt: skip
    heads = [
        translate("cli", "rank"), translate("cli", "town"),
        *(it.title[english] for it in found.scheme.indicators), translate("cli", "points"), translate("cli", "of"),
    ]  # fmt: skip
    call.show(*whole_table(heads, [_line(it, found) for it in rows]))
    _tell_flaws(call, found.scheme, english=english)
    for row in found.towns:
        for one in found.scheme.indicators:
            for words in _reasons(row.cells[one.name].measured):
                call.say(f"{row.name} · {one.title[english]}: {words}")


def _line(it: Row, found: Assessment) -> tuple[str, ...]:
    plain = assessing.plain_number
    cells = (it.cells[one.name] for one in found.scheme.indicators)
    values = (f"{plain(cell.points)} ({plain(cell.measured.value)})" for cell in cells)
    return (str(it.rank or "—"), it.name, *values, plain(it.total), plain(it.of))


def sheet_of(call: Call) -> None:
    """Write the sheet."""
    from inspector.operations.papers.assessed import save_assessment  # noqa: PLC0415 - reportlab and the fonts

    path = call.options.output
    check_target(path, call.folder)
    with call.read() as store:
        drawn = save_assessment(store, _assessed(call, store), path, language="en" if language() == "en" else "zh")
    call.answer.update(path=str(path), pages=drawn.pages, bytes=len(drawn.pdf))
    call.show(*pairs({translate("cli", "file"): path}))


def set_value(call: Call) -> None:
    """Type a value, or take it away."""
    given = call.options
    value = None if given.value == "-" else _number(given.value)
    with call.write() as store:
        found = typed.set_value(
            store, scheme_name=given.scheme, indicator=given.indicator, area=named(store, given.area, ["area"]).id,
            period=_period_of(call, store), value=value, note=given.note,
        )  # fmt: skip
    call.answer.update(value=value, id=found)
    call.show(*pairs({given.indicator: assessing.plain_number(value)}))


def take_values(call: Call) -> None:
    """Take a table of typed values in."""
    _take(call, exchange.import_values)


def give_values(call: Call) -> None:
    """Write the typed values."""
    path = call.options.output
    check_target(path, call.folder)
    with call.read() as store:
        rows = exchange.write_values(store, path, language=language())
    call.answer.update(path=str(path), rows=rows)
    call.show(*pairs({translate("cli", "file"): path, translate("cli", "rows"): rows}))


# -- quotas ------------------------------------------------------------------------------------------------------------


def tell_quotas(call: Call) -> None:
    """Planned, done and share of every subject by town, with the quotas behind."""
    with call.read() as store:
        period = _period_of(call, store) if call.options.period else None
        found, titles = quotas.progress(store, period), quotas.titles(store)
        names = dict(store.rows("SELECT id, name FROM area"))
    english, plain = language() == "en", assessing.plain_number
    call.answer.update(
        rows=[
            {
                "subject": subject, "area": names.get(area, area), "planned": it.planned, "done": it.done,
                "share": it.value, "why": None if it.why is None else str(it.why), "said": list(map(str, it.said)),
                "quotas": [line.quota.id for line in it.lines],
            }
            for (subject, area), it in found.items()
        ]
    )  # fmt: skip
    heads = [
        translate("cli", "subject"), translate("cli", "area"), translate("cli", "planned number"),
        translate("cli", "number done"),
        "%", translate("cli", "id"),
    ]  # fmt: skip
    rows = [
        (
            titles[subject][english] if subject in titles else subject, names.get(area, area), plain(it.planned),
            plain(it.done), "—" if it.value is None else plain(100 * it.value),
            it.lines[0].quota.id if len(it.lines) == 1 else "",
        )
        for (subject, area), it in found.items()
    ]  # fmt: skip
    call.show(*table(heads, rows))
    for (subject, area), it in found.items():
        title = titles[subject][english] if subject in titles else subject
        for words in _reasons(Measured(value=it.value, why=it.why, said=it.said)):
            call.say(f"{names.get(area, area)} · {title}: {words}")


def set_quota(call: Call) -> None:
    """Enter a quota."""
    given = call.options
    with call.write() as store:
        period = _period_of(call, store)
        made = quotas.set_quota(
            store, subject=given.subject, area=named(store, given.area, ["area"]).id, starts=period.starts,
            ends=period.ends, planned=_number(given.planned), note=given.note,
            campaign=named(store, given.campaign, ["campaign"]).id if given.campaign else None,
        )  # fmt: skip
    call.answer.update(quota=made)
    call.show(*pairs({translate("cli", "id"): made}))


def report(call: Call) -> None:
    """Enter what was done."""
    given = call.options
    with call.write() as store:
        upto = given.day or clock.today(store.now)
        quota = named(store, given.quota, ["quota"]).id
        made = quotas.report(store, quota, day=upto.isoformat(), done=_number(given.done), note=given.note)
        planned = store.get(Quota, quota).planned
    call.answer.update(quota=quota, report=made, done=_number(given.done), planned=planned)
    call.show(
        *pairs(
            {
                translate("cli", "number done"): given.done,
                translate("cli", "planned number"): assessing.plain_number(planned),
            }
        )
    )


def delete(call: Call) -> None:
    """Delete a quota."""
    with call.write() as store:
        quota = named(store, call.options.quota, ["quota"]).id
        quotas.delete(store, quota)
    call.answer.update(quota=quota)
    call.show(*pairs({translate("cli", "id"): quota}))


def take_quotas(call: Call) -> None:
    """Take a table of quotas in."""
    _take(call, import_quotas)


def give_quotas(call: Call) -> None:
    """Write the quotas."""
    path = call.options.output
    check_target(path, call.folder)
    with call.read() as store:
        period = _period_of(call, store) if call.options.period else None
        rows = exchange.write_quotas(store, path, period, language=language())
    call.answer.update(path=str(path), rows=rows)
    call.show(*pairs({translate("cli", "file"): path, translate("cli", "rows"): rows}))


# -- what they share ---------------------------------------------------------------------------------------------------


def _of_scheme(actions: Actions, name: str, work: Any, said: str) -> Parser:
    action = actions.add(name, work, said)
    action.wanted.add_argument("scheme", metavar="SCHEME", help=translate("cli", "its name in the table of schemes"))
    _period(action)
    if name != "set":
        action.wanted.add_argument("--campaign", metavar="CAMPAIGN", help=translate("cli", "only of this campaign"))
    return action


def _period(action: Parser, *, required: bool = True) -> None:
    action.wanted.add_argument(
        "--period", metavar="PERIOD", required=required,
        help=translate("cli", "2026-11, 2026Q4, 2026H2, 2026, 2026-11-01..2026-11-20, or a campaign's name"),
    )  # fmt: skip


def _target(action: Parser, name: str) -> None:
    action.wanted.add_argument(
        "-o", "--output", metavar=name, type=file_path, required=True, help=translate("cli", "where to")
    )


def _period_of(call: Call, store: Store) -> Period:
    """The period written, or that of the campaign called so. Raises Fault BAD_PERIOD."""
    try:
        return parsed(call.options.period)
    except Fault:
        campaign = next((it for it in store.find(Campaign) if it.name == call.options.period), None)
        if campaign is None:
            raise
        return Period(campaign.starts, campaign.closed_by)


def _assessed(call: Call, store: Store) -> Assessment:
    given = call.options
    campaign = named(store, given.campaign, ["campaign"]).id if given.campaign else None
    today = clock.today(store.now).isoformat()
    return assess(store, given.scheme, _period_of(call, store), today=today, campaign=campaign)


def _told(it: Row) -> dict[str, Any]:
    return {
        "area": it.area, "name": it.name, "rank": it.rank, "total": it.total, "of": it.of, "lacks": list(it.lacks),
        "indicators": {
            name: {
                "value": cell.measured.value, "count": cell.measured.count, "base": cell.measured.base,
                "points": cell.points, "why": None if cell.measured.why is None else str(cell.measured.why),
                "said": list(map(str, cell.measured.said)), "visits": list(cell.measured.trail.visits),
                "quotas": list(cell.measured.trail.quotas),
            }
            for name, cell in it.cells.items()
        },
    }  # fmt: skip


def _reasons(measured: Measured) -> list[str]:
    why = [assessing.no_value(measured.why)] if measured.why is not None else []
    return [*why, *(assessing.beside_value(it) for it in measured.said)]


def _tell_flaws(call: Call, it: Scheme, *, english: bool) -> None:
    for wrong, name in it.flaws:
        about = it.indicator(name) if name else None
        facts = {
            "title": about.title[english] if about else "", "of": about.of if about else "",
            "weight": assessing.plain_number(it.weight),
        }  # fmt: skip
        call.say(assessing.scheme_flaw(wrong).format(**facts))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise Fault(Kind.BAD_VALUE, field="value", value=text[:40], expected="0 … 1000000000") from error


def _take(call: Call, work: Any) -> None:
    path = call.options.file
    call.answer.update(new=0, changed=0, same=0, operation=None)
    if not path.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    with call.write() as store:
        found = work(store, path)
    call.answer.update({name: found[name] for name in ("new", "changed", "same", "operation")})
    for row in found["refused"]:
        place = {name: row[name] for name in ("sheet", "row", "column")}
        said = str(sentence(Fault(Kind.BAD_ROW, path=str(path), message=flaw(row["kind"]), **place)))
        call.refuse_in_words(path, Kind.BAD_ROW, said, **place)
    call.show(
        *pairs({
            translate("cli", "new"): found["new"], translate("cli", "changed"): found["changed"],
            translate("cli", "same"): found["same"], translate("cli", "refused"): len(found["refused"]),
        })
    )  # fmt: skip
