"""Printing without CUPS: pdfium draws the pages, one after the other, and Qt takes each to the printer as a picture."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from inspector.errors import Cancelled, Fault, Kind
from inspector.paper import preview
from inspector.ui.printers import Order

FINEST = 300
"""Dots per inch: a page of A4 is then 26 MB; finer than that a laser printer shows no difference in print."""

_POINT = 72  # per inch
_UPRIGHT, _NO_MARGINS = QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)


def printer_for(order: Order, pdf: bytes) -> QPrinter:
    """The printer an order names, set to its copies, sides and sheet. Raises Fault NO_PRINTER."""
    wide, high = preview.render(pdf, 0, 1).size
    sizes = QPageSize.PageSizeId
    named = {"A3": sizes.A3, "A4": sizes.A4, "A5": sizes.A5}.get(order.media)
    own = QPageSize(QSizeF(wide, high), QPageSize.Unit.Point)
    printer = _prepared(own if named is None else QPageSize(named))
    printer.setPrinterName(order.printer)
    if not printer.isValid():
        raise Fault(Kind.NO_PRINTER, printer=order.printer)
    printer.setDocName(order.title)
    both = QPrinter.DuplexMode.DuplexLongSide
    printer.setDuplex(both if order.sides == "long" else QPrinter.DuplexMode.DuplexNone)
    if printer.supportsMultipleCopies():
        printer.setCopyCount(order.copies)
        printer.setCollateCopies(True)
    return printer


def print_pdf(pdf: bytes, order: Order, *, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
    """Print as ordered, every copy by itself where the printer makes none.

    Raises Fault NO_PRINTER, PRINTER_STOPPED when the printer does not begin or breaks off, Cancelled between two pages.
    """
    printer = printer_for(order, pdf)
    pages = [it - 1 for it in order.pages] or list(range(preview.page_count(pdf)))
    wanted = pages * (1 if printer.supportsMultipleCopies() else order.copies)
    painter = QPainter()
    if not painter.begin(printer):
        raise _stopped(order)
    try:
        for done, page in enumerate(wanted, 1):
            if cancelled():
                printer.abort()
                raise Cancelled
            if done > 1 and not printer.newPage():
                raise _stopped(order)
            _draw(painter, printer, pdf, page)
            progress(done, len(wanted))
    finally:
        painter.end()


def image(pdf: bytes, page: int, scale: float) -> QImage:
    """A page as a picture of its own; at scale 1 a point is a pixel."""
    picture = preview.render(pdf, page, scale)
    data = picture.tobytes()
    return QImage(data, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888).copy()


def _prepared(size: QPageSize) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, _UPRIGHT, _NO_MARGINS))
    return printer


def _draw(painter: QPainter, printer: QPrinter, pdf: bytes, page: int) -> None:
    """True to scale: one sheet on one sheet, whatever the printer's own margins cut; a page across is turned."""
    resolution = printer.resolution()
    drawn = image(pdf, page, min(resolution, FINEST) / _POINT)
    whole = printer.paperRect(QPrinter.Unit.DevicePixel)
    if (drawn.width() > drawn.height()) != (whole.width() > whole.height()):
        drawn = drawn.transformed(QTransform().rotate(90))
    factor = resolution / min(resolution, FINEST)
    painter.drawImage(QRect(0, 0, round(drawn.width() * factor), round(drawn.height() * factor)), drawn)


def _stopped(order: Order) -> Fault:
    return Fault(Kind.PRINTER_STOPPED, printer=order.printer, reason=["error"])
