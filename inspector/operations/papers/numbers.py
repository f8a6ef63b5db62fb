"""The numbers of papers: 青督反〔2026〕3号 in the register of a series and year, 临7K2-12 for a laptop without a block.

An office numbers on beyond everything used and everything left to others; a laptop takes the lowest free number of the
blocks the office left to it. What has been taken is counted before the paper is written, in a table that no undo and no
merge touches: a number lost in a crash is lost, and none is ever given twice.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector.acts import Act
from inspector.db.stamp import DIGITS
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import NumberBlock

HIGHEST = 99_999
"""No register gets there; what a merge brings above it was made up by somebody and does not count."""
_OWN = "临"
_COUNTER = "paper"
_BRACKETS = str.maketrans("[](){}【】〈〉《》", "〔〕〔〕〔〕〔〕〔〕〔〕")
_DASHES = str.maketrans("‐‑‒–—−－_", "-" * 8)
_NUMBER = re.compile(r"(?P<series>[^〔〕]{1,40})〔(?P<year>[0-9]{4})〕第?(?P<running>[0-9]{1,5})号?")
_OWN_NUMBER = re.compile(rf"{_OWN}?(?P<mark>[{DIGITS.upper()}]{{3}})-(?P<running>[0-9]{{1,9}})")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is free; `counter` is what counts it, once it is taken."""

    series: str | None  # None: this laptop's own
    year: int
    running: int
    text: str
    counter: str
    used_up: str = ""  # the series of this device's blocks, where nothing is left in them


@dataclass(frozen=True, slots=True)
class Block:
    """Numbers left to a laptop, and those of them known to be used."""

    block: NumberBlock
    used: frozenset[int]


def series_of(store: Store, kind: str) -> str:
    """机关代字 and 文种代字 of the register a kind of paper stands in; '' where the office has not said its letters."""
    from inspector.operations.papers.content import office_of, paper_kind  # noqa: PLC0415 - words papers, slow to load

    office, of = office_of(store), paper_kind(store, kind)
    if not (office.letters and of.characters):
        return ""
    return folded(office.letters + of.characters).replace("〔", "").replace("〕", "")


def next_number(store: Store, kind: str, day: date) -> Number:
    """The number a paper of this kind issued on `day` gets. Nothing is taken by asking."""
    series, year = series_of(store, kind), day.year
    if series:
        used = used_in(store, series, year)
        for block in _own_blocks(store, series, year):
            counter = f"{_COUNTER} {block.id}"
            for running in range(max(block.first, _last(store, counter) + 1), block.last + 1):
                if running not in used:
                    return Number(series, year, running, written(series, year, running), counter)
        if store.setting("role") == "office":
            counter = f"{_COUNTER} {series} {year}"
            running = 1 + max([*used, *(it.last for it in _left(store, series, year)), _last(store, counter)])
            return Number(series, year, running, written(series, year, running), counter)
    running = 1 + _last(store, _COUNTER)
    used_up = series if series and _own_blocks(store, series, year) else ""
    return Number(None, year, running, f"{own_register(store)}-{running}", _COUNTER, used_up)


def own_register(store: Store) -> str:
    """临7K2: what the numbers begin with, before a dash, that this laptop gives without a block."""
    return f"{_OWN}{store.mark}"


def take(store: Store, number: Number) -> None:
    """Count a number as given, durable before anything bears it."""
    with store.transaction():
        store.connection.execute(
            "INSERT INTO counter VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET last = max(last, ?2)",
            [number.counter, number.running],
        )


def give_block(store: Store, device: str, kind: str, year: int, first: int, last: int) -> str:
    """Leave the numbers `first` to `last` of a kind's register to a laptop, by its id or mark; returns the block's id.

    Raises Fault GONE for a laptop nothing is known of, NUMBER_TAKEN (number) where one of them is used, or left to
    somebody, already; BAD_VALUE (field, value, expected).
    """
    series = series_of(store, kind)
    if not series:
        raise Fault(Kind.BAD_VALUE, field="letters", value="", expected="机关代字")
    if not 1 <= first <= last <= HIGHEST:
        raise Fault(Kind.BAD_VALUE, field="last", value=f"{first}–{last}", expected=f"1 ≤ … ≤ {HIGHEST}")
    if not 1970 <= year <= 2199:
        raise Fault(Kind.BAD_VALUE, field="year", value=year, expected="1970–2199")
    taken = [it for it in used_in(store, series, year) if first <= it <= last]
    taken += [max(first, it.first) for it in _left(store, series, year) if it.first <= last and first <= it.last]
    if first <= _last(store, f"{_COUNTER} {series} {year}"):
        taken.append(first)
    if taken:
        raise Fault(Kind.NUMBER_TAKEN, number=written(series, year, min(taken)))
    with store.operation(Act.GIVE_NUMBERS) as edit:
        return edit.create(
            NumberBlock, device=device_called(store, device), series=series, year=year, first=first, last=last
        )


