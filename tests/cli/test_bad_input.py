"""Damaged, foreign, newer, truncated, random: one clear sentence that says what to do, and the store as it was."""

import hashlib
import os
import shutil
import struct
from pathlib import Path

import pytest

from inspector.db.connection import connect
from inspector.db.store import Store
from inspector.db.trailer import TRAILER, Trailer
from inspector.paths import DataFolder
from tests.cli.conftest import Said
from tests.cli.contract import check

NOISE = [
    b"",
    b"SQLite format 3\0" + b"\xff" * 9000,
    b"PK\x03\x04" + b"\x07" * 999,
    hashlib.sha256(b"noise").digest() * 400,
]


def contents(folder: Path) -> dict[str, str]:
    """What a store shows, whatever its pages look like."""
    with Store.open(folder) as store:
        return {it: hashlib.sha256(repr(store.rows(f"SELECT * FROM {it}")).encode()).hexdigest()
                for it in ("operation", "change", "finding", "visit", "book", "site")}  # fmt: skip


def refused(said: Said, *kinds: str) -> Said:
    """Exit 1, an object that keeps to the contract, the sentence on standard error too."""
    check(said.json, said.json["command"])
    assert (said.code, said.json["ok"], said.kinds) == (1, False, list(kinds))
    for it in said.json["refused"]:
        assert it["message"] in said.err
    return said


def flipped(path: Path, at: int) -> Path:
    """One bit of a file turned over."""
    data = bytearray(path.read_bytes())
    data[at] ^= 4
    path.write_bytes(data)
    return path


# -- packages ----------------------------------------------------------------------------------------------------------


def newer(package: Path) -> None:
    data = package.read_bytes()[:-TRAILER]
    package.write_bytes(data + Trailer(format=9, reader=9, digest=hashlib.sha256(data).digest()).packed())


