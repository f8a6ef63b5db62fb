"""The facts of a site, to be corrected: every field is kept as an operation of its own when it is left."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from inspector import i18n
from inspector.operations import site
from inspector.records import Site
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Words

_MOST = {"users": 999, "year": 2100}
_LEAST = {"users": 0, "year": 1900}


class SiteFactsDialog(Dialog):
    """There is nothing to confirm: what stands in a field that was left is saved, and undo takes it back."""

    def __init__(self, parent: QWidget, session: Session, shown: Site) -> None:
        super().__init__(parent, shown.name, wide=560)
        self.session = session
        self.site = shown
        self.fields: dict[str, Field] = {}
        self.kept: dict[str, str] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        for place, name in enumerate(_READ):
            grid.addWidget(self._field(name), place // 2, place % 2)
        self.box.addLayout(grid)
        self.box.addWidget(Words(self.tr("Each field is saved when you leave it."), "small", "muted"))
        close = Button(self.tr("Done"), kind="filled")
        close.setObjectName("done")
        close.clicked.connect(self.accept)
        self.set_buttons(close)

    def done(self, result: int) -> None:
        """The field one is in counts as left. A value that cannot be stays to be mended; Escape gives it up."""
        wrong = [name for name in self.fields if not self._keep(name)]
        if wrong and result:
            self.fields[wrong[0]].inside.setFocus()
            return
        super().done(result)

    def _field(self, name: str) -> Field:
        value = getattr(self.site, name)
        edit = line_edit("")
        edit.setText("" if value is None else f"{value:g}" if isinstance(value, float) else str(value))
        edit.setMinimumHeight(px(34))
        self.kept[name] = edit.text()
        self.fields[name] = Field(i18n.label(name), edit)
        edit.editingFinished.connect(lambda: self._keep(name))
        return self.fields[name]

    def _keep(self, name: str) -> bool:
        """Save a field if it says something new; False for what it cannot say."""
        field = self.fields[name]
        edit = field.inside
        if not isinstance(edit, QLineEdit) or edit.text().strip() == self.kept[name]:
            field.set_wrong("")
            return True
        text = edit.text().strip()
        try:
            value = _READ[name](text)
        except ValueError:
            field.set_wrong(self._expected(name))
            return False
        field.set_wrong("")
        self.kept[name] = text
        id = self.site.id  # noqa: A001 - the record's own word
        self.session.do(
            self.session,
            lambda store: site.change(store, id, **{name: value}),
            failed=lambda it: self._failed(name, it),
        )
        return True

    def _failed(self, name: str, error: BaseException) -> None:
        self.kept[name] = "\0"  # whatever stands there is tried again
        sentence = told(error)
        self.fields[name].set_wrong(str(sentence) if sentence else "")

    def _expected(self, name: str) -> str:
        if name == "name":
            return self.tr("A site needs a name")
        if name == "volume":
            return self.tr("A number of cubic metres, as in 1.5")
        return self.tr("A whole number from {least} to {most}").format(least=_LEAST[name], most=_MOST[name])


def _text(text: str) -> str | None:
    return text or None


def _name(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text


def _volume(text: str) -> float | None:
    if not text:
        return None
    value = float(text)
    if not 0 < value <= 1000:
        raise ValueError(text)
    return value


def _whole(name: str) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and _LEAST[name] <= int(text) <= _MOST[name]):
            raise ValueError(text)
        return int(text)

    return read


_READ: dict[str, Callable[[str], Any]] = {
    "name": _name,
    "phone": _text,
    "users": _whole("users"),
    "toilet": _text,
    "volume": _volume,
    "year": _whole("year"),
    "address": _text,
    "note": _text,
}
"""Field → how what was typed becomes its value; ValueError for what it cannot be."""
