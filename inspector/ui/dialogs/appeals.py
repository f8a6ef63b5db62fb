"""An appeal is taken, an appeal is decided, a list is taken down."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.operations.rating import appeals, publishing
from inspector.operations.rating.appeals import Contested, Decision
from inspector.rating.frozen import FrozenPlace
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.pages import ratings_words as words
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.pick import Pick
from inspector.ui.widgets.segments import Choice, Segments

_SAME = "same"


class AppealDialog(ActDialog):
    """Which place, who, what they say."""

    def __init__(self, parent: QWidget, session: Session, publication: str, places: Sequence[FrozenPlace]) -> None:
        super().__init__(parent, session, self.tr("Take an appeal"), self.tr("Record"), name="appeal", wide=540)
        self.publication = publication
        self.place = Pick("", self.tr("Type part of a name"))
        self.place.setObjectName("appeal_place")
        self.place.set_options([(words.joined((it.told or it.code, words.rank(it))), it.place) for it in places])
        self.by = line_edit("", self.tr("name or office"))
        self.by.setMinimumHeight(px(36))
        self.day = DateField("", self.tr("no day"))
        self.day.show_day(clock.today().isoformat())
        self.day.setMinimumWidth(px(160))
        self.text = text_edit("", self.tr("what is contested, and why"), lines=4)
        self.text.setObjectName("appeal_text")
        self.fields = {
            "place": Field(self.tr("Place"), self.place), "text": Field(self.tr("What they say"), self.text)
        }  # fmt: skip
        self.box.addWidget(self.fields["place"])
        row = across(Field(self.tr("Raised by"), self.by), Field(self.tr("On"), self.day), gap=16)
        row.setStretch(0, 1)
        self.box.addLayout(row)
        self.box.addWidget(self.fields["text"])
        self.place.setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """Place and words are wanted."""
        place, text = self.place.value, self.text.toPlainText().strip()
        self.fields["place"].set_wrong("" if place else self.tr("Choose one of the list"))
        self.fields["text"].set_wrong("" if text else self.tr("Say what is contested"))
        if place is None or not text:
            return None
        publication, by, day = self.publication, self.by.text().strip() or None, self.day.day or None
        return lambda store: appeals.contest(store, publication, place, text=text, by=by, raised=day)


class DecideAppealDialog(ActDialog):
    """Upheld or corrected, with the reason; the list itself stays as it was published."""

    def __init__(self, parent: QWidget, session: Session, held: Contested) -> None:
        super().__init__(
            parent, session, self.tr("Decide the appeal"), self.tr("Decide"), name="decide_appeal", wide=540
        )
        self.held = held
        self.decision = Segments(
            self.tr("Decision"),
            [Choice("upheld", self.tr("The list stands")), Choice("corrected", self.tr("It is corrected"))],
            "upheld", height=36, step="cell",
        )  # fmt: skip
        self.decision.setObjectName("decide_which")
        self.score, self.by = line_edit("", self.tr("0 to 100")), line_edit("", self.tr("name or office"))
        self.score.setObjectName("decide_score")
        self.list = DropDown(
            "", [(self.tr("as it was"), _SAME), (words.list_name("red"), "red"), (words.list_name("black"), "black"),
                 (self.tr("on neither list"), "")],
        )  # fmt: skip
        for it in (self.score, self.by, self.list):
            it.setMinimumHeight(px(36))
        self.reason = text_edit("", lines=3)
        self.reason.setObjectName("decide_reason")
        self.fields = {
            "score": Field(self.tr("Score as corrected, percent"), self.score),
            "list": Field(self.tr("List as corrected"), self.list), "reason": Field(self.tr("Reason"), self.reason),
        }  # fmt: skip
        place = words.called(held.place) if held.place else held.appeal.place[:8]
        self.box.addWidget(Words(f"{place}: {held.appeal.text}", "cell", wrap=True))
        self.box.addWidget(self.decision)
        self.corrected = QWidget()
        row = across(self.fields["score"], self.fields["list"], gap=16)
        self.corrected.setLayout(row)
        self.box.addWidget(self.corrected)
        self.box.addWidget(Field(self.tr("Decided by"), self.by))
        self.box.addWidget(self.fields["reason"])
        self.decision.chosen.connect(lambda _: self._turn())
        self._turn()
        self.reason.setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """A reason is wanted, and of a correction a number that is one or another list."""
        reason, corrected = self.reason.toPlainText().strip(), self.decision.value == "corrected"
        self.fields["reason"].set_wrong("" if reason else self.tr("Say why"))
        score = _number(self.score.text()) if corrected else None
        typed = bool(self.score.text().strip()) and corrected
        self.fields["score"].set_wrong(self.tr("A number from 0 to 100") if typed and score is None else "")
        chosen = str(self.list.currentData()) if corrected else _SAME
        list_ = None if chosen == _SAME else chosen
        if corrected and not typed and list_ is None:
            self.fields["score"].set_wrong(self.tr("Say what is corrected"))
            return None
        if not reason or (typed and score is None):
            return None
        appeal, by = self.held.appeal.id, self.by.text().strip() or None
        decision: Decision = "corrected" if corrected else "upheld"
        return lambda store: appeals.decide(
            store, appeal, decision, reason=reason, decided_by=by, score=score, list_=list_
        )

    def _turn(self) -> None:
        self.corrected.setVisible(self.decision.value == "corrected")
        self._grow()


class TakeDownDialog(ActDialog):
    """The day a list came down, and why if it was before its time."""

    def __init__(self, parent: QWidget, session: Session, publication: str, title: str) -> None:
        super().__init__(parent, session, self.tr("Take the list down"), self.tr("Taken down"), name="take_down")
        self.publication = publication
        self.day = DateField("", self.tr("today"))
        self.day.show_day(clock.today().isoformat())
        self.day.setMinimumWidth(px(160))
        self.why = line_edit("", self.tr("where it comes down before its time"))
        self.why.setMinimumHeight(px(36))
        kept = self.tr("What it said stays on record.")
        self.box.addWidget(Words(f"{title}\n{kept}", "cell", "muted", wrap=True))
        self.box.addWidget(Field(self.tr("On"), self.day))
        self.box.addWidget(Field(self.tr("Why"), self.why))

    def work(self) -> Callable[[Store], Any]:
        """Nothing more is wanted."""
        publication, why, day = self.publication, self.why.text().strip() or None, self.day.day or None
        return lambda store: publishing.withdraw(store, publication, why=why, day=day)


def _number(text: str) -> float | None:
    try:
        found = float(text.strip().rstrip("%％"))
    except ValueError:
        return None
    return found if 0 <= found <= 100 else None
