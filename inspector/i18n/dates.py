"""Days, times, deadlines and sizes as they are said: 11月30日 or 30 Nov, the year only where it differs."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from inspector.i18n.language import language

translate = QCoreApplication.translate
_PATTERNS = {  # by language and whether the year goes without saying
    ("zh", True): "{month}月{day}日",
    ("zh", False): "{year}年{month}月{day}日",
    ("en", True): "{day} {name}",
    ("en", False): "{day} {name} {year}",
}


def day(when: date | str, today: date | None = None) -> str:
    """A date; its year is said where it is not the year of `today` (None: always)."""
    it = datetime.fromisoformat(when).date() if isinstance(when, str) else when
    name = QLocale(QLocale.Language.English).monthName(it.month, QLocale.FormatType.ShortFormat)
    pattern = _PATTERNS[language(), today is not None and it.year == today.year]
    return pattern.format(day=it.day, month=it.month, name=name, year=it.year)


def weekday(when: date) -> str:
    """The day of the week."""
    return QLocale().dayName(when.isoweekday(), QLocale.FormatType.LongFormat)


def time_of_day(written: str, *, seconds: bool = False) -> str:
    """The time on the wall where the record was written: 10:42."""
    return datetime.fromisoformat(written).strftime("%H:%M:%S" if seconds else "%H:%M")


def moment(written: str, today: date | None = None) -> str:
    """Day and time of a record."""
    return f"{day(datetime.fromisoformat(written).date(), today)} {time_of_day(written)}"


def days_left(due_on: date, today: date) -> str:
    """How long until a deadline, or how long since."""
    left = (due_on - today).days
    if left < 0:
        return translate("Date", "{days} d overdue").format(days=-left)
    if left == 0:
        return translate("Date", "due today")
    return translate("Date", "{days} d left").format(days=left)


def due(due_on: date | str, today: date | None = None) -> str:
    """A deadline: the last day it may be done."""
    return translate("Date", "by {day}").format(day=day(due_on, today))


def size(count: float) -> str:
    """Bytes as a person says them: 412 KB, 38 GB."""
    power = min(4, max(0, len(str(int(count))) - 1) // 3)
    amount = count / 1000**power
    digits = 1 if amount < 10 and power > 1 else 0
    return f"{amount:.{digits}f} {('B', 'KB', 'MB', 'GB', 'TB')[power]}"
