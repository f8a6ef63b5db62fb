"""register: areas over time, grids, types and tags, groups of households, leads on risks, counts; tables in and out."""

from typing import Any

from inspector import clock
from inspector.cli.arguments import Actions, Commands, Parser, day, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.words import harmless, pairs, table, translate
from inspector.db.store import Store
from inspector.i18n import level, refused_row
from inspector.i18n import registering as words
from inspector.operations.register import areas, counters, exchange, grids, leads, statuses, traits, writing
from inspector.records import Area
from inspector.sheet.register import LEAVING, TABLES

LISTS = ("areas", "grids", "traits", "households", "leads", "counts")


def declare(commands: Commands) -> None:
    """The commands of this group."""
    actions = commands.group("register", translate("cli", "the register: areas over time, grids, households, leads"))
    listing = actions.add("list", show, translate("cli", "what the register says"))
    listing.wanted.add_argument("what", choices=LISTS, help=translate("cli", "which part of it"))
    _area(listing)
    listing.wanted.add_argument("--ended", action="store_true", help=translate("cli", "what has ended too"))
    listing.wanted.add_argument("--counter", metavar="NAME", help=translate("cli", "what is counted"))
    _declare_areas(actions)
    trait = actions.add("set", set_trait, translate("cli", "a type or a tag of a village"))
    trait.wanted.add_argument("area", metavar="AREA", help=translate("cli", "its code"))
    trait.wanted.add_argument("kind", choices=tuple(traits.TABLES), help=translate("cli", "type or tag"))
    trait.wanted.add_argument("value", metavar="NAME", help=translate("cli", "as the table calls it"))
    _on(trait, "--since")
    count = actions.add("count", count_one, translate("cli", "how many of a thing a village has"))
    count.wanted.add_argument("counter", metavar="NAME", help=translate("cli", "what is counted"))
    count.wanted.add_argument("area", metavar="AREA", help=translate("cli", "its code"))
    count.wanted.add_argument("value", metavar="N", type=float, help=translate("cli", "how many"))
    count.wanted.add_argument("--baseline", action="store_true", help=translate("cli", "it is the baseline"))
    _on(count, "--day")
    taken = actions.add("import", take_in, translate("cli", "take a table of the register in"))
    taken.wanted.add_argument("what", choices=tuple(TABLES), help=translate("cli", "what the file lists"))
    taken.wanted.add_argument("file", metavar="FILE", type=file_path, help=translate("cli", "an XLSX or CSV file"))
    taken.wanted.add_argument("--plan", action="store_true", help=translate("cli", "only say what would happen"))
    left = actions.add("export", write_out, translate("cli", "write a table of the register"))
    left.wanted.add_argument("what", choices=tuple(LEAVING), help=translate("cli", "what is to be listed"))
    left.wanted.add_argument(
        "-o", "--output", metavar="FILE", type=file_path, required=True, help=translate("cli", "an XLSX or CSV file")
    )
    _area(left)
    left.wanted.add_argument("--empty", action="store_true", help=translate("cli", "a table to fill in"))


def _declare_areas(actions: Actions) -> None:
    called = actions.add("rename", rename, translate("cli", "an area is called otherwise from a day on"))
    called.wanted.add_argument("area", metavar="AREA", help=translate("cli", "its code"))
    called.wanted.add_argument("name", metavar="NAME", help=translate("cli", "what it is called"))
    _on(called, "--since")
    merged = actions.add("merge", merge, translate("cli", "areas go into another one"))
    merged.wanted.add_argument("areas", metavar="AREA", nargs="+", help=translate("cli", "codes of those that end"))
    merged.wanted.add_argument("--into", metavar="AREA", required=True, help=translate("cli", "code of the successor"))
    _on(merged, "--since")
    merged.wanted.add_argument("--plan", action="store_true", help=translate("cli", "only say what would happen"))
    ended = actions.add("end", end, translate("cli", "an area ceases and goes into no other"))
    ended.wanted.add_argument("area", metavar="AREA", help=translate("cli", "its code"))
    _on(ended, "--until")


def _area(parser: Parser) -> None:
    parser.wanted.add_argument("--area", metavar="CODE", default="", help=translate("cli", "only in this area"))


def _on(parser: Parser, option: str) -> None:
    parser.wanted.add_argument(option, metavar="DATE", type=day, dest="on", help=translate("cli", "else today"))


