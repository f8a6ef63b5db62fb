"""campaign, lot: a campaign begun, given out and counted; sites drawn by lot, replaced, drawn again; the minutes."""

from typing import Any

from inspector.cli.arguments import Actions, Commands, Parser, at_least, day, file_path
from inspector.cli.call import Call, check_target
from inspector.cli.naming import named
from inspector.cli.words import pairs, table, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import site_kind, size
from inspector.i18n.words import SITE_KINDS
from inspector.operations import assigning, campaign, lot
from inspector.operations import round as rounds
from inspector.operations.assigning import Who
from inspector.paper.masking import PRIVATE_KINDS, masked_name, masked_text


def declare(commands: Commands) -> None:
    """The commands of this group."""
    _declare_campaign(
        commands.group("campaign", translate("cli", "campaigns: where they go, who is sent, how far they are"))
    )
    _declare_lot(commands.group("lot", translate("cli", "sites drawn by lot, with a seed that draws the same again")))


def _declare_campaign(actions: Actions) -> None:
    new = actions.add("add", add, translate("cli", "begin a campaign")).wanted.add_argument
    new("name", metavar="NAME", help=translate("cli", "what it is called"))
    new("--starts", metavar="DATE", type=day, required=True, help=translate("cli", "its first day"))
    new("--basic-by", metavar="DATE", type=day, required=True, help=translate("cli", "basically put right by"))
    new("--closed-by", metavar="DATE", type=day, required=True, help=translate("cli", "all closed by"))
    new("--basis", metavar="TEXT", help=translate("cli", "plan or notice it rests on"))
    new(
        "--area",
        metavar="CODE",
        action="append",
        required=True,
        help=translate("cli", "where it goes; may be repeated"),
    )
    new(
        "--checklist", metavar="FORM", action="append", required=True,
        help=translate("cli", "what it asks; may be repeated"),
    )  # fmt: skip
    even = _of_campaign(actions, "spread", spread, translate("cli", "spread its sites evenly over people or teams"))
    _who(even, several=True)
    even.wanted.add_argument("--area", metavar="CODE", help=translate("cli", "only in this area"))
    even.wanted.add_argument(
        "--anew", action="store_true", help=translate("cli", "balance anew what was spread before")
    )
    give = _of_campaign(actions, "assign", assign, translate("cli", "give an area or single sites to somebody"))
    _who(give, several=False)
    give.wanted.add_argument("--area", metavar="CODE", help=translate("cli", "all of this area"))
    give.wanted.add_argument(
        "--site", metavar="CODE", action="append", default=[], help=translate("cli", "a site; may be repeated")
    )
    _of_campaign(actions, "round", tell_round, translate("cli", "village by village: assigned, visited, left out"))


def _declare_lot(actions: Actions) -> None:
    new = actions.add("draw", draw, translate("cli", "draw sites; a draw cannot be undone")).wanted.add_argument
    new("--area", metavar="CODE", required=True, help=translate("cli", "where from"))
    new("--kind", choices=tuple(SITE_KINDS), default="household", help=translate("cli", "which kind of site"))
    new("--count", metavar="N", type=at_least(1), required=True, help=translate("cli", "how many"))
    new("--seed", metavar="TEXT", default="", help=translate("cli", "the seed; else time and device"))
    new("--each-village", action="store_true", help=translate("cli", "so many of each village"))
    new(
        "--unvisited-days", metavar="N", type=at_least(0), default=0,
        help=translate("cli", "only where nobody was in the last N days"),
    )  # fmt: skip
    new("--campaign", metavar="CAMPAIGN", help=translate("cli", "for which campaign"))
    new("--note", metavar="TEXT", help=translate("cli", "who was present, and remarks"))
    _of_lot(actions, "verify", verify, translate("cli", "draw again and say whether the same comes out"))
    other = _of_lot(
        actions, "substitute", substitute, translate("cli", "draw the next one for a site not to be visited")
    )
    other.wanted.add_argument("place", metavar="PLACE", type=at_least(1), help=translate("cli", "its number as drawn"))
    other.wanted.add_argument("--reason", metavar="TEXT", required=True, help=translate("cli", "why"))
    paper = _of_lot(actions, "minutes", minutes, translate("cli", "write the minutes of a draw as PDF"))
    paper.wanted.add_argument(
        "-o", "--output", metavar="FILE.pdf", type=file_path, required=True, help=translate("cli", "where to")
    )


