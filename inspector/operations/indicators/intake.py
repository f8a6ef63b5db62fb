"""A table of quotas taken in as one operation, and what every such table shares: areas, campaigns, days."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inspector import child
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.operations import quotas
from inspector.operations.identity import holds_identity_number
from inspector.records import Area, Campaign, Quota, QuotaReport
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Refusal
from inspector.sheet.figures import QUOTAS, Placed, read_rows

Stop = Callable[[], bool] | None


class Finding:
    """Areas by code and campaigns by name; what is not there is refused."""

    def __init__(self, store: Store, refused: list[Refusal]) -> None:
        self._refused = refused
        self._areas: dict[str, list[str]] = defaultdict(list)
        for area in store.find(Area, until=None):
            self._areas[area.code].append(area.id)
        living = frozenset(self._areas)
        for area in store.find(Area):  # the old name of a place has its code too
            if area.code not in living:
                self._areas[area.code].append(area.id)
        self._campaigns: Mapping[str, str] = {it.name: it.id for it in store.find(Campaign)}

    def refuse(self, it: Placed, column: str, flaw: Flaw) -> None:
        """Leave a row out because of one of its cells."""
        self._refused.append(it.refused(column, flaw))

    def area(self, it: Placed) -> str | None:
        """The area of a row; None, and refused, for none or several."""
        found = self._areas.get(str(it.row["code"]), [])
        if len(found) != 1:
            self.refuse(it, "code", Flaw.AMBIGUOUS if found else Flaw.UNKNOWN_AREA)
            return None
        return found[0]

    def campaign(self, it: Placed) -> str | None:
        """The campaign of a row, '' for none; None, and refused, for one that is not known."""
        name = str(it.row["campaign"])
        if name and name not in self._campaigns:
            self.refuse(it, "campaign", Flaw.UNKNOWN_CHOICE)
            return None
        return self._campaigns.get(name, "")

    def fit(self, it: Placed) -> bool:
        """Whether the days of a row are a period and nothing in it is an identity number; else it is refused."""
        private = next((name for name, said in it.row.items() if holds_identity_number(str(said))), None)
        if private is not None:
            self.refuse(it, private, Flaw.IDENTITY_NUMBER)
            return False
        if str(it.row["starts"]) > str(it.row["ends"]):
            self.refuse(it, "ends", Flaw.OUT_OF_RANGE)
            return False
        return True


@dataclass(frozen=True, slots=True)
class _QuotaRow:
    """A row that can be taken."""

    subject: str
    area: str
    campaign: str | None
    starts: str
    ends: str
    planned: float
    note: str | None
    day: str  # '' without a report
    done: float

    @property
    def key(self) -> tuple[str, str, str | None, str, str]:
        """What a quota is known by."""
        return self.subject, self.area, self.campaign, self.starts, self.ends

    @property
    def told(self) -> tuple[str, str, str, str]:
        """All of it but the campaign, which a town's own table seldom names."""
        return self.subject, self.area, self.starts, self.ends


def import_quotas(store: Store, path: Path, *, cancelled: Stop = None) -> dict[str, Any]:
    """Take a table of quotas and what was reported on them. A quota is known by subject, area, campaign and days; a
    second row for the same one may carry a report of another day. A row that names no campaign means the quota of that
    subject, area and days that has none, else the only one there is; where several campaigns have one it is refused.

    Returns as `importing.import_areas`. Raises Fault as `read_rows` and `child.run`.
    """
    placed, refused = read_rows(QUOTAS, child.run("table", {"path": str(path)}, cancelled=cancelled)["sheets"], path)
    subjects = {word: name for name, (zh, en, _) in quotas.titles(store).items() for word in (name, zh, en)}
    finding, seen = Finding(store, refused), set[tuple[object, ...]]()
    held = defaultdict[tuple[str, str, str, str], set[str | None]](set)
    for quota in store.find(Quota):
        held[quota.subject, quota.area, quota.starts, quota.ends].add(quota.campaign)
    rows = []
    for it in placed:
        row = _understood(it, finding, subjects)
        if row is None:
            continue
        campaigns = held[row.told]
        if row.campaign is None and campaigns and None not in campaigns:
            if len(campaigns) > 1:
                finding.refuse(it, "campaign", Flaw.AMBIGUOUS)
                continue
            row = replace(row, campaign=next(iter(campaigns)))
        if (row.key, row.day) in seen:
            finding.refuse(it, "subject", Flaw.TWICE)
            continue
        seen.add((row.key, row.day))
        rows.append(row)
    with store.operation(Act.IMPORT_QUOTAS) as edit:
        taking = _Taking(store, edit)
        done = [taking.take(it) for it in rows]
        operation = None if edit.empty else edit.operation
    return told(done.count("new"), done.count("changed"), done.count("same"), operation, refused)


