"""paper check, list, void, serve, enter, slip, block: what became of papers, and which numbers are whose."""

from dataclasses import asdict
from pathlib import Path

from inspector import clock
from inspector.cli.arguments import Actions, Parser, at_least, day, file_path
from inspector.cli.call import Call
from inspector.cli.naming import named
from inspector.cli.words import harmless, pairs, table, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers import checking, numbers, register, slips, standing
from inspector.paper.masking import PRIVATE_KINDS, masked_name

_NUMBERED = (
    "notice", "hand_over", "rectify", "supplement", "reinspect", "remind", "urge", "extension", "close", "talk",
    "rating", "circular", "briefing", "leaders", "closing", "plan_progress",
)  # fmt: skip
"""Kinds that stand in a register, as `operations.papers.content.numbered` and the reports have them; those take long to
load, so a test holds them against this."""


def add_to(group: Actions) -> None:
    """The actions of the command `paper` that make none."""
    look = group.add("check", check, translate("cli", "is a paper ours, and does it hold"))
    look.wanted.add_argument(
        "what", metavar="TEXT|PICTURE", help=translate("cli", "what its code says, its number, or a picture of it")
    )
    lines = group.add("list", show, translate("cli", "the papers that were issued, and numbers given twice"))
    lines.wanted.add_argument("--kind", choices=_NUMBERED, help=translate("cli", "only of this kind"))

    void = group.add("void", declare_void, translate("cli", "declare a paper void; its number stays"))
    _paper(void)
    void.wanted.add_argument("--reason", metavar="TEXT", required=True, help=translate("cli", "why"))

    served = group.add("serve", serve, translate("cli", "record that a paper was served"))
    _paper(served)
    today = translate("cli", "on which day; today")
    served.wanted.add_argument("--day", metavar="DATE", type=day, help=today)
    served.wanted.add_argument("--to", metavar="NAME", required=True, help=translate("cli", "who took it"))
    served.wanted.add_argument(
        "--how", choices=standing.HOW_SERVED, default=standing.HOW_SERVED[0], help=translate("cli", "in which way")
    )

    entered = group.add("enter", enter, translate("cli", "give a laptop's own paper a number of the register"))
    _paper(entered)
    entered.wanted.add_argument(
        "formal", metavar="NUMBER", nargs="?", help=translate("cli", "which; by default the next one")
    )

    slip = group.add("slip", take_slip, translate("cli", "record that a paper's slip came back"))
    _paper(slip)
    pictures = translate("cli", "of the slip")
    slip.wanted.add_argument("pictures", metavar="PICTURE", nargs="*", type=file_path, help=pictures)
    slip.wanted.add_argument("--day", metavar="DATE", type=day, help=today)

    block = group.add("block", give_block, translate("cli", "leave numbers of a register to a laptop"))
    add = block.wanted.add_argument
    add("device", metavar="DEVICE", help=translate("cli", "its id, or the three characters of its mark"))
    add("kind", choices=_NUMBERED, help=translate("cli", "of which papers"))
    add("first", metavar="FIRST", type=at_least(1), help=translate("cli", "the first number"))
    add("last", metavar="LAST", type=at_least(1), help=translate("cli", "the last number"))
    add("--year", metavar="YEAR", type=at_least(1970), help=translate("cli", "of which year; this year"))


def _paper(parser: Parser) -> None:
    told = translate("cli", "its number, or the beginning of its id")
    parser.wanted.add_argument("paper", metavar="PAPER", help=told)


# -- looking -----------------------------------------------------------------------------------------------------------


def check(call: Call) -> None:
    """By the code in a picture, by what a scanner typed, or by a number; a paper nobody knows is no error."""
    given = call.options.what
    with call.read() as store:
        found = checking.check(store, checking.read_code(Path(given))[0] if _is_file(given) else given)
    call.answer.update(number=found.number, status=found.status)
    call.show(
        *pairs({translate("cli", "number"): found.number, translate("cli", "state"): _state_words()[found.status]})
    )
    if found.several > 1:
        call.say(translate("cli", "Several papers bear this number; the code beside it tells them apart."))