# -- campaigns ---------------------------------------------------------------------------------------------------------


def add(call: Call) -> None:
    """Begin a campaign."""
    given = call.options
    with call.write() as store:
        made = campaign.add(
            store, name=given.name, basis=given.basis, starts=given.starts.isoformat(),
            basic_by=given.basic_by.isoformat(), closed_by=given.closed_by.isoformat(),
            areas=[named(store, it, ["area"]).id for it in given.area],
            checklists=[named(store, it, ["checklist"]).id for it in given.checklist],
        )  # fmt: skip
    call.answer.update(campaign=made, name=given.name)
    call.show(*pairs({translate("cli", "campaign"): given.name, translate("cli", "id"): made}))


def spread(call: Call) -> None:
    """Spread evenly, or balance anew."""
    with call.write() as store:
        found, checklist = _campaign(call, store)
        among = [_somebody(store, it) for it in call.options.to]
        if call.options.anew:
            done = assigning.rebalance(store, found, checklist, among)
        else:
            area = named(store, call.options.area, ["area"]).id if call.options.area else None
            done = assigning.assign_evenly(store, found, checklist, among, area=area)
    _tell_assigned(call, done)


def assign(call: Call) -> None:
    """Give an area, or single sites, to a person or a team."""
    if bool(call.options.area) == bool(call.options.site):
        raise Fault(Kind.USAGE, message=translate("cli", "either --area or --site"))
    with call.write() as store:
        found, checklist = _campaign(call, store)
        who = _somebody(store, call.options.to)
        if call.options.area:
            area = named(store, call.options.area, ["area"]).id
            done = assigning.assign_area(store, found, checklist, area, who)
        else:
            sites = [named(store, it, ["site"]).id for it in call.options.site]
            done = assigning.assign(store, found, checklist, sites, who)
    _tell_assigned(call, done)


def tell_round(call: Call) -> None:
    """Every village with its counts, and what the round would leave out if it ended now."""
    with call.read() as store:
        found, _ = _campaign(call, store, checklist=False)
        rows = rounds.villages(store, found)
        left = rounds.left_out(store, found)
    call.answer.update(
        villages=[
            {
                "code": it.code, "name": it.name, "places": it.places, "assigned": it.assigned, "visited": it.visited,
                "drafts": it.drafts,
            }
            for it in rows
        ],
        left_out={
            "villages": len(left.villages), "places": left.places, "residents": left.residents,
            "people": len(left.idle), "items": len(left.unused) + left.owed,
        },
    )  # fmt: skip
    heads = [
        translate("cli", "village"), translate("cli", "town"), translate("cli", "places"), translate("cli", "assigned"),
        translate("cli", "visited"),
    ]  # fmt: skip
    call.show(*table(heads, [(it.name, it.town, it.places, it.assigned, it.visited) for it in rows]))


# -- lots --------------------------------------------------------------------------------------------------------------


def draw(call: Call) -> None:
    """Draw, and tell what the lot fell on."""
    given = call.options
    with call.write() as store:
        made = lot.draw(
            store, area=named(store, given.area, ["area"]).id, kind=given.kind, wanted=given.count, seed=given.seed,
            campaign=named(store, given.campaign, ["campaign"]).id if given.campaign else None,
            each_village=given.each_village, unvisited_days=given.unvisited_days, note=given.note,
        )  # fmt: skip
        _tell_lot(call, store, made)


def substitute(call: Call) -> None:
    """Draw the next of the sequence in place of one."""
    with call.write() as store:
        found = _lot(call, store)
        row = next((it for it in lot.read_lot(store, found).rows if it.place == call.options.place), None)
        if row is None:
            raise Fault(Kind.GONE, record="drawn_site", id=str(call.options.place))
        lot.substitute(store, row.id, call.options.reason)
        _tell_lot(call, store, found)


def verify(call: Call) -> None:
    """Draw again; what does not follow from its seed is refused by name."""
    with call.read() as store:
        found = _lot(call, store)
        verdict = lot.verify(store, found)
        _tell_lot(call, store, found)
    call.answer.update(follows=verdict.follows, place=verdict.place)
    if verdict.follows:
        call.say(translate("cli", "Drawn again: the same seed and candidates give the same."))
    else:
        said = translate("cli", "Drawn again, number {place} is another one: this does not follow from its seed.")
        call.refuse_in_words(found, "forged", said.format(place=verdict.place))


