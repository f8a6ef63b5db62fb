"""The end of a notice: issuer and date with room for the seal, the QR code beside them; and the head of the slip."""

from dataclasses import dataclass

from inspector.paper.fonts import Role
from inspector.paper.form import Code
from inspector.paper.ink import Pen
from inspector.paper.notice_content import Notice, code_text
from inspector.paper.page import LEADING, MM, SIZE, SMALL, WIDTH, Block
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_CODE = 27 * MM
_CODE_ROOM = 40 * MM
_FROM_RIGHT = 4 * SIZE  # the date ends four characters from the edge where a seal is pressed
_EMPTY_LINES = 1
_SEAL_BELOW = 1


@dataclass(frozen=True, slots=True)
class SignOff:
    """Issuer over the date, both centred on one another under the seal; at the left the code and the number."""

    issuer: tuple[SetLine, ...]
    issuer_x: float
    date: tuple[SetLine, ...]
    number: tuple[SetLine, ...]
    code: Code

    @classmethod
    def of(cls, typesetter: Typesetter, content: Notice) -> "SignOff":
        """Set both lines; an issuer too long to be centred over the date ends at the right edge."""
        wide = typesetter.width(content.issued_text, Role.BODY, SIZE)
        date_x = WIDTH - _FROM_RIGHT - wide
        centred = 2 * (_FROM_RIGHT + wide / 2)
        fits = typesetter.width(content.issuer, Role.BODY, SIZE) <= centred
        room = centred if fits else WIDTH - _CODE_ROOM
        issuer = typesetter.lines(
            [Run(content.issuer, Role.BODY)], SIZE, room, align=Align.CENTRE if fits else Align.RIGHT
        )
        date = typesetter.lines([Run(content.issued_text, Role.BODY)], SIZE, WIDTH, indent=date_x, align=Align.LEFT)
        number = typesetter.lines([Run(content.number, Role.BODY)], SMALL, _CODE, align=Align.CENTRE)
        return cls(tuple(issuer), WIDTH - room, tuple(date), tuple(number[:1]), Code(code_text(content)))

    @property
    def height(self) -> float:
        """With the empty lines a seal needs."""
        return (_EMPTY_LINES + len(self.issuer) + len(self.date) + _SEAL_BELOW) * LEADING

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Code at the left, names at the right."""
        y = top - _EMPTY_LINES * LEADING
        pen.lines(self.issuer, x + self.issuer_x, y, LEADING)
        pen.lines(self.date, x, y - len(self.issuer) * LEADING, LEADING)
        code_top = top - LEADING / 2
        self.code.draw(pen, x, code_top - _CODE, _CODE)
        pen.lines(self.number, x, code_top - _CODE + 2, SMALL * 1.2)


@dataclass(frozen=True, slots=True)
class SlipHead:
    """附件2 at the left and the code at the right, which finds the notice when the slip comes back alone."""

    label: tuple[SetLine, ...]
    code: Code

    @classmethod
    def of(cls, typesetter: Typesetter, content: Notice, label: str) -> "SlipHead":
        """Set the label."""
        return cls(tuple(typesetter.lines([Run(label, Role.HEADING)], SIZE, WIDTH / 2)), Code(code_text(content)))

    @property
    def height(self) -> float:
        """One line of the grid; the code hangs down into the title's line, beside the title."""
        return LEADING

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Label and code."""
        pen.lines(self.label, x, top, LEADING)
        self.code.draw(pen, x + WIDTH - _CODE, top - _CODE + 2 * MM, _CODE)
