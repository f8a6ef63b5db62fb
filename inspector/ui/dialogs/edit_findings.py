"""One field of many findings is set at once, as one operation that one undo takes back."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.i18n import translate
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.operations.rectification import plan
from inspector.records import Finding, Person, Unit
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.step_reading import named
from inspector.ui.session import Session
from inspector.ui.widgets.field import Field
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.pick import Pick

_MOST = 4
"""Values that are told of what stands there now."""


@dataclass(frozen=True, slots=True)
class Settable:
    """A field that can be set: its words, and what its values are taken from."""

    words: str
    source: str  # unit person, or a table

    def title(self) -> str:
        """Its words in the language spoken."""
        return translate("EditFindings", self.words)


FIELDS: Mapping[str, Settable] = {
    "unit": Settable(QT_TRANSLATE_NOOP("EditFindings", "responsible unit"), "unit"),
    "lead": Settable(QT_TRANSLATE_NOOP("EditFindings", "lead unit"), "unit"),
    "leader": Settable(QT_TRANSLATE_NOOP("EditFindings", "leader"), "person"),
    "person": Settable(QT_TRANSLATE_NOOP("EditFindings", "responsible person"), "person"),
    "theme": Settable(QT_TRANSLATE_NOOP("EditFindings", "theme"), "themes"),
    "handling": Settable(QT_TRANSLATE_NOOP("EditFindings", "way of handling"), "handling"),
    "cause": Settable(QT_TRANSLATE_NOOP("EditFindings", "cause"), "causes"),
    "common": Settable(QT_TRANSLATE_NOOP("EditFindings", "common problem"), ""),
}


class EditFindingsDialog(ActDialog):
    """What stands there now, and what is to stand there; nothing chosen is said to mean nothing."""

    def __init__(
        self, parent: QWidget, session: Session, findings: Sequence[str], field: str, told: Callable[[str], object]
    ) -> None:
        title = translate("EditFindings", "Set {field}").format(field=FIELDS[field].title())
        super().__init__(parent, session, title, self.tr("Set it for %n finding(s)", "", len(findings)),
                         name="edit_findings", wide=500)  # fmt: skip
        self.findings = tuple(findings)
        self.field_ = field
        self.told = told
        self.now = Words("", "cell", "muted", wrap=True)
        self.now.setObjectName("stands_now")
        self.pick = Pick(FIELDS[field].title(), self.tr("type to search"))
        self.pick.setObjectName("new_value")
        self.asked = Field(FIELDS[field].title(), self.pick)
        self.box.addWidget(self.now)
        self.box.addWidget(self.asked)
        self.act.setEnabled(False)
        english = i18n.language() == "en"
        session.ask(self, lambda store: _read(store, findings, field, english=english), self._show, failed=self._failed)

    def work(self) -> Callable[[Store], Any] | None:
        """Set the field; a name nobody knows is not guessed at."""
        if self.pick.value is None:
            known = self.tr("Choose one of the list, or “none”")
            self.asked.set_wrong(known)
            return None
        self.asked.set_wrong("")
        value: Any = self.pick.value or None
        if self.field_ == "common":
            value = int(value or 0)
        findings, values = self.findings, {self.field_: value}
        return lambda store: plan.change(store, findings, **values)

    def done_with(self, result: Any) -> None:
        """Say what was done."""
        words = self.tr("{field} set for %n finding(s)", "", len(self.findings))
        self.told(words.format(field=FIELDS[self.field_].title()))
        super().done_with(result)

    def _show(self, found: "tuple[list[tuple[str, str]], Counter[str]]") -> None:
        options, now = found
        names = {value: words for words, value in options}
        said = [
            self.tr("{what} {count}").format(what=names.get(value, value) if value else self.tr("none"), count=count)
            for value, count in now.most_common(_MOST)
        ]
        more = "…" if len(now) > _MOST else ""
        self.now.setText(self.tr("Now: {what}").format(what=i18n.listed(said) + more))
        none = [] if self.field_ == "common" else [(self.tr("none"), "")]
        self.now.setMinimumHeight(self.now.heightForWidth(self.now.width()))
        self.pick.set_options([*options, *none])
        self.act.setEnabled(True)
        self._grow()
        self.pick.setFocus()


def _read(store: Store, findings: Sequence[str], field: str, *, english: bool) -> Any:
    """What can be chosen as (words, value), and how often each value stands there now."""
    now = Counter(str(getattr(it, field) or "") for it in store.many(Finding, "id", findings))
    source = FIELDS[field].source
    if source == "unit":
        options = sorted((it.name, it.id) for it in store.find(Unit))
    elif source == "person":
        units = {it.id: it.name for it in store.find(Unit)}
        options = sorted((named(it, units), it.id) for it in store.find(Person))
    elif source:
        column = "title_en" if english else "title"
        options = [(str(it[column]), str(it["name"])) for it in current(store, source)]
    else:
        yes, no = translate("EditFindings", "yes"), translate("EditFindings", "no")
        options = [(yes, "1"), (no, "0")]
        now = Counter({"1": now["1"], "0": now.total() - now["1"]})
    return options, Counter({value: count for value, count in now.items() if count})
