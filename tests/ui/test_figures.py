"""The page of figures, driven as people do: what is shown, what a press opens, paper, other colours, counting again."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from inspector import i18n
from inspector.acts import Act
from inspector.db import ledger
from inspector.db.statistics import Cut
from inspector.operations.figures import shown as showing
from inspector.paper.charts.palette import PAPER
from inspector.periods import Period
from inspector.records import Campaign, Finding
from inspector.ui import theme
from inspector.ui.pages.figures_choosing import Chosen
from inspector.ui.widgets.chart import ChartView, palette_of
from tests.hands import nameless
from tests.ui.boards_store import boards_of, day, settle, stored
from tests.ui.watchdog import Watchdog

__all__ = ["boards_of", "stored"]

YEAR = Period(f"{date.today().year}-01-01", f"{date.today().year}-12-31")  # noqa: DTZ011 - the date on the wall


@pytest.fixture
def figures(boards_of, hands):
    """The window with the figures of everything of this year, drawn."""
    window = boards_of()
    window.show_page("figures", Chosen(YEAR))
    drawn(hands, window)
    return window


def drawn(hands, window):
    settle(hands, window)
    panels = window.pages["figures"].panels
    hands.wait_until(
        lambda: (
            window.session.background.idle
            and not any(it._pause.isActive() for it in panels.views.values())
            and all(it.drawn is not None for it in panels.views.values())
        ),
        30_000,
    )


def press(view, key):
    """Press on a mark."""
    number = next(n for n, it in enumerate(view.areas) if it.key == key)
    spot = view.place(number).center().toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def listed(hands, window):
    hands.wait_until(lambda: window.current == "ledger")
    settle(hands, window)
    return ledger.count(window.session.glance, window.pages["ledger"].filters.filter, today=day())


def view(window, name):
    return window.pages["figures"].panels.views[name]


def test_everything_is_shown_and_has_a_name(figures, hands):
    page = figures.pages["figures"]
    assert nameless(page) == []
    assert page.shown.facts.total == 6
    assert {it.key for it in view(figures, "rates").areas} >= {"rate|rectified|count", "rate|rectified|base"}
    assert any("逾期率 50.0%" in it.name for it in view(figures, "rates").areas), [
        it.name for it in view(figures, "rates").areas
    ]
    for it in page.panels.views.values():
        assert not it.picture.isNull()
        assert it.height() == round(it.drawn.height * 1.0)
    assert hands.reads("没有下达任务") is False  # it is in the picture, not in a label


def test_a_number_opens_as_many_findings_as_it_says(figures, hands):
    shown = figures.pages["figures"].shown
    for name in ("rates", "towns", "heat", "defects", "stock", "other_rates", "course"):
        for area in view(figures, name).areas:
            which = shown.opens(area.key)
            assert which is not None, area
            counted = ledger.count(figures.session.glance, which, today=day())
            number = showing._OPENS[area.key.split("|")[0]](shown.figures, area.key.split("|")[1:])
            assert counted == number.value, area
    press(view(figures, "rates"), "rate|overdue|count")
    assert listed(hands, figures) == 3
    figures.show_page("figures")
    drawn(hands, figures)
    press(view(figures, "rates"), "rate|overdue|base")
    assert listed(hands, figures) == shown.figures.rates["overdue"].base.value


def test_the_keyboard_walks_the_marks_and_return_opens_one(figures, hands):
    rates = view(figures, "rates")
    rates.setFocus()
    assert rates.areas[rates.current].key == "rate|rectified|count"
    hands.press("Right", rates)
    hands.press("Right", rates)
    here = rates.areas[rates.current]
    assert here.key.startswith("rate|overdue") or here.key.startswith("rate|closed")
    assert rates.accessibleDescription() == here.name
    hands.press("End", rates)
    hands.press("Right", rates)  # beyond it there is none: it stays
    assert rates.current == len(rates.areas) - 1
    hands.press("Home", rates)
    hands.press("Return", rates)
    assert listed(hands, figures) == 0
    assert figures.pages["ledger"].filters.filter.figure == "done"


def test_what_lies_under_the_hand_is_named_and_what_is_no_mark_is_not(figures, hands):
    towns = view(figures, "towns")
    number = next(n for n, it in enumerate(towns.areas) if it.key.endswith("overdue"))
    spot = towns.place(number).center()
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(spot), QPointF(towns.mapToGlobal(spot)), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(towns, move)
    assert towns.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert towns.areas[towns.mark_at(spot)].name.endswith("逾期 3")
    assert towns.mark_at(QPointF(-5, -5)) == -1
    QToolTip.hideText()


def test_other_orders_of_the_defects(figures, hands):
    panels = figures.pages["figures"].panels
    for order in ("widest", "lost", "frequent"):
        panels.order.set_value(order)
        panels.order.chosen.emit(order)
        drawn(hands, figures)
        assert panels.heads["defects"].words.text() == {
            "widest": "涉及村最多的毛病", "lost": "失分最多的毛病", "frequent": "出现最多的毛病",
        }[order]  # fmt: skip


def test_black_and_white_shows_what_a_printer_makes_of_it(figures, hands):
    def colourful():
        picture = view(figures, "towns").picture
        return any(
            len({(at := picture.pixelColor(x, y)).red(), at.green(), at.blue()}) > 1
            for x in range(0, picture.width(), 7)
            for y in range(0, picture.height(), 5)
        )

    assert colourful()
    hands.click("figures_grey")
    drawn(hands, figures)
    assert not colourful()
    hands.click("figures_grey")
    drawn(hands, figures)
    assert colourful()


def test_another_theme_draws_in_its_colours(figures, hands):
    app = QApplication.instance()
    try:
        theme.wear(app, theme.DARK)
        drawn(hands, figures)
        hands.wait_until(
            lambda: view(figures, "towns").picture.pixelColor(1, 1).name().upper() == theme.DARK.surface, 10_000
        )
    finally:
        theme.wear(app, theme.LIGHT)
    assert palette_of(theme.LIGHT).tones["overdue"] == PAPER.tones["overdue"]


def test_counting_again_says_that_all_agree_and_what_does_not(figures, hands, stored):
    page = figures.pages["figures"]
    assert "还没有重算对账" in page.told.text()
    hands.click("recount")
    settle(hands, figures)
    hands.wait_until(lambda: "与台账一致" in page.told.text())
    assert page.mark.kind == "fixed"
    rates = dict(page.shown.figures.rates)
    wrong = rates["overdue"]
    number = type(wrong.count)(wrong.count.value + 1, wrong.count.which)
    rates["overdue"] = type(wrong)(wrong.name, number, wrong.base, wrong.apart)
    object.__setattr__(page.shown.figures, "rates", rates)
    hands.click("recount")
    settle(hands, figures)
    hands.wait_until(lambda: "不一致" in page.told.text())
    assert page.mark.kind == "overdue"


def test_counting_again_says_nothing_of_figures_that_were_read_since(figures, hands):
    page = figures.pages["figures"]
    hands.click("recount")
    before = page.shown.figures
    hands.choose("figures_period", "本月")
    hands.wait_until(lambda: page.shown.figures is not before)
    settle(hands, figures)
    hands.wait_until(page.again.isEnabled)
    assert page.mark.kind == "doing"
    assert "还没有重算对账" in page.told.text()


def test_choosing_a_town_and_a_period_reads_anew(figures, hands):
    page = figures.pages["figures"]
    towns = [page.choosing.town.itemText(n) for n in range(page.choosing.town.count())]
    hands.choose("figures_town", towns[-1])
    drawn(hands, figures)
    assert page.shown.facts.place == towns[-1]
    assert page.shown.facts.total == 0
    assert page.shown.facts.rates["rectified"].value is None
    assert any("没有基数" in it.name for it in view(figures, "rates").areas)
    hands.choose("figures_period", "本月")
    drawn(hands, figures)
    assert page.shown.facts.period.span == "month"
    hands.choose("figures_campaign", page.choosing.campaign.itemText(1))
    drawn(hands, figures)
    campaign = figures.session.glance.find(Campaign)[0]
    assert page.shown.facts.period == Period(campaign.starts, campaign.closed_by)
    assert len(page.shown.facts.dates) == 2


def test_days_of_ones_own_and_a_period_that_is_over(figures, hands):
    page = figures.pages["figures"]
    hands.choose("figures_period", "其他日期……")
    dialog = hands.see("day_span")
    dialog.first.show_day("2020-01-01")
    dialog.last.show_day("2020-01-31")
    hands.click("show_span")
    drawn(hands, figures)
    assert page.shown.facts.period.text == "2020-01"
    assert "2020-01" in page.choosing.period.currentText()
    assert view(figures, "course").chart.nothing


def test_news_is_read_and_an_empty_store_says_so_in_words(figures, hands, stored):
    page = figures.pages["figures"]
    figures.session.do(page, without_findings, lambda _: None)  # what is shown follows by itself
    drawn(hands, figures)
    hands.wait_until(lambda: page.shown.facts.total == 0, 10_000)
    drawn(hands, figures)
    assert view(figures, "towns").areas == ()
    assert not view(figures, "rates").picture.isNull()


def without_findings(store):
    with store.operation(Act.DELETE_FINDING) as edit:
        edit.delete_many(Finding, [it.id for it in store.find(Finding)])


@pytest.mark.parametrize("size", [(1366, 768), (910, 512), (900, 500)])
def test_it_fits_small_windows(figures, hands, size):
    figures.resize(*size)
    drawn(hands, figures)
    page = figures.pages["figures"]
    assert page.panels.width() <= figures.width()
    for it in page.panels.views.values():
        assert it.drawn.width <= it.width() + 1
    assert page.grey.brief is (size[0] < 1000)


def test_english_figures(figures, hands):
    app = QApplication.instance()
    i18n.use_language(app, "en")
    figures.pages["figures"].read()
    drawn(hands, figures)
    hands.wait_until(lambda: any(it.name.startswith("Overdue 50.0%") for it in view(figures, "rates").areas))


def test_printing_hands_over_one_sheet(figures, hands):
    hands.click("print_figures")
    hands.wait_until(lambda: hands.see_all("print_paper_dialog"), 30_000)
    dialog = hands.see("print_paper_dialog")
    hands.wait_until(lambda: dialog.paper is not None, 30_000)
    assert dialog.paper.pages == 1
    dialog.reject()
    settle(hands, figures)
    hands.click("print_all_figures")
    hands.wait_until(lambda: [it for it in hands.see_all("print_paper_dialog") if it is not dialog], 30_000)
    whole = [it for it in hands.see_all("print_paper_dialog") if it is not dialog][-1]
    hands.wait_until(lambda: whole.paper is not None, 30_000)
    assert whole.paper.pages == 3
    whole.reject()


def test_nothing_holds_the_window(figures, hands):
    page = figures.pages["figures"]
    with Watchdog() as dog:
        for _ in range(3):
            page.read()
            drawn(hands, figures)
        figures.resize(1100, 700)
        drawn(hands, figures)
    assert max((it.computed for it in dog.holds), default=0) < 0.1, max(dog.holds, key=lambda it: it.computed)


def test_a_chart_without_anything_is_nothing_to_walk_through(qtbot, chinese, figures):
    bare = ChartView("空的", figures.session.background.free)
    qtbot.addWidget(bare)
    bare.show()
    QTest.keyClick(bare, Qt.Key.Key_Right)
    QTest.keyClick(bare, Qt.Key.Key_Return)
    assert bare.current == -1
    assert bare.mark_at(QPointF(3, 3)) == -1


def test_days_before_a_campaign_have_no_course(figures):
    session = figures.session
    later = date.today() + timedelta(days=30)  # noqa: DTZ011
    period = Period(later.isoformat(), (later + timedelta(days=5)).isoformat())
    read = showing.shown(session.glance, Cut(), period, day())
    assert read.facts.course == ()
    assert read.opens("course|closed") is None
    assert read.opens("heat|99|0") is None
    assert read.opens("nonsense") is None
    assert read.visit("lost|0") is None


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_panel_is_wider_than_the_narrowest_window(boards_of, hands, language):
    i18n.use_language(QApplication.instance(), language)
    window = boards_of()
    window.resize(900, 500)
    window.show_page("figures", Chosen(YEAR))
    drawn(hands, window)
    panels = window.pages["figures"].panels
    assert panels.minimumSizeHint().width() <= panels.parentWidget().width()
    assert all(it.geometry().right() < panels.parentWidget().width() for it in panels.boxes.values())
