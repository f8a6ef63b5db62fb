"""The left column: sections as rings, and below them what stands outside the questions."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.theme import px, reach
from inspector.ui.visit.reading import Reading
from inspector.ui.visit.words import outside_title
from inspector.ui.widgets.button import KeyCap, Press, cap
from inspector.ui.widgets.panel import Panel, Rule, Words, across
from inspector.ui.widgets.sections import Section, Sections
from inspector.ui.widgets.strip import Strip

_SECTION, _LEAST = 56, 3
"""How high a section is (at 100 %), and how many are always seen; further ones are scrolled to."""


class Contents(Panel):
    """`section` was chosen, `free` a finding outside the checklist is wanted, `loose` the photos to place, `head`."""

    section = Signal(str)
    free = Signal()
    loose = Signal()
    about = Signal()

    def __init__(self) -> None:
        super().__init__(sides=("right",), margins=(0, 0, 1, 0), gap=2)
        self.setFixedWidth(px(208))
        self.heading = heading = Panel(margins=(16, 12, 14, 8), across=True)
        heading.add(Words(self.tr("Sections"), "small", "muted"), None, Words("Ctrl+↑ ↓", "small", "muted"))
        self.sections = Sections(self.tr("Sections"))
        self.sections.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.sections.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.sections.chosen.connect(lambda it: self.section.emit(it.key))
        self.strip = Strip(self.tr("Sections"))
        self.strip.chosen.connect(lambda it: self.section.emit(it.key))
        self.free_button = SideButton(self.tr("Other finding"), "plus", key="Ctrl+F")
        self.free_button.setObjectName("free_finding")
        self.free_button.clicked.connect(self.free)
        self.loose_button = SideButton(self.tr("Photos to place"), "import")
        self.loose_button.clicked.connect(self.loose)
        self.loose_button.hide()
        self.photos_beside = False
        self.about_button = SideButton(self.tr("About this visit"), "person")
        self.about_button.clicked.connect(self.about)
        self.legend = self._legend()
        self.rule = rule = Panel(margins=(16, 8, 16, 8)).add(Rule())
        self.hidden = Words("", "small", "muted", wrap=True)
        self.hidden.setObjectName("kept_unasked")
        self.hidden.setContentsMargins(px(16), 0, px(10), 0)
        self.hidden.hide()
        self.add(heading, self.sections, self.hidden, rule, self.free_button, self.loose_button, self.about_button)
        self.add(None, self.legend)
        self.box.setStretchFactor(self.sections, 100)

    def fold(self, *, folded: bool) -> None:
        """Without the sections, which then stand in the strip: a small drawer."""
        self.sides = ("left", "bottom") if folded else ("right",)
        for it in (self.heading, self.sections, self.rule):
            it.setVisible(not folded)

    def set_photos_beside(self, *, beside: bool) -> None:
        """Photos to place need no button where the right column shows them."""
        self.photos_beside = beside
        self._show_loose()

    def add_beside(self, button: QWidget) -> None:
        """One more thing to be recorded, below other findings."""
        self.box.insertWidget(self.box.indexOf(self.free_button) + 1, button)

    def add_below(self, button: QWidget) -> None:
        """One more thing outside the questions, below the facts of the visit."""
        self.box.insertWidget(self.box.indexOf(self.about_button) + 1, button)

    def show_reading(self, reading: Reading, current: str) -> None:
        """Counts and rings; the section of the current entry is marked."""
        shown = [
            Section(it.name, outside_title(it.name) or it.title, it.done, it.total, it.found) for it in reading.parts
        ]
        if list(self.sections.shown.values) != shown:
            self.sections.set_values(shown)
            self.strip.set_values(shown)
            self.sections.setMinimumHeight(px(_SECTION) * min(_LEAST, len(shown)))
            self.sections.setMaximumHeight(px(_SECTION) * len(shown))
        hidden = reading.kept_unasked
        self.hidden.setText(self.tr("%n answer(s) kept, not asked now", "", hidden))
        self.hidden.setVisible(hidden > 0)
        part = reading.part_of(current)
        here = next((it for it in shown if part is not None and it.key == part.name), None)
        if here is not None and self.sections.value != here:
            self.sections.set_current(here)
        if here is not None and self.strip.value != here:
            self.strip.set_current(here)
        self.free_button.setVisible(not reading.finalised)
        self.loose_button.set_right(str(len(reading.loose)) if reading.loose else "")
        self._show_loose()
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The legend is the first thing to go where it is low: every control carries its key."""
        super().resizeEvent(event)
        self._fold()

    def _show_loose(self) -> None:
        self.loose_button.setVisible(self.loose_button.strong and not self.photos_beside)

    def _fold(self) -> None:
        things = [it for i in range(self.box.count()) if (it := self.box.itemAt(i).widget()) is not None]
        others = [it for it in things if it not in (self.sections, self.legend) and not it.isHidden()]
        need = self.sections.maximumHeight() + self.legend.sizeHint().height()
        need += sum(it.sizeHint().height() + self.box.spacing() for it in others)
        self.legend.setVisible(self.height() >= need)

    def _legend(self) -> QWidget:
        legend = Panel(margins=(16, 8, 16, 12), gap=6)
        legend.add(Rule())
        for key, words in (
            ("1–9", self.tr("choose")),
            ("N", self.tr("not applicable")),
            ("F", self.tr("rest of section fine")),
            ("J", self.tr("next unanswered")),
            ("F1", self.tr("all keys")),
        ):
            legend.add(across(KeyCap(key), Words(words, "small", "muted"), None, gap=10))
        return legend


class SideButton(Press):
    """Icon, words, and at the right a count or the key."""

    def __init__(self, text: str, icon: str, *, key: str = "") -> None:
        super().__init__(text, key)
        self.glyph = icon
        self.key = cap(key) if key else ""
        self.right = self.key
        self.strong = False
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_right(self, text: str, *, strong: bool = True) -> None:
        """A count, strong where it waits for somebody; '' shows the key again."""
        self.right = text or self.key
        self.strong = strong and bool(text)
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        """A line of the column."""
        return QSize(px(180), reach(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        """On the column's surface."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect()).adjusted(px(6), 1, -px(6), -1)
            if self.isDown() or self.underMouse():
                paint.box(painter, rect, "tint")
            middle = rect.center().y()
            icon_at(painter, self.glyph, QPointF(px(30), middle), px(18), ink="accent")
            need = paint.width(self.right, "small", bold=self.strong) + 2
            right = QRectF(self.width() - px(14) - need, 0, need, self.height())
            words = QRectF(px(56), 0, right.left() - px(60), self.height())
            paint.words(painter, words, self.text())
            paint.words(painter, right, self.right, "small", "text" if self.strong else "muted", bold=self.strong)
            if self.hasFocus():
                paint.focus(painter, rect)
