"""Opening and creating a data folder: durable, ours, one writer, keyed if wished; strangers' files are not touched."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from inspector.acts import Act
from inspector.db import backup
from inspector.db.connection import APPLICATION_ID, IntegrityError, as_database, connect, faults, make_durable
from inspector.db.migrations import SCHEMA
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.paths import DataFolder
from inspector.records import Area, Site
from tests.db.small_county import add, furnished, new_store, values

MACHINE = "this machine"
PLAIN_HEADER = b"SQLite format 3\0"


def refusal(kind: Kind) -> "pytest.RaisesExc[Fault]":
    return pytest.raises(Fault, check=lambda fault: fault.kind is kind)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def bare(folder: Path, *statements: str) -> Path:
    """A data folder whose database holds what these statements make."""
    folder.mkdir()
    connection = connect(folder / "inspector.db")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return folder


# -- durable ----------------------------------------------------------------------------------------------------------


def test_a_store_is_written_ahead_and_fully_synchronous(store: Store) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
    assert [store.one(f"PRAGMA {name}") for name in asked] == ["wal", 2, 1, 1, 0]


def test_an_opened_store_is_as_durable_as_a_new_one(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    with Store.open(tmp_path, nonce=MACHINE) as store:
        assert (store.one("PRAGMA journal_mode"), store.one("PRAGMA synchronous")) == ("wal", 2)


def test_a_disk_that_cannot_write_ahead_is_noticed() -> None:
    from sqlcipher3 import dbapi2

    memory = dbapi2.connect(":memory:", isolation_level=None)
    with pytest.raises(AssertionError, match="not durable"):
        make_durable(memory)
    memory.close()


def test_a_reference_to_nothing_is_refused_and_nothing_of_the_act_stays(store: Store) -> None:
    before = store.newest
    with pytest.raises(IntegrityError), store.operation(Act.ADD_SITE) as edit:
        edit.create_many(Site, [values(Site), values(Site, area="nowhere")])
    assert store.newest == before
    assert store.find(Site) == []


def test_every_table_is_strict(store: Store) -> None:
    ours = store.rows("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    loose = {name for name, strict in ours if not strict and not name.startswith("sqlite_")}
    assert loose == {"_sqlite_migrations"}, "sqlite-utils makes that one"


def test_a_text_in_a_column_of_numbers_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError), store.operation(Act.ADD_SITE) as edit:
        edit.create(Site, **values(Site, users="four"))


def test_the_file_says_whose_it_is_and_of_which_schema(store: Store) -> None:
    assert (store.one("PRAGMA application_id"), store.one("PRAGMA user_version")) == (APPLICATION_ID, SCHEMA)


def test_sqlite_utils_speaks_the_same_sqlite(store: Store) -> None:
    assert as_database(store.connection).conn is store.connection


# -- whose file -------------------------------------------------------------------------------------------------------


def test_a_newer_program_s_store_is_refused_and_not_touched(tmp_path: Path) -> None:
    folder = bare(tmp_path / "data", f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {SCHEMA + 1}",
                  "CREATE TABLE of_the_future (a)")  # fmt: skip
    before = files(folder)
    with refusal(Kind.NEWER) as refused:
        Store.open(folder, nonce=MACHINE)
    assert refused.value.facts["needs"] == SCHEMA + 1
    assert files(folder) == before


def test_a_newer_program_s_store_still_in_use_is_refused_and_not_touched(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    newer = connect(tmp_path / "inspector.db")
    newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = (tmp_path / "inspector.db").read_bytes()
    with refusal(Kind.NEWER):
        Store.open(tmp_path, nonce=MACHINE)
    assert (tmp_path / "inspector.db").read_bytes() == before
    newer.close()


@pytest.mark.parametrize("content", [b"", b"a letter", b"\0" * 8192, PLAIN_HEADER, PLAIN_HEADER + b"\xff" * 5000])
def test_a_file_that_is_no_store_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "inspector.db").write_bytes(content)
    with pytest.raises(Fault) as refused:
        Store.open(tmp_path, nonce=MACHINE)
    assert refused.value.kind in {Kind.NOT_OURS, Kind.DAMAGED}
    assert files(tmp_path) == {"inspector.db": content}


def test_another_program_s_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    folder = bare(tmp_path / "data", "CREATE TABLE songs (title)", "INSERT INTO songs VALUES ('x')")
    before = files(folder)
    with refusal(Kind.NOT_OURS):
        Store.open(folder, nonce=MACHINE)
    assert files(folder) == before


def test_a_truncated_store_is_damaged(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    database = tmp_path / "inspector.db"
    database.write_bytes(database.read_bytes()[:5000])
    with pytest.raises(Fault) as refused, Store.open(tmp_path, nonce=MACHINE) as store:
        store.find(Site)
    assert refused.value.kind is Kind.DAMAGED


def test_a_refused_store_gives_the_lock_back(tmp_path: Path) -> None:
    Store.create(tmp_path, nonce=MACHINE, key="密").close()
    for _ in range(2):
        with refusal(Kind.WRONG_KEY):
            Store.open(tmp_path, nonce=MACHINE, key="other")
    Store.open(tmp_path, nonce=MACHINE, key="密").close()


def test_a_folder_without_a_store_says_so_and_stays_empty(tmp_path: Path) -> None:
    with refusal(Kind.NO_STORE):
        Store.open(tmp_path, nonce=MACHINE)
    assert files(tmp_path) == {}


def test_a_store_is_never_created_over_another(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    before = files(tmp_path)
    with refusal(Kind.EXISTS):
        Store.create(tmp_path, nonce=MACHINE)
    assert files(tmp_path) == before


def older(folder: Path) -> Path:
    """A store of the schema before the first: ours by its header, with nothing but a table of its own."""
    return bare(folder, f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE former (a TEXT)",
                "INSERT INTO former VALUES ('kept')")  # fmt: skip


def test_an_older_store_is_copied_before_it_is_touched(tmp_path: Path) -> None:
    folder = older(tmp_path / "data")
    with Store.open(folder, nonce=MACHINE) as store:
        assert store.one("PRAGMA user_version") == SCHEMA
        assert store.one("SELECT a FROM former") == "kept"
        assert store.find(Area) == []
    (copy,) = (folder / "backups").glob("*.db")
    held = connect(copy, immutable=True)
    assert held.execute("SELECT name FROM sqlite_master").fetchall() == [("former",)]
    assert held.execute("PRAGMA user_version").fetchone() == (0,)
    held.close()


def test_a_store_of_this_schema_is_not_copied(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    Store.open(tmp_path, nonce=MACHINE).close()
    assert list((tmp_path / "backups").iterdir()) == []


def test_an_older_store_that_cannot_be_copied_is_left_as_it_is(tmp_path: Path) -> None:
    folder = older(tmp_path / "data")
    (folder / "backups").write_bytes(b"a file where the folder should be")
    before = (folder / "inspector.db").read_bytes()
    with contextlib.suppress(OSError), pytest.raises(Fault):
        Store.open(folder, nonce=MACHINE)
    assert (folder / "inspector.db").read_bytes() == before


# -- keyed ------------------------------------------------------------------------------------------------------------

KEY = "稻香'\"; 2026"


def test_a_keyed_store_holds_what_it_was_given(tmp_path: Path) -> None:
    with furnished(Store.create(tmp_path, nonce=MACHINE, key=KEY)) as store:
        site = add(store, Site, name="张三家")
    with Store.open(tmp_path, nonce=MACHINE, key=KEY) as store:
        assert store.get(Site, site).name == "张三家"
        assert store.one("PRAGMA journal_mode") == "wal"


def test_a_keyed_store_is_unreadable_as_bytes(tmp_path: Path) -> None:
    with furnished(Store.create(tmp_path, nonce=MACHINE, key=KEY)) as store:
        add(store, Site, name="张三家")
        held = b"".join(files(tmp_path).values())
    assert not (tmp_path / "inspector.db").read_bytes().startswith(PLAIN_HEADER)
    assert "张三家".encode() not in held


@pytest.mark.parametrize("key", [None, "", "wrong"])
def test_a_wrong_key_or_none_is_refused_without_a_word_on_stderr(
    tmp_path: Path, key: str | None, capfd: pytest.CaptureFixture[str]
) -> None:
    Store.create(tmp_path, nonce=MACHINE, key=KEY).close()
    before = (tmp_path / "inspector.db").read_bytes()
    with pytest.raises(Fault) as refused:
        Store.open(tmp_path, nonce=MACHINE, key=key)
    assert refused.value.kind is (Kind.NOT_OURS if key is None else Kind.WRONG_KEY)
    assert (tmp_path / "inspector.db").read_bytes() == before
    assert capfd.readouterr() == ("", "")


def test_the_backup_of_a_keyed_store_is_keyed(tmp_path: Path) -> None:
    tmp_path.joinpath("backups").mkdir()
    connection = connect(tmp_path / "inspector.db", KEY)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE former (a TEXT)")
    connection.close()
    Store.open(tmp_path, nonce=MACHINE, key=KEY).close()
    (copy,) = (tmp_path / "backups").glob("*.db")
    assert not copy.read_bytes().startswith(PLAIN_HEADER)
    held = connect(copy, KEY)
    assert held.execute("SELECT name FROM sqlite_master").fetchall() == [("former",)]
    held.close()


# -- one writer -------------------------------------------------------------------------------------------------------


def test_a_second_writer_is_refused(store: Store) -> None:
    with refusal(Kind.BUSY):
        Store.open(store.folder.folder, nonce=MACHINE)


def test_a_lock_that_is_let_go_within_a_moment_is_waited_for(store: Store) -> None:
    """As after a kill: a child that was just being started keeps the lock until it runs its own program."""
    folder = store.folder
    store.close()
    lock = FileLock(folder.lock, thread_local=False)
    lock.acquire()
    letting_go = threading.Timer(0.1, lock.release)
    letting_go.start()
    Store.open(folder.folder, nonce=MACHINE).close()
    letting_go.join()


def test_a_reader_beside_the_writer_sees_what_is_committed(store: Store) -> None:
    with Store.open(store.folder.folder) as reader:
        with store.operation(Act.ADD_SITE) as edit:
            site = edit.create(Site, **values(Site))
            assert reader.find(Site) == []
        assert [it.id for it in reader.find(Site)] == [site]


def test_a_reader_cannot_write(store: Store) -> None:
    with Store.open(store.folder.folder) as reader, refusal(Kind.READ_ONLY):
        reader.set_setting("county", "990101")


def test_a_closed_store_can_be_opened_again(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    Store.open(tmp_path, nonce=MACHINE).close()
    Store.open(tmp_path, nonce=MACHINE).close()


HOLDING = """
import sys
import threading
from pathlib import Path
from inspector.acts import Act
from inspector.db.store import Store
from inspector.records import Area
store = Store.open(Path(sys.argv[1]), nonce="this machine")
with store.operation(Act.ADD_SITE) as edit:
    edit.create(Area, code="1", name="half done", level="village")
    print("writing", flush=True)
    sys.stdin.read()
