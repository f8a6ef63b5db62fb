"""Backups: the database by VACUUM INTO, verified, plus the list of photo hashes it speaks of; photos copied once each.

A backup folder holds `inspector-TIME.db` files and one `photos/` beside them that all of them share, so each photo is
copied once however many backups there are. Old ones are thinned only after a new one has been verified.
"""

from datetime import UTC, datetime
from pathlib import Path

from inspector.db.connection import Connection, connect, faults, quoted
from inspector.errors import Fault, Kind
from inspector.paths import DataFolder
from inspector.safe_write import safe_write


def copy(connection: Connection, place: DataFolder, seconds: float, target: Path | None = None) -> Path:
    """Write the database to `target` (default: a new name in backups/), verify it, return its path.

    Not inside a transaction. Raises Fault DISK_FULL, READ_ONLY, WRITE_UNCHECKED.
    """
    if target is None:
        name = datetime.fromtimestamp(seconds, UTC).strftime("inspector-%Y%m%dT%H%M%S")
        target = _free(place.backups, name)
    counted = _counted(connection)

    def verify(written: Path) -> None:
        check = connect(written, immutable=True) if _plain(connection) else None
        if check is None:
            return
        try:
            sound = check.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            if not sound or _counted(check) != counted:
                raise Fault(Kind.WRITE_UNCHECKED, path=str(target))
        finally:
            check.close()

    with faults(target), safe_write(target, verify=verify, replace=False) as temporary:
        connection.execute(f"VACUUM INTO {quoted(str(temporary))}")
    return target


def _free(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    target = folder / f"{name}.db"
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.db"
    return target


def _plain(connection: Connection) -> bool:
    return connection.execute("PRAGMA cipher_version").fetchone() is None or not connection.execute(
        "PRAGMA cipher_provider"
    ).fetchone()


def _counted(connection: Connection) -> tuple[int, ...]:
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return tuple(connection.execute(f"SELECT count(*) FROM {quoted_name(table)}").fetchone()[0] for table in tables)


def quoted_name(name: str) -> str:
    """An identifier in double quotes."""
    return '"' + name.replace('"', '""') + '"'
