"""A paper for printers to be tried with: pages of A4 that tell apart what stands on them, drawn without our drawing."""

import io

from reportlab.pdfgen.canvas import Canvas


def a_paper(pages: int = 4, size: tuple[int, int] = (595, 842)) -> bytes:
    """Every page has its number and as many bars."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 24)
        canvas.drawString(60, size[1] - 100, f"Paper 2026-3, page {page}")
        for line in range(page):
            canvas.rect(60, size[1] - 240 - 30 * line, size[0] // 2, 16, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
