"""A ranking with everything that stands behind it: what a draft shows, and what a publication keeps for ever.

The same shape serves both. Published, it is frozen as canonical JSON: the rule, every place, every visit that counted
and every point that was taken. What was published can therefore be explained years later, whatever merges brought
since. Scores are percent of full marks, as the list prints them: two decimals, never rounded up.

A text may come from a stranger's package: `parsed` takes it apart by the shapes below and refuses anything else.
"""

import hashlib
import json
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from inspector import clock
from inspector.errors import Fault, Kind

FORMAT = 1
_LARGEST = 10**12
_LONGEST_NUMBER = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenReason:
    """One cause: of a place (`rating.ranking.Why`) in words in `paper.gather.rated_words`, of a line in `i18n.reasons`.

    A fact in a second language stands under its name with `_en` behind it.
    """

    why: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenLine:
    """One item of a visit's score sheet of which something was taken, or added. The item's points less those is what
    it brought.
    """

    item: str  # '' : a line of the sheet itself (rescaling, the cap)
    label: str
    label_en: str
    points: Decimal
    deducted: Decimal
    counted: int
    why: tuple[FrozenReason, ...]
    findings: tuple[str, ...]  # ids


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenVisit:
    """One finished visit behind a place's score. `counts` False: shown beside, and `left_out` says why."""

    visit: str  # id
    site: str  # id
    kind: str  # of the site
    name: str  # of the site, '' where it is a household's and households are not named
    code: str  # of the site
    areas: tuple[str, ...]  # names from the town down to what it lies in
    day: str
    rater: str  # self town county
    form: str  # title of its checklist
    form_en: str
    points: Decimal
    of: Decimal
    percent: Decimal
    vetoed: bool
    counts: bool
    left_out: str  # `places.LeftOut`, '' for one that counts
    lines: tuple[FrozenLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenRater:
    """What one rater's visits come to for a place, worked out by the same rule."""

    rater: str
    percent: Decimal
    visits: int
    households: int
    counts: bool  # whether this is the score of the place


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPlace:
    """One place of the list. `rank` and `percent` None: it has none, and the reasons say why."""

    place: str  # id of the area or site
    is_site: bool
    name: str  # its own; '' for a household that is not named
    told: str  # what the list calls it at the level it is published
    code: str
    areas: tuple[str, ...]  # names from the town down to it, or to what the household lies in
    town: str  # what the town it lies in is called, '' for a town
    group: str  # id of what it is ranked within: the town, or '' for the whole list
    rank: int | None
    shared: int  # how many have this rank
    percent: Decimal | None
    list: str  # red black ''
    grade: str  # of the rule's scheme of grades, '' for none
    grade_title: str
    grade_title_en: str
    own: Decimal | None  # of its own visits
    own_visits: int
    household: Decimal | None  # mean of its households
    households: int
    household_visits: int
    raters: tuple[FrozenRater, ...]
    was: tuple[str, ...]  # names of what went into it within the period
    reasons: tuple[FrozenReason, ...]
    visits: tuple[FrozenVisit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenRule:
    """The rule as it stood: a row of the table rating_rules. None and '' where it says nothing."""

    name: str
    title: str
    title_en: str
    red_from: Decimal | None
    red_top: int | None
    black_below: Decimal | None
    black_bottom: int | None
    within: str  # all town
    ties: str  # all none
    several: str  # latest mean
    rater: str  # highest county town self
    own_weight: int
    household_weight: int
    lacking: str  # rest unranked
    least_visits: int
    least_households: int
    veto: str  # black no_red score
    scheme: str
    days_up: int
    basis: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenList:
    """A whole list. `issue` … `basis` are '' in a draft."""

    format: int = FORMAT
    rating: str  # id
    title: str
    level: str  # town village group household
    starts: str
    ends: str
    area: str  # name of what it is within: 青禾县
    campaign: str
    form: str  # title of the checklist, '' for every one that suits
    form_en: str
    rule: FrozenRule
    issue: str = ""
    shown: str = ""
    published: str = ""
    until: str = ""
    basis: str = ""
    unvisited: int  # households of the area that were not visited, where households are compared; else 0
    drafts: int  # visits of the period that are not finished and so count for nothing
    unscored: int  # finished visits of the period whose checklist gives no score, or of which nothing applied
    stray: int  # finished visits at what lies in no place of this level, or ceased and went into nothing
    places: tuple[FrozenPlace, ...]  # by group, then rank; those without one last


def canonical(frozen: FrozenList) -> str:
    """The list as JSON text, the same for the same list everywhere; `parsed` reads it back.

    What items are called stands once: a line has the number of its label among `labels`, pairs of Chinese and English.
    """
    labels: dict[tuple[str, str], int] = {}

    def plain(value: Any) -> Any:
        if isinstance(value, Decimal):
            return format(value, "f")
        shape: Any = type(value)
        found = {name: getattr(value, name) for name in _names(shape)}
        if isinstance(value, FrozenLine):
            found["label"] = labels.setdefault((value.label, found.pop("label_en")), len(labels))
        return found

    list_ = _written(frozen, plain)
    return f'{{"labels":{_written(list(labels), plain)},"list":{list_}}}'


def _written(value: Any, plain: Callable[[Any], Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=plain)


def fingerprint(text: str) -> str:
    """The SHA-256 of a canonical text, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def parsed(text: str) -> FrozenList:
    """The list a canonical text holds; raises Fault BAD_VALUE for anything else."""
    try:
        whole = _wanted(json.loads(text), dict)
        if whole.keys() != {"labels", "list"}:
            raise ValueError("other fields are wanted")
        pairs = [_wanted(it, list) for it in _wanted(whole["labels"], list)]
        labels = [(_wanted(zh, str), _wanted(en, str)) for zh, en in pairs]
        found: FrozenList = _built(FrozenList, whole["list"], labels)
    except (ValueError, RecursionError, InvalidOperation) as error:
        raise Fault(Kind.BAD_VALUE, field="content", value=text[:80], expected="rating") from error
    if found.format != FORMAT:
        raise Fault(Kind.BAD_VALUE, field="format", value=found.format, expected=FORMAT)
    for name in ("starts", "ends", "published"):
        if (value := getattr(found, name)) and clock.day(value) is None:
            raise Fault(Kind.BAD_VALUE, field=name, value=value[:80], expected="YYYY-MM-DD")
    return found


def _built(shape: Any, value: Any, labels: Sequence[tuple[str, str]]) -> Any:
    """`value` from JSON as `shape`: a dataclass, tuple of one kind, mapping of texts, number, text or one or None."""
    origin = get_origin(shape)
    if origin is tuple:
        return tuple(_built(get_args(shape)[0], it, labels) for it in _wanted(value, list))
    if origin is Mapping:
        return {_wanted(name, str): _wanted(it, str) for name, it in _wanted(value, dict).items()}
    if origin is types.UnionType:
        return None if value is None else _built(get_args(shape)[0], value, labels)
    if shape is Decimal:
        return _decimal(_wanted(value, str))
    if shape in (str, int, bool):
        if shape is int and abs(_wanted(value, int)) > _LARGEST:
            raise ValueError("too large")
        return _wanted(value, shape)
    given = _wanted(value, dict)
    if shape is FrozenLine:
        given = _labelled(given, labels)
    hints = _hints(shape)
    if given.keys() != hints.keys():
        raise ValueError("other fields are wanted")
    return shape(**{name: _built(hints[name], given[name], labels) for name in hints})


def _labelled(given: dict[str, Any], labels: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """A line with its label in both languages instead of the number it has."""
    number = _wanted(given.get("label"), int)
    if "label_en" in given or not 0 <= number < len(labels):
        raise ValueError("no such label")
    return given | {"label": labels[number][0], "label_en": labels[number][1]}


def _wanted(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise ValueError("another type is wanted")
    if kind is str:
        str(value).encode()  # half a surrogate pair is no text
    return value


def _decimal(text: str) -> Decimal:
    """A plain number of few digits: what a list prints."""
    if len(text) > _LONGEST_NUMBER or not text.isascii() or not text.lstrip("-").replace(".", "", 1).isdigit():
        raise ValueError("a number is wanted")
    return Decimal(text)


@cache
def _names(shape: Any) -> tuple[str, ...]:
    """The fields of a shape; TypeError for what is none."""
    return tuple(it.name for it in fields(shape))


@cache
def _hints(shape: Any) -> dict[str, Any]:
    return get_type_hints(shape)
