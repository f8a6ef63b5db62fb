"""发号段: the office leaves some numbers of a register to a laptop, which then gives them by itself."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QSpinBox, QWidget

from inspector.db.store import Store
from inspector.operations.papers import numbers
from inspector.operations.papers.laptops import Laptop
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.field import DropDown, Field
from inspector.ui.widgets.panel import Words, across

_USUAL = 20  # numbers for a round in the villages


class GiveNumbersDialog(ActDialog):
    """A laptop, a kind of paper, from which number to which."""

    def __init__(
        self, parent: QWidget, session: Session, laptops: Sequence[Laptop], kinds: Sequence[tuple[str, str]], year: int
    ) -> None:
        title = self.tr("Give a block of numbers")
        super().__init__(parent, session, title, self.tr("Give them"), name="give_numbers", wide=520)
        self.year = year
        self.series = ""
        about = self.tr("The laptop gives these numbers by itself, nobody else does. It learns of them by a package.")
        named = [(f"{it.mark} {it.person}".strip(), it.device) for it in laptops]
        self.laptop = DropDown("", named)
        self.kind = DropDown("", kinds)
        self.first, self.last = QSpinBox(), QSpinBox()
        for it in (self.laptop, self.kind, self.first, self.last):
            it.setMinimumHeight(px(36))
        for it in (self.first, self.last):
            it.setRange(1, numbers.HIGHEST)
            it.setMinimumWidth(px(140))
        self.to = Field(self.tr("Laptop"), self.laptop)
        self.span = Field(self.tr("Last number"), self.last)
        self.would = Words("", "cell", "muted")
        self.would.setObjectName("block_would_be")
        self.box.addWidget(Words(about, "cell", "muted", wrap=True))
        self.box.addWidget(self.to)
        self.box.addWidget(Field(self.tr("Kind of paper"), self.kind))
        self.box.addLayout(across(Field(self.tr("First number"), self.first), self.span, None, gap=16))
        self.box.addWidget(self.would)
        self.kind.activated.connect(lambda _: self._suggest())
        self.first.valueChanged.connect(lambda _: self._tell())
        self.last.valueChanged.connect(lambda _: self._tell())
        if not laptops:
            self.to.set_wrong(self.tr("No laptop is known yet: merge a package of it first."))
            self.act.setEnabled(False)
        self._suggest()

    def work(self) -> Callable[[Store], Any] | None:
        """Only where the last is not before the first."""
        device, kind, year = self.laptop.currentData(), str(self.kind.currentData()), self.year
        first, last = self.first.value(), self.last.value()
        self.span.set_wrong("" if last >= first else self.tr("It lies before the first."))
        if last < first or device is None:
            return None
        return lambda store: numbers.give_block(store, str(device), kind, year, first, last)

    def _suggest(self) -> None:
        """From the next number nobody has on."""
        kind, year = str(self.kind.currentData()), self.year

        def show(found: tuple[str, int]) -> None:
            self.series, first = found
            self.first.setValue(first)
            self.last.setValue(first + _USUAL - 1)
            self._tell()

        self.session.ask(self, lambda store: _next_free(store, kind, year), show, key="next free number")

    def _tell(self) -> None:
        first, last = self.first.value(), self.last.value()
        series = self.series
        said = self.tr("{first} to {last}: %n number(s)", "", max(0, last - first + 1))
        self.would.setText(
            said.format(first=numbers.written(series, self.year, first), last=numbers.written(series, self.year, last))
            if series
            else ""
        )


def _next_free(store: Store, kind: str, year: int) -> tuple[str, int]:
    """The register of a kind, and the first number after all that are used or left to somebody."""
    series = numbers.series_of(store, kind)
    taken = [*numbers.used_in(store, series, year), *(it.block.last for it in numbers.blocks(store, series, year))]
    return series, 1 + max((it for it in taken if it <= numbers.HIGHEST), default=0)
