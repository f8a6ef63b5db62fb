"""Why a place stands where it does, and the rule of a list: one home for these words.

A paper says them in its own language, the window and the command line in theirs. What a stranger's package brought
under another name, or without a fact, is told as far as it is known, never guessed.
"""

from collections.abc import Mapping
from decimal import Decimal

from inspector import clock
from inspector.checklist.score_lines import Reason as LineReason
from inspector.checklist.score_lines import Why as LineWhy
from inspector.paper.gather.phrases import Language, dated
from inspector.paper.gather.points import reason_words
from inspector.paper.harmless import one_line
from inspector.rating.frozen import FrozenReason, FrozenRule
from inspector.rating.ranking import Why

LEVELS: Mapping[Language, Mapping[str, str]] = {
    "zh": {"town": "乡镇", "village": "村（社区）", "group": "村民小组", "household": "农户"},
    "en": {"town": "towns", "village": "villages", "group": "groups", "household": "households"},
}
LISTS: Mapping[Language, Mapping[str, str]] = {
    "zh": {"red": "红榜", "black": "黑榜", "": "—"},
    "en": {"red": "red list", "black": "black list", "": "—"},
}
RATERS: Mapping[Language, Mapping[str, str]] = {
    "zh": {"self": "村级自评", "town": "乡镇复核", "county": "县级考核"},
    "en": {"self": "the village itself", "town": "the town", "county": "the county"},
}
_REASONS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        Why.RED_FROM: "得分率{percent}%，达到{at_least}%",
        Why.BLACK_BELOW: "得分率{percent}%，低于{below}%",
        Why.TOP: "列第{rank}名，取前{most}名（共{of}个）",
        Why.BOTTOM: "列倒数第{place}名，取后{most}名（共{of}个）",
        Why.TIE_IN: "{list}末位{count}个得分相同，一并列入",
        Why.TIE_OUT: "{list}末位{count}个得分相同，均不列入",
        Why.NEAR_RED: "名次在前，但得分率{percent}%，未达到{at_least}%",
        Why.NEAR_BLACK: "名次在后，但得分率{percent}%，未低于{below}%",
        Why.BOTH_ENDS: "参加排名的仅{of}个，同时在前后两端，两榜均不列入",
        Why.VETO_BLACK: "出现一票否决情形，列入黑榜",
        Why.VETO_NO_RED: "出现一票否决情形，不列入红榜",
        Why.VETO_SCORED: "出现一票否决情形，已在得分中体现",
        Why.SHARED: "{count}个得分相同，并列第{rank}名",
        Why.NOT_VISITED: "评比期内未检查，不排名",
        Why.NO_SCORE: "检查{visits}次，所用检查表不计分，不排名",
        Why.OTHER_RATERS: "仅有{rater}{visits}次，不是规则所计的评价主体，不排名",
        Why.FEW_VISITS: "检查{had}次，少于规定的{wanted}次，不排名",
        Why.FEW_HOUSEHOLDS: "入户{had}户，少于规定的{wanted}户，不排名",
        Why.LACKS_OWN: "仅入户{households}户，未检查村容环境，不排名",
        Why.LACKS_HOUSEHOLDS: "仅检查村容环境{visits}次，未入户，不排名",
        Why.CEASED: "评比期内已于{day}撤销，不排名",
        Why.OWN_ALONE: "未入户，按村容环境得分计",
        Why.HOUSEHOLDS_ALONE: "未检查村容环境，仅按入户{households}户得分计",
        Why.WEIGHED: "村容环境{own}%占{own_weight}，入户{household}%占{household_weight}",
        Why.OF_VILLAGES: "按{count}个村得分的平均数计",
        Why.RATED_BY: "以{rater}得分为准，另有{beside}",
        Why.RENAMED: "{was}于{day}并入或更名，其检查{visits}次在此计算",
        Why.LEFT_OUT: "另有{count}次检查不计入",
    },
    "en": {
        Why.RED_FROM: "{percent} %, which reaches {at_least} %",
        Why.BLACK_BELOW: "{percent} %, which is below {below} %",
        Why.TOP: "rank {rank}, among the first {most} of {of}",
        Why.BOTTOM: "place {place} from the end, among the last {most} of {of}",
        Why.TIE_IN: "{count} are equal at the edge of the {list}: all of them are on it",
        Why.TIE_OUT: "{count} are equal at the edge of the {list}: none of them is on it",
        Why.NEAR_RED: "among the first, but {percent} % does not reach {at_least} %",
        Why.NEAR_BLACK: "among the last, but {percent} % is not below {below} %",
        Why.BOTH_ENDS: "only {of} are ranked: it would be on both lists and is on neither",
        Why.VETO_BLACK: "a veto puts it on the black list",
        Why.VETO_NO_RED: "a veto keeps it from the red list",
        Why.VETO_SCORED: "a veto took points, which the score shows",
        Why.SHARED: "{count} are equal and share rank {rank}",
        Why.NOT_VISITED: "not visited in the period; no rank",
        Why.NO_SCORE: "visited {visits} time(s) by checklists without points; no rank",
        Why.OTHER_RATERS: "only {rater} rated it ({visits}), which the rule does not count; no rank",
        Why.FEW_VISITS: "visits: {had}, wanted: {wanted}; no rank",
        Why.FEW_HOUSEHOLDS: "households visited: {had}, wanted: {wanted}; no rank",
        Why.LACKS_OWN: "only households were visited ({households}); no rank",
        Why.LACKS_HOUSEHOLDS: "no household was visited; no rank",
        Why.CEASED: "ceased on {day}; no rank",
        Why.OWN_ALONE: "no household was visited: its own visits count alone",
        Why.HOUSEHOLDS_ALONE: "it was not visited itself: its households ({households}) count alone",
        Why.WEIGHED: "own {own} % by {own_weight}, households {household} % by {household_weight}",
        Why.OF_VILLAGES: "the mean of {count} villages",
        Why.RATED_BY: "as scored by {rater}; beside it {beside}",
        Why.RENAMED: "{was} became part of it on {day}; {visits} visit(s) count here",
        Why.LEFT_OUT: "{count} further visit(s) do not count",
    },
}  # fmt: skip
_ONCE_CALLED: Mapping[Language, str] = {
    "zh": "评比期内曾名{was}，其检查在此计算", "en": "called {was} before; its visits count here",
}  # fmt: skip
_ON_THE_LIST = frozenset({Why.RED_FROM, Why.BLACK_BELOW, Why.TOP, Why.BOTTOM, Why.TIE_IN, Why.VETO_BLACK, Why.SHARED})
"""Why a place is on a list: what a poster says of it."""


