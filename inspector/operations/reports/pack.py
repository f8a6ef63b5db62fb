"""调度会材料包: what a command meeting looks at, as a folder of files or as one PDF with its contents in front.

Circular, page for leaders, report, what is overdue, progress of plans where there are some, and the lists published in
the period. Reports the office worded for this period are taken as they stand, others as the data has them.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from inspector import clock
from inspector.db import ledger
from inspector.db.statistics import Cut, listed_by
from inspector.db.store import Store
from inspector.db.whole import wholes
from inspector.errors import Cancelled
from inspector.operations.papers.batch import safe_name
from inspector.operations.papers.chosen import MOST
from inspector.operations.papers.content import issue_of, office_of
from inspector.operations.papers.issuing import Issued, reading
from inspector.operations.papers.issuing import preview as preview_paper
from inspector.operations.reports import issuing
from inspector.operations.reports.content import made
from inspector.operations.reports.drafts import kept
from inspector.operations.reports.folders import new_folder, write_manifest
from inspector.operations.reports.scope import Scope
from inspector.operations.reports.sheets import posted
from inspector.paper import fonts
from inspector.paper.content import Column, Content, Gap, Table, Title
from inspector.paper.drawing import draw
from inspector.paper.gather.reports.words import period_words
from inspector.paper.harmless import one_line
from inspector.paper.preview import opened
from inspector.rectification.steps import State
from inspector.safe_write import write_bytes
from inspector.sheet.ledger import Lists, words_of, write_findings


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    contents: str
    heads: tuple[str, str, str]
    overdue: str


_WORDS = {
    "zh": _Words("{period}调度会材料", "目录", ("序号", "材料", "页数"), "逾期问题清单"),
    "en": _Words("Papers of the meeting, {period}", "Contents", ("No.", "Paper", "Pages"), "overdue"),
}
_REPORTS = ("circular", "leaders", "briefing", "plan_progress")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paper of the pack."""

    title: str
    pdf: bytes
    pages: int


def pack(
    store: Store,
    scope: Scope,
    path: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[str, ...]:
    """Write the pack: one PDF where `path` ends in .pdf, else a new folder. Returns the titles of what is in it.

    Raises Fault EXISTS for a folder that is there, DISK_FULL …, GONE; Cancelled.
    """
    pieces: list[Piece] = []
    makers = list(_makers(store, scope))
    with reading(store):
        for done, make in enumerate(makers, 1):
            if cancelled():
                raise Cancelled
            pieces.append(_piece(make()))
            progress(done, len(makers))
        pieces.insert(0, _contents(store, scope, pieces))
    if path.suffix.lower() == ".pdf":
        write_bytes(path, joined([it.pdf for it in pieces]))
    else:
        with new_folder(path) as folder:
            for number, it in enumerate(pieces):
                write_bytes(folder / f"{number:02} {safe_name(it.title[:60])}.pdf", it.pdf)
            _write_overdue(store, scope, folder / f"{len(pieces):02} {_WORDS[scope.language].overdue}.xlsx")
            write_manifest(folder)
    return tuple(it.title for it in pieces[1:])


def _makers(store: Store, scope: Scope) -> Iterator[Callable[[], Issued]]:
    """What makes each paper, in their order."""
    for kind in _REPORTS:
        wanted = replace(scope, kind=kind)
        held = kept(store, wanted)
        if held is not None:
            yield partial(issuing.preview, store, held.id)
        elif kind != "plan_progress" or made(store, wanted).facts.plans:
            yield partial(issuing.look, store, wanted)
    if len(_overdue(store, scope)) <= MOST:  # more of them are in the workbook alone
        yield partial(preview_paper, store, "overdue", scope.campaign or scope.area or "")
    for it in posted(store, scope):
        yield partial(preview_paper, store, "poster", it.id, language=scope.language)


def _overdue(store: Store, scope: Scope) -> Sequence[int]:
    which = listed_by(store, Cut(campaign=scope.campaign, area=scope.area))
    late = replace(which, states=(State.OVERDUE,))
    return ledger.ids(store, late, today=clock.today(store.now).isoformat(), sort=ledger.SortKey.DUE)


def _write_overdue(store: Store, scope: Scope, path: Path) -> None:
    write_findings(
        wholes(store, _overdue(store, scope)), path, Lists.OVERDUE, words=words_of(store, scope.language),
        today=clock.today(store.now).isoformat(), language=scope.language,
        office=office_of(store).called(scope.language),
    )  # fmt: skip


def _piece(made_: Issued) -> Piece:
    return Piece(made_.content.title or made_.kind, made_.drawn.pdf, made_.drawn.pages)


def _contents(store: Store, scope: Scope, pieces: Sequence[Piece]) -> Piece:
    """The page in front: what is in the pack and how many pages each has."""
    words, issue = _WORDS[scope.language], issue_of(store, "circular", language=scope.language)
    title = words.title.format(period=period_words(scope.period, scope.language))
    columns = tuple(
        Column(heading=it, share=share, align="left" if n == 1 else "centre")
        for n, (it, share) in enumerate(zip(words.heads, (16, 116, 24), strict=True))
    )
    rows = tuple((str(n), it.title, str(it.pages)) for n, it in enumerate(pieces, 1))
    content = Content(
        kind="pack", language=scope.language, paper="", number="", title=title,
        issuer=one_line(issue.office.called(scope.language)), addressee="", issued=issue.issued.isoformat(),
        parts=(Title(text=title), Gap(), Table(columns=columns, rows=rows)),
    )  # fmt: skip
    drawn = draw(content, lambda _: None, library=fonts.chosen_library(store.setting(fonts.SETTING)))
    return Piece(words.contents, drawn.pdf, drawn.pages)


def joined(files: Sequence[bytes]) -> bytes:
    """Several PDF files of ours as one, in their order."""
    whole = io.BytesIO()
    with opened(files[0]) as first:
        for file in files[1:]:
            more = type(first)(file)
            first.import_pages(more)
            more.close()
        first.save(whole)
    return whole.getvalue()