def _day(call: Call, store: Store) -> str:
    return (call.options.on or clock.today(store.now)).isoformat()


def rename(call: Call) -> None:
    """An area is called otherwise."""
    with call.write() as store:
        area = named(store, call.options.area, ["area"]).id
        past = areas.rename(store, area, call.options.name, since=_day(call, store))
    call.answer.update(area=area, before=past)
    call.show(*pairs({translate("cli", "name"): call.options.name}))


def merge(call: Call) -> None:
    """Areas go into another one, or it is only said what would happen."""
    options = call.options
    with call.read() if options.plan else call.write() as store:
        sources = [named(store, it, ["area"]).id for it in options.areas]
        into = named(store, options.into, ["area"]).id
        told = areas.plan(store, sources, into) if options.plan else None
        told = told or areas.merge(store, sources, into, on=_day(call, store))
    facts = {
        "sites": told.sites, "groups": told.groups, "areas": told.areas, "findings": told.findings,
        "charges": told.charges, "wholes": told.wholes,
    }  # fmt: skip
    call.answer.update(plan=options.plan, **facts)
    call.show(
        *pairs({
            translate("cli", "places that move"): told.sites,
            translate("cli", "groups that begin anew"): told.groups,
            translate("cli", "areas that lie there from now on"): told.areas,
            translate("cli", "findings that keep their place"): told.findings,
            translate("cli", "charges that end"): told.charges,
            translate("cli", "places that end"): told.wholes,
        })
    )  # fmt: skip


def end(call: Call) -> None:
    """An area ceases."""
    with call.write() as store:
        area = named(store, call.options.area, ["area"]).id
        areas.end(store, area, until=_day(call, store))
    call.answer.update(area=area)


def set_trait(call: Call) -> None:
    """A type or a tag of a village."""
    options = call.options
    with call.write() as store:
        area = named(store, options.area, ["area"]).id
        work = traits.set_type if options.kind == traits.TYPE else traits.add_tag
        call.answer.update(trait=work(store, area, options.value, since=_day(call, store)))


def count_one(call: Call) -> None:
    """How many of a thing a village has."""
    options = call.options
    with call.write() as store:
        area = named(store, options.area, ["area"]).id
        reading = counters.count(
            store, options.counter, options.value, day=_day(call, store), area=area, baseline=options.baseline
        )
    call.answer.update(reading=reading)


def take_in(call: Call) -> None:
    """Take a table in, every row by itself."""
    options = call.options
    with call.write() as store:
        found = exchange.import_table(store, options.what, options.file, plan=options.plan)
    for it in found["refused"]:
        call.refuse_in_words(
            str(options.file), it["kind"], refused_row(it["sheet"], it["row"], it["column"], it["kind"]),
            row=it["row"], column=it["column"],
        )  # fmt: skip
    call.answer.update(
        plan=options.plan, new=found["new"], changed=found["changed"], same=found["same"], operation=found["operation"]
    )
    call.show(
        *pairs({
            translate("cli", "new"): found["new"], translate("cli", "changed"): found["changed"],
            translate("cli", "as before"): found["same"], translate("cli", "left out"): len(found["refused"]),
        })
    )  # fmt: skip


def write_out(call: Call) -> None:
    """Write a table of the register, or an empty one."""
    from inspector.i18n import language  # noqa: PLC0415
    from inspector.sheet.register import write_empty  # noqa: PLC0415

    options = call.options
    check_target(options.output, call.folder)
    rows = 0
    if options.empty and options.what in TABLES:
        write_empty(TABLES[options.what], options.output, language=language())
    else:
        with call.read() as store:
            rows = writing.write(store, options.what, options.output, area=options.area, language=language())
    call.answer.update(path=str(options.output), rows=rows)
    call.show(*pairs({translate("cli", "file"): options.output, translate("cli", "rows"): rows}))


def show(call: Call) -> None:
    """One part of the register."""
    with call.read() as store:
        heads, rows, answer = _LISTED[call.options.what](call, store)
    call.answer.update(rows=answer)
    call.show(*table(heads, [[harmless(it) for it in row] for row in rows]))


_Listed = tuple[list[str], list[list[Any]], list[dict[str, Any]]]