def blocks(store: Store, series: str | None = None, year: int | None = None) -> list[Block]:
    """The blocks of a register, or of all, as they were given."""
    found = [it for it in _left(store) if series in (None, it.series) and year in (None, it.year)]
    used = {(it.series, it.year): used_in(store, it.series, it.year) for it in found}
    return [Block(it, frozenset(n for n in used[it.series, it.year] if it.first <= n <= it.last)) for it in found]


def device_called(store: Store, given: str) -> str:
    """The device of an id, or of the mark of one that has written here. Raises Fault GONE, AMBIGUOUS."""
    text = folded(given)
    if len(text) == 12 and not set(text.lower()) - set(DIGITS):
        return text
    known = {it for (it,) in store.rows("SELECT DISTINCT device FROM operation") if it[:3] == text}
    if len(known) > 1:
        raise Fault(Kind.AMBIGUOUS, given=given, count=len(known))
    if not known:
        raise Fault(Kind.GONE, record="device", id=given)
    return str(known.pop())


def used_in(store: Store, series: str, year: int) -> set[int]:
    """Every running number of a register that a paper bears or the office entered one under, void ones too."""
    found = {
        running
        for (running,) in store.rows(
            f"SELECT running FROM paper WHERE series = ? AND year = ? AND running <= {HIGHEST}", series, year
        )
    }
    return found | {running for named, of, running, _ in _entered(store) if (named, of) == (series, year)}


def left_to_others(store: Store, series: str, year: int, running: int) -> bool:
    """Whether a number lies in a block that another device was given."""
    found = _left(store, series, year)
    return any(it.first <= running <= it.last and it.device != store.device for it in found)


def _entered(store: Store) -> Iterator[tuple[str, int, int, str]]:
    """Series, year, running number and paper of what the office entered into its registers."""
    for paper, formal in store.rows("SELECT id, formal FROM paper WHERE formal IS NOT NULL"):
        if (found := read_number(formal)) is not None:
            yield *found, str(paper)


def entered(store: Store, series: str, year: int) -> dict[int, list[str]]:
    """The papers that laptops numbered themselves, by the number of this register the office gave them."""
    found: dict[int, list[str]] = {}
    for named, of, running, paper in _entered(store):
        if (named, of) == (series, year):
            found.setdefault(running, []).append(paper)
    return found


# -- as text -----------------------------------------------------------------------------------------------------------


def written(series: str, year: int, running: int) -> str:
    """青督反〔2026〕3号: the year in hexagonal brackets, the number without zeros in front (GB/T 9704-2012, 7.2.5)."""
    return f"{series}〔{year}〕{running}号"


def folded(text: str) -> str:
    """A number as it may be typed, made alike: no spaces, narrow digits, capitals, one kind of brackets and dashes."""
    plain = unicodedata.normalize("NFKC", text[:200]).translate(_BRACKETS).translate(_DASHES)
    return "".join(it for it in plain if it.isprintable() and not it.isspace()).upper()


def read_number(text: str) -> tuple[str, int, int] | None:
    """Series, year and running number of a number in a register, however it was typed; None for anything else."""
    found = _NUMBER.fullmatch(folded(text))
    return (found["series"], int(found["year"]), int(found["running"])) if found and int(found["running"]) else None


def canonical_number(text: str) -> str | None:
    """A number as this program writes it, however it was typed; None for what is none."""
    if (found := read_number(text)) is not None:
        return written(*found)
    own = _OWN_NUMBER.fullmatch(folded(text))
    return f"{_OWN}{own['mark']}-{int(own['running'])}" if own and int(own["running"]) else None


def _last(store: Store, counter: str) -> int:
    return int(store.one("SELECT last FROM counter WHERE name = ?", counter) or 0)


def _own_blocks(store: Store, series: str, year: int) -> list[NumberBlock]:
    found = [it for it in _left(store, series, year) if it.device == store.device]
    return sorted(found, key=lambda it: (it.first, it.id))


def _left(store: Store, series: str | None = None, year: int | None = None) -> list[NumberBlock]:
    """Every block of a register, or of all."""
    wanted: dict[str, Any] = {} if series is None else {"series": series, "year": year}
    return [it for it in store.find(NumberBlock, **wanted) if it.last <= HIGHEST]
