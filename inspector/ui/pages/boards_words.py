"""Small words the boards share: what a finding's deadline comes to, a name for nobody."""

from inspector import clock, i18n
from inspector.i18n import translate


def on(day: str | None) -> str:
    """A day, this year's without its year; '—' for none."""
    found = clock.day(day or "")
    if found is None:
        return day or "—"
    return i18n.day(found, clock.today())


def late(day: str | None) -> str:
    """How far away a deadline is, in a few words."""
    found = clock.day(day or "")
    if found is None:
        return translate("Boards", "no deadline")
    away = (found - clock.today()).days
    if away == 0:
        return translate("Boards", "today")
    if away > 0:
        return translate("Boards", "in {days} days").format(days=away)
    return translate("Boards", "{days} days over").format(days=-away)


def due(day: str | None) -> str:
    """A deadline and how far away it is."""
    return f"{on(day)}  {late(day)}" if clock.day(day or "") else late(day)


def nobody() -> str:
    """Of findings no unit answers for."""
    return translate("Boards", "No unit yet")


def percent(share: float | None) -> str:
    """A share as it is read; '—' without a base."""
    return "—" if share is None else f"{share * 100:.0f}%"


def one_line(text: str) -> str:
    """What people wrote, on one line."""
    return " ".join(text.split())
