"""Points entered into an account, exchanged, or taken back by one more line."""

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.i18n import language
from inspector.operations.rating import points
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.holder import HolderPick
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words, across

What = Literal["enter", "exchange"]
_OWN = ""


class PointsDialog(ActDialog):
    """`entered` has the holder's id. By a rule its points stand there; exchanged points leave the account."""

    entered = Signal(str)

    def __init__(self, parent: QWidget, session: Session, what: What, holder: tuple[str, str] | None = None) -> None:
        title = self.tr("Enter points") if what == "enter" else self.tr("Exchange points")
        super().__init__(parent, session, title, self.tr("Enter"), name=f"{what}_points", wide=520)
        self.what = what
        self.known: dict[str, str] = {}  # rule → its points
        self.holder = HolderPick(session)
        if holder is not None:
            self.holder.show_holder(*holder)
        self.rule = DropDown("")
        self.rule.setObjectName("points_rule")
        self.points = line_edit("", self.tr("how many"))
        self.points.setObjectName("points_number")
        self.note = line_edit("", self.tr("what for") if what == "enter" else self.tr("what they were exchanged for"))
        self.note.setObjectName("points_note")
        self.day = DateField("", self.tr("today"))
        self.day.show_day(clock.today().isoformat())
        self.day.setMinimumWidth(px(160))
        for it in (self.rule, self.points, self.note):
            it.setMinimumHeight(px(36))
        self.fields = {
            "holder": Field(self.tr("Whose account"), self.holder), "rule": Field(self.tr("Rule"), self.rule),
            "points": Field(self.tr("Points"), self.points), "day": Field(self.tr("On"), self.day),
            "note": Field(self.tr("Note"), self.note),
        }  # fmt: skip
        self.box.addWidget(self.fields["holder"])
        if what == "enter":
            self.box.addWidget(self.fields["rule"])
        row = across(self.fields["points"], self.fields["day"], gap=16)
        row.setStretch(0, 1)
        self.box.addLayout(row)
        self.box.addWidget(self.fields["note"])
        self.rule.currentIndexChanged.connect(lambda _: self._take_rule())
        session.ask(self, points.rules, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A holder and a number are wanted; of an exchange also what it was for."""
        holder, note = self.holder.holder, self.note.text().strip()
        self.fields["holder"].set_wrong("" if holder else self.tr("Choose a household or a village"))
        try:
            number = float(self.points.text().strip())
        except ValueError:
            number = 0.0
        self.fields["points"].set_wrong("" if number else self.tr("Say how many"))
        wanted = self.what == "exchange" and not note
        self.fields["note"].set_wrong(self.tr("Say what for") if wanted else "")
        if holder is None or not number or wanted:
            return None
        kind, id_ = holder
        facts: dict[str, Any] = {kind: id_, "points": number, "day": self.day.day or None}
        rule = str(self.rule.currentData() or "") or None
        if self.what == "exchange":
            return lambda store: points.exchange(store, **facts, note=note)
        return lambda store: points.enter(store, **facts, rule=rule, note=note or None)

    def done_with(self, result: Any) -> None:
        """Show the account."""
        holder = self.holder.holder
        self.accept()
        if holder is not None:
            self.entered.emit(holder[1])

    def _offer(self, rules: dict[str, tuple[str, str, Any]]) -> None:
        zh = language() == "zh"
        kept = {it: rules[it] for it in rules if it != points.EXCHANGE}
        self.known = {name: f"{number:g}" for name, (_, _, number) in kept.items()}
        options: list[tuple[str, object]] = [(self.tr("By no rule"), _OWN)]
        options += [(f"{title if zh else title_en} {self.known[it]}", it) for it, (title, title_en, _) in kept.items()]
        self.rule.set_options(options)

    def _take_rule(self) -> None:
        if (found := self.known.get(str(self.rule.currentData() or ""))) is not None:
            self.points.setText(found)


class TakeBackDialog(ActDialog):
    """An entry is taken back by one more line, with its reason."""

    def __init__(self, parent: QWidget, session: Session, entry: str, words: str) -> None:
        super().__init__(
            parent, session, self.tr("Take the entry back"), self.tr("Take it back"), name="points_back", wide=480
        )
        self.entry = entry
        self.note = line_edit("", self.tr("what was wrong"))
        self.note.setObjectName("points_back_note")
        self.note.setMinimumHeight(px(36))
        self.field = Field(self.tr("Why"), self.note)
        kept = self.tr("The entry stays; one more line takes its points back.")
        self.box.addWidget(Words(f"{words}. {kept}", "cell", "muted", wrap=True))
        self.box.addWidget(self.field)
        self.note.setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """Why is wanted."""
        note, entry = self.note.text().strip(), self.entry
        self.field.set_wrong("" if note else self.tr("Say why"))
        return (lambda store: points.reverse(store, entry, note=note)) if note else None
