"""The register of papers: what was issued, what still waits, the numbers of a series and year, what became of them."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Literal

from inspector.db.store import Store
from inspector.operations.papers import numbers

MOST_TILES = 3000
"""Numbers of one register that are shown; a county gives a few hundred a year."""
_PAPER = 1  # its column below, the one that may be None
_AHEAD = 8  # free numbers shown beyond the last one used


@dataclass(frozen=True, slots=True)
class Listed:
    """One line: a paper, or the visit that has no notice yet (`paper` is None then)."""

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
    kind: str = "notice"
    state: str = "genuine"  # genuine superseded void
    formal: str = ""
    served: str = ""  # day
    returned: str = ""  # day
    unit: str = ""  # that it is for, where each has its own


@dataclass(frozen=True, slots=True)
class NumberTile:
    """A number of a register: borne by papers (several: two offices gave it twice), void, left to a laptop, or free."""

    running: int
    state: Literal["used", "void", "free"]
    papers: tuple[str, ...] = ()
    device: str = ""  # whose block it lies in


@dataclass(frozen=True, slots=True)
class Twice:
    """A number that several papers bear which are not void: two offices, or a copy of one, gave it without knowing."""

    number: str
    papers: tuple[str, ...]


_VILLAGE = """coalesce((WITH RECURSIVE above (id, depth) AS (
        SELECT s.area, 0 UNION SELECT a.parent, depth + 1 FROM above CROSS JOIN area AS a ON a.id = above.id
        WHERE a.parent IS NOT NULL AND depth < 9)
    SELECT a.name FROM above CROSS JOIN area AS a ON a.id = above.id WHERE a.level = 'village' LIMIT 1), '')"""
_COUNT = "(SELECT count(*) FROM finding AS f WHERE f.visit = v.id AND NOT f.deleted)"
_ON_IT = "(SELECT count(*) FROM paper_finding AS f WHERE f.paper = p.id AND NOT f.deleted)"
_STATE = """CASE WHEN p.void IS NOT NULL THEN 'void' WHEN EXISTS (
        SELECT 1 FROM paper AS n WHERE n.replaces = p.id AND n.void IS NULL AND n.id <> p.id AND NOT n.deleted)
    THEN 'superseded' ELSE 'genuine' END"""
_OF_PAPER = f"""v.id, p.id, p.number, p.addressee, p.issued, v.finalised IS NOT NULL, s.name, s.kind, {_VILLAGE},
    {_ON_IT}, p.kind, {_STATE}, coalesce(p.formal, ''), coalesce(p.served, ''), coalesce(p.returned, ''),
    coalesce(p.unit, '')"""
_AT = """LEFT JOIN visit AS v ON v.id = coalesce(p.visit, (
        SELECT f.visit FROM paper_finding AS o CROSS JOIN finding AS f ON f.id = o.finding
        WHERE o.paper = p.id ORDER BY o.place LIMIT 1))
    LEFT JOIN site AS s ON s.id = v.site"""


def waiting(store: Store, kind: str = "notice") -> list[Listed]:
    """Finalised visits without a paper of this kind that is not void, the newest first."""
    return _listed(
        store,
        f"""SELECT v.id, NULL, '', '', v.finalised, 1, s.name, s.kind, {_VILLAGE}, {_COUNT}, ?1
            FROM visit AS v CROSS JOIN site AS s ON s.id = v.site
            WHERE v.finalised IS NOT NULL AND NOT v.deleted AND NOT EXISTS (
                SELECT 1 FROM paper AS p WHERE p.visit = v.id AND p.kind = ?1 AND p.void IS NULL AND NOT p.deleted)
            ORDER BY v.finalised DESC, v.id DESC""",
        kind,
    )


def issued(store: Store, limit: int = 2000) -> list[Listed]:
    """The newest numbered papers of every kind, void and superseded ones too."""
    return _listed(
        store,
        f"SELECT {_OF_PAPER} FROM paper AS p {_AT} WHERE NOT p.deleted ORDER BY p.rowid DESC LIMIT ?",
        limit,
    )


def line(store: Store, paper: str) -> Listed | None:
    """The line of one paper; None for an unknown one."""
    found = _listed(store, f"SELECT {_OF_PAPER} FROM paper AS p {_AT} WHERE p.id = ? AND NOT p.deleted", paper)
    return found[0] if found else None


def of_visit(store: Store, visit: str) -> Listed | None:
    """The line of one visit, a draft's too, with the newest notice that holds; None for an unknown visit."""
    found = _listed(
        store,
        f"""SELECT v.id, p.id, coalesce(p.number, ''), coalesce(p.addressee, ''),
                   coalesce(p.issued, v.finalised, v.started),
                   v.finalised IS NOT NULL, s.name, s.kind, {_VILLAGE}, {_COUNT}, 'notice', 'genuine',
                   coalesce(p.formal, ''), coalesce(p.served, ''), coalesce(p.returned, '')
            FROM visit AS v CROSS JOIN site AS s ON s.id = v.site
            LEFT JOIN paper AS p ON p.visit = v.id AND p.kind = 'notice' AND NOT p.deleted AND {_STATE} = 'genuine'
            WHERE v.id = ? AND NOT v.deleted ORDER BY p.id DESC LIMIT 1""",
        visit,
    )
    return found[0] if found else None


