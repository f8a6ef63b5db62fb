"""Lots: drawn, substituted, never undone, drawn again to be checked, and their minutes."""

import json
from datetime import datetime

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.drawing import drawn
from inspector.errors import Fault, Kind
from inspector.operations import assigning, history
from inspector.operations import lot as lots
from inspector.operations import visit as visits
from inspector.operations.papers.content import content_of
from inspector.operations.papers.issuing import preview, save
from inspector.paper.content import Table, canonical
from inspector.paper.preview import page_text
from inspector.records import Assignment, DrawnSite, Lot, Site
from tests.db.parcels import refusal
from tests.db.small_county import Ticking
from tests.operations.days import the_form
from tests.operations.rounds import COUNTY, FIRST_TOWN, VILLAGE, area, households, new_campaign, people, visited

SEED = "3 17 22 8 41"  # called out by those present


def a_lot(store: Store, **more) -> str:
    facts = {"area": area(store, FIRST_TOWN), "kind": "household", "wanted": 5, "seed": SEED}
    return lots.draw(store, **facts | more)


def sites(store: Store, lot: str) -> list[str]:
    return [it.site for it in lots.read_lot(store, lot).rows]


def test_the_same_seed_draws_the_same_and_another_one_others(store: Store) -> None:
    first, second = a_lot(store), a_lot(store)
    assert sites(store, first) == sites(store, second)
    codes = [it.code for it in lots.read_lot(store, first).rows]
    every = [it.code for it in store.find(Site, kind="household") if it.code.startswith(FIRST_TOWN[:9])]
    assert codes == [it for it, _ in zip(drawn(sorted(every), SEED), range(5), strict=False)]
    assert sites(store, a_lot(store, seed="4")) != sites(store, first)
    assert {it.lot.id for it in lots.lots(store)} >= {first, second}  # a mistaken draw stays beside its answer


def test_a_draw_cannot_be_undone_and_stands_before_everything_older(store: Store) -> None:
    lot = a_lot(store)
    with refusal(Kind.NOTHING_TO_UNDO):
        history.undo(store)
    with refusal(Kind.NO_UNDO):
        history.undo(store, store.get(Lot, lot).made)


def test_whoever_names_no_seed_gets_time_and_device(store: Store, now: Ticking) -> None:
    lot = store.get(Lot, a_lot(store, seed="  "))
    when = datetime.fromisoformat(lot.drawn)
    assert lot.seed == f"{when:%Y-%m-%d %H:%M:%S} {store.mark}"
    now.go_on(1)
    assert store.get(Lot, a_lot(store, seed="")).seed != lot.seed


def test_a_seed_is_kept_as_it_is_drawn_by(store: Store) -> None:
    lot = a_lot(store, seed=" e\u0301\u202e  1\n2 ")
    assert store.get(Lot, lot).seed == "é 1 2"
    assert lots.verify(store, lot).follows
    assert sites(store, lot) == sites(store, a_lot(store, seed="é 1 2"))
    with refusal(Kind.BAD_VALUE):
        a_lot(store, seed="9" * 201)


def test_so_many_of_each_village(store: Store) -> None:
    lot = a_lot(store, area=area(store, COUNTY), wanted=2, each_village=True)
    found = lots.read_lot(store, lot)
    villages = [it.code[:12] for it in found.rows]
    assert len(villages) == 24 == found.lot.wanted
    assert villages == sorted(villages)
    assert {villages.count(it) for it in villages} == {2}
    assert lots.verify(store, lot).follows


def test_where_somebody_has_been_lately_can_be_left_out(store: Store, now: Ticking) -> None:
    been, begun, *_ = households(store)
    visited(store, been, None)
    visits.start(store, site=begun, checklist=the_form(store))
    here = {"area": area(store, VILLAGE), "kind": "household", "wanted": 18}
    assert not {been, begun} & set(sites(store, lots.draw(store, **here, unvisited_days=30)))
    with refusal(Kind.TOO_FEW) as told:
        lots.draw(store, **here | {"wanted": 19}, unvisited_days=30)
    assert told.value.facts == {"candidates": 18, "wanted": 19}
    now.go_on(31 * 86_400)
    assert len(sites(store, lots.draw(store, **here | {"wanted": 20}, unvisited_days=30))) == 20


