"""A content as a Word file, for offices that rework it: the same parts in the same order, in the fonts of the standard.

Every text is literal. A reworked paper is another one, so no code stands on it. The same content gives the same bytes.
"""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from fractions import Fraction
from itertools import accumulate, pairwise
from math import ceil
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Emu, Mm, Pt, RGBColor

from inspector.paper import openxml
from inspector.paper.charts.block import pictured
from inspector.paper.charts.parts import Abreast, Bars, Chart, Curves, Heat, Rings, Stacked
from inspector.paper.content import (
    Addressee,
    Attachments,
    Board,
    Box,
    Content,
    CutLine,
    Form,
    Gap,
    Heading,
    Headline,
    Imprint,
    NewPage,
    NumberLine,
    Paragraph,
    Part,
    Picture,
    Pictures,
    RedHead,
    SignOff,
    Table,
    Title,
    Voice,
)
from inspector.paper.fonts import WANTED, Role
from inspector.paper.form import strokes_of
from inspector.paper.harmless import harmless, one_line
from inspector.paper.pdf import CREATOR
from inspector.paper.photos import INSTEAD, NotAPicture, ReadPhoto, embeddable
from inspector.paper.remarks import Remark
from inspector.paper.sheet import MM, SHEETS, Sheet
from inspector.photo import strokes

_VOICES: dict[Voice, Role] = {"body": Role.BODY, "heading": Role.HEADING, "second": Role.SECOND}
_LEVELS = {1: Role.HEADING, 2: Role.SECOND}
_ALIGNED = {
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}
_RED = RGBColor(0xD9, 0, 0)
_TALLEST = 558 * MM  # points: Word knows no longer page, not even for a roll
_MARK = 48.0  # points: the issuer's mark of a red head
_ROWS = {2: 2, 4: 2, 6: 3}
_SEALED, _UNSEALED = 4, 2  # characters from the right edge
_SIGNED = Mm(11)


def docx(content: Content, read_photo: ReadPhoto) -> bytes:
    """The paper as a .docx file.

    Args:
        content: everything on it.
        read_photo: the copy of a photo that may leave, None if it is not here.
    """
    return _Writer(content, read_photo).file()