"""


def test_a_killed_writer_leaves_neither_a_lock_nor_half_an_act(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    root = Path(__file__).parents[2]
    with subprocess.Popen([sys.executable, "-c", HOLDING, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}) as writer:  # fmt: skip
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        with refusal(Kind.BUSY):
            Store.open(tmp_path, nonce=MACHINE)
        writer.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        writer.wait()
    with Store.open(tmp_path, nonce=MACHINE) as store:
        assert [it.name for it in store.find(Area)] == ["稻香村"]


# -- which device -----------------------------------------------------------------------------------------------------


def test_the_same_machine_stays_the_same_device(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        device = store.device
    with Store.open(tmp_path, nonce=MACHINE) as store:
        assert store.device == device
        assert store.mark == device[:3]


def test_a_folder_copied_to_another_machine_becomes_a_device_of_its_own(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        device = store.device
    with Store.open(tmp_path, nonce="another machine") as store:
        assert store.device != device
        assert store.one("SELECT count(*) FROM device") == 2
        with store.operation(Act.ADD_SITE) as edit:
            edit.create(Site, **values(Site))
        assert store.one("SELECT device FROM operation WHERE id = ?", edit.operation) == store.device


def test_a_reader_takes_no_device_of_its_own(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        device = store.device
    with Store.open(tmp_path) as reader:
        assert reader.device == device


# -- words ------------------------------------------------------------------------------------------------------------


def test_what_sqlite_says_of_our_own_statements_is_not_disguised(store: Store) -> None:
    from sqlcipher3 import dbapi2

    with pytest.raises(dbapi2.OperationalError, match="no such table"), faults(store.folder.database):
        store.rows("SELECT * FROM nowhere")


def test_a_fault_in_a_log_names_no_value(tmp_path: Path) -> None:
    (tmp_path / "张三").mkdir()
    with pytest.raises(Fault) as refused:
        Store.open(tmp_path / "张三", nonce=MACHINE)
    assert "张三" not in str(refused.value)


@pytest.mark.parametrize(("at", "value"), [(47, 9), (59, 2), (16, 3)])
def test_a_header_that_asks_for_what_nobody_writes_is_damage_and_no_mistake_of_ours(
    tmp_path: Path, at: int, value: int
) -> None:
    with new_store(tmp_path / "data") as store:
        copy = backup.copy(store.folder, store.now())
    spoilt = bytearray(copy.read_bytes())
    spoilt[at] = value
    file = tmp_path / "spoilt.db"
    file.write_bytes(spoilt)
    with pytest.raises(Fault) as caught:
        backup.restore(file, tmp_path / "back")
    assert caught.value.kind in {Kind.DAMAGED, Kind.NOT_OURS}
    assert not DataFolder(tmp_path / "back").database.exists()
