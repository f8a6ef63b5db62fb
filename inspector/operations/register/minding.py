"""What is to be minded in a village of a type or tag: no old wall or house is ordered down there unchecked, and where
people leave, new facilities want a reason.

Only a remark: whoever decides sees it beside the finding, and once more before a paper is issued.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inspector.db import areas
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.place import area_path
from inspector.operations.register import traits
from inspector.records import Finding


class Mind(StrEnum):
    """What a remark is about."""

    DEMOLITION = "demolition"  # of old walls and houses, in a village kept for its character
    BUILDING = "building"  # new facilities where a village shrinks or is undecided


@dataclass(frozen=True, slots=True)
class Minding:
    """A remark: what for, in which village, because of which type or tag (titles in Chinese and English), and the words
    that call for it.
    """

    mind: Mind
    village: str
    trait: tuple[str, str]
    words: str


@dataclass(frozen=True, slots=True)
class Cared:
    """What of the tables calls for care in one village."""

    village: str
    demolition: tuple[str, str] | None = None  # title of the type or tag
    building: tuple[str, str] | None = None

    def of(self, *texts: str | None) -> tuple[Minding, ...]:
        """What is to be minded in the words of one finding."""
        found = []
        if self.demolition is not None and (words := ordered_down(*texts)):
            found.append(Minding(Mind.DEMOLITION, self.village, self.demolition, words))
        if self.building is not None and (words := built_anew(*texts)):
            found.append(Minding(Mind.BUILDING, self.village, self.building, words))
        return tuple(found)


_OLD = (
    "(?:[老旧古破]|残[垣墙]|断壁|危[房墙旧]|土坯|夯土|祠堂|牌坊|院落|院墙|围墙|墙体|山墙|房屋|老宅|宅院|门楼"
    "|民居|烂房|空心房|闲置房)"
)
_DOWN = "(?:拆[除掉毁旧]?|推倒|推平|铲[除平]|夷平|清[除理](?=残|断壁|破旧房|危房)|扒[掉倒除])"
_ORDERED = re.compile(
    f"{_DOWN}[^。；;\\n]{{0,16}}?{_OLD}[^。；;，,\\n]{{0,6}}|{_OLD}[^。；;\\n]{{0,20}}?{_DOWN}"
    r"|\b(?:demolish|pull(?:ed)? down|tear(?:ing)? down|torn down|raze|demolition)\b[^.;\n]{0,40}",
    re.IGNORECASE,
)
_NOT_ORDERED = re.compile("(?:不得|不准|不可|不应|禁止|严禁|避免|防止|未经核实)[^。；;，,\\n]{0,10}" + _DOWN)
_ANEW = re.compile(
    "(?:新建|增建|扩建|添建|加建|建设一|修建|配建|新增)[^。；;，,\\n]{0,14}?(?:公厕|厕所|广场|设施|站|池|亭|房|路|步道|管网|垃圾点|活动室|停车场|公园|项目)"
    r"|\b(?:build|construct)\b[^.;\n]{0,12}\bnew\b[^.;\n]{0,30}",
    re.IGNORECASE,
)


def ordered_down(*texts: str | None) -> str:
    """The words of these texts that have an old wall or house taken down; '' for none. What forbids it is no order."""
    for text in texts:
        if text and (found := _ORDERED.search(_NOT_ORDERED.sub("", text))):
            return found[0].strip()
    return ""


def built_anew(*texts: str | None) -> str:
    """The words of these texts that have something built; '' for none."""
    for text in texts:
        if text and (found := _ANEW.search(text)):
            return found[0].strip()
    return ""


def cared(store: Store, area: str, on: str | None = None) -> Cared:
    """What calls for care at a place: the type and tags of its village, also of villages that went into it."""
    levels = areas.levels_of(store.connection, [area])[area]
    village = levels.get("village") or next(reversed(levels.values()), "")
    rows = {kind: {str(it["name"]): it for it in current(store, table)} for kind, table in traits.TABLES.items()}
    demolition = building = None
    for place in (area, *_before(store, area)):
        held = traits.traits_of(store, place, on)
        for kind, name in ((traits.TYPE, held.type), *((traits.TAG, it) for it in held.tags)):
            row = rows[kind].get(name)
            if row is None:
                continue
            title = str(row["title"]), str(row["title_en"] or row["title"])
            if row["check_demolition"] and demolition is None:
                demolition = title
            if row["justify_building"] and building is None and place == area:
                building = title
    return Cared(village, demolition, building)


def of_findings(store: Store, findings: Iterable[Finding]) -> dict[str, tuple[Minding, ...]]:
    """Finding → what is to be minded, of those that call for it; before a paper is issued on them."""
    care: dict[str, Cared] = {}
    found = {}
    for it in findings:
        area = it.area or store.one("SELECT area FROM site WHERE id = ?", it.site)
        if area is not None:
            if area not in care:
                care[area] = cared(store, str(area))
            if minded := care[area].of(it.requirement, it.text):
                found[it.id] = minded
    return found


def of_visit(store: Store, visit: str) -> Mapping[str, tuple[Minding, ...]]:
    """As `of_findings`, of all that a visit found."""
    return of_findings(store, store.find(Finding, visit=visit))


def _before(store: Store, area: str) -> tuple[str, ...]:
    """What went into the areas a place lies in."""
    return tuple(it for above in area_path(store, area) for it in areas.predecessors(store.connection, above.id))
