"""The register of the sample county: grids with their workers, types and tags, groups, leads, counts. All fictional."""

from collections.abc import Callable
from datetime import timedelta

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.register import areas, counters, grids, leads, statuses, traits
from inspector.records import Area, Charge, HouseholdStatus, Person, Site, Unit

_TYPES = ("growing", "protected", "suburban", "shrinking", "undecided")
_GROUPS = (
    ("unstable", "present"), ("borderline", "present"), ("sudden", "removed"), ("formerly_poor", None),
    ("formerly_poor", None), ("low_income", None), ("destitute", None), ("unstable", "natural"),
)  # fmt: skip
_SHEDS = ((14, 11), (9, 12), (21, 16), (6, 6), (18, 15))  # baseline, now
_LEADS = (
    ("cadre", "income", 26, "家中两人返乡，务工收入较上年明显减少，请核实。"),
    ("grid", "housing", 12, "主房后墙有裂缝，雨后渗水，户主担心继续开裂。"),
    ("own", "farming", 9, "今年辣椒滞销，种植贷款即将到期，申请帮扶。"),
    ("visit", "water", 7, "入冬后自来水时断时续，取水要走远路。"),
    ("department", "insurance", 2, "城乡居民医保缴费名单比对，家庭成员一人未参保。"),
    ("complaint", "alone", 1, "独居老人，子女长年在外，邻居反映平日无人照料。"),
)  # channel, risk, days ago, text


def load_register(store: Store) -> None:
    """Put the register into the sample county, the same everywhere."""
    today = clock.today(store.now)
    villages = sorted(store.find(Area, level="village", until=None), key=lambda it: it.code)
    people = sorted((it for it in store.find(Person) if it.role in {"cadre", "keeper"}), key=lambda it: it.name)

    def ago(days: int) -> str:
        return (today - timedelta(days=days)).isoformat()

    for number, village in enumerate(villages):
        traits.set_type(store, village.id, _TYPES[number % len(_TYPES)], since=ago(500), document="青建发〔2025〕18号")
    for number, tag in enumerate(("pilot", "traditional", "green", "supervised", "historic")):
        traits.add_tag(store, villages[number % len(villages)].id, tag, since=ago(400))
    _grids(store, villages[:4], people, ago(300))
    _keepers(store, villages, people, ago(280))
    households = sorted(store.find(Site, kind="household"), key=lambda it: it.code)
    _groups(store, households, ago(420), ago(90))
    _leads(store, households, people, ago)
    for number, village in enumerate(villages[:6]):
        baseline, now = _SHEDS[number % len(_SHEDS)]
        if number < len(_SHEDS):
            counters.count(store, "steel_sheds", baseline, day=ago(330), area=village.id, baseline=True)
        counters.count(store, "steel_sheds", baseline - number % 2, day=ago(120), area=village.id)
        counters.count(store, "steel_sheds", now, day=ago(12), area=village.id)
    areas.rename(store, villages[-1].id, villages[-1].name.removesuffix("村") + "新村", since=ago(200))


def _grids(store: Store, villages: list[Area], people: list[Person], since: str) -> None:
    for place, village in enumerate(villages):
        homes = [
            it for it in store.find(Site, kind="household") if it.grid is None and _within(store, it.area, village)
        ]
        for half, name in enumerate(("第一网格", "第二网格")):
            grid = grids.add(store, parent=village.id, name=name, since=since)
            of_grid = homes[half::2]
            if half == 0:
                ten = grids.add(store, parent=grid, name="十户联防一组", level=grids.TEN, since=since)
                grids.assign(store, [it.id for it in of_grid[:10]], ten)
                of_grid = of_grid[10:]
            grids.assign(store, [it.id for it in of_grid], grid)
            if people and (place, half) != (3, 1):  # one grid nobody works yet
                worker = people[(place * 2 + half) % len(people)].id
                with store.operation(Act.EDIT_CHARGE) as edit:
                    edit.create(Charge, area=grid, site=None, person=worker, role="grid", since=since)


def _keepers(store: Store, villages: list[Area], people: list[Person], since: str) -> None:
    with store.operation(Act.EDIT_CHARGE) as edit:
        for number, village in enumerate(villages if people else ()):
            role = ("road", "river", "field")[number % 3]
            person = people[number % len(people)].id
            edit.create(Charge, area=village.id, site=None, person=person, role=role, since=since)


def _groups(store: Store, households: list[Site], before: str, since: str) -> None:
    rows = []
    for number, site in enumerate(households[:: max(1, len(households) // 24)][:24]):
        category, risk = _GROUPS[number % len(_GROUPS)]
        facts = {"site": site.id, "until": None, "document": None}
        rows.append(facts | {"category": category, "risk": risk, "since": since if number % 3 else before})
    with store.operation(Act.SET_STATUS) as edit:
        edit.create_many(HouseholdStatus, rows)
    first = households[0].id
    statuses.set_status(store, first, "unstable", since=since, risk="removed", document="青乡振〔2026〕7号")


def _leads(store: Store, households: list[Site], people: list[Person], day: Callable[[int], str]) -> None:
    unit = next((it.id for it in store.find(Unit) if it.name.endswith("农业农村局")), None)
    verifier = people[0].id if people else None
    for number, (channel, risk, days, text) in enumerate(_LEADS):
        site = households[(number * 7 + 3) % len(households)].id
        lead = leads.take(store, site=site, channel=channel, risk=risk, found=day(days), text=text)
        if number == 4:
            continue
        if number < 3:
            leads.verify(store, lead, "true" if number else "partly_true", day=day(days - 2), verifier=verifier)
        if number < 2 and unit is not None:
            leads.refer(store, lead, unit, day=day(days - 4), document=f"转办单〔2026〕{number + 1}号")
        if number == 0:
            leads.conclude(store, lead, day=day(6), outcome="已介绍到镇上务工，纳入重点关注。", look_again=day(-10))


def _within(store: Store, area: str, village: Area) -> bool:
    return area == village.id or store.get(Area, area).parent == village.id
