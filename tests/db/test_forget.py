"""An import undone: the store equals the one before, what was built upon stays, nothing is lost for it."""

from pathlib import Path

from inspector.acts import Act
from inspector.db import lines, scores, search
from inspector.db.forget import Why, forget, plan_forget
from inspector.db.package_writing import Task, write
from inspector.db.store import Store
from inspector.db.undo import next_undo, undo
from inspector.errors import Kind
from inspector.operations.ledger import number_findings
from inspector.records import Assignment, Campaign, Finding, Site, Visit
from tests.db.parcels import county_store, everything, export, finalised_visit, give, refusal, shared, take
from tests.db.small_county import CHECKLIST, INSPECTOR, NOW, Ticking, add, edit


def hand_in(laptop: Store, office: Store) -> tuple[str, Path]:
    """A package that the office reads: its id, its file."""
    written = export(laptop, office.folder.folder.parent)
    (outcome,) = take(office, written.path)
    assert outcome.fault is None
    return written.package, written.path


def answer(office: Store, laptop: Store) -> None:
    """The office's word on what it has read, which passes nothing on."""
    written = write(office, laptop.folder.folder / "answer.inspection", task=Task(INSPECTOR))
    (outcome,) = take(laptop, written.path)
    assert outcome.fault is None


def reasons(found: object) -> dict[tuple[str, str], Why]:
    return {(it.kind, it.field): it.why for it in found.kept}  # type: ignore[attr-defined]


def derived_is_right(store: Store) -> None:
    """Lines and sums equal what a rebuild makes of the records."""
    tables = [it for it in lines.TABLES if it not in ("line_mark", "line_theme")]
    lines_here = {table: sorted(store.rows(f"SELECT * FROM {table}"), key=repr) for table in tables}
    with store.transaction():
        lines.rebuild(store.connection)
    assert lines_here == {table: sorted(store.rows(f"SELECT * FROM {table}"), key=repr) for table in tables}


def test_the_store_equals_the_one_before_and_reading_again_gives_the_former(laptop: Store, office: Store) -> None:
    site = add(laptop, Site)
    finalised_visit(laptop, site)
    hand_in(laptop, office)
    edit(laptop, Site, site, name="乙户")
    finalised_visit(laptop, site, texts=("破损", "渗漏"))
    number_findings(office)
    before = shared(office)
    package, path = hand_in(laptop, office)
    number_findings(office)
    after = shared(office)
    assert plan_forget(office, package).taken_out["finding"] == 2
    assert shared(office) == after, "a plan changed something"
    found = forget(office, package)
    assert shared(office) == before
    assert (found.taken_out["visit"], found.taken_out["finding"], found.fields, found.kept) == (1, 2, 1, ())
    derived_is_right(office)
    take(office, path)
    assert shared(office) == after, "numbers and all"
    assert number_findings(office) == 0
    derived_is_right(office)


def test_a_number_given_is_never_given_again(laptop: Store, office: Store, tmp_path: Path, now: Ticking) -> None:
    site = add(laptop, Site)
    finalised_visit(laptop, site)
    package, path = hand_in(laptop, office)
    number_findings(office)
    forget(office, package)
    other = county_store(tmp_path / "other", "field", now)
    finalised_visit(other, add(other, Site))
    give(other, office)
    number_findings(office)
    assert [row[0][-4:] for row in office.rows("SELECT number FROM finding")] == ["0002"]
    take(office, path)
    assert sorted(row[0][-4:] for row in office.rows("SELECT number FROM finding")) == ["0001", "0002"]


def test_what_was_built_upon_stays_with_all_it_stands_on(laptop: Store, office: Store) -> None:
    site, other = add(laptop, Site), add(laptop, Site, code="H-2")
    visit = finalised_visit(laptop, site, texts=("渗漏", "破损"))
    finalised_visit(laptop, other)
    package, _ = hand_in(laptop, office)
    finding = office.one("SELECT id FROM finding WHERE visit = ? LIMIT 1", visit)
    edit(office, Finding, finding, severity=3)
    found = forget(office, package)
    assert found.taken_out["visit"] == found.taken_out["site"] == found.taken_out["finding"] == 1
    assert {it[0] for it in office.rows("SELECT id FROM site")} == {site}
    assert office.one("SELECT count(*) FROM finding WHERE visit = ?", visit) == 2, "a visit is whole or gone"
    assert office.one("SELECT finalised FROM visit WHERE id = ?", visit) == NOW
    assert {it.why for it in found.kept} == {Why.CHANGED, Why.REFERRED, Why.VISIT}
    assert office.one("SELECT severity FROM finding WHERE id = ?", finding) == 3
    assert not office.rows("PRAGMA foreign_key_check")
    derived_is_right(office)


