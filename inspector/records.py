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
class CampaignArea(Record):
    """An area a campaign goes round, with everything below it."""

    campaign: str
    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignChecklist(Record):
    """A checklist a campaign inspects by."""

    campaign: str
    checklist: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Record):
    """督查组: people who go round together, in one campaign or in general."""

    name: str
    campaign: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Record):
    """A person of a team."""

    team: str
    person: str
    leads: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Record):
    """A site somebody, or a team, is to visit in a campaign."""

    campaign: str
    site: str
    checklist: str
    person: str | None
    team: str | None
    due: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot(Record):
    """抽签: a draw of sites. `seed` and `candidates` say all of it: the same two draw the same sites anywhere."""

    campaign: str | None
    area: str
    kind: str  # of the sites that were drawn from
    seed: str
    wanted: int
    drawn: str  # when
    candidates: str  # JSON: ids of the sites drawn from, in the order they were numbered (`operations.lot.Candidates`)
    note: str | None = personal()  # who was present, remarks


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnSite(Record):
    """A site a lot fell on, or the substitute for one that could not be visited, with the reason."""

    lot: str
    site: str
    place: int  # 1, 2 … as drawn; substitutes go on counting
    replaces: str | None  # the drawn site it stands for
    reason: str | None = personal()


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
    team: str | None
    started: str
    ended: str | None  # when the inspectors left; `finalised` may be in the evening
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
    reused: str | None  # the visit this value was taken over from; None: answered here


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
class Supplement(Record):
    """补充更正: what is corrected in a finding whose notice has been served. The finding itself stays as it was."""

    finding: str
    text: str | None = personal()  # None: as it was
    severity: int | None
    due: str | None
    reason: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight(Record):
    """亮点: a good example seen on a visit."""

    visit: str
    site: str
    question: str | None  # key of its entry; None: of the place as a whole
    text: str = personal()
    place: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Record):
    """文书: a numbered document as issued; only the columns after `pdf` change, which say what became of it."""

    visit: str | None  # what it came of; None: of findings of several visits
    kind: str  # of the table paper_kinds
    number: str
    series: str | None  # 机关代字 and 文种代字, whose register it stands in; None: a laptop's own number
    year: int
    running: int  # the number in the register of series and year, or of this laptop
    language: str  # zh en
    title: str
    addressee: str
    unit: str | None  # responsible unit it is for, where there is one for each
    issued: str
    content: str = personal()  # everything on it, as JSON
    sha256: str  # of that text
    pdf: str | None  # SHA-256 of the file in papers/
    replaces: str | None  # the paper it takes the place of, which may not be here
    amends: str | None  # the paper it supplements
    formal: str | None  # the office's number for one that a laptop numbered itself
    void: str | None  # since when it does not hold; its number stays in the register
    void_reason: str | None = personal()
    served: str | None  # day
    served_to: str | None = personal()
    served_how: str | None  # handed left posted refused …
    returned: str | None  # day its slip came back


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFinding(Record):
    """A finding on a paper and the number it has there."""

    paper: str
    finding: str
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing(Record):
    """打印记录: a printing of a paper, or one put off: what, how many copies, on which printer."""

    paper: str | None  # None: of a kind that is drawn anew each time
    kind: str
    subject: str  # id of the visit, lot or checklist it is about
    language: str  # zh en, of one that is drawn anew, as are the next two
    unit: str | None  # whose findings
    sheet: str | None  # a4 a5 roll80; None: the kind's own
    state: str  # wanted done dropped
    copies: int
    printer: str | None
    at: str | None  # when it was printed


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberBlock(Record):
    """号段: numbers of one register the office leaves to one laptop."""

    device: str
    series: str
    year: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo(Record):
    """照片: which original (by content hash) shows what. The file itself lies in the photo store."""

    visit: str
    finding: str | None
    highlight: str | None
    paper: str | None  # whose returned slip it shows; no evidence of the visit itself
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
    device: str | None  # make and model of the camera
    likeness: str | None  # perceptual hash, 16 hexadecimal digits (`photo.likeness`)
    earlier: str | None  # the photo of an earlier visit it stands beside, then and now; a draft's may not be here
    overlay: str | None = personal()  # JSON: what was drawn on it (`photo.overlay`)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Record):
    """签名: who signed a visit, or refused to. Bound to what was signed; void when that changes."""

    visit: str
    role: str  # interviewee village team
    name: str | None = personal()
    strokes: str | None = personal()  # JSON: lists of points as drawn
    picture: str | None = personal()  # PNG, base64
    refused: int
    reason: str | None = personal()  # of the refusal
    signed: str
    content: str  # SHA-256 of what was signed


# Parents first: the order of inserting, of a merge and of a package.
RECORDS: tuple[type[Record], ...] = (
    Area, Unit, Person, Site, Resident, Campaign, Checklist, CampaignArea, CampaignChecklist, Team, Member, Assignment,
    Lot, DrawnSite, ReferenceTable, Visit, Answer, Finding, Supplement, Highlight, Paper, PaperFinding, Printing,
    NumberBlock, Photo, Signature,
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
