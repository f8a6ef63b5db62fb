"""The words of the field as frozen dataclasses, one per record table, columns in table order.

Which columns are personal is declared here and nowhere else: erasing, masking and the canary tests read it from these
classes. Times are ISO 8601 with their offset (`clock`), dates are `YYYY-MM-DD`, booleans are 0 and 1.
"""

import re
from dataclasses import dataclass, field, fields
from typing import Any


def personal() -> Any:
    """A column that may name a person or where one lives. Erasure blanks it: '' where NOT NULL, else NULL."""
    return field(metadata={"personal": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: its UUID v7, the operation that made it, whether it is deleted."""

    id: str
    made: str
    deleted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Record):
    """行政区划: province … village by the 12-digit statistics code; below it 组 (14 digits) and 网格."""

    code: str
    name: str
    level: str  # province prefecture county town village group grid
    parent: str | None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(Record):
    """专项行动: a round of inspection with its two milestone dates."""

    name: str
    basis: str | None  # plan or notice it rests on
    starts: str
    basic_by: str  # 基本整改 date
    closed_by: str  # 全部销号 date


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(Record):
    """检查表: one version of an XLSForm, kept as Markdown tables. Once published it never changes."""

    form: str
    version: str
    title: str
    title_en: str | None
    definition: str
    lists: str | None  # JSON: file name → text, the CSV files its questions choose from
    published: str | None  # from when on visits may use it
    retired: str | None  # from when on no new visit does


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Record):
    """A site somebody is to visit in a campaign."""

    campaign: str
    site: str
    checklist: str
    person: str | None
    due: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceTable(Record):
    """One version of a table the county edits (`inspector.tables`): limits, defect codes, holidays … Never changed."""

    name: str
    version: int  # 1: shipped; the highest holds
    rows: str  # JSON: the rows, each an object by the names of the columns
    note: str | None  # why it was changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Record):
    """检查/走访: one site, one checklist version, one time. A draft until `finalised` holds the time it was."""

    site: str
    checklist: str
    campaign: str | None
    inspector: str  # person
    method: str  # on_site secret documents sample phone household
    rater: str  # self town county: whose score it is
    started: str
    finalised: str | None
    interviewee: str | None = personal()
    companions: str | None = personal()
    told: int  # the household was told what the data is for
    note: str | None = personal()
    judged_by: str | None  # JSON: the tables it was judged by, fixed at finalising
    grade: str | None  # where the inspector grades it otherwise than its answers do
    grade_reason: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """检查结果: one question of one visit. NULL: taken back; 'n/a': not applicable."""

    visit: str
    question: str
    value: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Record):
    """问题: what is wrong, where, how bad, since when, whose, until when."""

    visit: str
    site: str
    question: str | None  # key of its entry; None: outside the checklist (自由问题)
    occurrence: str | None  # which of several of one question: its number, or the choice
    code: str | None  # defect code
    text: str = personal()
    severity: int  # 0 提示 1 一般 2 较重 3 重大
    found: str
    due: str | None
    unit: str | None
    person: str | None
    requirement: str | None
    basis: str | None
    place: str | None = personal()
    mark: str  # 7K2-12: device mark and running number, shown until the office gives the ledger number
    number: str | None  # 台账号, given by the office


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo(Record):
    """照片: which original (by content hash) shows what. The file itself lies in the photo store."""

    visit: str
    finding: str | None
    question: str | None
    sha256: str
    name: str | None = personal()  # file name it came with
    caption: str | None = personal()
    taken: str | None
    latitude: float | None = personal()
    longitude: float | None = personal()
    width: int
    height: int
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Record):
    """文书: a printed document; `content` is everything on it as JSON, `sha256` the hash of that text."""

    visit: str
    kind: str  # notice
    number: str
    title: str
    addressee: str
    issued: str
    content: str = personal()
    sha256: str
    pdf: str | None  # SHA-256 of the file in papers/


# Parents first: the order of inserting, of a merge and of a package.
RECORDS: tuple[type[Record], ...] = (
    Area, Unit, Person, Site, Campaign, Checklist, Assignment, ReferenceTable, Visit, Answer, Finding, Photo, Paper,
)  # fmt: skip

_KINDS = {record: re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__).lower() for record in RECORDS}
_OWN = {record: tuple(it.name for it in fields(record))[3:] for record in RECORDS}
_PERSONAL = {record: tuple(it.name for it in fields(record) if it.metadata.get("personal")) for record in RECORDS}

KINDS: dict[str, type[Record]] = {kind: record for record, kind in _KINDS.items()}


def kind_of(record: type[Record]) -> str:
    """The table's name of a record class: `ReferenceTable` → `reference_table`."""
    return _KINDS[record]


def own_fields(record: type[Record]) -> tuple[str, ...]:
    """The columns of a record besides id, made and deleted."""
    return _OWN[record]


def personal_fields(record: type[Record]) -> tuple[str, ...]:
    """The columns an erasure blanks."""
    return _PERSONAL[record]
