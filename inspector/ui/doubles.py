"""Records that may be the same, in words: the pairs in a list, and one pair side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.checklist.form import NOT_APPLICABLE, SELECTS, Question, read_key
from inspector.db.stamp import mark
from inspector.db.store import Store
from inspector.i18n.words_of_joining import joining_reason
from inspector.operations.case import form_of
from inspector.operations.joining import Joined, Proposal
from inspector.operations.joining.proposing import undecided
from inspector.operations.joining.sides import SHOWN, Compared, Side, compare, title
from inspector.records import Checklist, Duplicate, Site, Visit
from inspector.ui.wording import value_words

translate = QCoreApplication.translate
NOTHING = "—"
"""Stands where one of the two says nothing."""
_HANGING = ("visit", "finding", "step", "photo", "paper", "signature", "answer", "resident", "assignment", "charge")


@dataclass(frozen=True, slots=True)
class Line:
    """One pair in the list."""

    proposal: Proposal
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class Card:
    """One of the two: who entered it, when and where, what hangs on it, what was photographed."""

    entered: str
    device: str
    hanging: str
    photos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of both."""

    field: str
    kept: str
    other: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Doubles:
    """One pair to be decided."""

    line: Line
    kept: Card
    other: Card
    facts: tuple[Fact, ...]
    agreeing: int  # questions answered alike


@dataclass(frozen=True, slots=True)
class Decided:
    """A verdict of somebody upon two records; `id` is its own."""

    id: str
    kind: str
    title: str
    day: str
    same: bool


def decided(store: Store) -> list[Decided]:
    """Every verdict that stands, the last first."""
    found = sorted(store.find(Duplicate), key=lambda it: it.id, reverse=True)
    return [
        Decided(it.id, i18n.kind(it.kind), _titles(store, it.kind, it.kept, it.other), it.decided, it.verdict == "same")
        for it in found
        if it.kind in SHOWN
    ]


def listed(store: Store, found: Sequence[Proposal]) -> list[Line]:
    """The pairs nobody has decided upon, in words."""
    return [_line(store, it) for it in undecided(store, found)]


def read(store: Store, proposal: Proposal) -> Doubles:
    """One pair, the record that would stay at the left."""
    both = compare(store, proposal.kind, proposal.kept, proposal.other)
    return Doubles(
        line=_line(store, proposal),
        kept=_card(both.kept),
        other=_card(both.other),
        facts=tuple(_facts(store, both)),
        agreeing=both.agreeing,
    )


def turned(proposal: Proposal) -> Proposal:
    """The same pair, the other record to stay."""
    return replace(proposal, kept=proposal.other, other=proposal.kept)


def done_words(store: Store, joined: Proposal, done: Joined) -> str:
    """What a join moved, and what it left to the history."""
    moved = i18n.listed(f"{i18n.kind(it)} {done.moved[it]}" for it in _HANGING if done.moved[it])
    said = (
        translate("Doubles", "Joined.")
        if not moved
        else translate("Doubles", "Joined; moved: {what}.").format(what=moved)
    )
    if done.findings:
        said += translate("Doubles", " Findings that say the same, joined along: {count}.").format(count=done.findings)
    if done.left:
        questions = _questions(store, joined.kept) if joined.kind == "visit" else {}
        left = []
        for it in done.left:
            asked = questions.get(_name(it.field))
            words = value_words(store, joined.kind, it.field, it.other)
            left.append(f"{i18n.field(it.field)} {_answer_words(asked, it.other) if asked is not None else words}")
        said += translate("Doubles", " Only in the history from now on: {what}.").format(what=i18n.listed(left))
    return said


def _line(store: Store, it: Proposal) -> Line:
    kind = i18n.kind(it.kind)
    if it.kind == "site":
        kind = i18n.site_kind(store.get(Site, it.kept).kind)
    why = i18n.listed(joining_reason(why) for why in it.why)
    return Line(it, _titles(store, it.kind, it.kept, it.other), f"{kind} · {why}")


def _titles(store: Store, kind: str, *pair: str) -> str:
    one, two = (title(store, kind, row) or i18n.kind(kind) for row in pair)
    return one if one == two else f"{one} / {two}"


def _card(it: Side) -> Card:
    device = translate("Doubles", "This computer")
    if not it.here:
        device = translate("Doubles", "Computer {mark}").format(mark=mark(it.device)) if it.device else "—"
    hanging = i18n.listed(f"{i18n.kind(kind)} {it.hanging[kind]}" for kind in _HANGING if it.hanging[kind])
    entered = f"{i18n.moment(it.at, clock.today())}  {it.person}" if clock.moment(it.at) else it.person or "—"
    return Card(entered, device, hanging or translate("Doubles", "nothing yet"), it.photos)


def _facts(store: Store, both: Compared) -> list[Fact]:
    found = []
    for it in both.fields:
        kept, other = (value_words(store, both.kind, it.field, value) for value in (it.kept, it.other))
        found.append(Fact(i18n.label(it.field), kept, other, differs=kept != other))
    if both.answers:
        questions = _questions(store, both.kept.id)
        for it in both.answers:
            asked = questions.get(_name(it.field))
            label = asked.label.in_language(i18n.language()) if asked is not None else ""
            kept, other = (_answer_words(asked, value) for value in (it.kept, it.other))
            found.append(Fact(f"{it.field} {label}".strip(), kept, other, differs=True))
    return found


def _questions(store: Store, visit: str) -> dict[str, Question]:
    """The questions of a visit's checklist by name; none where a package brought what is no form."""
    checklist = store.get(Checklist, store.get(Visit, visit).checklist)
    try:
        return {it.name: it for it in form_of(checklist).questions}
    except ValueError:
        return {}


def _name(key: str) -> str:
    try:
        return read_key(key)[0]
    except ValueError:
        return key


def _answer_words(asked: Question | None, value: str | None) -> str:
    if not value:
        return NOTHING
    if value == NOT_APPLICABLE:
        return translate("Doubles", "not applicable")
    if asked is None or asked.type not in SELECTS:
        return value
    labels = {it.name: it.label.in_language(i18n.language()) for it in asked.choices}
    return i18n.listed(labels.get(it) or it for it in value.split())
