"""反弹: what came back after it had been closed: by place, by item, by unit, and how often in all."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from inspector.db.store import Store
from inspector.records import Finding
from inspector.rectification.rates import Rate


class By(StrEnum):
    """What repeats are put together by."""

    PLACE = "place"
    ITEM = "item"  # defect code, else the question
    UNIT = "unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A place, item or unit where findings came back, with them, the newest first."""

    key: str  # id of the site or unit, code of the item; '' where it is none
    name: str  # of the site or unit; the code again
    rebounds: int
    findings: tuple[str, ...]
    last: str  # day the newest of them was found
    code: str | None = None  # of an item that has one


_COUNTS = """(f.visit IS NULL OR EXISTS (
    SELECT 1 FROM visit AS v WHERE v.id = f.visit AND v.finalised IS NOT NULL AND NOT v.deleted))"""
_EVER_CLOSED = """SELECT s.finding FROM step AS s JOIN finding AS c ON c.id = s.finding
    WHERE s.kind = 'close' AND NOT s.deleted AND NOT c.deleted GROUP BY s.finding"""


def repeats(store: Store, by: By, *, found_from: str | None = None, found_to: str | None = None) -> list[Repeated]:
    """Where what had been closed came back, what came back oftenest first; of findings of the days from … to."""
    found = store.rows(
        f"""SELECT f.id FROM finding AS f WHERE f.repeats IS NOT NULL AND NOT f.deleted AND {_COUNTS}
            AND f.found >= ? AND f.found <= ?""",
        found_from or "",
        found_to or "9999",
    )
    groups: dict[str, list[Finding]] = defaultdict(list)
    for it in store.many(Finding, "id", [id for (id,) in found]):  # noqa: A001
        groups[_key(it, by)].append(it)
    named = _names(store, by, groups)
    listed = [
        Repeated(
            key=key,
            name=named.get(key, key),
            rebounds=len(several),
            findings=tuple(it.id for it in sorted(several, key=lambda it: (it.found, it.made, it.id), reverse=True)),
            last=max(it.found for it in several),
            code=several[0].code if by is By.ITEM else None,
        )
        for key, several in groups.items()
    ]
    return sorted(listed, key=lambda it: (-it.rebounds, it.name, it.key))


def rebound_rate(store: Store) -> Rate:
    """反弹率 (domain 10.4): findings that came back at least once of findings ever closed; one sent back was closed
    too.
    """
    back = f"""SELECT count(DISTINCT f.repeats) FROM finding AS f
        WHERE NOT f.deleted AND {_COUNTS} AND f.repeats IN ({_EVER_CLOSED})"""
    return Rate(int(store.one(back)), int(store.one(f"SELECT count(*) FROM ({_EVER_CLOSED})")))


def _key(finding: Finding, by: By) -> str:
    if by is By.PLACE:
        return finding.site or ""
    if by is By.UNIT:
        return finding.unit or ""
    return finding.code or finding.question or ""


def _names(store: Store, by: By, keys: Iterable[str]) -> dict[str, str]:
    if by is By.ITEM:
        return {}
    table = "site" if by is By.PLACE else "unit"
    return {it: str(name) for it in keys if (name := store.one(f"SELECT name FROM {table} WHERE id = ?", it))}
