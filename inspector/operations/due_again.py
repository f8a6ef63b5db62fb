"""Where to look again now: what was reported put right, what is late or nearly, what is to be kept up, what is planned.

Read at every start, so all of it comes from the ledger's lines (`db.lines`) and the tasks.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from inspector.db import areas
from inspector.db.ledger.reading import ready
from inspector.db.lines import LATE
from inspector.db.store import Store
from inspector.rectification.deadlines import RECHECK_AFTER
from inspector.rectification.moves import LIVE

SOON = 3
"""Days before its deadline from which on a finding is to be looked at again."""

_LIVE = f"({', '.join(repr(it.value) for it in sorted(LIVE))})"
OPEN_AT_SITE = f"""(SELECT count(*) FROM finding AS f CROSS JOIN line AS l ON l.line = f.rowid
    WHERE f.site = s.id AND l.stage IN {_LIVE})"""
"""SQL: how many findings of the site `s` are on the ledger and not at an end."""

_AGAIN = f"""
    WITH again (finding, site, due, reported, severity, text) AS (
      SELECT f.id, f.site, l.due, 0, f.severity, f.text FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line
      WHERE l.stage IN {LATE} AND l.due <= :soon
      UNION ALL
      SELECT f.id, f.site, ifnull(date(l.replied, '+{RECHECK_AFTER} days'), :today), 1, f.severity, f.text
      FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line WHERE l.stage = 'recheck'
      UNION ALL
      SELECT f.id, f.site, l.review, 0, f.severity, f.text FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line
      WHERE l.stage = 'lasting' AND l.review <= :today
      UNION ALL
      SELECT f.id, f.site, ifnull(r.due, :today), 0, f.severity, f.text
      FROM recheck AS r CROSS JOIN finding AS f ON f.id = r.finding CROSS JOIN line AS l ON l.line = f.rowid
      WHERE NOT r.deleted AND CASE r.purpose WHEN 'look_back' THEN l.stage = 'closed'
          WHEN 'verify' THEN l.stage = 'suspected' ELSE l.stage IN {_LIVE} END
        AND (r.person IS :person OR r.person IS NULL AND r.team IS NULL OR r.team IN (
          SELECT m.team FROM member AS m JOIN team AS t ON t.id = m.team
          WHERE m.person = :person AND NOT m.deleted AND NOT t.deleted))
        AND NOT EXISTS (
          SELECT 1 FROM step AS d LEFT JOIN visit AS v ON v.id = d.visit
          WHERE d.finding = r.finding AND NOT d.deleted AND d.made > r.made
            AND d.kind IN ('recheck', 'look_back', 'verify') AND d.verdict IS NOT 'unverifiable'
            AND (d.visit IS NULL OR v.finalised IS NOT NULL AND NOT v.deleted))),
    once (finding, site, due, reported, severity, text) AS (
      SELECT finding, site, min(due), max(reported), severity, text FROM again WHERE site IS NOT NULL GROUP BY finding)
"""
"""Findings to look at again, each once, with the day by which; planned ones as far as they are the person's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A place to look at again: its findings that are due, and the first day of them."""

    site: str
    name: str
    kind: str
    place: str
    due: str
    findings: int
    text: str  # of the first and gravest of them
    reported: int  # how many of them the unit says it has put right
    draft: str | None  # the visit begun there


def due_again(store: Store, today: date, limit: int) -> tuple[tuple[Due, ...], int]:
    """Places to look at again, the longest overdue first: the first `limit` of them, and how many there are."""
    ready(store)
    found = store.connection.execute(
        f"""{_AGAIN}, placed AS (
              SELECT *, row_number() OVER (PARTITION BY site ORDER BY due, severity DESC, finding) AS n,
              count(*) OVER (PARTITION BY site) AS several, sum(reported) OVER (PARTITION BY site) AS said FROM once)
            SELECT count(*) OVER (), s.id, s.name, s.kind, s.area, o.due, o.several, o.said, o.text, (
              SELECT id FROM visit AS d WHERE d.site = s.id AND d.finalised IS NULL AND NOT d.deleted
              ORDER BY d.purpose = 'recheck' DESC, unixepoch(d.started) DESC LIMIT 1)
            FROM placed AS o JOIN site AS s ON s.id = o.site WHERE o.n = 1 AND NOT s.deleted
            ORDER BY o.due, s.code LIMIT :limit""",
        _facts(store, today) | {"limit": limit},
    ).fetchall()
    rows = tuple(
        Due(
            site=site, name=name, kind=kind, place="".join(areas.names_within(store.connection, area)), due=due,
            findings=findings, text=text, reported=reported, draft=draft,
        )
        for _, site, name, kind, area, due, findings, reported, text, draft in found
    )  # fmt: skip
    return rows, found[0][0] if found else 0


def _facts(store: Store, today: date) -> dict[str, str]:
    soon = (today + timedelta(days=SOON)).isoformat()
    return {"today": today.isoformat(), "soon": soon, "person": store.setting("person")}
