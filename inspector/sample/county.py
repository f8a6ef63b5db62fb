"""The fictional county: areas, units, people, sites, a campaign and its assignments, from resources/sample.

Everything comes from the seeds by hashes of names and by one sequence of `Random.random`, the only method whose
numbers Python promises to keep, so every machine makes the same records, operations, device and times. Changed seeds,
or a changed `EDITION`, make another county with ids of its own: never the same operation saying something else.
"""

import csv
import hashlib
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from inspector.acts import Act
from inspector.db.store import Origin, Store
from inspector.operations.library import load_library
from inspector.operations.shipped import shipped_id, shipped_stamp
from inspector.paths import resources
from inspector.records import Area, Assignment, Campaign, Person, Record, Site, Unit, kind_of
from inspector.sample.round import EDITION as ROUND_EDITION
from inspector.sample.round import round_records

T = TypeVar("T")

COUNTY = "990101"
EDITION = "1"  # to be raised with every change of what this file makes of the seeds
DEVICE = "SAMPLE990101"
CAMPAIGN = "农村户厕问题“回头看”专项督查"

_AT = "2026-11-02T08:30:00+08:00"
_ASSIGNED_AT = "2026-11-02T09:00:00+08:00"
_DRAWN_AT = "2026-11-02T09:20:00+08:00"
_FORM = "household_toilet"
_HOUSEHOLDS = 20  # of each village
_SURNAMES = 4  # families of one village
_ASSIGNED = 24  # households for each inspector
_DRAWN_TOWN = "200"  # where nobody is sent yet: the digits after the county's
_DUE = ("2026-11-20", "2026-12-04")
_NO_PHONE = "100"  # no mobile number begins so
_FAR_OUT_AT_SEA = (0.5, 0.5)  # degrees north and east, in the Gulf of Guinea: no house stands there
_TOILETS = ("三格式",) * 12 + ("双瓮式",) * 3 + ("集中收集",) * 2 + ("沼气池式", "卫生旱厕", "旱厕")
_TANKS = {"三格式", "双瓮式", "沼气池式"}
_ASSETS = ("蔬菜大棚", "农产品冷库", "光伏电站", "文化广场")
_TREATMENTS = ("A/O 一体化", "人工湿地", "生物转盘")


@dataclass(frozen=True, slots=True)
class _Village:
    code: str
    name: str
    town: str
    groups: tuple[tuple[str, str], ...]  # (id, name)
    committee: str
    position: tuple[float, float]


def load_county(store: Store) -> None:
    """Load the sample county and the shipped library it needs. What is already there stays as it is."""
    load_library(store)
    seed = _Seed()
    if not _known(store, seed.operation):
        with store.operation(Act.LOAD_SAMPLE, origin=Origin(seed.operation, _AT, DEVICE, seed.office)) as edit:
            for record, rows in seed.records():
                edit.create_many(record, rows)
    # Apart from the county, and named after the checklist: with the next version the same county has other tasks.
    checklist = store.one("SELECT id FROM checklist WHERE form = ? AND NOT deleted ORDER BY version DESC", _FORM)
    operation = shipped_stamp(_ASSIGNED_AT, seed.hash, checklist)
    if not _known(store, operation):
        with store.operation(Act.LOAD_SAMPLE, origin=Origin(operation, _ASSIGNED_AT, DEVICE, seed.office)) as edit:
            edit.create_many(Assignment, seed.assignments(checklist))
    operation = shipped_stamp(_DRAWN_AT, seed.hash, checklist, ROUND_EDITION)
    if not _known(store, operation):
        with store.operation(Act.LOAD_SAMPLE, origin=Origin(operation, _DRAWN_AT, DEVICE, seed.office)) as edit:
            for record, rows in seed.round(checklist):
                edit.create_many(record, rows)


_SEEDS = ("areas", "names", "people", "units")
"""What the county grows from; other files of the sample (`suspects`) leave it as it is."""


def _known(store: Store, operation: str) -> bool:
    return store.one("SELECT 1 FROM operation WHERE id = ?", operation) is not None