def _areas(call: Call, store: Store) -> _Listed:
    found = [it for it in store.find(Area) if call.options.ended or it.until is None]
    found = sorted((it for it in found if it.code.startswith(call.options.area)), key=lambda it: it.code)
    names = {it.id: it.name for it in store.find(Area)}
    heads = [translate("cli", "code"), translate("cli", "name"), translate("cli", "level"), translate("cli", "until"),
             translate("cli", "went into")]  # fmt: skip
    rows = [[it.code, it.name, level(it.level), it.until or "", names.get(it.successor or "", "")] for it in found]
    keys = ("id", "code", "name", "level", "parent", "since", "until", "successor")
    return heads, rows, [{name: getattr(it, name) for name in keys} for it in found]


def _grids(call: Call, store: Store) -> _Listed:
    found = grids.grids(store, clock.today(store.now).isoformat(), area=call.options.area)
    heads = [translate("cli", "code"), translate("cli", "name"), translate("cli", "where"), translate("cli", "worker"),
             translate("cli", "households")]  # fmt: skip
    rows = [[it.area.code, it.area.name, it.place, "、".join(one.person for one in it.workers), it.households]
            for it in found]  # fmt: skip
    answer = [
        {"id": it.area.id, "code": it.area.code, "name": it.area.name, "level": it.area.level, "place": it.place,
         "workers": [one.person for one in it.workers], "households": it.households, "sites": it.sites}
        for it in found
    ]  # fmt: skip
    return heads, rows, answer


def _traits(call: Call, store: Store) -> _Listed:
    rows = writing.rows(store, "traits", call.options.area)
    heads = [translate("cli", "code"), translate("cli", "kind"), translate("cli", "value"), translate("cli", "since"),
             translate("cli", "until")]  # fmt: skip
    shown = [[it[name] or "" for name in ("place", "kind", "value", "since", "until")] for it in rows]
    return heads, shown, [dict(it) for it in rows]


def _households(call: Call, store: Store) -> _Listed:
    found = statuses.in_groups(store, clock.today(store.now).isoformat(), area=call.options.area)
    heads = [translate("cli", "code"), translate("cli", "where"), translate("cli", "group"), translate("cli", "risk"),
             translate("cli", "since")]  # fmt: skip
    rows = [[it.code, it.place, it.status.category, words.risk(it.status.risk), it.status.since] for it in found]
    answer = [
        {"site": it.status.site, "code": it.code, "category": it.status.category, "risk": it.status.risk,
         "since": it.status.since, "until": it.status.until}
        for it in found
    ]  # fmt: skip
    return heads, rows, answer


def _leads(call: Call, store: Store) -> _Listed:
    found = leads.leads(store, clock.today(store.now).isoformat(), area=call.options.area)
    heads = [translate("cli", "found"), translate("cli", "where"), translate("cli", "risk"),
             translate("cli", "standing"), translate("cli", "deadline")]  # fmt: skip
    rows = [
        [it.lead.found, it.code or it.place, it.lead.risk, words.standing(it.standing), it.due or "—"] for it in found
    ]
    answer = [
        {"id": it.lead.id, "site": it.code, "place": it.place, "risk": it.lead.risk, "channel": it.lead.channel,
         "found": it.lead.found, "standing": str(it.standing), "due": it.due, "late": it.late}
        for it in found
    ]  # fmt: skip
    return heads, rows, answer


def _counts(call: Call, store: Store) -> _Listed:
    from inspector.db.tables import current  # noqa: PLC0415

    wanted = [call.options.counter] if call.options.counter else [str(it["name"]) for it in current(store, "counters")]
    heads = [translate("cli", "counter"), translate("cli", "where"), translate("cli", "baseline"),
             translate("cli", "now"), translate("cli", "change")]  # fmt: skip
    rows, answer = [], []
    for name in wanted:
        for it in counters.counts(store, name, area=call.options.area):
            place, base = store.get(Area, it.area), it.baseline.value if it.baseline else None
            rows.append(
                [name, place.name, *("—" if one is None else f"{one:g}" for one in (base, it.current, it.change))]
            )
            answer.append({"counter": name, "area": place.code, "baseline": base, "current": it.current,
                           "change": it.change, "stock": it.stock, "added": it.added})  # fmt: skip
    return heads, rows, answer


_LISTED = {
    "areas": _areas, "grids": _grids, "traits": _traits, "households": _households, "leads": _leads, "counts": _counts,
}  # fmt: skip
