"""Who and where: areas, units, people, what is inspected, and who looks after it."""

from dataclasses import dataclass

from inspector.records.record import Record, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Record):
    """行政区划: province … village by the 12-digit statistics code; below it 组 (14 digits), 网格 and 十户."""

    code: str
    name: str
    level: str  # province prefecture county town village group grid ten
    parent: str | None
    since: str | None = None  # day from which it is called so
    until: str | None = None  # day it ceased, merged or renamed
    successor: str | None = None  # the area it went into, or is called now


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Record):
    """责任单位: who answers for a finding."""

    name: str
    area: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """责任人, 责任领导, 督查员."""

    name: str = personal()
    phone: str | None = personal()
    role: str  # inspector office leader cadre keeper
    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Record):
    """检查对象: what is inspected. Facts a checklist reads with `site('users')` are columns here."""

    kind: str  # household public_toilet sewage village …
    code: str
    name: str = personal()
    area: str  # the village or group it lies in
    address: str | None = personal()
    phone: str | None = personal()
    unit: str | None  # who answers for it by default
    users: int | None
    toilet: str | None  # type of toilet or treatment
    volume: float | None  # tank volume, m³
    year: int | None  # built or rebuilt
    latitude: float | None = personal()
    longitude: float | None = personal()
    note: str | None = personal()
    grid: str | None = None  # area: its 网格, or its 十户 in one
    since: str | None = None  # day
    until: str | None = None  # day it ceased to be
    successor: str | None = None  # the site that took its place


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident(Record):
    """家庭成员: a person of a household, asked for by some checklists. No identity numbers are kept."""

    site: str
    name: str = personal()
    relation: str | None = personal()  # to the head of the household
    born: int | None = personal()  # year
    condition: str | None = personal()  # health, employment, what help they get
    away: int  # works or studies elsewhere
    note: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge(Record):
    """包保: who looks after an area or a site, as its leader, cadre, grid worker or keeper, and until when."""

    area: str | None
    site: str | None
    person: str
    role: str  # leader cadre grid keeper chief road river field
    since: str | None
    until: str | None
