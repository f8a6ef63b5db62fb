"""Going round: campaigns, checklists, teams, assignments, lots, and the tables a county edits."""

from dataclasses import dataclass

from inspector.records.record import Record, personal


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