def minutes(call: Call) -> None:
    """Write the minutes."""
    from inspector.operations.papers.issuing import save  # noqa: PLC0415 - reportlab and the fonts

    path = call.options.output
    check_target(path, call.folder)
    with call.read() as store:
        drawn = save(store, "minutes", _lot(call, store), path).drawn
    call.answer.update(path=str(path), pages=drawn.pages, bytes=len(drawn.pdf))
    call.show(*pairs({translate("cli", "file"): path, translate("cli", "size"): size(len(drawn.pdf))}))


# -- what they share ---------------------------------------------------------------------------------------------------


def _of_campaign(actions: Actions, name: str, work: Any, said: str) -> Parser:
    action = actions.add(name, work, said)
    action.wanted.add_argument("campaign", metavar="CAMPAIGN", help=translate("cli", "its name or its id's beginning"))
    if name != "round":
        action.wanted.add_argument(
            "--checklist", metavar="FORM", help=translate("cli", "which of its checklists; needed where it has several")
        )
    return action


def _of_lot(actions: Actions, name: str, work: Any, said: str) -> Parser:
    action = actions.add(name, work, said)
    action.wanted.add_argument("lot", metavar="LOT", help=translate("cli", "its id's beginning"))
    return action


def _who(action: Parser, *, several: bool) -> None:
    more: dict[str, Any] = {"action": "append"} if several else {}
    said = translate("cli", "a person or a team, by name or id; may be repeated") if several else translate(
        "cli", "a person or a team, by name or id"
    )  # fmt: skip
    action.wanted.add_argument("--to", metavar="WHO", required=True, help=said, **more)


def _campaign(call: Call, store: Store, *, checklist: bool = True) -> tuple[str, str]:
    """The campaign named and its checklist; the only one where none is named."""
    found = named(store, call.options.campaign, ["campaign"]).id
    if not checklist:
        return found, ""
    if call.options.checklist:
        return found, named(store, call.options.checklist, ["checklist"]).id
    lists = campaign.read_campaign(store, found).checklists
    if len(lists) != 1:
        raise Fault(Kind.USAGE, message=translate("cli", "missing: {names}").format(names="--checklist"))
    return found, lists[0].id


def _somebody(store: Store, given: str) -> Who:
    found = named(store, given, ["person", "team"])
    return Who(person=found.id) if found.kind == "person" else Who(team=found.id)


def _lot(call: Call, store: Store) -> str:
    return named(store, call.options.lot, ["lot"]).id


def _tell_assigned(call: Call, done: assigning.Assigned) -> None:
    call.answer.update(new=done.new, moved=done.moved, kept=done.kept)
    call.show(
        *pairs({
            translate("cli", "newly assigned"): done.new,
            translate("cli", "given to somebody else"): done.moved,
            translate("cli", "left as they were"): done.kept,
        })
    )  # fmt: skip


def _tell_lot(call: Call, store: Store, made: str) -> None:
    found = lot.read_lot(store, made)
    private = found.lot.kind in PRIVATE_KINDS
    names = {it.id: masked_name(it.name) if private else it.name for it in found.rows}
    everybody = tuple(it.name for it in found.rows) if private else ()
    reasons = {it.id: masked_text(it.reason, everybody) for it in found.rows}
    call.answer.update(
        lot=made, seed=found.lot.seed, drawn=found.lot.drawn, candidates_sha256=lot.candidates_hash(found.lot),
        sites=[
            {
                "place": it.place, "code": it.code, "name": names[it.id], "replaces": it.replaces,
                "reason": reasons[it.id],
            }
            for it in found.rows
        ],
    )  # fmt: skip
    call.show(
        *pairs({
            translate("cli", "id"): made,
            translate("cli", "seed"): found.lot.seed,
            translate("cli", "kind"): site_kind(found.lot.kind),
        })
    )  # fmt: skip
    heads = [translate("cli", "no."), translate("cli", "code"), translate("cli", "name"), translate("cli", "reason")]
    rows = [(it.place, it.code, names[it.id], reasons[it.id]) for it in found.rows]
    call.show(*table(heads, rows))
