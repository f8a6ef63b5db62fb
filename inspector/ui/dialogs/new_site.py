"""A site that is not on any list yet: what it is, where it lies, what it is called. Its code follows by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from inspector import i18n
from inspector.i18n.words import SITE_KINDS
from inspector.operations import finder, site
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words


class NewSiteDialog(Dialog):
    """`made` carries the new site's id."""

    made = Signal(str)

    def __init__(self, parent: QWidget, session: Session, area: str) -> None:
        super().__init__(parent, "")
        self.session = session
        self.area = area
        words = self.tr("A new site")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.kind = DropDown("", [(i18n.site_kind(it), it) for it in SITE_KINDS])
        self.place = DropDown("")
        self.place.setEditable(True)
        self.place.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        completer = QCompleter(self.place.model(), self.place)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.place.setCompleter(completer)
        self.name = line_edit("", self.tr("Householder, or what it is called"))
        self.name_field = Field(self.tr("Name"), self.name)
        self.place_field = Field(self.tr("Village or group"), self.place)
        for edit in (self.name, self.kind, self.place):
            edit.setMinimumHeight(px(36))
        self.wrong = Words("", "cell", "overdue", wrap=True)
        self.wrong.hide()
        for it in (Field(self.tr("Kind"), self.kind), self.place_field, self.name_field, self.wrong):
            self.box.addWidget(it)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Add"), kind="filled")
        self.save.setObjectName("add_site")
        self.save.clicked.connect(self._save)
        self.set_buttons(cancel, self.save)
        self.name.setFocus()
        session.ask(self, finder.places_for_sites, self._offer)

    def _offer(self, places: list[tuple[str, str, str]]) -> None:
        self.place.set_options([(words, id) for id, _, words in places])  # noqa: A001
        inside = [place for place, (_, code, _) in enumerate(places) if self.area and code.startswith(self.area)]
        if inside:
            self.place.setCurrentIndex(inside[0])
        for edit in self.place.findChildren(QLineEdit):
            edit.setAccessibleName(self.place.accessibleName())

    def _save(self) -> None:
        name, at = self.name.text().strip(), self.place.findText(self.place.currentText())
        self.name_field.set_wrong("" if name else self.tr("Write what it is called"))
        self.place_field.set_wrong("" if at >= 0 else self.tr("Choose a village or group of the list"))
        if not name or at < 0:
            (self.name if not name else self.place).setFocus()
            return
        self.save.setEnabled(False)
        kind, area = self.kind.currentData(), self.place.itemData(at)
        self.session.do(self, lambda store: site.add(store, kind=kind, name=name, area=area), self._added, self._failed)

    def _added(self, made: str) -> None:
        self.made.emit(made)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self.wrong.setText(f"△ {told(error)}")
        self.wrong.show()
