"""Many packages in one run: order, batches, stopping, taking up again, the rehearsal, and what each is told to be."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act
from inspector.db import clean_child, enrolment, keys
from inspector.db.clean import Cleaned, cleaned, order_for
from inspector.db.merge import BATCH
from inspector.db.store import MERGING, Store
from inspector.db.trailer import TRAILER, append_trailer, digest_of
from inspector.db.trust import Trust
from inspector.errors import Cancelled, Kind
from inspector.operations import enrolling, exchange, office_keys
from inspector.operations.exchange import Status
from inspector.records import Area, Site
from tests.db.parcels import altered, county_store, everything, export
from tests.db.small_county import INSPECTOR, Ticking, add, edit

Packages = list[Path]


@pytest.fixture(autouse=True)
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Files given to the cleaning, which is done in this process."""
    seen: list[Path] = []

    def here(
        path: Path, folder: Path, cancelled: Any = None, *, keys: Sequence[str] = (), secret: bool = False
    ) -> Cleaned:
        seen.append(path)
        order = order_for(path, folder, keys, secret=secret)
        return cleaned(order, clean_child.clean_in_child(order.task))

    monkeypatch.setattr(exchange, "clean", here)
    return seen


@pytest.fixture
def stick(field: Store, office: Store, tmp_path: Path) -> Path:
    """Twelve packages of one laptop, each of which continues the one before; their names are in the reverse order."""
    folder = tmp_path / "stick"
    folder.mkdir()
    field.set_setting("office", office.device)
    site = ""
    for number in range(12):
        if site:
            edit(field, Site, site, users=number)
        site = add(field, Site, code=f"H-{number}")
        written = export(field, tmp_path)
        written.path.rename(folder / f"{99 - number}.inspection")
        with field.transaction():
            field.connection.execute(
                "INSERT OR REPLACE INTO acknowledged VALUES (?, ?)", [office.device, written.package]
            )
    return folder


def put_in_order(stick: Path) -> None:
    """Name the packages as they follow each other."""
    for number, path in enumerate(sorted(stick.iterdir(), reverse=True)):
        path.rename(stick / f"{10 + number}.inspection")


def by_status(received: list[exchange.Received]) -> dict[Status, int]:
    found: dict[Status, int] = {}
    for it in received:
        found[it.status] = found.get(it.status, 0) + 1
    return found


def test_the_plan_of_many_is_the_merge_of_them_and_changes_nothing(office: Store, stick: Path) -> None:
    before = everything(office)
    planned = exchange.merge(office, [stick], apply=False)
    assert everything(office) == before
    assert not list(office.folder.folder.glob(f"{MERGING}*"))
    assert not list(office.folder.backups.iterdir())
    merged = exchange.merge(office, [stick])
    assert by_status(planned) == {Status.PLANNED: 12}
    assert by_status(merged) == {Status.MERGED: 12}
    for plan, done in zip(planned, merged, strict=True):
        assert (plan.path, plan.counts) == (done.path, done.counts)
        assert plan.outcome is not None
        assert done.outcome is not None
        assert plan.outcome.kinds == done.outcome.kinds
    assert len(office.find(Site)) == 12
    assert [it.users for it in sorted(office.find(Site), key=lambda it: int(it.code[2:]))] == [*range(1, 12), None]
    assert len(list(office.folder.backups.iterdir())) == 1


def test_a_bad_one_among_many_is_named_and_hinders_none(office: Store, stick: Path) -> None:
    bad = stick / "50.inspection"
    bad.write_bytes((stick / "99.inspection").read_bytes()[:-9])
    done: list[tuple[int, int]] = []
    received = exchange.merge(office, [stick], progress=lambda at, of: done.append((at, of)))
    assert by_status(received) == {Status.MERGED: 12, Status.REFUSED: 1}
    assert next(it for it in received if it.path == bad).refused is not None
    assert done[-1] == (13, 13)


def test_stopped_in_the_middle_what_is_merged_stays_and_the_next_run_goes_on(
    office: Store, stick: Path, looked_at: list[Path]
) -> None:
    put_in_order(stick)
    received = exchange.merge(office, [stick], cancelled=lambda: len(looked_at) > BATCH)
    assert by_status(received) == {Status.MERGED: BATCH, Status.LEFT: 12 - BATCH}
    assert len(office.find(Site)) == BATCH
    again = exchange.merge(office, [stick])
    assert by_status(again) == {Status.KNOWN: BATCH, Status.MERGED: 12 - BATCH}
    assert len(office.find(Site)) == 12
    looked_at.clear()
    assert by_status(exchange.merge(office, [stick])) == {Status.KNOWN: 12}
    assert looked_at == []


def test_stopped_before_anything_was_merged_nothing_is_reported(office: Store, stick: Path) -> None:
    before = everything(office)
    with pytest.raises(Cancelled):
        exchange.merge(office, [stick], cancelled=lambda: True)
    assert everything(office) == before


