"""The register of papers: what was issued, and which finalised visits are still without their notice."""

from dataclasses import dataclass

from inspector.db.store import Store


@dataclass(frozen=True, slots=True)
class Listed:
    """One line: the notice of a visit, or the visit that has none yet (`paper` is None then)."""

    visit: str
    paper: str | None
    number: str
    addressee: str
    day: str  # issued, or finalised
    finalised: int
    site_name: str
    site_kind: str
    village: str
    findings: int


_VILLAGE = """coalesce((WITH RECURSIVE above (id, depth) AS (
        SELECT s.area, 0 UNION SELECT a.parent, depth + 1 FROM above CROSS JOIN area AS a ON a.id = above.id
        WHERE a.parent IS NOT NULL AND depth < 9)
    SELECT a.name FROM above CROSS JOIN area AS a ON a.id = above.id WHERE a.level = 'village' LIMIT 1), '')"""
_COUNT = "(SELECT count(*) FROM finding AS f WHERE f.visit = v.id AND NOT f.deleted)"


def without_notice(store: Store) -> list[Listed]:
    """Finalised visits without a notice, the newest first."""
    return _listed(
        store,
        f"""SELECT v.id, NULL, '', '', v.finalised, 1, s.name, s.kind, {_VILLAGE}, {_COUNT}
            FROM visit AS v CROSS JOIN site AS s ON s.id = v.site
            WHERE v.finalised IS NOT NULL AND NOT v.deleted AND NOT EXISTS (
                SELECT 1 FROM paper AS p WHERE p.visit = v.id AND NOT p.deleted)
            ORDER BY v.finalised DESC, v.id DESC""",
    )


def issued(store: Store, limit: int = 2000) -> list[Listed]:
    """The newest issued papers."""
    return _listed(
        store,
        f"""SELECT v.id, p.id, p.number, p.addressee, p.issued, 1, s.name, s.kind, {_VILLAGE}, {_COUNT}
            FROM paper AS p CROSS JOIN visit AS v ON v.id = p.visit CROSS JOIN site AS s ON s.id = v.site
            WHERE NOT p.deleted ORDER BY p.rowid DESC LIMIT ?""",
        limit,
    )


def of_visit(store: Store, visit: str) -> Listed | None:
    """The line of one visit, a draft's too; None for an unknown visit."""
    found = _listed(
        store,
        f"""SELECT v.id, p.id, coalesce(p.number, ''), coalesce(p.addressee, ''),
                   coalesce(p.issued, v.finalised, v.started),
                   v.finalised IS NOT NULL, s.name, s.kind, {_VILLAGE}, {_COUNT}
            FROM visit AS v CROSS JOIN site AS s ON s.id = v.site
            LEFT JOIN paper AS p ON p.visit = v.id AND NOT p.deleted WHERE v.id = ? AND NOT v.deleted LIMIT 1""",
        visit,
    )
    return found[0] if found else None


def _listed(store: Store, statement: str, *values: object) -> list[Listed]:
    return [Listed(*row) for row in store.rows(statement, *values)]
