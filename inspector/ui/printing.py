"""Pages of a PDF onto a printer: rendered by pdfium page by page on the lane that calls, never on the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from inspector.errors import Cancelled, Fault, Kind
from inspector.paper import preview

FINEST = 400
"""Dots per inch at most: a page of A4 is then 46 MB; finer than that a laser printer shows no difference in print."""
_POINT = 72  # per inch


def a4_printer() -> QPrinter:
    """The printer a dialog is opened for: A4, whole page, no margins of its own, as the paper brings its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    return printer


def print_pdf(
    pdf: bytes, printer: QPrinter, *, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> int:
    """Print the pages the printer was asked for; returns how many.

    Raises Fault UNREADABLE when the printer does not begin or breaks off, Cancelled between two pages.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or preview.page_count(pdf)
    wanted = range(first, min(last, preview.page_count(pdf)) + 1)
    painter = QPainter()
    if not painter.begin(printer):
        raise _refused(printer)
    try:
        for done, number in enumerate(wanted, 1):
            if cancelled():
                printer.abort()
                raise Cancelled
            if done > 1 and not printer.newPage():
                raise _refused(printer)
            _draw(painter, printer, pdf, number - 1)
            progress(done, len(wanted))
    finally:
        painter.end()
    return len(wanted)


def image(pdf: bytes, page: int, scale: float) -> QImage:
    """A page as a picture of its own; at scale 1 a point is a pixel."""
    picture = preview.render(pdf, page, scale)
    data = picture.tobytes()
    return QImage(data, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888).copy()


def _draw(painter: QPainter, printer: QPrinter, pdf: bytes, page: int) -> None:
    """True to scale: one page of A4 on one page of A4, whatever the printer's own margins cut."""
    resolution = printer.resolution()
    drawn = image(pdf, page, min(resolution, FINEST) / _POINT)
    factor = resolution / min(resolution, FINEST)
    whole = printer.paperRect(QPrinter.Unit.DevicePixel)
    visible = printer.pageRect(QPrinter.Unit.DevicePixel)
    target = QRect(0, 0, round(drawn.width() * factor), round(drawn.height() * factor))
    if not printer.fullPage():
        target.translate(round(whole.left() - visible.left()), round(whole.top() - visible.top()))
    painter.drawImage(target, drawn)


def _refused(printer: QPrinter) -> Fault:
    return Fault(Kind.UNREADABLE, path=printer.outputFileName() or printer.printerName(), reason="printer")
