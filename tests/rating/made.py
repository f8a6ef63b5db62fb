"""Rules, entries and lists for tests."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from inspector.rating.frozen import (
    FrozenLine,
    FrozenList,
    FrozenPlace,
    FrozenRater,
    FrozenReason,
    FrozenRule,
    FrozenVisit,
)
from inspector.rating.places import Scored
from inspector.rating.ranking import Entry

PLAIN = FrozenRule(
    name="plain", title="按分数线", title_en="By limits", red_from=None, red_top=None, black_below=None,
    black_bottom=None, within="all", ties="all", several="latest", rater="highest", own_weight=0,
    household_weight=0, lacking="rest", least_visits=0, least_households=0, veto="score", scheme="", days_up=0,
    basis="", note="",
)  # fmt: skip


def rule(**values):
    return replace(PLAIN, **{name: Decimal(it) if name in {"red_from", "black_below"} and it is not None else it
                             for name, it in values.items()})  # fmt: skip


def entry(place, percent, **values):
    held = None if percent is None else Decimal(str(percent))
    return Entry(place=place, code=values.pop("code", place), within=values.pop("within", ""), percent=held, **values)


def visit(name, site, percent, *, household=False, rater="county", day="2026-11-01", vetoed=False):
    return Scored(
        visit=name,
        site=site,
        household=household,
        rater=rater,
        moment=day,
        percent=Decimal(str(percent)),
        vetoed=vetoed,
    )


def places(placings):
    return {it.entry.place: it for it in placings}


rules = st.builds(
    lambda red, top, black, bottom, words: rule(
        red_from=red, red_top=top, black_below=black, black_bottom=bottom, **words
    ),
    st.none() | st.integers(0, 100), st.none() | st.integers(0, 6), st.none() | st.integers(0, 100),
    st.none() | st.integers(0, 6),
    st.fixed_dictionaries({
        "within": st.sampled_from(("all", "town")), "ties": st.sampled_from(("all", "none")),
        "several": st.sampled_from(("latest", "mean")),
        "rater": st.sampled_from(("highest", "county", "town", "self")),
        "own_weight": st.integers(0, 100), "household_weight": st.integers(0, 100),
        "lacking": st.sampled_from(("rest", "unranked")), "least_visits": st.integers(0, 3),
        "least_households": st.integers(0, 3), "veto": st.sampled_from(("black", "no_red", "score")),
    }),
)  # fmt: skip
entries = st.lists(
    st.builds(
        lambda percent, town, vetoed: (percent, town, vetoed),
        st.none() | st.sampled_from([Decimal(it) for it in ("0", "59.99", "60", "79.99", "80", "80.01", "90", "100")]),
        st.sampled_from("甲乙"), st.booleans(),
    ),
    max_size=12,
).map(lambda rows: [entry(f"p{number}", percent, within=town, vetoed=vetoed)
                    for number, (percent, town, vetoed) in enumerate(rows)])  # fmt: skip
visits = st.lists(
    st.tuples(
        st.sampled_from("ABCD"), st.sampled_from(("county", "town", "self", "other")), st.integers(1, 5),
        st.integers(0, 10_000),
    ),
    max_size=12,
).map(lambda rows: [visit(f"v{number}", site, Decimal(points) / 100, household=site > "B", rater=rater,
                          day=f"2026-11-0{day}")
                    for number, (site, rater, day, points) in enumerate(rows)])  # fmt: skip

_REASON = FrozenReason(why="red_from", facts={"percent": "95", "at_least": "90"})
_LINE = FrozenLine(
    item="EN01", label="主干道无垃圾", label_en="Main road", points=Decimal(7), deducted=Decimal("2.5"), counted=3,
    why=(FrozenReason(why="occurrences", facts={"count": "3", "each": "1"}),), findings=("f1", "f2"),
)  # fmt: skip
_VISIT = FrozenVisit(
    visit="v1", site="s1", kind="village", name="稻香村", code="990101", areas=("云渡镇", "稻香村"), day="2026-11-03",
    rater="county", form="村庄环境检查表", form_en="Village", points=Decimal(95), of=Decimal(100),
    percent=Decimal("95.00"), vetoed=False, counts=True, left_out="", lines=(_LINE,),
)  # fmt: skip
_PLACE = FrozenPlace(
    place="a1", is_site=False, name="稻香村", told="稻香村", code="990101101201", areas=("云渡镇", "稻香村"),
    town="云渡镇", group="", rank=1, shared=1, percent=Decimal("95.00"), list="red", grade="five", grade_title="五星",
    grade_title_en="Five stars", own=Decimal("95.00"), own_visits=1, household=None, households=0, household_visits=0,
    raters=(FrozenRater(rater="county", percent=Decimal("95.00"), visits=1, households=0, counts=True),), was=(),
    reasons=(_REASON,), visits=(_VISIT,),
)  # fmt: skip
LIST = FrozenList(
    rating="r1", title="十一月红黑榜", level="village", starts="2026-11-01", ends="2026-11-30", area="青禾县",
    campaign="", form="", form_en="", rule=PLAIN, issue="11", shown="village", published="2026-12-01",
    until="2026-12-31", basis="", unvisited=0, drafts=0, unscored=0, stray=0,
    places=(_PLACE, replace(_PLACE, place="a2", name="云上村", rank=None, percent=None, list="", visits=())),
)  # fmt: skip
