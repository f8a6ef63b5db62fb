"""The right column of Papers: the register, what to look at before printing, what has happened, what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from inspector.ui.pages.papers_checks import PaperChecks
from inspector.ui.pages.papers_register import RegisterStrip
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.course import Course
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Heading, Panel, Rule, across, scrolled
from inspector.ui.widgets.photos import PhotoTile

WIDE = 326


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done with the paper now; pressed, its name is told."""

    name: str
    words: str
    icon: str


class PapersSide(Panel):
    """`acted` has the name of what somebody wants done, `opened` the place of a photo of the slip."""

    acted = Signal(str)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(sides=("left",))
        self.setFixedWidth(px(WIDE))
        self.register = RegisterStrip()
        self.checks = PaperChecks()
        self.wording = Button(
            self.tr("Wording"), icon="pencil", kind="quiet", height=34, name=self.tr("Wording of papers")
        )
        self.wording.setObjectName("to_wording")
        self.fonts = Button(self.tr("Fonts"), icon="paper", kind="quiet", height=34, name=self.tr("Fonts of papers"))
        self.fonts.setObjectName("to_fonts")
        self.course_head = Heading(self.tr("What happened"))
        self.course = Course()
        self.slips = QWidget()
        self.flow = Flow(self.slips)
        self.tiles: list[PhotoTile] = []
        self.acts = QWidget()
        self.act_flow = Flow(self.acts, gap=6)
        self.facts_head = Heading(self.tr("This paper"))
        self.facts = Facts()
        self.rules = [Rule(), Rule(), Rule()]
        ways = across(self.wording, self.fonts, None, gap=6)
        inside = Panel(margins=(16, 10, 16, 16), gap=10)
        inside.add(
            self.register, self.rules[0], self.course_head, self.course, self.slips, self.acts, self.rules[1],
            self.checks, ways, self.rules[2], self.facts_head, self.facts, None,
        )  # fmt: skip
        self.box.addWidget(scrolled(inside, self.tr("The register, checks and facts")))

    def show_parts(self, *, paper: bool, course: bool) -> None:
        """What there is to say at all: nothing but the register without a paper."""
        for it in (self.rules[0], self.wording, self.fonts, self.rules[2], self.facts_head, self.facts):
            it.setVisible(paper)
        self.rules[1].setVisible(course)
        self.course_head.setVisible(course)
        self.course.setVisible(course)

    def show_acts(self, acts: Sequence[Act]) -> None:
        """What can be done now."""
        while (item := self.act_flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for it in acts:
            button = Button(it.words, icon=it.icon, height=34)
            button.setObjectName(it.name)
            button.clicked.connect(lambda _=False, name=it.name: self.acted.emit(name))
            self.act_flow.addWidget(button)
            button.show()
        self.acts.setVisible(bool(acts))

    def show_slips(self, captions: Sequence[str]) -> None:
        """So many photos of the slip, whose pictures come later."""
        for tile in self.tiles:
            self.flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = []
        for at, caption in enumerate(captions):
            tile = PhotoTile(QPixmap(), at + 1, caption)
            tile.clicked.connect(lambda _=False, at=at: self.opened.emit(at))
            self.tiles.append(tile)
            self.flow.addWidget(tile)
            tile.show()
        self.slips.setVisible(bool(captions))
