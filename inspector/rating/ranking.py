"""Who stands where on a list, and why: ranks, ties, the red and the black list by a stated rule. Pure.

Scores are compared as the list prints them, with two decimals that are never rounded up (89.996 is 89.99, below 90);
so two places that look alike stand alike. Equal scores share a rank, and the next one counts them all (1, 2, 2, 4).
Nothing here looks at a name: what is left equal stays equal, and is only written in the order of codes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum

from inspector.rating.frozen import FrozenRule
from inspector.tables.definition import Row

Rule = FrozenRule
"""A row of the table rating_rules."""

RED, BLACK = "red", "black"


class Why(StrEnum):
    """Why a place stands where it does, or nowhere; in words in `paper.gather.rated_words`. Facts are behind each."""

    # on a list, or not
    RED_FROM = "red_from"  # percent, at_least
    BLACK_BELOW = "black_below"  # percent, below
    TOP = "top"  # rank, most, of
    BOTTOM = "bottom"  # place from the end, most, of
    TIE_IN = "tie_in"  # count, list: as many are equal at the edge, and all of them come in
    TIE_OUT = "tie_out"  # count, list: as many are equal at the edge, and none of them comes in
    NEAR_RED = "near_red"  # percent, at_least: within the first ones, but below what the red list wants
    NEAR_BLACK = "near_black"  # percent, below: among the last, but not below what the black list wants
    BOTH_ENDS = "both_ends"  # of: so few are ranked that it would be on both lists, and so is on neither
    VETO_BLACK = "veto_black"  # a veto puts it on the black list
    VETO_NO_RED = "veto_no_red"  # a veto keeps it from the red list
    VETO_SCORED = "veto_scored"  # a veto took its points; the rule asks for nothing more
    # ranks
    SHARED = "shared"  # rank, count
    # no rank
    NOT_VISITED = "not_visited"
    NO_SCORE = "no_score"  # visits: finished, but their checklists give none
    OTHER_RATERS = "other_raters"  # rater, visits: only these visited it, and the rule counts another
    FEW_VISITS = "few_visits"  # had, wanted
    FEW_HOUSEHOLDS = "few_households"  # had, wanted
    LACKS_OWN = "lacks_own"  # households: only households were visited, and the rule wants both
    LACKS_HOUSEHOLDS = "lacks_households"  # visits: only it was visited itself, and the rule wants both
    CEASED = "ceased"  # day: ceased within the period and went into nothing
    # how the score came about
    OWN_ALONE = "own_alone"  # no household was visited, so its own visits count alone
    HOUSEHOLDS_ALONE = "households_alone"  # it was not visited itself, so its households count alone
    WEIGHED = "weighed"  # own, own_weight, household, household_weight
    OF_VILLAGES = "of_villages"  # count: the mean of its villages
    RATED_BY = "rated_by"  # rater, beside: whose score it is, and who else scored it
    RENAMED = "renamed"  # was, day, visits: their visits count here
    LEFT_OUT = "left_out"  # count: visits shown beside that do not count


@dataclass(frozen=True, slots=True)
class Reason:
    """One cause, with the facts of its sentence."""

    why: Why
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place to be ranked. `percent` None, or a reason in `unranked`: it gets no rank."""

    place: str  # id
    code: str  # by which equal ones are written in order
    within: str  # what it is ranked within where the rule says `town`
    percent: Decimal | None
    vetoed: bool = False
    unranked: tuple[Reason, ...] = ()
    reasons: tuple[Reason, ...] = ()  # how the score came about


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Where an entry stands. `shared`: how many have its rank, itself included."""

    entry: Entry
    group: str
    rank: int | None
    shared: int
    list: str
    reasons: tuple[Reason, ...]


def rule_of(row: Row) -> Rule:
    """A row of the table as a rule; what a cell does not say counts for nothing."""
    return Rule(
        name=str(row["name"]), title=str(row["title"]), title_en=str(row["title_en"] or row["title"]),
        red_from=_decimal(row["red_from"]), red_top=_whole(row["red_top"]),
        black_below=_decimal(row["black_below"]), black_bottom=_whole(row["black_bottom"]),
        within=str(row["within"] or "all"), ties=str(row["ties"] or "all"), several=str(row["several"] or "latest"),
        rater=str(row["rater"] or "highest"), own_weight=_whole(row["own_weight"]) or 0,
        household_weight=_whole(row["household_weight"]) or 0, lacking=str(row["lacking"] or "rest"),
        least_visits=_whole(row["least_visits"]) or 0, least_households=_whole(row["least_households"]) or 0,
        veto=str(row["veto"] or "score"), scheme=str(row["scheme"] or ""), days_up=_whole(row["days_up"]) or 0,
        basis=str(row["basis"] or ""), note=str(row["note"] or ""),
    )  # fmt: skip


def printed(percent: Decimal) -> Decimal:
    """A percentage as lists print and compare it: two decimals, the rest cut off."""
    return percent.quantize(Decimal("0.01"), ROUND_FLOOR) + 0  # + 0: no -0


def said(number: Decimal | float) -> str:
    """A number as it stands in a sentence, without idle zeros."""
    written = format(Decimal(str(number)).quantize(Decimal("0.01")), "f")
    return written.rstrip("0").rstrip(".")


def ranked(entries: Iterable[Entry], rule: Rule) -> tuple[Placing, ...]:
    """The entries by group and rank, those without a rank last; the same whatever order they come in."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.within if rule.within == "town" else ""].append(entry)
    return tuple(placing for group in sorted(groups) for placing in _group(group, groups[group], rule))


