"""What no honest store writes: the package is refused, or the entry with its reason, and the rest comes in."""

from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import conflicts
from inspector.db.stamp import fixed_stamp
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.records import Finding, Site
from tests.db.parcels import (
    altered,
    everything,
    export,
    finalised_visit,
    give,
    take,
)
from tests.db.small_county import NOW, add, edit


def forged(office: Store, path: Path) -> Kind:
    before = everything(office)
    outcome = take(office, path)[0]
    assert everything(office) == before
    assert outcome.fault is not None
    return outcome.fault.kind


@pytest.mark.parametrize("column", ["name", "at", "device", "person", "undoes"])
def test_an_operation_that_says_something_else_here(
    field: Store, office: Store, common: str, tmp_path: Path, column: str
) -> None:
    path = altered(export(field, tmp_path).path, f"UPDATE operation SET {column} = '{NOW if column == 'at' else 'x'}'")
    assert forged(office, path) is Kind.FORGED


def test_a_stamp_a_century_ahead_is_forged_and_the_store_goes_on(field: Store, office: Store, tmp_path: Path) -> None:
    add(field, Site)
    edit(field, Site, field.find(Site)[0].id, name="x")
    stamp = "06zzzzzzzzzzzzzzzz"
    path = altered(
        export(field, tmp_path).path,
        ("UPDATE operation SET id = ? WHERE id = (SELECT max(id) FROM operation)", [stamp]),
        ("UPDATE change SET operation = ?", [stamp]),
    )
    assert forged(office, path) is Kind.FORGED
    add(office, Site)


def test_a_clock_in_2099_is_only_wrong(field: Store, office: Store, tmp_path: Path) -> None:
    far = fixed_stamp(4_080_000_000, 1)
    made = add(field, Site)
    edit(field, Site, made, name="明天")
    path = altered(
        export(field, tmp_path).path,
        ("UPDATE operation SET id = ? WHERE id = (SELECT operation FROM change)", [far]),
        ("UPDATE change SET operation = ?", [far]),
    )
    assert take(office, path)[0].fault is None
    edit(office, Site, made, name="今天")
    assert (office.get(Site, made).name, conflicts.conflicts(office)) == ("今天", [])


