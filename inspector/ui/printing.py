"""Papers onto a printer: handed to CUPS as they are where it is there, elsewhere drawn for Qt page by page.

Everything here waits for programs and printers and is called on a lane, never on the GUI thread.
"""

from collections.abc import Callable

from PySide6.QtPrintSupport import QPrinterInfo

from inspector.paper import preview
from inspector.paper.content import SheetName
from inspector.ui import cups, rendering
from inspector.ui.printers import Given, Order, Printer, media

_MM = 25.4 / 72  # millimetres in a point
_STATES = {"Idle": "ready", "Active": "busy", "Aborted": "stopped", "Error": "stopped"}


def printers() -> list[Printer]:
    """The printers of this computer with their state, the default one first."""
    if cups.installed():
        return cups.printers()
    default = QPrinterInfo.defaultPrinterName()
    made = []
    for it in QPrinterInfo.availablePrinters():
        state = _STATES.get(it.state().name, "ready")
        words = it.description() if it.description() != it.printerName() else ""
        reasons = ("error",) if state == "stopped" else ()
        made.append(Printer(it.printerName(), words, state, reasons, default=it.printerName() == default))
    return sorted(made, key=lambda it: (not it.default, it.name))


def sheet_of(sheet: SheetName, pdf: bytes) -> str:
    """The sheet a PDF is printed on, as an order names it; a roll as long as its first page."""
    return media(sheet, preview.render(pdf, 0, 1).height * _MM if sheet == "roll80" else 0)


def hand_over(
    pdf: bytes, order: Order, *, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> Given:
    """Print a PDF as ordered; what is asked of the printer meanwhile comes back with it.

    Raises Fault NO_PRINTER, PRINTER_STOPPED (printer, reason), Cancelled.
    """
    if cups.installed():
        given = cups.hand_over(pdf, order, cancelled=cancelled)
        progress(1, 1)
        return given
    rendering.print_pdf(pdf, order, progress=progress, cancelled=cancelled)
    return Given(order.printer, "", ())
