"""The words of the field as frozen dataclasses, one per record table, columns in table order.

Which columns are personal is declared here and nowhere else: erasing, masking and the canary tests read it from these
classes. Times are ISO 8601 with their offset (`clock`), dates are `YYYY-MM-DD`, booleans are 0 and 1.
"""

import re
from dataclasses import fields

from inspector.records.county import Area, Charge, Person, Resident, Site, Unit
from inspector.records.findings import (
    Finding,
    FurtherUnit,
    Meeting,
    Milestone,
    Origin,
    Recheck,
    Step,
    Supplement,
)
from inspector.records.papers import NumberBlock, Paper, PaperFinding, Printing, Report
from inspector.records.projects import Asset, AssetCheck, Project, ProjectDocument, ProjectLine, Quantity
from inspector.records.ratings import (
    Appeal,
    Commendation,
    CounterReading,
    IndicatorValue,
    PointsEntry,
    Publication,
    Quota,
    QuotaReport,
    Rating,
)
from inspector.records.record import Record, personal
from inspector.records.register import Duplicate, HouseholdStatus, RiskLead, Trait
from inspector.records.rounds import (
    Assignment,
    Campaign,
    CampaignArea,
    CampaignChecklist,
    Checklist,
    DrawnSite,
    Lot,
    Member,
    ReferenceTable,
    Team,
)
from inspector.records.visits import Answer, Highlight, Photo, Signature, Visit

__all__ = [
    "KINDS", "RECORDS", "Answer", "Appeal", "Area", "Asset", "AssetCheck", "Assignment", "Campaign", "CampaignArea",
    "CampaignChecklist", "Charge", "Checklist", "Commendation", "CounterReading", "DrawnSite", "Duplicate", "Finding",
    "FurtherUnit", "Highlight", "HouseholdStatus", "IndicatorValue", "Lot", "Meeting", "Member", "Milestone",
    "NumberBlock", "Origin", "Paper", "PaperFinding", "Person", "Photo", "PointsEntry", "Printing", "Project",
    "ProjectDocument", "ProjectLine", "Publication", "Quantity", "Quota", "QuotaReport", "Rating", "Recheck",
    "Record", "ReferenceTable", "Report", "Resident", "RiskLead", "Signature", "Site", "Step", "Supplement", "Team",
    "Trait", "Unit", "Visit", "kind_of", "own_fields", "personal", "personal_fields",
]  # fmt: skip

# Parents first: the order of inserting, of a merge and of a package.
RECORDS: tuple[type[Record], ...] = (
    Area, Unit, Person, Site, Resident, Charge, Campaign, Checklist, CampaignArea, CampaignChecklist, Team, Member,
    Assignment, Lot, DrawnSite, ReferenceTable, Visit, Answer, Origin, Finding, FurtherUnit, Supplement, Milestone,
    Highlight, Paper, PaperFinding, Printing, NumberBlock, Meeting, Step, Recheck, Photo, Signature,
    Report, Trait, HouseholdStatus, Duplicate, RiskLead, Rating, Publication, Appeal, PointsEntry, Commendation,
    CounterReading, Quota, QuotaReport, IndicatorValue, Project, ProjectDocument, Quantity, ProjectLine, Asset,
    AssetCheck,
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
