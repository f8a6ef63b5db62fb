"""What the names in a stranger's ledger mean here: areas, sites, units, people, and the words of tables.

Nothing is guessed: a masked name (禾*仓) is nobody's, and of several that fit none is taken.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from inspector.db.store import Store
from inspector.db.tables import current
from inspector.records import Area, Person, Unit
from inspector.sheet.mapping_cells import narrow

MASKED = re.compile(r"[*＊×xX●○]{1,}|某")
_ENDS = re.compile(r"(?:镇|乡|街道|街道办事处|村民委员会|村委会|社区居委会|社区|行政村|村|村民小组|组|县|区)$")
_BETWEEN = re.compile(r"[\s,，、/\\\-—>·]+")
_SEVERAL = re.compile(r"[、，,;；/\n]+")
_SHORTEST = 4  # letters of a unit's name that are enough to know it by its end


def squeezed(text: str) -> str:
    """A name without the spaces and strokes people put between its parts."""
    return _BETWEEN.sub("", narrow(text))


class Names:
    """The names of a store, looked up again and again while one ledger is read."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._sites: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
        self._found: dict[tuple[str | None, ...], list[str]] = {}
        self._named: dict[str, list[tuple[str, str | None]]] = {}
        self._below: dict[str, list[str]] = {}
        self._words: dict[str, dict[str, str]] = {}

    # -- areas -------------------------------------------------------------------------------------------------------

    @cached_property
    def areas(self) -> dict[str, Area]:
        """Every living area by its id."""
        return {it.id: it for it in self.store.find(Area)}

    @cached_property
    def county(self) -> str | None:
        """The county this store is for."""
        code = self.store.setting("county").ljust(12, "0")
        return next((it.id for it in self.areas.values() if it.code == code), None)

    @cached_property
    def _codes(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for it in sorted(self.areas.values(), key=lambda it: it.until is not None):
            if it.until is None or it.code not in found:  # what a place was called before bears its code too
                found[it.code].append(it.id)
        return dict(found)

    @cached_property
    def _paths(self) -> dict[str, set[str]]:
        """Every way of writing an area: its name, also without what kind it is, and those of the areas above before."""
        found: dict[str, set[str]] = defaultdict(set)
        for it in self.areas.values():
            names = {squeezed(it.name)}
            if len(short := _ENDS.sub("", squeezed(it.name))) > 1:
                names.add(short)
            above, prefixes = it.parent, [""]
            while above in self.areas and len(prefixes) < 8:
                prefixes.append(squeezed(self.areas[above].name) + prefixes[-1])
                above = self.areas[above].parent
            for prefix in prefixes:
                for name in names:
                    found[prefix + name].add(it.id)
        return dict(found)

    def area(self, text: str, within: str | None = None, levels: Iterable[str] = ()) -> list[str]:
        """The areas a name or code can mean, inside another one and of these levels if any are given."""
        key = (text, within, *levels)
        if key not in self._found:
            self._found[key] = self._look_for(squeezed(text), within, set(levels))
        return self._found[key]

    def _look_for(self, plain: str, within: str | None, wanted: set[str]) -> list[str]:
        found = list(self._codes.get(plain, ())) or sorted(self._paths.get(plain, ()))
        found = [it for it in found if not wanted or self.areas[it].level in wanted]
        if within is not None:
            found = [it for it in found if self.lies_in(it, within)]
        if len(found) > 1:  # the one of exactly that name, and of 青禾 the county before its town
            exact = [it for it in found if squeezed(self.areas[it].name) == plain]
            found = exact or found
        return found

    def area_in_front(self, text: str, within: str | None = None) -> tuple[str | None, str]:
        """The area whose name a text begins with, the longest, and what stands behind it."""
        plain = squeezed(text)
        for end in range(len(plain), 1, -1):
            found = self.area(plain[:end], within)
            if len(found) == 1:
                return found[0], plain[end:]
        return None, plain

    def lies_in(self, area: str, other: str) -> bool:
        """Whether an area is another one or lies in it."""
        at: str | None = area
        for _ in range(8):
            if at == other:
                return True
            at = self.areas[at].parent if at in self.areas else None
        return False

    def area_of_code(self, code: str) -> str | None:
        """The area at the front of a site's code."""
        front = code.partition("-")[0]
        found = (self._codes.get(front[:digits], ()) for digits in (14, 12))
        return next((it[0] for it in found if len(it) == 1), None)

    # -- sites -------------------------------------------------------------------------------------------------------

    def site_of_code(self, code: str) -> str | None:
        """The one site with that code."""
        found = self._sites_where("code", code)
        return found[0][0] if len(found) == 1 else None

    def site_named(self, name: str, area: str | None) -> str | None:
        """The one site of that very name in an area; a masked name is nobody's."""
        if area is None or MASKED.search(name):
            return None
        found = [id for id, lies, _ in self._in_area(area, name) if self.lies_in(lies, area)]  # noqa: A001
        return found[0] if len(found) == 1 else None

    def _sites_where(self, column: str, value: str) -> list[tuple[str, str, str]]:
        key = (column, value)
        if key not in self._sites:
            self._sites[key] = [
                (row[0], row[1], row[2])
                for row in self.store.rows(f"SELECT id, area, name FROM site WHERE {column} = ? AND NOT deleted", value)
            ]
        return self._sites[key]

    def _in_area(self, area: str, name: str) -> list[tuple[str, str, str]]:
        """The sites of a name in an area and the groups right below it; a town is too wide to look through."""
        if self.areas[area].level not in {"village", "group", "grid"}:
            return []
        below = [it.id for it in self.areas.values() if it.parent == area] if area not in self._below else []
        self._below.setdefault(area, [area, *below])
        wanted = squeezed(name)
        return [it for one in self._below[area] for it in self._sites_where("area", one) if squeezed(it[2]) == wanted]

    # -- units and people --------------------------------------------------------------------------------------------

    @cached_property
    def _units(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for it in self.store.find(Unit):
            found[squeezed(it.name)].append(it.id)
        return dict(found)

    def unit(self, name: str) -> str | None:
        """The one unit of that name, or the one whose name ends so (县农业农村局 is 青禾县农业农村局)."""
        plain = squeezed(name)
        found = self._units.get(plain, [])
        if not found and len(plain) >= _SHORTEST:
            found = [id for known, ids in self._units.items() if known.endswith(plain) for id in ids]  # noqa: A001
        return found[0] if len(found) == 1 else None

    def units(self, text: str) -> list[tuple[str, str | None]]:
        """Every unit a cell names, each with its id if it is known; a name that holds a comma itself is one name."""
        if text not in self._named:
            self._named[text] = self._several(text)
        return self._named[text]

    def _several(self, text: str) -> list[tuple[str, str | None]]:
        whole = self.unit(text)
        if whole is not None:
            return [(narrow(text), whole)]
        names = [it.strip() for it in _SEVERAL.split(narrow(text)) if it.strip()]
        return [(name, self.unit(name)) for name in dict.fromkeys(names)]

    @cached_property
    def _people(self) -> dict[str, list[tuple[str, str | None]]]:
        found: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
        for it in self.store.find(Person):
            if it.name:
                found[squeezed(it.name)].append((it.id, it.unit))
        return dict(found)

    def person(self, name: str, unit: str | None = None) -> str | None:
        """The one person of that name; of several the one of that unit."""
        found = self._people.get(squeezed(name), [])
        if len(found) > 1:
            found = [it for it in found if unit is not None and it[1] == unit]
        return found[0][0] if len(found) == 1 else None

    # -- words of tables ---------------------------------------------------------------------------------------------

    def word(self, table: str, text: str) -> str | None:
        """The value of a table's row that a word names: its name or code, its title, its English title."""
        if table not in self._words:
            known: dict[str, str] = {}
            for row in current(self.store, table):
                value = str(row.get("name") or row.get("code") or "")
                for column in ("name", "code", "title", "title_en"):
                    if row.get(column):
                        known.setdefault(squeezed(str(row[column])).casefold(), value)
            self._words[table] = known
        plain = squeezed(text).casefold()
        return self._words[table].get(plain) or _ALSO.get(table, {}).get(plain)


_ALSO: Mapping[str, Mapping[str, str]] = {
    "sources": {
        "上级反馈": "superior", "督导反馈": "superior", "省级督导": "superior", "巡察": "patrol", "巡视": "patrol",
        "审计反馈": "audit", "考核": "assessment", "12345": "complaint", "信访": "complaint", "群众举报": "complaint",
        "群众反映": "complaint", "舆情": "opinion", "媒体": "media", "疑似": "suspected", "大数据比对": "suspected",
        "数据推送": "suspected", "日常检查": "routine", "自查自纠": "self_check", "回头看": "look_back",
    },
    "themes": {"厕所革命": "toilet", "户厕": "toilet", "农村改厕": "toilet", "生活污水": "sewage",
    "生活垃圾": "garbage",
               "人居环境": "environment", "村庄环境": "environment", "农房": "housing", "饮水安全": "water"},
    "handling": {"限期": "term", "立行立改": "at_once", "立即整改": "at_once", "移交": "handed_over",
    "长期": "lasting"},
}  # fmt: skip
"""What offices write besides the titles of the shipped tables."""
