"""What the Checklists page says in several of its parts: states, versions, languages, numbers."""

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.operations.catalogue import IN_USE, RETIRED, UNPUBLISHED, Version

_STATES = {
    UNPUBLISHED: ("draft", "muted", QT_TRANSLATE_NOOP("Checklists", "not published")),
    IN_USE: ("fixed", "fixed", QT_TRANSLATE_NOOP("Checklists", "in use")),
    RETIRED: ("crossed", "muted", QT_TRANSLATE_NOOP("Checklists", "retired")),
}
_LANGUAGES = {"zh": "中文", "en": "English"}


def state_of(version: Version) -> tuple[str, str, str]:
    """Icon, ink and word of its state."""
    icon, ink, word = _STATES[version.state]
    return icon, ink, QCoreApplication.translate("Checklists", word)


def title_of(version: Version) -> str:
    """Its title in the language of the window, where it has one."""
    return version.title if i18n.language() == "zh" else version.title_en or version.title


def other_title(version: Version) -> str:
    """Its title in the other language; '' where it has none."""
    other = version.title_en if i18n.language() == "zh" else version.title
    return "" if other is None or other == title_of(version) else other


def version_words(number: str) -> str:
    """Version 2."""
    return QCoreApplication.translate("Checklists", "version {number}").format(number=number)


def language_words(tags: tuple[str, ...]) -> str:
    """The languages of a form by their own names; one without a name is the form's only one."""
    return i18n.listed(_LANGUAGES.get(it, it) for it in tags if it) or "—"


def number(amount: float) -> str:
    """Points without idle zeros; '—' for none."""
    return f"{amount:g}" if amount else "—"
