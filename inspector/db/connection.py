"""The only place that connects to a database file.

Writing connections run WAL with synchronous FULL, and that is asserted: with NORMAL a power cut loses saves the screen
had shown as saved. `cipher_log` stays off and errors are told by kind, so no statement with a name in it reaches a log.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from inspector.errors import Fault, Kind

if TYPE_CHECKING:
    from sqlite_utils import Database

_AT_ONCE = 500  # values in one statement
Connection = Any  # sqlcipher3 ships no types
DatabaseError = dbapi2.DatabaseError
IntegrityError = dbapi2.IntegrityError

APPLICATION_ID = 0x494E5350  # "INSP" in the file's header


def connect(
    path: Path,
    key: str | None = None,
    *,
    readonly: bool = False,
    immutable: bool = False,
    cipher: Mapping[str, str | int] = MappingProxyType({}),
) -> Connection:
    """A connection to an existing or new file, autocommit, foreign keys on, nothing of the file's schema trusted.

    `key` is a passphrase of a keyed store, or x'…' of 64 hexadecimal digits: a key taken as it is. `cipher`: how a
    keyed file is encrypted, where that is not SQLCipher's own way (PRAGMA cipher_…). `immutable` promises that nobody
    writes the file (a private copy).
    Raises Fault UNREADABLE, WRONG_KEY or NOT_OURS.
    """
    mode = "ro" if readonly or immutable else "rwc"
    uri = f"{path.resolve().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    with faults(path, keyed=key is not None):
        connection = dbapi2.connect(uri, uri=True, isolation_level=None, cached_statements=2048, timeout=5)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")  # its log would go to stderr
            if key is not None:
                connection.execute(f"PRAGMA key = {quoted(key)}")
                for name, value in cipher.items():
                    connection.execute(f"PRAGMA cipher_{name} = {value}")
            for pragma in ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the first look tells a wrong key
        except BaseException:
            connection.close()
            raise
    return connection


def make_durable(connection: Connection) -> None:
    """WAL and synchronous FULL, asserted; freed pages are overwritten so that erased names do not linger."""
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    (level,) = connection.execute("PRAGMA synchronous").fetchone()
    (foreign,) = connection.execute("PRAGMA foreign_keys").fetchone()
    if (mode, level, foreign) != ("wal", 2, 1):
        message = f"not durable: {mode}, {level}, {foreign}"
        raise AssertionError(message)


def forbid_writing(connection: Connection, name: str) -> None:
    """From now on a statement that would write to the database attached by this name is refused before it runs."""

    def asked(action: int, _what: str | None, _part: str | None, database: str | None, _by: str | None) -> int:
        writes = database == name and action != dbapi2.SQLITE_READ
        return int(dbapi2.SQLITE_DENY if writes else dbapi2.SQLITE_OK)

    connection.set_authorizer(asked)


def quoted(text: str) -> str:
    """A text as an SQL literal, for the few statements that take no parameters (PRAGMA key)."""
    return "'" + text.replace("'", "''") + "'"


def in_batches(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many values at a time as one statement asks for."""
    for at in range(0, len(values), _AT_ONCE):
        yield values[at : at + _AT_ONCE]


def listed(words: Iterable[str]) -> str:
    """Words of ours as the list that IN takes, in an order of its own."""
    return f"({', '.join(quoted(it) for it in sorted(words))})"


def as_database(connection: Connection) -> "Database":
    """The connection in sqlite-utils' clothes; imported here alone and when needed, it costs as much as a window."""
    from sqlite_utils import Database, utils  # noqa: PLC0415 - see above

    if getattr(utils, "sqlite3").__name__ != "sqlcipher3":  # noqa: B009 - it does not export the name
        message = "sqlite_utils was imported before inspector.db and speaks another SQLite"
        raise AssertionError(message)
    return Database(connection)


@contextmanager
def faults(path: Path, *, keyed: bool = False, writing: bool = False) -> Iterator[None]:
    """What SQLite says of the world, as faults; its words about our own SQL pass through as they are. `writing`: the
    file is one that leaves, and what went wrong is that it could not be written.
    """
    try:
        yield
    except DatabaseError as error:
        said = str(error)
        kind = next((kind for words, kind in _SAID if words in said), None)
        if kind is None:
            raise
        if kind is Kind.UNREADABLE:  # on a full disk SQLite only says that it cannot open its file
            kind = Kind.UNWRITABLE if writing else kind
            raise Fault(Kind.DISK_FULL if _is_full(path) else kind, path=str(path), reason=said) from error
        raise Fault(Kind.WRONG_KEY if keyed and kind is Kind.NOT_OURS else kind, path=str(path)) from error


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:  # the folder is not there, or not to be looked at
        return False


_ROOM = 65536  # bytes without which no database file comes to be

_SAID = (
    ("file is not a database", Kind.NOT_OURS),
    ("requires a key of one or more characters", Kind.WRONG_KEY),
    ("malformed", Kind.DAMAGED),
    ("unsupported file format", Kind.DAMAGED),  # a header that asks for what no SQLite writes
    ("same text encoding", Kind.DAMAGED),  # ours are UTF-8, all of them
    ("disk image", Kind.DAMAGED),
    ("disk is full", Kind.DISK_FULL),
    ("disk I/O error", Kind.UNREADABLE),
    ("unable to open", Kind.UNREADABLE),
    ("attempt to write a readonly database", Kind.READ_ONLY),
    ("database is locked", Kind.BUSY),
)
