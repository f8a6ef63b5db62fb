"""A grid or ten households are made, get their worker, and their places."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db import search
from inspector.db.store import Store
from inspector.operations.rectification import charges
from inspector.operations.register import grids, listing
from inspector.records import Area, Person, Site
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.checks import Checks
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.pick import Pick

_LEVELS = (grids.GRID, grids.TEN)


class AddGridDialog(ActDialog):
    """What it is, where it lies, what it is called."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, session, "", "", name="add_grid", wide=480)
        title = self.tr("A new grid")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Make it"))
        self.level = DropDown("", [(i18n.level(it), it) for it in _LEVELS])
        self.level.setMinimumHeight(px(36))
        self.parent_area = Pick("", self.tr("Type part of a name"))
        self.name, self.code = line_edit("", self.tr("First grid")), line_edit("", self.tr("the next free one"))
        for it in (self.name, self.code):
            it.setMinimumHeight(px(36))
        self.fields = {
            "level": Field(self.tr("Kind"), self.level), "parent": Field(self.tr("Lies in"), self.parent_area),
            "name": Field(self.tr("Name"), self.name), "code": Field(self.tr("Code"), self.code),
        }  # fmt: skip
        for field in self.fields.values():
            self.box.addWidget(field)
        levels = ("village", "group", "grid")
        session.ask(self, lambda store: listing.places(store, levels), self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A place and a name are wanted."""
        parent, name = self.parent_area.value, self.name.text().strip()
        self.fields["parent"].set_wrong("" if parent else self.tr("Choose one of the list"))
        self.fields["name"].set_wrong("" if name else self.tr("Type a name"))
        if not parent or not name:
            return None
        level, code = self.level.currentData(), self.code.text().strip() or None
        since = clock.today().isoformat()
        return lambda store: grids.add(store, parent=parent, name=name, level=level, code=code, since=since)

    def _offer(self, places: list[tuple[str, str]]) -> None:
        self.parent_area.set_options(places)
        self.level.setFocus()


class WorkerDialog(ActDialog):
    """Who works a grid from a day on."""

    def __init__(self, parent: QWidget, session: Session, grid: Area) -> None:
        super().__init__(parent, session, "", "", name="grid_worker_of", wide=440)
        self.grid = grid
        title = self.tr("Grid worker of {name}").format(name=grid.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Give charge"))
        self.person = Pick("", self.tr("Type part of a name"))
        self.since = DateField("", self.tr("no day"))
        self.since.show_day(clock.today().isoformat())
        self.person_field = Field(self.tr("Person"), self.person)
        self.box.addWidget(self.person_field)
        self.box.addWidget(Field(self.tr("From"), self.since))
        session.ask(self, _people, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A person is wanted."""
        person, since, grid = self.person.value, self.since.day or None, self.grid.id
        self.person_field.set_wrong("" if person else self.tr("Choose one of the list"))
        return (lambda store: charges.charge(store, person, "grid", area=grid, since=since)) if person else None

    def _offer(self, people: list[tuple[str, str]]) -> None:
        self.person.set_options(people)
        self.person.setFocus()


class AssignPlacesDialog(ActDialog):
    """The places of the village, those of the grid ticked; what is ticked belongs to it afterwards."""

    def __init__(self, parent: QWidget, session: Session, grid: Area) -> None:
        super().__init__(parent, session, "", "", name="grid_places", wide=520)
        self.grid = grid
        title = self.tr("Places of {name}").format(name=grid.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("These belong to it"))
        self.places = Checks("")
        self.places.setMinimumHeight(px(300))
        self.before: set[str] = set()
        self.box.addWidget(Field(self.tr("Places of the village"), self.places))
        session.ask(self, lambda store: _around(store, grid), self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """What was ticked comes, what no longer is goes."""
        chosen, grid = set(self.places.chosen), self.grid.id
        come, go = sorted(chosen - self.before), sorted(self.before - chosen)

        def assign(store: Store) -> int:
            return grids.assign(store, come, grid) + grids.assign(store, go, None)

        return assign

    def _offer(self, found: tuple[list[tuple[str, str]], set[str]]) -> None:
        options, self.before = found
        self.places.set_options(options, self.before)
        self.places.setFocus()


def _people(store: Store) -> list[tuple[str, str]]:
    return [
        (" · ".join((it.name, i18n.role(it.role))), it.id) for it in sorted(store.find(Person), key=lambda it: it.name)
    ]


def _around(store: Store, grid: Area) -> tuple[list[tuple[str, str]], set[str]]:
    """The places of the village a grid lies in, as (words, id), and which of them belong to the grid."""
    area = grids.base(store, grid)
    rows = search.find_sites(store, "", area=store.get(Area, area).code)
    ids = [store.one("SELECT id FROM site WHERE rowid = ?", row) for row in rows]
    held = sorted(store.many(Site, "id", ids), key=lambda it: it.code)
    return [(f"{it.name}  {it.code}", it.id) for it in held], {it.id for it in held if it.grid == grid.id}
