"""No identity number is kept wherever somebody could be named: neither entered nor brought by a package; and what only
looks like one, where codes may stand, is none.
"""

import random
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import staffing
from inspector.records import KINDS, Site, own_fields
from inspector.records.identity_numbers import holds_checked_number, holds_identity_number
from inspector.records.refusing import DOCUMENTS, REFUSING, refused
from tests.db.cleaning import refused as told
from tests.db.parcels import altered, cleaned, held, refusal
from tests.db.small_county import add, edit

NUMBER = "11010519491231002X"
SLIP = "110105194912310021"
ANSWERED = (
    "INSERT INTO answer (id, made, visit, question, value) SELECT '0' || substr(id, 2), made, id, 'q', 'x' FROM visit"
)
EVERY = [(kind, column) for kind, rules in REFUSING.items() for column in rules]
OTHERS = [
    "91330100MA2ABCDE0X", "913301007450123456", "统一社会信用代码12330102470123456X", "6222021234567890123",
    "青督〔2026〕12号", "13812345678、0571-88001234", "2026-11-02 09:00 至 2026-11-02 10:30", "330101200201",
    "30.1234567 119.1234567 0 0", "9" * 40,
]  # fmt: skip


def test_every_text_in_which_somebody_may_be_named_is_declared() -> None:
    for kind, column in EVERY:
        assert column in own_fields(KINDS[kind])
        assert (kind, column) not in DOCUMENTS
        assert refused(kind, {column: f"户主 {NUMBER}"}) == column
    named = {
        ("finding", "text"), ("finding", "measures"), ("answer", "value"), ("step", "note"), ("step", "approver"),
        ("duplicate", "reason"), ("photo", "caption"), ("highlight", "text"), ("meeting", "decision"), ("site", "code"),
        ("risk_lead", "text"), ("appeal", "text"), ("supplement", "reason"), ("quota", "note"), ("unit", "name"),
    }  # fmt: skip
    assert named <= set(EVERY)


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_none(text: str) -> None:
    assert not any(refused(kind, {column: text}) for kind, column in EVERY)


def test_where_codes_stand_the_check_character_decides() -> None:
    assert holds_identity_number(SLIP)
    assert not holds_checked_number(SLIP)
    assert refused("answer", {"value": SLIP}) is None
    assert refused("finding", {"text": SLIP}) == "text"
    assert refused("site", {"kind": NUMBER, "users": 3, "code": "330101200201010001"}) is None


def test_none_is_entered_by_any_door(store: Store) -> None:
    site, before = add(store, Site, name="甲户"), store.newest
    for values in ({"name": f"甲户{NUMBER}"}, {"note": SLIP}):
        with refusal(Kind.IDENTITY_NUMBER) as raised:
            edit(store, Site, site, **values)
        assert raised.value.facts == {"field": next(iter(values))}
        for act in ("change_many", "create_many"):
            with refusal(Kind.IDENTITY_NUMBER), store.operation(Act.EDIT_SITE) as one:
                getattr(one, act)(Site, [{"id": site, **values}])
        with refusal(Kind.IDENTITY_NUMBER), store.operation(Act.RESOLVE) as one:
            one.resolve(Site, site, **values)
    assert store.newest == before


@pytest.mark.parametrize(("kind", "column"), [
    ("finding", "text"), ("finding", "measures"), ("answer", "value"), ("photo", "caption"), ("site", "code"),
])  # fmt: skip
def test_none_is_taken_from_a_package(parcel: Path, tmp_path: Path, kind: str, column: str) -> None:
    found = cleaned(altered(parcel, ANSWERED, (f"UPDATE {kind} SET {column} = ?", [f"（{NUMBER}）"])), tmp_path)
    assert told(found) == {(kind, "identity number")}
    assert held(found.database, f"SELECT count(*) FROM {kind}") == [(0,)]


def test_none_is_taken_in_a_change(parcel: Path, tmp_path: Path) -> None:
    found = cleaned(altered(parcel, ("UPDATE change SET after = ? WHERE kind = 'finding'", [SLIP])), tmp_path)
    assert told(found) == {("finding", "identity number")}
    assert held(found.database, "SELECT count(*) FROM finding") == [(1,)]
    assert held(found.database, "SELECT count(*) FROM change WHERE kind = 'finding'") == [(0,)]


@pytest.mark.parametrize("text", OTHERS)
def test_packages_with_other_numbers_are_taken_whole(parcel: Path, tmp_path: Path, text: str) -> None:
    told_twice = [(f"UPDATE {it} = ?", [text]) for it in ("finding SET text", "answer SET value")]
    assert cleaned(altered(parcel, ANSWERED, *told_twice), tmp_path).refused == ()


def test_however_it_is_written_a_package_does_not_bring_it(parcel: Path, tmp_path: Path) -> None:
    chance = random.Random(8)
    rows = []
    for number in range(200):
        gaps = chance.choices(["", " ", "-", "·", ".", "\n", "\t", "　", "．", "－", "\xa0"], [30, *[1] * 10], k=17)
        wide = 0xFEE0 * (number % 3 == 0)
        digits = [chr(ord(it) + wide) for it in NUMBER]
        rows.append("某人，" + "".join(a + b for a, b in zip(digits, [*gaps, ""], strict=True)) + "。")
    assert all(map(holds_identity_number, rows))
    one = """INSERT INTO person (id, made, deleted, name, role)
             SELECT ? || substr(id, 9), made, 0, ?, 'keeper' FROM site"""
    known = [(one, [f"{number:08x}", text]) for number, text in enumerate([*rows, *OTHERS])]
    found = cleaned(altered(parcel, *known), tmp_path)
    assert {it.row[:8] for it in found.refused} == {f"{number:08x}" for number in range(200)}


def test_a_row_of_a_table_that_has_one_is_left_out(store: Store, tmp_path: Path) -> None:
    (tmp_path / "人员.csv").write_text(f"姓名,角色\n张三{NUMBER},督查员\n李四,督查员\n", encoding="utf-8")
    told_of = staffing.import_people(store, tmp_path / "人员.csv")
    assert [(it["row"], it["kind"]) for it in told_of["refused"]] == [(2, "identity_number")]
    assert told_of["new"] == 1
