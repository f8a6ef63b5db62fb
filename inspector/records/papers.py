"""Papers: what was issued, to whom, printed how often, and under which numbers."""

from dataclasses import dataclass

from inspector.records.record import Record, personal


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
    sheet: str | None  # a3 a4 a5 roll80; None: the kind's own
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
class Report(Record):
    """通报, 汇报 …: a report drafted from the data of a period, as the office worded it since."""

    kind: str  # of the table paper_kinds
    title: str
    starts: str
    ends: str
    campaign: str | None
    area: str | None
    language: str  # zh en
    text: str = personal()  # JSON: the parts somebody edited, by their names
    paper: str | None  # as issued
    note: str | None = personal()
