"""A list is published as it was looked at: its issue, how places are told, until when, and what naming wants."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.operations.rating import publishing
from inspector.operations.rating.drawn import Drawn
from inspector.operations.rating.showing import NAME, SHOWN
from inspector.records import Publication
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.pages import ratings_words as words
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words, across


class PublishListDialog(ActDialog):
    """`published` has the id of the publication. What is wanted before a household may be named is asked for here."""

    published = Signal(str)

    def __init__(self, parent: QWidget, session: Session, held: Drawn) -> None:
        super().__init__(
            parent, session, self.tr("Publish the list"), self.tr("Publish"), name="publish_list", wide=580
        )
        self.held = held
        level = held.rating.level
        self.issue = line_edit("", self.tr("number of the issue"))
        self.issue.setObjectName("publish_issue")
        self.shown = DropDown("", [(words.shown(it), it) for it in SHOWN.get(level, ("village",))])
        self.shown.setObjectName("publish_shown")
        self.until = DateField("", self.tr("no last day"))
        self.until.setObjectName("publish_until")
        self.basis = line_edit("", self.tr("rules of the village, a decision"))
        self.basis.setObjectName("publish_basis")
        self.reviewer = line_edit("", self.tr("who looked at it a second time"))
        self.reviewer.setObjectName("publish_reviewer")
        self.notified = DateField("", self.tr("not yet"))
        self.notified.setObjectName("publish_notified")
        for it in (self.issue, self.shown, self.basis, self.reviewer):
            it.setMinimumHeight(px(36))
        days = held.list.rule.days_up
        self.until.show_day((clock.today() + timedelta(days=days)).isoformat() if days else None)
        self.fields = {
            "issue": Field(self.tr("Issue"), self.issue), "shown": Field(self.tr("Places are told"), self.shown),
            "until": Field(self.tr("Up until"), self.until), "basis": Field(self.tr("What allows it"), self.basis),
            "reviewer": Field(self.tr("Reviewed by"), self.reviewer),
            "notified": Field(self.tr("Those named were told on"), self.notified),
        }  # fmt: skip
        counts = {it: sum(place.list == it for place in held.list.places) for it in ("red", "black")}
        about = self.tr("{title}: {red} on the red list, {black} on the black list.")
        told = about.format(title=held.rating.title, red=counts["red"], black=counts["black"])
        frozen = self.tr("The list is frozen with every visit behind it; what comes later never changes it.")
        self.box.addWidget(Words(f"{told}\n{frozen}", "cell", "muted", wrap=True))
        self.naming = Words(
            self.tr("A household is named only where something allows it, somebody else reviewed it, and those named "
                    "were told beforehand. On the black list names are shortened even then."),
            "cell", "overdue", wrap=True,
        )  # fmt: skip
        self.naming.setObjectName("publish_naming")
        for pair in (("issue", "shown"), ("until", "notified")):
            row = across(*(self.fields[name] for name in pair), gap=16)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            for name in pair:  # what is said below one moves the other no lower
                row.setAlignment(self.fields[name], Qt.AlignmentFlag.AlignTop)
            self.box.addLayout(row)
        for name in ("basis", "reviewer"):
            self.box.addWidget(self.fields[name])
        self.box.addWidget(self.naming)
        self.shown.currentIndexChanged.connect(lambda _: self._turn())
        self._turn()
        session.ask(self, publishing.next_issue, self._number)

    def work(self) -> Callable[[Store], Any]:
        """The gate itself is `publishing.publish`: what it lacks is said at its field."""
        named = self.shown.currentData() == NAME
        lacks = {
            "basis": self.basis.text().strip(), "reviewer": self.reviewer.text().strip(), "notified": self.notified.day,
            "until": self.until.day,
        }  # fmt: skip
        for name, value in lacks.items():
            self.fields[name].set_wrong(self.tr("Wanted before a household is named") if named and not value else "")
        held, shown = self.held, str(self.shown.currentData())
        issue, until = self.issue.text().strip() or None, self.until.day or None
        basis, reviewer, notified = (lacks[name] or None for name in ("basis", "reviewer", "notified"))
        return lambda store: publishing.publish(
            store, held.rating.id, seen=held.fingerprint, shown=shown, issue=issue, until=until, basis=basis,
            reviewer=reviewer, notified=notified,
        )  # fmt: skip

    def done_with(self, result: Any) -> None:
        """Show what was published."""
        self.accept()
        if isinstance(result, Publication):
            self.published.emit(result.id)

    def _number(self, issue: str) -> None:
        if not self.issue.text():
            self.issue.setText(issue)

    def _turn(self) -> None:
        named = self.shown.currentData() == NAME
        self.naming.setVisible(named)
        for name in ("reviewer", "notified"):
            self.fields[name].setVisible(self.held.rating.level == "household")
        self._grow()