class _Facts(dict[str, str]):
    """A fact nobody told is a dash."""

    def __missing__(self, key: str) -> str:
        return "—"


def place_reason(reason: FrozenReason, language: Language) -> str:
    """One cause; '' for one a newer program knows."""
    template = _REASONS[language].get(reason.why, "")
    if reason.why == Why.RENAMED and not reason.facts.get("day"):
        template = _ONCE_CALLED[language]
    return template.format_map(_Facts(_said(reason, language))) if template else ""


def place_reasons(reasons: tuple[FrozenReason, ...], language: Language, *, listed: bool = False) -> str:
    """Every cause in one sentence; `listed`: only those that brought it onto its list."""
    wanted = (it for it in reasons if not listed or it.why in _ON_THE_LIST)
    found = (place_reason(it, language) for it in wanted)
    return ("；" if language == "zh" else "; ").join(dict.fromkeys(filter(None, found)))


def line_reasons(reasons: tuple[FrozenReason, ...]) -> str:
    """Why a line of a visit's sheet lost points, in Chinese."""
    found = []
    for it in reasons:
        try:
            found.append(reason_words(LineReason(LineWhy(it.why), Decimal(0), it.facts)))
        except (ValueError, KeyError):  # of a newer program, or a stranger's
            continue
    return "；".join(found)


def _said(reason: FrozenReason, language: Language) -> dict[str, str]:
    facts = dict(reason.facts)
    if language == "en":
        facts |= {name.removesuffix("_en"): it for name, it in reason.facts.items() if name.endswith("_en") and it}
    said = {name: one_line(it) for name, it in facts.items()}
    if "list" in said:
        said["list"] = LISTS[language].get(said["list"], said["list"])
    for name in ("rater", "beside"):
        if name in said:
            parts = (it.strip() for it in said[name].replace("、", ",").split(","))
            known = [RATERS[language].get(it, it) for it in parts if it]
            said[name] = ("、" if language == "zh" else ", ").join(known)
    if (day := clock.day(said.get("day"))) is not None:
        said["day"] = dated(day, language)
    return said


# -- the rule ----------------------------------------------------------------------------------------------------------


def rule_sentences(rule: FrozenRule, language: Language) -> list[str]:
    """The whole rule, so that whoever reads the list can work it out again."""
    found = _chinese(rule) if language == "zh" else _english(rule)
    return [*filter(None, found), *([one_line(rule.note)] if rule.note else [])]


