"""rating: lists drawn from visits, published, taken down, contested; sheets behind places, lost points, trends."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from inspector import clock, periods
from inspector.cli.arguments import Actions, Commands, Parser, day
from inspector.cli.call import Call
from inspector.cli.naming import named
from inspector.cli.words import harmless, pairs, table, translate, whole_table
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import language, rater
from inspector.operations.rating import appeals, drawn, lost, publishing, sheets, trend
from inspector.operations.rating import periods as ratings
from inspector.operations.rating.showing import SHOWN
from inspector.paper.gather.phrases import Language
from inspector.paper.gather.rated_words import LEVELS, LISTS, place_reasons
from inspector.paper.masking import masked_name
from inspector.rating.frozen import FrozenList, FrozenPlace, FrozenReason
from inspector.records import Rating

_MOST = 20  # rows of lost points a terminal shows; the JSON has all of them
_WAYS = tuple(dict.fromkeys(it for ways in SHOWN.values() for it in ways))


def declare(commands: Commands) -> None:
    """The commands of this group."""
    actions = commands.group("rating", translate("cli", "red and black lists: by which rule, who stands where and why"))
    actions.add("list", listing, translate("cli", "the ratings there are, and what was published of them"))
    new = actions.add("add", add, translate("cli", "begin a rating")).wanted.add_argument
    new("title", metavar="TITLE", help=translate("cli", "what the list is called"))
    new("--level", choices=ratings.LEVELS, default="village", help=translate("cli", "what is compared"))
    new("--rule", metavar="NAME", default="limits", help=translate("cli", "of the table of rules"))
    new("--period", metavar="PERIOD", required=True, help=translate("cli", "2026-11, 2026Q4 or two days"))
    new("--form", metavar="FORM", help=translate("cli", "only visits by this checklist"))
    new("--campaign", metavar="CAMPAIGN", help=translate("cli", "only visits of this campaign"))
    new("--area", metavar="CODE", help=translate("cli", "only in this area"))
    _of(actions, "show", show, translate("cli", "the list as it stands now, or as it was published"))
    sheet = _of(actions, "sheet", tell_sheet, translate("cli", "what stands behind one place"))
    sheet.wanted.add_argument("place", metavar="PLACE", help=translate("cli", "its name, code or id"))
    _of(actions, "trend", tell_trend, translate("cli", "how places stood in one period after the other"))
    _declare_publishing(actions)
    few = actions.add("lost", tell_lost, translate("cli", "at which items most points were lost")).wanted.add_argument
    few("--period", metavar="PERIOD", required=True, help=translate("cli", "2026-11, 2026Q4 or two days"))
    few("--campaign", metavar="CAMPAIGN", help=translate("cli", "only visits of this campaign"))
    few("--area", metavar="CODE", help=translate("cli", "only in this area"))


def _declare_publishing(actions: Actions) -> None:
    out = _of(actions, "publish", publish, translate("cli", "publish a list as it stands; that cannot be undone"))
    out.wanted.add_argument("--issue", metavar="TEXT", help=translate("cli", "which issue; else the next number"))
    out.wanted.add_argument("--shown", choices=_WAYS, help=translate("cli", "how places are told; households by code"))
    out.wanted.add_argument("--until", metavar="DATE", type=day, help=translate("cli", "day it comes down"))
    out.wanted.add_argument("--basis", metavar="TEXT", help=translate("cli", "what allows it"))
    out.wanted.add_argument("--reviewer", metavar="NAME", help=translate("cli", "who reviewed it a second time"))
    out.wanted.add_argument(
        "--notified", metavar="DATE", type=day, help=translate("cli", "day those named were told beforehand")
    )
    down = _published(actions, "withdraw", withdraw, translate("cli", "note that a list was taken down"))
    down.wanted.add_argument("--why", metavar="TEXT", help=translate("cli", "why"))
    one = _published(actions, "appeal", appeal, translate("cli", "take an appeal against a place of a list"))
    one.wanted.add_argument("place", metavar="PLACE", help=translate("cli", "its name, code or id"))
    one.wanted.add_argument("--text", metavar="TEXT", required=True, help=translate("cli", "what is said"))
    one.wanted.add_argument("--by", metavar="NAME", help=translate("cli", "who says it"))
    done = actions.add("decide", decide, translate("cli", "decide an appeal; the list itself stays as it was"))
    done.wanted.add_argument("appeal", metavar="ID", help=translate("cli", "the beginning of its id"))
    done.wanted.add_argument("decision", choices=("upheld", "corrected"), help=translate("cli", "what was decided"))
    done.wanted.add_argument("--reason", metavar="TEXT", required=True, help=translate("cli", "why"))
    done.wanted.add_argument("--score", metavar="PERCENT", type=float, help=translate("cli", "as corrected"))
    done.wanted.add_argument("--list", choices=("red", "black", "none"), dest="list_",
                             help=translate("cli", "as corrected"))  # fmt: skip
    done.wanted.add_argument("--by", metavar="NAME", help=translate("cli", "who decided"))


def _of(actions: Actions, name: str, work: Any, description: str) -> Parser:
    parser = actions.add(name, work, description)
    parser.wanted.add_argument(
        "rating", metavar="RATING", help=translate("cli", "its title, or the beginning of its id")
    )
    return parser


def _published(actions: Actions, name: str, work: Any, description: str) -> Parser:
    parser = actions.add(name, work, description)
    parser.wanted.add_argument("list", metavar="LIST", help=translate("cli", "the beginning of its id"))
    return parser


# -- ratings -----------------------------------------------------------------------------------------------------------


def listing(call: Call) -> None:
    """The ratings and their publications."""
    with call.read() as store:
        today = clock.today(store.now)
        out = publishing.publications(store)
        late = {it.id for it in publishing.to_take_down(store, today)}
        held = ratings.ratings(store)
    call.answer["ratings"] = [_facts(it) for it in held]
    call.answer["publications"] = [
        {"id": it.id, "rating": it.rating, "issue": it.issue, "published": it.published, "until": it.until,
         "withdrawn": it.withdrawn, "to_take_down": it.id in late, "appeals": it.appeals,
         "open_appeals": it.open_appeals}
        for it in out
    ]  # fmt: skip
    heads = [
        translate("cli", "title"), translate("cli", "period"), translate("cli", "level"),
        translate("cli", "rule"), translate("cli", "lists"),
    ]  # fmt: skip
    counts = {it.id: sum(one.rating == it.id for one in out) for it in held}
    call.show(
        *table(
            heads,
            [
                (it.title, _period(it), LEVELS[_spoken()].get(it.level, it.level), it.rule,
                 counts[it.id])
                for it in held
            ],
        )
    )  # fmt: skip
    for it in out:
        if it.id in late:
            said = translate("cli", "“{title}”, published on {day}, was to come down on {until}.")
            call.say(harmless(said.format(title=it.title, day=it.published, until=it.until)))


def add(call: Call) -> None:
    """Begin a rating."""
    given = call.options
    period = periods.parsed(given.period)
    with call.write() as store:
        made = ratings.add(
            store, title=given.title, level=given.level, rule=given.rule, starts=period.starts, ends=period.ends,
            form=given.form, campaign=named(store, given.campaign, ["campaign"]).id if given.campaign else None,
            area=named(store, given.area, ["area"]).id if given.area else None,
        )  # fmt: skip
    call.answer.update(rating=made, title=given.title, period=period.text)
    call.show(*pairs({translate("cli", "rating"): given.title, translate("cli", "id"): made}))


def show(call: Call) -> None:
    """The list as it stands or was published."""
    with call.read() as store:
        frozen, fingerprint = _list(call, store)
    call.answer.update(
        rating=frozen.rating, title=frozen.title, starts=frozen.starts, ends=frozen.ends, published=frozen.published,
        fingerprint=fingerprint, drafts=frozen.drafts, unscored=frozen.unscored, stray=frozen.stray,
        unvisited=frozen.unvisited, places=[_told(it) for it in frozen.places],
    )  # fmt: skip
    heads = [
        translate("cli", "rank"), translate("cli", "place"), translate("cli", "score"),
        translate("cli", "list"), translate("cli", "why"),
    ]  # fmt: skip
    call.show(*whole_table(heads, [_row(it) for it in frozen.places]))
    if all(it.rank is None for it in frozen.places):
        call.say(translate("cli", "In this period nothing can be ranked; each place says why."))


def tell_sheet(call: Call) -> None:
    """What stands behind a place: visits, deductions, raters side by side."""
    with call.read() as store:
        frozen, _ = _list(call, store)
    found = sheets.sheet_of(frozen, _place(frozen, call.options.place).place)
    place = found.place
    call.answer.update(
        place=_told(place),
        visits=[
            {"visit": it.visit, "day": it.day, "rater": it.rater, "percent": _number(it.percent), "counts": it.counts,
             "left_out": it.left_out,
             "lines": [{"item": line.item, "deducted": _number(line.deducted), "findings": list(line.findings)}
                       for line in it.lines]}
            for it in place.visits
        ],
        beside=[
            {"item": it.item, "site": it.site, "largest": _number(it.largest),
             "taken": {rater: _number(points) for rater, points in it.taken.items()}}
            for it in found.beside
        ],
    )  # fmt: skip
    call.show(*pairs({translate("cli", "place"): _name(place), translate("cli", "why"): _why(place)}))
    heads = [
        translate("cli", "day"), translate("cli", "rater"), translate("cli", "item"),
        translate("cli", "points"), translate("cli", "score"),
    ]  # fmt: skip
    rows = []
    for it in place.visits:
        beside = _left_out(it.left_out)
        rows.append((it.day, rater(it.rater), beside, "", _number(it.percent)))
        rows += [("", "", line.label or line.item, _number(-line.deducted), "") for line in it.lines]
    call.show(*table(heads, rows))


def tell_trend(call: Call) -> None:
    """Period after period."""
    with call.read() as store:
        found = trend.trend(store, named(store, call.options.rating, ["rating"]).id)
    call.answer.update(
        ratings=[_facts(it) for it in found.ratings],
        places=[
            {"place": it.place, "code": it.code,
             "points": [None if point is None else {"percent": _number(point.percent), "rank": point.rank,
                                                    "list": point.list, "corrected": point.corrected}
                        for point in it.points]}
            for it in found.courses
        ],
        broken=list(found.broken),
    )  # fmt: skip
    heads = [translate("cli", "place"), *(_period(it) for it in found.ratings)]
    rows = [
        (
            _hidden(it.name or it.told, is_site=it.is_site and it.name != ""),
            *(_number(point.percent) if point else "—" for point in it.points),
        )
        for it in found.courses
    ]
    call.show(*table(heads, rows))


def tell_lost(call: Call) -> None:
    """Items by the points they lost."""
    given = call.options
    with call.read() as store:
        rows = lost.points_lost(
            store, periods.parsed(given.period),
            campaign=named(store, given.campaign, ["campaign"]).id if given.campaign else None,
            area=named(store, given.area, ["area"]).id if given.area else None,
            progress=call.progress(translate("cli", "scores")),
        )  # fmt: skip
    call.answer["items"] = [
        {"form": it.form, "item": it.item, "label": it.label, "lost": _number(it.lost), "visits": it.visits,
         "of": it.of}
        for it in rows
    ]  # fmt: skip
    heads = [
        translate("cli", "checklist"), translate("cli", "item"), translate("cli", "points"),
        translate("cli", "visits"), translate("cli", "of"),
    ]  # fmt: skip
    shown = [(it.title, it.label, _number(it.lost), it.visits, it.of) for it in rows[:_MOST]]
    call.show(*table(heads, shown))


# -- published ---------------------------------------------------------------------------------------------------------


def publish(call: Call) -> None:
    """Publish a list as it stands."""
    given = call.options
    with call.write() as store:
        rating = named(store, given.rating, ["rating"]).id
        now = drawn.drawn(store, rating, progress=call.progress(translate("cli", "scores")))
        shown = given.shown or SHOWN[now.rating.level][0]
        made = publishing.publish(
            store, rating, seen=now.fingerprint, shown=shown, issue=given.issue or publishing.next_issue(store),
            until=_iso(given.until), basis=given.basis, reviewer=given.reviewer, notified=_iso(given.notified),
        )  # fmt: skip
        number = str(store.one("SELECT number FROM paper WHERE id = ?", made.paper) or "")
    call.answer.update(publication=made.id, issue=made.issue, until=made.until, paper=made.paper, number=number,
                       sha256=made.sha256)  # fmt: skip
    call.show(*pairs({translate("cli", "published"): made.published, translate("cli", "issue"): made.issue or "",
                      translate("cli", "until"): made.until or "—", translate("cli", "number"): number}))  # fmt: skip


def withdraw(call: Call) -> None:
    """Note that a list was taken down."""
    with call.write() as store:
        found = named(store, call.options.list, ["publication"]).id
        publishing.withdraw(store, found, why=call.options.why)
    call.answer["publication"] = found
    call.say(translate("cli", "It is noted that the list was taken down; what it said stays on record."))


def appeal(call: Call) -> None:
    """Take an appeal."""
    given = call.options
    with call.write() as store:
        found = named(store, given.list, ["publication"]).id
        place = _place(publishing.opened(store, found).list, given.place)
        made = appeals.contest(store, found, place.place, text=given.text, by=given.by)
    call.answer.update(appeal=made, publication=found, place=place.place)
    call.show(*pairs({translate("cli", "place"): _name(place), translate("cli", "id"): made}))


def decide(call: Call) -> None:
    """Decide an appeal."""
    given = call.options
    with call.write() as store:
        found = named(store, given.appeal, ["appeal"]).id
        appeals.decide(
            store, found, given.decision, reason=given.reason, decided_by=given.by, score=given.score,
            list_="" if given.list_ == "none" else given.list_,
        )  # fmt: skip
    call.answer.update(appeal=found, decision=given.decision)
    call.say(translate("cli", "Decided; the published list stays as it was, the decision stands beside it."))


# -- words -------------------------------------------------------------------------------------------------------------


def _list(call: Call, store: Store) -> tuple[FrozenList, str]:
    found = named(store, call.options.rating, ["rating", "publication"])
    if found.kind == "publication":
        held = publishing.opened(store, found.id)
        return held.list, held.publication.sha256
    now = drawn.drawn(store, found.id, progress=call.progress(translate("cli", "scores")))
    return now.list, now.fingerprint


def _place(frozen: FrozenList, given: str) -> FrozenPlace:
    found = [it for it in frozen.places if given in (it.place, it.code, it.name, it.told)]
    if not found:
        raise Fault(Kind.GONE, record="site" if frozen.level == "household" else "area", id=given)
    if len(found) > 1:
        raise Fault(Kind.AMBIGUOUS, given=given, count=len(found))
    return found[0]


def _facts(it: Rating) -> dict[str, Any]:
    return {"id": it.id, "title": it.title, "level": it.level, "rule": it.rule, "starts": it.starts, "ends": it.ends}


def _period(it: Rating) -> str:
    try:
        return periods.Period(it.starts, it.ends).text
    except Fault:  # a merge brings any text
        return harmless(f"{it.starts}..{it.ends}")


def _told(it: FrozenPlace) -> dict[str, Any]:
    return {
        "place": it.place, "code": it.code, "told": _name(it), "town": it.town, "rank": it.rank, "shared": it.shared,
        "percent": _number(it.percent), "list": it.list, "grade": it.grade, "households": it.households,
        "visits": len(it.visits), "reasons": [{"why": one.why, **one.facts} for one in _reasons(it)],
    }  # fmt: skip


def _row(it: FrozenPlace) -> tuple[Any, ...]:
    list_ = LISTS[_spoken()].get(it.list, it.list)
    return it.rank or "—", _name(it), _number(it.percent), list_, _why(it)


def _why(it: FrozenPlace) -> str:
    return place_reasons(_reasons(it), _spoken())


def _reasons(it: FrozenPlace) -> tuple[FrozenReason, ...]:
    """Why it stands there; what a household was called before is masked as its name is."""
    if not it.is_site:
        return it.reasons
    return tuple(
        replace(one, facts={**one.facts, "was": masked_name(one.facts["was"])}) if "was" in one.facts else one
        for one in it.reasons
    )


def _left_out(why: str) -> str:
    """Why a visit does not count."""
    said = {
        "earlier": translate("cli", "a later visit counts"),
        "rater": translate("cli", "another rater's score counts"),
    }
    return said.get(why, why)


def _spoken() -> Language:
    return "en" if language() == "en" else "zh"


def _name(it: FrozenPlace) -> str:
    return _hidden(it.told or it.name, is_site=it.is_site and it.told == it.name)


def _hidden(name: str, *, is_site: bool) -> str:
    """A householder's name is masked on a terminal too."""
    return masked_name(name) if is_site else name


def _number(value: Decimal | None) -> str:
    return "—" if value is None else format(value.normalize() + 0, "f")


def _iso(value: Any) -> str | None:
    return value.isoformat() if value is not None else None
