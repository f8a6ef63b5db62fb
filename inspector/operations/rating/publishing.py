"""公布: a list frozen as it was looked at, with its paper. What comes later stands beside it and never changes it.

A household is named only where something allows it, somebody reviewed it a second time and those named were told
beforehand; and then it comes down on a day.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import LONGEST_CELL, plain
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.issuing import issue as issue_paper
from inspector.operations.rating.appeals import Contested, contested
from inspector.operations.rating.drawn import drawn
from inspector.operations.rating.showing import NAME, SHOWN, as_shown
from inspector.rating.frozen import FrozenList, canonical, fingerprint, parsed
from inspector.records import Person, Publication

PAPER = "rating"
"""The kind of paper a list is issued as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A published list as it was published, and what stands beside it since."""

    publication: Publication
    list: FrozenList
    contested: tuple[Contested, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationRow:
    """A publication without its content, for lists of them."""

    id: str
    rating: str
    title: str  # of the rating
    level: str
    issue: str
    shown: str
    published: str
    until: str
    withdrawn: str
    paper: str | None
    appeals: int
    open_appeals: int


def publish(
    store: Store, rating: str, *, seen: str, shown: str, issue: str | None = None, until: str | None = None,
    basis: str | None = None, reviewer: str | None = None, notified: str | None = None, published: str | None = None,
    language: Literal["zh", "en"] = "zh",
) -> Publication:  # fmt: skip
    """Publish a rating as it stands, which has to be what was looked at: `seen` is that list's fingerprint.

    Raises Fault NOTHING_RATED, LIST_CHANGED, NAMING_WANTS (lacks), BAD_VALUE (field), and as `papers.issuing.issue`;
    then nothing was published.
    """
    now = drawn(store, rating)
    held = now.rating
    if held.deleted:
        raise Fault(Kind.GONE, record="rating", id=rating)
    if not any(it.visits for it in now.list.places):
        raise Fault(Kind.NOTHING_RATED, starts=held.starts, ends=held.ends)
    if now.fingerprint != seen:
        raise Fault(Kind.LIST_CHANGED)
    if shown not in SHOWN[held.level]:
        raise Fault(Kind.BAD_VALUE, field="shown", value=shown, expected=" ".join(SHOWN[held.level]))
    day = _day("published", published) or clock.today(store.now)
    last = _day("until", until)
    if last is None and now.list.rule.days_up:
        last = day + timedelta(days=now.list.rule.days_up)
    told = _day("notified", notified)
    basis, reviewer, issue = (_text(it) for it in (basis, reviewer, issue))
    if shown == NAME:
        _refuse_naming(store, basis, reviewer, told, last, day)
    if last is not None and last < day:
        raise Fault(Kind.BAD_VALUE, field="until", value=last.isoformat(), expected=f">= {day.isoformat()}")
    frozen = replace(
        as_shown(now.list, shown), issue=issue or "", published=day.isoformat(),
        until=last.isoformat() if last else "", basis=basis or "",
    )  # fmt: skip
    content = plain(canonical(frozen))
    if len(content.encode()) > LONGEST_CELL:
        raise Fault(Kind.TOO_LARGE, path=frozen.title, limit=LONGEST_CELL)
    with store.transaction():
        with store.operation(Act.PUBLISH_RATING) as edit:
            publication = edit.create(
                Publication, rating=rating, issue=issue, shown=shown, published=day.isoformat(),
                until=last.isoformat() if last else None, basis=basis, reviewer=reviewer,
                notified=told.isoformat() if told else None, content=content, sha256=fingerprint(content), paper=None,
                withdrawn=None, withdrawn_why=None,
            )  # fmt: skip
        issue_paper(store, PAPER, publication, language=language)
    return store.get(Publication, publication)


def opened(store: Store, publication: str) -> Opened:
    """A published list as it was published. Raises Fault GONE, ERASED, BAD_VALUE for what a stranger's package brought
    instead, or where the text is not the one its fingerprint is of.
    """
    held = store.get(Publication, publication)
    if not held.content:
        raise Fault(Kind.ERASED, record="publication", id=publication)
    if (found := fingerprint(held.content)) != held.sha256:
        raise Fault(Kind.BAD_VALUE, field="sha256", value=held.sha256[:16], expected=found[:16])
    frozen = parsed(held.content)
    return Opened(publication=held, list=frozen, contested=contested(store, publication, frozen))


def publications(store: Store, rating: str | None = None) -> list[PublicationRow]:
    """What was published, the latest first; of one rating if it is said."""
    rows = store.rows(
        """SELECT p.id, p.rating, r.title, r.level, ifnull(p.issue, ''), p.shown, p.published, ifnull(p.until, ''),
                  ifnull(p.withdrawn, ''), p.paper, count(a.id), count(a.id) FILTER (WHERE a.decision IS NULL)
           FROM publication AS p JOIN rating AS r ON r.id = p.rating
           LEFT JOIN appeal AS a ON a.publication = p.id AND NOT a.deleted
           WHERE NOT p.deleted AND (?1 IS NULL OR p.rating = ?1)
           GROUP BY p.id ORDER BY p.published DESC, p.id DESC""",
        rating,
    )
    names = (
        "id", "rating", "title", "level", "issue", "shown", "published", "until", "withdrawn", "paper", "appeals",
        "open_appeals",
    )  # fmt: skip
    return [PublicationRow(**dict(zip(names, row, strict=True))) for row in rows]


def to_take_down(store: Store, today: date) -> list[PublicationRow]:
    """Lists that are still up although their last day is over, the longest first."""
    day = today.isoformat()
    late = [it for it in publications(store) if not it.withdrawn and it.until and it.until < day]
    return sorted(late, key=lambda it: (it.until, it.id))


def withdraw(store: Store, publication: str, *, why: str | None = None, day: str | None = None) -> None:
    """Note that a list was taken down; what it said stays on record. Raises Fault GONE, WITHDRAWN, BAD_VALUE."""
    held = store.get(Publication, publication)
    if held.deleted:
        raise Fault(Kind.GONE, record="publication", id=publication)
    if held.withdrawn:
        raise Fault(Kind.WITHDRAWN, issue=held.issue or held.published, day=held.withdrawn)
    when = _day("withdrawn", day) or clock.today(store.now)
    if when.isoformat() < held.published:
        raise Fault(Kind.BAD_VALUE, field="withdrawn", value=when.isoformat(), expected=f">= {held.published}")
    with store.operation(Act.WITHDRAW_PUBLICATION) as edit:
        edit.change(Publication, publication, withdrawn=when.isoformat(), withdrawn_why=_text(why))


def next_issue(store: Store) -> str:
    """The number the next list would have: one more than the highest so far, as its last digits say it (第11期,
    2026年第11期: 11).
    """
    numbers = (re.findall(r"[0-9]+", it.issue)[-1:] for it in publications(store))
    return str(max((int(it) for found in numbers for it in found if len(it) < 7), default=0) + 1)


def _refuse_naming(
    store: Store, basis: str | None, reviewer: str | None, told: date | None, last: date | None, day: date
) -> None:
    """Raises Fault NAMING_WANTS: a second pair of eyes is somebody else's, and a notice comes before the list."""
    lacks = [] if basis else ["basis"]
    own = next((it.name for it in store.find(Person, id=store.setting("person"))), None)
    if not reviewer or reviewer == own:
        lacks.append("reviewer")
    if told is None or told > day:
        lacks.append("notified")
    if lacks:
        raise Fault(Kind.NAMING_WANTS, lacks=lacks)
    if last is None:
        raise Fault(Kind.BAD_VALUE, field="until", value="", expected="YYYY-MM-DD")


def _day(field: str, text: str | None) -> date | None:
    if not text:
        return None
    found = clock.day(text)
    if found is None:
        raise Fault(Kind.BAD_VALUE, field=field, value=text[:40], expected="YYYY-MM-DD")
    return found


def _text(text: str | None) -> str | None:
    return (text or "").strip() or None
