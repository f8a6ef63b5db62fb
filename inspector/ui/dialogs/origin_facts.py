"""A document that findings come in: what it is, its number, who sent it, until when it is to be answered."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.operations.rectification import origins
from inspector.records import Origin
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.pages.sources_words import source_words
from inspector.ui.session import Session
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import across


class OriginDialog(ActDialog):
    """`made` carries the id of the document, new or corrected."""

    made = Signal(str)

    def __init__(self, parent: QWidget, session: Session, known: Origin | None = None) -> None:
        words = self.tr("Add a document") if known is None else self.tr("Correct the document")
        super().__init__(
            parent, session, words, self.tr("Add") if known is None else self.tr("Save"), name="origin_facts", wide=620
        )
        self.known = known
        self.source = DropDown("")
        self.source.setObjectName("origin_source")
        self.name = line_edit("", self.tr("As it is called"))
        self.name.setObjectName("origin_name")
        self.number = line_edit("", self.tr("e.g. 青督〔2026〕8号"))
        self.issuer = line_edit("", self.tr("Who sent it"))
        self.issued = DateField("", self.tr("no day"))
        self.due = DateField("", self.tr("no day"))
        self.note = text_edit("", lines=2)
        self.name_field = Field(self.tr("Title"), self.name)
        self.box.addWidget(self.name_field)
        lines = (
            (Field(self.tr("Kind"), self.source), Field(self.tr("Its number"), self.number)),
            (Field(self.tr("From"), self.issuer),),
            (Field(self.tr("Of the day"), self.issued), Field(self.tr("Answer by"), self.due)),
        )
        for line in lines:
            row = across(*line, gap=12)
            for at in range(len(line)):
                row.setStretch(at, 1)
            self.box.addLayout(row)
        self.box.addWidget(Field(self.tr("Note"), self.note))
        if known is not None:
            self.name.setText(known.title)
            self.number.setText(known.number or "")
            self.issuer.setText(known.issuer or "")
            self.issued.show_day(known.issued)
            self.due.show_day(known.due)
            self.note.setPlainText(known.note or "")
        session.ask(self, source_words, self._offer)
        self.name.setFocus()

    def _offer(self, words: dict[str, str]) -> None:
        self.source.set_options([(word, name) for name, word in words.items()])
        wanted = self.known.source if self.known else "superior"
        self.source.setCurrentIndex(max(0, self.source.findData(wanted)))

    def work(self) -> Callable[[Store], str] | None:
        """A title at least."""
        self.name_field.set_wrong("" if self.name.text().strip() else self.tr("Write what it is called"))
        if not self.name.text().strip() or not self.source.currentData():
            self.name.setFocus()
            return None
        said = {
            "number": self.number.text(), "issuer": self.issuer.text(), "issued": self.issued.day,
            "due": self.due.day, "note": self.note.toPlainText(),
        }  # fmt: skip
        source, title, known = str(self.source.currentData()), self.name.text(), self.known

        def write(store: Store) -> str:
            if known is None:
                return origins.add_origin(store, source=source, title=title, **said)
            origins.change_origin(store, known.id, source=source, title=title, **said)
            return known.id

        return write

    def done_with(self, result: str) -> None:
        """Stand on it."""
        self.made.emit(result)
        self.accept()