CHANGES = {
    "unknown field": "field = 'moon'",
    "made": "field = 'made'",
    "id": "field = 'id'",
    "a text for a number": "field = 'users', after = 'many'",
    "a blob": "after = x'00ff'",
    "nothing for what is required": "after = NULL",
    "a before of another type": "before = x'00'",
    "a before it never had": "before = '乙户'",
    "no first change": f"parents = '{fixed_stamp(1_600_000_000, 1)}'",
    "a later parent": f"parents = '{fixed_stamp(4_000_000_000, 1)}'",
    "half a parent": "parents = 'abc'",
    "an unknown kind": "kind = 'moon'",
    "another kind": "kind = 'finding'",
    "an unknown record": "row = 'nobody'",
    "an unknown operation": f"operation = '{fixed_stamp(1_700_000_000, 1)}'",
    "half deleted": "field = 'deleted', after = 7, before = 0",
    "a reference to nothing": "field = 'area', after = 'nowhere'",
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_no_honest_store_writes_is_refused_and_the_rest_comes_in(
    field: Store, office: Store, common: str, tmp_path: Path, what: str
) -> None:
    edit(field, Site, common, name="改")
    other = add(field, Site, name="乙")
    edit(field, Site, other, name="丙")
    statement = f"UPDATE change SET {CHANGES[what]} WHERE row = '{common}'"
    outcome = take(office, altered(export(field, tmp_path).path, statement))[0]
    assert outcome.fault is None
    assert sum(outcome.reasons.values()) >= 1
    assert (office.get(Site, common).name, office.get(Site, other).name) == ("甲户", "丙")
    assert office.rows("PRAGMA foreign_key_check") == []
    add(office, Site)


def test_nobody_makes_up_what_a_field_began_with(field: Store, office: Store, common: str, tmp_path: Path) -> None:
    """Be it contested, changed twice or changed beside what is true: undoing the import would put it there."""
    edit(office, Site, common, name="办公室")
    other, third = add(office, Site, name="丙户"), add(office, Site, name="丁户")
    give(office, field)
    for made, name in ((common, "改"), (other, "改"), (other, "再改"), (third, "改")):
        edit(field, Site, made, name=name)
    edit(field, Site, third, address="三组")
    path = altered(
        export(field, tmp_path).path,
        f"""UPDATE change SET before = '假', parents = '' WHERE field = 'name' AND row IN ('{common}', '{other}')
              AND after = '改'""",
        f"UPDATE change SET before = '假' WHERE row = '{third}' AND field = 'name'",
    )
    (outcome,) = take(office, path)
    assert (outcome.fault, outcome.reasons) == (None, {"another beginning": 3})
    assert {(it.row, it.field) for it in outcome.refused} == {(it, "name") for it in (common, other, third)}
    assert [office.get(Site, it).name for it in (common, other, third)] == ["办公室", "丙户", "丁户"]
    assert (office.get(Site, third).address, conflicts.conflicts(office)) == ("三组", [])
    take(office, export(field, tmp_path).path)  # the honest ones come in later
    assert [office.get(Site, it).name for it in (common, other, third)] == ["改", "再改", "改"]


def test_what_an_erasure_blanked_begins_with_nothing_and_is_no_lie(
    field: Store, office: Store, common: str, tmp_path: Path
) -> None:
    edit(field, Site, common, name="改", address="三组")
    first = export(field, tmp_path).path
    with field.operation(Act.ERASE) as act:
        act.erase(Site, common)
    assert take(office, export(field, tmp_path).path)[0].reasons == {}
    assert take(office, first)[0].reasons == {}
    assert (office.get(Site, common).name, field.get(Site, common)) == ("", office.get(Site, common))


def test_a_value_its_table_forbids_is_refused(field: Store, office: Store, tmp_path: Path) -> None:
    visit = finalised_visit(field, add(field, Site))
    finding = field.find(Finding)[0].id
    edit(field, Finding, finding, text="改", severity=3)
    path = altered(export(field, tmp_path).path, "UPDATE change SET after = 9 WHERE field = 'severity'")
    outcome = take(office, path)[0]
    assert sum(outcome.reasons.values()) == 1
    shown = office.get(Finding, finding)
    assert (shown.visit, shown.text, office.rows("SELECT field FROM refused")) == (visit, "改", [("severity",)])


def test_what_continues_a_value_its_table_forbids_is_refused_with_it(
    field: Store, office: Store, tmp_path: Path
) -> None:
    finalised_visit(field, add(field, Site), texts=("一", "二"))
    give(field, office)
    one, other = (it.id for it in field.find(Finding))
    first = office.get(Finding, one).severity
    for finding, severity in ((one, 3), (one, 2), (other, 3)):
        edit(field, Finding, finding, severity=severity)
    edit(field, Finding, one, text="改")
    statement = "UPDATE change SET after = 9 WHERE field = 'severity' AND parents = ''"
    outcome = take(office, altered(export(field, tmp_path).path, statement))[0]
    assert {(it.row, it.field) for it in outcome.refused if it.field} == {(one, "severity"), (other, "severity")}
    assert (office.get(Finding, one).text, office.get(Finding, one).severity) == ("改", first)
    assert office.one("SELECT count(*) FROM change WHERE field = 'severity'") == 0


def test_a_record_unlike_ours_where_nobody_changed_it_is_refused(
    field: Store, office: Store, common: str, tmp_path: Path
) -> None:
    path = altered(export(field, tmp_path).path, "UPDATE site SET code = 'H-9'")
    assert take(office, path)[0].reasons == {"unlike ours": 1}
    assert office.get(Site, common).code == "H-1"
