"""A place is put on a list of good examples, or what is said of it there is changed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.operations.rating import commendations
from inspector.operations.rating.commendations import Commended
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.holder import HolderPick
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import Words, across


class CommendDialog(ActDialog):
    """With `held` its days, reason and document are changed; the place and the list stay."""

    def __init__(
        self, parent: QWidget, session: Session, lists: Sequence[tuple[str, str]], held: Commended | None = None
    ) -> None:
        title = self.tr("Good example") if held else self.tr("Put on a list of good examples")
        super().__init__(parent, session, title, "", name="commend", wide=540)
        self.act.set_words(self.tr("Keep") if held else self.tr("Put on it"))
        self.held = held
        self.list = DropDown("", list(lists))
        self.list.setObjectName("commend_list")
        self.holder = HolderPick(session)
        self.since, self.until = DateField("", self.tr("today")), DateField("", self.tr("no last day"))
        self.since.show_day(held.commendation.since if held else clock.today().isoformat())
        self.until.show_day(held.commendation.until if held else None)
        self.reason, self.document = text_edit("", lines=2), line_edit("", self.tr("number of the document"))
        self.reason.setObjectName("commend_reason")
        for it in (self.list, self.document):
            it.setMinimumHeight(px(36))
        self.holder_field = Field(self.tr("Place"), self.holder)
        self.until_field = Field(self.tr("Until"), self.until)
        if held is None:
            self.box.addWidget(self.holder_field)
            self.box.addWidget(Field(self.tr("List"), self.list))
        else:
            self.reason.setPlainText(held.commendation.reason or "")
            self.document.setText(held.commendation.document or "")
            self.box.addWidget(Words(held.name or held.code, "body", bold=True))
        self.box.addLayout(across(Field(self.tr("Since"), self.since), self.until_field, gap=16))
        self.box.addWidget(Field(self.tr("Reason"), self.reason))
        self.box.addWidget(Field(self.tr("Document"), self.document))

    def work(self) -> Callable[[Store], Any] | None:
        """A place is wanted, and a last day after the first."""
        since, until = self.since.day or clock.today().isoformat(), self.until.day or None
        late = until is not None and until < since
        self.until_field.set_wrong(self.tr("It ends before it begins") if late else "")
        reason, document = self.reason.toPlainText().strip() or None, self.document.text().strip() or None
        facts: dict[str, Any] = {"since": since, "until": until, "reason": reason, "document": document}
        if self.held is not None:
            id_ = self.held.commendation.id
            return None if late else lambda store: commendations.change(store, id_, **facts)
        holder, list_ = self.holder.holder, str(self.list.currentData() or "")
        self.holder_field.set_wrong("" if holder else self.tr("Choose a household or a village"))
        if holder is None or late:
            return None
        facts[holder[0]] = holder[1]
        return lambda store: commendations.commend(store, list_, **facts)