DAMAGE = {
    "flipped": (lambda it: flipped(it, 70_000), "damaged", "trailer"),
    "truncated": (lambda it: it.write_bytes(it.read_bytes()[:-9000]), "damaged", "trailer"),
    "trailer": (lambda it: flipped(it, it.stat().st_size - 5), "damaged", "trailer"),
    "newer": (newer, "newer", "schema"),
    "foreign": (lambda it: it.write_bytes(b"%PDF-1.7" * 20_000), "not_ours", "recognised"),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_bad_package_is_refused_and_named(run, demo, package, how):
    spoil, kind, where = DAMAGE[how]
    spoil(package)
    before = contents(demo / "office")
    for more in ((), ("--plan",)):
        said = refused(run("merge", package, "--data", demo / "office", "--json", *more), kind)
        assert said.json["packages"][0]["status"] == "refused"
        assert said.json["packages"][0]["reason"] == said.json["refused"][0]["message"]
    assert contents(demo / "office") == before
    found = run("verify", package, "--json")
    check(found.json, "verify")
    assert (found.code, found.json["ok"]) == (1, False)
    (wrong,) = [it for it in found.json["checks"] if not it["ok"]]
    assert wrong["name"] == where
    assert all(it["what"] and it["next"] for it in wrong["faults"])
    assert run("verify", package).code == 1


def test_a_package_of_another_county(run, demo, package, tmp_path):
    run("new", "--role", "office", "--county", "990102", "--person", "谢办", "--data", tmp_path / "other")
    refused(run("merge", package, "--data", tmp_path / "other", "--json"), "other_county")


@pytest.mark.parametrize("noise", range(len(NOISE)))
def test_noise_is_never_our_mistake(run, demo, tmp_path, noise):
    file = tmp_path / "noise.inspection"
    file.write_bytes(NOISE[noise])
    office = demo / "office"
    before = contents(office)
    for command in (
        ("merge", file), ("verify", file), ("restore", file, "--to", tmp_path / "back"), ("import", "areas", file),
        ("import", "sites", file), ("checklist", "check", file),
    ):  # fmt: skip
        said = run(*command, "--data", office, "--json")
        check(said.json, command[0])
        assert said.code == 1, (command, said.out)
        assert "Traceback" not in said.err
    assert contents(office) == before
    assert not (tmp_path / "back").exists()


@pytest.mark.parametrize("name", ["x.xlsx", "x.csv", "x.xls", "x.md"])
def test_a_table_that_is_none(run, demo, tmp_path, name):
    file = tmp_path / name
    file.write_bytes(os.urandom(3000))
    for command in (("import", "sites", file), ("checklist", "check", file)):
        said = run(*command, "--data", demo / "office", "--json")
        assert said.code == 1, said.out
        assert said.json["refused"]


# -- stores ------------------------------------------------------------------------------------------------------------

COMMANDS = [
    ("list", "sites"), ("show", "x"), ("undo",), ("redo",), ("backup",), ("export", "e.inspection"), ("merge", "m"),
    ("ledger", "-o", "l.xlsx"), ("paper", "notice", "x", "-o", "n.pdf"), ("verify",),
]  # fmt: skip


@pytest.mark.parametrize("noise", range(len(NOISE)))
def test_a_store_that_is_none(run, tmp_path, monkeypatch, noise):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    database = DataFolder(tmp_path / "data").database
    database.write_bytes(NOISE[noise])
    for command in COMMANDS:
        said = run(*command, "--data", tmp_path / "data", "--json")
        check(said.json, command[0])
        assert said.code == 1, (command, said.out)
    assert database.read_bytes() == NOISE[noise]
    assert not list(tmp_path.glob("*.xlsx")) + list(tmp_path.glob("*.inspection"))


def test_no_store(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for command in COMMANDS:
        refused(run(*command, "--data", tmp_path / "nowhere", "--json"), "no_store")
    assert list(tmp_path.iterdir()) == []


def test_a_newer_store_is_left_alone(run, demo):
    office = demo / "office"
    connection = connect(DataFolder(office).database)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    refused(run("list", "sites", "--data", office, "--json"), "newer")
    refused(run("undo", "--data", office, "--json"), "newer")
    assert run("verify", "--data", office, "--json").json["checks"][0]["faults"][0]["next"]


def test_the_second_writer_is_refused_and_readers_are_not(run, demo, tmp_path):
    office = demo / "office"
    with Store.open(office, nonce="this machine"):
        for command in (("undo",), ("redo",), ("export", tmp_path / "e.inspection"), ("merge", tmp_path),
                        ("paper", "notice", "2026", "-o", tmp_path / "n.pdf")):  # fmt: skip
            said = refused(run(*command, "--data", office, "--json"), "busy")
            assert "请" in said.json["refused"][0]["message"]
        for command in (
            ("list", "sites"),
            ("verify",),
            ("ledger", "-o", tmp_path / "l.xlsx"),
            ("backup", tmp_path / "b.db"),
        ):
            assert run(*command, "--data", office, "--json").code == 0


# -- what verify finds in a store --------------------------------------------------------------------------------------


def change(folder: Path, *statements: str) -> None:
    """Work behind the program's back."""
    connection = connect(DataFolder(folder).database)
    for statement in statements:
        connection.execute(statement)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()


BEHIND = {
    "shown value": (["UPDATE finding SET number = '2026-9999' WHERE rowid = 1"], "fold"),
    "head": (["UPDATE change SET head = 0"], "fold"),
    "reference": (["PRAGMA foreign_keys = OFF", "UPDATE finding SET site = 'nobody' WHERE rowid = 1"], "references"),
    "lost record": (["PRAGMA foreign_keys = OFF", "DELETE FROM visit WHERE finalised IS NOT NULL"], "references"),
    "book": (["PRAGMA foreign_keys = OFF", "DELETE FROM book"], "book"),
    "trigger": (["CREATE TRIGGER t AFTER INSERT ON site BEGIN DELETE FROM person; END"], "schema"),
    "view": (["CREATE VIEW v AS WITH RECURSIVE c AS (SELECT 1 UNION ALL SELECT 1 FROM c) SELECT * FROM c"], "schema"),
    "paper": (["UPDATE paper SET content = content || ' ' WHERE rowid = 1"], "papers"),
}  # fmt: skip


@pytest.mark.parametrize("what", BEHIND)
def test_verify_names_what_was_done_behind_its_back(run, demo, what):
    statements, where = BEHIND[what]
    change(demo / "office", *statements)
    said = run("verify", "--data", demo / "office", "--json")
    check(said.json, "verify")
    assert said.code == 1
    wrong = {it["name"]: it["faults"] for it in said.json["checks"] if not it["ok"]}
    assert where in wrong
    assert all(it["what"] and it["where"] and it["next"] for it in wrong[where])


def test_verify_of_torn_pages(run, demo):
    database = DataFolder(demo / "office").database
    data = bytearray(database.read_bytes())
    for page in range(6, len(data) // 4096, 3):
        data[page * 4096 : page * 4096 + 60] = bytes(60)
    database.write_bytes(data)
    said = run("verify", "--data", demo / "office", "--json")
    check(said.json, "verify")
    assert said.code == 1
    assert any(not it["ok"] for it in said.json["checks"])


def test_verify_of_photos_and_papers(run, demo):
    office = demo / "office"
    missing, altered = sorted((office / "photos" / "originals").rglob("*/*"))[:2]
    missing.unlink()
    shutil.rmtree(office / "photos" / "working", ignore_errors=True)
    flipped(altered, 5000)
    said = run("verify", "--data", office, "--json").json
    (photos,) = [it for it in said["checks"] if not it["ok"]]
    assert photos["name"] == "photos"
    assert {it["where"] for it in photos["faults"]} == {missing.name, altered.name}
    paper = next((demo / "field" / "papers").glob("*.pdf"))
    flipped(paper, 500)
    said = run("verify", "--data", demo / "field", "--json").json
    assert [(it["name"], len(it["faults"])) for it in said["checks"] if not it["ok"]] == [("papers", 1)]


def test_a_backup_that_is_not_whole_is_not_restored(run, demo, tmp_path):
    backup = tmp_path / "b.db"
    run("backup", backup, "--data", demo / "office")
    good = backup.read_bytes()
    connection = connect(backup)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON site BEGIN DELETE FROM person; END")
    connection.close()
    refused(run("restore", backup, "--to", tmp_path / "back", "--json"), "foreign_schema")
    backup.write_bytes(good[: len(good) // 2 // 4096 * 4096])
    refused(run("restore", backup, "--to", tmp_path / "back", "--json"), "damaged")
    backup.write_bytes(good[:60] + struct.pack(">I", 99) + good[64:])
    refused(run("restore", backup, "--to", tmp_path / "back", "--json"), "newer")
    refused(run("restore", tmp_path / "none", "--to", tmp_path / "back", "--json"), "not_found")
    assert not (tmp_path / "back").exists()


def test_a_pipe_is_not_waited_for_and_a_name_steers_no_terminal(run, tmp_path):
    os.mkfifo(tmp_path / "pipe.inspection")
    assert run("verify", tmp_path / "pipe.inspection", "--json").kinds == ["not_found"]
    (tmp_path / "a\n\x1b[2Jb\u202e.inspection").write_bytes(b"x")
    file = tmp_path / "a\n\x1b[2Jb\u202e.inspection"
    said = run("new", "--data", tmp_path / "new", "--role", "field", "--person", "甲", "--from", file)
    assert said.code == 1
    assert "a  [2Jb .inspection" in said.err
    assert not set("\x1b\u202e") & set(said.err)


@pytest.mark.parametrize("command", [["merge"], ["verify"], ["export"], ["import", "sites"], ["restore"]])
def test_a_name_that_was_forgotten_is_not_the_folder_one_stands_in(run, tmp_path, command):
    said = run(*command, "", "--data", tmp_path / "none", "--json")
    assert (said.code, said.kinds) == (2, ["usage"])
