"""The parts of a content turned into blocks: which kind of block each is, and what must not be parted from what."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from inspector.paper import poster
from inspector.paper.blocks import Closed, Headed, Space, Stack, Text
from inspector.paper.charts import block as charts
from inspector.paper.charts.parts import Abreast, Bars, Curves, Heat, Rings, Stacked
from inspector.paper.code import Code
from inspector.paper.content import (
    Addressee,
    Attachments,
    Board,
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
    Pictures,
    SignOff,
    Table,
    Title,
    Voice,
)
from inspector.paper.fonts import Role
from inspector.paper.form import Form as FormBlock
from inspector.paper.head import Head
from inspector.paper.imprint import CutLine as CutLineBlock
from inspector.paper.imprint import Imprint as ImprintBlock
from inspector.paper.ink import Bookmark
from inspector.paper.page import Block, fill, last_could_go
from inspector.paper.page import NewPage as NewPageBlock
from inspector.paper.photos import Frames
from inspector.paper.sheet import MM, SHEETS, Sheet, across, closer_sheets
from inspector.paper.sign_off import CODE, Corner
from inspector.paper.sign_off import SignOff as SignOffBlock
from inspector.paper.table import Table as TableBlock
from inspector.paper.typesetting import Align, Run, Typesetter

_VOICES: dict[Voice, Role] = {"body": Role.BODY, "heading": Role.HEADING, "second": Role.SECOND}
_LEVELS = {1: Role.HEADING, 2: Role.SECOND}
_SMALL_SPREAD = 1.8  # from line to line of a note, of its size
_MOST_GAP = 22  # lines
_MOST_OF_A_PAGE = 0.6
_LONGEST_ENTRY = 100  # characters of the side panel
_MOST_LEADING = 20  # headings one after the other that stay together
_MORE_LINES = 4  # on a page of 22, at most: they still stand one and a half of their size apart
_MOST_TITLE = 6  # lines that are balanced: a longer one is nobody's title
_ENDING = (Attachments, SignOff, Form, Gap, Imprint)
_LEADING_ON = (Title, NumberLine, Addressee, Heading, Headline)
"""What never stands alone at a page's foot."""


