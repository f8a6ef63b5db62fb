"""Papers: the notice of a visit, its number, its content and its file."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from inspector import clock
from inspector.acts import Act
from inspector.child import Worker
from inspector.db.package import SPOILT
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import Case, read_case
from inspector.operations.head import split_names
from inspector.operations.place import area_path
from inspector.operations.resident import of_site
from inspector.operations.signature import signatures
from inspector.paper.gather import notice_content
from inspector.paper.notice import Drawn, draw_notice
from inspector.paper.notice_content import Notice, Picture, canonical, fingerprint, one_line_title, parsed
from inspector.photo.burning import leaving
from inspector.photo.store import PhotoStore
from inspector.records import Campaign, Paper, Person, Unit
from inspector.safe_write import write_bytes


@dataclass(frozen=True, slots=True)
class Issued:
    """A notice with its number, drawn. `paper` is None while it is only looked at."""

    paper: str | None
    number: str
    content: Notice
    drawn: Drawn


def preview(store: Store, visit: str) -> Issued:
    """The notice as it would be issued now, or as it was; nothing is recorded. A draft's carries the word 草稿."""
    if (issued := _issued(store, visit)) is not None:
        return Issued(issued.id, issued.number, parsed(issued.content), _drawn(store, parsed(issued.content)))
    content = _content(store, read_case(store, visit), paper=visit, number="草稿")
    return Issued(None, content.number, content, _drawn(store, content))


def issue(store: Store, visit: str) -> Issued:
    """Issue the notice of a finalised visit: number, content and file are fixed. The same visit keeps its number.

    A file in papers/ that was lost or damaged is put back where the same bytes can be drawn again.

    Raises Fault NOT_FINALISED, DISK_FULL, READ_ONLY …; without a file no number is recorded.
    """
    if (held := _issued(store, visit)) is not None:
        drawn = _drawn(store, parsed(held.content))
        _put_back(store.folder.papers / f"{held.id}.pdf", drawn.pdf, held.pdf)
        return Issued(held.id, held.number, parsed(held.content), drawn)
    case = read_case(store, visit)
    if case.visit.finalised is None:
        raise Fault(Kind.NOT_FINALISED, visit=visit)
    paper = new_id(store.now())
    running = store.next_number("notice")
    number = f"临{store.mark}-{running}"
    content = _content(store, case, paper=paper, number=number)
    drawn = _drawn(store, content)
    write_bytes(store.folder.papers / f"{paper}.pdf", drawn.pdf)
    with store.operation(Act.ISSUE_PAPER) as edit:
        edit.create(
            Paper, id=paper, visit=visit, kind="notice", number=number, year=int(content.issued[:4]), running=running,
            language="zh", title=one_line_title(content),
            addressee=content.addressee, issued=clock.written(store.now()), content=canonical(content),
            sha256=fingerprint(content), pdf=hashlib.sha256(drawn.pdf).hexdigest(),
        )  # fmt: skip
    return Issued(paper, number, content, drawn)


def save(store: Store, visit: str, path: Path) -> Issued:
    """Issue the notice and write it to `path`."""
    issued = issue(store, visit)
    write_bytes(path, issued.drawn.pdf)
    return issued


def _put_back(file: Path, pdf: bytes, sha256: str | None) -> None:
    if hashlib.sha256(pdf).hexdigest() == sha256 and not (file.is_file() and file.read_bytes() == pdf):
        write_bytes(file, pdf)


def _issued(store: Store, visit: str) -> Paper | None:
    papers = store.find(Paper, visit=visit, kind="notice")
    return papers[0] if papers else None


def _drawn(store: Store, content: Notice) -> Drawn:
    photos = PhotoStore(store.folder.photos)
    with Worker("burn") as worker:

        def read_photo(picture: Picture) -> bytes | None:
            try:
                return leaving(picture.sha256, photos, picture.overlay, picture.stamp, worker)
            except Fault as fault:
                if fault.kind in SPOILT:
                    return None
                raise

        return draw_notice(content, read_photo)


def _content(store: Store, case: Case, *, paper: str, number: str) -> Notice:
    areas = area_path(store, case.site.area)
    town = next((it for it in areas if it.level == "town"), areas[0])
    inspector = store.get(Person, case.visit.inspector)
    wanted = [day for it in case.findings if (day := clock.day(it.due)) is not None]
    return notice_content(
        paper=paper,
        number=number,
        issued=clock.local_date(clock.written(store.now())),
        issuer=issuer(store),
        addressee=f"{town.name}人民政府" if town.level == "town" else town.name,
        visit=case.visit,
        site=case.site,
        areas=[it for it in areas if it.level in {"town", "village", "group", "grid"}],
        checklist=case.checklist,
        campaign=store.get(Campaign, case.visit.campaign) if case.visit.campaign else None,
        inspectors=[inspector],
        findings=case.findings,
        photos=case.photos,
        units={it.id: it for it in (store.get(Unit, id) for id in {f.unit for f in case.findings if f.unit})},  # noqa: A001
        signatures=[it.signature for it in signatures(store, case.visit.id, case) if not it.void],
        people=[*(it.name for it in of_site(store, case.site.id)), *split_names(case.visit.interviewee or "")],
        reply_by=max(wanted, default=None),
    )


def issuer(store: Store) -> str:
    """Who issues papers: a setting, by default the inspection group of the county."""
    county = store.one("SELECT name FROM area WHERE level = 'county' AND NOT deleted LIMIT 1") or ""
    return store.setting("issuer") or f"{county}乡村振兴督查组"
