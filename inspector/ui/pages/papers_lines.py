"""One line of the list of papers, what it says, and which lines somebody wants to see."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.paper.content import SheetName

translate = QCoreApplication.translate

State = Literal["draft", "waiting", "issued", "served", "returned", "superseded", "void", "anew", "ill_worded"]
Key = tuple[str, str, str, str, str]
STATES: tuple[State, ...] = ("waiting", "issued", "served", "returned", "superseded", "void")
"""Those one can filter by, in the order of a paper's life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paper that was issued, one that waits to be, or one that is drawn anew whenever it is wanted."""

    kind: str
    title: str  # of the kind
    subject: str  # id of the record it is about
    visit: str  # '' where it is of none
    paper: str = ""  # its record's id, '' for none
    number: str = ""
    formal: str = ""
    addressee: str = ""
    place: str = ""
    day: str = ""
    state: State = "waiting"
    printed: int = 0  # copies
    findings: int = 0
    language: str = "zh"
    sheet: SheetName | None = None  # where a kind has several
    replaces: str = ""  # the paper whose place it is to take
    unit: str = ""  # the responsible unit it is for, where each has its own
    whole: bool = False  # a visit that waits, in a list of many: told by its place, not by its kind

    @property
    def key(self) -> Key:
        """What it is, whatever became of it."""
        return self.paper or self.subject, self.kind, self.language, self.sheet or "", "" if self.paper else self.unit


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to see; nothing said is everything."""

    text: str = ""
    kind: str = ""
    state: str = ""
    year: str = ""

    def takes(self, it: Line) -> bool:
        """Whether a line is among it."""
        words = self.text.casefold().split()
        said = f"{spoken(it)} {it.formal}".casefold()
        return (
            (not self.kind or self.kind == it.kind)
            and (not self.state or self.state == it.state)
            and (not self.year or it.day.startswith(self.year))
            and all(word in said for word in words)
        )


def fitting(lines: Sequence[Line], wish: Wish) -> list[Line]:
    """Those somebody wants to see, in their order."""
    return [it for it in lines if wish.takes(it)]


def said(it: Line) -> tuple[str, str, str]:
    """The three lines: what, which, for whom or when."""
    if it.whole:
        return it.place, found(it), i18n.day(it.day, clock.today()) if it.day else ""
    number = it.number or (
        translate("PaperList", "whenever wanted") if it.state == "anew" else translate("PaperList", "no number yet")
    )
    if it.formal:
        number = f"{number} = {it.formal}"
    return it.title, number, it.addressee or it.place


def found(it: Line) -> str:
    """How many findings, in words."""
    if not it.findings:
        return translate("PaperList", "no findings")
    return translate("PaperList", "findings: {count}").format(count=it.findings)


def state(it: Line) -> tuple[str, str, str]:
    """Shape, its ink and the word."""
    if it.state == "issued" and it.printed:
        word = translate("PaperList", "Printed: {count}").format(count=it.printed)
        return "fixed", "fixed", word
    return {
        "draft": ("draft", "draft", translate("PaperList", "Visit not finalised")),
        "waiting": ("draft", "draft", translate("PaperList", "To be issued")),
        "issued": ("fixed", "fixed", translate("PaperList", "Issued")),
        "served": ("recheck", "recheck", translate("PaperList", "Served")),
        "returned": ("closed", "closed", translate("PaperList", "Slip back")),
        "superseded": ("crossed", "crossed", translate("PaperList", "Superseded")),
        "void": ("cross", "muted", translate("PaperList", "Void")),
        "anew": ("print", "muted", translate("PaperList", "No number")),
        "ill_worded": ("warn", "doing", translate("PaperList", "Wording at fault")),
    }[it.state]


def state_word(name: str) -> str:
    """The word of a state on its own."""
    return state(Line(kind="", title="", subject="", visit="", state=name))[2]  # type: ignore[arg-type]


def spoken(it: Line) -> str:
    """What a screen reader says, and a search looks through."""
    parts = (*said(it), it.place, it.addressee, state(it)[2], i18n.day(it.day) if it.day else "")
    return ", ".join(dict.fromkeys(filter(None, parts)))