def papers_of_visit(store: Store, visit: str) -> list[Listed]:
    """The lines of every numbered paper of a visit, or with a finding of it, the first first."""
    return _listed(
        store,
        f"""SELECT {_OF_PAPER} FROM paper AS p {_AT} WHERE NOT p.deleted AND (p.visit = ?1 OR p.id IN (
              SELECT o.paper FROM finding AS f CROSS JOIN paper_finding AS o ON o.finding = f.id
              WHERE f.visit = ?1 AND NOT o.deleted)) ORDER BY p.rowid""",
        visit,
    )


def registers(store: Store) -> list[tuple[str, int]]:
    """Every register there is, as (series, year), the newest year first."""
    found = store.rows(
        f"""SELECT series, year FROM paper WHERE series IS NOT NULL AND running <= {numbers.HIGHEST}
            UNION SELECT series, year FROM number_block WHERE NOT deleted AND last <= {numbers.HIGHEST}"""
    )
    entered = (numbers.read_number(it) for (it,) in store.rows("SELECT formal FROM paper WHERE formal IS NOT NULL"))
    everyone = {(str(series), int(year)) for series, year in found} | {(it[0], it[1]) for it in entered if it}
    return sorted(everyone, key=lambda it: (-it[1], it[0]))


def tiles(store: Store, series: str, year: int) -> list[NumberTile]:
    """The numbers of a register from 1 to somewhat beyond the last one used or left to somebody."""
    papers: dict[int, list[str]] = defaultdict(list)
    void: set[str] = set()
    for id_, running, voided in store.rows(
        f"SELECT id, running, void FROM paper WHERE series = ? AND year = ? AND running <= {numbers.HIGHEST}",
        series,
        year,
    ):
        papers[running].append(str(id_))
        if voided is not None:
            void.add(str(id_))
    for running, entered in numbers.entered(store, series, year).items():
        papers[running] += entered
        void.update(it for it in entered if store.one("SELECT void FROM paper WHERE id = ?", it) is not None)
    left: dict[int, str] = {}
    for it in numbers.blocks(store, series, year):
        for running in range(it.block.first, min(it.block.last, MOST_TILES) + 1):
            left.setdefault(running, it.block.device)
    last = min(max([*papers, *left, 0]) + _AHEAD, MOST_TILES)
    return [_tile(running, papers.get(running, []), void, left.get(running, "")) for running in range(1, last + 1)]


def own_tiles(store: Store) -> list[NumberTile]:
    """The numbers this laptop gave without a block, from 1 to somewhat beyond the last one."""
    papers: dict[int, list[str]] = defaultdict(list)
    void: set[str] = set()
    for id_, running, voided in store.rows(
        f"SELECT id, running, void FROM paper WHERE series IS NULL AND running <= {numbers.HIGHEST} "
        "AND number = ? || '-' || running",
        numbers.own_register(store),
    ):
        papers[running].append(str(id_))
        if voided is not None:
            void.add(str(id_))
    last = min(max([*papers, 0]) + _AHEAD, MOST_TILES)
    return [_tile(running, papers.get(running, []), void, "") for running in range(1, last + 1)]


def twice(store: Store) -> list[Twice]:
    """The numbers that several papers bear which are not void. One of them is declared void, or both stay listed."""
    bearing: dict[str, list[str]] = defaultdict(list)
    for number, paper in store.rows(
        """WITH named (number, id) AS (
             SELECT number, id FROM paper WHERE void IS NULL AND NOT deleted
             UNION SELECT formal, id FROM paper WHERE formal IS NOT NULL AND void IS NULL AND NOT deleted)
           SELECT number, id FROM named WHERE number IN (
             SELECT number FROM named GROUP BY number HAVING count(*) > 1) ORDER BY number, id"""
    ):
        bearing[str(number)].append(str(paper))
    return [Twice(number, tuple(papers)) for number, papers in bearing.items()]


def _tile(running: int, papers: list[str], void: set[str], device: str) -> NumberTile:
    if not papers:
        return NumberTile(running, "free", (), device)
    return NumberTile(running, "void" if void.issuperset(papers) else "used", tuple(papers), device)


def _listed(store: Store, statement: str, *values: object) -> list[Listed]:
    found: list[Listed] = []
    for row in store.rows(statement, *values):
        cells: list[Any] = ["" if it is None and at != _PAPER else it for at, it in enumerate(row)]
        found.append(Listed(*cells))
    return found
