"""Times and deadlines of records as they are said: a merge brings any text, which then is shown as it stands."""

from datetime import date

from inspector import i18n


def said_when(written: str) -> str:
    """Day and time of a record."""
    try:
        return i18n.moment(written, date.today())  # noqa: DTZ011 - the day on the wall
    except ValueError:
        return written


def said_due(written: str) -> str:
    """A deadline."""
    try:
        return i18n.due(written, date.today())  # noqa: DTZ011 - as above
    except ValueError:
        return written