@pytest.mark.parametrize("wrong", [0, -1, 10_001])
def test_how_many_nobody_draws(store: Store, wrong: int) -> None:
    with refusal(Kind.BAD_VALUE):
        a_lot(store, wanted=wrong)


def test_none_to_draw_from(store: Store) -> None:
    for each in (True, False):
        with refusal(Kind.TOO_FEW):
            a_lot(store, kind="house", wanted=1, each_village=each)
    with refusal(Kind.GONE):
        a_lot(store, area="nowhere")


def test_a_substitute_is_the_next_of_the_sequence_and_inherits_who_was_to_go(store: Store) -> None:
    made = new_campaign(store)
    lot = a_lot(store, campaign=made)
    first, second, *_ = lots.read_lot(store, lot).rows
    (who,) = people(store, 1)
    assigning.assign(store, made, the_form(store), sites(store, lot), who, due="2026-12-01")
    with refusal(Kind.BAD_VALUE):
        lots.substitute(store, first.id, "  ")
    row = store.get(DrawnSite, lots.substitute(store, first.id, "全家外出务工，房屋锁闭"))
    order = list(lots.read_candidates(store.get(Lot, lot)).strata[0].order(SEED))
    assert (row.site, row.place, row.replaces) == (order[5], 6, first.id)
    sent = {it.site: (it.person, it.due) for it in store.find(Assignment, campaign=made)}
    assert sent == {it.site: (who.person, "2026-12-01") for it in lots.read_lot(store, lot).standing}
    with refusal(Kind.REPLACED):
        lots.substitute(store, first.id, "再换")
    again = store.get(DrawnSite, lots.substitute(store, row.id, "户主住院"))
    assert (again.site, again.place, again.replaces) == (order[6], 7, row.id)
    assert lots.verify(store, lot).follows
    history.undo(store)
    assert sites(store, lot)[-1] == row.site
    lots.substitute(store, second.id, "拆迁")
    assert sites(store, lot)[-1] == again.site  # the sequence goes on where it stands
    assert lots.verify(store, lot).follows


def test_substitutes_come_from_the_same_village_and_end_with_it(store: Store) -> None:
    lot = a_lot(store, area=area(store, COUNTY), wanted=19, each_village=True)
    first = lots.read_lot(store, lot).rows[0]
    row = store.get(DrawnSite, lots.substitute(store, first.id, "锁闭"))
    assert store.get(Site, row.site).code[:12] == first.code[:12]
    with refusal(Kind.TOO_FEW):
        lots.substitute(store, row.id, "锁闭")


def test_what_was_tampered_with_does_not_follow(store: Store) -> None:
    lot = a_lot(store)
    rows, other = store.find(DrawnSite, lot=lot), households(store, "990101200203")[0]
    with store.operation(Act.SUBSTITUTE) as edit:
        edit.change(DrawnSite, rows[2].id, site=other)
    verdict = lots.verify(store, lot)
    assert (verdict.follows, verdict.place, verdict.expected) == (False, 3, rows[2].site)
    history.undo(store)
    with store.operation(Act.SUBSTITUTE) as edit:
        edit.create(DrawnSite, lot=lot, site=other, place=6, replaces=rows[0].id, reason="方便")
    assert lots.verify(store, lot).place == 6
    history.undo(store)
    with store.operation(Act.SUBSTITUTE) as edit:
        edit.create(DrawnSite, lot=lot, site=other, place=6)
    assert lots.verify(store, lot).place == 6
    history.undo(store)
    with store.operation(Act.SUBSTITUTE) as edit:
        edit.delete(DrawnSite, rows[4].id)
    assert lots.verify(store, lot).place == 5
    history.undo(store)
    with store.operation(Act.SUBSTITUTE) as edit:
        edit.change(Lot, lot, seed="被改过")
    assert not lots.verify(store, lot).follows


