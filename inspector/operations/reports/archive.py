"""The year-end archive: a folder with ledger, papers, photos and an index that opens without the program.

It is written as a whole beside its place and renamed at the end, every file read back. Private people are masked in it
as on papers, photos are the copies that may leave, and nobody who inspects is named, counted or ordered.
"""

import hashlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inspector import clock
from inspector.child import Worker
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.package import SPOILT
from inspector.db.statistics import Cut, listed_by
from inspector.db.store import Store
from inspector.db.whole import wholes
from inspector.errors import Cancelled, Fault
from inspector.operations.papers.batch import safe_name
from inspector.operations.papers.content import office_of
from inspector.operations.papers.facts import county_of
from inspector.operations.papers.issuing import of_paper, reading
from inspector.operations.papers.standing import state
from inspector.operations.reports.archive_pages import WORDS, Cell, Link, heading, links, page, paragraph, table
from inspector.operations.reports.folders import MANIFEST, new_folder, write_manifest
from inspector.operations.reports.scope import Scope
from inspector.operations.reports.visits import Places, visited
from inspector.paper.gather.phrases import masked_overlay
from inspector.paper.gather.reports.words import period_words
from inspector.paper.masking import PRIVATE_KINDS, Mask, masked_name
from inspector.photo.burning import leaving
from inspector.photo.store import PhotoStore
from inspector.records import Area, Campaign, Paper, Photo, Visit
from inspector.rectification.rates import Figure
from inspector.safe_write import write_bytes
from inspector.sheet.columns_of_findings import DUE, FOUND, NUMBER, SEVERITY, STATE, TEXT, TOWN, UNIT, VILLAGE, View
from inspector.sheet.ledger import words_of, write_findings

PER_PAGE = 500
"""Rows of a list on one page."""
_COLUMNS = (NUMBER, FOUND, TOWN, VILLAGE, TEXT, SEVERITY, UNIT, DUE, STATE)
_NAMES: Mapping[str, Mapping[str, str]] = {
    "zh": {"ledger": "台账.xlsx", "findings": "问题", "visits": "检查", "papers": "文书", "photos": "照片"},
    "en": {"ledger": "ledger.xlsx", "findings": "findings", "visits": "visits", "papers": "papers", "photos": "photos"},
}
_PHOTO_BYTES = 450_000  # of one copy, about


@dataclass(frozen=True, slots=True)
class Archived:
    """What an archive holds."""

    path: Path
    findings: int
    visits: int
    papers: int
    photos: int
    missing: int  # photos and papers whose file is not on this machine
    bytes: int


