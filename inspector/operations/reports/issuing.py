"""A report looked at, issued under a number as a paper that never changes, written as PDF or Word file."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from inspector import clock
from inspector.acts import Act
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.issuing import Issued, kept, of_paper, reading
from inspector.operations.papers.numbers import next_number, take
from inspector.operations.reports.content import Made, as_paper, made
from inspector.operations.reports.drafts import worded
from inspector.operations.reports.scope import Scope, scope_of
from inspector.paper import fonts
from inspector.paper.content import Content, canonical, fingerprint
from inspector.paper.drawing import Drawn, draw
from inspector.paper.remarks import Remark, Warned
from inspector.records import Paper, Report
from inspector.safe_write import write_bytes

_DRAFT = {"zh": "草稿", "en": "DRAFT"}


def look(store: Store, scope: Scope) -> Issued:
    """The report as the data has it, kept nowhere. Raises Fault GONE, BAD_VALUE, CANNOT_LAY_OUT."""
    return _shown(store, made(store, scope), {}, "")


def preview(store: Store, report: str) -> Issued:
    """A kept report as it would be issued now, or as it was issued. Raises Fault GONE, CANNOT_LAY_OUT ….."""
    held = store.get(Report, report)
    if held.paper is not None:
        return of_paper(store, held.paper)
    return shown(store, held, made(store, scope_of(held)))


def shown(store: Store, report: Report, of: Made) -> Issued:
    """A draft drawn from what was read already."""
    return _shown(store, of, _texts(report), report.title)


def issue(store: Store, report: str) -> Issued:
    """Issue a report: its content is frozen and kept with the file under the next number of its register.

    One that is issued is given again as it was. Raises Fault GONE, CANNOT_LAY_OUT, DISK_FULL, READ_ONLY …; without a
    file nothing is recorded, but the number counts as given.
    """
    held = store.get(Report, report)
    if held.deleted:
        raise Fault(Kind.GONE, record="report", id=report)
    if held.paper is not None:
        return of_paper(store, held.paper)
    of, at = made(store, scope_of(held)), clock.written(store.now())
    paper, number = new_id(store.now()), next_number(store, held.kind, clock.local_date(at))
    content = kept(_content(store, of, _texts(held), held.title, paper=paper, number=number.text))
    drawn = _drawn(store, content)
    if number.used_up:
        lack = Warned(Remark.NUMBERS_USED_UP, {"series": number.used_up, "year": number.year})
        drawn = replace(drawn, warnings=(*drawn.warnings, lack))
    take(store, number)  # before anything bears it
    write_bytes(store.folder.papers / f"{paper}.pdf", drawn.pdf)
    with store.operation(Act.ISSUE_PAPER) as edit:
        edit.create(
            Paper, id=paper, visit=None, kind=held.kind, number=number.text, series=number.series, year=number.year,
            running=number.running, language=content.language, title=content.title, addressee=content.addressee,
            unit=None, issued=at, content=canonical(content), sha256=fingerprint(content),
            pdf=hashlib.sha256(drawn.pdf).hexdigest(), replaces=None, amends=None,
        )  # fmt: skip
        edit.change(Report, report, paper=paper)
    return Issued(paper, held.kind, number.text, content, drawn)


def save(store: Store, issued: Issued, path: Path) -> None:
    """Write it to `path`: as a Word file where that ends in .docx, else as PDF. Raises Fault DISK_FULL …."""
    if path.suffix.lower() != ".docx":
        write_bytes(path, issued.drawn.pdf)
        return
    from inspector.paper.word import docx  # noqa: PLC0415 - python-docx

    with reading(store) as read_photo:
        write_bytes(path, docx(issued.content, read_photo))


def _texts(report: Report) -> dict[str, str]:
    return {name: it.text for name, it in worded(report).items()}


def _shown(store: Store, of: Made, texts: Mapping[str, str], title: str) -> Issued:
    content = _content(store, of, texts, title, number=_DRAFT[of.scope.language])
    return Issued(None, of.scope.kind, content.number, content, _drawn(store, content))


def _content(
    store: Store, of: Made, texts: Mapping[str, str], title: str, *, paper: str = "", number: str = ""
) -> Content:
    def fits(content: Content) -> bool:
        return _drawn(store, content).pages == 1

    return as_paper(store, of, texts, fits, title=title, paper=paper, number=number)


def _drawn(store: Store, content: Content) -> Drawn:
    with reading(store) as read_photo:
        return draw(content, read_photo, library=fonts.chosen_library(store.setting(fonts.SETTING)))
