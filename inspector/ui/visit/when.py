"""Times and deadlines of records as they are said: a merge brings any text, which then is shown as it stands."""

from inspector import clock, i18n


def said_when(written: str) -> str:
    """Day and time of a record."""
    try:
        return i18n.moment(written, clock.today())
    except ValueError:
        return written


def said_due(written: str) -> str:
    """A deadline."""
    try:
        return i18n.due(written, clock.today())
    except ValueError:
        return written
