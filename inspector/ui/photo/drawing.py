"""Drawing on a photo: with the mouse, a finger, or the keyboard alone.

A tool draws where it is pressed and dragged; what was drawn last stays chosen: its corners pull, its line moves it. A
plain press chooses what lies there. `drawn` has all shapes whenever one is finished, moved, pulled or deleted.
"""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen

from inspector.photo.overlay import MOST_SHAPES, RED, Drawing, Point, Shape
from inspector.ui import paint, theme
from inspector.ui.photo import shapes as under
from inspector.ui.photo.painting import spots, text_box
from inspector.ui.photo.pane import PhotoPane
from inspector.ui.session import Session
from inspector.ui.theme import px

PAUSE = 700
"""Milliseconds after the last arrow key until a move made with them is one operation."""
SLIP = 8
NEAR = 10
"""Pixels (at 100 %): a shorter drag is a press; as near as this is on a shape."""
_STEP = 0.01
_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}


class DrawingPane(PhotoPane):
    """`tool` None chooses and pushes; `chosen` is the place of the chosen shape among `shapes`, -1 for none."""

    drawn = Signal(tuple)
    choice = Signal(int)
    worded = Signal(QPointF, int)  # a text is to be written: where, and which one is changed (-1: a new one)
    full = Signal()  # there are as many shapes as one photo may carry

    def __init__(self, session: Session) -> None:
        super().__init__(session, least=(480, 320))
        self.tool: Drawing | None = Drawing.ARROW
        self.colour = RED
        self.chosen = -1
        self._begun: Shape | None = None  # being drawn, moved or pulled: not kept yet
        self._hold = -1
        self._from: QPointF | None = None
        self._moves = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.pause = QTimer(self, interval=PAUSE, singleShot=True)
        self.pause.timeout.connect(self.keep)

    # -- what there is -----------------------------------------------------------------------------------------------

    def show_shapes(self, shapes: tuple[Shape, ...]) -> None:
        """What the store holds, unless something is just being changed."""
        if self._begun is None and not self.pause.isActive() and shapes != self.shapes:
            self.shapes = shapes
            self._choose(min(self.chosen, len(shapes) - 1))

    def choose_tool(self, tool: Drawing | None) -> None:
        """Draw with something else; None: choose, move, push."""
        self.keep()
        self.tool = tool
        self._choose(-1)

    def choose_colour(self, colour: str) -> None:
        """Draw in another colour; a chosen shape takes it at once."""
        self.colour = colour
        shape = self._shape()
        if shape is not None and shape.kind is not Drawing.BLUR and shape.colour != colour:
            self._put(replace(shape, colour=colour))

    def word(self, text: str, at: int, spot: QPointF) -> None:
        """Put a text there, or another text where one stood; none at all takes it away."""
        text = " ".join(text.split())
        if at >= 0:
            self.chosen = at
            if text:
                self._put(replace(self.shapes[at], text=text))
            else:
                self.delete()
        elif text:
            self._add(under.new_shape(Drawing.TEXT, self.colour, self._share(spot), text))

    def delete(self) -> None:
        """Take the chosen shape away."""
        if self._shape() is not None:
            self.pause.stop()
            self._begun = None
            left = self.shapes[: self.chosen] + self.shapes[self.chosen + 1 :]
            self._choose(-1)
            self._say(left)

    def keep(self) -> None:
        """What arrow keys have done counts now."""
        self.pause.stop()
        if self._begun is not None and self._from is None:
            self._put(self._begun)

    def standing(self) -> tuple[Shape, ...]:
        """All but the one that is being moved or pulled."""
        if self._begun is None or self.chosen < 0:
            return self.shapes
        return self.shapes[: self.chosen] + self.shapes[self.chosen + 1 :]

    def moving(self) -> tuple[Shape, ...]:
        """What is being drawn, moved or pulled."""
        return () if self._begun is None else (self._begun,)

    def _shape(self) -> Shape | None:
        if self._begun is not None:
            return self._begun
        return self.shapes[self.chosen] if 0 <= self.chosen < len(self.shapes) else None

    def _choose(self, at: int) -> None:
        self.chosen = at
        self._begun = None
        self.choice.emit(at)
        self.update()

    def _put(self, shape: Shape) -> None:
        """The chosen shape is this one now."""
        self._begun = None
        self.pause.stop()
        self._say((*self.shapes[: self.chosen], shape, *self.shapes[self.chosen + 1 :]))

    def _add(self, shape: Shape) -> None:
        self._begun = None
        if len(self.shapes) >= MOST_SHAPES:
            self.full.emit()
            self.update()
            return
        self.chosen = len(self.shapes)
        self._say((*self.shapes, shape))
        self.choice.emit(self.chosen)

    def _say(self, shapes: tuple[Shape, ...]) -> None:
        if shapes != self.shapes:
            self.shapes = shapes
            self.drawn.emit(shapes)
        self.update()

    def _share(self, spot: QPointF) -> Point:
        x, y = self.share_at(spot)
        return min(1.0, max(0.0, x)), min(1.0, max(0.0, y))

    def _at(self, spot: QPointF, *, inside: bool) -> int:
        """The uppermost shape under a point of the screen; what blurs lies lowest."""
        place = self.place()
        order = sorted(range(len(self.shapes)), key=lambda it: (self.shapes[it].kind is not Drawing.BLUR, it))
        hit = (it for it in reversed(order) if under.touches(self.shapes[it], place, spot, px(NEAR), inside=inside))
        return next(hit, -1)

    # -- hands -------------------------------------------------------------------------------------------------------

    def grasp(self, spot: QPointF) -> None:
        """Take hold of a corner or of the line of the chosen shape, else begin to draw."""
        self.keep()
        self.setFocus()
        if self.picture is None:
            return
        place, shape = self.place(), self._shape()
        self._from, self._hold, self._moves = spot, -1, False
        if shape is not None:
            near = [(spot - it).manhattanLength() for it in under.holds(shape, place)]
            if min(near) <= px(NEAR) * 1.5:
                self._hold = near.index(min(near))
                return
            self._moves = under.touches(shape, place, spot, px(NEAR), inside=self.tool is None)
        if self._moves:
            return
        if self.tool is None:
            self._choose(self._at(spot, inside=True))
            self._moves = self.chosen >= 0
            self._grip = None if self._moves else spot
        elif place.contains(spot):
            self._choose(-1)

    def drag(self, spot: QPointF) -> None:
        """Draw, pull, move or push."""
        start, place = self._from, self.place()
        if start is None:
            return
        if self._hold >= 0:
            self._begun = under.pulled(self.shapes[self.chosen], self._hold, self.share_at(spot), place)
        elif self._moves:
            by = spot - start
            self._begun = under.moved(self.shapes[self.chosen], by.x() / place.width(), by.y() / place.height())
        elif self.tool is None:
            super().drag(spot)
        elif self.tool not in under.AT_A_POINT:
            shape = under.new_shape(self.tool, self.colour, self._share(start))
            self._begun = replace(shape, points=(shape.points[0], self._share(spot)))
        self.update()

    def release(self, spot: QPointF) -> None:
        """It is drawn, pulled or moved; a press without a drag places or chooses."""
        super().release(spot)
        start, self._from = self._from, None
        shape, self._begun = self._begun, None
        if start is None:
            return
        dragged = (spot - start).manhattanLength() >= px(SLIP)
        if self._hold >= 0 or (self._moves and self.chosen >= 0):
            if shape is not None and dragged:
                self._put(shape)
        elif self.tool is Drawing.TEXT:
            self._pressed_for_words(start)
        elif self.tool is Drawing.NUMBER:
            if self.place().contains(start):
                self._add(self._next(self._share(start)))
        elif self.tool is not None and shape is not None and not under.is_slip(shape, self.place(), px(SLIP)):
            self._add(shape)
        elif not dragged:
            self._choose(self._at(start, inside=True))
        self.update()

    def give_up(self) -> None:
        """What was being drawn goes."""
        super().give_up()
        self._from = self._begun = None
        self._hold, self._moves = -1, False
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer says what a press would do."""
        super().mouseMoveEvent(event)
        shape = self._shape()
        if not event.buttons():
            on = shape is not None and under.touches(
                shape, self.place(), event.position(), px(NEAR), inside=self.tool is None
            )
            plain = Qt.CursorShape.OpenHandCursor if self.tool is None else Qt.CursorShape.CrossCursor
            self.setCursor(Qt.CursorShape.SizeAllCursor if on else plain)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A text is written anew."""
        at = self._at(event.position(), inside=True)
        if at >= 0 and self.shapes[at].kind is Drawing.TEXT:
            self._choose(at)
            self._write_again()
        else:
            self.mousePressEvent(event)

    def _next(self, at: Point) -> Shape:
        return under.new_shape(Drawing.NUMBER, self.colour, at, under.next_number(self.shapes))

    def _pressed_for_words(self, spot: QPointF) -> None:
        at = self._at(spot, inside=True)
        if at >= 0 and self.shapes[at].kind is Drawing.TEXT:
            self._choose(at)
        elif self.place().contains(spot):
            self.worded.emit(spot, -1)

    # -- keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places a shape of the tool, arrows move the chosen one (with Shift its far end), Delete takes it away,
        Tab goes from shape to shape.
        """
        key, bigger = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete()
        elif key in _ARROWS and self._shape() is not None:
            self._nudge(*_ARROWS[Qt.Key(key)], bigger=bigger)
        elif key in _ARROWS:
            across, down = _ARROWS[Qt.Key(key)]
            self.shift(QPointF(-across, -down) * 1000 * self.zoom)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's
        """Tab goes through the shapes first and leaves behind the last one."""
        self.keep()
        at = self.chosen + (1 if forward else -1)
        if self.chosen < 0 and not forward:
            at = len(self.shapes) - 1
        if self.shapes and 0 <= at < len(self.shapes):
            self._choose(at)
            return True
        self._choose(-1)
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What the arrows have done counts."""
        super().focusOutEvent(event)
        self.keep()
        self.update()

    def _enter(self) -> None:
        shape = self._shape()
        if shape is not None and shape.kind is Drawing.TEXT:
            self._write_again()
        elif self.tool is None or self.picture is None:
            return
        elif self.tool is Drawing.TEXT:
            self.worded.emit(QRectF(self.rect()).center(), -1)
        else:
            self.keep()
            number = under.next_number(self.shapes) if self.tool is Drawing.NUMBER else ""
            self._add(under.middling(self.tool, self.colour, self.seen(), number))

    def _write_again(self) -> None:
        self.worded.emit(spots(self.place(), self.shapes[self.chosen])[0], self.chosen)

    def _nudge(self, across: float, down: float, *, bigger: bool) -> None:
        shape = self._shape()
        if shape is not None and self._from is None:
            place, share = self.place(), 1 / self.zoom
            change = under.grown(shape, across * share, down * share, place) if bigger else None
            self._begun = change or under.moved(shape, across * share, down * share)
            self.pause.start()
            self.update()

    # -- painting ----------------------------------------------------------------------------------------------------

    def paint_over(self, painter: QPainter, place: QRectF) -> None:
        """What is chosen has its holds; the pane its focus."""
        shape = self._shape()
        if shape is not None and (self.chosen >= 0 or self._begun is not None):
            for ink, line in (("#000000", 3.0), ("#FFFFFF", 1.5)):
                painter.setPen(QPen(theme.colour(ink), line, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(_around(shape, place).adjusted(-px(6), -px(6), px(6), px(6)))
            for spot in under.holds(shape, place):
                hold = QRectF(spot.x() - px(6), spot.y() - px(6), px(12), px(12))
                paint.box(painter, hold, "#FFFFFF", "#000000", radius=2, thickness=1.5)
        if self.hasFocus():
            paint.focus(painter, QRectF(self.rect()))


def _around(shape: Shape, place: QRectF) -> QRectF:
    if shape.kind is Drawing.TEXT:
        return text_box(place, shape)
    at = spots(place, shape)
    if shape.kind is Drawing.NUMBER:
        reach = (under.holds(shape, place)[0] - at[0]).x() / 0.75
        return QRectF(at[0].x() - reach, at[0].y() - reach, reach * 2, reach * 2)
    xs, ys = [it.x() for it in at], [it.y() for it in at]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