@pytest.mark.parametrize("text", [
    "", "[]", "{}", "null", "[" * 9999, '{"unvisited_days":0,"strata":[{"label":"","wanted":1,"sites":[{}]}]}',
    '{"unvisited_days":"x","strata":[]}', '{"unvisited_days":0,"strata":[{"label":3,"wanted":1,"sites":["a"]}]}',
    '{"unvisited_days":0,"strata":7}', '{"unvisited_days":0,"strata":[{"label":"","wanted":1e999,"sites":[]}]}',
])  # fmt: skip
def test_candidates_of_a_stranger_are_a_fault_and_their_minutes_say_so(store: Store, text: str) -> None:
    lot = a_lot(store)
    with store.operation(Act.SUBSTITUTE) as edit:
        edit.change(Lot, lot, candidates=text)
    for work in (lots.verify, lambda store, lot: lots.substitute(store, store.find(DrawnSite, lot=lot)[0].id, "锁闭")):
        with pytest.raises(Fault) as told:
            work(store, lot)
        assert told.value.kind is Kind.BAD_VALUE
    assert canonical(content_of(store, "minutes", lot)).count("不能读出") == 2


def test_fifty_thousand_candidates_are_kept_and_drawn_from(store: Store) -> None:
    group = store.one("SELECT id FROM area WHERE level = 'group' LIMIT 1")
    with store.operation(Act.IMPORT_SITES) as edit:
        rows = [{"kind": "house", "code": f"H-{n:05}", "name": "户", "area": group} for n in range(50_000)]
        edit.create_many(Site, rows)
    lot = lots.draw(store, area=area(store), kind="house", wanted=30, seed="1")
    assert [store.get(Site, it).code for it in sites(store, lot)[:2]] == ["H-29598", "H-46101"]
    assert lots.read_candidates(store.get(Lot, lot)).count == 50_000
    assert lots.verify(store, lot).follows


def test_the_minutes_tell_all_of_it_and_name_nobody(store: Store) -> None:
    made = new_campaign(store)
    lot = a_lot(store, campaign=made, note="在场：青石镇包村干部、村监委会主任", unvisited_days=30)
    old = lots.read_lot(store, lot).rows[0]
    lots.substitute(store, old.id, f"{old.name}全家外出")
    content = content_of(store, "minutes", lot)
    pdf = preview(store, "minutes", lot).drawn
    text = "".join(page_text(pdf.pdf, it) for it in range(pdf.pages)).replace("\r\n", "").replace("\n", "")
    names = [it.name for it in lots.read_lot(store, lot).rows]
    assert not [it for it in names if it in text]
    for said in (
        "随机抽查对象抽取记录",
        "百日攻坚",
        SEED,
        "30天内检查过的不列入",
        "监督人",
        "在场人员",
        "全家外出",
        "村监委会主任",
    ):
        assert said in text, said
    assert lots.candidates_hash(store.get(Lot, lot)) in text.replace(" ", "")
    assert "结果与本记录一致" in text
    fallen, substitutes = (it.rows for it in content.parts if isinstance(it, Table))
    assert [it[-1] for it in fallen] == ["已替换", "", "", "", ""]
    assert [it[3] for it in substitutes] == ["1"]
    assert pdf.pages == 1
    assert pdf.pdf == preview(store, "minutes", lot).drawn.pdf
    assert not [it for it in pdf.warnings if it.kind == "characters_missing"]


def test_minutes_are_chinese_whatever_is_asked_for(store: Store) -> None:
    lot = a_lot(store)
    assert content_of(store, "minutes", lot, language="en") == content_of(store, "minutes", lot)


def test_long_and_hostile_minutes_are_drawn_too(store: Store, tmp_path) -> None:
    lot = a_lot(store, wanted=60, note="<b>&\u202e" + "字" * 3000, seed="x" * 200)
    for it in lots.read_lot(store, lot).rows[:15]:
        lots.substitute(store, it.id, "锁闭\n" * 40)
    drawn_ = save(store, "minutes", lot, tmp_path / "记录.pdf").drawn
    assert drawn_.pages > 3
    assert (tmp_path / "记录.pdf").read_bytes() == drawn_.pdf
    assert json.loads(store.get(Lot, lot).candidates)["strata"][0]["wanted"] == 60
