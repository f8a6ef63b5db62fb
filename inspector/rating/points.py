"""A points account as a bank book: entries in their order, the balance after each. Pure.

An entry is never edited: a mistake is answered by one that takes it back. Amounts are exact, two decimals.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from inspector.records import PointsEntry

MOST = 1_000_000
"""More points no entry has; what a merge brings beyond it, or what is no number, counts for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry with the balance after it; `taken_back` names the entry that takes it back."""

    entry: PointsEntry
    points: Decimal
    balance: Decimal
    taken_back: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """An account. `below`: entries after which it stood below 0, as a merge of two offices can bring about."""

    lines: tuple[Line, ...]
    balance: Decimal
    earned: Decimal
    spent: Decimal
    below: tuple[str, ...]


def amount(points: float) -> Decimal:
    """Points as an exact amount."""
    if not abs(points) <= MOST:  # NaN is below nothing either
        return Decimal(0)
    return Decimal(str(points)).quantize(Decimal("0.01"), ROUND_HALF_UP) + 0


def book(entries: Iterable[PointsEntry]) -> Book:
    """The account of these entries: by day, then as they were made."""
    held = sorted(entries, key=lambda it: (it.day, it.made, it.id))
    back = {it.reverses: it.id for it in held if it.reverses}
    lines: list[Line] = []
    balance = Decimal(0)
    for entry in held:
        points = amount(entry.points)
        balance += points
        lines.append(Line(entry=entry, points=points, balance=balance, taken_back=back.get(entry.id)))
    return Book(
        lines=tuple(lines),
        balance=balance,
        earned=sum((it.points for it in lines if it.points > 0), Decimal(0)),
        spent=-sum((it.points for it in lines if it.points < 0), Decimal(0)),
        below=tuple(it.entry.id for it in lines if it.balance < 0),
    )


def never_below(balance: Decimal, points: Decimal) -> Decimal:
    """What of a deduction an account takes: it never falls below 0."""
    return max(points, -max(balance, Decimal(0))) if points < 0 else points
