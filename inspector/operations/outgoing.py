"""What the next package would hold, counted without writing it."""

from dataclasses import dataclass
from typing import Any

from inspector.db import package, package_scope, package_task
from inspector.db.connection import Connection
from inspector.db.package_scope import Task
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import KINDS, Person

EMPTY_BYTES = (2 * len(KINDS) + 12) * package.PAGE  # of a package with nothing in it: each table and each key a page
WORKING_BYTES = 450_000  # of one working copy, about
RECORD_BYTES = 700  # of one record with its changes, about


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """Records the addressee has not acknowledged, and the last package written here."""

    visits: int
    findings: int
    photos: int
    others: int  # records of other kinds, made or changed
    drafts: int  # visits that stay at home unless asked for
    photo_bytes: int  # of the originals
    last_sequence: int  # 0: none yet
    last_at: str

    def size(self, photos: package.PhotoSize) -> int:
        """Bytes the file will have, about."""
        records = (self.visits + self.findings + self.photos + self.others) * RECORD_BYTES + EMPTY_BYTES
        pictures = {"original": self.photo_bytes, "none": 0}
        return records + pictures.get(photos, min(self.photo_bytes, self.photos * WORKING_BYTES))


_VISITS = "SELECT id FROM ours.visit WHERE NOT deleted AND (finalised IS NOT NULL OR :drafts)"
_LAST = "SELECT sequence, at FROM ours.book WHERE direction = 'written' ORDER BY rowid DESC LIMIT 1"
_COUNTED = ("visit", "finding", "photo")  # by themselves; records below a visit go without saying
_GO_WITHOUT_SAYING = ("answer", "signature", "highlight", "paper_finding", "printing", "member", "campaign_area",
                      "campaign_checklist", "drawn_site", "further_unit")  # fmt: skip


def outgoing(store: Store, *, drafts: bool, everything: bool = False, task: Task | None = None) -> Outgoing:
    """Count what has been made or changed since the addressee's last word, or what one person's task holds.

    Raises Fault NO_TASKS, GONE.
    """
    facts = package_scope.facts(store, task, everything=everything) | {"drafts": int(drafts)}
    with package_scope.beside(store) as connection:
        if task is not None:
            _scope_of_task(store, connection, facts, task, drafts=drafts)
        else:
            _scope_of_log(connection, facts)
        return _counted(connection, facts)


def _scope_of_task(store: Store, connection: Connection, facts: dict[str, Any], task: Task, *, drafts: bool) -> None:
    package_scope.leave_out_drafts(connection, facts, drafts=drafts)
    work = package_task.gather(connection, store, task.person)
    if not work and not package_task.devices_of(store, task.person):
        raise Fault(Kind.NO_TASKS, person=store.get(Person, task.person).name)
    connection.execute("DELETE FROM scope WHERE row IN (SELECT row FROM left_out)")


def _scope_of_log(connection: Connection, facts: dict[str, Any]) -> None:
    """What is counted of the log; drafts, where they stay, are taken out when counting."""
    run = connection.execute
    package_scope.find_unseen(connection, facts)
    run("CREATE TEMP TABLE scope (kind TEXT, row TEXT, PRIMARY KEY (kind, row)) WITHOUT ROWID")
    run(
        """INSERT OR IGNORE INTO scope SELECT c.kind, c.row FROM unseen AS u
           CROSS JOIN ours.change AS c ON c.operation = u.id"""
    )
    for kind in KINDS:
        run(
            f"""INSERT OR IGNORE INTO scope SELECT '{kind}', r.id FROM unseen AS u
                CROSS JOIN ours.{kind} AS r ON r.made = u.id"""
        )


def _counted(connection: Connection, facts: dict[str, Any]) -> Outgoing:
    def count(statement: str) -> int:
        return int(connection.execute(statement, facts).fetchone()[0] or 0)

    def of(kind: str) -> str:
        return f"FROM scope AS s CROSS JOIN ours.{kind} AS r ON r.id = s.row WHERE s.kind = '{kind}' AND NOT r.deleted"

    travels = f"(r.visit IS NULL OR r.visit IN ({_VISITS}))"
    photos = f"SELECT DISTINCT r.sha256, r.bytes {of('photo')} AND {travels}"
    last = connection.execute(_LAST).fetchone()
    named = ", ".join(f"'{kind}'" for kind in (*_COUNTED, *_GO_WITHOUT_SAYING))
    return Outgoing(
        visits=count(f"SELECT count(*) {of('visit')} AND r.id IN ({_VISITS})"),
        findings=count(f"SELECT count(*) {of('finding')} AND {travels}"),
        photos=count(f"SELECT count(*) FROM ({photos})"),
        others=count(f"SELECT count(*) FROM scope WHERE kind NOT IN ({named})"),
        drafts=count("SELECT count(*) FROM ours.visit WHERE finalised IS NULL AND NOT deleted"),
        photo_bytes=count(f"SELECT sum(bytes) FROM ({photos})"),
        last_sequence=int(last[0]) if last else 0,
        last_at=str(last[1]) if last else "",
    )
