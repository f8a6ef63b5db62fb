"""Who stands where and why: ratings, what of them was published, appeals, points, good examples, counted things."""

from dataclasses import dataclass

from inspector.records.record import Record, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating(Record):
    """评比: places of one level compared over a period. Where each stands follows from its visits until published."""

    title: str
    level: str  # of what is compared: town village group household
    rule: str  # of the table rating_rules
    form: str | None  # of the checklist whose scores count; None: of every one that suits the level
    campaign: str | None
    area: str | None  # within which; None: the county
    starts: str  # day
    ends: str  # day, itself included
    note: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Record):
    """公布: a rating as it was published. Its content never changes, whatever a later merge brings."""

    rating: str
    issue: str | None  # 第11期
    shown: str  # how places are told: village group code name
    published: str  # day
    until: str | None  # day it is taken down
    basis: str | None  # what allows it: 村规民约, a decision
    reviewer: str | None = personal()  # who reviewed it a second time
    notified: str | None  # day those named were told beforehand
    content: str = personal()  # the whole list with its rule and the sheet behind each place, as JSON
    sha256: str  # of that text
    paper: str | None  # the list as issued
    withdrawn: str | None  # day it was taken down
    withdrawn_why: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal(Record):
    """申诉: somebody contests a place on a published list. A correction stands beside the list; that stays."""

    publication: str
    place: str  # id of the area or site on the list
    raised: str  # day
    by: str | None = personal()
    text: str = personal()
    decision: str | None  # upheld corrected; None: still open
    decided: str | None  # day
    decided_by: str | None = personal()
    reason: str | None = personal()
    score: float | None  # percent, as corrected
    list: str | None  # red black '', as corrected


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsEntry(Record):
    """积分: one line of a points account, as in a bank book. Never edited: a mistake is answered by a further line."""

    site: str | None  # whose account: a household's …
    area: str | None  # … or a village's
    day: str
    points: float  # negative: taken off, or exchanged
    rule: str | None  # of the table points_rules
    publication: str | None  # the list it comes from
    visit: str | None
    reverses: str | None  # the entry it takes back
    note: str | None = personal()  # what for; what was exchanged


@dataclass(frozen=True, slots=True, kw_only=True)
class Commendation(Record):
    """正面典型: a place on a list of good examples (四美家园 …)."""

    list: str  # of the table positive_lists
    area: str | None
    site: str | None
    since: str  # day
    until: str | None
    reason: str | None = personal()
    document: str | None  # 文号
    highlight: str | None  # the good example seen on a visit that led to it


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterReading(Record):
    """计数: how many of a thing there are in a place on a day (彩钢棚 …); what visits counted is in their answers."""

    counter: str  # of the table counters
    area: str | None
    site: str | None
    day: str
    value: float
    baseline: int  # 基数: what later numbers are held against
    note: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota(Record):
    """任务数: how much of something an area is to do between two days (拆除, 改厕 …)."""

    subject: str  # of the table quota_subjects
    area: str
    campaign: str | None
    starts: str
    ends: str
    planned: float
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaReport(Record):
    """完成数: how much of a quota was done up to a day, all in all."""

    quota: str
    day: str
    done: float
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValue(Record):
    """指标值: what somebody typed for an indicator that follows from nothing recorded here."""

    scheme: str  # of the table indicators
    indicator: str
    area: str
    starts: str
    ends: str
    value: float
    note: str | None
