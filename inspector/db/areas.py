"""Areas by the digits their codes share, and everything that lies in one."""

import json
from collections.abc import Collection

from inspector.db.connection import Connection

_LEVELS = (2, 4, 6, 9)  # digits of a province, prefecture, county and town in the 12 of a statistics code

BELOW = """
    WITH RECURSIVE below (id) AS (
        SELECT id FROM area WHERE code >= :area AND code < :area_end
        UNION SELECT a.id FROM below CROSS JOIN area AS a ON a.parent = below.id
        UNION SELECT a.id FROM below CROSS JOIN area AS a ON a.successor = below.id)
    SELECT id FROM below"""
"""SQL: the areas of a code or of what begins with it, whatever lies in them, 网格 with codes of their own too, and what
went into any of them: what was found there before is found under the new name as well as under the old one.
"""


def prefix(code: str) -> str:
    """The digits every code inside the area begins with: 990101101000 → 990101101, 990101000000 → 990101."""
    return next((code[:digits] for digits in _LEVELS if len(code) == 12 and not code[digits:].strip("0")), code)


def bounds(code: str) -> dict[str, str]:
    """The parameters of `BELOW`."""
    shared = prefix(code)
    return {"area": shared, "area_end": shared + "\U0010ffff"}


def names_within(connection: Connection, area: str) -> tuple[str, ...]:
    """The names from the county's town down to the area itself: 云渡镇, 稻香村, 上湾组."""
    return tuple(name for level, name in _above(connection, area) if level not in {"province", "prefecture", "county"})


def _above(connection: Connection, area: str) -> list[tuple[str, str]]:
    """(level, name) from the widest down to the area. At most ten, for a merge may have made a circle of parents."""
    return connection.execute(  # type: ignore[no-any-return]
        """WITH RECURSIVE above (id, depth) AS (
             SELECT ?, 0 UNION SELECT a.parent, depth + 1 FROM above CROSS JOIN area AS a ON a.id = above.id
             WHERE a.parent IS NOT NULL AND depth < 9)
           SELECT a.level, a.name FROM above CROSS JOIN area AS a ON a.id = above.id ORDER BY depth DESC""",
        [area],
    ).fetchall()


LEVELS = """
    WITH RECURSIVE above (area, id, depth) AS (
        SELECT value, value, 0 FROM json_each(?)
        UNION SELECT above.area, a.parent, depth + 1 FROM above CROSS JOIN area AS a ON a.id = above.id
        WHERE a.parent IS NOT NULL AND depth < 9)
    SELECT above.area, a.level, a.name FROM above CROSS JOIN area AS a ON a.id = above.id ORDER BY depth DESC"""
"""SQL: (area, level, name) of many areas and of all they lie in, the widest first."""


def levels_of(connection: Connection, several: Collection[str]) -> dict[str, dict[str, str]]:
    """Of many areas: level → name of the area itself and of all it lies in."""
    found: dict[str, dict[str, str]] = {it: {} for it in several}
    for area, level, name in connection.execute(LEVELS, [json.dumps(sorted(several))]):
        found[area][level] = name
    return found


MOST_STEPS = 16
"""Of a chain of successors; a merge may have tied it into a ring."""


def now_called(connection: Connection, area: str) -> str:
    """The area a place belongs to now: itself, or the last of its successors. A ring leads nowhere new."""
    at, seen = area, {area}
    for _ in range(MOST_STEPS):
        found = connection.execute(
            "SELECT a.successor FROM area AS a JOIN area AS n ON n.id = a.successor WHERE a.id = ? AND NOT n.deleted",
            [at],
        ).fetchone()
        if found is None or found[0] is None or found[0] in seen:
            break
        at = found[0]
        seen.add(at)
    return at


def predecessors(connection: Connection, area: str) -> tuple[str, ...]:
    """The areas that went into this one, straight or by way of others, the last ones first; not itself."""
    rows = connection.execute(
        f"""WITH RECURSIVE before (id, depth) AS (
              SELECT ?1, 0 UNION SELECT a.id, depth + 1 FROM before CROSS JOIN area AS a ON a.successor = before.id
              WHERE NOT a.deleted AND depth < {MOST_STEPS})
            SELECT a.id FROM before CROSS JOIN area AS a ON a.id = before.id WHERE a.id <> ?1
            GROUP BY a.id ORDER BY max(a.until) DESC, a.id""",
        [area],
    )
    return tuple(row[0] for row in rows)


def names_searched(connection: Connection, area: str, *, merged: bool) -> tuple[str, ...]:
    """What a place is found by: its own names as `names_within`, what these areas were called before, and what they
    went into. `merged`: also the names of what went into them, for what may have come along.
    """
    rows = connection.execute(
        f"""WITH RECURSIVE above (id, depth) AS (
              SELECT :area, 0 UNION SELECT a.parent, depth + 1 FROM above CROSS JOIN area AS a ON a.id = above.id
              WHERE a.parent IS NOT NULL AND depth < 9),
            before (id, depth) AS (
              SELECT id, 0 FROM above
              UNION SELECT a.id, depth + 1 FROM before CROSS JOIN area AS a ON a.successor = before.id
              CROSS JOIN area AS n ON n.id = before.id
              WHERE NOT a.deleted AND depth < {MOST_STEPS} AND (:merged OR a.code = n.code)),
            after (id, depth) AS (
              SELECT id, 0 FROM above
              UNION SELECT a.successor, depth + 1 FROM after CROSS JOIN area AS a ON a.id = after.id
              WHERE a.successor IS NOT NULL AND depth < {MOST_STEPS})
            SELECT a.name FROM (SELECT id FROM before UNION SELECT id FROM after) AS n
            CROSS JOIN area AS a ON a.id = n.id
            WHERE a.level NOT IN ('province', 'prefecture', 'county') ORDER BY a.id""",
        {"area": area, "merged": merged},
    )
    others = dict.fromkeys(name for (name,) in rows)
    return tuple(dict.fromkeys((*names_within(connection, area), *others)))
