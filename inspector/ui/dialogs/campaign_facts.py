"""A campaign: its name, what it rests on, its dates, where it goes and what it asks; new, or as it is from now on."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.operations import campaign as campaigns
from inspector.operations.campaign import CampaignFile
from inspector.operations.versions import usable
from inspector.records import Area, Checklist
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.checks import Checks
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Words, across

_LENGTH = 100  # days of a new campaign (百日攻坚), half of them until 基本整改
_LEVELS = ("county", "town", "village")


class CampaignDialog(Dialog):
    """`made` carries the id of the campaign, new or changed."""

    made = Signal(str)

    def __init__(self, parent: QWidget, session: Session, known: CampaignFile | None = None) -> None:
        super().__init__(parent, "", wide=760)
        words = self.tr("A new campaign") if known is None else self.tr("Change the campaign")
        self.setWindowTitle(words)
        self.title.setText(words)
        self.session = session
        self.known = known
        self.name = line_edit("", self.tr("As it is called in the plan"))
        self.basis = line_edit("", self.tr("Plan or notice it rests on"))
        labels = (self.tr("Begins"), self.tr("Basically put right by"), self.tr("All closed by"))
        self.dates = [DateField(label, self.tr("Choose a day")) for label in labels]
        self.name_field = Field(self.tr("Name"), self.name)
        self.date_fields = [Field(label, it) for label, it in zip(labels, self.dates, strict=True)]
        self.areas, self.lists = Checks(""), Checks("")
        self.area_field = Field(self.tr("Areas, with all below them"), self.areas)
        self.list_field = Field(self.tr("Checklists"), self.lists)
        for edit in (self.name, self.basis):
            edit.setMinimumHeight(px(36))
        for it in (self.areas, self.lists):
            it.setFixedHeight(px(220))
        self.wrong = Words("", "cell", "overdue", wrap=True)
        self.wrong.hide()
        for line in (
            (self.name_field, Field(self.tr("Basis"), self.basis)),
            self.date_fields,
            (self.area_field, self.list_field),
        ):
            box = across(*line, gap=12)
            for field in line:  # what is wrong with one does not push the other down
                box.setAlignment(field, Qt.AlignmentFlag.AlignTop)
            self.box.addLayout(box)
        self.box.addWidget(self.wrong)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Add") if known is None else self.tr("Save"), kind="filled")
        self.save.setObjectName("save_campaign")
        self.save.clicked.connect(self._save)
        self.set_buttons(cancel, self.save)
        self._fill()
        session.ask(self, _offered, self._offer)

    def _fill(self) -> None:
        if self.known is None:
            first = clock.today()
            days = [first, first + timedelta(days=_LENGTH // 2 - 1), first + timedelta(days=_LENGTH - 1)]
            shown = [it.isoformat() for it in days]
        else:
            it = self.known.campaign
            self.name.setText(it.name)
            self.basis.setText(it.basis or "")
            shown = [it.starts, it.basic_by, it.closed_by]
        for field, day in zip(self.dates, shown, strict=True):
            field.show_day(day)
        self.name.setFocus()

    def _offer(self, offered: tuple[Sequence[Area], Sequence[Checklist]]) -> None:
        areas, lists = offered
        known = self.known
        indent = {level: "　" * depth for depth, level in enumerate(_LEVELS)}
        self.areas.set_options(
            [(f"{indent[it.level]}{it.name}", it.id) for it in areas], {it.id for it in known.areas} if known else set()
        )
        mine = list(known.checklists) if known else []
        more = [it for it in lists if it.id not in {own.id for own in mine}]
        self.lists.set_options([(it.title, it.id) for it in [*mine, *more]], {it.id for it in mine})

    def _save(self) -> None:
        name, days = self.name.text().strip(), [it.day for it in self.dates]
        self.name_field.set_wrong("" if name else self.tr("Write what it is called"))
        for field, day in zip(self.date_fields, days, strict=True):
            field.set_wrong("" if day else self.tr("Choose a day"))
        if all(days):
            for earlier, later in ((0, 1), (1, 2)):
                if days[later] < days[earlier]:
                    self.date_fields[later].set_wrong(self.tr("This is before the day left of it"))
        self.area_field.set_wrong("" if self.areas.chosen else self.tr("Tick where it goes"))
        self.list_field.set_wrong("" if self.lists.chosen else self.tr("Tick what it asks"))
        fields = (self.name_field, *self.date_fields, self.area_field, self.list_field)
        self.adjustSize()
        if wrong := [it for it in fields if it.inside.accessibleDescription()]:
            wrong[0].inside.setFocus()
            return
        self.save.setEnabled(False)
        facts = dict(zip(("starts", "basic_by", "closed_by"), days, strict=True))
        basis, areas, lists, known = self.basis.text(), self.areas.chosen, self.lists.chosen, self.known

        def write(store: Store) -> str:
            if known is None:
                return campaigns.add(store, name=name, basis=basis, areas=areas, checklists=lists, **facts)
            id = known.campaign.id  # noqa: A001
            campaigns.change(store, id, name=name, basis=basis, areas=areas, checklists=lists, **facts)
            return id

        self.session.do(self, write, self._saved, self._failed)

    def _saved(self, campaign: str) -> None:
        self.made.emit(campaign)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self.wrong.setText(f"△ {told(error)}")
        self.wrong.show()
        self.adjustSize()


def _offered(store: Store) -> tuple[list[Area], list[Checklist]]:
    areas = [it for it in store.find(Area, until=None) if it.level in _LEVELS]
    return sorted(areas, key=lambda it: it.code), list(usable(store))
