"""Well-formed packages that lie: what they may not do to a store, and what they may not cost."""

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import merge, verify
from inspector.db.forget import forget
from inspector.db.stamp import fixed_stamp
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import book, enrolling, office_keys
from inspector.operations.hand_over import hand_over
from inspector.records import Area, Site
from tests.db.parcels import altered, cleaned, county_store, export, finalised_visit, give, refusal, take
from tests.db.small_county import INSPECTOR, Ticking, add, edit

MOST = 10
"""Seconds of the processor that no package of a few megabytes may cost, however it is made."""


def is_whole(store: Store) -> bool:
    return all(it.ok for it in verify.verify(store.folder.folder).checks)


def stamps(count: int) -> list[str]:
    return [fixed_stamp(1_790_000_000 + number, 0) for number in range(count)]


def with_changes(path: Path, row: str, field: str, changes: Sequence[tuple[str, object, object, str]]) -> Path:
    """A copy with these changes of one field: operation, before, after, parents."""
    one = "INSERT INTO {} VALUES ".format
    added = [
        (f"{one('operation (id, name, at, device, person)')} (?, 'edit_site', '2026-11-21T10:42:16+08:00', 'd', 'p')",
         [operation])
        for operation, *_ in changes
    ]  # fmt: skip
    columns = "change (kind, row, field, operation, before, after, parents)"
    added += [
        (f"{one(columns)} ('site', ?, ?, ?, ?, ?, ?)", [row, field, operation, before, after, parents])
        for operation, before, after, parents in changes
    ]
    return altered(path, "BEGIN", *added, "COMMIT")


# -- what both have and tell otherwise ---------------------------------------------------------------------------------


@pytest.mark.parametrize("lie", ["after = '假'", "before = '假'", f"parents = '{fixed_stamp(1_600_000_000, 1)}'"])
def test_a_change_that_says_something_else_here_is_told_whichever_came_first(
    field: Store, office: Store, common: str, tmp_path: Path, now: Ticking, lie: str
) -> None:
    edit(field, Site, common, name="改")
    honest = export(field, tmp_path).path
    assert take(office, honest)[0].reasons == {}
    (lied,) = take(
        office, altered(honest, "UPDATE manifest SET id = replace(id, '0', '1')", f"UPDATE change SET {lie}")
    )
    assert (lied.reasons, office.get(Site, common).name) == ({"unlike ours": 1}, "改")
    with county_store(tmp_path / "other", "office", now) as other:
        give(office, other)
        take(other, altered(honest, f"UPDATE change SET {lie}"))
        assert take(other, honest)[0].reasons == {}, "what is known is the same again"


def test_what_an_erasure_blanked_is_not_unlike_ours(field: Store, office: Store, common: str, tmp_path: Path) -> None:
    edit(field, Site, common, name="改")
    first = export(field, tmp_path).path
    take(office, first)
    with office.operation(Act.ERASE) as act:
        act.erase(Site, common)
    assert take(office, export(field, tmp_path).path)[0].reasons == {}


@pytest.mark.parametrize("lie_first", [True, False])
def test_an_erasure_of_another_kind_blanks_nothing_in_whatever_order(
    field: Store, office: Store, common: str, tmp_path: Path, lie_first: bool
) -> None:
    edit(field, Site, common, name="改")
    honest = export(field, tmp_path).path
    made = field.one("SELECT operation FROM change")
    lie = altered(
        export(field, tmp_path).path, "DELETE FROM change",
        ("INSERT INTO erasure VALUES ('resident', ?, ?)", [common, made]),
    )  # fmt: skip
    take(office, *((lie,) if lie_first else (honest,)))
    take(office, *((honest,) if lie_first else (lie,)))
    edit(office, Site, common, name="再改")
    give(office, field)
    assert (office.get(Site, common).name, field.get(Site, common).name) == ("再改", "再改")
    assert is_whole(office)
    assert is_whole(field)


@pytest.mark.parametrize("lie_first", [True, False])
def test_a_record_of_another_kind_with_the_id_of_ours_takes_nothing_from_it(
    field: Store, office: Store, common: str, tmp_path: Path, now: Ticking, lie_first: bool
) -> None:
    edit(field, Site, common, name="改")
    honest = export(field, tmp_path).path
    with county_store(tmp_path / "liar", "field", now) as liar:
        other = add(liar, Area)
        edit(liar, Area, other, name="假")
        lie = altered(
            export(liar, tmp_path).path, ("UPDATE area SET id = ? WHERE id = ?", [common, other]),
            ("UPDATE change SET row = ? WHERE row = ?", [common, other]),
        )  # fmt: skip
    for path in (lie, honest) if lie_first else (honest, lie):
        assert take(office, path)[0].reasons == {}
    assert (office.get(Site, common).name, office.get(Area, common).name) == ("改", "假")
    assert is_whole(office)


def test_an_erasure_told_of_two_kinds_is_noticed(field: Store, office: Store, common: str, tmp_path: Path) -> None:
    with field.operation(Act.ERASE) as act:
        act.erase(Site, common)
    honest = export(field, tmp_path).path
    take(office, altered(honest, "UPDATE erasure SET kind = 'resident'"))
    other = altered(honest, "UPDATE manifest SET id = replace(id, '0', '1')")
    assert take(office, other)[0].reasons == {"unlike ours": 1}


