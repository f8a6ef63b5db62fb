"""The words of a merge and of its report: what became of a package, and of the records in it."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

FATES: Mapping[str, str] = {
    "new": QT_TRANSLATE_NOOP("Merge", "new"),
    "newer": QT_TRANSLATE_NOOP("Merge", "changed"),
    "older": QT_TRANSLATE_NOOP("Merge", "older"),
    "same": QT_TRANSLATE_NOOP("Merge", "same"),
    "conflict": QT_TRANSLATE_NOOP("Merge", "conflict"),
    "deleted": QT_TRANSLATE_NOOP("Merge", "deleted / edited"),
    "refused": QT_TRANSLATE_NOOP("Merge", "refused"),
}

STATUSES: Mapping[str, str] = {
    "planned": QT_TRANSLATE_NOOP("Merge", "planned"),
    "merged": QT_TRANSLATE_NOOP("Merge", "merged"),
    "known": QT_TRANSLATE_NOOP("Merge", "read before"),
    "undecided": QT_TRANSLATE_NOOP("Merge", "to be decided"),
    "refused": QT_TRANSLATE_NOOP("Merge", "refused"),
    "left": QT_TRANSLATE_NOOP("Merge", "left for another time"),
}

_REPORT: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("Merge", "Report of a merge of packages"),
    "plan": QT_TRANSLATE_NOOP("Merge", "Plan of a merge of packages"),
    "package": QT_TRANSLATE_NOOP("Merge", "Package"),
    "person": QT_TRANSLATE_NOOP("Merge", "From"),
    "number": QT_TRANSLATE_NOOP("Merge", "No."),
    "status": QT_TRANSLATE_NOOP("Merge", "State"),
    "trust": QT_TRANSLATE_NOOP("Merge", "Signature"),
    "kind": QT_TRANSLATE_NOOP("Merge", "Kind"),
    "photos": QT_TRANSLATE_NOOP("Merge", "Photos missing"),
    "remark": QT_TRANSLATE_NOOP("Merge", "Remark"),
    "all": QT_TRANSLATE_NOOP("Merge", "all"),
    "unknown": QT_TRANSLATE_NOOP("Merge", "unknown kind"),
    "summary": QT_TRANSLATE_NOOP(
        "Merge", "{packages} packages, {merged} merged, {undecided} to be decided, {refused} refused; {day}"
    ),
}

_CLONE = QT_TRANSLATE_NOOP("Merge", "written on a copy of this very data; this computer has taken a new identity")
_LATE = QT_TRANSLATE_NOOP(
    "Merge", "an old one: a later package of the same computer was read before; nothing went back"
)
_AHEAD = QT_TRANSLATE_NOOP("Merge", "its computer's clock is ahead by {time}")
_BEHIND = QT_TRANSLATE_NOOP("Merge", "its computer's clock is behind by {time}")
_DAYS, _HOURS, _MINUTES = (
    QT_TRANSLATE_NOOP("Merge", "{n} days"), QT_TRANSLATE_NOOP("Merge", "{n} hours"),
    QT_TRANSLATE_NOOP("Merge", "{n} minutes"),
)  # fmt: skip


def fate(name: str) -> str:
    """What became of records."""
    return translate("Merge", FATES[name])


def status(name: str) -> str:
    """What became of a package."""
    return translate("Merge", STATUSES[name])


def report_words() -> dict[str, str]:
    """The words of the report."""
    return {name: translate("Merge", words) for name, words in _REPORT.items()}


def merge_remarks(*, clone: bool, late: bool, clock: float) -> list[str]:
    """What is told of a package that was taken all the same; `clock`: seconds its computer's is ahead."""
    said = [translate("Merge", words) for words, holds in ((_CLONE, clone), (_LATE, late)) if holds]
    if clock:
        said.append(clock_off(clock))
    return said


def clock_off(seconds: float) -> str:
    """By how much a computer's clock is ahead, or behind."""
    return translate("Merge", _AHEAD if seconds > 0 else _BEHIND).format(time=span(seconds))


def span(seconds: float) -> str:
    """A span of time, forwards or back, in the largest unit that says it."""
    seconds = abs(seconds)
    for words, length in ((_DAYS, 86_400), (_HOURS, 3_600)):
        if seconds >= 2 * length:
            return translate("Merge", words).format(n=round(seconds / length))
    return translate("Merge", _MINUTES).format(n=max(1, round(seconds / 60)))
