"""The left column of Papers: what one looks for, the list, one more paper of a visit, several papers at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from inspector.paper.content import SheetName
from inspector.ui.pages.papers_lines import STATES, Line, Wish, fitting, state_word
from inspector.ui.pages.papers_list import PaperList
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button, Chip
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments

ALL, HERE = "all", "here"


@dataclass(frozen=True, slots=True)
class Offer:
    """A kind of paper one can have of a visit; `numbered` ones are kept with a number. For one unit `whom` says which,
    and `subject` and `unit` what its paper is asked by.
    """

    kind: str
    title: str
    numbered: bool
    language: str = "zh"
    sheet: SheetName | None = None
    subject: str = ""
    unit: str = ""
    whom: str = ""


class PapersLeft(Panel):
    """`chosen` has the line somebody stands on; `more` a kind he wants of the same visit; `several` what to do with all
    that is ticked: `folder` or `queue`.
    """

    chosen = Signal(object)
    more = Signal(object)
    several = Signal(str)

    def __init__(self) -> None:
        super().__init__(sides=("right",))
        self.setFixedWidth(px(256))
        self.wish = Wish()
        self.everything: Sequence[Line] = ()
        self.here: Sequence[Line] = ()
        self.offers: Sequence[Offer] = ()
        self.line: Line | None = None
        self._head()
        self.list = PaperList(self.tr("Papers"))
        self.none = Words(self.tr("No paper has that."), "cell", "muted", wrap=True)
        self.none.setContentsMargins(px(16), px(16), px(16), px(16))
        self.none.hide()
        self.box.addWidget(self.none)
        self.box.addWidget(self.list, 1)
        self._foot()
        self._connect()

    def _head(self) -> None:
        self.search = line_edit(self.tr("Search the papers"), self.tr("Number, place or addressee"), icon="search")
        self.search.setObjectName("paper_search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(px(34))
        self.filter = Button("", icon="filter", kind="quiet", name=self.tr("Kind, state, year"))
        self.filter.setObjectName("paper_filter")
        self.chips = QWidget()
        self.flow = Flow(self.chips, gap=6)
        self.chips.hide()
        choices = [Choice(ALL, self.tr("All")), Choice(HERE, self.tr("This visit"))]
        self.which = Segments(self.tr("Which papers"), choices, ALL, height=32, step="body")
        self.counts = Words("", "small", "muted", wrap=True)
        self.counts.setObjectName("paper_counts")
        head = Panel(margins=(12, 10, 12, 8), gap=8)
        head.add(across(self.search, self.filter, gap=4), self.chips, across(self.which, None), self.counts)
        self.box.addWidget(head)

    def _foot(self) -> None:
        self.make = Button(self.tr("One more"), icon="plus", key="Ctrl+N", kind="quiet")
        self.make.setObjectName("one_more")
        self.tick = Button("", icon="list", kind="quiet", name=self.tr("Several at once (Ctrl+M)"))
        self.tick.setObjectName("several")
        self.tick.setCheckable(True)
        self.tick.setShortcut("Ctrl+M")
        self.ticked = Words("", "small", "muted", wrap=True)
        self.ticked.setObjectName("ticked")
        self.to_folder = Button(self.tr("Into a folder"), height=34)
        self.to_folder.setObjectName("batch_folder")
        self.to_queue = Button(self.tr("Print later"), height=34)
        self.to_queue.setObjectName("batch_queue")
        self.batch = Panel(fill="sunken", sides=("top",), margins=(10, 8, 10, 8), gap=6)
        self.batch.add(self.ticked, across(self.to_folder, self.to_queue, None, gap=6))
        self.batch.hide()
        foot = Panel(sides=("top",), margins=(6, 4, 6, 4), across=True)
        foot.add(self.make, None, self.tick)
        self.box.addWidget(self.batch)
        self.box.addWidget(foot)

    def _connect(self) -> None:
        self.list.chosen.connect(self.chosen)
        self.list.ticked.connect(self._tell_ticked)
        self.search.textChanged.connect(lambda text: self._want(text=text.strip()))
        self.search.returnPressed.connect(self.list.setFocus)
        self.which.chosen.connect(lambda _: self._list())
        self.filter.clicked.connect(lambda _: self._offer_filters())
        self.make.clicked.connect(lambda _: self._offer_kinds())
        self.tick.toggled.connect(self._several)
        self.to_folder.clicked.connect(lambda _: self.several.emit("folder"))
        self.to_queue.clicked.connect(lambda _: self.several.emit("queue"))

    # -- what is shown -----------------------------------------------------------------------------------------------

    def show_lines(self, everything: Sequence[Line], counts: str) -> None:
        """Everything there is, waiting papers first."""
        self.everything = everything
        self.counts.setText(counts)
        self._list()

    def show_visit(self, here: Sequence[Line], offers: Sequence[Offer]) -> None:
        """The papers of the visit somebody stands on, and the kinds it can have."""
        self.here, self.offers = here, offers
        self.make.setEnabled(bool(offers))
        if self.which.value == HERE:
            self._list()

    def stand_on(self, line: Line | None) -> None:
        """The line whose paper is shown."""
        self.line = line
        if line is not None:
            self.list.stand_on(line.key)

    def look_at_all(self) -> None:
        """Everything is listed, not one visit's alone."""
        self.which.set_value(ALL)
        self._list()

    def look_at_visit(self) -> None:
        """Its papers are listed, instead of all."""
        self.which.set_value(HERE)
        self._list()

    def forget_wishes(self) -> None:
        """Everything is listed again."""
        self.search.clear()
        self._want(kind="", state="", year="")

    @property
    def ticks(self) -> list[Line]:
        """What is ticked, in the order of the list."""
        return [it for it in self.list.shown.values if it.key in self.list.ticks]

    def _list(self) -> None:
        lines = self.here if self.which.value == HERE else self.everything
        fit = fitting(lines, self.wish)
        self.list.set_values(fit)
        self.none.setVisible(bool(lines) and not fit)
        if self.line is not None:
            self.list.stand_on(self.line.key)

    # -- what somebody wants to see ----------------------------------------------------------------------------------

    def _want(self, **changes: str) -> None:
        self.wish = replace(self.wish, **changes)
        self._show_chips()
        self._list()

    def _show_chips(self) -> None:
        while (item := self.flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, said, value in self._wishes():
            chip = Chip("", said)
            chip.removed.connect(lambda name=name: self._want(**{name: ""}))
            chip.clicked.connect(lambda _=False: self._offer_filters())
            if value:
                self.flow.addWidget(chip)
                chip.show()
        self.chips.setVisible(self.flow.count() > 0)

    def _wishes(self) -> list[tuple[str, str, str]]:
        kinds = {it.kind: it.title for it in self.everything}
        return [
            (name, said, value)
            for name, said, value in (
                ("kind", kinds.get(self.wish.kind, self.wish.kind), self.wish.kind),
                ("state", state_word(self.wish.state) if self.wish.state else "", self.wish.state),
                ("year", self.wish.year, self.wish.year),
            )
            if value
        ]

    def _offer_filters(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("filter_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kinds = {it.kind: it.title for it in self.everything if not it.whole}
        years = sorted({it.day[:4] for it in self.everything if it.day}, reverse=True)
        states = [it for it in STATES if any(line.state == it for line in self.everything)]
        for heading, name, options in (
            (self.tr("Kind"), "kind", list(kinds.items())),
            (self.tr("State"), "state", [(it, state_word(it)) for it in states]),
            (self.tr("Year"), "year", [(it, it) for it in years]),
        ):
            menu.addSection(heading)
            for value, words in options:
                it = menu.addAction(words.replace("&", "&&"))
                it.setCheckable(True)
                it.setChecked(getattr(self.wish, name) == value)
                it.triggered.connect(lambda on, name=name, value=value: self._want(**{name: value if on else ""}))
        menu.popup(self.filter.mapToGlobal(self.filter.rect().bottomLeft()))

    # -- one more, or several ----------------------------------------------------------------------------------------

    def _offer_kinds(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("kinds_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for numbered, heading in ((True, self.tr("With a number")), (False, self.tr("Drawn whenever wanted"))):
            offers = [it for it in self.offers if it.numbered == numbered]
            if offers:
                menu.addSection(heading)
            for it in offers:
                words = it.title if it.language == "zh" else self.tr("{title} (English)").format(title=it.title)
                words = f"{words} · {it.whom}" if it.whom else words
                menu.addAction(words.replace("&", "&&"), lambda it=it: self.more.emit(it))
        menu.popup(self.make.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _several(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self.list.set_several(several=wanted)
        self.batch.setVisible(wanted)
        if wanted:
            self.list.setFocus()

    def _tell_ticked(self) -> None:
        count, waiting = len(self.list.ticks), sum(it.state == "waiting" for it in self.list.ticks.values())
        words = self.tr("%n paper(s) ticked", "", count)
        if waiting:
            fresh = self.tr("%n of them will be issued with a number", "", waiting)
            words = f"{words} · {fresh}"
        self.ticked.setText(words if count else self.tr("Tick papers by click or space; Ctrl+A: all"))
        self.to_folder.setEnabled(count > 0)
        self.to_queue.setEnabled(count > 0)