def archive(
    store: Store,
    scope: Scope,
    path: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Archived:
    """Write the archive of a period into the new folder `path`; nothing stands there before all of it does.

    Raises Fault EXISTS, NOT_FOUND, DISK_FULL …, GONE for a campaign or area that is not here; Cancelled.
    """
    made = _Archive(store, scope, progress, cancelled)
    with new_folder(path, needed=len(made.photos) * _PHOTO_BYTES) as folder:
        return replace(made.write(folder), path=path)


class _Archive:
    """What goes into one archive."""

    def __init__(
        self, store: Store, scope: Scope, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> None:
        self._store, self._scope, self._progress, self._cancelled = store, scope, progress, cancelled
        self._words, self._names = WORDS[scope.language], _NAMES[scope.language]
        self._today = clock.today(store.now).isoformat()
        self._lines = _lines(store, scope, self._today)
        self._findings = _ids(store, self._lines)
        self.photos = [
            it for it in store.many(Photo, "finding", self._findings) if it.paper is None and _leaves(store, it)
        ]
        self._papers = list(_papers(store, scope, set(self._findings)))
        self._visits = visited(store, scope.period, campaign=scope.campaign, area=scope.area)
        self._missing, self._done = 0, 0

    def write(self, folder: Path) -> Archived:
        """All of it into an empty folder."""
        shown, filed = self._write_photos(folder), self._write_papers(folder)
        office = office_of(self._store).called(self._scope.language)
        write_findings(
            wholes(self._store, self._lines, lambda _: self._look()), folder / self._names["ledger"],
            words=words_of(self._store, self._scope.language), today=self._today, language=self._scope.language,
            office=office,
        )  # fmt: skip
        pages = {
            "findings": self._listed(folder, "findings", [it.heading(self._english) for it in _COLUMNS], shown),
            "visits": self._write_visits(folder), "papers": self._write_list(folder, "papers", *filed),
        }  # fmt: skip
        write_bytes(folder / "index.html", self._index(office, pages))
        size = write_manifest(folder)
        self._look()
        return Archived(
            folder, len(self._lines), len(self._visits), len(self._papers), len(self.photos), self._missing, size
        )

    @property
    def _english(self) -> int:
        return int(self._scope.language == "en")

    def _look(self) -> None:
        if self._cancelled():
            raise Cancelled

    def _step(self) -> None:
        self._look()
        self._done += 1
        self._progress(self._done, len(self.photos) + len(self._papers))

    # -- photos and papers

    def _write_photos(self, folder: Path) -> dict[str, list[Link]]:
        """Each photo of a finding as the copy that may leave; finding → links."""
        found: dict[str, list[Link]] = defaultdict(list)
        if not self.photos:
            return found
        below, held = self._names["photos"], PhotoStore(self._store.folder.photos)
        (folder / below).mkdir()
        marks = _marks(self._store, self._findings)
        with Worker("burn") as worker:
            for it in self.photos:
                self._step()
                finding = str(it.finding)
                mark, mask = marks[finding]
                said = self._words["photo"].format(n=len(found[finding]) + 1)
                name = f"{below}/{safe_name(f'{mark}-{len(found[finding]) + 1}')}-{it.id[-6:]}.jpg"
                stamp = " ".join(filter(None, ((it.taken or "")[:16].replace("T", " "), mark)))
                try:
                    data = leaving(it.sha256, held, masked_overlay(it.overlay, mask), stamp, worker)
                except Fault as fault:
                    if fault.kind not in SPOILT:
                        raise
                    self._missing += 1
                    found[finding].append(Link(f"{said}（{self._words['not_here']}）"))
                    continue
                write_bytes(folder / name, data)
                found[finding].append(Link(said, name))
        return found

    def _write_papers(self, folder: Path) -> tuple[list[str], list[list[Cell]]]:
        """Each paper as it was issued; the rows of their list."""
        words, below, taken = self._words, self._names["papers"], set[str]()
        heads = [words[it] for it in ("number", "name", "to", "issued", "state", "file")]
        rows: list[list[Cell]] = []
        if self._papers:
            (folder / below).mkdir()
        with reading(self._store):
            for it in self._papers:
                self._step()
                name = safe_name(f"{it.formal or it.number} {it.title}"[:60])
                if name.casefold() in taken:  # two offices may give the same number
                    name = f"{name} {it.id}"
                taken.add(name.casefold())
                pdf = self._pdf(it)
                if pdf is not None:
                    write_bytes(folder / below / f"{name}.pdf", pdf)
                file = Link(words["not_here"]) if pdf is None else Link("PDF", f"{below}/{name}.pdf")
                self._missing += pdf is None
                held = words[state(self._store, it)]
                rows.append([it.formal or it.number, it.title, it.addressee, it.issued[:10], held, file])
        return heads, rows

    def _pdf(self, it: Paper) -> bytes | None:
        """The file as it was issued; drawn again from its content where that is lost or damaged."""
        file = self._store.folder.papers / f"{it.id}.pdf"
        if file.is_file():
            data = file.read_bytes()
            if hashlib.sha256(data).hexdigest() == it.pdf:
                return data
        try:
            return of_paper(self._store, it.id).drawn.pdf
        except Fault:  # a package brought a content nobody can read
            return None

    # -- lists

    def _listed(self, folder: Path, name: str, heads: Sequence[str], photos: Mapping[str, list[Link]]) -> list[Link]:
        said = words_of(self._store, self._scope.language)
        made: list[Link] = []
        for number, start in enumerate(range(0, len(self._lines), PER_PAGE), 1):
            rows: list[list[Cell]] = []
            for it in wholes(self._store, self._lines[start : start + PER_PAGE]):
                view = View(it, self._today, self._english, said)
                cells: list[Cell] = [_said(column.value(view)) for column in _COLUMNS]
                rows.append([*cells, photos.get(it.finding.id, [])])
            made.append(self._write_page(folder, name, number, [*heads, self._words["photos"]], rows))
            self._look()
        return made

    def _write_visits(self, folder: Path) -> list[Link]:
        words = self._words
        heads = [words[it] for it in ("day", "town", "village", "code", "site", "list", "found")]
        return self._write_list(
            folder, "visits", heads, list(_visit_rows(self._store, [it.visit for it in self._visits]))
        )

    def _write_list(self, folder: Path, name: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Link]:
        return [
            self._write_page(folder, name, number, heads, rows[start : start + PER_PAGE])
            for number, start in enumerate(range(0, len(rows), PER_PAGE), 1)
        ]

    def _write_page(
        self, folder: Path, name: str, number: int, heads: Sequence[str], rows: Sequence[Sequence[Cell]]
    ) -> Link:
        file = f"{self._names[name]}-{number}.html"
        back = links([Link(self._words["back"], "index.html")])
        title = f"{self._words[name]}　{self._words['page'].format(n=number)}"
        write_bytes(folder / file, page(self._scope.language, title, [back, table(heads, rows), back]))
        return Link(self._words["page"].format(n=number), file)

    def _index(self, office: str, pages: Mapping[str, list[Link]]) -> bytes:
        words, scope, store = self._words, self._scope, self._store
        period = period_words(scope.period, scope.language)
        within = [store.get(Campaign, scope.campaign).name] if scope.campaign else []
        within += [store.get(Area, scope.area).name] if scope.area else []
        counts = {"findings": len(self._lines), "visits": len(self._visits), "papers": len(self._papers)}
        none = Link(words["none"])
        rows: list[list[Cell]] = [
            [words["ledger"], str(len(self._lines)), Link(self._names["ledger"], self._names["ledger"])]
        ]
        rows += [[words[it], str(count), pages[it] or none] for it, count in counts.items()]
        rows.append([words["photos"], str(len(self.photos)), Link("") if self.photos else none])
        if self._missing:
            rows.append([words["missing"], str(self._missing), ""])
        facts: list[list[Cell]] = [
            [words["period"], f"{period}（{scope.period.starts} – {scope.period.ends}）"],
            [words["scope"], "　".join(within) or words["whole"]], [words["by"], office], [words["made"], self._today],
        ]  # fmt: skip
        title = words["title"].format(county=county_of(store), period=period)
        body = [
            table(["", ""], facts), heading(words["contents"]), table(["", words["count"], words["file"]], rows),
            paragraph(words["privacy"], small=True), paragraph(words["check"].format(manifest=MANIFEST), small=True),
        ]  # fmt: skip
        return page(scope.language, title, body)


# -- what goes in ------------------------------------------------------------------------------------------------------


def _lines(store: Store, scope: Scope, today: str) -> "array[int]":
    """Everything that was on the ledger in the period: found in it, closed in it, still open at its end."""
    which, period = listed_by(store, Cut(campaign=scope.campaign, area=scope.area)), scope.period
    asked = (
        replace(which, found_from=period.starts, found_to=period.ends),
        replace(which, figure=Figure.CLOSED, since=period.starts, until=period.ends),
        replace(which, figure=Figure.STOCK, until=period.ends),
    )
    found = {line for it in asked for line in ledger.ids(store, it, today=today)}
    return array(
        "q", (it for it in ledger.ids(store, LedgerFilter(), today=today, sort=ledger.SortKey.NUMBER) if it in found)
    )


def _ids(store: Store, lines: Sequence[int]) -> list[str]:
    return [it.finding.id for it in wholes(store, lines)]


def _leaves(store: Store, it: Photo) -> bool:
    """Photos of drafts stay: nobody has said yet that what they show is so."""
    return it.visit is None or store.get(Visit, it.visit).finalised is not None


def _marks(store: Store, findings: Sequence[str]) -> dict[str, tuple[str, Mask]]:
    """The ledger number or mark of each finding, and whom its photos must not name."""
    found = {}
    for it in findings:
        number, kind, name = store.rows(
            """SELECT coalesce(f.number, f.mark), s.kind, s.name FROM finding AS f
               LEFT JOIN site AS s ON s.id = f.site WHERE f.id = ?""",
            it,
        )[0]
        found[it] = str(number), Mask(names=(name,) if kind in PRIVATE_KINDS else (), masked=True)
    return found


def _papers(store: Store, scope: Scope, findings: set[str]) -> Iterator[Paper]:
    """Papers issued in the period; of a campaign or area those on its findings."""
    everything = scope.campaign is None and scope.area is None
    for it in sorted(store.find(Paper), key=lambda it: (it.issued, it.id)):
        if scope.period.holds(it.issued):
            on = store.rows("SELECT finding FROM paper_finding WHERE paper = ? AND NOT deleted", it.id)
            if everything or any(finding in findings for (finding,) in on):
                yield it


def _visit_rows(store: Store, visits: Sequence[str]) -> Iterator[list[Cell]]:
    """Where and when, by which checklist, how much was found; not by whom."""
    places = Places(store)
    for visit in visits:
        started, area, code, kind, name, title, count = store.rows(
            """SELECT v.started, s.area, s.code, s.kind, s.name, c.title,
                      (SELECT count(*) FROM finding AS f WHERE f.visit = v.id AND NOT f.deleted)
               FROM visit AS v JOIN site AS s ON s.id = v.site JOIN checklist AS c ON c.id = v.checklist
               WHERE v.id = ?""",
            visit,
        )[0]
        town, village = (places.name(places.above(area, level)) for level in ("town", "village"))
        shown = masked_name(name) if kind in PRIVATE_KINDS else name
        yield [started[:10], town, village, code, shown, title, str(count)]


def _said(value: object) -> str:
    return "" if value is None else str(value)
