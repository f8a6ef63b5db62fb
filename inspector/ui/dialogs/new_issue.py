"""One issue added by hand: what is wrong, where, whose, from which document; suspected, or certain already."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from inspector import i18n
from inspector.db import areas
from inspector.db.store import Store
from inspector.operations.rectification import adding
from inspector.records import Origin
from inspector.ui import theme
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.pages.sources_words import source_words
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import across
from inspector.ui.widgets.pick import Pick
from inspector.ui.widgets.segments import Choice, Segments


@dataclass(frozen=True, slots=True)
class _Offered:
    places: list[tuple[str, str]]
    units: list[tuple[str, str]]
    sources: dict[str, str]


def _offered(store: Store) -> _Offered:
    places = []
    for area, name in store.rows(
        "SELECT id, name FROM area WHERE NOT deleted AND until IS NULL AND level NOT IN ('province', 'prefecture')"
        " ORDER BY code"
    ):
        places.append(("".join(areas.names_within(store.connection, area)) or str(name), str(area)))
    units = [(str(name), str(id)) for id, name in store.rows(  # noqa: A001
        "SELECT id, name FROM unit WHERE NOT deleted ORDER BY name")]  # fmt: skip
    return _Offered(places, units, source_words(store))


class NewIssueDialog(ActDialog):
    """With a document it is an item of it; without, only its source is asked for."""

    def __init__(self, parent: QWidget, session: Session, origin: Origin | None = None) -> None:
        super().__init__(parent, session, "", "", name="new_issue", wide=640)
        title = self.tr("Add an issue")
        if origin is not None:
            title = self.tr("Add an issue of “{document}”").format(document=origin.title)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Add"))
        self.origin = origin
        self.text = text_edit("", lines=3)
        self.text.setObjectName("issue_text")
        self.source = DropDown("")
        self.place = Pick("", self.tr("Type part of a name"))
        self.place.setObjectName("issue_place")
        self.unit = Pick("", self.tr("Type part of a name"))
        self.where = line_edit("", self.tr("Place, building, household"))
        self.aspect = line_edit("", self.tr("The heading it stands under"))
        self.item = line_edit("", self.tr("Its number there"))
        levels = [Choice(n, i18n.severity(n), tone=theme.severity(n)) for n in (3, 2, 1, 0)]  # type: ignore[arg-type]
        self.severity = Segments(self.tr("Severity"), levels, 1, height=36, step="cell")
        self.due = DateField("", self.tr("by the table of severities"))
        self.suspected = QCheckBox(self.tr("Only suspected: it has to be verified first"))
        self.suspected.setObjectName("issue_suspected")
        for edit in (self.where, self.aspect, self.item):
            edit.setMinimumHeight(px(36))
        self.text_field = Field(self.tr("The problem"), self.text)
        self.place_field = Field(self.tr("Where it is"), self.place)
        self.source_field = Field(self.tr("Where it comes from"), self.source)
        self.box.addWidget(self.text_field)
        for line in (
            (self.place_field, Field(self.tr("Where exactly"), self.where)),
            (Field(self.tr("Responsible unit"), self.unit), Field(self.tr("Deadline"), self.due)),
            (Field(self.tr("Aspect"), self.aspect), Field(self.tr("Item"), self.item)),
        ):
            row = across(*line, gap=12)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            self.box.addLayout(row)
        self.box.addWidget(self.source_field)
        self.source_field.setVisible(origin is None)
        for it in (self.aspect, self.item):
            it.setEnabled(origin is not None)
        self.box.addLayout(across(Field(self.tr("Severity"), self.severity), None))
        self.box.addWidget(self.suspected)
        self.suspected.setChecked(origin is not None and origin.source == "suspected")
        self.act.setEnabled(False)  # until it is known what there is
        session.ask(self, _offered, self._offer)
        self.text.setFocus()

    def _offer(self, offered: _Offered) -> None:
        self.place.set_options(offered.places)
        self.unit.set_options(offered.units)
        self.source.set_options([(word, name) for name, word in offered.sources.items()])
        self.source.setCurrentIndex(max(0, self.source.findData("complaint")))
        self.act.setEnabled(True)

    def work(self) -> Callable[[Store], str] | None:
        """What is wrong and where, at least."""
        text, place = self.text.toPlainText().strip(), self.place.value
        self.text_field.set_wrong("" if text else self.tr("Write what is wrong"))
        self.place_field.set_wrong("" if place else self.tr("Choose a town, a village or a group"))
        for said, widget in ((text, self.text), (place, self.place)):
            if not said:
                widget.setFocus()
                return None
        values: dict[str, Any] = {
            "place": self.where.text(), "unit": self.unit.value or None, "severity": self.severity.value,
            "due": self.due.day or None, "suspected": int(self.suspected.isChecked()),
        }  # fmt: skip
        source = str(self.source.currentData() or "routine")
        if self.origin is not None:
            source = self.origin.source
            values |= {"origin": self.origin.id, "aspect": self.aspect.text(), "item": self.item.text()}
        return lambda store: adding.add(store, text=text, source=source, area=place, **values)
