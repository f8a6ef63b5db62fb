"""What the next package would hold, counted without writing it."""

from dataclasses import dataclass

from inspector.db import package, package_scope
from inspector.db.store import Store

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
        records = (self.visits + self.findings + self.photos + self.others) * RECORD_BYTES + 120_000
        pictures = {"original": self.photo_bytes, "none": 0}
        return records + pictures.get(photos, min(self.photo_bytes, self.photos * WORKING_BYTES))


_UNSEEN = "(SELECT id FROM operation WHERE arrival > :known)"
_FRESH = f"(r.made IN {_UNSEEN} OR r.id IN (SELECT row FROM change WHERE operation IN {_UNSEEN}))"
_VISITS = "SELECT id FROM visit WHERE NOT deleted AND (finalised IS NOT NULL OR :drafts)"


def outgoing(store: Store, *, drafts: bool) -> Outgoing:
    """Count what has been made or changed since the addressee's last word."""
    facts = {"known": package_scope.acknowledged(store)[1], "drafts": int(drafts)}

    def count(statement: str) -> int:
        return int(store.connection.execute(statement, facts).fetchone()[0] or 0)

    of_visits = f"r.visit IN ({_VISITS}) AND NOT r.deleted AND {_FRESH}"
    photos = f"SELECT DISTINCT r.sha256, r.bytes FROM photo AS r WHERE {of_visits}"
    others = [
        f"SELECT count(*) AS n FROM {kind} AS r WHERE {_FRESH}"
        for kind in ("area", "unit", "person", "site", "campaign", "checklist", "assignment",
                     "reference_table", "paper", "project", "project_document", "quantity", "project_line", "asset",
                     "asset_check")
    ]  # fmt: skip
    last = store.connection.execute(
        "SELECT sequence, at FROM book WHERE direction = 'written' ORDER BY rowid DESC LIMIT 1"
    ).fetchone()
    return Outgoing(
        visits=count(f"SELECT count(*) FROM visit AS r WHERE r.id IN ({_VISITS}) AND {_FRESH}"),
        findings=count(
            f"SELECT count(*) FROM finding AS r WHERE {of_visits} OR (r.visit IS NULL AND NOT r.deleted AND {_FRESH})"
        ),
        photos=count(f"SELECT count(*) FROM ({photos})"),
        others=count(f"SELECT sum(n) FROM ({' UNION ALL '.join(others)})"),
        drafts=count("SELECT count(*) FROM visit WHERE finalised IS NULL AND NOT deleted"),
        photo_bytes=count(f"SELECT sum(bytes) FROM ({photos})"),
        last_sequence=int(last[0]) if last else 0,
        last_at=str(last[1]) if last else "",
    )
