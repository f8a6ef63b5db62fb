"""A village is of a type, or bears a tag, from a day on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations.register import listing, traits
from inspector.records import Area
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit


class TraitDialog(ActDialog):
    """Which type or tag, from when, by which document."""

    def __init__(self, parent: QWidget, session: Session, area: Area, kind: str) -> None:
        super().__init__(parent, session, "", "", name="trait", wide=460)
        self.area, self.kind = area, kind
        is_type = kind == traits.TYPE
        title = (self.tr("Type of {name}") if is_type else self.tr("A tag of {name}")).format(name=area.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.set_words(self.tr("Set type") if is_type else self.tr("Add tag"))
        self.value = DropDown("")
        self.value.setMinimumHeight(px(36))
        self.since = DateField("", self.tr("no day"))
        self.since.show_day(clock.today().isoformat())
        self.document = line_edit("", self.tr("number of the document"))
        self.document.setMinimumHeight(px(36))
        self.fields = {
            "value": Field(self.tr("Type") if is_type else self.tr("Tag"), self.value),
            "since": Field(self.tr("From"), self.since), "document": Field(self.tr("Document"), self.document),
        }  # fmt: skip
        for it in self.fields.values():
            self.box.addWidget(it)
        session.ask(self, listing.words, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """A word and a day are wanted."""
        value, since = self.value.currentData(), self.since.day
        document, area = self.document.text().strip() or None, self.area.id
        self.fields["since"].set_wrong("" if since else self.tr("Say from which day"))
        if not value or not since:
            return None
        make = traits.set_type if self.kind == traits.TYPE else traits.add_tag
        return lambda store: make(store, area, value, since=since, document=document)

    def _offer(self, words: listing.Words) -> None:
        english = i18n.language() != "zh"
        found = words.of.get(traits.TABLES[self.kind], {})
        self.value.set_options([(it[english], name) for name, it in found.items()])
        self.value.setFocus()
