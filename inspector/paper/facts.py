"""What papers are worded from: records already read, of a visit or of findings of the ledger, who writes, and how."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from inspector.checklist.grading import Grade
from inspector.checklist.score_lines import Score
from inspector.checklist.standing import Standing
from inspector.paper.wording import Wording
from inspector.records import (
    Area,
    Campaign,
    Checklist,
    Finding,
    Highlight,
    Meeting,
    Milestone,
    Origin,
    Person,
    Photo,
    Resident,
    Signature,
    Site,
    Step,
    Supplement,
    Unit,
    Visit,
)
from inspector.rectification.steps import Standing as Course


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who writes: a row of the table issuers."""

    name: str
    name_en: str = ""
    letters: str  # 机关代字, '' for none
    mark: str  # 发文机关标志 of the red head
    bureau: bool  # asks and suggests; a government's or party committee's office may require
    contact: str  # name and telephone for the slip
    copies_to: str  # 抄送, without its label

    def called(self, language: str) -> str:
        """Its name on a paper in `zh` or `en`."""
        return self.name_en or self.name if language == "en" else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """How the office wants a kind of paper: a row of the table paper_kinds."""

    name: str
    title: str
    title_en: str
    characters: str  # 文种代字
    head: Literal["none", "document", "letter"]
    masked: bool  # private people's names and telephones
    per_page: int  # photos: 2, 4 or 6
    copies: int

    def called(self, language: str) -> str:
        """Its title in `zh` or `en`."""
        return self.title_en or self.title if language == "en" else self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One issuing: the record's id and number ('' where there is none), the day, the language, who writes and how.

    `addressee` is whom it is written to, '' where the paper's own facts say so.
    """

    paper: str
    number: str
    issued: date
    language: Literal["zh", "en"]
    office: Office
    kind: PaperKind
    words: Wording
    addressee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFacts:
    """Everything on one visit that a paper may tell."""

    visit: Visit
    site: Site
    areas: tuple[Area, ...]  # from the town down to the village, group or grid
    county: str
    checklist: Checklist
    standing: Standing
    campaign: Campaign | None
    inspectors: tuple[Person, ...]  # who inspected, the leader first
    team: str
    findings: tuple[Finding, ...]  # in the order they are numbered
    supplements: tuple[Supplement, ...]  # of the findings, as they were made
    highlights: tuple[Highlight, ...]
    photos: tuple[Photo, ...]  # its evidence; no returned slip
    earlier: Mapping[str, Photo]  # by the id of the photo it stands beside
    units: Mapping[str, Unit]  # by id, those the findings name and the place's own
    responsible: Mapping[str, Person]  # by id, those the findings name
    categories: Mapping[str, str]  # by finding: what group of problems its code is of, in words
    residents: tuple[Resident, ...]
    signatures: tuple[Signature, ...]  # those that hold, and refusals
    people: tuple[str, ...]  # names of private people beside the householder
    score: Score | None
    grade: Grade | None
    on_spot: frozenset[str] = frozenset()  # findings that were put right while it was there
    earlier_findings: Mapping[str, Finding] = field(default_factory=dict)  # by id, of others its photos show


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """A paper that is corrected, and the number each of its findings has on it."""

    number: str
    title: str  # of its kind
    issued: date
    places: Mapping[str, int]  # by finding; none: as the visit counts them
    told: frozenset[str]  # supplements an earlier correction has told already


# -- of the ledger -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A paper a finding stands on, and the number it has there."""

    kind: str
    title: str  # of its kind
    number: str
    issued: str  # day
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """Everything on one finding of the ledger that a paper may tell; names are ready to show, '' for none."""

    finding: Finding
    course: Course  # where its steps have brought it
    steps: tuple[Step, ...]  # that count, in order
    site: Site | None
    areas: tuple[Area, ...]  # from the town down, as far as is known; the county where nothing is
    private: tuple[str, ...]  # private people who may be spoken of
    unit: str
    lead: str
    leader: str
    person: str
    phone: str  # of the person
    further: tuple[str, ...]  # units that answer for it too
    source: str
    theme: str
    category: str
    cause: str
    handling: str
    campaign: str
    found_by: str
    names: Mapping[str, str]  # by id: people, units and other findings its steps name
    documents: Mapping[str, str]  # by id: the numbers of papers its steps name
    origin: Origin | None
    milestones: tuple[Milestone, ...]  # in their order
    before: tuple[Photo, ...]
    after: tuple[Photo, ...]
    papers: tuple[Stood, ...]  # that hold, the first first
    rebounds: int  # how often it came back before


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFacts:
    """Findings of the ledger on one paper, as they stood on `day`.

    A visit is the re-inspection, a meeting the talk a paper is about; `scope` is what the findings were chosen by.
    """

    county: str
    day: date
    items: tuple[ItemFacts, ...]  # in the order they are numbered
    unit: str = ""  # whom the paper is for
    scope: str = ""
    meeting: Meeting | None = None
    visit: Visit | None = None
    team: str = ""
    members: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
