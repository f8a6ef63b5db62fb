"""A month of the fictional county for reports: two towns, a handful of problems, a plan of three issues."""

from datetime import date
from typing import Any

from inspector.paper.gather.reports.facts import (
    CampaignFacts,
    GoodExample,
    OnList,
    PlaceFigures,
    Plan,
    PlanItem,
    Problem,
    ReportFacts,
)
from inspector.periods import parsed
from inspector.rectification.moves import Stage
from inspector.rectification.rates import Counts

BRIDGE = Counts(
    all=26, confirmed=25, live=10, overdue=3, done=16, closed=12, finished=18, in_time=14, on_spot=4, ever_closed=12,
    closed_then=12, looked_back=5, assigned=24, answered=22,
)  # fmt: skip
FORD = Counts(
    all=16, confirmed=15, live=11, overdue=1, done=5, closed=4, finished=6, in_time=5, ever_closed=4, closed_then=4
)
NOTHING = Counts()
CAMPAIGN = CampaignFacts(
    name="农村户厕问题“回头看”专项督查", basis="青禾县户厕督查方案", starts=date(2026, 8, 15), basic=date(2026, 12, 31),
    closed=date(2027, 2, 28),
)  # fmt: skip


def report_facts(kind: str = "circular", **changes: Any) -> ReportFacts:
    """The facts of November 2026 as of the 30th, unless said otherwise."""
    towns = (
        PlaceFigures(name="石桥镇", counts=BRIDGE, visits=30, sites=28),
        PlaceFigures(name="云渡镇", counts=FORD, visits=15, sites=15),
    )  # fmt: skip
    plain: dict[str, Any] = {
        "kind": kind, "period": parsed("2026-11"), "day": date(2026, 11, 30), "county": "青禾县", "area": "",
        "campaign": None, "then": BRIDGE + FORD, "before": Counts(confirmed=34), "before_period": parsed("2026-10"),
        "stock": BRIDGE + FORD + Counts(confirmed=20, done=20, closed=20, ever_closed=20, rebounds=2), "visits": 45,
        "sites": 43, "villages": 18, "severities": (2, 24, 10, 4), "towns": towns, "towns_of_all": towns,
        "widest": (
            Problem(label="化粪池破裂、渗漏", findings=9, places=6), Problem(label="盖板缺失", findings=5, places=4),
        ),
        "commonest": (Problem(label="化粪池破裂、渗漏", findings=9, places=6),),
        "costliest": (Problem(label="粪污是否直排", findings=4, lost=42.5),),
        "good": (GoodExample(place="石桥镇石桥村", text="管护制度上墙，专人每周巡查。"),),
        "lists": (
            OnList(list="red", place="石桥村", issue="第11期"), OnList(list="black", place="稻香村", issue="第11期"),
        ),
        "escalated": (("dispatch", 5), ("circular", 0), ("talk", 1)),
    }  # fmt: skip
    return ReportFacts(**(plain | changes))


def empty_facts(kind: str = "circular", **changes: Any) -> ReportFacts:
    """A period in which nothing happened, in a county in which nothing ever did."""
    nothing: dict[str, Any] = {
        "then": NOTHING, "before": NOTHING, "stock": NOTHING, "visits": 0, "sites": 0, "villages": 0,
        "severities": (0, 0, 0, 0), "towns": (), "towns_of_all": (), "widest": (), "commonest": (), "costliest": (),
        "good": (), "lists": (), "escalated": (),
    }  # fmt: skip
    return report_facts(kind, **(nothing | changes))


def _item(item: str, aspect: str, stage: Stage, **changes: Any) -> PlanItem:
    plain: dict[str, Any] = {
        "item": item, "aspect": aspect, "text": f"第{item}项问题", "units": "县农业农村局",
        "measures": "逐户核查，限期整改。",
        "due": date(2026, 12, 31), "stage": stage, "overdue": False, "lasting": stage is Stage.LASTING,
        "latest": "已完成现场核查。",
    }  # fmt: skip
    return PlanItem(**(plain | changes))


PLAN = Plan(
    title="关于巡察反馈意见的整改方案", number="青办〔2026〕8号", issuer="青禾县委办公室", issued=date(2026, 6, 1),
    items=(
        _item("1", "责任落实方面", Stage.CLOSED),
        _item("2", "责任落实方面", Stage.DOING, overdue=True, due=date(2026, 10, 1)),
        _item("3", "资金管理方面", Stage.LASTING), _item("4", "资金管理方面", Stage.SUSPECTED, due=None, latest=""),
    ),
)  # fmt: skip
