"""Times as somebody writes them: 16:30, 1630, 16：30, or with the day where it is another one."""

import re
import unicodedata
from datetime import datetime

_TIME = re.compile(r"(?:(\d{4})[-./](\d{1,2})[-./](\d{1,2})\s+)?(\d{1,2})[:.时]?(\d{2})分?")


def moment_of(text: str, begun: str) -> str:
    """The moment of a time of the day something began (ISO 8601, with its offset); its minute holds the beginning too.

    Raises ValueError for what is no time.
    """
    found = _TIME.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        raise ValueError(text)
    year, month, day, hour, minute = (int(it) if it else None for it in found.groups())
    start = datetime.fromisoformat(begun)
    moment = start.replace(hour=int(hour or 0), minute=int(minute or 0), second=0, microsecond=0)
    if year is not None:
        moment = moment.replace(year=year, month=int(month or 0), day=int(day or 0))
    within = moment == start.replace(second=0, microsecond=0)
    return (start if within else moment).isoformat(timespec="seconds")


def time_of(moment: str, begun: str) -> str:
    """A moment as `moment_of` takes it; what a merge brought and is none stays as it is."""
    try:
        it, start = datetime.fromisoformat(moment), datetime.fromisoformat(begun)
    except ValueError:
        return moment
    return it.strftime("%H:%M" if it.date() == start.date() else "%Y-%m-%d %H:%M")
