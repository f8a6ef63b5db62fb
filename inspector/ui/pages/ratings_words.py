"""Words the panes of ratings share: periods, percentages, what is compared, how places are told, why they stand so."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, cast

from inspector.i18n import language, translate
from inspector.paper.gather.rated_words import number, place_reasons, rule_sentences
from inspector.paper.gather.reports.words import period_words
from inspector.periods import Period
from inspector.rating.frozen import FrozenPlace, FrozenRule

Language = Literal["zh", "en"]


def spoken() -> Language:
    """The window's language, as papers name it."""
    return cast(Language, language())


def level(name: str) -> str:
    """What is compared."""
    words = {
        "town": translate("Ratings", "towns"), "village": translate("Ratings", "villages"),
        "group": translate("Ratings", "groups"), "household": translate("Ratings", "households"),
    }  # fmt: skip
    return words.get(name, name)


def shown(name: str) -> str:
    """How places are told on a list."""
    words = {
        "village": translate("Ratings", "by village"), "group": translate("Ratings", "by group"),
        "code": translate("Ratings", "by anonymous code"), "name": translate("Ratings", "by name"),
    }  # fmt: skip
    return words.get(name, name)


def list_name(name: str) -> str:
    """红榜, 黑榜, or a dash."""
    words = {"red": translate("Ratings", "Red list"), "black": translate("Ratings", "Black list")}
    return words.get(name, "—")


def period(starts: str, ends: str) -> str:
    """2026年11月, 2026年第四季度, or both days."""
    return period_words(Period(starts, ends), spoken()) if starts <= ends else f"{starts}–{ends}"


def percent(value: Decimal | None) -> str:
    """89.99%; a dash where there is no base."""
    return "—" if value is None else f"{number(value)}%"


def rule(held: FrozenRule) -> str:
    """A whole rule in a few sentences."""
    return ("" if spoken() == "zh" else " ").join(rule_sentences(held, spoken()))


def points(value: Decimal) -> str:
    """Points with their sign: +5, −3."""
    return f"+{number(value)}" if value > 0 else f"−{number(-value)}" if value < 0 else "0"


def why(place: FrozenPlace) -> str:
    """Every reason in one sentence."""
    return place_reasons(place.reasons, spoken())


def rank(place: FrozenPlace) -> str:
    """3, or 2 = where it is shared; a dash without one."""
    if place.rank is None:
        return "—"
    return f"{place.rank} =" if place.shared > 1 else str(place.rank)


def called(place: FrozenPlace) -> str:
    """What a place is called in the window, which shows what the office knows."""
    return place.name or place.told or place.code


def joined(parts: Sequence[str]) -> str:
    """Facts beside each other."""
    return " · ".join(it for it in parts if it)