def test_ended_in_the_middle_it_is_begun_again(
    office: Store, stick: Path, looked_at: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_order(stick)
    merge_batch, runs = exchange.merge_batch, []

    def ended(*given: Any, **how: Any) -> Any:
        if runs:
            raise KeyboardInterrupt
        runs.append(given)
        return merge_batch(*given, **how)

    monkeypatch.setattr(exchange, "merge_batch", ended)
    with pytest.raises(KeyboardInterrupt):
        exchange.merge(office, [stick])
    monkeypatch.setattr(exchange, "merge_batch", merge_batch)
    looked_at.clear()
    received = exchange.merge(office, [stick])
    assert by_status(received) == {Status.KNOWN: BATCH, Status.MERGED: 12 - BATCH}
    assert len(looked_at) == 12 - BATCH
    known = received[0]
    assert known.manifest is not None
    assert (known.manifest.person, known.manifest.sequence) == ("林督查", 1)
    assert set(known.counts or {}) == {"same"}


def test_a_package_of_which_rows_were_refused_is_looked_at_again(
    field: Store, office: Store, tmp_path: Path, looked_at: list[Path]
) -> None:
    area = add(field, Area, Act.ADD_SITE)
    add(field, Site, area=area)
    path = export(field, tmp_path).path
    path = altered(path, ("DELETE FROM area WHERE id = ?", [area]))
    (first,) = exchange.merge(office, [path])
    assert first.outcome is not None
    assert [(it.kind, it.reason) for it in first.outcome.refused] == [("site", "area refers to nothing")]
    assert first.outcome.kinds["site"] == {"refused": 1}
    (again,) = exchange.merge(office, [path])
    assert (again.status, len(looked_at)) == (Status.KNOWN, 2)


def test_only_the_chosen_ones_are_taken(field: Store, office: Store, tmp_path: Path) -> None:
    add(field, Site, code="A")
    first = export(field, tmp_path)
    add(field, Site, code="B")
    second = export(field, tmp_path)
    received = exchange.merge(office, [first.path, second.path], only=[first.package])
    assert [it.status for it in received] == [Status.MERGED, Status.LEFT]
    assert [it.code for it in office.find(Site)] == ["A"]


# -- whom to believe ---------------------------------------------------------------------------------------------------


def enrolled(office: Store, field: Store) -> None:
    """The laptop has keys, and the office knows them."""
    keys.make(field)
    signing = keys.signing_key(field)
    assert signing is not None
    with office.transaction():
        office.connection.execute(
            """INSERT INTO enrolment (id, person, token, issued, until, device, sign, seal, enrolled)
               VALUES ('e', ?, '', '2026-11-01', '2027-11-01', ?, ?, 'age1', '2026-11-02')""",
            [INSPECTOR, field.device, signing.public.hex()],
        )


def unsigned(path: Path) -> Path:
    """A copy that nobody signed."""
    bare = path.with_name(f"bare-{path.name}")
    bare.write_bytes(path.read_bytes()[:-TRAILER])
    append_trailer(bare, digest_of(bare))
    return bare


def test_the_gate_of_trust(field: Store, office: Store, tmp_path: Path) -> None:
    add(field, Site)
    enrolled(office, field)
    written = export(field, tmp_path)
    bare = unsigned(written.path)
    before = everything(office)
    (refused,) = exchange.merge(office, [bare])
    assert (refused.status, refused.trust) == (Status.UNDECIDED, Trust.UNSIGNED)
    assert refused.refused is not None
    assert (refused.refused.kind, refused.refused.facts["package"]) == (Kind.UNSIGNED, written.package)
    assert everything(office) == before
    elsewhere = altered(unsigned(bare), "UPDATE manifest SET county = '990102'")
    (strange,) = exchange.merge(office, [elsewhere])
    assert strange.refused is not None
    assert strange.refused.kind is Kind.OTHER_COUNTY, "nobody decides upon what cannot be taken after all"
    (decided,) = exchange.merge(office, [bare], accept=[written.package])
    assert (decided.status, decided.trust) == (Status.MERGED, Trust.UNSIGNED)
    assert office.one("SELECT trust FROM book WHERE id = ?", written.package) == "unsigned"


def test_signed_by_who_is_enrolled_it_is_taken_and_struck_off_it_wants_a_decision(
    field: Store, office: Store, tmp_path: Path
) -> None:
    add(field, Site)
    enrolled(office, field)
    path = export(field, tmp_path).path
    (good,) = exchange.merge(office, [path], apply=False)
    assert (good.status, good.trust) == (Status.PLANNED, Trust.ENROLLED)
    with office.transaction():
        office.connection.execute("UPDATE enrolment SET revoked = '2026-11-20T08:00:00+08:00'")
    (struck,) = exchange.merge(office, [path])
    assert struck.refused is not None
    assert (struck.refused.kind, struck.refused.facts["since"]) == (Kind.REVOKED, "2026-11-20")
    assert exchange.merge(office, [path], accept=["all"])[0].status is Status.MERGED


def test_what_is_forged_no_decision_makes_good(field: Store, office: Store, tmp_path: Path) -> None:
    add(field, Site)
    enrolled(office, field)
    path = export(field, tmp_path).path
    content = bytearray(path.read_bytes())
    content[-TRAILER + 16 + 8 + 32 + 2 + 2 + 32 + 5] ^= 1  # in the signature
    path.write_bytes(content)
    (forged,) = exchange.merge(office, [path], accept=["all"])
    assert forged.refused is not None
    assert forged.refused.kind in (Kind.BAD_SIGNATURE, Kind.DAMAGED)
    assert office.find(Site) == []


def test_a_copy_of_this_laptop_gives_it_a_new_identity_and_new_keys(field: Store, tmp_path: Path, now: Ticking) -> None:
    keys.make(field)
    old, own = field.device, keys.signing_key(field)
    with county_store(tmp_path / "copy", "field", now) as copy:
        add(copy, Site)
        path = altered(unsigned(export(copy, tmp_path).path), ("UPDATE manifest SET origin = ?", [old]))
    (received,) = exchange.merge(field, [path])
    assert received.outcome is not None
    assert received.outcome.clone
    assert field.device != old
    new = keys.signing_key(field)
    assert own is not None
    assert new is not None
    assert own.public != new.public
    assert enrolment.proof(field) == (None, None)


def test_a_copy_is_answered_by_a_new_identity_though_the_run_ends_at_once(
    field: Store, tmp_path: Path, now: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, merge_batch = field.device, exchange.merge_batch
    with county_store(tmp_path / "copy", "field", now) as copy:
        add(copy, Site)
        path = altered(export(copy, tmp_path).path, ("UPDATE manifest SET origin = ?", [old]))

    def ended(*given: Any, **how: Any) -> Any:
        merge_batch(*given, **how)
        raise KeyboardInterrupt

    monkeypatch.setattr(exchange, "merge_batch", ended)
    with pytest.raises(KeyboardInterrupt):
        exchange.merge(field, [path])
    assert field.device != old


def test_only_its_office_tells_an_enrolled_laptop_where_its_office_is(
    field: Store, office: Store, tmp_path: Path, now: Ticking
) -> None:
    stranger = county_store(tmp_path / "stranger", "office", now)
    exchange.merge(field, [export(stranger, tmp_path).path])
    assert field.setting("office") == stranger.device  # without enrolment everything works
    office_keys.make_office_keys(office)
    enrolling.issue_enrolment(office, INSPECTOR, tmp_path / "a.enrolment")
    enrolling.read_enrolment(field, tmp_path / "a.enrolment")
    assert field.setting("office") == office.device
    (decided,) = exchange.merge(field, [export(stranger, tmp_path).path], accept=["all"])
    assert decided.status is Status.MERGED
    assert field.setting("office") == office.device
    with office.transaction():
        office.new_device("another computer")
    exchange.merge(field, [export(office, tmp_path).path])
    assert field.setting("office") == office.device
    stranger.close()


# -- what is told ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("days", [-400, -1, 0, 1, 30_000])
def test_a_wrong_clock_is_told_and_hinders_nothing(field: Store, office: Store, tmp_path: Path, days: int) -> None:
    exchange.merge(field, [export(office, tmp_path).path])
    now = Ticking(office.now() + days * 86_400)
    field.now = now
    add(field, Site)
    (received,) = exchange.merge(office, [export(field, tmp_path).path])
    assert received.outcome is not None
    assert round(received.outcome.clock / 86_400) == days
    assert len(office.find(Site)) == 1


def test_an_old_package_after_a_new_one_is_told_and_takes_nothing_back(
    field: Store, office: Store, tmp_path: Path
) -> None:
    site = add(field, Site, name="旧")
    old = export(field, tmp_path).path
    edit(field, Site, site, name="新")
    new = export(field, tmp_path).path
    received = [exchange.merge(office, [it])[0] for it in (new, old)]
    assert [it.outcome is not None and it.outcome.late for it in received] == [False, True]
    assert office.get(Site, site).name == "新"


def test_deleted_there_and_edited_here_is_counted_apart(field: Store, office: Store, tmp_path: Path) -> None:
    kept, gone = add(field, Site, code="A"), add(field, Site, code="B")
    exchange.merge(office, [export(field, tmp_path).path])
    with field.operation(Act.EDIT_SITE) as act:
        act.delete(Site, gone)
    edit(office, Site, gone, name="办公室改")
    edit(field, Site, kept, name="外业改")
    (received,) = exchange.merge(office, [export(field, tmp_path).path])
    assert received.outcome is not None
    assert received.outcome.kinds["site"] == {"newer": 1, "deleted": 1}
    assert received.counts is not None
    assert received.counts["conflict"] == 1
    assert not office.get(Site, gone).deleted
