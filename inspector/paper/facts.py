"""What a paper of a visit is worded from: records already read, who writes, and how the office words it."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    Person,
    Photo,
    Resident,
    Signature,
    Site,
    Supplement,
    Unit,
    Visit,
)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """A paper that is corrected, and the number each of its findings has on it."""

    number: str
    title: str  # of its kind
    issued: date
    places: Mapping[str, int]  # by finding; none: as the visit counts them
    told: frozenset[str]  # supplements an earlier correction has told already
