"""For whom a package is written at an office: one for each person with tasks, or one for everybody."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from inspector import clock, i18n
from inspector.operations.addressees import Addressee
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.checks import Checks
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments

TASKS, ALL = "tasks", "all"


class ToWhom(Panel):
    """`changed`: it is for others now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=10)
        self.addressees: Sequence[Addressee] = ()
        self.which = Segments(
            self.tr("For whom"),
            [Choice(TASKS, self.tr("A task package each")), Choice(ALL, self.tr("One for everybody"))],
            TASKS,
            height=36,
            step="body",
        )
        self.which.setObjectName("give_to")
        self.which.chosen.connect(lambda _: self._show())
        self.people = Checks(self.tr("People with tasks"))
        self.people.setObjectName("give_people")
        self.people.setMinimumHeight(px(120))
        self.people.setMaximumHeight(px(200))
        self.people.ticked.connect(self._show)
        self.everyone = Button(self.tr("Everybody in the list"), height=32)
        self.everyone.setObjectName("give_everyone")
        self.everyone.clicked.connect(self._tick_all)
        self.about = Words("", "small", "muted", wrap=True)
        self.add(self.which, self.people, across(self.everyone, None), self.about)

    @property
    def tasks(self) -> bool:
        """Whether it is one package a person."""
        return bool(self.which.value == TASKS)

    @property
    def chosen(self) -> list[Addressee]:
        """For whom."""
        ticked = set(self.people.chosen)
        return [it for it in self.addressees if it.person in ticked] if self.tasks else []

    def set_addressees(self, addressees: Sequence[Addressee]) -> None:
        """Offer people; who is ticked stays so."""
        if tuple(addressees) == tuple(self.addressees):
            return
        ticked = set(self.people.chosen)
        if not self.addressees and not addressees:
            self.which.set_value(ALL)
        self.addressees = addressees
        self.people.set_options([(self._words(it), it.person) for it in addressees], ticked)
        self._show()

    def choose(self, person: str) -> None:
        """Tick one person, as whoever comes from a list of tasks wants it."""
        self.which.set_value(TASKS)
        self.people.set_options([(self._words(it), it.person) for it in self.addressees], {person})
        self._show()

    def _tick_all(self) -> None:
        everyone = {it.person for it in self.addressees}
        off = everyone == set(self.people.chosen)
        self.people.set_options([(self._words(it), it.person) for it in self.addressees], () if off else everyone)
        self._show()

    def _words(self, it: Addressee) -> str:
        said = [it.name, self.tr("%n place(s)", "", it.sites)]
        when = i18n.moment(it.last_at, clock.today()) if it.last_at else ""
        said.append(self.tr("last given {when}").format(when=when) if when else self.tr("never given yet"))
        if it.sealable:
            said.append(self.tr("laptop enrolled"))
        return " · ".join(said)

    def _show(self) -> None:
        self.people.setVisible(self.tasks and bool(self.addressees))
        self.everyone.setVisible(self.tasks and len(self.addressees) > 1)
        self.about.setText(self._about())
        self.changed.emit()

    def _about(self) -> str:
        if not self.tasks:
            return self.tr("Everything this office has, for whoever reads it.")
        if not self.addressees:
            return self.tr("Nothing is assigned to anybody yet: plan a campaign first.")
        if not self.chosen:
            return self.tr("Tick who is to get a package.")
        return self.tr(
            "Places, checklists, tables and earlier findings with smaller photos, of what is assigned to each person."
        )
