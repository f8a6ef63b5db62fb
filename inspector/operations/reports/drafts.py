"""Drafts of reports: begun for a period, their texts worded by the office, held against what the data says now."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.reports.content import Made, made
from inspector.operations.reports.scope import DRAFTED, Scope, scope_of
from inspector.paper.gather.reports.draft import Piece
from inspector.paper.gather.reports.leaders import MOST_LINES, MOST_TEXT
from inspector.records import Area, Campaign, Report

_LONGEST = 20_000  # characters of one text
_NAME = 64


@dataclass(frozen=True, slots=True)
class Worded:
    """What the office says in place of a text, and what the data said when it was worded."""

    text: str
    instead_of: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a draft beside what the office made of it. `changed`: the data says something else since."""

    piece: Piece
    worded: Worded | None

    @property
    def text(self) -> str:
        """What stands in the report."""
        return self.piece.text if self.worded is None else self.worded.text

    @property
    def changed(self) -> bool:
        """Whether the data said something else when this was worded."""
        return self.worded is not None and self.worded.instead_of != self.piece.text


@dataclass(frozen=True, slots=True)
class Drafted:
    """A report as it stands now; `lost` are parts that were worded and that the data has no place for any more."""

    report: Report
    made: Made
    parts: tuple[Part, ...]
    lost: Mapping[str, Worded]


def begin(store: Store, scope: Scope, title: str = "") -> str:
    """Begin a report; returns its id. Raises Fault BAD_VALUE for a kind nobody drafts, GONE."""
    if scope.kind not in DRAFTED:
        raise Fault(Kind.BAD_VALUE, field="kind", value=scope.kind, expected=" | ".join(DRAFTED))
    for record_type, id_ in ((Campaign, scope.campaign), (Area, scope.area)):
        if id_ is not None:
            store.get(record_type, id_)
    if scope.kind == "closing" and scope.campaign is None:
        raise Fault(Kind.BAD_VALUE, field="campaign", value="", expected="…")
    title = title.strip() or made(store, scope).draft.title.replace("\n", "")
    with store.operation(Act.DRAFT_REPORT) as edit:
        return edit.create(
            Report, kind=scope.kind, title=title, starts=scope.period.starts, ends=scope.period.ends,
            campaign=scope.campaign, area=scope.area, language=scope.language, text="{}", paper=None, note=None,
        )  # fmt: skip


def drafted(store: Store, report: str) -> Drafted:
    """The report with its texts and what the data says now. Raises Fault GONE, BAD_PERIOD, BAD_VALUE."""
    held = store.get(Report, report)
    now = made(store, scope_of(held))
    texts = worded(held)
    return Drafted(
        held, now, tuple(Part(it, texts.get(it.name)) for it in now.draft.pieces),
        {name: it for name, it in texts.items() if name not in {piece.name for piece in now.draft.pieces}},
    )  # fmt: skip


def word(store: Store, report: str, part: str, text: str, instead_of: str) -> None:
    """Let the office say `text` in place of what the data says of a part (`instead_of`).

    Raises Fault GONE, SERVED (paper) for an issued one, BAD_VALUE, IDENTITY_NUMBER.
    """
    refuse_identity_numbers({"text": text})
    if len(text) > _LONGEST or not 0 < len(part) <= _NAME:
        raise Fault(Kind.BAD_VALUE, field="text", value=text[:40], expected=f"≤ {_LONGEST}")
    held = _open(store, report)
    if held.kind == "leaders" and (len(text) > MOST_TEXT or text.count("\n") >= MOST_LINES):
        raise Fault(Kind.BAD_VALUE, field="text", value=text[:40], expected=f"≤ {MOST_TEXT}, ≤ {MOST_LINES} ¶")
    texts = worded(held) | {part: Worded(text, instead_of)}
    if text == instead_of:
        del texts[part]
    _keep(store, report, texts)


def as_the_data_says(store: Store, report: str, part: str) -> None:
    """Drop what the office worded: the part says again what the data says. Raises as `word`."""
    texts = worded(_open(store, report))
    if texts.pop(part, None) is not None:
        _keep(store, report, texts)


def rename(store: Store, report: str, title: str) -> None:
    """Call a report something else. Raises as `word`."""
    held = _open(store, report)
    refuse_identity_numbers({"title": title})
    if not title.strip() or len(title) > 200:
        raise Fault(Kind.BAD_VALUE, field="title", value=title[:40], expected="1–200")
    if title.strip() != held.title:
        with store.operation(Act.EDIT_REPORT, joins=report) as edit:
            edit.change(Report, report, title=title.strip())


def delete(store: Store, report: str) -> None:
    """Drop a draft. Raises Fault GONE, SERVED for an issued one."""
    _open(store, report)
    with store.operation(Act.DELETE_REPORT) as edit:
        edit.delete(Report, report)


def all_reports(store: Store) -> list[Report]:
    """Every report, the newest first."""
    return sorted(store.find(Report), key=lambda it: it.id, reverse=True)


def kept(store: Store, scope: Scope) -> Report | None:
    """The newest report of exactly this scope, issued or not; None where none was begun."""
    wanted = (scope.kind, scope.period.starts, scope.period.ends, scope.campaign, scope.area, scope.language)

    def fits(it: Report) -> bool:
        return (it.kind, it.starts, it.ends, it.campaign, it.area, it.language) == wanted

    return next(filter(fits, all_reports(store)), None)


def worded(report: Report) -> dict[str, Worded]:
    """What the office worded, by the names of the parts; nothing of what a stranger's package garbled."""
    try:
        held = json.loads(report.text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(held, dict):
        return {}
    return {
        name: Worded(it["text"], it["instead_of"])
        for name, it in held.items()
        if isinstance(it, dict) and isinstance(it.get("text"), str) and isinstance(it.get("instead_of"), str)
    }


def _open(store: Store, report: str) -> Report:
    held = store.get(Report, report)
    if held.deleted:
        raise Fault(Kind.GONE, record="report", id=report)
    if held.paper is not None:
        raise Fault(Kind.SERVED, paper=held.paper)
    return held


def _keep(store: Store, report: str, texts: Mapping[str, Worded]) -> None:
    held = {name: {"text": it.text, "instead_of": it.instead_of} for name, it in sorted(texts.items())}
    with store.operation(Act.EDIT_REPORT, joins=report) as edit:
        edit.change(Report, report, text=json.dumps(held, ensure_ascii=False, sort_keys=True))
