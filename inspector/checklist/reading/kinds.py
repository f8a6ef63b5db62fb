"""The words a form writes in `type`, in all their spellings, and what becomes of each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from inspector.checklist.form import QuestionType, Wording

PLAIN: Mapping[str, QuestionType] = {
    "text": QuestionType.TEXT, "integer": QuestionType.INTEGER, "decimal": QuestionType.DECIMAL,
    "range": QuestionType.RANGE, "date": QuestionType.DATE, "time": QuestionType.TIME,
    "dateTime": QuestionType.DATETIME, "geopoint": QuestionType.GEOPOINT, "barcode": QuestionType.BARCODE,
    "image": QuestionType.IMAGE, "acknowledge": QuestionType.ACKNOWLEDGE, "note": QuestionType.NOTE,
    "calculate": QuestionType.CALCULATE, "hidden": QuestionType.HIDDEN,
}  # fmt: skip
"""Types of one word."""

SELECTS: Mapping[str, QuestionType] = {
    "select_one": QuestionType.SELECT_ONE, "select_multiple": QuestionType.SELECT_MULTIPLE,
    "rank": QuestionType.RANK, "select_one_external": QuestionType.SELECT_ONE,
    "select_one_from_file": QuestionType.SELECT_ONE, "select_multiple_from_file": QuestionType.SELECT_MULTIPLE,
}  # fmt: skip
"""Types followed by the name of a list, or of the file it stands in."""

FROM_FILE = frozenset({"select_one_from_file", "select_multiple_from_file"})

METADATA = frozenset(
    {"start", "end", "today", "deviceid", "username", "email", "phonenumber", "simserial", "subscriberid", "audit",
     "start-geopoint"}
)  # fmt: skip
"""What the program records itself."""

SHOWN: Mapping[str, Wording] = {
    word: Wording(
        (("zh", f"【此处不能录入{zh}，请另行记录】"), ("en", f"[{en} cannot be taken here; record it elsewhere]"))
    )
    for word, zh, en in (
        ("audio", "录音", "Audio"),
        ("background-audio", "录音", "Audio"),
        ("video", "视频", "Video"),
        ("file", "文件", "A file"),
        ("geotrace", "路线", "A line on the map"),
        ("geoshape", "地块范围", "An area on the map"),
        ("background-geopoint", "后台定位", "A background position"),
        ("osm", "地图要素", "A map feature"),
    )
}
"""Types nobody can answer at a desk: a note stands in their place, whose label gains these words."""

NO_QUESTIONS = frozenset({"csv-external", "xml-external"})
"""Files made known to expressions."""

GROUPS = frozenset({"begin_group", "end_group", "begin_repeat", "end_repeat"})
NAMELESS = frozenset({"end_group", "end_repeat"})

_SELECT = re.compile(
    r"(?P<one>select[ _]one(?: from| using)?|select1|q select1|add select one prompt using)\s+(?P<one_list>\S+)|"
    r"(?P<many>select[ _]multiple(?: from| using)?|select all that apply(?: from)?|q select|"
    r"add select multiple prompt using)\s+(?P<many_list>\S+)|"
    r"(?P<rank>rank)\s+(?P<rank_list>\S+)|"
    r"(?P<outside>select[ _]one[ _]external)\s+(?P<outside_list>\S+)|"
    r"(?P<file>select[ _](?:one|multiple)[ _]from[ _]file)\s+(?P<file_list>\S.*)",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\s+or[ _](?:specify[ _])?other$", re.IGNORECASE)
_CONTROL = re.compile(r"(?P<end>begin|end)[ _](?P<what>group|repeat|lgroup|looped group)", re.IGNORECASE)
_SAME = {
    "int": "integer", "string": "text", "datetime": "dateTime", "date time": "dateTime", "photo": "image",
    "picture": "image", "location": "geopoint", "gps": "geopoint", "trigger": "acknowledge", "start time": "start",
    "end time": "end", "device id": "deviceid", "imei": "deviceid", "sim id": "simserial",
    "subscriber id": "subscriberid", "phone number": "phonenumber",
}  # fmt: skip
_AROUND = re.compile(r"(?:(?:add|get|q) |uri:)?(?P<word>.+?)(?: prompt)?")


@dataclass(frozen=True, slots=True)
class Kind:
    """A type read: its word, the list or file it names, and whether a free answer may stand beside the list."""

    word: str
    listed: str = ""
    other: bool = False

    @property
    def written(self) -> str:
        """As a form writes it."""
        return f"{self.word} {self.listed}" if self.listed else self.word


def read_kind(cell: str) -> Kind | None:
    """What a cell of `type` means, in whatever spelling; None for what is unknown."""
    plain = " ".join(cell.split())
    if plain in PLAIN:
        return Kind(plain)
    bare = _OTHER.sub("", plain)
    select = _SELECT.fullmatch(bare)
    if select:
        return _select(select, other=bare != plain)
    control = _CONTROL.fullmatch(plain)
    if control:
        what = "group" if control["what"].lower() == "group" else "repeat"
        return Kind(f"{control['end'].lower()}_{what}")
    lowered = plain.lower()
    around = _AROUND.fullmatch(lowered)
    for word in (lowered, around["word"] if around else lowered):
        now = _SAME.get(word, word)
        if now in PLAIN or now in METADATA or now in SHOWN or now in NO_QUESTIONS or now == "signature":
            return Kind(now)
    return Kind("osm", lowered[4:]) if lowered.startswith("osm ") else None


def question_type(kind: Kind, appearance: str) -> QuestionType:
    """The type of a question; a picture that is to be signed is a signature."""
    if kind.word == "image" and "signature" in appearance.lower().split():
        return QuestionType.SIGNATURE
    if kind.word in SHOWN:
        return QuestionType.NOTE
    return QuestionType.METADATA if kind.word in METADATA else {**PLAIN, **SELECTS}[kind.word]


def saying_so(label: Wording, word: str) -> Wording:
    """The label of a question nobody can answer here, in each of its languages; where it has none, in both."""
    said = SHOWN[word]
    both = " ".join(text for _, text in said.texts)
    own = dict(said.texts)
    return Wording(tuple((it, f"{text} {own.get(it, own['en']) if it else both}") for it, text in label.texts))


def _select(found: re.Match[str], *, other: bool) -> Kind:
    if found["file"]:
        word = "select_multiple_from_file" if "multiple" in found["file"].lower() else "select_one_from_file"
        return Kind(word, found["file_list"], other)
    words = {"one": "select_one", "many": "select_multiple", "rank": "rank", "outside": "select_one_external"}
    part = next(it for it in words if found[it])
    return Kind(words[part], found[f"{part}_list"], other)