class _Seed:
    """The seeds read, and the rows of the county grown from them."""

    def __init__(self) -> None:
        texts = {f"{name}.csv": (resources() / "sample" / f"{name}.csv").read_text("utf-8") for name in _SEEDS}
        self.hash = hashlib.sha256("\0".join([EDITION, *texts.values()]).encode()).hexdigest()
        self.operation = shipped_stamp(_AT, self.hash)
        self.random = random.Random(self.hash).random  # noqa: S311 - the same everywhere is the point
        self._areas, self._units, self._people, names = (
            list(csv.DictReader(texts[f"{name}.csv"].splitlines())) for name in ("areas", "units", "people", "names")
        )
        self._names: dict[str, list[str]] = {row["part"]: row["syllables"].split() for row in names}
        self._phones = 0
        self._rows: dict[type[Record], list[dict[str, Any]]] = defaultdict(list)
        self._grow()
        self.office = self._in_role("office")[0]

    def records(self) -> list[tuple[type[Record], list[dict[str, Any]]]]:
        """The rows of the county, parents first."""
        return [(record, self._rows[record]) for record in (Area, Unit, Person, Site, Campaign)]

    def assignments(self, checklist: str) -> list[dict[str, Any]]:
        """Households of two towns, village after village, for the two inspectors."""
        households = [row for row in self._rows[Site] if row["kind"] == "household"]
        tasks = []
        for number, inspector in enumerate(self._in_role("inspector")):
            own = [row for row in households if row["code"].startswith(f"{COUNTY}10{number}")][:: 80 // _ASSIGNED]
            for order, row in enumerate(own[:_ASSIGNED]):
                task = {"campaign": self._id(Campaign, CAMPAIGN), "site": row["id"], "checklist": checklist}
                due = _DUE[order * len(_DUE) // _ASSIGNED]
                key = shipped_id(_ASSIGNED_AT, self.hash, checklist, row["id"])
                tasks.append({"id": key, **task, "person": inspector, "due": due})
        return tasks

    def round(self, checklist: str) -> list[tuple[type[Record], list[dict[str, Any]]]]:
        """How the campaign is gone round: its area, checklist and teams, and a lot with one substitute."""
        return round_records(
            at=_DRAWN_AT, key=(self.hash, checklist), campaign=self._id(Campaign, CAMPAIGN), checklist=checklist,
            area=self._id(Area, f"{COUNTY}000000"), town=self._id(Area, f"{COUNTY}{_DRAWN_TOWN}000"),
            inspectors=self._in_role("inspector"), office=self._in_role("office"),
            households=[
                (row["code"], row["id"])
                for row in self._rows[Site]
                if row["kind"] == "household" and row["code"].startswith(f"{COUNTY}{_DRAWN_TOWN}")
            ],
        )  # fmt: skip

    # -- growing -----------------------------------------------------------------------------------------------------

    def _grow(self) -> None:
        for row in self._areas:
            self._add(Area, row["code"], **row, parent=self._above(row))
        for row in self._units:
            self._add(Unit, row["name"], name=row["name"], area=self._id(Area, row["area"]))
        for row in self._people:
            self._person(row["name"], row["role"], row["unit"])
        for row in self._units:
            if row["area"] != f"{COUNTY}000000":  # the county's own people stand among the seeds
                role = "leader" if row["area"].endswith("000") else "cadre"
                self._person(self._name(self._names["surname"]), role, row["name"])
        villages = self._villages()
        for number, village in enumerate(villages):
            self._households(village, rare=number % 4 == 0)
            self._facilities(village, sewage=number % 2 == 0)
        for number, village in enumerate(villages):
            self._village_itself(village, asset=_ASSETS[number % len(_ASSETS)])
        self._add(
            Campaign, CAMPAIGN, name=CAMPAIGN, basis="青禾县农村户厕问题“回头看”工作方案",
            starts="2026-11-02", basic_by="2026-12-20", closed_by="2027-01-31",
        )  # fmt: skip

    def _villages(self) -> list[_Village]:
        names = {row["code"]: row["name"] for row in self._areas}
        committees = {row["area"]: self._id(Unit, row["name"]) for row in self._units}
        return [
            _Village(
                code=code, name=names[code], town=names[f"{code[:9]}000"], committee=committees[code],
                groups=tuple((self._id(Area, it), names[it]) for it in names if it[:12] == code and len(it) == 14),
                position=self._near(_FAR_OUT_AT_SEA, 0.3),
            )
            for code in (row["code"] for row in self._areas if row["level"] == "village")
        ]  # fmt: skip

    def _households(self, village: _Village, *, rare: bool) -> None:
        families = [self._pick(self._names["surname"]) for _ in range(_SURNAMES)]
        for number in range(1, _HOUSEHOLDS + 1):
            group, group_name = village.groups[(number - 1) * len(village.groups) // _HOUSEHOLDS]
            users = 1 + int(9 * self.random() * self.random()) if self.random() < 0.95 else None
            toilet = self._pick(_TOILETS)
            name = self._name(families)
            if rare and number in {7, 13}:
                name = name[0] + self._pick(self._names["rare"])
            self._site(
                village, "household", f"HT-{number:04d}", name=name, area=group, users=users, toilet=toilet,
                address=f"{village.town}{village.name}{group_name}{number}号", phone=self._phone(),
                volume=self._volume(users) if toilet in _TANKS else None, year=2013 + int(13 * self.random()),
            )  # fmt: skip

    def _facilities(self, village: _Village, *, sewage: bool) -> None:
        group, group_name = self._pick(village.groups)
        self._site(
            village, "public_toilet", "PT-0001", name=f"{village.name}公共厕所", area=group, users=None,
            toilet="水冲式", address=f"{village.town}{village.name}{group_name}", phone=None, volume=None,
            year=2017 + int(8 * self.random()),
        )  # fmt: skip
        if sewage:
            self._site(
                village, "sewage", "SW-0001", name=f"{village.name}生活污水处理站", area=group,
                users=80 + 10 * int(25 * self.random()), toilet=self._pick(_TREATMENTS),
                address=f"{village.town}{village.name}{group_name}", phone=None, volume=None,
                year=2018 + int(7 * self.random()),
            )  # fmt: skip

    def _village_itself(self, village: _Village, *, asset: str) -> None:
        """One place of every further kind, so that every shipped checklist can be tried."""
        for kind, number, name in (
            ("village", "CZ-0001", village.name),
            ("organisation", "ZZ-0001", f"{village.name}村民委员会"),
            ("waste", "WG-0001", f"{village.name}垃圾收集点"),
            ("asset", "AS-0001", f"{village.name}{asset}"),
            ("farmland", "FL-0001", f"{village.name}高标准农田"),
        ):
            self._site(
                village, kind, number, name=name, area=self._id(Area, village.code), users=None, toilet=None,
                address=f"{village.town}{village.name}", phone=None, volume=None, year=2019,
            )  # fmt: skip

    def _site(self, village: _Village, kind: str, number: str, **facts: Any) -> None:
        code = f"{village.code}-{number}"
        north, east = self._near(village.position, 0.01)
        self._add(
            Site, code, kind=kind, code=code, unit=village.committee, latitude=north, longitude=east, note=None, **facts
        )

    def _person(self, name: str, role: str, unit: str) -> None:
        self._add(Person, f"{name} {unit}", name=name, phone=self._phone(), role=role, unit=self._id(Unit, unit))

    def _in_role(self, role: str) -> list[str]:
        return [str(row["id"]) for row in self._rows[Person] if row["role"] == role]

    def _add(self, record: type[Record], key: str, **values: Any) -> None:
        self._rows[record].append({"id": self._id(record, key), **values})

    def _id(self, record: type[Record], key: str) -> str:
        return shipped_id(_AT, self.hash, kind_of(record), key)

    def _above(self, row: dict[str, str]) -> str | None:
        code = {"county": "", "town": f"{COUNTY}000000", "village": f"{row['code'][:9]}000"}.get(
            row["level"], row["code"][:12]
        )
        return self._id(Area, code) if code else None

    # -- chance ------------------------------------------------------------------------------------------------------

    def _pick(self, several: Sequence[T]) -> T:
        return several[int(self.random() * len(several))]

    def _near(self, middle: tuple[float, float], width: float) -> tuple[float, float]:
        north, east = (round(degrees + width * (self.random() - 0.5), 6) for degrees in middle)
        return north, east

    def _name(self, surnames: list[str]) -> str:
        first = self._pick(self._names["first"]) if self.random() < 0.8 else ""
        return self._pick(surnames) + first + self._pick(self._names["second"])

    def _phone(self) -> str:
        self._phones += 1
        return f"{_NO_PHONE}{self._phones:08d}"

    def _volume(self, users: int | None) -> float | None:
        """A tank that fits the users; one in eight is too small, one in ten of unknown size."""
        needed = 1.5 if users is None or users <= 3 else 2.0 if users <= 6 else 2.5
        chance = self.random()
        if chance < 0.1:
            return None
        return needed - 0.5 if chance < 0.225 else needed
