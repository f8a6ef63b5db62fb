"""What differs between two versions of a checklist, in words: the fields of a question or choice, and their values."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate
from inspector.i18n.words import listed, severity, site_kind

ASPECTS: Mapping[str, str] = {
    # what decides on findings and points
    "finding": QT_TRANSLATE_NOOP("Aspect", "when it is a finding"),
    "severity": QT_TRANSLATE_NOOP("Aspect", "severity"),
    "days": QT_TRANSLATE_NOOP("Aspect", "days to put right"),
    "working_days": QT_TRANSLATE_NOOP("Aspect", "counted in working days"),
    "code": QT_TRANSLATE_NOOP("Aspect", "defect code"),
    "bottom_line": QT_TRANSLATE_NOOP("Aspect", "bottom line"),
    "occurrences": QT_TRANSLATE_NOOP("Aspect", "number of occurrences"),
    "sample": QT_TRANSLATE_NOOP("Aspect", "number looked at"),
    "points": QT_TRANSLATE_NOOP("Aspect", "points"),
    "deduct": QT_TRANSLATE_NOOP("Aspect", "points taken off"),
    "score": QT_TRANSLATE_NOOP("Aspect", "points earned"),
    "item": QT_TRANSLATE_NOOP("Aspect", "item its points belong to"),
    "veto": QT_TRANSLATE_NOOP("Aspect", "veto"),
    "bonus": QT_TRANSLATE_NOOP("Aspect", "points on top"),
    "grade": QT_TRANSLATE_NOOP("Aspect", "grade"),
    "part": QT_TRANSLATE_NOOP("Aspect", "sub-total"),
    "grading": QT_TRANSLATE_NOOP("Aspect", "grade bands"),
    "full_marks": QT_TRANSLATE_NOOP("Aspect", "full marks"),
    "days_in": QT_TRANSLATE_NOOP("Aspect", "days counted in"),
    # what is asked of whom, and how
    "type": QT_TRANSLATE_NOOP("Aspect", "type"),
    "relevant": QT_TRANSLATE_NOOP("Aspect", "when it is asked"),
    "required": QT_TRANSLATE_NOOP("Aspect", "must be answered"),
    "constraint": QT_TRANSLATE_NOOP("Aspect", "what can be answered"),
    "calculation": QT_TRANSLATE_NOOP("Aspect", "calculation"),
    "trigger": QT_TRANSLATE_NOOP("Aspect", "set off by"),
    "choice_filter": QT_TRANSLATE_NOOP("Aspect", "which choices are offered"),
    "default": QT_TRANSLATE_NOOP("Aspect", "value to begin with"),
    "default_is_expression": QT_TRANSLATE_NOOP("Aspect", "value to begin with is worked out"),
    "read_only": QT_TRANSLATE_NOOP("Aspect", "read only"),
    "allows_not_applicable": QT_TRANSLATE_NOOP("Aspect", "can be “not applicable”"),
    "photos": QT_TRANSLATE_NOOP("Aspect", "photos of each finding"),
    "measure": QT_TRANSLATE_NOOP("Aspect", "unit of measure"),
    "appearance": QT_TRANSLATE_NOOP("Aspect", "appearance"),
    "parameters": QT_TRANSLATE_NOOP("Aspect", "parameters"),
    "cells": QT_TRANSLATE_NOOP("Aspect", "other columns"),
    "site_kinds": QT_TRANSLATE_NOOP("Aspect", "meant for"),
    "section": QT_TRANSLATE_NOOP("Aspect", "section"),
    # words
    "label": QT_TRANSLATE_NOOP("Aspect", "wording"),
    "hint": QT_TRANSLATE_NOOP("Aspect", "hint"),
    "guidance": QT_TRANSLATE_NOOP("Aspect", "guidance"),
    "problem": QT_TRANSLATE_NOOP("Aspect", "description of the finding"),
    "requirement": QT_TRANSLATE_NOOP("Aspect", "requirement"),
    "basis": QT_TRANSLATE_NOOP("Aspect", "basis"),
    "required_message": QT_TRANSLATE_NOOP("Aspect", "sentence where an answer is missing"),
    "constraint_message": QT_TRANSLATE_NOOP("Aspect", "sentence where an answer does not fit"),
    "form_title": QT_TRANSLATE_NOOP("Aspect", "title"),
    "heading_en": QT_TRANSLATE_NOOP("Aspect", "English title"),
    "default_language": QT_TRANSLATE_NOOP("Aspect", "first language"),
    "theme": QT_TRANSLATE_NOOP("Aspect", "theme"),
    "residents": QT_TRANSLATE_NOOP("Aspect", "asks who lives in the household"),
}
JUDGES = frozenset(
    {
        "finding", "severity", "days", "working_days", "code", "bottom_line", "occurrences", "sample", "points",
        "deduct", "score", "item", "veto", "bonus", "grade", "part", "grading", "full_marks", "days_in",
    }
)  # fmt: skip
"""Aspects that decide on findings, deadlines and points: what a reader of the difference wants to see first."""

_QUESTION_TYPES: Mapping[str, str] = {
    "select_one": QT_TRANSLATE_NOOP("Question type", "one of several"),
    "select_multiple": QT_TRANSLATE_NOOP("Question type", "several of a list"),
    "rank": QT_TRANSLATE_NOOP("Question type", "order"),
    "integer": QT_TRANSLATE_NOOP("Question type", "whole number"),
    "decimal": QT_TRANSLATE_NOOP("Question type", "number"),
    "range": QT_TRANSLATE_NOOP("Question type", "number of a range"),
    "text": QT_TRANSLATE_NOOP("Question type", "text"),
    "date": QT_TRANSLATE_NOOP("Question type", "date"),
    "time": QT_TRANSLATE_NOOP("Question type", "time of day"),
    "dateTime": QT_TRANSLATE_NOOP("Question type", "date and time"),
    "geopoint": QT_TRANSLATE_NOOP("Question type", "place on the map"),
    "barcode": QT_TRANSLATE_NOOP("Question type", "barcode"),
    "image": QT_TRANSLATE_NOOP("Question type", "photo"),
    "signature": QT_TRANSLATE_NOOP("Question type", "signature"),
    "acknowledge": QT_TRANSLATE_NOOP("Question type", "to be confirmed"),
    "note": QT_TRANSLATE_NOOP("Question type", "note"),
    "calculate": QT_TRANSLATE_NOOP("Question type", "worked out"),
    "hidden": QT_TRANSLATE_NOOP("Question type", "hidden"),
    "metadata": QT_TRANSLATE_NOOP("Question type", "recorded by the program"),
}
_DAYS_IN: Mapping[str, str] = {
    "calendar": QT_TRANSLATE_NOOP("Aspect", "calendar days"),
    "working": QT_TRANSLATE_NOOP("Aspect", "working days"),
}
_VETOES: Mapping[str, str] = {
    "form": QT_TRANSLATE_NOOP("Aspect", "the whole score"),
    "section": QT_TRANSLATE_NOOP("Aspect", "its section"),
}
_DEDUCTIONS: Mapping[str, str] = {"inf": QT_TRANSLATE_NOOP("Aspect", "everything the item has")}
_WORDS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "deduct": ("Aspect", _DEDUCTIONS),
    "type": ("Question type", _QUESTION_TYPES),
    "veto": ("Aspect", _VETOES),
    "days_in": ("Aspect", _DAYS_IN),
}
_TRUTHS = frozenset({"working_days", "bottom_line", "bonus", "read_only", "allows_not_applicable", "required",
                     "default_is_expression"})  # fmt: skip
_TRUE, _FALSE = frozenset({"True", "true()"}), frozenset({"", "False", "false()"})


def aspect(name: str) -> str:
    """What of a question, a choice or the settings; a column nobody knows here keeps its name."""
    return translate("Aspect", ASPECTS[name]) if name in ASPECTS else name


def aspect_value(name: str, text: str) -> str:
    """What an aspect holds, as `comparing.Difference` writes it, in words; '—' for nothing."""
    if name in _TRUTHS and text in _TRUE | _FALSE:
        return translate("Value", "yes") if text in _TRUE else translate("Value", "no")
    if name == "severity" and text in {"0", "1", "2", "3"}:
        return severity(int(text))
    if name == "site_kinds":
        return listed(map(site_kind, text.split())) or "—"
    context, words = _WORDS.get(name, ("", {}))
    return translate(context, words[text]) if text in words else text or "—"
