"""What every part of the register has: a line above with its acts, a table, and beside it what is known of one line."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.operations.register import writing
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.pages.boards_words import on
from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.lines import Column
from inspector.ui.widgets.panel import Heading, Panel, Rule, Words, scrolled
from inspector.ui.widgets.rows import Row, Rows


class Beside(Panel):
    """One line of the table: its name, its facts, what was before, and what can be done with it."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(sides=("left",))
        self.name = Words("", "title", bold=True, wrap=True)
        self.place = Words("", "cell", "muted", wrap=True)
        self.facts = Facts()
        self.heading = Heading("")
        self.history = Rows(name, high=50)
        self.hint = Words(hint, "body", "muted", wrap=True)
        self.hint.setMargin(px(16))
        self.rule = Rule()
        above = Panel(margins=(16, 12, 16, 12), gap=8)
        above.add(self.name, self.place, self.facts, self.rule, self.heading, self.history, None)
        self.body = scrolled(above, name)
        self.acts = Panel(sides=("top",), margins=(16, 10, 16, 10), gap=8)
        self.add(self.hint, self.body, self.acts)
        self.box.setStretch(1, 1)
        self.setFixedWidth(px(316))
        self.show_nothing()

    def show_nothing(self) -> None:
        """No line is chosen."""
        self.hint.show()
        self.body.hide()
        self.acts.hide()

    def show_one(
        self, name: str, place: str, facts: Sequence[tuple[str, str]], heading: str, history: Sequence[Row]
    ) -> None:
        """Show a line."""
        self.hint.hide()
        self.name.setText(name)
        self.place.setText(place)
        self.place.setVisible(bool(place))
        self.facts.set_facts([it for it in facts if it[1]])
        self.heading.set_words(heading)
        self.history.set_values(list(history))
        for it in (self.heading, self.history, self.rule):
            it.setVisible(bool(history))
        self.body.show()
        self.acts.show()


class RegisterPane(Panel):
    """Subclasses fill `head`, answer `read`, and show what is chosen in `beside`."""

    table_kind = ""
    """The kind of table (`sheet.register`) the part leaves and comes in as."""

    def __init__(self, session: Session, name: str, columns: Sequence[Column], hint: str, *, high: int = 36) -> None:
        super().__init__()
        self.session = session
        self.told = Words("", "cell", "accent", elide=True)
        self.told.setObjectName(f"{self.table_kind}_told")
        self.table = ChosenLines(name, columns, high=high, several=False)
        self.table.setObjectName(f"{self.table_kind}_table")
        self.table.changed.connect(self._moved)
        self.beside = Beside(name, hint)
        self.take_in = Button(self.tr("Import …"), icon="import", height=36)
        self.take_in.setObjectName(f"{self.table_kind}_import")
        self.take_in.clicked.connect(lambda _: self._import())
        self.give = Button(self.tr("Export …"), icon="export", height=36)
        self.give.setObjectName(f"{self.table_kind}_export")
        self.give.clicked.connect(lambda _: self._choose_target())
        self.head = Panel(sides=("bottom",), margins=(20, 8, 16, 8), gap=10, across=True)
        middle = Panel().add(self.head)
        middle.box.addWidget(self.table, 1)
        box = QHBoxLayout()
        box.setSpacing(0)
        box.addWidget(middle, 1)
        box.addWidget(self.beside)
        self.box.addLayout(box, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow tables come and go by their icons, so that the words of the other acts stand whole."""
        super().resizeEvent(event)
        narrow = self.window().width() < px(NARROW)
        self.beside.setFixedWidth(px(268 if narrow else 316))
        for it in self.head.findChildren(Button):
            if it is not getattr(self, "new", None):
                it.set_brief(brief=narrow)

    def read(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def keys(self) -> QWidget:
        """The table."""
        return self.table

    @property
    def chosen(self) -> Any:
        """The key of the chosen line, None for none."""
        return next(iter(self.table.chosen), None)

    def show_chosen(self) -> None:
        """Show in `beside` what is known of the chosen line."""

    def act(self, words: str, name: str, work: Callable[[], None], *, icon: str = "") -> Button:
        """One more thing that can be done with the chosen line."""
        button = Button(words, icon=icon, height=34)
        button.setObjectName(name)
        button.clicked.connect(lambda _: work())
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.beside.acts.add(button)
        return button

    def do(self, work: Callable[[Store], Any]) -> None:
        """Change the store."""
        self.told.setText("")
        self.session.do(self, work)

    def span(self, since: str | None, until: str | None, more: str | None = None) -> str:
        """From when until when, and what else is said of it."""
        days = self.tr("from {day}").format(day=on(since))
        if until is not None:
            days = self.tr("{since} to {until}").format(since=on(since), until=on(until))
        return " · ".join(filter(None, (days, more)))

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.told.setText(words)

    def _moved(self) -> None:
        if self.chosen is None:
            self.beside.show_nothing()
        else:
            self.show_chosen()

    def _import(self) -> None:
        from inspector.ui.dialogs.register_table import RegisterTableDialog  # noqa: PLC0415 - with its first use

        RegisterTableDialog(self, self.session, self.table_kind).show_over()

    def _choose_target(self) -> None:
        from inspector.sheet.register import LEAVING  # noqa: PLC0415 - with its first use

        name = LEAVING[self.table_kind].title[i18n.language() != "zh"]
        kinds = self.tr("Workbook (*.xlsx);;CSV (*.csv)")
        choose_target(self, self.tr("Export a table"), Path.home() / f"{name}.xlsx", kinds, self._write)

    def _write(self, path: Path) -> None:
        kind, language = self.table_kind, i18n.language()

        def work(store: Store) -> int:
            return writing.write(store, kind, path, language=language)

        said = self.tr("Saved: {path}").format(path=path)
        self.session.ask(self, work, lambda _: self.tell(said), failed=self.session.failed.emit)
