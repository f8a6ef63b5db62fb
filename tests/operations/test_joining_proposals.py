"""Which records are proposed for joining, and why; and which are not."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act
from inspector.db import search
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations import joining
from inspector.operations.joining.likeness import alike, bare, folded, metres, numbers, one_apart, own_code, told_apart
from inspector.operations.joining.why import Why
from inspector.records import Answer, Area, Finding, Site, Visit
from tests.db.parcels import county_store
from tests.db.small_county import NOW, Ticking, add, somebody_else, values

HERE = {"latitude": 30.52, "longitude": 117.05}
NEXT_DOOR = {"latitude": 30.5201, "longitude": 117.0501}  # 15 m
ACROSS = {"latitude": 30.524, "longitude": 117.05}  # 450 m
MINE, THEIRS = "13800990101", "13800990102"
COUNTED = "990101100201-HT-0007"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with county_store(tmp_path / "office", "office", Ticking()) as store:
        yield store


def why(store: Store) -> list[set[Why]]:
    return [set(it.why) for it in joining.proposals(store)]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"code": "H-7", "name": "周建军"}, {"code": "H-7", "name": "吴秀英"}, {Why.CODE}),
        ({"name": "周建军"}, {"name": "周 建军"}, {Why.NAME}),
        ({"name": "章建军"}, {"name": "张建军"}, {Why.SOUND}),
        ({"phone": "138 0099 0101"}, {"phone": "+86 13800990101", "name": "吴秀英"}, {Why.PHONE}),
        ({"name": "周建军", **HERE}, {"name": "周大军", **NEXT_DOOR}, {Why.NEAR_NAME, Why.PLACE}),
        ({"name": "周建军"}, {"name": "户主：周建军（长子）"}, {Why.REMARK}),
        ({"name": "周建军", "phone": MINE}, {"name": "周建军", "phone": THEIRS}, {Why.NAME}),
        ({"phone": f"{THEIRS}、{MINE}"}, {"phone": MINE, "name": "吴秀英"}, {Why.PHONE}),
        ({"name": "东头公厕", "kind": "public_toilet", **HERE},
         {"name": "新公厕", "kind": "public_toilet", **NEXT_DOOR}, {Why.PLACE}),
    ],
)  # fmt: skip
def test_sites_are_proposed(store: Store, one: dict[str, Any], two: dict[str, Any], expected: set[Why]) -> None:
    add(store, Site, **{"code": "A", **one})
    add(store, Site, **{"code": "B", **two})
    search.catch_up(store)
    assert why(store) == [expected]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"name": "周建军"}, {"name": "周大军"}),  # brothers
        ({"name": "周建军", **HERE}, {"name": "吴秀英", **NEXT_DOOR}),  # neighbours
        ({"name": "周建军", **HERE}, {"name": "周建军", "latitude": 30.54, "longitude": 117.05}),  # namesakes
        ({"name": "周建军"}, {"name": "周建军", "until": "2026-01-01"}),
        ({"name": "周建军", "kind": "household"}, {"name": "周建军", "kind": "farmland"}),
        ({"name": "", "phone": ""}, {"name": "", "phone": ""}),  # erased
        ({"phone": "123"}, {"phone": "123", "name": "吴秀英"}),
        ({"code": COUNTED}, {"code": COUNTED, "name": "吴秀英"}),  # two laptops counted on from the same list
        ({"code": "无"}, {"code": "无", "name": "吴秀英"}),
        ({"name": "周建军（长子）"}, {"name": "周建军（次子）"}),
        ({"name": "周建军", "phone": MINE, **HERE}, {"name": "周建军", "phone": THEIRS, **ACROSS}),
        ({"name": "东头公厕（男）", "kind": "public_toilet"}, {"name": "东头公厕（女）", "kind": "public_toilet"}),
        ({"name": "东头公厕", "kind": "public_toilet"}, {"name": "东头公厕（旧）", "kind": "public_toilet"}),
    ],
)
def test_sites_are_not_proposed(store: Store, one: dict[str, Any], two: dict[str, Any]) -> None:
    add(store, Site, **{"code": "A", **one})
    add(store, Site, **{"code": "B", **two})
    assert why(store) == []


def test_namesakes_of_other_villages_and_of_one_list_are_not_proposed(store: Store) -> None:
    elsewhere = add(store, Area)
    add(store, Site, code="A", name="周建军")
    add(store, Site, code="B", name="周建军", area=elsewhere)
    with store.operation(Act.IMPORT_SITES) as act:
        act.create_many(Site, [values(Site, code=f"C{n}", name="吴秀英") for n in range(3)])
    assert why(store) == []
    group = add(store, Area, code="99010110020101", level="group", parent=elsewhere)
    add(store, Site, code="D", name="周建军", area=group)  # the village is the same
    assert why(store) == [{Why.NAME}]


def test_what_a_crowd_has_in_common_says_nothing(store: Store) -> None:
    for n in range(40):
        add(store, Site, code="无", name=f"户{n:02}{n * 7:03}", phone="13800990000")
    assert why(store) == []


def test_an_offices_telephone_and_a_village_centre_say_nothing(store: Store) -> None:
    for n, name in enumerate(("周建军", "吴秀英", "郑大水", "冯小河", "陈金宝", "褚玉兰", "卫红梅")):
        add(store, Site, code=f"A{n}", name=name, phone="0566-5512345", **HERE)
    assert why(store) == []
    add(store, Site, code="B", name="周建军", phone="0566-5512345", latitude=30.53, longitude=117.05)  # 1.1 km
    assert why(store) == [{Why.NAME}]


def test_in_another_village_a_code_wants_a_further_reason(store: Store) -> None:
    elsewhere = add(store, Area, code="990101100299")
    add(store, Site, code="17", name="周建军", phone=MINE)
    add(store, Site, code="17", name="吴秀英", area=elsewhere)
    assert why(store) == []
    add(store, Site, code="18", name="周建军", phone=MINE, area=elsewhere)
    assert why(store) == [{Why.PHONE, Why.NAMESAKE}]


@pytest.mark.parametrize("kind", ["site", "visit", "finding"])
def test_a_search_that_nobody_waits_for_ends(store: Store, kind: str) -> None:
    for _ in range(2):
        add(store, Site, code="A1")
    visit = add(store, Visit, site=add(store, Site, name="乙户"))
    by_another(store, Visit, site=store.get(Visit, visit).site)
    add(store, Finding, visit=visit, site=None)
    by_another(store, Finding, visit=visit, site=None)
    assert joining.proposals(store, kind)
    with pytest.raises(Cancelled):
        joining.proposals(store, kind, cancelled=lambda: True)


def test_only_the_likeliest_are_held(store: Store) -> None:
    for n in range(4):
        for _ in range(6):
            add(store, Site, code=f"H-{n}", name=f"户{n}")
    add(store, Site, code="S", name="周建军", phone=MINE)
    add(store, Site, code="S", name="周建军", phone=MINE)
    best, *rest = joining.proposals(store, "site", most=3)
    assert best.score == 100
    assert len(rest) == 2


# -- visits and findings -----------------------------------------------------------------------------------------------


def by_another(store: Store, record: Any, **given: Any) -> str:
    made: list[str] = []
    somebody_else(store, Act.START_VISIT, lambda act: made.append(act.create(record, **values(record, **given))))
    return made[0]


@pytest.mark.parametrize(
    ("started", "proposed"),
    [
        ("2026-11-21T11:30:00+08:00", True),
        ("2026-11-21T03:00:00+00:00", True),  # the same morning by another zone
        ("2026-11-21T12:00:00+08:00", False),
        ("2026-11-22T10:42:16+08:00", False),
        ("gestern", False),
    ],
)
def test_visits_within_an_hour_on_two_computers_are_proposed(store: Store, started: str, proposed: bool) -> None:
    site = add(store, Site)
    add(store, Visit, site=site)
    by_another(store, Visit, site=site, started=started)
    assert why(store) == ([{Why.TIME}] if proposed else [])


def test_visits_that_are_two_are_not_proposed(store: Store) -> None:
    site = add(store, Site)
    add(store, Visit, site=site, started=NOW)
    add(store, Visit, site=site, started=NOW)  # on this computer too: somebody knows
    by_another(store, Visit, site=add(store, Site, code="B", name="乙户"), started=NOW)
    by_another(store, Visit, site=site, started=NOW, purpose="recheck")
    by_another(store, Visit, site=site, started=NOW, finalised=NOW)
    assert why(store) == []


def test_many_visits_to_one_place_say_nothing(store: Store) -> None:
    village = add(store, Site, kind="village")
    for n in range(20):  # a sample of villagers asked by two inspectors
        started = f"2026-11-21T{10 + n // 6}:{n % 6}0:00+08:00"
        if n % 2:
            by_another(store, Visit, site=village, started=started)
        else:
            add(store, Visit, site=village, started=started)
    assert why(store) == []


@pytest.mark.parametrize(("said", "proposed"), [("abc", True), ("xyz", False), ("ab", False)])
def test_visits_of_one_day_with_the_same_answers_are_proposed(store: Store, said: str, proposed: bool) -> None:
    site = add(store, Site)
    mine = add(store, Visit, site=site)
    theirs = by_another(store, Visit, site=site, started="2026-11-21T16:30:00+08:00")
    for question, one, two in zip("123", "abc", said, strict=False):
        add(store, Answer, visit=mine, question=question, value=one)
        add(store, Answer, visit=theirs, question=question, value=two)
    assert why(store) == ([{Why.DAY, Why.ANSWERS}] if proposed else [])


def test_what_village_and_county_rate_are_two_visits(store: Store) -> None:
    site = add(store, Site)
    add(store, Visit, site=site, rater="self")
    by_another(store, Visit, site=site)
    assert why(store) == []


def test_many_findings_at_one_entry_say_nothing(store: Store) -> None:
    visit = add(store, Visit, site=add(store, Site))
    for n in range(20):
        add(store, Finding, visit=visit, site=None, question="HT01", text=f"第{n}处渗漏")
        by_another(store, Finding, visit=visit, site=None, question="HT01", text=f"{n}号井盖缺失")
    assert why(store) == []


def test_the_visit_that_says_more_is_kept(store: Store) -> None:
    site = add(store, Site)
    mine, theirs = add(store, Visit, site=site), by_another(store, Visit, site=site)
    for visit, answers in ((mine, "a"), (theirs, "ab")):
        for question in answers:
            add(store, Answer, visit=visit, question=question, value="1")
    (proposed,) = joining.proposals(store)
    assert (proposed.kept, proposed.other) == (theirs, mine)
    assert set(proposed.why) == {Why.TIME, Why.ANSWERS}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"question": "HT01"}, {"question": "HT01", "text": "粪液外溢"}, {Why.QUESTION}),
        ({"code": "T01"}, {"code": "T01", "text": "渗漏。"}, {Why.DEFECT, Why.TEXT}),
        ({"text": "门口堆放杂物未清理"}, {"text": "院门口堆放杂物没有清理"}, None),
        ({"code": "T01"}, {"code": "T01", "text": "无盖"}, None),
        ({"code": "T01", "text": "东侧检查井盖缺失"}, {"code": "T01", "text": "西侧检查井盖缺失"}, None),
        ({"code": "T01", "text": "检查井盖缺失"}, {"code": "T01", "text": "东侧检查井盖缺失"}, {Why.DEFECT, Why.TEXT}),
        ({"question": "HT01", "text": "西墙下管道断裂、渗漏"}, {"question": "HT01", "occurrence": "2",
          "text": "西墙下管道断裂渗漏"}, {Why.QUESTION, Why.TEXT}),
    ],
)  # fmt: skip
def test_findings_of_one_visit(
    store: Store, one: dict[str, Any], two: dict[str, Any], expected: set[Why] | None
) -> None:
    site = add(store, Site)
    visit, another = add(store, Visit, site=site), add(store, Visit, site=site)
    add(store, Finding, visit=visit, site=site, **one)
    by_another(store, Finding, visit=visit, site=site, **two)
    by_another(store, Finding, visit=another, site=site, **one)
    assert why(store) == ([expected] if expected else [])


# -- what is alike -----------------------------------------------------------------------------------------------------


def test_likeness() -> None:
    assert folded("Ｚhou 建军（长子）") == "zhou建军长子"
    assert folded(None) == ""
    for phone in (
        "0086-138 0099 0101",
        "１３８００９９０１０１",
        "8613800990101",
        "+86 138-0099-0101（儿子）",
        "电话：13800990101",
    ):
        assert numbers(phone) == ("13800990101",)
    assert numbers("13800990101/138 0099 0102、0566-5512345") == ("13800990101", "13800990102", "05665512345")
    assert numbers("13800990101 13800990102") == ("13800990101", "13800990102")
    assert numbers("0566-5512345") == ("05665512345",)
    assert numbers("8655123") == ("8655123",)
    assert numbers("12") == numbers(None) == ()
    for name in ("周建军（长子）", "户主：周建军", "户主 周建军", "周建军家", "周 建军 户", "【低保】周建军", "周建军"):
        assert bare(name) == "周建军"
    assert [bare(it) for it in ("周家", "（长子）", "户主", "家户", None)] == ["周家", "长子", "户主", "家户", ""]
    assert own_code("ｈ－ 7") == own_code("H-7") == "h-7"
    assert own_code("1-12") != own_code("11-2")
    assert [own_code(it) for it in ("无", "000", "-", None, "990101101203-HT-0007")] == [""] * 5
    assert all(one_apart(*pair) for pair in (("周军", "周建军"), ("周建军", "周建君"), ("周建军", "周建军儿")))
    assert not any(
        one_apart(*pair) for pair in (("周建军", "周建军"), ("周建军", "建军周"), ("", "周军"), ("ab", "ba"))
    )
    assert metres(30.52, 117.05, 30.52, 117.05 + 30 / 95_900) == pytest.approx(30, abs=0.2)
    assert alike("渗漏", "渗漏。") == 1.0
    assert told_apart("1号井盖缺失", "二号井盖缺失")
    assert not told_apart("1号井盖缺失", "一号井盖没有了")
    assert not told_apart(None, "东侧")
    assert alike("渗漏", None) == alike("", "") == alike("渗", "漏") == 0.0
