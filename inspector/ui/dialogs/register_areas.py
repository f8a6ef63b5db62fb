"""What happens to an area: it is called otherwise, goes into another one, or ends."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations.register import areas, listing
from inspector.operations.register.areas import Merging
from inspector.records import Area
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.pick import Pick


class RenameAreaDialog(ActDialog):
    """The new name and the day it holds from; findings and places stay with it."""

    def __init__(self, parent: QWidget, session: Session, area: Area) -> None:
        super().__init__(parent, session, "", "", name="rename_area", wide=480)
        self.area = area
        title = self.tr("{name} is called otherwise").format(name=area.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Rename"))
        self.name = line_edit("", area.name)
        self.name.setMinimumHeight(px(36))
        self.since = DateField("", self.tr("no day"))
        self.since.show_day(clock.today().isoformat())
        self.fields = {
            "name": Field(self.tr("New name"), self.name), "since": Field(self.tr("From"), self.since),
        }  # fmt: skip
        for it in self.fields.values():
            self.box.addWidget(it)
        note = self.tr("The old name is kept: findings and places are found under both.")
        self.box.addWidget(Words(note, "cell", "muted", wrap=True))
        self.name.setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """A name is wanted, and a day."""
        name, since, area = self.name.text().strip(), self.since.day, self.area.id
        same = name == self.area.name
        self.fields["name"].set_wrong("" if name and not same else self.tr("Type the new name"))
        self.fields["since"].set_wrong("" if since else self.tr("Say from which day"))
        if not name or same or not since:
            return None
        return lambda store: areas.rename(store, area, name, since=since)


class MergeAreasDialog(ActDialog):
    """What it goes into and from which day; what that means is told before it is done."""

    def __init__(self, parent: QWidget, session: Session, area: Area) -> None:
        super().__init__(parent, session, "", "", name="merge_areas", wide=520)
        self.area = area
        title = self.tr("{name} goes into another one").format(name=area.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Merge"))
        self.into = Pick("", self.tr("Type part of a name"))
        self.since = DateField("", self.tr("no day"))
        self.since.show_day(clock.today().isoformat())
        self.fields = {
            "into": Field(self.tr("Into"), self.into), "since": Field(self.tr("From"), self.since),
        }  # fmt: skip
        for it in self.fields.values():
            self.box.addWidget(it)
        self.told = Words("", "cell", wrap=True)
        self.told.setObjectName("merge_told")
        self.box.addWidget(self.told)
        self.into.currentIndexChanged.connect(lambda _: self._plan())
        self.into.line.editingFinished.connect(self._plan)
        session.ask(self, lambda store: listing.places(store, (area.level,)), self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A successor and a day are wanted."""
        into, since, area = self.into.value, self.since.day, self.area.id
        self.fields["into"].set_wrong("" if into else self.tr("Choose one of the list"))
        self.fields["since"].set_wrong("" if since else self.tr("Say from which day"))
        if not into or not since:
            return None
        return lambda store: areas.merge(store, [area], into, on=since)

    def _offer(self, places: list[tuple[str, str]]) -> None:
        self.into.set_options([it for it in places if it[1] != self.area.id])
        self.into.setFocus()

    def _plan(self) -> None:
        into, area = self.into.value, self.area.id
        if into is None:
            self.told.setText("")
            return
        self.session.ask(
            self, lambda store: areas.plan(store, [area], into), self._tell, key="merge plan", failed=self._tell_failure
        )

    def _tell(self, plan: Merging) -> None:
        said = [self.tr("%n place(s) move", "", plan.sites)]
        if plan.groups:
            said.append(self.tr("%n group(s) begin anew there", "", plan.groups))
        if plan.areas:
            said.append(self.tr("%n area(s) lie there from then on", "", plan.areas))
        said.append(self.tr("%n finding(s) keep their place and are found under both names", "", plan.findings))
        if plan.charges:
            said.append(self.tr("%n charge(s) end", "", plan.charges))
        if plan.wholes:
            said.append(self.tr("the village itself is inspected there from then on"))
        self.told.setText(self.tr("; ").join(said) + self.tr("."))
        self._grow()

    def _tell_failure(self, error: BaseException) -> None:
        sentence = told(error) if isinstance(error, Fault) else None
        self.told.setText("" if sentence is None else f"△ {sentence.what}")
        self._grow()


class EndAreaDialog(ActDialog):
    """The last day of an area that goes into no other."""

    def __init__(self, parent: QWidget, session: Session, area: Area) -> None:
        super().__init__(parent, session, "", "", name="end_area", wide=440)
        self.area = area
        title = self.tr("{name} ends").format(name=area.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("End it"))
        self.until = DateField("", self.tr("no day"))
        self.until.show_day(clock.today().isoformat())
        self.field = Field(self.tr("Last day"), self.until)
        self.box.addWidget(self.field)
        note = self.tr("Only what nothing lies in any more can end. Where it went into another one, merge it.")
        self.box.addWidget(Words(note, "cell", "muted", wrap=True))

    def work(self) -> Callable[[Store], Any] | None:
        """A day is wanted."""
        until, area = self.until.day, self.area.id
        self.field.set_wrong("" if until else self.tr("Say which day"))
        return (lambda store: areas.end(store, area, until=until)) if until else None
