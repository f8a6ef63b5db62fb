"""What is filled in of a project or an asset: a dialog of fields that gives their values and says which is wrong."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from inspector.db.store import Store
from inspector.operations.projects.amounts import written
from inspector.operations.projects.entering import MONTH
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit, text_edit
from inspector.ui.widgets.panel import across
from inspector.ui.widgets.pick import Pick

Sort = Literal["text", "long", "amount", "whole", "month", "day", "choice", "pick"]
Options = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: its column, its words, what sort of value; `options` as (words, value) of a choice or pick."""

    name: str
    label: str
    sort: Sort = "text"
    options: Options = ()
    hint: str = ""
    required: bool = False


class RecordDialog(ActDialog):
    """Rows of fields; `write` gets the store and the values by column. What is empty is None."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        title: str,
        verb: str,
        rows: Sequence[Sequence[Asked]],
        values: Mapping[str, Any],
        write: Callable[[Store, dict[str, Any]], Any],
        *,
        name: str,
        wide: int = 560,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        super().__init__(parent, session, title, verb, name=name, wide=wide)
        self.write, self.then = write, then
        self.asked = {it.name: it for row in rows for it in row}
        self.fields = {it.name: Field(it.label, self._made(it, values.get(it.name)), it.hint)
                       for it in self.asked.values()}  # fmt: skip
        for it, field in self.fields.items():
            field.inside.setObjectName(f"field_{it}")
        for row in rows:
            line = across(*(self.fields[it.name] for it in row), gap=16)
            for at in range(len(row)):
                line.setStretch(at, 1)
            self.box.addLayout(line)
        next(iter(self.fields.values())).inside.setFocus()

    def values(self) -> dict[str, Any] | None:
        """The values by column; None where one is wrong, which then is said below it."""
        found: dict[str, Any] = {}
        for name, field in self.fields.items():
            wrong = ""
            try:
                found[name] = self._value(self.asked[name], field.inside)
            except ValueError as error:
                wrong = str(error)
            else:
                if self.asked[name].required and found[name] is None:
                    wrong = self.tr("This is wanted")
            field.set_wrong(wrong)
            if wrong:
                found.pop(name, None)
        return found if len(found) == len(self.fields) else None

    def work(self) -> Callable[[Store], Any] | None:
        """Write what was filled in."""
        values = self.values()
        return None if values is None else lambda store: self.write(store, values)

    def done_with(self, result: Any) -> None:
        """Tell who asked, then close."""
        if self.then is not None:
            self.then(result)
        super().done_with(result)

    def _made(self, it: Asked, value: Any) -> QWidget:
        match it.sort:
            case "day":
                day = DateField(it.label, self.tr("no day"))
                day.show_day(value)
                return day
            case "choice":
                drop = DropDown(it.label, ([] if it.required else [("—", "")]) + [*it.options])
                drop.setMinimumHeight(px(36))
                drop.setCurrentIndex(max(0, drop.findData(value or "")))
                return drop
            case "pick":
                pick = Pick(it.label, self.tr("Type part of a name"))
                pick.set_options(list(it.options), value)
                return pick
            case "long":
                text = text_edit(it.label, lines=2)
                text.setPlainText(value or "")
                return text
        edit = line_edit(it.label, "2026-01" if it.sort == "month" else "")
        edit.setMinimumHeight(px(36))
        edit.setText(written(value) if it.sort == "amount" else "" if value is None else str(value))
        return edit

    def _value(self, it: Asked, inside: QWidget) -> Any:
        """What stands there; raises ValueError with the words of what is wrong."""
        if isinstance(inside, Pick) and inside.unknown:
            raise ValueError(self.tr("Choose one of the list"))
        text = _said(inside)
        if text is None:
            return None
        if it.sort in {"amount", "whole"}:
            return self._number(text, whole=it.sort == "whole")
        if it.sort == "month" and MONTH.fullmatch(text) is None:
            raise ValueError(self.tr("A month reads 2026-11"))
        return text

    def _number(self, text: str, *, whole: bool) -> float | int:
        try:
            found = Decimal(text.replace(",", "").replace("，", ""))
        except InvalidOperation:
            found = Decimal("NaN")
        if not found.is_finite() or found < 0 or found > Decimal(100_000_000):
            raise ValueError(self.tr("A number from 0 to 100,000,000 is wanted"))
        if whole and found != found.to_integral_value():
            raise ValueError(self.tr("A whole number is wanted"))
        return int(found) if whole else float(found)


def _said(inside: QWidget) -> str | None:
    """What stands in a field, None for nothing."""
    match inside:
        case DateField():
            return inside.day or None
        case Pick():
            return inside.value
        case QComboBox():
            return inside.currentData() or None
        case QPlainTextEdit():
            return inside.toPlainText().strip() or None
        case QLineEdit():
            return inside.text().strip() or None
    return None