def test_who_calls_itself_a_part_of_anothers_package_is_no_part_of_it(
    field: Store, office: Store, tmp_path: Path, now: Ticking
) -> None:
    site = add(field, Site)
    given = altered(export(field, tmp_path).path, "UPDATE manifest SET parts = 2")
    (honest,) = take(office, given)
    with county_store(tmp_path / "liar", "field", now) as liar:
        add(liar, Area)
        path = altered(
            export(liar, tmp_path).path,
            ("UPDATE manifest SET parts = 2, part = 2, base = ?", [honest.cleaned.manifest.id]),
        )
    (lied,) = take(office, path)
    assert lied.fault is None
    assert forget(office, lied.cleaned.manifest.id).packages == (lied.cleaned.manifest.id,)
    assert office.get(Site, site).name == "甲户"


# -- what it costs -----------------------------------------------------------------------------------------------------


def chain(count: int) -> list[tuple[str, object, object, str]]:
    ids = stamps(count)
    return [(it, str(n), str(n + 1), ids[n - 1] if n else "") for n, it in enumerate(ids)]


COSTLY = {
    "each upon the one before": chain(10_000),
    "none knows of another": [(it, "甲户", it, "") for it in stamps(10_000)],
    "all the same": [(it, "甲户", "乙户", "") for it in stamps(10_000)],
    "parents without end": [(fixed_stamp(1_790_000_000, 0), "甲户", "乙户", ",".join(["0" * 18] * 400_000))],
}


@pytest.mark.parametrize("what", COSTLY)
@pytest.mark.parametrize("known", [False, True])
def test_however_many_changes_one_field_has_they_are_not_held_against_each_other(
    field: Store, office: Store, common: str, tmp_path: Path, what: str, known: bool
) -> None:
    row = common if known else add(field, Site)
    path = with_changes(export(field, tmp_path).path, row, "name", COSTLY[what])
    found = cleaned(path, tmp_path)
    began = time.process_time()
    (outcome,) = merge.merge(office, [found])
    assert outcome.fault is None
    merge.merge(office, [found])
    assert time.process_time() - began < MOST


def test_however_many_deletions_and_edits_one_record_has(
    field: Store, office: Store, common: str, tmp_path: Path
) -> None:
    ids = stamps(2_000)
    path = with_changes(export(field, tmp_path).path, common, "name", [(it, "甲户", it, "") for it in ids[:1_000]])
    seen = ",".join(ids[:1_000])
    path = with_changes(path, common, "deleted", [(it, 0, 1, seen) for it in ids[1_000:]])
    began = time.process_time()
    assert take(office, path)[0].fault is None
    assert time.process_time() - began < MOST
    assert office.one("SELECT deleted FROM site WHERE id = ?", common) == 1


@pytest.mark.parametrize("parents", ["A" * 18, "0" * 18 + ";" + "0" * 18, "0" * 37 + ",", '"' + "0" * 17, "é" * 9])
def test_parents_are_stamps_with_commas_between(
    field: Store, office: Store, common: str, tmp_path: Path, parents: str
) -> None:
    edit(field, Site, common, name="改")
    path = altered(export(field, tmp_path).path, ("UPDATE change SET parents = ?", [parents]))
    assert take(office, path)[0].reasons["parents"] == 1
    assert office.get(Site, common).name == "甲户"


# -- what an enrolled laptop hears -------------------------------------------------------------------------------------


def test_nobody_but_its_office_tells_an_enrolled_laptop_that_its_work_has_arrived(
    laptop: Store, office: Store, tmp_path: Path
) -> None:
    """Or it would be given no more, and wiped: not even where a person decided to take that package."""
    office_keys.make_office_keys(office)
    enrolling.issue_enrolment(office, INSPECTOR, tmp_path / "a.enrolment")
    enrolling.read_enrolment(laptop, tmp_path / "a.enrolment")
    finalised_visit(laptop, add(laptop, Site))
    written = export(laptop, tmp_path)
    liar = altered(
        export(office, tmp_path).path,
        ("INSERT INTO acknowledgement VALUES (?, ?)", [laptop.device, written.package]),
        ("INSERT INTO receipt VALUES (?, '2026-11-21T10:42:16+08:00', 0, 0)", [written.package]),
    )
    assert take(laptop, liar)[0].fault is not None
    (outcome,) = merge.merge(laptop, [cleaned(liar, tmp_path)], accept={"all"})
    assert outcome.fault is None
    assert [it.reached for it in book.own_packages(laptop)] == [book.Reached.NO]
    with refusal(Kind.NOT_RECEIVED):
        hand_over(laptop)
    assert export(laptop, tmp_path).counts["visit"] == 1
    take(office, written.path)
    give(office, laptop)
    assert hand_over(laptop).last_package


def test_another_laptop_gives_no_receipt_for_the_office(
    laptop: Store, office: Store, tmp_path: Path, now: Ticking
) -> None:
    give(office, laptop)
    add(laptop, Site)
    written = export(laptop, tmp_path)
    with county_store(tmp_path / "liar", "field", now) as liar:
        path = altered(
            export(liar, tmp_path).path,
            ("UPDATE manifest SET origin = ?", [office.device]),
            ("INSERT INTO acknowledgement VALUES (?, ?)", [laptop.device, written.package]),
            ("INSERT INTO receipt VALUES (?, '2026-11-21T10:42:16+08:00', 0, 0)", [written.package]),
        )
    assert take(laptop, path)[0].fault is None
    with refusal(Kind.NOT_RECEIVED):
        hand_over(laptop)
