"""A rating begun or changed: what is compared over which days, by which rule, within which area."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector import clock, periods
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.i18n import language
from inspector.operations.rating import periods as ratings
from inspector.periods import Period, month_of
from inspector.records import Area, Campaign, Rating
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.pages import ratings_words as words
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.pick import Pick

if TYPE_CHECKING:
    from inspector.rating.frozen import FrozenRule

_DAYS = "days"


class _Offered:
    """What can be chosen."""

    def __init__(self, store: Store) -> None:
        self.rules = ratings.rules(store)
        self.areas = sorted(
            (it for it in store.find(Area, until=None) if it.level in ("town", "village")), key=lambda it: it.code
        )
        self.campaigns = sorted(store.find(Campaign), key=lambda it: it.starts, reverse=True)
        column = "title" if language() == "zh" else "ifnull(title_en, title)"
        rows = store.rows(f"SELECT form, {column} FROM checklist WHERE NOT deleted GROUP BY form ORDER BY 2")
        self.forms = [(str(title), str(form)) for form, title in rows]


class NewRatingDialog(ActDialog):
    """`made` has the id of the rating."""

    made = Signal(str)

    def __init__(self, parent: QWidget, session: Session, held: Rating | None = None) -> None:
        title = self.tr("Change the rating") if held else self.tr("New rating")
        super().__init__(parent, session, title, "", name="new_rating", wide=600)
        self.act.set_words(self.tr("Keep") if held else self.tr("Make the list"))
        self.held = held
        self.rules: dict[str, FrozenRule] = {}
        self.name = line_edit("", self.tr("as it stands above the list"))
        self.name.setObjectName("rating_title")
        self.level = DropDown("", [(words.level(it), it) for it in ("village", "town", "group", "household")])
        self.rule, self.form, self.campaign, self.period = DropDown(""), DropDown(""), DropDown(""), DropDown("")
        self.area = Pick("", self.tr("the whole county"))
        self.first, self.last = DateField("", self.tr("first day")), DateField("", self.tr("last day"))
        for it in (self.name, self.level, self.rule, self.form, self.campaign, self.period):
            it.setMinimumHeight(px(36))
        self.told = Words("", "small", "muted", wrap=True)
        self.fields = {
            "title": Field(self.tr("Title"), self.name), "level": Field(self.tr("What is compared"), self.level),
            "rule": Field(self.tr("Rule"), self.rule), "period": Field(self.tr("Period"), self.period),
            "first": Field(self.tr("From"), self.first), "last": Field(self.tr("To"), self.last),
            "area": Field(self.tr("Within"), self.area), "form": Field(self.tr("Checklist"), self.form),
            "campaign": Field(self.tr("Campaign"), self.campaign),
        }  # fmt: skip
        self.box.addWidget(self.fields["title"])
        for pair in (("level", "rule"), ("period", "area"), ("first", "last"), ("form", "campaign")):
            row = across(*(self.fields[name] for name in pair), gap=16)
            row.setStretch(0, 1)
            row.setStretch(1, 1)
            self.box.addLayout(row)
        self.box.addWidget(self.told)
        self._offer_periods()
        self.period.currentIndexChanged.connect(lambda _: self._take_period())
        self.rule.currentIndexChanged.connect(lambda _: self._tell_rule())
        if held is not None:
            self._fill(held)
        else:
            self._take_period()
        session.ask(self, _Offered, self._offer)

    def work(self) -> Callable[[Store], Any] | None:
        """Title and days are wanted."""
        title, first, last = self.name.text().strip(), self.first.day, self.last.day
        self.fields["title"].set_wrong("" if title else self.tr("Say what it is called"))
        ordered = bool(first and last and first <= last)
        self.fields["last"].set_wrong("" if ordered else self.tr("Two days are wanted, the first one first"))
        self.fields["area"].set_wrong(self.tr("Choose one of the list") if self.area.unknown else "")
        if not (title and ordered) or self.area.unknown:
            return None
        facts: dict[str, Any] = {
            "title": title, "level": self.level.currentData(), "rule": self.rule.currentData(), "starts": first,
            "ends": last, "form": self.form.currentData() or None, "campaign": self.campaign.currentData() or None,
            "area": self.area.value,
        }  # fmt: skip
        held = self.held
        if held is None:
            return lambda store: ratings.add(store, **facts)

        def change(store: Store) -> str:
            ratings.change(store, held.id, **facts)
            return held.id

        return change

    def done_with(self, result: Any) -> None:
        """Say which one it is."""
        self.accept()
        self.made.emit(str(result))

    def _fill(self, held: Rating) -> None:
        self.name.setText(held.title)
        self.level.setCurrentIndex(max(0, self.level.findData(held.level)))
        self.first.show_day(held.starts)
        self.last.show_day(held.ends)
        at = self.period.findData(Period(held.starts, held.ends).text)
        self.period.setCurrentIndex(at if at >= 0 else self.period.findData(_DAYS))

    def _offer(self, found: _Offered) -> None:
        held, zh = self.held, language() == "zh"
        self.rules = {it.name: it for it in found.rules}
        self.rule.set_options([(it.title if zh else it.title_en, it.name) for it in found.rules])
        self.form.set_options([(self.tr("Every one that suits"), ""), *found.forms])
        self.campaign.set_options([(self.tr("None in particular"), ""), *((it.name, it.id) for it in found.campaigns)])
        self.area.set_options([(it.name, it.id) for it in found.areas], held.area if held else None)
        if held is not None:
            for box, value in ((self.rule, held.rule), (self.form, held.form), (self.campaign, held.campaign)):
                box.setCurrentIndex(max(0, box.findData(value or "")))
        self._tell_rule()
        self.name.setFocus()

    def _offer_periods(self) -> None:
        month = month_of(clock.today())
        quarter = periods.parsed(f"{month.starts[:4]}Q{(int(month.starts[5:7]) + 2) // 3}")
        known = (month, month.before, quarter, quarter.before, periods.parsed(month.starts[:4]))
        options: list[tuple[str, object]] = [(words.period(it.starts, it.ends), it.text) for it in known]
        self.period.set_options([*options, (self.tr("Other days"), _DAYS)])

    def _take_period(self) -> None:
        chosen = str(self.period.currentData() or _DAYS)
        try:
            period = periods.parsed(chosen)
        except Fault:
            self.first.setFocus()
            return
        self.first.show_day(period.starts)
        self.last.show_day(period.ends)

    def _tell_rule(self) -> None:
        rule = self.rules.get(str(self.rule.currentData() or ""))
        self.told.setText(words.rule(rule) if rule else "")
        self._grow()
