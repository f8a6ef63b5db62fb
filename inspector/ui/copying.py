"""Putting a table on the clipboard, as text and as what a spreadsheet takes over with its columns."""

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QGuiApplication


def put_on_clipboard(plain: str, html: str) -> None:
    """Both at once; whoever pastes takes the one it understands."""
    # A QMimeData made in Python is still asked for its formats after Python has gone: the program then ends in a
    # segmentation fault (PySide6 6.9.3, offscreen and X11). One that Qt has made itself outlives Python.
    model = QStringListModel([""])
    both = model.mimeData([model.index(0)])
    for name in both.formats():
        both.removeFormat(name)
    both.setText(plain)
    both.setHtml(html)
    QGuiApplication.clipboard().setMimeData(both)