def test_an_edit_that_another_replaced_stays_and_the_field_beside_it_goes(laptop: Store, office: Store) -> None:
    site = add(laptop, Site, name="甲户", users=1)
    hand_in(laptop, office)
    edit(laptop, Site, site, name="乙户", users=2)
    package, _ = hand_in(laptop, office)
    edit(office, Site, site, name="丙户")
    found = forget(office, package)
    assert (found.fields, reasons(found)) == (1, {("site", "name"): Why.CHANGED})
    shown = office.get(Site, site)
    assert (shown.name, shown.users) == ("丙户", 1)
    undo(office, next_undo(office) or "")
    assert office.get(Site, site).name == "乙户"


def test_a_conflict_goes_with_the_side_that_is_taken_out(laptop: Store, office: Store) -> None:
    site = add(laptop, Site, name="甲户")
    hand_in(laptop, office)
    edit(laptop, Site, site, name="乙户")
    edit(office, Site, site, name="丙户")
    package, _ = hand_in(laptop, office)
    assert office.one("SELECT count(*) FROM change WHERE head = 2") == 2
    forget(office, package)
    assert office.one("SELECT count(*) FROM change WHERE head = 2") == 0
    assert office.get(Site, site).name == "丙户"


def test_a_deletion_is_taken_back_and_what_it_replaced_counts_again(laptop: Store, office: Store) -> None:
    site = add(laptop, Site, name="甲户")
    edit(laptop, Site, site, name="乙户")
    hand_in(laptop, office)
    before = shared(office)
    with laptop.operation(Act.EDIT_SITE) as act:
        act.delete(Site, site)
    package, _ = hand_in(laptop, office)
    assert office.get(Site, site).deleted
    forget(office, package)
    assert shared(office) == before


def test_a_deletion_that_only_the_taken_out_edit_contested_counts_again(laptop: Store, office: Store) -> None:
    site = add(laptop, Site)
    hand_in(laptop, office)
    edit(laptop, Site, site, note="门前有犬")
    with office.operation(Act.EDIT_SITE) as act:
        act.delete(Site, site)
    package, _ = hand_in(laptop, office)
    assert not office.get(Site, site).deleted, "contested, and so it is shown"
    forget(office, package)
    assert office.get(Site, site).deleted
    assert office.rows("SELECT head FROM change WHERE row = ? AND field = 'deleted'", site) == [(1,)]


def test_an_erasure_is_never_undone(laptop: Store, office: Store) -> None:
    site = add(laptop, Site, name="甲户")
    hand_in(laptop, office)
    with laptop.operation(Act.ERASE) as act:
        act.erase(Site, site)
    package, _ = hand_in(laptop, office)
    forget(office, package)
    assert office.get(Site, site).name == ""
    assert office.one("SELECT count(*) FROM erasure") == 1


def test_what_a_later_package_brought_too_stays_as_its_own(laptop: Store, office: Store) -> None:
    add(laptop, Site)
    first, path = hand_in(laptop, office)
    add(laptop, Site, code="H-2")
    second, _ = hand_in(laptop, office)  # not acknowledged: it has the first site too
    both = shared(office)
    found = forget(office, first)
    assert shared(office) == both
    assert reasons(found) == {("site", ""): Why.ALSO_IN}
    assert forget(office, second).taken_out["site"] == 2
    take(office, path)
    assert office.one("SELECT count(*) FROM site") == 1


def test_more_of_an_operation_goes_with_the_package_that_brought_it(laptop: Store, office: Store) -> None:
    """A draft left out of the first package is in the second, with the same operation."""
    site = add(laptop, Site)
    with laptop.operation(Act.START_VISIT) as act:
        done = act.create(Visit, site=site, checklist=CHECKLIST, inspector=INSPECTOR,
                          method="on_site", rater="county", started=NOW, told=1, finalised=NOW)  # fmt: skip
        draft = act.create(Visit, site=site, checklist=CHECKLIST, inspector=INSPECTOR,
                           method="on_site", rater="county", started=NOW, told=1)  # fmt: skip
    hand_in(laptop, office)
    before = shared(office)
    assert {it for (it,) in office.rows("SELECT id FROM visit")} == {done}
    edit(laptop, Visit, draft, act=Act.FINALISE, finalised=NOW)
    package, path = hand_in(laptop, office)
    after = shared(office)
    forget(office, package)
    assert shared(office) == before
    take(office, path)
    assert shared(office) == after


def test_what_went_out_again_stays(laptop: Store, office: Store, tmp_path: Path) -> None:
    finalised_visit(laptop, add(laptop, Site))
    package, _ = hand_in(laptop, office)
    number = export(office, tmp_path).sequence
    plan = plan_forget(office, package)
    assert plan.is_nothing
    assert {it.why for it in plan.kept} == {Why.GIVEN}
    before = everything(office)
    with refusal(Kind.GIVEN_OUT) as raised:
        forget(office, package)
    assert raised.value.facts["packages"] == [number]
    assert everything(office) == before


