"""The one style class: Fusion with our edges.

Bare Fusion makes outlines out of the ground darkened (2.3 : 1 in light, 1.2 in dark); here what can be used has the
theme's `edge` (3.6, 4.0, 21), the default button is filled, a spin box reads − 15 +, and the focus is a shape.

`pixelMetric` and `styleHint` are Qt's own on purpose: they are asked for hundreds of times whenever something is laid
out, and each time the window would have to wait for the interpreter while another thread reads.
"""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QWidget,
)

from inspector.ui import theme
from inspector.ui.icons import draw_icon, icon_at
from inspector.ui.paint import box, focus, smooth
from inspector.ui.theme import px, reach

Option = Any  # a QStyleOption: the stubs leave out its public fields (rect, state, palette …)
_State = QStyle.StateFlag
_Primitive = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_Part = QStyle.SubControl
_CONTROLS = frozenset(
    {
        QStyle.ContentsType.CT_LineEdit,
        QStyle.ContentsType.CT_ComboBox,
        QStyle.ContentsType.CT_SpinBox,
        QStyle.ContentsType.CT_PushButton,
    }
)
_INDICATORS = frozenset({QStyle.SubElement.SE_CheckBoxIndicator, QStyle.SubElement.SE_RadioButtonIndicator})
_BESIDE = frozenset({QStyle.SubElement.SE_CheckBoxContents, QStyle.SubElement.SE_RadioButtonContents})
_MARKED = frozenset({QStyle.ContentsType.CT_CheckBox, QStyle.ContentsType.CT_RadioButton})
_SIDE, _GAP = 18, 6  # pixels at 100 % of a box to tick, and between it and its words


def dress(app: QApplication) -> "Edges":
    """Give the application its style; the caller keeps the reference, because Qt does not."""
    style = Edges()
    app.setStyle(style)
    return style