class Setting:
    """Sets the parts of one content, in their order. `code` is what its QR says, '' for none."""

    def __init__(self, content: Content, typesetter: Typesetter, frames: Frames, code: str) -> None:
        self._content, self._typesetter, self._frames = content, typesetter, frames
        self._upright = SHEETS[content.sheet]
        self._code = Code(code) if code else None
        self._last: Part | None = None  # of the section
        self._aside = 0.0  # what a code in the corner takes from the title's width

    def blocks(self) -> Iterator[Block]:
        """All blocks, section by section; a section begins a page."""
        for opening, parts in _sections(self._content.parts):
            sheet = across(self._upright) if opening is not None and opening.landscape else self._upright
            signed = any(isinstance(it, SignOff | Form) for it in parts)
            if sheet.endless or not signed or any(isinstance(it, Pictures) for it in parts):
                yield from self._section(opening, parts, sheet)
            else:
                yield from self._fitted(opening, parts, sheet)

    def _fitted(self, opening: NewPage | None, parts: Sequence[Part], sheet: Sheet) -> Sequence[Block]:
        """A section that is signed, its lines closer where that spares a last page with little but signatures.

        GB/T 9704 asks for it: where no room is left for seal and date, the space between lines is adjusted.
        """
        made = list(self._section(opening, parts, sheet))
        pages = fill(made, sheet, self._content.kind)
        *looser, closest = closer_sheets(sheet, _MORE_LINES)
        if len(pages) == 1 or not last_could_go(pages, closest):
            return made
        closer = self._with_fewer_pages(opening, parts, closest, len(pages))
        if closer is None:  # so would every looser one
            return made
        found = (self._with_fewer_pages(opening, parts, it, len(pages)) for it in looser)
        return next((it for it in found if it is not None), closer)

    def _with_fewer_pages(
        self, opening: NewPage | None, parts: Sequence[Part], sheet: Sheet, pages: int
    ) -> Sequence[Block] | None:
        made = list(self._section(opening, parts, sheet))
        return made if len(fill(made, sheet, self._content.kind)) < pages else None

    def _section(self, opening: NewPage | None, parts: Sequence[Part], sheet: Sheet) -> Iterator[Block]:
        self._typesetter = self._typesetter.on(sheet)
        yield NewPageBlock(sheet)
        if opening is None:
            yield from self._letter(parts)
            return
        code = self._code if opening.code else None
        self._aside = CODE if code and not sheet.endless else 0.0
        corner = Corner.of(self._typesetter, opening.label, code)
        yield from self._kept([*self._or_plain(corner, opening.label)] if opening.label or code else [], parts)
        self._aside = 0.0

    def _letter(self, parts: Sequence[Part]) -> Iterator[Block]:
        """The first section, under its red head if it has one: the number then stands in the head."""
        head = self._content.head
        if head is None:
            yield from self._kept([], parts)
            return
        number = next((it for it in parts if isinstance(it, NumberLine)), None)
        block = Head.of(self._typesetter, head, number.text if number else "")
        plain = self._or_plain(block, head.mark, number.text if number else "")
        yield from self._kept([*plain], [it for it in parts if it is not number])

    def _kept(self, opening: Sequence[Block], parts: Sequence[Part]) -> Iterator[Block]:
        """The parts of a section: an ending with the end of its text, a heading with what it heads."""
        self._last = next((it for it in reversed(parts) if not isinstance(it, Gap)), None)
        first = self._ending(parts)
        made: list[tuple[Block, bool]] = [(it, True) for it in opening]  # with whether it leads on to the next
        for part in parts[:first]:
            leads = isinstance(part, _LEADING_ON) or (isinstance(part, Gap) and bool(made) and made[-1][1])
            made += [(it, leads) for it in self._blocks(part)]
        last = len(parts) if first == len(parts) else first + self._ending_length(parts[first:])
        ending = [it for part in parts[first:last] for it in self._blocks(part)]
        if ending:
            block: Block = Stack(tuple(ending))
            if made and not made[-1][1]:
                block = Closed(made.pop()[0], block)
            made.append((block, False))
        yield from _headed(made)
        yield from _headed([(it, isinstance(part, _LEADING_ON)) for part in parts[last:] for it in self._blocks(part)])

    def _ending(self, parts: Sequence[Part]) -> int:
        """Where the ending begins: at attachments or sign-off, else at the forms of the end; else the end."""
        named = next((n for n, it in enumerate(parts) if isinstance(it, Attachments | SignOff)), None)
        if named is not None:
            while named > 0 and isinstance(parts[named - 1], Gap):
                named -= 1
            return named
        n = len(parts)
        while n > 0 and _ends(parts[n - 1]):
            n -= 1
        forms = [it for it in parts[n:] if isinstance(it, Form)]
        if not forms or n == 0 or isinstance(parts[n - 1], _LEADING_ON):
            return len(parts)
        high = sum(it.height for part in parts[n:] for it in self._blocks(part))
        return n if high <= self._typesetter.sheet.height / 2 else len(parts)

    def _ending_length(self, parts: Sequence[Part]) -> int:
        n = 0
        while n < len(parts) and _ends(parts[n]):
            n += 1
        return n

    def _blocks(self, part: Part) -> Iterator[Block]:  # noqa: PLR0912, C901 - one arm for each part
        typesetter, sheet = self._typesetter, self._typesetter.sheet
        match part:
            case Title():
                lines = part.text.split("\n")
                entry: Bookmark | None = Bookmark(part.text.replace("\n", "")[:_LONGEST_ENTRY], 0)
                for line in lines if len(lines) <= _MOST_TITLE else [part.text]:
                    yield self._title(line, entry)
                    entry = None
            case NumberLine():
                yield Text.of(typesetter, Run(part.text, Role.BODY), size=sheet.fourth, indent=0, align=Align.CENTRE)
            case Addressee():
                yield Text.of(typesetter, Run(part.text, Role.BODY), indent=0)
            case Heading():
                entry = Bookmark(part.text[:_LONGEST_ENTRY], max(part.level, 1))
                yield Text.of(typesetter, Run(part.text, _LEVELS.get(part.level, Role.BODY)), entry=entry)
            case Paragraph():
                yield self._paragraph(part)
            case Table():
                if part.columns:
                    yield TableBlock.of(typesetter, part.columns, part.rows, least=max(part.least, 0) * MM)
            case Form():
                if any(part.rows):
                    yield FormBlock.of(typesetter, part.rows, max(part.least, 0) * MM)
            case Attachments():
                yield from self._attachments(part)
            case SignOff():
                code = self._code if part.code else None
                block = SignOffBlock.of(typesetter, part, code, self._content.number)
                yield from self._or_plain(block, part.issuer, part.day)
            case Imprint():
                ruled = self._content.head is None or not self._content.head.letter
                yield from self._or_plain(
                    ImprintBlock.of(typesetter, part, ruled=ruled, at_foot=part is self._last),
                    *(part.copies, part.printed_by, part.printed_on),
                )
            case Pictures():
                yield from self._frames.rows(typesetter, part)
            case CutLine():
                yield from self._or_plain(CutLineBlock.of(typesetter, part.text), part.text)
            case Gap():
                yield Space(min(max(part.lines, 0), _MOST_GAP) * sheet.leading)
            case Headline():
                yield from self._or_plain(poster.Headline.of(typesetter, part.text), part.text)
            case Board():
                yield self._board(part)
            case Rings() | Curves() | Stacked() | Heat() | Bars() | Abreast():
                yield from charts.blocks(typesetter, part)

    def _board(self, part: Board) -> Block:
        """A band over rows as large as the running text of forms: a poster is read from some way off."""
        sheet, band = self._typesetter.sheet, poster.Band.of(self._typesetter, part)
        if not part.columns or not part.rows:
            return band
        large = self._typesetter.on(replace(sheet, small=sheet.fourth))
        return Headed(band, TableBlock.of(large, part.columns, part.rows))

    def _title(self, text: str, entry: Bookmark | None) -> Block:
        """Centred; what needs more than one line is broken into lines of about the same length."""
        typesetter, sheet = self._typesetter, self._typesetter.sheet
        most = sheet.width - 2 * max(sheet.size, self._aside)
        run, size = Run(text, Role.TITLE), sheet.title
        wide = typesetter.width(text, Role.TITLE, size)
        needed = max(1, ceil(wide / most))
        room = most if needed == 1 or needed > _MOST_TITLE else wide / needed
        while room < most and len(typesetter.lines([run], size, room)) > needed:
            room = min(room + size / 4, most)
        inset = (sheet.width - room) / 2
        leading = max(sheet.leading, size * 1.25)
        return Text.of(
            typesetter, run, size=size, leading=leading, indent=0, align=Align.CENTRE, inset=inset, entry=entry
        )

    def _paragraph(self, part: Paragraph) -> Block:
        sheet = self._typesetter.sheet
        runs = [Run(it.text, _VOICES[it.voice]) for it in part.spans]
        size = sheet.small if part.small else sheet.size
        leading = size * _SMALL_SPREAD if part.small else sheet.leading
        indent = min(max(part.indent, 0), sheet.width / size / 2)
        align = Align(part.align)
        return Text.of(self._typesetter, *runs, size=size, leading=leading, indent=indent, align=align)

    def _attachments(self, part: Attachments) -> Iterator[Block]:
        """附件：1. … one line below the text; a further line begins under the name's first character."""
        typesetter, size = self._typesetter, self._typesetter.sheet.size
        if not part.names:
            return
        many = len(part.names) > 1
        said = {"zh": "附件：", "en": "Attachments: " if many else "Attachment: "}[self._content.language]
        lead = typesetter.width(said, Role.BODY, size) / size
        yield Space(typesetter.sheet.leading)
        for number, name in enumerate(part.names, 1):
            counted = f"{number}. " if many else ""
            hang = 2 + lead + typesetter.width(counted, Role.BODY, size) / size
            text = f"{said if number == 1 else ''}{counted}{name}"
            yield Text.of(typesetter, Run(text, Role.BODY), indent=2 if number == 1 else 2 + lead, hang=hang)

    def _or_plain(self, block: Block, *texts: str) -> Iterator[Block]:
        """The block, or where somebody's text fills most of a page, that text alone, which goes on over pages."""
        if block.height <= self._typesetter.sheet.height * _MOST_OF_A_PAGE:
            yield block
            return
        for text in texts:
            yield Text.of(self._typesetter, Run(text, Role.BODY))


def _sections(parts: Sequence[Part]) -> Iterator[tuple[NewPage | None, list[Part]]]:
    """What each new page begins; first what stands before any."""
    opening: NewPage | None = None
    section: list[Part] = []
    for part in parts:
        if isinstance(part, NewPage):
            yield opening, section
            opening, section = part, []
        else:
            section.append(part)
    yield opening, section


def _ends(part: Part) -> bool:
    return isinstance(part, _ENDING) or (isinstance(part, Paragraph) and part.small)


def _headed(made: Sequence[tuple[Block, bool]]) -> Iterator[Block]:
    """Each block that leads on together with those it leads to."""
    leading: list[Block] = []
    for block, leads in made:
        leading.append(block)
        if not leads or len(leading) > _MOST_LEADING:
            yield _chain(leading)
            leading = []
    if leading:
        yield Stack(tuple(leading))


def _chain(blocks: Sequence[Block]) -> Block:
    chained = blocks[-1]
    for heading in reversed(blocks[:-1]):
        chained = Headed(heading, chained)
    return chained
