"""The words of the register: where a lead stands, risks of households, what is to be minded in a village."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from inspector.i18n.language import QT_TRANSLATE_NOOP, language

translate = QCoreApplication.translate

STANDINGS: Mapping[str, str] = {
    "taken": QT_TRANSLATE_NOOP("Lead", "to be verified"),
    "verified": QT_TRANSLATE_NOOP("Lead", "true, to be referred"),
    "referred": QT_TRANSLATE_NOOP("Lead", "referred"),
    "look_again": QT_TRANSLATE_NOOP("Lead", "to be looked at again"),
    "ended": QT_TRANSLATE_NOOP("Lead", "at an end"),
    "untrue": QT_TRANSLATE_NOOP("Lead", "untrue"),
}
VERDICTS: Mapping[str, str] = {
    "true": QT_TRANSLATE_NOOP("LeadVerdict", "true"),
    "partly_true": QT_TRANSLATE_NOOP("LeadVerdict", "partly true"),
    "untrue": QT_TRANSLATE_NOOP("LeadVerdict", "untrue"),
}
RISKS: Mapping[str, str] = {
    "present": QT_TRANSLATE_NOOP("HouseholdRisk", "risk present"),
    "removed": QT_TRANSLATE_NOOP("HouseholdRisk", "risk removed"),
    "natural": QT_TRANSLATE_NOOP("HouseholdRisk", "gone by itself"),
}
TRAITS: Mapping[str, str] = {
    "type": QT_TRANSLATE_NOOP("Trait", "Type"),
    "tag": QT_TRANSLATE_NOOP("Trait", "Tag"),
}
MINDS: Mapping[str, str] = {
    "demolition": QT_TRANSLATE_NOOP(
        "Minding",
        "{village} is a {trait}: “{words}” would have something old taken down. Have it checked whether it is to be "
        "kept before it is ordered.",
    ),
    "building": QT_TRANSLATE_NOOP(
        "Minding",
        "{village} is a village of the type “{trait}”: say why “{words}” is needed there.",
    ),
}


def _said(context: str, words: Mapping[str, str], name: str) -> str:
    return translate(context, words[name]) if name in words else name


def standing(name: str) -> str:
    """Where a lead stands."""
    return _said("Lead", STANDINGS, name)


def verdict(name: str) -> str:
    """What was found of a lead."""
    return _said("LeadVerdict", VERDICTS, name)


def risk(name: str | None) -> str:
    """Whether the risk of a household is gone; '' where none was ever stated."""
    return _said("HouseholdRisk", RISKS, name) if name else ""


def trait_kind(name: str) -> str:
    """Type or tag of a village."""
    return _said("Trait", TRAITS, name)


def minding(mind: str, village: str, trait: tuple[str, str], words: str) -> str:
    """What is to be minded, a sentence; `trait` is its title in Chinese and English."""
    said = _said("Minding", MINDS, mind)
    return said.format(village=village, trait=trait[language() != "zh"], words=words)