def number(value: Decimal | None) -> str:
    """Without idle zeros; a dash for none."""
    if value is None:
        return "—"
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _chinese(rule: FrozenRule) -> list[str]:
    within = "每个乡镇" if rule.within == "town" else ""
    red = [f"得分率达到{number(rule.red_from)}%"] if rule.red_from is not None else []
    red += [f"{within}排名前{rule.red_top}名"] if rule.red_top is not None else []
    black = [f"得分率低于{number(rule.black_below)}%"] if rule.black_below is not None else []
    black += [f"{within}排名后{rule.black_bottom}名"] if rule.black_bottom is not None else []
    ends = rule.red_top is not None or rule.black_bottom is not None
    raters = {
        "highest": "同一对象有多个评价主体的，县级考核优先，其次为乡镇复核、村级自评。",
        "county": "只计县级考核。", "town": "只计乡镇复核。", "self": "只计村级自评。",
    }  # fmt: skip
    lacking = {"rest": "缺一项的按另一项计", "unranked": "缺一项的不排名"}.get(rule.lacking, "")
    both = rule.own_weight and rule.household_weight
    veto = {
        "black": "出现一票否决情形的列入黑榜。", "no_red": "出现一票否决情形的不列入红榜。",
        "score": "一票否决情形只计入得分。",
    }  # fmt: skip
    least = [f"检查少于{rule.least_visits}次"] if rule.least_visits > 1 else []
    alone = "" if rule.lacking == "unranked" else "只按入户计分而"
    least += [f"{alone}入户少于{rule.least_households}户"] if rule.least_households > 0 else []
    return [
        f"红榜：{'，且'.join(red)}。" if red else "不设红榜。",
        f"黑榜：{'，且'.join(black)}。" if black else "不设黑榜。",
        ("末位得分相同的一并列入。" if rule.ties == "all" else "末位得分相同的均不列入。") if ends else "",
        "名次按乡镇分别排列。" if rule.within == "town" else "名次在全部对象中统一排列。",
        "得分率保留两位小数，不进位；得分率相同的名次并列。",
        "同一对象多次检查的，取平均数。" if rule.several == "mean" else "同一对象多次检查的，取最近一次。",
        raters.get(rule.rater, ""),
        f"村容环境得分与入户得分按{rule.own_weight}:{rule.household_weight}计算，{lacking}。" if both else "",
        f"{'或'.join(least)}的不排名；未检查的不排名。" if least else "未检查的不排名。",
        veto.get(rule.veto, ""),
    ]


def _english(rule: FrozenRule) -> list[str]:
    within = " of each town" if rule.within == "town" else ""
    red = [f"{number(rule.red_from)} % or more"] if rule.red_from is not None else []
    red += [f"among the first {rule.red_top}{within}"] if rule.red_top is not None else []
    black = [f"below {number(rule.black_below)} %"] if rule.black_below is not None else []
    black += [f"among the last {rule.black_bottom}{within}"] if rule.black_bottom is not None else []
    ends = rule.red_top is not None or rule.black_bottom is not None
    raters = {
        "highest": "Where several rated a place the county comes before the town, the town before the village itself.",
        "county": "Only what the county rated counts.", "town": "Only what the town rated counts.",
        "self": "Only what the village rated itself counts.",
    }  # fmt: skip
    lacking = {"rest": "where one is missing the other counts alone", "unranked": "both are wanted for a rank"}
    both = rule.own_weight and rule.household_weight
    veto = {
        "black": "A veto puts a place on the black list.", "no_red": "A veto keeps a place from the red list.",
        "score": "A veto takes points and nothing more.",
    }  # fmt: skip
    least = [f"{rule.least_visits} visits"] if rule.least_visits > 1 else []
    alone = "" if rule.lacking == "unranked" else " where only households count"
    least += [f"{rule.least_households} households{alone}"] if rule.least_households > 0 else []
    return [
        f"Red list: {' and '.join(red)}." if red else "There is no red list.",
        f"Black list: {' and '.join(black)}." if black else "There is no black list.",
        ("Equals at the edge are all on it." if rule.ties == "all" else "Equals at the edge are not on it.")
        if ends else "",
        "Ranks are given within each town." if rule.within == "town" else "Ranks are given among all.",
        "Percentages have two decimals and are never rounded up; equals share a rank.",
        "Of several visits the mean counts." if rule.several == "mean" else "Of several visits the latest counts.",
        raters.get(rule.rater, ""),
        f"Own visits and households count {rule.own_weight} to {rule.household_weight}; "
        f"{lacking.get(rule.lacking, '')}." if both else "",
        f"Wanted for a rank: {' and '.join(least)}." if least else "What was not visited has no rank.",
        veto.get(rule.veto, ""),
    ]  # fmt: skip
