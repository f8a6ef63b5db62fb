"""Lists follow a finger, where fingers are used."""

from PySide6.QtWidgets import QAbstractScrollArea, QScroller

from inspector.ui import theme


def follow_finger(area: QAbstractScrollArea) -> None:
    """Scroll by a finger anywhere in it, with what is left of the push; a mouse goes on choosing."""
    if theme.touch():
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
