"""Visits that may be one: a joint team's visit to a site by one checklist, begun within an hour on two computers."""

from inspector.db.store import Store
from inspector.operations.joining.why import Proposal, Why, proposal

_PAIRS = """
    WITH shared (site) AS MATERIALIZED (  -- most sites are visited on one computer
      SELECT site FROM visit AS v JOIN operation AS o ON o.id = v.made WHERE NOT v.deleted {at}
      GROUP BY site HAVING min(o.device) <> max(o.device))
    SELECT a.id, b.id, abs(unixepoch(a.started) - unixepoch(b.started)) FROM shared AS s
      CROSS JOIN visit AS a ON a.site = s.site CROSS JOIN visit AS b ON b.site = s.site AND b.id > a.id
      JOIN operation AS p ON p.id = a.made JOIN operation AS q ON q.id = b.made
      JOIN checklist AS x ON x.id = a.checklist JOIN checklist AS y ON y.id = b.checklist
    WHERE NOT a.deleted AND NOT b.deleted AND p.device <> q.device AND x.form = y.form AND a.purpose = b.purpose
      AND (a.finalised IS NULL) = (b.finalised IS NULL) AND abs(unixepoch(a.started) - unixepoch(b.started)) <= 3600"""
_ANSWERED = "question, value FROM answer WHERE NOT deleted AND value <> '' AND visit"


def found(store: Store, site: str | None = None) -> list[Proposal]:
    """The pairs of visits whose evidence is enough, of one site where it is named."""
    proposed = []
    for one, two, seconds in store.rows(_PAIRS.format(at="AND v.site = ?1" if site else ""), *filter(None, [site])):
        weighed = {Why.TIME: 60 if seconds <= 600 else 45}
        mine, theirs = (dict(store.rows(f"SELECT {_ANSWERED} = ?", it)) for it in (one, two))
        both = mine.keys() & theirs.keys()
        same = sum(mine[it] == theirs[it] for it in both)
        if both and same * 3 >= len(both) * 2:
            weighed[Why.ANSWERS] = round(40 * same / len(both))
        kept, other = (one, two) if len(mine) >= len(theirs) else (two, one)
        proposed.append(proposal("visit", kept, other, weighed))
    return [it for it in proposed if it is not None]
