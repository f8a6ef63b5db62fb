"""What is seen on a visit: answers, good examples, photos, signatures."""

from dataclasses import dataclass

from inspector.records.record import Record, personal


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
    purpose: str = "inspection"  # inspection, or recheck: of what was found before
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
class Highlight(Record):
    """亮点: a good example seen on a visit."""

    visit: str
    site: str
    question: str | None  # key of its entry; None: of the place as a whole
    text: str = personal()
    place: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo(Record):
    """照片: which original (by content hash) shows what. The file itself lies in the photo store."""

    visit: str | None  # None: evidence that came without one, of a step or a slip
    finding: str | None
    highlight: str | None
    paper: str | None  # whose returned slip it shows; no evidence of the visit itself
    step: str | None = None  # the step of rectification it proves
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
