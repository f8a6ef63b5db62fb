"""Reading a paper: its page on the ground, all pages at the side, looking for words and copying them."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from inspector.paper import marking, preview
from inspector.paper.marking import Marked
from inspector.ui.rendering import image
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.page_bar import PageBar
from inspector.ui.widgets.page_search import PageSearch
from inspector.ui.widgets.page_thumbnails import PageThumbnails
from inspector.ui.widgets.page_view import PageView, Place
from inspector.ui.widgets.panel import Panel

T = TypeVar("T")

_MANY = 3  # pages from which on they are shown at the side unasked
_ROOM = 600  # pixels at 100 % of width from which on


class PaperReader(Panel):
    """Everything of a page is drawn and read off the GUI thread; an answer for another paper is dropped."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self.session = session
        self.pdf = b""
        self.view = PageView(name)
        self.tools = PageBar(self.view, reads=True)
        self.search = PageSearch(self.view)
        self.thumbnails = PageThumbnails(self.tr("All pages"))
        self.thumbnails.hide()
        self._asked: bool | None = None  # whether a person wants the pages at the side
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.thumbnails)
        row.addWidget(self.view, 1)
        self.box.addWidget(self.tools)
        self.box.addWidget(self.search)
        self.box.addLayout(row, 1)
        self.view.wanted.connect(self._render)
        self.view.turned.connect(self.thumbnails.show_page)
        self.view.marking.connect(self._mark)
        self.view.marking_all.connect(self._mark_all)
        self.thumbnails.wanted.connect(self._render_small)
        self.thumbnails.turned.connect(self.view.go)
        self.search.sought.connect(self._seek)
        self.tools.finding.connect(self.search.enter)
        self.tools.all_pages.connect(self._overview)

    def show_pdf(self, pdf: bytes, sizes: Sequence[tuple[float, float]], page: int = 0) -> None:
        """Another paper; empty bytes for none."""
        self.pdf = pdf
        pages = len(sizes)
        self.view.set_pages(pages, page, sizes)
        self.thumbnails.set_pages(pages, page, tuple(sizes))
        self._fold()
        self.search.again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the pages at the side give way, unless somebody asked for them."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        pages = self.view.pages
        wanted = (pages >= _MANY and self.width() >= px(_ROOM)) if self._asked is None else self._asked
        self.tools.overview.blockSignals(True)
        self.tools.overview.setChecked(wanted)
        self.tools.overview.blockSignals(False)
        self.thumbnails.setVisible(wanted and pages > 0)

    def _overview(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._asked = wanted
        self.thumbnails.setVisible(wanted)
        if wanted:
            self.thumbnails.setFocus()

    def _render(self, page: int, scale: float) -> None:
        pdf = self.pdf

        def show(picture: QImage) -> None:
            if pdf is self.pdf:
                self.view.show_picture(page, picture)

        self._free(lambda: image(pdf, page, scale), show, f"page of a paper {id(self)}")

    def _render_small(self, page: int, wide: int) -> None:
        pdf, (points, _) = self.pdf, self.thumbnails.sizes[page]

        def show(picture: QImage) -> None:
            if pdf is self.pdf:
                self.thumbnails.show_picture(page, picture)

        def drawn() -> QImage:
            large = image(pdf, page, 2 * wide / points)  # letters of three pixels want a finer look
            return large.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)

        self._free(drawn, show, "")

    def _seek(self, text: str) -> None:
        pdf = self.pdf

        def show(found: Sequence[tuple[int, Sequence[Place]]]) -> None:
            if pdf is self.pdf:
                self.search.set_found(found)
                self.thumbnails.set_found(Counter(page for page, _ in found))

        if text and pdf:
            self._free(lambda: preview.find(pdf, text), show, f"words of a paper {id(self)}")
        else:
            show(())

    def _mark(self, page: int, start: QPointF, end: QPointF) -> None:
        pdf, spots = self.pdf, [(it.x(), it.y()) for it in (start, end)]
        self._marked(page, lambda: marking.between(pdf, page, spots[0], spots[1]))

    def _mark_all(self, page: int) -> None:
        pdf = self.pdf
        self._marked(page, lambda: marking.whole(pdf, page))

    def _marked(self, page: int, work: Callable[[], Marked]) -> None:
        pdf = self.pdf

        def show(it: Marked) -> None:
            if pdf is self.pdf and page == self.view.page:
                self.view.set_marked(it.words, it.places)

        self._free(work, show, f"marked on a paper {id(self)}")

    def _free(self, work: Callable[[], T], then: Callable[[T], None], key: str) -> None:
        self.session.background.free.run(self, work, then, self.session.failed.emit, key=key)
