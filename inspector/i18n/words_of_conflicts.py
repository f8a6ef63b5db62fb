"""The words of what two ends changed: what follows if one of the values is taken."""

from inspector.i18n.language import translate


def deadline_follows(days: int) -> str:
    """How a deadline would stand today: so many days over, or left where negative."""
    if days > 0:
        return translate("Follows", "overdue by {days} day(s) today").format(days=days)
    if days < 0:
        return translate("Follows", "{days} day(s) left").format(days=-days)
    return translate("Follows", "due today")


def step_follows(title: str) -> str:
    """Which step of the ladder would be called for."""
    return translate("Follows", "calls for: {step}").format(step=title)


def score_follows(points: str, full: str, grade: str) -> str:
    """What the visit would score; `grade` '' where it has none."""
    said = translate("Follows", "the visit scores {points} of {full}").format(points=points, full=full)
    return f"{said} · {grade}" if grade else said


def orphans_follow(count: int) -> str:
    """How many records would refer to something deleted."""
    return translate("Follows", "{count} record(s) still refer to it, each to be decided on").format(count=count)


def if_chosen(follows: str) -> str:
    """Before what follows."""
    return translate("Follows", "If chosen: {follows}").format(follows=follows)