def test_where_all_was_built_upon_nothing_goes_and_it_is_said(laptop: Store, office: Store) -> None:
    site = add(laptop, Site)
    package, _ = hand_in(laptop, office)
    edit(office, Site, site, name="丙户")
    before = everything(office)
    with refusal(Kind.BUILT_UPON) as raised:
        forget(office, package)
    assert raised.value.facts["fields"] == [("site", site, "")]
    assert everything(office) == before
    with refusal(Kind.GONE):
        forget(office, "no such package")


def test_what_was_undone_is_not_acknowledged_nor_what_continues_it(laptop: Store, office: Store) -> None:
    add(laptop, Site)
    hand_in(laptop, office)
    answer(office, laptop)
    add(laptop, Site, code="H-2")
    package, path = hand_in(laptop, office)
    answer(office, laptop)
    add(laptop, Site, code="H-3")
    _, last = hand_in(laptop, office)
    add(laptop, Site, code="H-4")
    forget(office, package)
    assert {it for (it,) in office.rows("SELECT code FROM site")} == {"H-1", "H-3"}
    (outcome,) = take(office, export(laptop, office.folder.folder.parent).path)
    assert outcome.fault is not None
    assert outcome.fault.kind is Kind.GAP, "it continues what is not here any more"
    answer(office, laptop)
    hand_in(laptop, office)
    assert {it for (it,) in office.rows("SELECT code FROM site")} == {"H-1", "H-2", "H-3", "H-4"}
    (outcome,) = take(office, last)
    assert outcome.fault is not None
    take(office, path, last)


def test_arrivals_and_rows_are_never_given_twice(laptop: Store, office: Store, tmp_path: Path) -> None:
    """What was written counts by arrival what was sent: an operation after an undone import must not fall below."""
    give(office, laptop)
    finalised_visit(laptop, add(laptop, Site))
    package, _ = hand_in(laptop, office)
    answer(office, laptop)
    search.find_sites(office, "甲户")
    scores.catch_up(office)
    forget(office, package)
    own = add(office, Site, code="H-9", name="庚户")
    assert list(search.find_sites(office, "甲户")) == []
    assert office.rows("SELECT id FROM site WHERE rowid = ?", search.find_sites(office, "庚户")[0]) == [(own,)]
    give(office, laptop)
    assert laptop.get(Site, own).name == "庚户"
    derived_is_right(office)
    assert next_undo(office) is not None, "an undone import bars no way"


def test_a_laptop_forgets_its_tasks_and_keeps_what_it_did_with_them(
    laptop: Store, office: Store, tmp_path: Path
) -> None:
    one, two = add(office, Site), add(office, Site, code="H-2")
    with office.operation(Act.ASSIGN) as act:
        round_ = act.create(Campaign, name="回头看", basis=None, starts="2026-11-01", basic_by="2026-11-30",
                            closed_by="2026-12-31")  # fmt: skip
        for site in (one, two):
            act.create(Assignment, campaign=round_, site=site, checklist=CHECKLIST,
                       person=INSPECTOR, team=None, due=None)  # fmt: skip
    written = write(office, tmp_path / "task.inspection", task=Task(INSPECTOR))
    before = shared(laptop)
    take(laptop, written.path)
    assert laptop.one("SELECT count(*) FROM site") == 2
    visit = finalised_visit(laptop, one)
    found = forget(laptop, written.package)
    assert [it for (it,) in laptop.rows("SELECT id FROM site")] == [one]
    assert laptop.get(Visit, visit).site == one
    assert found.taken_out["assignment"] == 2
    assert shared(laptop)["area"] == before["area"]
    take(laptop, written.path)
    assert laptop.one("SELECT count(*) FROM assignment") == 2


def test_what_refers_to_what_goes_is_asked_once_a_kind(laptop: Store, office: Store, now: Ticking) -> None:
    """However many columns refer to it: a site is named by a dozen."""
    add(laptop, Site)
    finalised_visit(laptop, add(laptop, Site, code="H-2"))
    package, _ = hand_in(laptop, office)
    asked: list[str] = []
    office.connection.set_trace_callback(asked.append)
    found = plan_forget(office, package)
    office.connection.set_trace_callback(None)
    kinds = [kind for kind, count in found.taken_out.items() if count]
    assert kinds == ["site", "visit", "finding"]
    assert len([it for it in office.references() if it[2] in kinds]) > 3 * len(kinds)
    questions = [it for it in asked if it.startswith("INSERT OR IGNORE INTO held") and " c.id FROM going" in it]
    assert 0 < len(questions) <= len(kinds)
