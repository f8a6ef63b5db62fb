"""Findings that may be one: of the same visit, entered on two computers, at the same entry, code or in like words."""

from collections.abc import Iterator
from itertools import groupby

from inspector.db.store import Store
from inspector.operations.joining.likeness import alike, folded, told_apart
from inspector.operations.joining.looking import Blocks, Stop, batched, never, watched
from inspector.operations.joining.why import Proposal, Why, proposal
from inspector.records import Finding

_FINDINGS = """
    WITH shared (visit) AS MATERIALIZED (  -- most visits have findings of one computer
      SELECT f.visit FROM finding AS f JOIN operation AS o ON o.id = f.made WHERE f.visit IS NOT NULL AND NOT f.deleted
        {at}
      GROUP BY f.visit HAVING min(o.device) <> max(o.device))
    SELECT f.visit, f.id, o.device, f.question, f.code, f.text
    FROM shared AS s CROSS JOIN finding AS f ON f.visit = s.visit JOIN operation AS o ON o.id = f.made
    WHERE NOT f.deleted ORDER BY f.visit, f.id"""
_LIKE = 0.6  # of two texts: the share of neighbouring characters they have in common
_CROWD = 30
"""So many findings of one visit at one entry are not one finding entered again and again."""
_AT_ONCE = 500  # pairs
Found = tuple[str, str]
"""Id and computer."""


def found(store: Store, visit: str | None = None, cancelled: Stop = never) -> Iterator[Proposal]:
    """The pairs of findings whose evidence is enough, of one visit where it is named. Raises Cancelled."""
    rows = store.rows(_FINDINGS.format(at="AND f.visit = ?1" if visit else ""), *filter(None, [visit]))
    pairs = (pair for _, same in groupby(watched(rows, cancelled), key=lambda it: it[0]) for pair in _pairs(list(same)))
    for some in batched(watched(pairs, cancelled), _AT_ONCE):
        findings = {it.id: it for it in store.many(Finding, "id", {id for pair in some for id in pair})}  # noqa: A001
        for one, two in some:
            if {one, two} <= findings.keys() and (it := _weigh(findings[one], findings[two])) is not None:
                yield it


def _pairs(rows: list[tuple[str, str, str, str | None, str | None, str]]) -> set[tuple[str, str]]:
    """Two findings of one visit, by different computers, that share their entry, their code or their words."""
    blocks: Blocks[tuple[str, str], Found] = Blocks(_CROWD)
    for _, id, device, question, code, text in rows:  # noqa: A001
        for key in (("question", question), ("code", code), ("text", folded(text))):
            if key[1]:
                blocks.put((key[0], key[1]), (id, device))
    return {(min(a, b), max(a, b)) for (a, device), (b, other) in blocks.pairs() if device != other}


def _weigh(one: Finding, two: Finding) -> Proposal | None:
    weighed: dict[Why, int] = {}
    if one.question is not None and one.question == two.question:
        weighed[Why.QUESTION] = 50 if one.occurrence == two.occurrence else 20
    if one.code and one.code == two.code:
        weighed[Why.DEFECT] = 20
    if (likeness := alike(one.text, two.text)) >= _LIKE and not told_apart(one.text, two.text):
        weighed[Why.TEXT] = 45 if likeness == 1 else 30
    kept, other = sorted((one, two), key=lambda it: (it.number is None, it.made, it.id))
    return proposal("finding", kept.id, other.id, weighed)
