"""The words of escalation: steps of the ladder, why one is suggested, reminders, cycles, charges, rates."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.i18n.words import severity

translate = QCoreApplication.translate

LADDER: Mapping[str, str] = {
    "remind": QT_TRANSLATE_NOOP("Ladder", "Remind"),
    "assign": QT_TRANSLATE_NOOP("Ladder", "Hand over"),
    "urge": QT_TRANSLATE_NOOP("Ladder", "Urge"),
    "dispatch": QT_TRANSLATE_NOOP("Ladder", "Step in"),
    "circulate": QT_TRANSLATE_NOOP("Ladder", "Circular"),
    "summon": QT_TRANSLATE_NOOP("Ladder", "Formal talk"),
    "charge": QT_TRANSLATE_NOOP("Ladder", "Propose accountability"),
}
SKIPPED = (
    QT_TRANSLATE_NOOP("Reason", "not handed over yet"),
    QT_TRANSLATE_NOOP("Reason", "not urged"),
    QT_TRANSLATE_NOOP("Reason", "no meeting"),
    QT_TRANSLATE_NOOP("Reason", "no circular"),
    QT_TRANSLATE_NOOP("Reason", "no talk"),
)
"""Steps 1 … 5 of the ladder, where one above is suggested and they were not taken."""
REASONS: Mapping[str, str] = {
    "not_assigned": QT_TRANSLATE_NOOP("Reason", "not handed over yet"),
    "overdue": QT_TRANSLATE_NOOP("Reason", "overdue {number} days"),
    "round": QT_TRANSLATE_NOOP("Reason", "round {number}"),
    "circulars": QT_TRANSLATE_NOOP("Reason", "{number} circulars in {within} days"),
    "severity": QT_TRANSLATE_NOOP("Reason", "severity: {number}"),
}
MEETINGS: Mapping[str, str] = {
    "dispatch": QT_TRANSLATE_NOOP("Meeting", "Follow-up meeting"),
    "talk": QT_TRANSLATE_NOOP("Meeting", "Formal talk"),
    "circular": QT_TRANSLATE_NOOP("Meeting", "Circular"),
}
LEVELS: Mapping[str, str] = {
    "county": QT_TRANSLATE_NOOP("Meeting", "county"),
    "town": QT_TRANSLATE_NOOP("Meeting", "town"),
    "village": QT_TRANSLATE_NOOP("Meeting", "village"),
}
EVERY: Mapping[str, str] = {
    "day": QT_TRANSLATE_NOOP("Cycle", "daily"),
    "week": QT_TRANSLATE_NOOP("Cycle", "weekly"),
    "ten_days": QT_TRANSLATE_NOOP("Cycle", "every ten days"),
    "month": QT_TRANSLATE_NOOP("Cycle", "monthly"),
    "quarter": QT_TRANSLATE_NOOP("Cycle", "quarterly"),
    "half": QT_TRANSLATE_NOOP("Cycle", "half-yearly"),
    "year": QT_TRANSLATE_NOOP("Cycle", "yearly"),
}
CHARGES: Mapping[str, str] = {
    "chief": QT_TRANSLATE_NOOP("Charge", "county leader"),
    "leader": QT_TRANSLATE_NOOP("Charge", "leader"),
    "cadre": QT_TRANSLATE_NOOP("Charge", "cadre"),
    "grid": QT_TRANSLATE_NOOP("Charge", "grid worker"),
    "keeper": QT_TRANSLATE_NOOP("Charge", "keeper"),
    "road": QT_TRANSLATE_NOOP("Charge", "road chief"),
    "river": QT_TRANSLATE_NOOP("Charge", "river chief"),
    "field": QT_TRANSLATE_NOOP("Charge", "field chief"),
}
RATES: Mapping[str, str] = {
    "rectified": QT_TRANSLATE_NOOP("Rate", "Put right"),
    "closed": QT_TRANSLATE_NOOP("Rate", "Closed"),
    "in_time": QT_TRANSLATE_NOOP("Rate", "In time"),
    "overdue": QT_TRANSLATE_NOOP("Rate", "Overdue"),
    "on_spot": QT_TRANSLATE_NOOP("Rate", "On the spot"),
    "rebound": QT_TRANSLATE_NOOP("Rate", "Came back"),
    "looked_back": QT_TRANSLATE_NOOP("Rate", "Looked back"),
    "answered": QT_TRANSLATE_NOOP("Rate", "Answered"),
    "verified": QT_TRANSLATE_NOOP("Rate", "Verified"),
    "true": QT_TRANSLATE_NOOP("Rate", "True"),
    "complete": QT_TRANSLATE_NOOP("Rate", "Complete"),
}


def _said(context: str, words: Mapping[str, str], name: str) -> str:
    """A word only a newer program knows keeps its name."""
    return translate(context, words[name]) if name in words else name


def ladder(move: str) -> str:
    """A step of the ladder, or a reminder, as something to be done."""
    return _said("Ladder", LADDER, move)


def reason(name: str, number: int, within: int = 0) -> str:
    """Why a step is suggested; of a step passed over which one, of a severity its own word."""
    if name == "skipped" and 1 <= number <= len(SKIPPED):
        return translate("Reason", SKIPPED[number - 1])
    told = severity(number) if name == "severity" else number
    return _said("Reason", REASONS, name).format(number=told, within=within)


def reminder(days: int) -> str:
    """Where a reminder lies to the deadline."""
    if days == 0:
        return translate("Reason", "due today")
    if days < 0:
        return translate("Reason", "due in {days} days").format(days=-days)
    return translate("Reason", "overdue {number} days").format(number=days)


def meeting(kind: str) -> str:
    """What was held."""
    return _said("Meeting", MEETINGS, kind)


def level(name: str) -> str:
    """At which level."""
    return _said("Meeting", LEVELS, name)


def every(name: str) -> str:
    """How often."""
    return _said("Cycle", EVERY, name)


def charge(role: str) -> str:
    """As what somebody is in charge."""
    return _said("Charge", CHARGES, role)


def rate(name: str) -> str:
    """What a rate is called."""
    return _said("Rate", RATES, name)
