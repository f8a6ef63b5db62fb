"""一项目一档案: projects, their papers, quantities and monthly lists; the assets they left, and how these are kept."""

from dataclasses import dataclass

from inspector.records.record import Record, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """项目: what public money builds or buys."""

    number: str | None
    name: str
    kind: str | None  # of the table project_kinds
    area: str
    unit: str | None  # who carries it out
    year: int | None
    funds: str | None  # where the money comes from
    budget: float | None  # 万元
    approved: str | None  # 批复文号
    starts: str | None  # day
    ends: str | None
    state: str  # of the table project_states
    goal: str | None  # 绩效目标
    note: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectDocument(Record):
    """档案: one of the documents a project's file must hold."""

    project: str
    kind: str  # of the table project_documents
    state: str  # present missing not_applicable
    number: str | None
    day: str | None
    pages: int | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Record):
    """工程量: how much of something was planned and how much stands there."""

    project: str
    text: str
    measure: str
    planned: float
    actual: float | None
    checked: str | None  # day
    visit: str | None  # on which it was counted
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectLine(Record):
    """月度清单: a line of a project's list of progress or of payments for a month, until it is closed (销号)."""

    project: str
    list: str  # progress payment
    month: str  # YYYY-MM
    text: str
    planned: float | None  # progress: percent of the whole; payment: 万元
    actual: float | None
    due: str | None  # day
    closed: str | None  # day
    document: str | None  # voucher, certificate
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset(Record):
    """资产: what a project left, as a site that is inspected, and whose it is."""

    site: str
    project: str | None
    number: str | None  # of the register
    category: str | None  # operating public household
    value: float | None  # 原值, 万元
    built: int | None  # year
    funds: str | None
    owner: str | None
    handed_over: str | None  # day
    note: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetCheck(Record):
    """资产核查: the four points (登记清楚 制度健全 责任明确 成效明显) and the state of an asset on a day."""

    asset: str
    day: str
    visit: str | None
    registered: str | None  # yes partly no; None: not looked at
    rules: str | None
    keeper: str | None
    effect: str | None
    state: str | None  # of the table asset_states
    idle_reason: str | None  # of the table idle_reasons
    plan: str | None  # 盘活计划
    due: str | None  # until when
    note: str | None = personal()
