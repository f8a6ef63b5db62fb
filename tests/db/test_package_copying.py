"""Where everything travels, tables are copied as they lie: fast, and still without a byte of the drafts among them."""

import struct
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import package, package_scope
from inspector.db.connection import DatabaseError, connect
from inspector.db.store import Store
from inspector.records import KINDS, Finding, Photo, Site, Visit
from tests.db.parcels import export, finalised_visit, held, shared, take
from tests.db.small_county import add, edit

LATITUDE = 30.123456789
DRAFT, REWRITTEN, KEPT = "草稿中的问题", "改过的草稿", "已定的问题"


def a_draft(store: Store, site: str, number: int) -> str:
    """An unfinished visit with a finding that was written anew once."""
    visit = add(store, Visit, Act.START_VISIT, site=site)
    finding = add(store, Finding, Act.ADD_FINDING, visit=visit, site=site, text=f"{DRAFT}{number}，" * 90)
    edit(store, Finding, finding, text=f"{REWRITTEN}{number}")
    with store.operation(Act.ADD_PHOTOS) as act:
        act.create(
            Photo,
            visit=visit,
            sha256=f"{number:064}",
            name=f"{DRAFT}.jpg",
            latitude=LATITUDE,
            width=1,
            height=1,
            bytes=1,
        )
    return visit


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_is_copied_as_it_lies(field: Store, tmp_path: Path, kind: str) -> None:
    connection = connect(tmp_path / "a.db")
    package.make_schema(connection)
    package_scope.attach_to_copy(connection, field)
    steps = {it[1] for it in connection.execute(f"EXPLAIN INSERT INTO main.{kind} SELECT * FROM ours.{kind}")}
    connection.close()
    assert "RowCell" in steps


def test_whoever_copies_cannot_write_to_the_store(field: Store, site: str, tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.db")
    package_scope.attach_to_copy(connection, field)
    for statement in (
        "DELETE FROM ours.site", "UPDATE ours.site SET name = ''", "INSERT INTO ours.setting VALUES ('a', 'b')",
        "DROP TABLE ours.site", "CREATE TABLE ours.more (a)", "PRAGMA ours.user_version = 9",
        "ALTER TABLE ours.site ADD COLUMN more", "REINDEX ours.site", "CREATE INDEX ours.more ON site (name)",
    ):  # fmt: skip
        with pytest.raises(DatabaseError, match=r"not authorized|prohibited"):
            connection.execute(statement)
    assert connection.execute("SELECT id FROM ours.site WHERE id = ?", [site]).fetchall() == [(site,)]
    connection.close()


@pytest.mark.parametrize("in_between", [1, 9])
def test_of_what_drafts_say_no_byte_is_in_the_file(
    field: Store, office: Store, site: str, tmp_path: Path, in_between: int
) -> None:
    """Pages that keep something, and pages that keep nothing."""
    for number in range(20):
        finalised_visit(field, site, texts=(f"{KEPT}{number}，" * 90,))
        for _ in range(in_between):
            a_draft(field, site, number)
    a_draft(field, site, 20)
    written = export(field, tmp_path)
    data = written.path.read_bytes()
    assert not [word for word in (DRAFT, REWRITTEN) if word.encode() in data]
    assert struct.pack(">d", LATITUDE) not in data
    findings = held(written.path, "SELECT text FROM finding ORDER BY rowid")
    assert [text for (text,) in findings] == [f"{KEPT}{number}，" * 90 for number in range(20)]
    assert (written.counts["finding"], written.counts["visit"]) == (20, 20)
    assert held(written.path, "PRAGMA integrity_check") == [("ok",)]
    assert take(office, written.path)[0].fault is None
    assert office.one("SELECT count(*) FROM finding") == 20
    take(office, export(field, tmp_path, drafts=True).path)
    assert shared(office) == shared(field)


def test_an_operation_travels_unless_it_names_drafts_alone(field: Store, site: str, tmp_path: Path) -> None:
    draft = a_draft(field, site, 1)
    alone = {it for (it,) in field.rows("SELECT operation FROM change UNION SELECT made FROM visit")}
    with field.operation(Act.EDIT_SITE) as act:
        act.change(Visit, draft, note="草")
        act.change(Site, site, note="院")
    travelled = {it for (it,) in held(export(field, tmp_path).path, "SELECT id FROM operation")}
    assert act.operation in travelled
    assert not travelled & alone
