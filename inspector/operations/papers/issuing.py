"""A paper from its content to its file: looked at, issued under a number, kept, drawn again, written somewhere.

What is issued is fixed by one operation: content, number and the file in papers/, which is there before its record. The
same visit, kind and unit keep their paper until it is declared void or another takes its place. Kinds without a number
are worded and drawn anew each time and leave nothing behind.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from pathlib import Path

from inspector import clock
from inspector.acts import Act
from inspector.child import Worker
from inspector.db.edit import plain
from inspector.db.package import SPOILT
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.content import Language, content_of, numbered
from inspector.operations.papers.gathered import CHINESE
from inspector.operations.papers.listing import OWN, Listing, listing
from inspector.operations.papers.numbers import next_number, take
from inspector.operations.papers.standing import LISTED, State, alike, findings_on, holding, state
from inspector.paper import fonts
from inspector.paper.content import Content, Picture, SheetName, canonical, code_text, fingerprint, parsed
from inspector.paper.drawing import Drawn, ReadPhoto, draw
from inspector.paper.remarks import Remark, Warned
from inspector.photo.burning import leaving
from inspector.photo.store import PhotoStore
from inspector.records import Paper, PaperFinding, Visit
from inspector.safe_write import write_bytes

_SHARED: ContextVar[tuple[Store, ReadPhoto] | None] = ContextVar("photos that are being read", default=None)
_DRAFT = {"zh": "草稿", "en": "DRAFT"}


@dataclass(frozen=True, slots=True)
class Issued:
    """A paper, drawn. `paper` is None where nothing is kept: while it is looked at, and of kinds without a number."""

    paper: str | None
    kind: str
    number: str
    content: Content
    drawn: Drawn

    @property
    def warnings(self) -> tuple[Warned, ...]:
        """What whoever prints it should know."""
        return self.drawn.warnings


def preview(
    store: Store,
    kind: str,
    subject: str,
    *,
    language: Language = "zh",
    unit: str | None = None,
    sheet: SheetName | None = None,
) -> Issued:
    """The paper as it was issued, or as it would be now; nothing is recorded. A draft of a numbered one says so.

    Raises Fault GONE, NOT_MEANT (paper, subject), UNKNOWN_PLACEHOLDER, CANNOT_LAY_OUT.
    """
    if numbered(kind):
        about = listing(store, kind, subject, unit)
        subject = about.subject
        if (held := _held(store, about)) is not None:
            return _shown(store, held, language)
    number = _DRAFT[language] if numbered(kind) else ""
    content = content_of(store, kind, subject, language=language, number=number, sheet=sheet, unit=unit)
    return Issued(None, kind, content.number, content, _drawn(store, content))


def issue(
    store: Store,
    kind: str,
    subject: str,
    *,
    language: Language = "zh",
    unit: str | None = None,
    sheet: SheetName | None = None,
    replaces: str | None = None,
) -> Issued:
    """Issue a paper, or give the one that was issued and holds. `replaces` names a paper whose place a new one takes.

    In the other language an issued paper is a translation: the same number and code, not kept. A file in papers/ that
    was lost or damaged is put back where the same bytes can be drawn again.

    Raises Fault NOT_FINALISED, NOT_MEANT, NOT_VOIDABLE (paper, state) for a replaced one that holds no more, DISK_FULL,
    READ_ONLY …; without a file nothing is recorded, but the number counts as given. As `preview` too.
    """
    if not numbered(kind):
        return preview(store, kind, subject, language=language, unit=unit, sheet=sheet)
    about = listing(store, kind, subject, unit)
    subject = about.subject
    if replaces is not None:
        _refuse_replaced(store, about, replaces)
    elif (held := _held(store, about)) is not None:
        shown = _shown(store, held, language)
        if shown.paper is not None:
            _put_back(store.folder.papers / f"{held.id}.pdf", shown.drawn.pdf, held.pdf)
        return shown
    return _issued(store, about, subject, language, sheet, replaces)


def _issued(
    store: Store, about: Listing, subject: str, language: Language, sheet: SheetName | None, replaces: str | None
) -> Issued:
    for visit in about.drafts:
        raise Fault(Kind.NOT_FINALISED, visit=visit)
    at = clock.written(store.now())
    paper, number = new_id(store.now()), next_number(store, about.kind, clock.local_date(at))
    content = kept(
        content_of(
            store, about.kind, subject, language=language, paper=paper, number=number.text,
            issued=clock.local_date(at), sheet=sheet, unit=about.unit,
        )
    )  # fmt: skip
    drawn = _drawn(store, content)
    if number.used_up:
        lack = Warned(Remark.NUMBERS_USED_UP, {"series": number.used_up, "year": number.year})
        drawn = replace(drawn, warnings=(*drawn.warnings, lack))
    take(store, number)  # before anything bears it
    write_bytes(store.folder.papers / f"{paper}.pdf", drawn.pdf)
    with store.operation(Act.ISSUE_PAPER) as edit:
        edit.create(
            Paper, id=paper, visit=about.visit, kind=about.kind, number=number.text, series=number.series,
            year=number.year, running=number.running, language=content.language, title=content.title,
            addressee=content.addressee, unit=about.unit, issued=at, content=canonical(content),
            sha256=fingerprint(content), pdf=hashlib.sha256(drawn.pdf).hexdigest(), replaces=replaces,
            amends=about.amends,
        )  # fmt: skip
        rows = [{"paper": paper, "finding": it, "place": place} for place, it in enumerate(about.findings, 1)]
        edit.create_many(PaperFinding, rows)
        if about.own is not None:
            edit.change(OWN[about.kind], about.own, paper=paper)
    return Issued(paper, about.kind, number.text, content, drawn)


def kept(content: Content) -> Content:
    """A content as the store keeps its text: composed characters, nothing unseen. Its fingerprint is taken of that."""
    return parsed(plain(canonical(content)))


def save(
    store: Store,
    kind: str,
    subject: str,
    path: Path,
    *,
    language: Language = "zh",
    unit: str | None = None,
    sheet: SheetName | None = None,
) -> Issued:
    """Issue the paper and write it to `path`."""
    issued = issue(store, kind, subject, language=language, unit=unit, sheet=sheet)
    write_bytes(path, issued.drawn.pdf)
    return issued


def of_paper(store: Store, paper: str, *, reprint: str = "") -> Issued:
    """An issued paper drawn again from its content, void or superseded ones too; `reprint` is what a reprint says.

    Raises Fault GONE; BAD_VALUE where a package brought no content.
    """
    held = store.get(Paper, paper)
    content = parsed(held.content)
    return Issued(held.id, held.kind, held.number, content, _drawn(store, content, reprint))


@contextmanager
def reading(store: Store) -> Iterator[ReadPhoto]:
    """The photos of papers as they may leave: blurred, drawn on, stamped; None for what is not here or spoilt.

    Within another reading of the same store it is that one: many papers share one child.
    """
    shared = _SHARED.get()
    if shared is not None and shared[0] is store:
        yield shared[1]
        return
    photos = PhotoStore(store.folder.photos)
    with Worker("burn") as worker:

        def read_photo(picture: Picture) -> bytes | None:
            try:
                return leaving(picture.sha256, photos, picture.overlay, picture.stamp, worker)
            except Fault as fault:
                if fault.kind in SPOILT:
                    return None
                raise

        token = _SHARED.set((store, read_photo))
        try:
            yield read_photo
        finally:
            _SHARED.reset(token)


def _shown(store: Store, held: Paper, language: Language) -> Issued:
    """The paper as it was issued; in another language its translation, which carries its number and code."""
    if held.language == language or held.kind in CHINESE:
        return of_paper(store, held.id)
    original = parsed(held.content)
    content = content_of(
        store, held.kind, subject_of(store, held), language=language, paper=held.id, number=held.number,
        issued=clock.day(original.issued), sheet=original.sheet, unit=held.unit,
    )  # fmt: skip
    content = replace(content, paper="", goes_with=code_text(original))
    return Issued(None, held.kind, held.number, content, _drawn(store, content))


def subject_of(store: Store, held: Paper) -> str:
    """What an issued paper was worded from: the paper it corrects, the visit it is of, or its findings."""
    if held.kind in OWN:
        return next((it.id for it in store.find(OWN[held.kind], paper=held.id)), held.id)
    if held.kind == "reinspect" and held.visit is not None and store.get(Visit, held.visit).purpose == "recheck":
        return held.visit
    return ",".join(findings_on(store, held.id)) if held.kind in LISTED else held.amends or str(held.visit)


def _drawn(store: Store, content: Content, reprint: str = "") -> Drawn:
    with reading(store) as read_photo:
        return draw(content, read_photo, library=fonts.chosen_library(store.setting(fonts.SETTING)), reprint=reprint)


def _held(store: Store, about: Listing) -> Paper | None:
    """The paper of these facts that holds; one that tells what was done only while nothing more was done since."""
    if about.own is not None:
        own = store.get(OWN[about.kind], about.own).paper
        return next(iter(holding(store, store.find(Paper, id=own))), None) if own is not None else None
    same = alike(store, about.kind, visit=about.visit, unit=about.unit, amends=about.amends, findings=about.findings)
    return next((it for it in same if it.made >= about.since and it.issued.startswith(about.day)), None)


def _refuse_replaced(store: Store, about: Listing, paper: str) -> None:
    held = store.get(Paper, paper)
    if (held.kind, held.visit) != (about.kind, about.visit):
        raise Fault(Kind.BAD_VALUE, field="replaces", value=held.number, expected=about.kind)
    if (now := state(store, held)) is not State.GENUINE:
        raise Fault(Kind.NOT_VOIDABLE, paper=held.number, state=now)


def _put_back(file: Path, pdf: bytes, sha256: str | None) -> None:
    if hashlib.sha256(pdf).hexdigest() == sha256 and not (file.is_file() and file.read_bytes() == pdf):
        write_bytes(file, pdf)