# -- one group ---------------------------------------------------------------------------------------------------------


def _group(group: str, entries: Sequence[Entry], rule: Rule) -> list[Placing]:
    held = sorted(
        (it for it in entries if it.percent is not None and not it.unranked),
        key=lambda it: (-_percent(it), it.code, it.place),
    )
    rest = sorted((it for it in entries if it.percent is None or it.unranked), key=lambda it: (it.code, it.place))
    counts = Counter(_percent(it) for it in held)
    first = _numbers(held)
    lists = _lists(held, rule)
    placings = []
    for entry in held:
        percent = _percent(entry)
        rank, shared = first[percent], counts[percent]
        list_, why = lists[entry.place]
        tie = (Reason(Why.SHARED, {"rank": str(rank), "count": str(shared)}),) if shared > 1 else ()
        reasons = (*why, *tie, *entry.reasons)
        placings.append(Placing(entry=entry, group=group, rank=rank, shared=shared, list=list_, reasons=reasons))
    for entry in rest:
        reasons = (*entry.unranked, *entry.reasons)
        placings.append(Placing(entry=entry, group=group, rank=None, shared=0, list="", reasons=reasons))
    return placings


def _percent(entry: Entry) -> Decimal:
    return Decimal(0) if entry.percent is None else entry.percent


def _numbers(held: Sequence[Entry]) -> dict[Decimal, int]:
    """Score → the number its first bearer has, counted from this end; equal ones share it."""
    first: dict[Decimal, int] = {}
    for number, entry in enumerate(held, 1):
        first.setdefault(_percent(entry), number)
    return first


def _lists(held: Sequence[Entry], rule: Rule) -> dict[str, tuple[str, tuple[Reason, ...]]]:
    """Place → list and the reasons for it, of what is ranked, the best first."""
    barred = {it.place for it in held if it.vetoed and rule.veto in {BLACK, "no_red"}}
    red = _Edge(RED, [it for it in held if it.place not in barred], rule)
    black = _Edge(BLACK, held[::-1], rule)
    found = {}
    for entry in held:
        on_red, why = red.judged(entry) if entry.place not in barred else (False, ())
        on_black, why_black = black.judged(entry)
        why, list_ = (*why, *why_black), RED if on_red else BLACK if on_black else ""
        if on_red and on_black:
            why, list_ = (Reason(Why.BOTH_ENDS, {"of": str(len(held))}),), ""
        if entry.vetoed:
            veto = {BLACK: Why.VETO_BLACK, "no_red": Why.VETO_NO_RED}.get(rule.veto, Why.VETO_SCORED)
            why, list_ = (Reason(veto), *why), BLACK if veto is Why.VETO_BLACK else list_
        found[entry.place] = list_, why
    return found


class _Edge:
    """One end of a list: what it wants of a score, who is among the first N there, and which equals stand at its edge.

    `held` comes with those first who come first from this end.
    """

    def __init__(self, list_: str, held: Sequence[Entry], rule: Rule) -> None:
        self.list = list_
        self.limit = rule.red_from if list_ == RED else rule.black_below
        self.most = rule.red_top if list_ == RED else rule.black_bottom
        self.of = len(held)
        self.numbers = _numbers(held)
        self.within = {it.place for it in held[: self.most]}
        self.tied: set[str] = set()
        self.all_in = rule.ties == "all"
        if self.most and self.of > self.most and _percent(held[self.most]) == _percent(held[self.most - 1]):
            self.tied = {it.place for it in held if _percent(it) == _percent(held[self.most])}
            self.within = self.within | self.tied if self.all_in else self.within - self.tied

    def judged(self, entry: Entry) -> tuple[bool, tuple[Reason, ...]]:
        """Whether an entry is on this list, and why, or why it is not although it stands near."""
        if self.limit is None and self.most is None:
            return False, ()
        percent, red = _percent(entry), self.list == RED
        reached = self.limit is None or (percent >= self.limit if red else percent < self.limit)
        within = entry.place in self.within
        limit = {} if self.limit is None else {
            "percent": said(percent), "at_least" if red else "below": said(self.limit)
        }  # fmt: skip
        why = []
        if self.most is not None and reached:
            if entry.place in self.tied:
                facts = {"count": str(len(self.tied)), "list": self.list, "most": str(self.most)}
                why.append(Reason(Why.TIE_IN if self.all_in else Why.TIE_OUT, facts))
            elif within:
                facts = {"most": str(self.most), "of": str(self.of)}
                facts["rank" if red else "place"] = str(self.numbers[percent])
                why.append(Reason(Why.TOP if red else Why.BOTTOM, facts))
        if limit and within and (reached or self.most is not None):
            near = Why.NEAR_RED if red else Why.NEAR_BLACK
            why.append(Reason((Why.RED_FROM if red else Why.BLACK_BELOW) if reached else near, limit))
        return reached and within, tuple(why)


def _decimal(value: object) -> Decimal | None:
    return None if value in {None, ""} else Decimal(said(Decimal(str(value))))


def _whole(value: object) -> int | None:
    return None if value in {None, ""} else int(str(value))
