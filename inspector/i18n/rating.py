"""The words of ratings: why a place stands where it does, levels, raters, lists, ways of telling places, appeals."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from inspector.i18n.language import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

LEVELS: Mapping[str, str] = {
    "town": QT_TRANSLATE_NOOP("Rating", "Towns"),
    "village": QT_TRANSLATE_NOOP("Rating", "Villages"),
    "group": QT_TRANSLATE_NOOP("Rating", "Groups"),
    "household": QT_TRANSLATE_NOOP("Rating", "Households"),
}
RATERS: Mapping[str, str] = {
    "county": QT_TRANSLATE_NOOP("Rating", "County"),
    "town": QT_TRANSLATE_NOOP("Rating", "Town"),
    "self": QT_TRANSLATE_NOOP("Rating", "Village itself"),
}
LISTS: Mapping[str, str] = {
    "red": QT_TRANSLATE_NOOP("Rating", "Red list"),
    "black": QT_TRANSLATE_NOOP("Rating", "Black list"),
}
SHOWN: Mapping[str, str] = {
    "village": QT_TRANSLATE_NOOP("Rating", "by village"),
    "group": QT_TRANSLATE_NOOP("Rating", "by group"),
    "code": QT_TRANSLATE_NOOP("Rating", "by anonymous code"),
    "name": QT_TRANSLATE_NOOP("Rating", "by name"),
}
DECISIONS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("Rating", "open"),
    "upheld": QT_TRANSLATE_NOOP("Rating", "list upheld"),
    "corrected": QT_TRANSLATE_NOOP("Rating", "corrected"),
}
LEFT_OUT: Mapping[str, str] = {
    "earlier": QT_TRANSLATE_NOOP("Rating", "a later visit counts"),
    "rater": QT_TRANSLATE_NOOP("Rating", "another rater's score counts"),
}
REASONS: Mapping[str, str] = {
    "red_from": QT_TRANSLATE_NOOP("Placing", "{percent} %, at least {at_least} %"),
    "black_below": QT_TRANSLATE_NOOP("Placing", "{percent} %, below {below} %"),
    "top": QT_TRANSLATE_NOOP("Placing", "rank {rank}, one of the first {most} of {of}"),
    "bottom": QT_TRANSLATE_NOOP("Placing", "number {place} from the end, one of the last {most} of {of}"),
    "tie_in": QT_TRANSLATE_NOOP("Placing", "{count} are equal at the edge of the {list}; all of them are on it"),
    "tie_out": QT_TRANSLATE_NOOP("Placing", "{count} are equal at the edge of the {list}; none of them is on it"),
    "near_red": QT_TRANSLATE_NOOP("Placing", "among the first, but with {percent} % below {at_least} %"),
    "near_black": QT_TRANSLATE_NOOP("Placing", "among the last, but with {percent} % not below {below} %"),
    "both_ends": QT_TRANSLATE_NOOP("Placing", "only {of} are ranked: it would be on both lists, so it is on neither"),
    "veto_black": QT_TRANSLATE_NOOP("Placing", "a veto puts it on the black list"),
    "veto_no_red": QT_TRANSLATE_NOOP("Placing", "a veto keeps it from the red list"),
    "veto_scored": QT_TRANSLATE_NOOP("Placing", "a veto took points; the score shows it"),
    "shared": QT_TRANSLATE_NOOP("Placing", "{count} with the same score share rank {rank}"),
    "not_visited": QT_TRANSLATE_NOOP("Placing", "not visited in the period, so no rank"),
    "no_score": QT_TRANSLATE_NOOP("Placing", "visited {visits} time(s) by a checklist without points, so no rank"),
    "other_raters": QT_TRANSLATE_NOOP(
        "Placing", "scored only by {rater} ({visits}), which the rule does not count, so no rank"
    ),
    "few_visits": QT_TRANSLATE_NOOP("Placing", "{had} visit(s), {wanted} are wanted, so no rank"),
    "few_households": QT_TRANSLATE_NOOP("Placing", "{had} household(s), {wanted} are wanted, so no rank"),
    "lacks_own": QT_TRANSLATE_NOOP("Placing", "only households were visited ({households}), so no rank"),
    "lacks_households": QT_TRANSLATE_NOOP("Placing", "no household was visited, so no rank"),
    "ceased": QT_TRANSLATE_NOOP("Placing", "ceased on {day}, so no rank"),
    "own_alone": QT_TRANSLATE_NOOP("Placing", "no household was visited; its own visits count alone"),
    "households_alone": QT_TRANSLATE_NOOP("Placing", "not visited itself; its households count alone"),
    "weighed": QT_TRANSLATE_NOOP(
        "Placing", "own visits {own} % ({own_weight}), households {household} % ({household_weight})"
    ),
    "of_villages": QT_TRANSLATE_NOOP("Placing", "mean of {count} villages"),
    "rated_by": QT_TRANSLATE_NOOP("Placing", "scored by {rater}; also scored by {beside}"),
    "renamed": QT_TRANSLATE_NOOP("Placing", "{was} became part of it on {day}; {visits} of its visits count here"),
    "left_out": QT_TRANSLATE_NOOP("Placing", "{count} earlier visit(s) do not count"),
}  # fmt: skip


class _Facts(dict[str, str]):
    """A fact nobody told is a dash: a stranger's list may lack any."""

    def __missing__(self, key: str) -> str:
        return "—"


def word(words: Mapping[str, str], name: str) -> str:
    """A word of the tables above; what only another program knows keeps its name."""
    return translate("Rating", words[name]) if name in words else name


def raters(names: str) -> str:
    """Raters by their names, which stand between commas."""
    found = [word(RATERS, it.strip()) for it in names.split(",") if it.strip()]
    return translate("Rating", ", ").join(found)


def placing(why: str, facts: Mapping[str, str]) -> str:
    """The words of one reason of a place (`rating.ranking.Why`); '' for one only a newer program knows."""
    if why not in REASONS:
        return ""
    said = _Facts(facts)
    for name in ("rater", "beside"):
        if name in said:
            said[name] = raters(said[name])
    if "list" in said:
        said["list"] = word(LISTS, said["list"])
    return translate("Placing", REASONS[why]).format_map(said)


def placings(reasons: Iterable[tuple[str, Mapping[str, str]]]) -> str:
    """Several reasons in one line."""
    found = filter(None, (placing(why, facts) for why, facts in reasons))
    return translate("Rating", "; ").join(dict.fromkeys(found))
