"""Above a page: which of how many, how large, and the ways to change both; looking for words; all pages at the side."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.page_view import PageView
from inspector.ui.widgets.panel import Panel, Words

_TIGHT = 520
"""Pixels at 100 % of its own width below which words give way to icons."""


class PageBar(Panel):
    """Goes with one `PageView` and is off without a page. `finding` and `all_pages`: those buttons were pressed."""

    finding = Signal()
    all_pages = Signal(bool)

    def __init__(self, page: PageView, *, reads: bool = False) -> None:
        super().__init__(sides=("bottom",), margins=(12, 3, 12, 3), gap=4, across=True)
        self.page = page
        self.back = Button("", icon="left", kind="quiet", name=self.tr("Page before"))
        self.forth = Button("", icon="right", kind="quiet", name=self.tr("Next page"))
        self.at = Words("")
        self.at.setObjectName("page_number")
        self.at.setMinimumWidth(px(40))
        self.seek = Button("", icon="search", kind="quiet", name=self.tr("Find in the paper (Ctrl+F)"))
        self.seek.setShortcut("Ctrl+F")
        self.overview = Button("", icon="list", kind="quiet", name=self.tr("All pages (F7)"))
        self.overview.setShortcut("F7")
        self.overview.setCheckable(True)
        self.whole = Button(self.tr("Whole page"), kind="quiet")
        self.wide = Button(self.tr("Page width"), kind="quiet")
        self.smaller = Button("", icon="minus", kind="quiet", name=self.tr("Smaller"))
        self.larger = Button("", icon="plus", kind="quiet", name=self.tr("Larger"))
        self.zoom = Words("", "small", "muted")
        self.zoom.setObjectName("zoom")
        if not reads:  # never setVisible(True) on what has no parent yet
            self.seek.hide()
            self.overview.hide()
        self.add(self.overview, self.back, self.at, self.forth, None)
        self.add(self.seek, self.whole, self.wide, self.smaller, self.zoom, self.larger)
        self.back.clicked.connect(lambda: page.turn(-1))
        self.forth.clicked.connect(lambda: page.turn(1))
        self.seek.clicked.connect(self.finding)
        self.overview.toggled.connect(self.all_pages)
        self.smaller.clicked.connect(lambda: page.step(-1))
        self.larger.clicked.connect(lambda: page.step(1))
        self.whole.clicked.connect(lambda: page.set_zoom("page"))
        self.wide.clicked.connect(lambda: page.set_zoom("width"))
        page.turned.connect(lambda _: self.tell())
        page.zoomed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say where one is."""
        page, pages = self.page.page, self.page.pages
        brief = f"{page + 1} / {pages}"
        words = self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages)
        self.at.setText("" if not pages else brief if self._tight() else words)
        self.zoom.setText(f"{self.page.factor:.0%}" if pages else "")
        self.back.setEnabled(page > 0)
        self.forth.setEnabled(page < pages - 1)
        for button in (self.whole, self.wide, self.smaller, self.larger, self.seek, self.overview):
            button.setEnabled(pages > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the page width and the size in figures go first."""
        super().resizeEvent(event)
        self.wide.setVisible(not self._tight())
        self.zoom.setVisible(not self._tight())
        self.tell()

    def _tight(self) -> bool:
        return self.width() < px(_TIGHT)