class Edges(QProxyStyle):
    """Fusion drawn with the theme's edges, fills and focus."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._primitives = {
            _Primitive.PE_PanelLineEdit: _line_edit,
            _Primitive.PE_FrameLineEdit: _nothing,
            _Primitive.PE_PanelButtonCommand: _push_button,
            _Primitive.PE_IndicatorCheckBox: _check,
            _Primitive.PE_IndicatorRadioButton: _radio,
            _Primitive.PE_FrameFocusRect: _focus_rect,
            _Primitive.PE_IndicatorBranch: _nothing,  # a tree's delegate draws its own chevron
        }

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: Option, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Panels, indicators and the focus."""
        draw = self._primitives.get(element)
        if element == _Primitive.PE_Frame and not isinstance(widget, QAbstractItemView):
            draw = _frame
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        _drawn(painter, draw, option, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: Option, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """The words of a filled button; the bar of a running task."""
        if element == _Control.CE_PushButtonLabel and isinstance(widget, QPushButton) and widget.isDefault():
            option.palette.setColor(QPalette.ColorRole.ButtonText, theme.colour("on_accent"))
        draw = {_Control.CE_ProgressBarGroove: _groove, _Control.CE_ProgressBarContents: _progress}.get(element)
        if draw is None:
            super().drawControl(element, option, painter, widget)
            return
        _drawn(painter, draw, option, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: Option,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Combo box, spin box, scroll bar."""
        draw = {
            _Complex.CC_ComboBox: self._combo,
            _Complex.CC_SpinBox: self._spin,
            _Complex.CC_ScrollBar: self._scroll,
        }.get(control)
        if draw is None:
            super().drawComplexControl(control, option, painter, widget)
            return
        _drawn(painter, draw, option, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: Option,
        part: QStyle.SubControl,
        widget: Any = None,
    ) -> QRect:
        """The spin box's steps lie left and right of its number, each a square to hit; a scroll bar has no arrows."""
        whole: QRect = option.rect
        side = whole.height()
        if control == _Complex.CC_SpinBox and isinstance(widget, QAbstractSpinBox) and not widget.hasFrame():
            return whole
        if control == _Complex.CC_SpinBox:
            if part == _Part.SC_SpinBoxDown:
                return QRect(whole.left(), whole.top(), side, side)
            if part == _Part.SC_SpinBoxUp:
                return QRect(whole.right() - side + 1, whole.top(), side, side)
            if part == _Part.SC_SpinBoxEditField:
                return whole.adjusted(side, 2, -side, -2)
        if control == _Complex.CC_ComboBox and part == _Part.SC_ComboBoxEditField:
            return whole.adjusted(px(8), 2, -px(28), -2)
        return super().subControlRect(control, option, part, widget)

    def subElementRect(self, element: QStyle.SubElement, option: Option, widget: Any = None) -> QRect:
        """Words in a line edit keep off its edge, a text off its rounded corner; boxes to tick follow the font."""
        whole: QRect = option.rect
        if element in _INDICATORS:
            side = px(_SIDE)
            return QRect(whole.left(), whole.center().y() - side // 2 + 1, side, side)
        if element in _BESIDE:
            return whole.adjusted(px(_SIDE) + px(_GAP), 0, 0, 0)
        if element == QStyle.SubElement.SE_ShapedFrameContents and isinstance(widget, QPlainTextEdit):
            return whole.adjusted(px(4), px(4), -px(4), -px(4))
        rect = super().subElementRect(element, option, widget)
        within = widget.parent() if widget is not None else None
        if element == QStyle.SubElement.SE_LineEditContents and not isinstance(within, QComboBox | QAbstractSpinBox):
            return rect.adjusted(px(6), 0, -px(6), 0)
        return rect

    def sizeFromContents(self, kind: QStyle.ContentsType, option: Option, size: QSize, widget: Any = None) -> QSize:
        """Whatever one writes into or presses is at least a desk control high."""
        found = super().sizeFromContents(kind, option, size, widget)
        if kind in _MARKED:
            return QSize(size.width() + px(_SIDE) + px(_GAP), max(size.height(), reach(_SIDE)))
        return found.expandedTo(QSize(0, reach(32))) if kind in _CONTROLS else found

    def _combo(self, painter: QPainter, option: Option, widget: QWidget | None) -> None:
        _field(painter, option)
        arrow = QRectF(self.subControlRect(_Complex.CC_ComboBox, option, _Part.SC_ComboBoxArrow, widget))
        icon_at(painter, "down", arrow.center(), px(14), ink="muted")

    def _spin(self, painter: QPainter, option: Option, widget: QWidget | None) -> None:
        if isinstance(widget, QAbstractSpinBox) and not widget.hasFrame():
            return  # it stands in a counter, which draws the whole
        _field(painter, option)
        for part, icon in ((_Part.SC_SpinBoxUp, "plus"), (_Part.SC_SpinBoxDown, "minus")):
            step = QRectF(self.subControlRect(_Complex.CC_SpinBox, option, part, widget))
            icon_at(painter, icon, step.center(), px(12), ink="text" if _enabled(option) else "muted")

    def _scroll(self, painter: QPainter, option: Option, widget: QWidget | None) -> None:
        slider = QRectF(self.subControlRect(_Complex.CC_ScrollBar, option, _Part.SC_ScrollBarSlider, widget))
        painter.fillRect(option.rect, theme.colour("sunken"))
        side, end = px(4), px(2)
        if option.state & _State.State_Horizontal:
            box(painter, slider.adjusted(end, side, -end, -side), "edge", radius=3)
        else:
            box(painter, slider.adjusted(side, end, -side, -end), "edge", radius=3)


def _drawn(painter: QPainter, draw: Any, option: Option, widget: QWidget | None) -> None:
    painter.save()
    smooth(painter)
    try:
        draw(painter, option, widget)
    finally:
        painter.restore()


def _enabled(option: Option) -> bool:
    return bool(option.state & _State.State_Enabled)


def _focused(option: Option) -> bool:
    return bool(option.state & _State.State_HasFocus)


def _field(painter: QPainter, option: Option) -> None:
    rect = QRectF(option.rect)
    enabled = _enabled(option)
    box(painter, rect, "surface" if enabled else "sunken", "edge" if enabled else "line")
    if _focused(option):
        focus(painter, rect, radius=4)


def _nothing(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    """What the theme leaves out."""


def _line_edit(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    within = widget.parent() if widget is not None else None
    framed = not isinstance(widget, QLineEdit) or widget.hasFrame()
    if framed and not isinstance(within, QComboBox | QAbstractSpinBox):  # those draw the field themselves
        _field(painter, option)


def _frame(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    box(painter, QRectF(option.rect), "surface", "edge")
    if _focused(option):
        focus(painter, QRectF(option.rect), radius=4)


def _push_button(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    rect = QRectF(option.rect)
    filled = isinstance(widget, QPushButton) and widget.isDefault()
    down = bool(option.state & (_State.State_Sunken | _State.State_On))
    if filled:
        box(painter, rect, theme.mix("accent", "text", 0.8) if down else "accent")
    else:
        box(painter, rect, "tint" if down else "surface", "edge" if _enabled(option) else "line")
    if _focused(option):
        focus(painter, rect, radius=4, within="on_accent" if filled else None)


def _check(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    rect = QRectF(option.rect)
    if option.state & _State.State_On:
        box(painter, rect, "accent" if _enabled(option) else "muted", radius=3)
        draw_icon(painter, "check", rect.adjusted(1, 1, -1, -1), "on_accent", "accent")
    else:
        box(painter, rect, "surface", "edge" if _enabled(option) else "line", radius=3)


def _radio(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    rect = QRectF(option.rect)
    if option.state & _State.State_On:
        box(painter, rect, "accent" if _enabled(option) else "muted", radius=rect.width() / 2)
        inner = rect.width() * 0.28
        box(painter, rect.adjusted(inner, inner, -inner, -inner), "on_accent", radius=rect.width())
    else:
        box(painter, rect, "surface", "edge" if _enabled(option) else "line", radius=rect.width() / 2)


def _focus_rect(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    if not isinstance(widget, QPushButton):  # its panel has drawn it already
        focus(painter, QRectF(option.rect), radius=3)


def _groove(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    box(painter, QRectF(option.rect), theme.mix("accent", "surface", 0.25))


def _progress(painter: QPainter, option: Option, widget: QWidget | None) -> None:
    rect = QRectF(option.rect)
    whole = option.maximum - option.minimum
    if whole <= 0:  # nobody knows how long: a middle third says that it runs
        box(painter, rect.adjusted(rect.width() / 3, 0, -rect.width() / 3, 0), "accent")
        return
    rect.setWidth(rect.width() * (option.progress - option.minimum) / whole)
    box(painter, rect, "accent")