def _understood(it: Placed, finding: Finding, subjects: Mapping[str, str]) -> _QuotaRow | None:
    """The row with its ids; None, and refused, where it cannot be taken."""
    row = it.row
    subject, day = subjects.get(str(row["subject"])), str(row["day"])
    area = finding.area(it)
    campaign = None if area is None else finding.campaign(it)
    if area is None or campaign is None or not finding.fit(it):
        return None
    flaws = (
        ("subject", Flaw.UNKNOWN_CHOICE, subject is None), ("day", Flaw.MISSING, not day and row["done"] is not None),
        ("done", Flaw.MISSING, bool(day) and row["done"] is None),
        ("day", Flaw.OUT_OF_RANGE, bool(day) and day < str(row["starts"])),
    )  # fmt: skip
    wrong = next(((column, flaw) for column, flaw, holds in flaws if holds), None)
    if wrong is not None or subject is None:
        finding.refuse(it, *(wrong or ("subject", Flaw.UNKNOWN_CHOICE)))
        return None
    return _QuotaRow(
        subject, area, campaign or None, str(row["starts"]), str(row["ends"]), float(row["planned"] or 0),
        str(row["note"]) or None, day, float(row["done"] or 0),
    )  # fmt: skip


class _Taking:
    """Quotas and reports that are here, by what they are known by; what differs is written."""

    def __init__(self, store: Store, edit: Edit) -> None:
        self._edit = edit
        self._known = {(it.subject, it.area, it.campaign, it.starts, it.ends): it for it in store.find(Quota)}
        self._fresh: dict[tuple[object, ...], str] = {}
        self._reports: dict[tuple[str, str], float] = {}
        for it in sorted(store.find(QuotaReport), key=lambda it: (it.made, it.id)):
            self._reports[it.quota, it.day] = it.done

    def take(self, row: _QuotaRow) -> str:
        """Write what differs: "new", "changed" or "same"."""
        here = self._known.get(row.key)
        if here is None:
            first = row.key not in self._fresh
            if first:
                self._fresh[row.key] = self._edit.create(
                    Quota, subject=row.subject, area=row.area, campaign=row.campaign, starts=row.starts, ends=row.ends,
                    planned=row.planned, note=row.note,
                )  # fmt: skip
            self._report(self._fresh[row.key], row)
            return "new" if first else "changed"
        changes: dict[str, Any] = {"planned": row.planned} if here.planned != row.planned else {}
        if row.note is not None and row.note != here.note:
            changes["note"] = row.note
        if changes:
            self._edit.change(Quota, here.id, **changes)
        reported = self._report(here.id, row)
        return "changed" if changes or reported else "same"

    def _report(self, quota: str, row: _QuotaRow) -> bool:
        if not row.day or self._reports.get((quota, row.day)) == row.done:
            return False
        self._edit.create(QuotaReport, quota=quota, day=row.day, done=row.done, note=None)
        return True


def told(new: int, changed: int, same: int, operation: str | None, refused: list[Refusal]) -> dict[str, Any]:
    """What an import says of itself."""
    return {
        "new": new, "changed": changed, "same": same, "operation": operation,
        "refused": [it.told() for it in sorted(refused, key=lambda it: it.row)],
    }  # fmt: skip
