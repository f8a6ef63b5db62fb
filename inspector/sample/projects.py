"""Projects of the sample county: three years of them, as an office keeps them, with what there is to mend."""

from dataclasses import dataclass
from datetime import date, timedelta

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.records import Area, Asset, AssetCheck, Project, ProjectDocument, ProjectLine, Quantity, Site, Unit

_NAME = "{village}{what}"
_DOCUMENTS = ("project", "scheme", "approval", "publicity", "tender", "contract", "supervision", "payment", "change",
              "acceptance", "audit", "handover")  # fmt: skip
_FUNDS = ("中央衔接资金", "省级衔接资金", "县级配套资金", "东西部协作资金")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """One project: how long ago it was begun (months) and is to end, and how it stands."""

    what: str
    kind: str
    years: int  # before this one
    state: str
    budget: float
    goal: str
    quantities: tuple[tuple[str, str, float, float | None], ...]
    paid: tuple[float, ...]  # by month from the first
    filed: int  # of the documents, how many are there
    lost: tuple[str, ...] = ()  # documents that are missing
    asset: str | None = None  # state of what it left
    reason: str | None = None
    plan: str | None = None
    left_out: tuple[int, ...] = ()  # months (from the first) without a list


_PLANS = (
    _Plan(what="灌溉渠道整修", kind="irrigation", years=0, state="building", budget=128.5,
          goal="整修渠道1200米，改善灌溉380亩，受益126户",
          quantities=(("渠道衬砌", "米", 1200, 1150), ("分水闸", "座", 6, 6)), paid=(38.55, 20.2, 16.4), filed=7,
          lost=("payment",), left_out=(1,)),
    _Plan(what="村组道路硬化", kind="road", years=0, state="building", budget=96,
          goal="硬化村组道路1.8公里，方便三个组出行",
          quantities=(("路面硬化", "公里", 1.8, 1.8),), paid=(28.8, 24, 24.3), filed=8),
    _Plan(what="蔬菜大棚", kind="industry", years=1, state="handed_over", budget=210,
          goal="建成蔬菜大棚40座，年收益不低于12万元",
          quantities=(("大棚", "座", 40, 40), ("水肥一体机", "套", 2, 2)), paid=(63, 84, 52.5, 10.5), filed=12,
          asset="idle", reason="operator"),
    _Plan(what="光伏电站", kind="energy", years=1, state="accepted", budget=154.6,
          goal="建成光伏电站320千瓦，收益归村集体",
          quantities=(("光伏组件", "千瓦", 320, 305), ("支架", "组", 148, 148)), paid=(46.38, 61.84, 30), filed=9,
          lost=("acceptance",), asset="faulty"),
    _Plan(what="设施大棚扩建", kind="industry", years=1, state="settled", budget=36,
          goal="扩建大棚60座，带动28户", quantities=(("大棚", "座", 60, 57),), paid=(18, 18), filed=11,
          asset="normal"),
    _Plan(what="光伏扶贫电站", kind="industry", years=2, state="handed_over", budget=180,
          goal="建成300千瓦光伏电站，年收益不低于20万元",
          quantities=(("光伏组件", "千瓦", 300, 300),), paid=(90, 90), filed=12, asset="normal"),
    _Plan(what="标准化养殖圈舍", kind="industry", years=2, state="handed_over", budget=88.8,
          goal="建成圈舍1200平方米，带动35户", quantities=(("圈舍", "平方米", 1200, 1200), ("配套水池", "座", 0, 1)),
          paid=(44.4, 40), filed=10, lost=("audit", "handover"), asset="stopped", reason="market",
          plan="转租给县养殖合作社，租金归村集体"),
    _Plan(what="村级文化广场", kind="service", years=0, state="approved", budget=45, goal="新建广场900平方米",
          quantities=(("广场铺装", "平方米", 900, None),), paid=(), filed=3, lost=("publicity",)),
)  # fmt: skip


