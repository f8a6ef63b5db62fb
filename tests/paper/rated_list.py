"""A list of the fictional county as it is published, for the tests of its papers."""

from decimal import Decimal
from typing import Any

from inspector.rating.frozen import (
    FrozenLine,
    FrozenList,
    FrozenPlace,
    FrozenRater,
    FrozenReason,
    FrozenRule,
    FrozenVisit,
)

VILLAGES = (
    ("青溪镇", "石桥村", "96.5", 1, "red"), ("青溪镇", "稻香村", "92", 2, "red"), ("云渡镇", "樟树村", "92", 2, "red"),
    ("云渡镇", "柳林村", "86.66", 4, ""), ("青溪镇", "南坪社区", "82.5", 5, ""),
    ("松岭乡", "高岭村", "78.99", 6, "black"), ("松岭乡", "井坪村", "71", 7, "black"),
    ("松岭乡", "田心村", None, None, ""), ("云渡镇", "沙洲村", None, None, ""),
)  # fmt: skip


def reason(why: str, **facts: str) -> FrozenReason:
    """One cause."""
    return FrozenReason(why=why, facts=facts)


def rule(**changes: Any) -> FrozenRule:
    """By limits, as shipped."""
    plain: dict[str, Any] = {
        "name": "limits", "title": "按分数线", "title_en": "By limits", "red_from": Decimal(90), "red_top": None,
        "black_below": Decimal(80), "black_bottom": None, "within": "all", "ties": "all", "several": "latest",
        "rater": "highest", "own_weight": 60, "household_weight": 40, "lacking": "rest", "least_visits": 1,
        "least_households": 3, "veto": "black", "scheme": "stars", "days_up": 30, "basis": "", "note": "",
    }  # fmt: skip
    fields = FrozenRule.__dataclass_fields__
    return FrozenRule(**{name: it for name, it in (plain | changes).items() if name in fields})


def line(item: str, label: str, points: str, deducted: str, *why: FrozenReason, counted: int = 1) -> FrozenLine:
    """An item of a sheet that lost points."""
    return FrozenLine(
        item=item, label=label, label_en="", points=Decimal(points), deducted=Decimal(deducted), counted=counted,
        why=why, findings=(f"f-{item}",),
    )  # fmt: skip


def visit(number: int, **changes: Any) -> FrozenVisit:
    """A village's own visit by the county that lost five points."""
    lines = (
        line("EN01", "主干道、巷道及两侧无积存、散落垃圾", "7", "2",
             reason("occurrences", count="2", each="1", measure="处"), counted=2),
        line("EN12", "垃圾桶（箱）完好、不满溢、有盖、定位", "5", "3",
             reason("occurrences", count="3", each="1", measure="处", capped="0"), counted=3),
    )  # fmt: skip
    plain: dict[str, Any] = {
        "visit": f"v{number}", "site": f"s{number}", "kind": "village", "name": "石桥村", "code": "990101101201",
        "areas": ("青溪镇", "石桥村"), "day": "2026-11-12", "rater": "county", "form": "村庄环境检查表",
        "form_en": "Village environment", "points": Decimal(95), "of": Decimal(100), "percent": Decimal(95),
        "vetoed": False, "counts": True, "left_out": "", "lines": lines,
    }  # fmt: skip
    return FrozenVisit(**(plain | changes))


def place(number: int = 0, **changes: Any) -> FrozenPlace:
    """One village of `VILLAGES`."""
    town, name, percent, rank, list_ = VILLAGES[number]
    shared = sum(it[3] == rank for it in VILLAGES) if rank else 0
    why = {"red": reason("red_from", percent=percent or "", at_least="90"),
           "black": reason("black_below", percent=percent or "", below="80")}.get(list_)  # fmt: skip
    reasons = [why] if why else []
    if shared > 1:
        reasons.append(reason("shared", count=str(shared), rank=str(rank)))
    if rank:
        reasons.append(reason("weighed", own="95", own_weight="60", household="98.75", household_weight="40"))
    else:
        few = reason("few_households", had="1", wanted="3")
        reasons.append(reason("not_visited") if number % 2 else few)
    household = visit(
        50 + number, kind="household", name="", code=f"9901011012{number:02}-017", areas=(town, name, "3组"),
        form="美丽庭院评分表", percent=Decimal("98.75"), points=Decimal("98.75"), lines=(), day="2026-11-13",
    )  # fmt: skip
    earlier = visit(80 + number, name=name, counts=False, left_out="earlier", percent=Decimal(90), points=Decimal(90),
                    lines=(), day="2026-11-03", rater="town")  # fmt: skip
    plain: dict[str, Any] = {
        "place": f"a{number}", "is_site": False, "name": name, "told": name,
        "code": f"99010110120{number}",
        "areas": (town, name), "town": town, "group": "",
        "rank": rank, "shared": shared, "percent": Decimal(percent) if percent else None,
        "list": list_, "grade": "five" if list_ == "red" else "", "grade_title": "五星" if list_ == "red" else "",
        "grade_title_en": "five stars" if list_ == "red" else "", "own": Decimal(95) if rank else None,
        "own_visits": 1 if rank else 0, "household": Decimal("98.75") if rank else None, "households": 1,
        "household_visits": 1,
        "raters": (
            FrozenRater(rater="county", percent=Decimal(percent or 0), visits=2, households=1, counts=True),
            FrozenRater(rater="town", percent=Decimal(90), visits=1, households=0, counts=False),
            FrozenRater(rater="self", percent=Decimal("99.5"), visits=1, households=0, counts=False),
        ) if rank else (),
        "was": (), "reasons": tuple(reasons), "visits": (visit(number, name=name), household, earlier) if rank else (),
    }  # fmt: skip
    return FrozenPlace(**(plain | changes))


def published(*places: FrozenPlace, **changes: Any) -> FrozenList:
    """The county's list of November."""
    plain: dict[str, Any] = {
        "rating": "r1", "title": "青禾县农村人居环境红黑榜", "level": "village", "starts": "2026-11-01",
        "ends": "2026-11-30", "area": "青禾县", "campaign": "农村人居环境整治", "form": "", "form_en": "",
        "rule": rule(), "issue": "11", "shown": "village", "published": "2026-12-05", "until": "2027-01-04",
        "basis": "《青禾县农村人居环境红黑榜评比办法》", "unvisited": 0, "drafts": 2, "unscored": 0, "stray": 1,
        "places": places or tuple(place(n) for n in range(len(VILLAGES))),
    }  # fmt: skip
    return FrozenList(**(plain | changes))


def household(name: str, list_: str, *, told: str = "", number: int = 0, **changes: Any) -> FrozenPlace:
    """A household on a list of households."""
    percent = {"red": "95", "black": "55"}.get(list_, "70")
    why = reason("red_from", percent=percent, at_least="90") if list_ == "red" else reason(
        "black_below", percent=percent, below="60"
    )  # fmt: skip
    plain: dict[str, Any] = {
        "place": f"h{number}", "is_site": True, "name": name, "told": told or name,
        "code": f"99010110120103{number:04}", "list": list_, "percent": Decimal(percent), "rank": number + 1,
        "shared": 1, "households": 0, "household_visits": 0, "household": None, "raters": (), "grade": "",
        "grade_title": "", "grade_title_en": "", "reasons": (why,),
        "visits": (visit(number, kind="household", site=f"h{number}", name=name, form="美丽庭院评分表"),),
    }  # fmt: skip
    return place(**(plain | changes))
