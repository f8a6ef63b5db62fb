"""What is said about printers whatever face they have: which there are, what is to be printed, what became of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from inspector.paper.content import SheetName

Sides = Literal["one", "long"]
"""On one side, or on both, turned over the long edge as a paper that is bound at its left."""

MOST_COPIES = 99

_PART = re.compile(r"\s*(\d{1,4})\s*(?:[-–—~～至]\s*(\d{1,4})\s*)?")
_COMMAS = re.compile(r"[,，、;；]")


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer as its system knows it. `reasons` say why it stands still, or what it asks for while it prints:
    paper jam toner cover tray offline disk paused rejecting error.
    """

    name: str
    words: str  # what somebody called it, '' for nothing else than its name
    state: str  # ready busy stopped rejecting
    reasons: tuple[str, ...] = ()
    default: bool = field(default=False, kw_only=True)

    @property
    def takes(self) -> bool:
        """Whether something can be given to it now."""
        return self.state in {"ready", "busy"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How one paper is to be printed; `pages` from 1, none for all; `media` as CUPS names a sheet."""

    printer: str
    title: str
    copies: int = 1
    sides: Sides = "long"
    pages: tuple[int, ...] = ()
    media: str = "A4"


@dataclass(frozen=True, slots=True)
class Given:
    """What a printer took, and what it asks for meanwhile (`Printer.reasons`)."""

    printer: str
    job: str
    wants: tuple[str, ...]


def pages_wanted(text: str, count: int) -> tuple[int, ...]:
    """The pages a range such as `1-3,5` names, in order and once each; nothing for all of them.

    Raises ValueError for what is no range, or lies outside the `count` pages there are.
    """
    if not text.strip():
        return ()
    wanted: set[int] = set()
    for part in _COMMAS.split(text):
        found = _PART.fullmatch(part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found is not None else (0, 0)
        if not 1 <= first <= last <= count:
            raise ValueError("no range", part)
        wanted.update(range(first, last + 1))
    return tuple(sorted(wanted))


def ranges(pages: Sequence[int]) -> str:
    """Pages as CUPS takes them: `1-3,5`."""
    runs: list[list[int]] = []
    for it in sorted(set(pages)):
        if runs and it == runs[-1][-1] + 1:
            runs[-1].append(it)
        else:
            runs.append([it])
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def media(sheet: SheetName, height: float) -> str:
    """The sheet as CUPS names it; a roll is cut after `height` millimetres."""
    return {"a3": "A3", "a4": "A4", "a5": "A5"}.get(sheet) or f"Custom.80x{max(30, round(height))}mm"