def load_projects(store: Store) -> None:
    """Enter the projects, their files and assets as one operation, as of the store's day. Once is enough: where there
    are projects nothing is done.
    """
    if store.find(Project):
        return
    today = clock.today(store.now)
    villages = sorted(store.find(Area, level="village", until=None), key=lambda it: it.code)
    sites = {it.area: it for it in store.find(Site, kind="asset")}
    units = {it.area: it.id for it in store.find(Unit)}
    with store.operation(Act.LOAD_SAMPLE) as edit:
        for number, plan in enumerate(_PLANS):
            village = villages[number * 2 % len(villages)]
            begins = _begins(plan, today)
            project = edit.create(
                Project, number=f"XJ-{today.year - plan.years}-{number + 1:03}",
                name=_NAME.format(village=village.name, what=plan.what), kind=plan.kind, area=village.id,
                unit=units.get(village.parent or "") or units.get(village.id), year=today.year - plan.years,
                funds=_FUNDS[number % len(_FUNDS)], budget=plan.budget,
                approved=f"青发改〔{today.year - plan.years}〕{number + 11}号", starts=begins.isoformat(),
                ends=_ends(plan, begins).isoformat(), state=plan.state, goal=plan.goal,
            )  # fmt: skip
            filed = [(it, "missing" if it in plan.lost else "present") for it in _DOCUMENTS[: plan.filed]]
            filed += [(it, "missing") for it in plan.lost if it not in dict(filed)]
            if plan.state in {"settled", "handed_over"}:
                filed = [(it, "not_applicable" if it == "change" else state) for it, state in filed]
            for kind, state in filed:
                edit.create(ProjectDocument, project=project, kind=kind, state=state,
                            pages=4 + (number * 7 + len(kind)) % 40 if state == "present" else None,
                            day=(begins - timedelta(days=30)).isoformat() if state == "present" else None)  # fmt: skip
            for text, measure, planned, actual in plan.quantities:
                edit.create(Quantity, project=project, text=text, measure=measure, planned=planned, actual=actual,
                            checked=None if actual is None else (today - timedelta(days=20)).isoformat())  # fmt: skip
            _lists(edit, project, plan, begins, today)
            site = sites.get(village.id)
            if plan.asset and site is not None:
                asset = edit.create(Asset, site=site.id, project=project, number=f"ZC-{number + 1:04}",
                                    category="operating" if plan.kind == "industry" else "public", value=plan.budget,
                                    built=today.year - plan.years, owner=f"{village.name}集体",
                                    handed_over=(begins + timedelta(days=200)).isoformat())  # fmt: skip
                works = plan.asset in {"normal", "faulty"}
                edit.create(AssetCheck, asset=asset, day=(today - timedelta(days=20)).isoformat(), registered="yes",
                            rules="yes" if works else "partly", keeper="yes" if works else "partly",
                            effect={"normal": "yes", "faulty": "partly"}.get(plan.asset, "no"), state=plan.asset,
                            idle_reason=plan.reason, plan=plan.plan,
                            due=(today + timedelta(days=60)).isoformat() if plan.plan else None)  # fmt: skip


def _begins(plan: _Plan, today: date) -> date:
    """Projects of this year begin some months ago, earlier ones in March of theirs."""
    if plan.years == 0:
        first = today.replace(day=1)
        for _ in range(max(3, len(plan.paid) + 1)):
            first = (first - timedelta(days=1)).replace(day=1)
        return first + timedelta(days=9)
    return date(today.year - plan.years, 3, 10)


def _ends(plan: _Plan, begins: date) -> date:
    """What is built already was completed with its last payment."""
    return begins + timedelta(days=30 * len(plan.paid) - 15 if plan.years else 150)


def _lists(edit: Edit, project: str, plan: _Plan, begins: date, today: date) -> None:
    """A line of both lists for every month in which something was paid."""
    month = begins.replace(day=1)
    steps = max(1, len(plan.paid))
    for number, amount in enumerate(plan.paid):
        name = f"{month:%Y-%m}"
        following = (month + timedelta(days=32)).replace(day=1)
        if name <= f"{today:%Y-%m}" and number not in plan.left_out:
            done = (following - timedelta(days=4)).isoformat()
            closed = done if done <= today.isoformat() else None
            share = round(100 * (number + 1) / steps) if plan.years else 30 * (number + 1)
            edit.create(ProjectLine, project=project, list="progress", month=name, text="按施工计划推进",
                        planned=share, actual=share if number + 1 < steps or plan.years else share - 8, due=done,
                        closed=closed)  # fmt: skip
            last = number + 1 == steps and plan.years == 0
            edit.create(ProjectLine, project=project, list="payment", month=name, text="工程进度款", planned=amount,
                   actual=amount, due=done, closed=None if last else closed,
                   document=None if last else f"凭证{month:%m}{number + 12:02}")  # fmt: skip
        month = following
