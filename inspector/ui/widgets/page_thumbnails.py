"""All pages of a paper, small, at the side of the one that is shown; each is drawn when it first comes into sight."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from inspector.i18n import translate
from inspector.ui import paint, theme
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.page_view import A4
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_WIDE, _HIGH = 92, 128
_FRAME = 64, 92  # of the page itself


@dataclass(frozen=True, slots=True)
class _Small:
    """A page by its place from 0; `hits` were found on it."""

    page: int
    hits: int = 0

    @property
    def key(self) -> int:
        """Which page it is, whatever was found."""
        return self.page


class PageThumbnails(ValuesView):
    """`wanted` asks for a page and the pixels it may be wide; `chosen` has the page a person went to."""

    wanted = Signal(int, int)
    turned = Signal(int)

    def __init__(self, name: str) -> None:
        self.pictures: dict[int, QImage] = {}
        self.sizes: tuple[tuple[float, float], ...] = ()
        self._asked: set[int] = set()
        self._waiting: list[int] = []
        super().__init__(name, Values(_spoken), _PageDelegate(self))
        self.setObjectName("page_thumbnails")
        self.setFixedWidth(px(_WIDE) + 2)
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._ask)
        self.chosen.connect(lambda it: self.turned.emit(it.page))

    def set_pages(self, pages: int, page: int = 0, sizes: tuple[tuple[float, float], ...] = ()) -> None:
        """Another paper."""
        self.pictures = {}
        self.sizes = sizes
        self._asked = set()
        self._waiting = []
        self.set_values([])
        self.set_values([_Small(it) for it in range(pages)])
        self.show_page(page)

    def show_page(self, page: int) -> None:
        """The page that is shown is the current one here too."""
        if page < len(self.shown.values):
            self.set_current(self.shown.values[page])

    def set_found(self, counts: Mapping[int, int]) -> None:
        """How much was found on each page."""
        at = self.currentIndex().row()
        self.set_values([_Small(it.page, counts.get(it.page, 0)) for it in self.shown.values])
        self.show_page(max(0, at))

    def show_picture(self, page: int, picture: QImage) -> None:
        """What was wanted has come."""
        self.pictures[page] = picture
        self.update(self.shown.index(page))
        self._pause.start()

    def want(self, page: int) -> None:
        """A page without its picture has been painted."""
        if page not in self._asked and page not in self._waiting:
            self._waiting.append(page)
            self._pause.start()

    def _ask(self) -> None:
        """One after the other, and none that has been scrolled out of sight meanwhile."""
        if self._asked - self.pictures.keys():
            return
        while self._waiting:
            page = self._waiting.pop(0)
            if self.visualRect(self.shown.index(page)).intersects(self.viewport().rect()):
                self._asked.add(page)
                self.wanted.emit(page, round(px(_FRAME[0]) * self.devicePixelRatioF()))
                return


class _PageDelegate(QStyledItemDelegate):
    def __init__(self, view: PageThumbnails) -> None:
        super().__init__()
        self.view = view

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """All the same, whatever their sheets."""
        return QSize(px(_WIDE), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """The page in its frame, its number below; a mark beside the number where something was found."""
        it: _Small = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            paint.current(painter, rect)
        wide, high = self.view.sizes[it.page] if it.page < len(self.view.sizes) else A4
        scale = min(px(_FRAME[0]) / wide, px(_FRAME[1]) / high)
        frame = QRectF(0, 0, round(wide * scale), round(high * scale))
        frame.moveCenter(rect.center())
        frame.moveTop(rect.top() + px(8) + (px(_FRAME[1]) - frame.height()) / 2)
        painter.fillRect(frame, theme.colour("#FFFFFF"))
        picture = self.view.pictures.get(it.page)
        if picture is None:
            self.view.want(it.page)
        elif not picture.isNull():
            painter.drawImage(frame, picture)
        paint.box(painter, frame.adjusted(-1, -1, 1, 1), None, "accent" if on else "line", radius=0)
        foot = QRectF(rect.left(), rect.bottom() - px(25), rect.width(), px(20))
        number = str(it.page + 1) if not it.hits else f"{it.page + 1} · {it.hits}"
        paint.words(painter, foot, number, "small", "text" if on or it.hits else "muted", bold=on, align=paint.CENTRE)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, rect)


def _spoken(it: _Small) -> str:
    said = translate("PageThumbnails", "Page {page}").format(page=it.page + 1)
    if it.hits:
        found = translate("PageThumbnails", "found there: {count}").format(count=it.hits)
        return f"{said}, {found}"
    return said
