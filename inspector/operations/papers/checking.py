"""Is this paper ours, and does it hold? By its code, by the number somebody types, or by a picture of it.

The code says number, id and the beginning of the content's fingerprint. Scanners that act as a keyboard cannot type
Chinese and may garble the number; id and fingerprint are enough, but a number that can be read must be the paper's.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector import child
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.numbers import canonical_number
from inspector.operations.papers.standing import state
from inspector.photo.intake import contents
from inspector.records import Finding, Paper, Visit

LONGEST = 1000
"""Characters of what is checked; a code has 80."""
SECONDS = 20.0
_HEX = "[0-9A-F]"
_GAP = "[^0-9A-Z]{0,3}"
_CODE = re.compile(
    r"(?P<number>.*?)\s*(?<![0-9A-F])"
    rf"(?P<id>{_HEX}{{8}}{_GAP}{_HEX}{{4}}{_GAP}{_HEX}{{4}}{_GAP}{_HEX}{{4}}{_GAP}{_HEX}{{12}})"
    rf"\s{{1,3}}(?P<hash>{_HEX}{{16}})\s*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of a paper. `number` is the paper's, or what was asked; `several` bear that number."""

    number: str
    status: Literal["genuine", "superseded", "void", "unknown"]
    paper: str | None
    by: Literal["code", "number"]
    several: int = 0


def check(store: Store, text: str) -> Checked:
    """Whether the paper that a code or a number is of is one of ours and holds.

    A number that two papers bear says nothing: the code beside it tells them apart. A text that is neither is unknown.
    """
    if len(text) <= LONGEST and (code := _CODE.fullmatch(text.upper().strip())) is not None:
        return _by_code(store, code["number"], code["id"], code["hash"].lower())
    number = canonical_number(text) if len(text) <= LONGEST else None
    if number is None:
        return Checked(text[:LONGEST].strip(), "unknown", None, "number")
    return _by_number(store, number)


def read_code(path: Path) -> list[str]:
    """The codes of papers a picture, or the PDF of an office scanner, shows; read in a child with limits.

    Raises Fault NOT_A_CODE (path) where there is none; NOT_A_PICTURE, TOO_LARGE, TOO_MANY_PIXELS, TOOK_TOO_LONG,
    CHILD_DIED, NOT_FOUND … (path).
    """
    contents(path)  # an ordinary file of bearable size
    texts = [str(it) for it in child.run("code", {"path": str(path)}, seconds=SECONDS, megabytes=1024)["texts"]]
    found = [it for it in texts if _CODE.fullmatch(it.upper().strip()) is not None]
    if not found:
        raise Fault(Kind.NOT_A_CODE, path=path)
    return found


def site_of_code(store: Store, text: str) -> str | None:
    """The site an earlier paper is about, by its code or number; None where that says nothing of one place."""
    found = check(store, text).paper
    if found is None:
        return None
    paper = store.get(Paper, found)
    if paper.visit is not None:
        return store.get(Visit, paper.visit).site
    sites = {
        store.get(Finding, it).site
        for (it,) in store.rows("SELECT finding FROM paper_finding WHERE paper = ? AND NOT deleted", found)
    }
    return sites.pop() if len(sites) == 1 else None


def _by_code(store: Store, number: str, paper: str, beginning: str) -> Checked:
    digits = "".join(it for it in paper.lower() if it in "0123456789abcdef")
    id_ = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
    held = next(iter(store.find(Paper, id=id_)), None)
    said = canonical_number(number)
    if held is None or not held.sha256.startswith(beginning) or said not in (None, canonical_number(held.number)):
        return Checked(said or number.strip(), "unknown", None, "code")
    return Checked(held.number, state(store, held).value, held.id, "code")


def _by_number(store: Store, number: str) -> Checked:
    ids = [
        str(it)
        for (it,) in store.rows("SELECT id FROM paper WHERE number = ?1 AND NOT deleted UNION "
                                "SELECT id FROM paper WHERE formal = ?1 AND NOT deleted", number)
    ]  # fmt: skip
    if len(ids) != 1:
        return Checked(number, "unknown", None, "number", len(ids))
    held = store.get(Paper, ids[0])
    return Checked(held.number, state(store, held).value, held.id, "number", 1)
