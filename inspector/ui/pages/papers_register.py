"""编号簿: the numbers of one register and year as tiles, what this device may still give, and a block for a laptop."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.number_tiles import NumberTiles, Tile
from inspector.ui.widgets.panel import Heading, Panel, Words, across


@dataclass(frozen=True, slots=True)
class Shelf:
    """A register of one year: its key, its name as written, its numbers, those this device may give in words."""

    key: tuple[str, int]
    name: str
    tiles: tuple[Tile, ...] = ()
    mine: str = ""
    note: str = ""


class RegisterStrip(Panel):
    """`wanted` asks for another register, `went` has a number somebody wants to see, `giving` asks for a block."""

    wanted = Signal(object)
    went = Signal(int)
    giving = Signal()

    def __init__(self) -> None:
        super().__init__(gap=6)
        self.heading = Heading(self.tr("Register"))
        self.which = DropDown(self.tr("Which register"))
        self.which.setMinimumHeight(px(32))
        self.name = Words("", "small", "muted")
        self.tiles = NumberTiles(self.tr("Numbers of the register"))
        self.note = Words("", "small", "muted", wrap=True)
        self.give = Button(self.tr("Give a block to a laptop"), icon="plus", kind="quiet")
        self.give.setObjectName("give_block")
        self.add(self.heading, self.which, self.name, self.tiles, self.note, across(self.give, None))
        self.which.activated.connect(lambda _: self.wanted.emit(self.which.currentData()))
        self.tiles.went.connect(self.went)
        self.give.clicked.connect(self.giving)

    def show_shelf(self, shelf: Shelf | None, offered: Sequence[Shelf], *, office: bool) -> None:
        """Show a register among those there are."""
        several = len(offered) > 1
        self.which.setVisible(several)
        self.name.setVisible(not several and shelf is not None)
        self.give.setVisible(office)
        self.which.set_options([(it.name, it.key) for it in offered])
        if shelf is None:
            self.heading.set_words(self.tr("Register"), self.tr("no number given yet"))
            self.tiles.hide()
            self.note.hide()
            return
        if (at := self.which.findData(shelf.key)) >= 0:
            self.which.setCurrentIndex(at)
        self.heading.set_words(self.tr("Register"), shelf.mine)
        self.name.setText(shelf.name)
        self.tiles.setVisible(bool(shelf.tiles))
        self.tiles.set_tiles(shelf.tiles)
        self.note.setText(shelf.note)
        self.note.setVisible(bool(shelf.note))
