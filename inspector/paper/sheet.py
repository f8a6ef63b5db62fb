"""Sheets: where the type area stands on one, and how large is what is set in it. All measures are points.

A4 is GB/T 9704-2012: 37 mm above and 28 mm left of a type area of 156 × 225 mm with 22 lines of 28 characters. A wide
table stands across the same area, its head at the binding edge. A3 is of posters; A5 and the roll are of portable
printers.
"""

from dataclasses import dataclass, replace

MM = 72 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet as it is read: an A4 sheet across is wider than high."""

    name: str
    page: tuple[float, float]
    left: float
    above: float  # of the type area
    width: float  # of the type area
    height: float
    leading: float  # from line to line of the grid
    size: float  # 3号 on A4: the running text
    title: float  # 2号
    fourth: float  # 4号: number, imprint, page number
    form: float  # 小四: boxes of forms
    small: float  # 5号: tables, notes
    least: float  # 小五: captions
    across: bool = False  # stands turned on the upright sheet
    endless: bool = False  # as long as what is on it

    @property
    def top(self) -> float:
        """Of the type area, from the sheet's lower edge."""
        return self.page[1] - self.above

    @property
    def bottom(self) -> float:
        """Of the type area, from the sheet's lower edge."""
        return self.top - self.height


_LEADING = 225 * MM / 22

A4 = Sheet(
    name="a4",
    page=(210 * MM, 297 * MM),
    left=28 * MM,
    above=37 * MM,
    width=156 * MM,
    height=225 * MM,
    leading=_LEADING,
    size=15.75,  # 3号 is 16 pt, but 28 of them do not fit into 156 mm
    title=22.0,
    fourth=14.0,
    form=12.0,
    small=10.5,
    least=9.0,
)
A4_ACROSS = Sheet(
    name="a4",
    page=(297 * MM, 210 * MM),
    left=35 * MM,
    above=28 * MM,
    width=225 * MM,
    height=15 * _LEADING,  # of 156 mm
    leading=_LEADING,
    size=A4.size,
    title=A4.title,
    fourth=A4.fourth,
    form=A4.form,
    small=A4.small,
    least=A4.least,
    across=True,
)
A3 = Sheet(
    name="a3",
    page=(297 * MM, 420 * MM),
    left=30 * MM,
    above=36 * MM,
    width=237 * MM,
    height=348 * MM,
    leading=348 * MM / 24,
    size=22.0,
    title=32.0,
    fourth=19.0,
    form=17.0,
    small=15.0,
    least=12.5,
)
A5 = Sheet(
    name="a5",
    page=(148 * MM, 210 * MM),
    left=18 * MM,
    above=18 * MM,
    width=116 * MM,
    height=172 * MM,
    leading=172 * MM / 24,
    size=12.0,
    title=16.0,
    fourth=11.0,
    form=10.0,
    small=9.0,
    least=8.0,
)
ROLL80 = Sheet(
    name="roll80",
    page=(80 * MM, 2000 * MM),
    left=4 * MM,
    above=8 * MM,
    width=72 * MM,
    height=1984 * MM,  # more begins another piece
    leading=15.5,
    size=10.5,
    title=14.0,
    fourth=10.0,
    form=9.0,
    small=8.5,
    least=8.0,
    endless=True,
)
SHEETS = {it.name: it for it in (A3, A4, A5, ROLL80)}


def across(sheet: Sheet) -> Sheet:
    """The sheet for what is too wide: A4 turned; the others stay upright."""
    return A4_ACROSS if sheet is A4 else sheet


def closer_sheets(sheet: Sheet, most: int) -> tuple[Sheet, ...]:
    """The sheet with one to `most` lines more to a page, for an ending that nearly fits."""
    lines = round(sheet.height / sheet.leading)
    return tuple(replace(sheet, leading=sheet.height / (lines + more)) for more in range(1, most + 1))
