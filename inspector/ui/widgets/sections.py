"""The sections of a checklist as rings: how much is answered, and what was found in each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from inspector.ui import paint, theme
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.ring import severity_bars
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus


@dataclass(frozen=True)
class Section:
    """One section: its name, answered of all, findings by severity name."""

    key: Any
    name: str
    done: int
    total: int
    found: Mapping[str, int] = field(default_factory=dict)

    @property
    def share(self) -> float:
        """How far it is; a section without questions is closed."""
        return self.done / self.total if self.total else 1.0

    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}, {self.done}/{self.total}"


class Sections(ValuesView):
    """The list of sections; the chosen one is current."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Values(Section.spoken), SectionDelegate(), fit=True)


class SectionDelegate(QStyledItemDelegate):
    """Paints one section."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """56 px at 100 %."""
        return QSize(px(120), px(56))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ring, name, counts."""
        section: Section = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & _SELECTED)
        if on:
            paint.current(painter, rect)
        ground = "tint" if on else "surface"
        around = QRectF(rect.left() + px(16), rect.center().y() - px(14), px(28), px(28))
        ink = "fixed" if section.share >= 1 else "accent"
        paint.ring(painter, around, section.share, ink, ground=ground)
        left, top = rect.left() + px(56), rect.top()
        name = QRectF(left, top + px(8), rect.right() - left - px(6), px(22))
        paint.words(painter, name, section.name, bold=on)
        counted = f"{section.done}/{section.total}"
        paint.words(painter, QRectF(left, top + px(29), px(60), px(18)), counted, "small", "muted")
        found = [(it, section.found[it]) for it in reversed(theme.SEVERITIES) if section.found.get(it)]
        severity_bars(painter, QPointF(left + px(40), top + px(38)), found, ground)
        if option.state & _FOCUSED:
            paint.focus(painter, rect)
