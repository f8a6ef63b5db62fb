"""What is said of faults with ratings, points, periods, places and what is kept of households; facts in {}."""

from inspector.errors import Kind
from inspector.i18n.fates import KEPT, NOT_WRITTEN
from inspector.i18n.language import QT_TRANSLATE_NOOP

OF_FIGURES: dict[Kind, tuple[str, str, str]] = {
    Kind.HEALTH_DETAIL: (
        QT_TRANSLATE_NOOP("Fault", "“{field}” says what somebody suffers from (“{word}”). No health details are kept."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Say only that there is a risk, and refer the household."),
    ),
    Kind.BAD_PERIOD: (
        QT_TRANSLATE_NOOP("Fault", "“{given}” is no period."),
        KEPT,
        QT_TRANSLATE_NOOP("Fault", "Write 2026-11, 2026Q4, 2026H2, 2026, 2026-11-01..2026-11-20, or a campaign."),
    ),
    Kind.NOTHING_RATED: (
        QT_TRANSLATE_NOOP(
            "Fault", "From {starts} to {ends} there is no finished visit with a score that suits this rating."
        ),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Choose another period or checklist, or merge the packages that are still out."),
    ),
    Kind.NAMING_WANTS: (
        QT_TRANSLATE_NOOP("Fault", "A household may not be named on a list yet. Still wanted: {lacks}."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Add what is wanted, or publish by village, by group or by anonymous code."),
    ),
    Kind.LIST_CHANGED: (
        QT_TRANSLATE_NOOP("Fault", "The list has changed since you looked at it."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Look at it again and publish it then."),
    ),
    Kind.RATING_PUBLISHED: (
        QT_TRANSLATE_NOOP("Fault", "“{title}” cannot be deleted: lists of it that were published: {count}."),
        KEPT,
        QT_TRANSLATE_NOOP("Fault", "Take a list down where it should be seen no more; what it said stays on record."),
    ),
    Kind.WITHDRAWN: (
        QT_TRANSLATE_NOOP("Fault", "The list “{issue}” was taken down on {day}."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Publish it anew under another issue if it is to stand again."),
    ),
    Kind.ACCOUNT_EMPTY: (
        QT_TRANSLATE_NOOP("Fault", "The account holds {balance} point(s); {points} cannot be taken from it."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Take no more than it holds; an account never falls below 0."),
    ),
    Kind.ENDED: (
        QT_TRANSLATE_NOOP("Fault", "“{name}” ended on {until}; no visit begins there."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Visit what took its place: “{successor}”."),
    ),
    Kind.STILL_IN_USE: (
        QT_TRANSLATE_NOOP("Fault", "“{name}” cannot be taken away: {count} record(s) refer to it."),
        KEPT,
        QT_TRANSLATE_NOOP("Fault", "Let it end on a day, or say what took its place; what refers to it stays true."),
    ),
    Kind.IN_A_CIRCLE: (
        QT_TRANSLATE_NOOP("Fault", "“{name}” would follow upon itself."),
        NOT_WRITTEN,
        QT_TRANSLATE_NOOP("Fault", "Choose another successor."),
    ),
}
