"""How many of a thing a village has on a day, or its baseline."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations.register import counters, listing
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import across
from inspector.ui.widgets.pick import Pick


class CountDialog(ActDialog):
    """What, where, how many, on which day; whether it is the baseline."""

    def __init__(self, parent: QWidget, session: Session, counter: str, area: str | None) -> None:
        super().__init__(parent, session, "", "", name="count", wide=480)
        self.given, self.at = counter, area
        title = self.tr("Enter a count")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Enter"))
        self.counter = DropDown("")
        self.area = Pick("", self.tr("Type part of a name"))
        self.value, self.note = line_edit("", "0"), line_edit("", "")
        self.day = DateField("", self.tr("no day"))
        self.day.show_day(clock.today().isoformat())
        self.baseline = QCheckBox(self.tr("It is the baseline later numbers are held against"))
        for it in (self.counter, self.value, self.note):
            it.setMinimumHeight(px(36))
        self.fields = {
            "counter": Field(self.tr("What is counted"), self.counter), "area": Field(self.tr("Village"), self.area),
            "value": Field(self.tr("How many"), self.value), "day": Field(self.tr("Day"), self.day),
            "note": Field(self.tr("Note"), self.note),
        }  # fmt: skip
        self.box.addWidget(self.fields["counter"])
        self.box.addWidget(self.fields["area"])
        row = across(self.fields["value"], self.fields["day"], gap=16)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        self.box.addLayout(row)
        self.box.addWidget(self.baseline)
        self.box.addWidget(self.fields["note"])
        session.ask(self, lambda store: (listing.words(store), listing.places(store, ("village",))), self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A village, a number and a day are wanted."""
        area, day, counter = self.area.value, self.day.day, self.counter.currentData()
        value = _number(self.value.text())
        self.fields["area"].set_wrong("" if area else self.tr("Choose one of the list"))
        self.fields["value"].set_wrong("" if value is not None else self.tr("Type a number, 0 for none"))
        self.fields["day"].set_wrong("" if day else self.tr("Say which day"))
        if not area or value is None or not day or not counter:
            return None
        number, baseline, note = value, self.baseline.isChecked(), self.note.text().strip() or None
        return lambda store: counters.count(
            store, counter, number, day=day, area=area, baseline=baseline, note=note
        )  # fmt: skip

    def _offer(self, known: tuple[listing.Words, list[tuple[str, str]]]) -> None:
        words, places = known
        english = i18n.language() != "zh"
        self.counter.set_options([(it[english], name) for name, it in words.of.get("counters", {}).items()])
        self.counter.setCurrentIndex(max(0, self.counter.findData(self.given)))
        self.area.set_options(places, self.at)
        (self.area if self.at is None else self.value).setFocus()


def _number(text: str) -> float | None:
    try:
        number = float(text.strip())
    except ValueError:
        return None
    return number if 0 <= number <= counters.MOST else None