def show(call: Call) -> None:
    """The register, the newest first. Householders are masked as in the window."""
    with call.read() as store:
        found = [it for it in register.issued(store) if call.options.kind in (None, it.kind)]
        twice = register.twice(store)
    rows = []
    for it in found:
        row = asdict(it)
        row["site_name"] = masked_name(it.site_name) if it.site_kind in PRIVATE_KINDS else it.site_name
        rows.append(row)
    call.answer.update(total=len(rows), rows=rows, twice=[asdict(it) for it in twice])
    heads = (
        translate("cli", "number"), translate("cli", "state"), translate("cli", "day"), translate("cli", "addressee"),
        translate("cli", "served"), translate("cli", "returned"),
    )  # fmt: skip
    words = _state_words()
    if rows:
        call.show(
            *table(
                heads,
                [(it["formal"] or it["number"], words[it["state"]], it["day"][:10], harmless(it["addressee"]),
                  it["served"], it["returned"]) for it in rows],
            )
        )  # fmt: skip
    for double in twice:
        call.say(translate("cli", "The number {number} was given to several papers.").format(number=double.number))


def _state_words() -> dict[str, str]:
    return {
        "genuine": translate("cli", "genuine"),
        "superseded": translate("cli", "superseded"),
        "void": translate("cli", "void"),
        "unknown": translate("cli", "unknown"),
    }


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # no name a file can have
        return False


# -- what becomes of them ----------------------------------------------------------------------------------------------


def declare_void(call: Call) -> None:
    """Void from now on."""
    with call.write() as store:
        paper = named(store, call.options.paper, ["paper"]).id
        standing.void(store, paper, call.options.reason)
        _told(call, store, paper)


def serve(call: Call) -> None:
    """Served on somebody."""
    options = call.options
    with call.write() as store:
        paper = named(store, options.paper, ["paper"]).id
        standing.serve(store, paper, (options.day or clock.today(store.now)).isoformat(), options.to, options.how)
        _told(call, store, paper)


def enter(call: Call) -> None:
    """Entered into the register."""
    with call.write() as store:
        paper = named(store, call.options.paper, ["paper"]).id
        standing.enter(store, paper, call.options.formal)
        _told(call, store, paper)


def take_slip(call: Call) -> None:
    """The slip came back; a file that is no picture hinders no other."""
    options = call.options
    with call.write() as store:
        paper = named(store, options.paper, ["paper"]).id
        when = options.day.isoformat() if options.day else ""
        made, faults = slips.take_slip(
            store, paper, options.pictures, day=when, progress=call.progress(translate("cli", "pictures"))
        )
        for fault in faults:
            call.refuse(fault.facts.get("path", ""), fault)
        if made or not options.pictures or not faults:
            _told(call, store, paper)
        call.answer.update(photos=len(made))


def give_block(call: Call) -> None:
    """Numbers for a laptop; they travel with the next package."""
    options = call.options
    if options.last < options.first:
        raise Fault(Kind.USAGE, message=translate("cli", "FIRST is not greater than LAST"))
    with call.write() as store:
        year = options.year or clock.today(store.now).year
        numbers.give_block(store, options.device, options.kind, year, options.first, options.last)
        series = numbers.series_of(store, options.kind)
        device = numbers.device_called(store, options.device)
    call.answer.update(device=device, series=series, year=year, first=options.first, last=options.last)
    span = f"{numbers.written(series, year, options.first)}–{options.last}"
    call.show(*pairs({translate("cli", "device"): device, translate("cli", "numbers"): span}))


def _told(call: Call, store: Store, paper: str) -> None:
    found = register.line(store, paper)
    if found is not None:
        facts = {name: getattr(found, name) for name in ("number", "formal", "state", "served", "returned")}
        call.answer.update(facts)
        shown = {
            translate("cli", "number"): found.formal or found.number,
            translate("cli", "state"): _state_words()[found.state],
            translate("cli", "served"): found.served,
            translate("cli", "returned"): found.returned,
        }
        call.show(*pairs({name: it for name, it in shown.items() if it}))
