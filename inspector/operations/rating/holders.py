"""Who may have a points account or be a good example: villages, groups and households, by any part of name or code."""

from inspector.db.store import Store

MOST = 40


def found(store: Store, typed: str) -> list[tuple[str, str]]:
    """The first `MOST` whose name or code has this part: words, and `area:id` or `site:id`; areas first, by code."""
    rows = store.rows(
        """SELECT name || ' · ' || code, 'area:' || id, 0, code FROM area
           WHERE level IN ('village', 'group') AND NOT deleted AND (instr(name, ?1) OR instr(code, ?1) OR ?1 = '')
           UNION ALL SELECT name || ' · ' || code, 'site:' || id, 1, code FROM site
           WHERE kind = 'household' AND NOT deleted AND (instr(name, ?1) OR instr(code, ?1) OR ?1 = '')
           ORDER BY 3, 4 LIMIT ?2""",
        typed.split(" · ", maxsplit=1)[0].strip(),
        MOST,
    )
    return [(str(words), str(value)) for words, value, _, _ in rows]
