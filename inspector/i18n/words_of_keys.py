"""The words of keys, signatures and enrolment: whose, why not, what a signature is worth, and the recovery sheet."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

WHOSE: Mapping[str, str] = {
    "office": QT_TRANSLATE_NOOP("Keys", "of the office"),
    "device": QT_TRANSLATE_NOOP("Keys", "of the computer"),
}
REFUSED: Mapping[str, str] = {
    "used": QT_TRANSLATE_NOOP("Keys", "another computer was enrolled by it"),
    "late": QT_TRANSLATE_NOOP("Keys", "its last day is over"),
    "forged": QT_TRANSLATE_NOOP("Keys", "it was changed after the office signed it"),
    "other_county": QT_TRANSLATE_NOOP("Keys", "it is of another county"),
    "other_office": QT_TRANSLATE_NOOP("Keys", "it is of an office this computer does not know"),
    "own_office": QT_TRANSLATE_NOOP("Keys", "this is the office's own computer"),
    "unknown": QT_TRANSLATE_NOOP("Keys", "it is no enrolment file"),
}
TRUST: Mapping[str, str] = {
    "enrolled": QT_TRANSLATE_NOOP("Keys", "Signed by an enrolled computer"),
    "own": QT_TRANSLATE_NOOP("Keys", "Signed here"),
    "unsigned": QT_TRANSLATE_NOOP("Keys", "Not signed"),
    "unknown": QT_TRANSLATE_NOOP("Keys", "Signed by an unknown computer"),
    "revoked": QT_TRANSLATE_NOOP("Keys", "Signed by a computer that was struck off"),
    "forged": QT_TRANSLATE_NOOP("Keys", "The signature is not true"),
}
STATES: Mapping[str, str] = {
    "waiting": QT_TRANSLATE_NOOP("Keys", "File issued"),
    "late": QT_TRANSLATE_NOOP("Keys", "File too old"),
    "enrolled": QT_TRANSLATE_NOOP("Keys", "Enrolled"),
    "revoked": QT_TRANSLATE_NOOP("Keys", "Struck off"),
}
SHEET: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("RecoverySheet", "Recovery key of the office"),
    "of": QT_TRANSLATE_NOOP("RecoverySheet", "{county}, computer {device}, made on {day}"),
    "secret": QT_TRANSLATE_NOOP("RecoverySheet", "Secret. Keep it locked away."),
    "what": QT_TRANSLATE_NOOP("RecoverySheet", "What it is for"),
    "for": QT_TRANSLATE_NOOP(
        "RecoverySheet",
        "Packages are sealed so that nobody who finds a stick can read them. If the office's computer is lost or"
        " broken, this key opens everything that was sealed for the office, on a new computer.",
    ),
    "where": QT_TRANSLATE_NOOP("RecoverySheet", "Where to keep it"),
    "kept": QT_TRANSLATE_NOOP(
        "RecoverySheet",
        "In a closed envelope in the office's safe, away from the computer and from any stick. Whoever holds this"
        " sheet and a package can read the package. Do not photograph it, copy it or send it.",
    ),
    "how": QT_TRANSLATE_NOOP("RecoverySheet", "How to use it"),
    "use": QT_TRANSLATE_NOOP(
        "RecoverySheet",
        "Packages, Keys, Recovery key: type the letters row by row, or scan the code. Spaces and small letters do not"
        " matter. The letters O, I and B and the digit 1 do not occur.",
    ),
    "lost": QT_TRANSLATE_NOOP("RecoverySheet", "If it is lost"),
    "again": QT_TRANSLATE_NOOP(
        "RecoverySheet",
        "Make a new recovery key at the office at once, and destroy this sheet if it turns up again. What was sealed"
        " before still opens with this one.",
    ),
    "fingerprint": QT_TRANSLATE_NOOP("RecoverySheet", "Mark of this recovery key: {fingerprint}"),
}


def whose(name: str) -> str:
    """Whose keys."""
    return _said("Keys", WHOSE, name)


def not_enrolled(name: str) -> str:
    """Why a file does not enrol a computer."""
    return _said("Keys", REFUSED, name)


def trust(name: str) -> str:
    """What a signature is worth."""
    return _said("Keys", TRUST, name)


def laptop_state(name: str) -> str:
    """Where the enrolment of a laptop stands."""
    return _said("Keys", STATES, name)


def sheet_words() -> dict[str, str]:
    """What stands on the recovery sheet, its facts still in {}."""
    return {name: translate("RecoverySheet", text) for name, text in SHEET.items()}


def _said(context: str, words: Mapping[str, str], name: str) -> str:
    return translate(context, words[name]) if name in words else name
