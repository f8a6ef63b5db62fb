"""Areas by the digits their codes share, and everything that lies in one."""

import json
from collections.abc import Collection

from inspector.db.connection import Connection

_LEVELS = (2, 4, 6, 9)  # digits of a province, prefecture, county and town in the 12 of a statistics code

BELOW = """
    WITH RECURSIVE below (id) AS (
        SELECT id FROM area WHERE code >= :area AND code < :area_end
        UNION SELECT a.id FROM below CROSS JOIN area AS a ON a.parent = below.id)
    SELECT id FROM below"""
"""SQL: the areas of a code or of what begins with it, and whatever lies in them, 网格 with codes of their own too."""


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


def levels_above(connection: Connection, area: str) -> dict[str, str]:
    """Level → name of the area itself and of all it lies in."""
    return dict(_above(connection, area))


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
    """Of many areas what `levels_above` tells of one."""
    found: dict[str, dict[str, str]] = {it: {} for it in several}
    for area, level, name in connection.execute(LEVELS, [json.dumps(sorted(several))]):
        found[area][level] = name
    return found
