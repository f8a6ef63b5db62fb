"""Findings that may be one: of the same visit, entered on two computers, at the same entry, code or in like words."""

from inspector.db.store import Store
from inspector.operations.joining.likeness import alike
from inspector.operations.joining.why import Proposal, Why, proposal
from inspector.records import Finding

_PAIRS = """
    WITH shared (visit) AS MATERIALIZED (
      SELECT f.visit FROM finding AS f JOIN operation AS o ON o.id = f.made WHERE f.visit IS NOT NULL AND NOT f.deleted
        {at}
      GROUP BY f.visit HAVING min(o.device) <> max(o.device))
    SELECT a.id, b.id FROM shared AS s
      CROSS JOIN finding AS a ON a.visit = s.visit CROSS JOIN finding AS b ON b.visit = s.visit AND b.id > a.id
      JOIN operation AS p ON p.id = a.made JOIN operation AS q ON q.id = b.made
    WHERE NOT a.deleted AND NOT b.deleted AND p.device <> q.device"""
_LIKE = 0.6  # of two texts: the share of neighbouring characters they have in common


def found(store: Store, visit: str | None = None) -> list[Proposal]:
    """The pairs of findings whose evidence is enough, of one visit where it is named."""
    pairs = store.rows(_PAIRS.format(at="AND f.visit = ?1" if visit else ""), *filter(None, [visit]))
    findings = {it.id: it for it in store.many(Finding, "id", {id for pair in pairs for id in pair})}  # noqa: A001
    proposed = (_weigh(findings[one], findings[two]) for one, two in pairs if {one, two} <= findings.keys())
    return [it for it in proposed if it is not None]


def _weigh(one: Finding, two: Finding) -> Proposal | None:
    weighed: dict[Why, int] = {}
    if one.question is not None and one.question == two.question:
        weighed[Why.QUESTION] = 50 if one.occurrence == two.occurrence else 20
    if one.code and one.code == two.code:
        weighed[Why.DEFECT] = 20
    if (likeness := alike(one.text, two.text)) >= _LIKE:
        weighed[Why.TEXT] = 45 if likeness == 1 else 30
    kept, other = sorted((one, two), key=lambda it: (it.number is None, it.made, it.id))
    return proposal("finding", kept.id, other.id, weighed)
