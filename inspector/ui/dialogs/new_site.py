"""A site that is not on any list yet, added on the spot: what it is, where it lies, what it is called, what is known.

Its code is proposed. Whoever bears the name or the code already is shown before it is added; Enter adds it and begins
the visit there.
"""

import re
import unicodedata
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.i18n.words import SITE_KINDS
from inspector.operations import finder, site
from inspector.operations.finder import SiteRow
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Card, Heading, Words
from inspector.ui.widgets.rows import Row, Rows

_PAUSE = 250  # milliseconds after a letter before it is looked up who bears the name
_POSITION = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\D*?[\s,;，；、]+\D*?(-?\d{1,3}(?:\.\d+)?)\D*")
_MOST_USERS = 999
_LONGEST = 80  # characters of a position that count
_EXAMPLE = "26.58213, 113.86427"


class NewSiteDialog(Dialog):
    """`made` carries the new site's id, or that of one that is there; `begin` the one a visit is to begin at."""

    made = Signal(str)
    begin = Signal(str)

    def __init__(self, parent: QWidget, session: Session, area: str, near: str = "", name: str = "") -> None:
        super().__init__(parent, "", wide=620)
        self.session = session
        self.area = area
        self.near = near
        self.setObjectName("new_site")
        words = self.tr("A new site")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.shown: tuple[str, str, str] | None = None  # what was asked about when those alike were shown
        self.kind = DropDown("", [(i18n.site_kind(it), it) for it in SITE_KINDS])
        self.place = DropDown("")
        self.place.setEditable(True)
        self.place.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        completer = QCompleter(self.place.model(), self.place)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.place.setCompleter(completer)
        self.name = line_edit("", self.tr("Householder, or what it is called"))
        if not name.isascii():  # what was typed to find it, and it was not there
            self.name.setText(name.strip())
        self.code = line_edit("")
        self.users = line_edit("", self.tr("how many people"))
        self.address = line_edit("")
        self.phone = line_edit("")
        self.position = line_edit("", _EXAMPLE)
        self._lay_out()
        self.pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self.pause.timeout.connect(self._look)
        self.name.textChanged.connect(lambda _: self.pause.start())
        self.code.textChanged.connect(lambda _: self.pause.start())
        self.kind.currentIndexChanged.connect(lambda _: self._propose())
        self.place.currentIndexChanged.connect(lambda _: self._propose())
        self.name.setFocus()
        session.ask(self, finder.places_for_sites, self._offer)

    def _lay_out(self) -> None:
        self.name_field = Field(self.tr("Name"), self.name)
        self.place_field = Field(self.tr("Village or group"), self.place)
        self.users_field = Field(i18n.label("users"), self.users)
        self.position_field = Field(self.tr("Position"), self.position)
        fields = (
            self.name_field, Field(self.tr("Kind"), self.kind),
            self.place_field, Field(i18n.label("code"), self.code),
            self.users_field, Field(i18n.label("phone"), self.phone),
            Field(i18n.label("address"), self.address), self.position_field,
        )  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        for place, field in enumerate(fields):
            field.inside.setMinimumHeight(px(36))
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.box.addLayout(grid)
        self.alike_heading = Heading(self.tr("Already here"), self.tr("Go there instead of adding it twice"))
        self.alike = Rows(self.tr("Already here"), fit=True, high=48)
        self.alike.acted.connect(lambda row: self._go(row.key.id))
        self.alike_card = Card(margins=(1, 1, 1, 1)).add(self.alike)
        self.wrong = Words("", "cell", "overdue", wrap=True)
        for it in (self.alike_heading, self.alike_card, self.wrong):
            self.box.addWidget(it)
            it.hide()
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.only = Button(self.tr("Only add"))
        self.only.setObjectName("add_site")
        self.only.clicked.connect(lambda: self._save(visit=False))
        self.save = Button(self.tr("Add and begin"), kind="filled", key="", height=40)
        self.save.setObjectName("add_and_begin")
        self.save.clicked.connect(lambda: self._save(visit=True))
        self.set_buttons(cancel, self.only, self.save)

    # -- what is known already ---------------------------------------------------------------------------------------

    def _offer(self, places: list[tuple[str, str, str]]) -> None:
        self.place.set_options([(words, id) for id, _, words in places])  # noqa: A001
        inside = [place for place, (_, code, _) in enumerate(places) if self.area and code.startswith(self.area)]
        beside = [place for place, (id, _, _) in enumerate(places) if id == self.near]  # noqa: A001
        within = [it for it in beside if it in inside] or inside or beside
        if within:
            self.place.setCurrentIndex(within[0])
        for edit in self.place.findChildren(QLineEdit):
            edit.setAccessibleName(self.place.accessibleName())
        self._propose()

    def _asked(self) -> tuple[str, str, str]:
        """Area, name and code as they stand; '' for what is not chosen yet."""
        at = self.place.findText(self.place.currentText())
        return str(self.place.itemData(at)) if at >= 0 else "", self.name.text().strip(), self.code.text().strip()

    def _propose(self) -> None:
        area, kind = self._asked()[0], self.kind.currentData()
        if area:
            then = self.code.setPlaceholderText
            self.session.ask(self, lambda store: site.next_code(store, kind, area), then, key="next-code")
        self.pause.start()

    def _look(self) -> None:
        asked = self._asked()
        if asked[0] and (asked[1] or asked[2]):
            read = _alike(*asked)
            self.session.ask(self, read, lambda found: self._show_alike(asked, found), key="alike")
        else:
            self._show_alike(asked, [])

    def _show_alike(self, asked: tuple[str, str, str], found: list[SiteRow]) -> None:
        self.shown = asked
        rows = [
            Row(it, it.name, " · ".join((i18n.site_kind(it.kind), it.place, it.code)), action=self.tr("Go there"))
            for it in found[:4]
        ]
        self.alike.set_values(rows)
        self.alike_heading.setVisible(bool(found))
        self.alike_card.setVisible(bool(found))
        self.save.set_words(self.tr("Add it all the same") if found else self.tr("Add and begin"))

    def _go(self, there: str) -> None:
        self.made.emit(there)
        self.accept()

    # -- adding ------------------------------------------------------------------------------------------------------

    def _save(self, *, visit: bool) -> None:
        asked = self._asked()
        area, name, code = asked
        users, position = self.users.text().strip(), self.position.text().strip()
        spot = read_position(position)
        few = users.isascii() and users.isdigit() and int(users) <= _MOST_USERS
        self.name_field.set_wrong("" if name else self.tr("Write what it is called"))
        self.place_field.set_wrong("" if area else self.tr("Choose a village or group of the list"))
        self.users_field.set_wrong("" if few or not users else self.tr("A whole number up to 999"))
        self.position_field.set_wrong("" if spot or not position else self.tr("Latitude and longitude in degrees"))
        wrong = [
            it for it, fine in ((self.name, name), (self.place, area), (self.users, few or not users),
                                (self.position, spot or not position)) if not fine
        ]  # fmt: skip
        if wrong:
            wrong[0].setFocus()
            return
        facts = {
            "code": code or None,
            "users": int(users) if users else None,
            "phone": self.phone.text().strip() or None,
            "address": self.address.text().strip() or None,
            "latitude": spot[0] if spot else None,
            "longitude": spot[1] if spot else None,
        }
        kind, seen = self.kind.currentData(), self.shown == asked
        self.save.setEnabled(False)
        self.only.setEnabled(False)

        def work(store: Store) -> str | list[SiteRow]:
            alike = [] if seen else _alike(*asked)(store)
            return alike or site.add(store, kind=kind, name=name, area=area, **facts)

        self.session.do(self, work, lambda made: self._added(made, asked, visit=visit), self._failed)

    def _added(self, made: str | list[SiteRow], asked: tuple[str, str, str], *, visit: bool) -> None:
        if isinstance(made, str):
            (self.begin if visit else self.made).emit(made)
            self.accept()
            return
        self.save.setEnabled(True)
        self.only.setEnabled(True)
        self._show_alike(asked, made)

    def _failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self.only.setEnabled(True)
        sentence = told(error)
        if sentence is not None:
            self.wrong.setText(f"△ {sentence.what} {sentence.next}" if isinstance(error, Fault) else f"△ {sentence}")
            self.wrong.show()


def read_position(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, as in `26.58213, 113.86427`, °, N and E between; None for anything else.

    Who writes the longitude first, as some maps do, is understood where only one reading is on the globe.
    """
    found = _POSITION.fullmatch(unicodedata.normalize("NFKC", text[:_LONGEST]).strip())
    if found is None:
        return None
    one, other = float(found[1]), float(found[2])
    if abs(one) > 90 >= abs(other):
        one, other = other, one
    return (one, other) if abs(one) <= 90 and abs(other) <= 180 else None


def _alike(area: str, name: str, code: str) -> Callable[[Store], list[SiteRow]]:
    return lambda store: finder.alike(store, area=area, name=name, code=code)
