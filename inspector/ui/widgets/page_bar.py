"""Above a page: which of how many, how large, and the ways to change both."""

from inspector.ui.widgets.button import Button
from inspector.ui.widgets.page_view import PageView
from inspector.ui.widgets.panel import Panel, Words


class PageBar(Panel):
    """Goes with one `PageView` and is off while that shows nothing."""

    def __init__(self, page: PageView) -> None:
        super().__init__(sides=("bottom",), margins=(12, 3, 12, 3), gap=4, across=True)
        self.page = page
        self.back = Button("", icon="left", kind="quiet", name=self.tr("Page before"))
        self.forth = Button("", icon="right", kind="quiet", name=self.tr("Next page"))
        self.at = Words("")
        self.at.setObjectName("page_number")
        self.whole = Button(self.tr("Whole page"), kind="quiet")
        self.wide = Button(self.tr("Page width"), kind="quiet")
        self.smaller = Button("", icon="minus", kind="quiet", name=self.tr("Smaller"))
        self.larger = Button("", icon="plus", kind="quiet", name=self.tr("Larger"))
        self.zoom = Words("", "small", "muted")
        self.zoom.setObjectName("zoom")
        self.add(self.back, self.at, self.forth, None)
        self.add(self.whole, self.wide, self.smaller, self.zoom, self.larger)
        self.back.clicked.connect(lambda: page.turn(-1))
        self.forth.clicked.connect(lambda: page.turn(1))
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
        words = self.tr("Page {page} of {pages}").format(page=page + 1, pages=pages)
        self.at.setText(words if pages else "")
        self.zoom.setText(f"{self.page.factor:.0%}" if pages else "")
        self.back.setEnabled(page > 0)
        self.forth.setEnabled(page < pages - 1)
        for button in (self.whole, self.wide, self.smaller, self.larger):
            button.setEnabled(pages > 0)
