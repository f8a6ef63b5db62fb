"""The words of the field for what the records hold: acts, states, severities, methods, kinds, levels, fields."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.i18n.words_of_records import FIELDS, KINDS

translate = QCoreApplication.translate

STATES: Mapping[str, str] = {
    "open": QT_TRANSLATE_NOOP("State", "Open"),
    "doing": QT_TRANSLATE_NOOP("State", "Under way"),
    "recheck": QT_TRANSLATE_NOOP("State", "To re-inspect"),
    "fixed": QT_TRANSLATE_NOOP("State", "Put right"),
    "closed": QT_TRANSLATE_NOOP("State", "Closed"),
    "overdue": QT_TRANSLATE_NOOP("State", "Overdue"),
    "rebound": QT_TRANSLATE_NOOP("State", "Rebound"),
    "draft": QT_TRANSLATE_NOOP("State", "Draft"),
    "lasting": QT_TRANSLATE_NOOP("State", "Kept up"),
    "crossed": QT_TRANSLATE_NOOP("State", "Void"),
    "suspected": QT_TRANSLATE_NOOP("State", "To verify"),
    "moved": QT_TRANSLATE_NOOP("State", "Handed away"),
    "unfounded": QT_TRANSLATE_NOOP("State", "Unfounded"),
    "duplicate": QT_TRANSLATE_NOOP("State", "Duplicate"),
    "void": QT_TRANSLATE_NOOP("State", "Void"),
}
SEVERITIES = (
    QT_TRANSLATE_NOOP("Severity", "Note"),
    QT_TRANSLATE_NOOP("Severity", "Minor"),
    QT_TRANSLATE_NOOP("Severity", "Serious"),
    QT_TRANSLATE_NOOP("Severity", "Grave"),
)
METHODS: Mapping[str, str] = {
    "on_site": QT_TRANSLATE_NOOP("Method", "on-site inspection"),
    "secret": QT_TRANSLATE_NOOP("Method", "unannounced visit"),
    "documents": QT_TRANSLATE_NOOP("Method", "documents"),
    "sample": QT_TRANSLATE_NOOP("Method", "random sample"),
    "phone": QT_TRANSLATE_NOOP("Method", "telephone"),
    "household": QT_TRANSLATE_NOOP("Method", "household visit"),
}
RATERS: Mapping[str, str] = {
    "self": QT_TRANSLATE_NOOP("Rater", "self-check"),
    "town": QT_TRANSLATE_NOOP("Rater", "town review"),
    "county": QT_TRANSLATE_NOOP("Rater", "county review"),
}
SIGNERS: Mapping[str, str] = {
    "interviewee": QT_TRANSLATE_NOOP("Signer", "interviewee"),
    "village": QT_TRANSLATE_NOOP("Signer", "village"),
    "team": QT_TRANSLATE_NOOP("Signer", "inspectors"),
}
SITE_KINDS: Mapping[str, str] = {
    "household": QT_TRANSLATE_NOOP("SiteKind", "household"),
    "toilet": QT_TRANSLATE_NOOP("SiteKind", "household toilet"),
    "public_toilet": QT_TRANSLATE_NOOP("SiteKind", "public toilet"),
    "sewage": QT_TRANSLATE_NOOP("SiteKind", "sewage facility"),
    "village": QT_TRANSLATE_NOOP("SiteKind", "village"),
    "house": QT_TRANSLATE_NOOP("SiteKind", "house"),
    "waste": QT_TRANSLATE_NOOP("SiteKind", "waste point"),
    "asset": QT_TRANSLATE_NOOP("SiteKind", "asset"),
    "farmland": QT_TRANSLATE_NOOP("SiteKind", "farmland"),
    "organisation": QT_TRANSLATE_NOOP("SiteKind", "organisation"),
}
LEVELS: Mapping[str, str] = {
    "province": QT_TRANSLATE_NOOP("Level", "province"),
    "prefecture": QT_TRANSLATE_NOOP("Level", "prefecture"),
    "county": QT_TRANSLATE_NOOP("Level", "county"),
    "town": QT_TRANSLATE_NOOP("Level", "town"),
    "village": QT_TRANSLATE_NOOP("Level", "village"),
    "group": QT_TRANSLATE_NOOP("Level", "group"),
    "grid": QT_TRANSLATE_NOOP("Level", "grid"),
    "ten": QT_TRANSLATE_NOOP("Level", "ten households"),
}
ROLES: Mapping[str, str] = {
    "inspector": QT_TRANSLATE_NOOP("Role", "inspector"),
    "office": QT_TRANSLATE_NOOP("Role", "supervision office"),
    "field": QT_TRANSLATE_NOOP("Role", "field inspector"),
    "leader": QT_TRANSLATE_NOOP("Role", "responsible leader"),
    "cadre": QT_TRANSLATE_NOOP("Role", "village cadre"),
    "keeper": QT_TRANSLATE_NOOP("Role", "keeper"),
}


def state(name: str) -> str:
    """The word of a finding's state."""
    return translate("State", STATES[name])


def severity(number: int) -> str:
    """The word of a severity, 0 hint … 3 grave."""
    return translate("Severity", SEVERITIES[number])


def rater(name: str) -> str:
    """Whose assessment a visit is."""
    return _said("Rater", RATERS, name)


def method(name: str) -> str:
    """How a visit was made."""
    return _said("Method", METHODS, name)


def site_kind(name: str) -> str:
    """What is inspected."""
    return _said("SiteKind", SITE_KINDS, name)


def level(name: str) -> str:
    """The level of an area."""
    return _said("Level", LEVELS, name)


def role(name: str) -> str:
    """What a person is, or a store is for."""
    return _said("Role", ROLES, name)


def signer(name: str) -> str:
    """As what somebody signs."""
    return _said("Signer", SIGNERS, name)


def kind(name: str) -> str:
    """Records of a kind, as the head of a row of counts."""
    return _said("Kind", KINDS, name)


def field(name: str) -> str:
    """A column of a record."""
    return _said("Field", FIELDS, name)


def label(name: str) -> str:
    """A column of a record as it stands above its value or beside it."""
    said = field(name)
    return said[:1].upper() + said[1:]


def listed(parts: Iterable[str]) -> str:
    """Things in a row, as a sentence lists them."""
    return translate("List", ", ").join(parts)


def _said(context: str, table: Mapping[str, str], name: str) -> str:
    """A word of the table; what a county added itself is shown as it wrote it."""
    return translate(context, table[name]) if name in table else name
