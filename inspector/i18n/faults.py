"""For each of the world's faults a sentence in three parts: what happened, what it means for the data, what to do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from inspector.errors import Fault, Kind
from inspector.i18n import acts, dates, rectifying, words
from inspector.i18n.fates import NOT_READ
from inspector.i18n.flaws import FLAWS, OF_THE_WHOLE_TABLE, flaw, refused_row
from inspector.i18n.language import QT_TRANSLATE_NOOP, language
from inspector.i18n.mirroring import no_mirror
from inspector.i18n.printers import printer_reason
from inspector.i18n.sentences import SENTENCES
from inspector.i18n.words_of_keys import REFUSED, not_enrolled, whose

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Sentence:
    """What a person reads when something did not go as wished."""

    what: str
    data: str
    next: str

    def __str__(self) -> str:
        """The three parts in a row, as the command line writes them."""
        return translate("Fault", "{what} {data} {next}").format(what=self.what, data=self.data, next=self.next)


_WHOLE_TABLE = (
    QT_TRANSLATE_NOOP("Fault", "“{file}” cannot be taken: {message}."),
    NOT_READ,
    QT_TRANSLATE_NOOP("Fault", "Save an empty table, fill it in and choose that one."),
)


def sentence(fault: Fault) -> Sentence:
    """The fault in the language spoken, its facts filled in as they are: they are data, never patterns."""
    facts = _Facts({name: _said(name, value) for name, value in fault.facts.items()})
    if "path" in fault.facts:
        facts["file"] = PurePath(str(fault.facts["path"])).name
    what, data, next_ = SENTENCES[fault.kind]
    if fault.kind is Kind.DISK_FULL and fault.facts.get("needed") is None:
        what = QT_TRANSLATE_NOOP("Fault", "There is no room left for “{file}”.")
    if fault.kind is Kind.BAD_ROW and facts.get("message") in FLAWS:
        kind, facts["message"] = facts["message"], flaw(facts["message"])
        if kind in OF_THE_WHOLE_TABLE:
            what, data, next_ = _WHOLE_TABLE
        elif not all(place := [fault.facts.get(it) for it in ("sheet", "row", "column")]) and place[1]:
            facts["message"] = refused_row(str(place[0] or ""), int(place[1]), str(place[2] or ""), kind)
            what = QT_TRANSLATE_NOOP("Fault", "“{file}”: {message}.")
    if fault.kind is Kind.PRINTER_STOPPED:
        facts["reason"] = words.listed(printer_reason(it) for it in fault.facts.get("reason", ["error"]))
    if fault.kind is Kind.OTHER_MIRROR:
        facts["why"] = no_mirror(fault.facts.get("why", ""))
    if fault.kind is Kind.ENDED and not fault.facts.get("successor"):
        next_ = QT_TRANSLATE_NOOP("Fault", "Add it anew if it is there again; what was found can still be rechecked.")
    if fault.kind is Kind.BAD_VALUE and fault.facts.get("value") == "":
        what = QT_TRANSLATE_NOOP("Fault", "“{field}” must not be empty.")
    return Sentence(*(translate("Fault", part).format_map(facts) for part in (what, data, next_)))


def unexpected(error: BaseException) -> Sentence:
    """Our own mistake: nothing the person did."""
    return Sentence(
        translate("Fault", "This program made a mistake ({error}).").format(error=type(error).__name__),
        translate("Fault", "What was saved before is safe; the last step may not have been written."),
        translate("Fault", "Go on working; send the log to your office so that it can be mended."),
    )


class _Facts(dict[str, str]):
    """A fact nobody gave is shown as an ellipsis: a refusal must never fail for want of a detail."""

    def __missing__(self, key: str) -> str:
        return "…"


def _said(name: str, value: Any) -> str:
    if value is None:
        return "…"
    written = _WRITTEN.get(name, str)
    if isinstance(value, list | tuple | set | frozenset):
        return words.listed(written(it) for it in value)
    return written(value)


def _amount(value: Any) -> str:
    return dates.size(value) if isinstance(value, int | float) else str(value)


def _worded(value: Any) -> str:
    """A text in several languages: the one spoken, else the first."""
    return str(value.get(language()) or next(iter(value.values()), "…")) if isinstance(value, Mapping) else str(value)


def _paper(value: Any) -> str:
    """What a kind of paper is called; a paper's number, and what else there is, as it is."""
    title = "title" if language() == "zh" else "title_en"
    from inspector.tables.shipped import shipped_rows  # noqa: PLC0415 - tables, for a paper that is refused

    return next((str(it[title]) for it in shipped_rows("paper_kinds") if it["name"] == value), str(value))


def _part(value: Any) -> str:
    """What a part of a paper's wording is called."""
    chinese = language() == "zh"
    from inspector.tables.templates import PARTS  # noqa: PLC0415 - as above

    return next((it.title if chinese else it.title_en for at, it in PARTS.items() if at[1] == value), str(value))


def _changed(value: Any) -> str:
    """A field somebody changed: its name, or (kind, row, field); without a field the record itself."""
    if isinstance(value, str):
        return words.field(value)
    kind, _, field = value
    return words.field(field) if field else words.kind(kind)


_NAMING = frozenset({"basis", "reviewer", "notified"})
"""What naming a household on a list wants: fields of the publication."""
_WRITTEN: Mapping[str, Callable[[Any], str]] = {
    "act": acts.act,
    "why": lambda value: not_enrolled(value) if value in REFUSED else rectifying.why(value),
    "whose": whose,
    "lacks": lambda value: words.field(value) if value in _NAMING else rectifying.lack(value),
    "record": words.kind,
    "field": words.field,
    "fields": _changed,
    "operation": acts.act,
    "move": rectifying.move,
    "stage": rectifying.stage,
    "limit": _amount,
    "needed": _amount,
    "severity": words.severity,
    "site_kind": words.site_kind,
    "grade": _worded,
    "paper": _paper,
    "part": _part,
    "subject": lambda value: _paper(words.kind(value)) if value else "…",
    "expected": _paper,  # what takes a paper's place is of its kind
    "sha256": lambda value: str(value)[:16],
}
