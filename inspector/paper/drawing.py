"""A content drawn as a PDF file: the same content, photos and fonts give the same bytes.

Parts become blocks (`setting`), blocks are put on pages (`page.fill`), pages are drawn (`ink`) and written (`pdf`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from inspector.errors import Fault, Kind
from inspector.paper.content import Content, code_text
from inspector.paper.fonts import Library, system_library
from inspector.paper.ink import DRAWING, Pen
from inspector.paper.page import Margin, Page, fill
from inspector.paper.pdf import About, File, Leaf
from inspector.paper.photos import Frames, ReadPhoto
from inspector.paper.remarks import Remark, Warned
from inspector.paper.setting import Setting
from inspector.paper.sheet import A4, SHEETS
from inspector.paper.typesetting import Typesetter

__all__ = ["Drawn", "ReadPhoto", "Remark", "Warned", "draw"]

_LONGEST = 4_000_000  # characters: with the most pages it bounds the time a paper may take
_UPRIGHT_ACROSS = 90  # degrees a reader turns a sheet that is printed across


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as a PDF file, what to warn of, and its number of pages."""

    pdf: bytes
    warnings: tuple[Warned, ...]
    pages: int


def draw(content: Content, read_photo: ReadPhoto, *, library: Library | None = None, reprint: str = "") -> Drawn:
    """Draw a paper.

    Args:
        content: everything on it.
        read_photo: the copy of a photo that may leave, None if it is not here.
        library: the fonts; the system's own by default.
        reprint: what is said of a reprint (补打 …), small and outside the content.

    Raises Fault CANNOT_LAY_OUT for what is longer than any paper, BAD_VALUE where `issued` is no day.
    """
    if len(repr(content)) > _LONGEST:
        raise Fault(Kind.CANNOT_LAY_OUT, paper=content.kind)
    with DRAWING:
        library = library or system_library()
        typesetter = Typesetter(library, SHEETS[content.sheet])
        code = code_text(content) if content.paper or content.goes_with else ""
        about = About(
            title=f"{content.title} {content.number}",
            author=content.issuer,
            subject=code,
            issued=content.issued,
            language=content.language,
        )
        file = File(about)
        frames = Frames(read_photo, file.photo, content.language)
        pages = fill(Setting(content, typesetter, frames, code).blocks(), typesetter.sheet, content.kind)
        margins = _margins(typesetter, content, pages, reprint)
        total = len(pages)
        pdf = file.finished(_leaves(pages, margins), typesetter.used)
    missing = "".join(sorted(typesetter.missing))
    warned = [Warned(Remark.CHARACTERS_MISSING, {"characters": missing})] if missing else []
    substituted = [
        Warned(Remark.FONT_SUBSTITUTED, {"role": it.role, "wanted": it.wanted, "used": it.used})
        for it in library.substitutes
    ]
    return Drawn(pdf, (*warned, *frames.remarks, *substituted), total)


def _leaves(pages: list[Page], margins: Sequence[Margin]) -> Iterator[Leaf]:
    """Each page as it is asked for, and no longer held here."""
    pages.reverse()
    for margin in margins:
        page = pages.pop()
        yield Leaf(size=page.size, draw=partial(_drawn, page, margin))


def _margins(typesetter: Typesetter, content: Content, pages: Sequence[Page], reprint: str) -> list[Margin]:
    """A letter in letter format has no page number on its first page."""
    total = {"zh": f"共{len(pages)}页", "en": f"{len(pages)} pages"}[content.language]
    mark = "　".join(filter(None, (content.number, total if len(pages) > 1 else "")))
    unnumbered = content.head is not None and content.head.letter
    return [
        Margin.of(
            typesetter.on(A4 if page.sheet.across else page.sheet),
            number,
            mark=mark,
            reprint=reprint,
            numbered=number > 1 or not unnumbered,
        )
        for number, page in enumerate(pages, 1)
    ]


def _drawn(page: Page, margin: Margin, pen: Pen) -> None:
    """Blocks and margin; what stands across is turned, head to the binding edge, its page number where all are."""
    sheet, (_, high) = page.sheet, page.size
    pen.canvas.setPageRotation(_UPRIGHT_ACROSS if sheet.across else 0)
    if sheet.across:
        pen.canvas.addLiteral(f"q 0 1 -1 0 {A4.page[0]:.3f} 0 cm")
    for used, block in page.placed:
        block.draw(pen, sheet.left, high - sheet.above - used)
    if sheet.across:
        pen.canvas.addLiteral("Q")
        sheet, high = A4, A4.page[1]
    margin.draw(pen, sheet, high)