class _Writer:
    """Writes the parts of one content into one document."""

    def __init__(self, content: Content, read_photo: ReadPhoto) -> None:
        self._content, self._read = content, read_photo
        self._sheet: Sheet = SHEETS[content.sheet]
        self._document: Any = Document()

    def file(self) -> bytes:
        """All of it."""
        self._about()
        self._styles()
        self._page(self._document.sections[0], across=False)
        if self._content.head:
            self._head(self._content.head)
        for part in self._content.parts:
            self._part(part)
        made = io.BytesIO()
        self._document.save(made)
        return openxml.dated(made)

    def _about(self) -> None:
        """Who made it and when: the day of issue, so that the same paper is the same file."""
        said, it = self._document.core_properties, self._content
        said.title, said.author, said.last_modified_by = one_line(f"{it.title} {it.number}")[:255], "", ""
        said.author = one_line(it.issuer)[:255]
        said.comments, said.keywords, said.revision = CREATOR, "", 1
        said.created = said.modified = datetime.fromisoformat(it.issued).replace(tzinfo=UTC)
        said.language = _LANGUAGES[it.language]
        package = self._document.part.package
        for key, relation in list(package.rels.items()):
            if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # of python-docx's own template
                del package.rels[key]

    def _styles(self) -> None:
        normal = self._document.styles["Normal"]
        normal.font.size = _half_points(self._sheet.size)
        _font(normal.element.get_or_add_rPr(), Role.BODY)
        openxml.language(normal.element.get_or_add_rPr(), "en-GB")
        shape = normal.paragraph_format
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing = Pt(self._sheet.leading)
        shape.widow_control = False  # the grid of 22 lines is kept

    def _page(self, section: Any, *, across: bool) -> None:
        """The sheet's measures: its type area, and below it page numbers, right on odd pages and left on even ones."""
        sheet = self._sheet
        wide, high = sheet.page[0], min(sheet.page[1], _TALLEST)
        below = sheet.above if sheet.endless else high - sheet.above - sheet.height
        right = wide - sheet.left - sheet.width
        around = (sheet.above, right, below, sheet.left)  # from above, clockwise
        if across:  # its head at the binding edge
            wide, high, around = high, wide, (sheet.left, sheet.above, right, below)
        section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Pt(wide), Pt(high)
        section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Pt, around)
        section.footer_distance = Pt(max(below - 7 * MM - sheet.fourth, 0))
        if sheet.endless:
            return
        openxml.grid(section, sheet.leading, sheet.size - _half_points(sheet.size).pt)
        self._document.settings.odd_and_even_pages_header_footer = True
        for footer, align in ((section.footer, "right"), (section.even_page_footer, "left")):
            footer.is_linked_to_previous = False
            paragraph = footer.paragraphs[0]
            paragraph.alignment = _ALIGNED[align]
            paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(sheet.fourth)
            self._run(paragraph, "— ", Role.PAGE, sheet.fourth)
            openxml.page_number(self._run(paragraph, "", Role.PAGE, sheet.fourth))
            self._run(paragraph, " —", Role.PAGE, sheet.fourth)

    def _paragraph(
        self, text: str = "", role: Role = Role.BODY, *, size: float = 0.0, align: str = "justify", indent: float = 0.0
    ) -> Any:
        """A paragraph of the body; `indent` in characters, `size` in points, 0 for the running text's."""
        paragraph = self._document.add_paragraph()
        self._shape(paragraph, text, role, size=size, align=align, indent=indent)
        return paragraph

    def _shape(
        self, paragraph: Any, text: str, role: Role = Role.BODY, *, size: float, align: str, indent: float = 0.0
    ) -> None:
        paragraph.alignment = _ALIGNED[align]
        size = size or self._sheet.size
        paragraph.paragraph_format.first_line_indent = Pt(indent * size) if indent else None
        if size != self._sheet.size:
            paragraph.paragraph_format.line_spacing = Pt(max(size * 1.4, min(self._sheet.leading, size * 1.8)))
        if text:
            self._run(paragraph, text, role, size)

    def _run(self, paragraph: Any, text: str, role: Role, size: float) -> Any:
        run = paragraph.add_run(harmless(text))
        run.font.size = _half_points(size)
        _font(run._element.get_or_add_rPr(), role)  # noqa: SLF001 - python-docx has no word for eastAsia fonts
        return run

    def _head(self, head: RedHead) -> None:
        """The issuer's mark in red over a red line, a thick and a thin one in a letter."""
        size = min(_MARK, self._sheet.width / max(len(head.mark), 1))
        paragraph = self._paragraph(head.mark, Role.TITLE, size=size, align="centre")
        for run in paragraph.runs:
            run.font.color.rgb = _RED
        openxml.ruled(paragraph, {"bottom": "thickThinSmallGap" if head.letter else "single"}, str(_RED))
        self._paragraph()

    def _part(self, part: Part) -> None:  # noqa: C901, PLR0912 - one arm for each part
        sheet = self._sheet
        match part:
            case Title():
                paragraph = self._paragraph(part.text, Role.TITLE, size=sheet.title, align="centre")
                paragraph.paragraph_format.line_spacing = Pt(max(sheet.leading, sheet.title * 1.25))
            case NumberLine():
                self._paragraph(part.text, size=sheet.fourth, align="centre")
            case Addressee():
                self._paragraph(part.text)
            case Heading():
                paragraph = self._paragraph(part.text, _LEVELS.get(part.level, Role.BODY), indent=2)
                paragraph.paragraph_format.keep_with_next = True
                openxml.outline(paragraph, part.level)
            case Paragraph():
                size = sheet.small if part.small else sheet.size
                paragraph = self._paragraph(size=size, align=part.align, indent=max(part.indent, 0))
                for span in part.spans:
                    self._run(paragraph, span.text, _VOICES[span.voice], size)
            case Table():
                self._table(part)
            case Form():
                self._form(part)
            case Attachments():
                self._attachments(part)
            case SignOff():
                self._sign_off(part)
            case Imprint():
                self._imprint(part)
            case NewPage():
                self._new_page(part)
            case Pictures():
                self._pictures(part)
            case CutLine():
                openxml.ruled(self._paragraph(part.text, size=sheet.small, align="centre"), {"top": "dashed"})
            case Rings() | Curves() | Stacked() | Heat() | Bars() | Abreast():
                self._chart(part)
            case Gap():
                for _ in range(min(max(part.lines, 0), 22)):
                    self._paragraph()
            case Headline():
                openxml.coloured(self._paragraph(part.text, Role.TITLE, size=sheet.title, align="centre"), str(_RED))
            case Board():
                band = self._paragraph(part.text, Role.TITLE, size=sheet.title, align="centre")
                openxml.banded(band, {"red": str(_RED), "black": "000000", "plain": "525252"}[part.tone])
                self._table(Table(columns=part.columns, rows=part.rows))

    def _chart(self, part: Chart | Abreast) -> None:
        for it in pictured(part, self._sheet, self._width):
            openxml.drawing(self._paragraph(align="left"), it.png(), it.width, it.said)

    def _attachments(self, part: Attachments) -> None:
        many = len(part.names) > 1
        said = {"zh": "附件：", "en": "Attachments: " if many else "Attachment: "}[self._content.language]
        if part.names:
            self._paragraph()
        for number, name in enumerate(part.names, 1):
            counted = f"{number}. " if many else ""
            self._paragraph(f"{said if number == 1 else ''}{counted}{name}", indent=2 if number == 1 else 5)

    def _sign_off(self, part: SignOff) -> None:
        """With a seal the issuer stands over the date; without, two characters left of it."""
        aside = _SEALED if part.seal else _UNSEALED
        for _ in range(2 if part.seal else 1):
            self._paragraph()
        for text, right in ((part.issuer, aside if part.seal else aside + 2), (part.day, aside)):
            paragraph = self._paragraph(text, align="right")
            paragraph.paragraph_format.right_indent = Pt(right * self._sheet.size)
            paragraph.paragraph_format.keep_together = True

    def _imprint(self, part: Imprint) -> None:
        sheet = self._sheet
        if part.copies:
            copies = self._paragraph(part.copies, size=sheet.fourth, align="left")
            openxml.ruled(copies, {"top": "single"})
            _indented(copies, sheet.fourth)
        if part.printed_by or part.printed_on:
            printed = self._paragraph(part.printed_by, size=sheet.fourth, align="left")
            if part.printed_on:
                printed.add_run().add_tab()
                self._run(printed, part.printed_on, Role.BODY, sheet.fourth)
            printed.paragraph_format.tab_stops.add_tab_stop(Pt(sheet.width - sheet.fourth), WD_TAB_ALIGNMENT.RIGHT)
            _indented(printed, sheet.fourth)
            openxml.ruled(printed, {"top": "single", "bottom": "single"})

    def _new_page(self, part: NewPage) -> None:
        turned = self._document.sections[-1].orientation == WD_ORIENT.LANDSCAPE
        across = part.landscape and not self._sheet.endless
        if across != turned:
            self._page(self._document.add_section(WD_SECTION.NEW_PAGE), across=across)
        paragraph = self._paragraph(part.label, Role.HEADING, align="left")
        paragraph.paragraph_format.page_break_before = across == turned
        if part.label:
            openxml.outline(paragraph, 1)

    @property
    def _width(self) -> float:
        """Of the type area, as it stands on the present page."""
        turned = self._document.sections[-1].orientation == WD_ORIENT.LANDSCAPE
        return self._sheet.height if turned else self._sheet.width

    def _table(self, part: Table) -> None:
        if not part.columns:
            return
        shares = [max(it.share, 1) for it in part.columns]
        table = self._ruled_table(len(part.rows) + 1, [self._width * it / sum(shares) for it in shares])
        rows = table.rows
        for n, it in enumerate(part.columns):
            self._cell(rows[0].cells[n], it.heading, "centre", Role.HEADING)
        openxml.repeated(rows[0])
        for row, texts in zip(list(rows)[1:], part.rows, strict=True):
            cells = row.cells
            for cell, column, text in zip(cells, part.columns, texts, strict=False):
                self._cell(cell, text, column.align)
            openxml.least(row, part.least)

    def _form(self, part: Form) -> None:
        """Rows of boxes of unlike widths: cells of one grid, joined."""
        rows = [row for row in part.rows if row]
        if not rows:
            return
        edges = [_edges(row) for row in rows]
        grid = sorted({Fraction(0)}.union(*edges))
        widths = [float(end - start) * self._width for start, end in pairwise(grid)]
        table = self._ruled_table(len(rows), widths)
        for row, boxes, ends in zip(table.rows, rows, edges, strict=True):
            cells, start = row.cells, 0
            for box, end in zip(boxes, ends, strict=True):
                last = grid.index(end) - 1
                cell = cells[start] if last == start else cells[start].merge(cells[last])
                self._box(cell, box)
                start = last + 1
            openxml.least(row, part.least)

    def _box(self, cell: Any, box: Box) -> None:
        said = "\n".join(filter(None, (*(it.refusal for it in box.signed), box.text)))
        self._cell(cell, said, box.align, size=self._sheet.form)
        drawn = [it for one in box.signed if one.strokes if (it := strokes_of(one))]
        if drawn:
            paragraph = cell.paragraphs[0].insert_paragraph_before()
            paragraph.paragraph_format.line_spacing = 1.0  # an exact line would cut the drawing
            for it in drawn:
                paragraph.add_run().add_picture(io.BytesIO(strokes.picture(it)), height=_SIGNED)

    def _cell(self, cell: Any, text: str, align: str, role: Role = Role.BODY, *, size: float = 0.0) -> None:
        size = size or self._sheet.small
        paragraph = cell.paragraphs[0]
        self._shape(paragraph, text, role, size=size, align="left" if align == "justify" else align)
        paragraph.paragraph_format.line_spacing = Pt(size * 1.3)
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER

    def _ruled_table(self, rows: int, widths: Sequence[float], style: str = "Table Grid") -> Any:
        table = self._document.add_table(rows, len(widths), style)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Pt(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Pt(width)
        return table

    def _pictures(self, part: Pictures) -> None:
        """Rows of a table without rules: picture, caption below it, never parted."""
        high = (self._sheet.height - 4 * self._sheet.leading) / _ROWS.get(part.per_page, 2) - 3 * self._sheet.leading
        for row in filter(None, part.rows):
            wide = self._width / len(row)
            table = self._ruled_table(1, [wide] * len(row), "Normal Table")
            for cell, it in zip(table.rows[0].cells, row, strict=True):
                self._picture(cell, it, wide - 4 * MM, max(high, 20 * MM))
            openxml.kept_whole(table.rows[0])

    def _picture(self, cell: Any, it: Picture, wide: float, high: float) -> None:
        shown = cell.paragraphs[0]
        shown.alignment, shown.paragraph_format.line_spacing = WD_ALIGN_PARAGRAPH.CENTER, 1.0
        photo, lacking = self._read(it), Remark.PHOTO_MISSING
        try:
            picture = embeddable(photo) if photo is not None else b""
        except NotAPicture:
            picture, lacking = b"", Remark.PHOTO_UNREADABLE
        if picture:
            placed = shown.add_run().add_picture(io.BytesIO(picture))
            scale = min(Pt(wide) / placed.width, Pt(high) / placed.height)
            placed.width, placed.height = Emu(int(placed.width * scale)), Emu(int(placed.height * scale))
        else:
            self._run(shown, INSTEAD[lacking][self._content.language], Role.BODY, self._sheet.small)
        caption = cell.add_paragraph()
        self._shape(caption, it.caption, size=self._sheet.least, align="left")


def _font(properties: Any, role: Role) -> None:
    openxml.font(properties, WANTED[role][0], WANTED[Role.LATIN][0])


def _half_points(size: float) -> Any:
    """Word's sizes go by half points: 3号 is the 16 points it is called, and the grid sets 28 of them in a line."""
    return Pt(ceil(size * 2) / 2)


def _indented(paragraph: Any, points: float) -> None:
    """One character in from both edges."""
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(points)


def _edges(row: Sequence[Box]) -> list[Fraction]:
    """Where each box of a row ends, from 0 to 1."""
    shares = [max(it.share, 1) for it in row]
    return [Fraction(it, sum(shares)) for it in accumulate(shares)]
