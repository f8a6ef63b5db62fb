"""The stops of the walk among papers: the list, looking for words, what becomes of a paper, checking a printed one."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from inspector.db.store import Store
from inspector.operations.papers import printing, slips, standing
from inspector.paper.content import code_text
from inspector.photo.store import PhotoStore
from inspector.records import Paper, PaperFinding, Photo
from inspector.ui.pages.papers_reading import chosen

if TYPE_CHECKING:
    from tests.walk import Walk


def paper_stops(walk: "Walk") -> Iterator[str]:
    """On an issued paper."""
    page = walk.page
    page.reader.search.enter()
    page.reader.search.edit.setText("整改")
    walk.hands.press("Return", page.reader.search.edit)
    walk.settle()
    yield "papers-found"
    page.reader.search.leave()
    page.left.look_at_visit()
    walk.settle()
    yield "papers-of-visit"
    page.left.make.click()
    yield "papers-kinds"
    _close_menus(walk)
    page.left.which.segments[0].click()
    page.left.filter.click()
    yield "papers-filter"
    _close_menus(walk)
    page.left.tick.click()
    page.left.list.setFocus()
    walk.hands.press("Ctrl+A", page.left.list)
    yield "papers-several"
    page.left.tick.click()
    for name in ("serve_paper", "take_slip", "void_paper"):
        page.beside.side.acted.emit(name)
        walk.settle()
        dialog = walk.dialog()
        if name == "void_paper":
            dialog.act.click()
        yield f"papers-{name.replace('_', '-')}"
        dialog.close()
        walk.back()
    page.check_printed(code_text(page.shown.issued.content))
    walk.settle()
    yield "papers-check"
    walk.dialog().close()
    page.check_printed("临7K2-999")
    walk.settle()
    yield "papers-unknown"
    walk.dialog().close()
    walk.back()
    paper = page.shown.issued.paper
    page.session.do(page, lambda store: _go_through(store, paper))
    walk.settle()
    yield "papers-returned"
    page.beside.side.acted.emit("supersede")
    walk.settle()
    yield "papers-anew"
    on_it = [it.finding for it in page.session.glance.find(PaperFinding, paper=paper)]
    page.arrive(chosen(page.session.glance, "rectify", on_it))
    walk.settle()
    yield "papers-handed"
    page.arrive(paper)
    walk.settle()


def _go_through(store: Store, paper: str) -> None:
    """Printed, served, its slip back with a photo."""
    held = store.get(Paper, paper)
    printing.log(store, kind=held.kind, subject=held.visit or "", paper=paper, copies=3, printer="办公室打印机")
    standing.serve(store, paper, held.issued[:10], "陈有福", "handed")
    photos = PhotoStore(store.folder.photos)
    known = next(it for it in store.find(Photo) if photos.has(it.sha256))
    with TemporaryDirectory() as place:
        slip = Path(place) / "slip.jpg"
        slip.write_bytes(photos.read(known.sha256))
        slips.take_slip(store, paper, [slip])


def _close_menus(walk: "Walk") -> None:
    for it in walk.window.findChildren(QMenu):
        it.close()
    walk.back()
