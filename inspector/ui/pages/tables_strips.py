"""What stands above and below the rows of a table: the draft, a newer version offered, and what must be put right."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Heading, Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows

_SEEN = 4  # faults seen without scrolling
_HIGH = 32


class DraftStrip(Panel):
    """How many changes wait, why they are made, and the two ways out; what was given up can be taken back."""

    kept = Signal()
    dropped = Signal()
    regained = Signal()

    def __init__(self) -> None:
        super().__init__(fill="tint", sides=("bottom",), margins=(16, 5, 12, 5), gap=10, across=True)
        self.setObjectName("table_draft")
        self.set_bar("accent")
        self.words = Words("", bold=True, elide=True)
        self.words.setObjectName("table_changes")
        self.why = line_edit(self.tr("Why it is changed"), self.tr("Why (may be left empty)"))
        self.why.setObjectName("table_why")
        self.why.setMinimumWidth(px(160))
        self.why.setMaximumWidth(px(300))
        self.why.setMaxLength(500)
        self.drop = Button(self.tr("Discard"))
        self.drop.setObjectName("discard_table")
        self.regain = Button(self.tr("Take them back"), icon="undo")
        self.regain.setObjectName("regain_table")
        self.save = Button("", key="Ctrl+S", kind="filled", height=36)
        self.save.setObjectName("save_table")
        self.add(self.words, None)
        self.box.addWidget(self.why, 2)
        self.add(self.regain, self.drop, self.save)
        self.save.clicked.connect(self.kept)
        self.drop.clicked.connect(self.dropped)
        self.regain.clicked.connect(self.regained)
        self.why.returnPressed.connect(self.kept)
        self.hide()

    def show_draft(self, changes: int, version: int) -> None:
        """So many changes wait to become this version; 0: none, and the strip goes."""
        self.words.setText(self.tr("%n change(s), not saved as a new version yet", "", changes))
        self.save.set_words(self.tr("Save as version {number}").format(number=version))
        self._offer(waiting=True)
        self.setVisible(changes > 0)

    def show_dropped(self, changes: int) -> None:
        """So many changes were given up."""
        self.words.setText(self.tr("%n change(s) discarded", "", changes))
        self._offer(waiting=False)
        self.setVisible(changes > 0)

    def _offer(self, *, waiting: bool) -> None:
        for it in (self.why, self.drop, self.save):
            it.setVisible(waiting)
        self.regain.setVisible(not waiting)


class OfferStrip(Panel):
    """A newer program brings another version of a table the county has changed."""

    asked = Signal()
    taken = Signal()

    def __init__(self) -> None:
        super().__init__(fill="sunken", sides=("bottom",), margins=(16, 5, 12, 5), gap=10, across=True)
        self.setObjectName("table_offer")
        self.set_bar("warn")
        said = self.tr("This program brings a newer version of this table; the county's own stays in force.")
        self.words = Words(said, "cell", elide=True)
        self.see = Button(self.tr("See the difference"))
        self.see.setObjectName("see_offer")
        self.take = Button(self.tr("Use the newer one"))
        self.take.setObjectName("take_offer")
        self.add(self.words, None, self.see, self.take)
        self.see.clicked.connect(self.asked)
        self.take.clicked.connect(self.taken)
        self.hide()


class FaultList(Panel):
    """Every place that must be put right, all at once; `went` has the key of the one a person pressed."""

    went = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(sides=("top",))
        self.setObjectName(name)
        self.set_bar("overdue")
        self.head = Heading("")
        self.head.words.set_ink("overdue")
        self.close_button = Button("", icon="cross", kind="quiet", name=self.tr("Close the list"), height=26)
        self.close_button.clicked.connect(self.hide)
        self.list = Rows(self.tr("What must be put right"), fit=False, high=_HIGH)
        self.list.chosen.connect(lambda row: self.went.emit(row.key))
        self.list.acted.connect(lambda row: self.went.emit(row.key))
        top = Panel(margins=(16, 0, 8, 0), across=True)
        top.box.addLayout(across(self.head, None, self.close_button), 1)
        self.box.addWidget(top)
        self.box.addWidget(self.list)
        self.hide()

    def show_faults(self, words: str, faults: Sequence[tuple[Any, str]]) -> None:
        """Say this above the list of (key, sentence); without any the list goes."""
        self.head.set_words(f"△ {words}")
        before = [it.title for it in self.list.shown.values]
        if before != [sentence for _, sentence in faults]:
            self.list.set_values([Row(key, sentence) for key, sentence in faults])
        self.list.setFixedHeight(px(_HIGH) * min(_SEEN, len(faults)))
        self.setVisible(bool(faults))
