"""Decoding our own pictures away from the GUI thread.

The format is always named. Left to find it out, Qt asks all its plug-ins; the one for SVG disconnects a signal and so
takes a lock of Qt while this thread has the interpreter. The GUI thread, which disconnects something at the same
moment, has that lock and waits for the interpreter: both wait for ever.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader


def decoded(data: bytes) -> QImage:
    """A JPEG of ours; a null image for anything else."""
    with _reading(data) as reader:
        return reader.read()


def decoded_to_fit(data: bytes, size: QSize) -> tuple[QImage, QSize]:
    """A JPEG of ours no larger than it is painted, and the size it has in full; a null image for anything else."""
    with _reading(data) as reader:
        natural = reader.size()
        fitted = natural.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        if natural.isValid() and fitted.width() < natural.width():
            reader.setScaledSize(fitted)
        image = reader.read()
        return image, natural if natural.isValid() else image.size()


@contextmanager
def _reading(data: bytes) -> Iterator[QImageReader]:
    """A reader of these bytes, which live as long as it is used."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"JPEG"))
    reader.setAutoDetectImageFormat(False)
    yield reader
