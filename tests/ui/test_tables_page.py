"""The tables of the county in the window: changed cell by cell as a draft, saved as a version, compared, out and in."""

import shutil

import openpyxl
import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QFileDialog, QHeaderView, QLineEdit, QPlainTextEdit

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations import begin, library, tables
from inspector.tables.kinds import TABLES
from inspector.tables.shipped import Shipped, shipped_rows, shipped_tables
from inspector.ui.models import table_delegate, table_difference
from inspector.ui.models.table_draft import TableDraft
from inspector.ui.models.table_rows import OTHER, TableRows
from inspector.ui.models.table_view import TableView
from inspector.ui.pages import tables_list
from inspector.ui.pages.tables_page import TablesPane
from tests.hands import nameless
from tests.ui.pages_of_the_day import open_window, settle, writing

PERSON = "谢办"
MINE = {"name": "茶园", "title": "茶园", "title_en": "Tea", "note": "本县"}


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    """A new store with what is shipped, to be copied."""
    folder = tmp_path_factory.mktemp("tables") / "county"
    begin.new_store(folder, role="office", county="990101", person=PERSON, nonce="0" * 32).close()
    return folder


@pytest.fixture
def folder(county, tmp_path):
    return shutil.copytree(county, tmp_path / "county")


@pytest.fixture
def newer_program(monkeypatch):
    """A function that loads a newer program's library: one table in a later edition, its first row saying otherwise."""

    def load(store, name, **cells):
        later = tuple(
            Shipped(it.table, "2027-05-01", ({**it.rows[0], **cells}, *it.rows[1:])) if it.table.name == name else it
            for it in shipped_tables()
        )
        monkeypatch.setattr(library, "shipped_tables", lambda: later)
        monkeypatch.setattr(library, "_shipped", library._shipped.__wrapped__)  # what is kept is of the older program
        return library.load_library(store)

    return load


class Desk:
    """The window on the tables, and a person's hands on it."""

    def __init__(self, hands, folder):
        self.hands, self.folder = hands, folder
        self.window = open_window(hands, folder, "checklists", "tables")
        self.pane = self.window.findChild(TablesPane)
        self.settle()

    @property
    def view(self):
        return self.pane.rows.view

    @property
    def model(self):
        return self.pane.rows.model

    def settle(self):
        settle(self.hands, self.window)

    def look_at(self, name):
        """Press a table in the list at the left."""
        at = [it.name for it in self.pane.list.shown.values].index(name)
        self.pane.list.scrollTo(self.pane.list.model().index(at, 0))
        self.hands.click_row(self.pane.list, at)
        self.settle()

    def stand(self, row, column):
        """Press a cell."""
        names = [it.name for it in self.model.columns]
        index = self.model.index(row, names.index(column))
        self.view.scrollTo(index)
        spot = self.view.visualRect(index).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert self.view.currentIndex() == index
        return index

    def editor(self, kind):
        (found,) = [it for it in self.view.viewport().findChildren(kind) if it.isVisible()]
        return found

    def write(self, row, column, text, key="Return"):
        """Write into a cell as a person does; the first letter opens it."""
        self.stand(row, column)
        self.hands.press("F2", self.view)
        editor = self.editor(QPlainTextEdit if self.view.viewport().findChildren(QPlainTextEdit) else QLineEdit)
        self.hands.type_text(text, editor, replace=True)
        self.hands.press(key, editor)
        self.settle()

    def cell(self, row, column):
        names = [it.name for it in self.model.columns]
        return self.model.index(row, names.index(column)).data()

    def holds(self, name):
        with Store.open(self.folder) as store:
            return tables.current(store, name)

    def versions(self, name):
        with Store.open(self.folder) as store:
            return [(it.version, it.note) for it in tables.versions(store, name)]


@pytest.fixture
def desk(hands, folder):
    return Desk(hands, folder)


# -- looking -----------------------------------------------------------------------------------------------------------


def test_every_table_is_listed_with_what_it_is_for(desk):
    entries = desk.pane.list.shown.values
    assert [it.name for it in entries] == list(TABLES)
    assert (entries[0].title, entries[0].facts) == ("限值", f"第 1 版 · {len(shipped_rows('limits'))} 行")
    assert entries[0].purpose == TABLES["limits"].purpose
    assert nameless(desk.window) == []
    assert desk.hands.reads("已定稿的检查保留判定时所用的数值")
    for name, table in TABLES.items():
        desk.look_at(name)
        assert desk.hands.see("table_title").text() == table.title
        assert desk.model.rowCount() == len(shipped_rows(name))


def test_columns_are_headed_in_both_languages(desk, chinese):
    desk.look_at("holidays")
    across = Qt.Orientation.Horizontal
    assert [desk.model.headerData(it, across, 0) for it in range(4)] == ["日期*", "放假或上班*", "节日*", "依据"]
    assert [desk.model.headerData(it, across, OTHER) for it in range(2)] == ["Date", "Off or worked"]
    assert "必填" in desk.model.headerData(0, across, Qt.ItemDataRole.ToolTipRole)
    assert desk.cell(3, "kind") == "上班"
    i18n.use_language(chinese, "en")
    assert desk.model.headerData(0, across, 0) == "Date*"
    assert desk.model.headerData(0, across, OTHER) == "日期"
    assert desk.cell(3, "kind") == "worked weekend day"


def test_the_filter_shows_rows_that_hold_the_text(desk):
    desk.look_at("holidays")
    desk.hands.press("Ctrl+F")
    assert desk.hands.see("table_filter").hasFocus()
    desk.hands.type_text("调休", "table_filter")
    desk.hands.press("Return")
    fitting = [it["date"] for it in shipped_rows("holidays") if any("调休" in str(value) for value in it.values())]
    assert 0 < len(fitting) < len(shipped_rows("holidays"))
    assert [desk.cell(row, "date") for row in range(desk.model.rowCount())] == fitting
    assert desk.hands.see("table_counted").text() == f"{desk.model.rowCount()} / {len(shipped_rows('holidays'))} 行"
    desk.look_at("themes")
    assert desk.model.rowCount() == len(shipped_rows("themes"))


def test_thousands_of_rows_are_not_asked_for_their_sizes(hands, qtbot):
    table = TABLES["themes"]
    asked = []

    class Counted(TableRows):
        def data(self, index, role=0):
            asked.append(index.row())
            return super().data(index, role)

    model = Counted(None)
    view = TableView("行", model)
    qtbot.addWidget(view)
    model.setParent(view)
    model.set_draft(TableDraft(table, tuple({**MINE, "name": f"n{it}"} for it in range(5_000))))
    view.fit()
    hands.show(view, (900, 600))
    assert view.verticalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed
    assert max(asked) < 300
    model.set_text("n4999")
    assert model.rowCount() == 1


# -- changing ----------------------------------------------------------------------------------------------------------


def test_changes_are_a_draft_saved_as_one_version_that_undo_takes_back(desk):
    hands = desk.hands
    desk.write(0, "value", "1.8")
    desk.write(1, "basis", "县农业农村局通知")
    assert hands.see("table_changes").text() == "有 2 处改动，尚未保存为新版本"
    assert desk.holds("limits") == shipped_rows("limits")
    assert "原为：1.5" in desk.model.index(0, 5).data(Qt.ItemDataRole.ToolTipRole)
    hands.type_text("按县里通知", "table_why")
    hands.press("Ctrl+S")
    desk.settle()
    first, second, *_ = desk.holds("limits")
    assert (first["value"], second["basis"]) == (1.8, "县农业农村局通知")
    assert desk.versions("limits") == [(2, "按县里通知"), (1, None)]
    assert not hands.see_all("table_draft")
    assert hands.see("table_facts").text().startswith(f"第 2 版 · {PERSON}")
    assert "限值" in hands.see("undo").text()
    desk.view.setFocus()
    hands.press("Ctrl+Z")
    desk.settle()
    assert desk.holds("limits") == shipped_rows("limits")
    assert desk.cell(0, "value") == "1.5"


def test_what_is_open_in_a_cell_is_saved_too(desk):
    desk.stand(0, "value")
    desk.hands.press("F2", desk.view)
    desk.hands.type_text("1.9", desk.editor(QLineEdit), replace=True)
    desk.pane.rows.strip.show_draft(1, 2)
    desk.hands.press("Ctrl+S")
    desk.settle()
    assert desk.holds("limits")[0]["value"] == 1.9


def test_writing_back_what_was_there_is_no_change(desk):
    desk.write(0, "value", "1.8")
    desk.write(0, "value", "1.50")
    assert not desk.hands.see_all("table_draft")


def test_a_letter_opens_a_cell_and_escape_leaves_it(desk):
    desk.stand(0, "title")
    desk.hands.type_text("化", desk.view)
    editor = desk.editor(QLineEdit)
    desk.hands.press("Escape", editor)
    desk.settle()
    assert desk.cell(0, "title") == shipped_rows("limits")[0]["title"]
    desk.view.setFocus()
    desk.hands.press("Escape", desk.view)
    assert desk.pane.list.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a calendar over the window
def test_dates_are_read_as_people_write_them_or_taken_from_the_calendar(desk):
    desk.look_at("holidays")
    desk.write(0, "date", "2026年1月31日")
    assert desk.cell(0, "date") == "2026-01-31"
    desk.stand(1, "date")
    desk.hands.press("F2", desk.view)
    editor = desk.editor(QLineEdit)
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = editor.findChild(QCalendarWidget)
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 1, 2)
    calendar.clicked.emit(QDate(2026, 1, 30))
    desk.settle()
    assert desk.cell(1, "date") == "2026-01-30"


def test_choices_are_chosen_and_yes_or_no_is_turned(desk):
    desk.look_at("holidays")
    desk.stand(0, "kind")
    desk.hands.press("F2", desk.view)
    desk.hands.choose(desk.editor(QComboBox), "上班")
    desk.settle()
    assert desk.cell(0, "kind") == "上班"
    desk.hands.press("Return", desk.editor(QComboBox))
    desk.settle()
    assert not [it for it in desk.view.viewport().findChildren(QComboBox) if it.isVisible()]
    desk.look_at("satisfaction")
    index = desk.stand(4, "satisfied")
    desk.hands.press("Space", desk.view)
    assert desk.cell(4, "satisfied") == "是"
    rect = desk.view.visualRect(desk.model.index(3, index.column()))
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 18, rect.center().y()))
    assert desk.cell(3, "satisfied") == "是"
    desk.hands.press("F2", desk.view)
    assert desk.cell(3, "satisfied") == ""
    assert desk.hands.see("table_changes").text() == "有 1 处改动，尚未保存为新版本"


def test_a_long_text_gets_a_larger_field_and_tab_goes_on(desk):
    desk.look_at("phrases")
    index = desk.stand(0, "problem")
    desk.hands.press("Return", desk.view)
    editor = desk.editor(QPlainTextEdit)
    assert editor.height() > 2 * desk.view.visualRect(index).height()
    desk.hands.type_text("便器没有接通。", editor, replace=True)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.hands.type_text("不能使用。", editor)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    desk.settle()
    assert desk.model.shown[0].values["problem"] == "便器没有接通。\n不能使用。"
    assert desk.cell(0, "problem") == "便器没有接通。 不能使用。"
    assert desk.view.currentIndex().column() == index.column() + 1


def test_rows_are_added_and_taken_out_and_put_back(desk):
    hands = desk.hands
    desk.look_at("themes")
    count = len(shipped_rows("themes"))
    desk.stand(count - 1, "name")
    hands.press("Insert", desk.view)
    editor = desk.editor(QLineEdit)
    hands.type_text(MINE["name"], editor)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    hands.type_text(MINE["title"], desk.editor(QLineEdit))
    QTest.keyClick(desk.editor(QLineEdit), Qt.Key.Key_Return)
    desk.settle()
    desk.stand(0, "title")
    hands.press("Delete", desk.view)
    assert hands.see("cross_row").text() == "恢复此行"
    assert hands.see("table_changes").text() == "有 2 处改动，尚未保存为新版本"
    assert desk.model.rowCount() == count + 1  # crossed out, not gone
    desk.stand(1, "title")
    hands.press("Delete", desk.view)
    hands.press("Delete", desk.view)
    hands.click("save_table")
    desk.settle()
    now = desk.holds("themes")
    assert now[:-1] == shipped_rows("themes")[1:]
    assert now[-1] == {**MINE, "title_en": "", "note": ""}


def test_a_new_row_that_is_taken_out_leaves_nothing(desk):
    desk.look_at("themes")
    tester = QAbstractItemModelTester(desk.model)
    desk.stand(2, "name")
    desk.hands.click("add_row")
    QTest.keyClick(desk.editor(QLineEdit), Qt.Key.Key_Escape)
    assert desk.hands.see_all("table_draft")
    desk.hands.press("Delete", desk.view)
    desk.settle()
    assert not desk.hands.see_all("table_draft")
    assert desk.model.rowCount() == len(shipped_rows("themes"))
    del tester


def test_backspace_empties_cells_and_copying_gives_them_as_a_table(desk):
    desk.look_at("themes")
    desk.stand(0, "name")
    QTest.keyClick(desk.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    desk.hands.press("Ctrl+C", desk.view)
    first = shipped_rows("themes")[0]
    assert QGuiApplication.clipboard().text() == f"{first['name']}\t{first['title']}"
    desk.stand(0, "title_en")
    desk.hands.press("Backspace", desk.view)
    assert desk.cell(0, "title_en") == ""
    assert desk.hands.see("table_changes").text() == "有 1 处改动，尚未保存为新版本"


def test_cells_of_a_spreadsheet_are_pasted_and_lines_beyond_the_end_are_new_rows(desk):
    desk.look_at("holidays")
    last = desk.model.rowCount() - 1
    desk.stand(last, "date")
    lines = "2027-05-01\t放假\t劳动节\n2027年5月2日\t上班\t调休\t通知\t多余\n2027/5/3\t休\t劳动节\n"
    QGuiApplication.clipboard().setText(lines)
    desk.hands.press("Ctrl+V", desk.view)
    assert desk.model.rowCount() == last + 3
    pasted = [desk.cell(last + 1, it) for it in ("date", "kind", "name", "basis")]
    assert pasted == ["2027-05-02", "上班", "调休", "通知"]
    assert [it.title for it in desk.pane.rows.faults.list.shown.values] == [
        f"第 {last + 3} 行“放假或上班”栏：不是可选的词"
    ]
    desk.hands.press("Ctrl+A", desk.view)
    desk.hands.press("Backspace", desk.view)
    assert {desk.cell(row, "name") for row in range(last + 3)} == {""}
    desk.hands.click("discard_table")
    assert desk.model.rowCount() == last + 1


# -- faults ------------------------------------------------------------------------------------------------------------


def test_faults_are_shown_at_their_cells_all_at_once_and_nothing_is_saved(desk):
    hands = desk.hands
    desk.write(0, "value", "很多")
    desk.write(1, "valid_from", "2026年13月40日")
    desk.write(2, "at_least", "1")  # as in the first row: the same key twice
    assert [it.title for it in desk.pane.rows.faults.list.shown.values] == [
        "第 1 行“数值”栏：不是数字", "第 2 行“起用日期”栏：不是日期",
    ]  # fmt: skip
    hands.click("save_table")
    desk.settle()
    assert desk.versions("limits") == [(1, None)]
    assert hands.see("saved").text() == "没有保存：这张表有填得不对的地方。"
    assert "不是数字（" in desk.model.index(0, 5).data(Qt.ItemDataRole.ToolTipRole)
    desk.write(0, "value", "1.8")
    desk.write(1, "valid_from", "2026-01-01")
    assert not hands.see_all("table_faults")
    hands.click("save_table")
    desk.settle()
    faults = desk.pane.rows.faults
    assert [it.title for it in faults.list.shown.values] == ["第 3 行“起用日期”栏：前面已有相同代码的行"]
    desk.stand(60, "name")
    hands.click_row(faults.list, 0)
    assert (desk.view.currentIndex().row(), desk.model.column(desk.view.currentIndex()).name) == (2, "valid_from")
    desk.write(2, "at_least", "8")
    assert not hands.see_all("table_faults")
    hands.click("save_table")
    desk.settle()
    assert desk.versions("limits")[0] == (2, None)


def test_a_row_that_must_be_there_is_missed_by_its_key(desk):
    desk.look_at("severities")
    desk.stand(3, "title")
    desk.hands.press("Delete", desk.view)
    desk.hands.click("save_table")
    desk.settle()
    assert [it.title for it in desk.pane.rows.faults.list.shown.values] == ["缺少必须有的行：3"]
    desk.hands.press("Delete", desk.view)
    assert not desk.hands.see_all("table_faults")
    assert desk.versions("severities") == [(1, None)]


def test_what_people_write_is_text_everywhere(desk):
    desk.write(0, "basis", "<b>%n {0}</b> &amp;")
    tip = desk.model.index(0, 9).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;%n {0}" in tip
    desk.hands.click("save_table")
    desk.settle()
    assert desk.holds("limits")[0]["basis"] == "<b>%n {0}</b> &amp;"


# -- drafts ------------------------------------------------------------------------------------------------------------


def test_a_draft_stays_while_other_tables_and_pages_are_looked_at(desk):
    hands = desk.hands
    desk.write(0, "value", "1.8")
    assert desk.pane.list.shown.values[0].waits == "有改动尚未保存"
    desk.look_at("themes")
    assert not hands.see_all("table_draft")
    desk.write(0, "note", "本县")
    desk.window.show_page("ledger")
    desk.settle()
    desk.window.show_page("checklists")
    desk.settle()
    assert desk.cell(0, "note") == "本县"
    desk.look_at("limits")
    assert desk.cell(0, "value") == "1.8"
    assert hands.see("table_changes").text() == "有 1 处改动，尚未保存为新版本"
    assert desk.versions("limits") == desk.versions("themes") == [(1, None)]


def test_what_was_given_up_can_be_taken_back(desk):
    hands = desk.hands
    desk.write(0, "value", "1.8")
    hands.click("discard_table")
    desk.settle()
    assert desk.cell(0, "value") == "1.5"
    assert hands.see("table_changes").text() == "已放弃 1 处改动"
    hands.click("regain_table")
    assert desk.cell(0, "value") == "1.8"
    assert hands.see("table_changes").text() == "有 1 处改动，尚未保存为新版本"


def test_a_draft_moves_to_the_version_that_came_meanwhile(desk):
    desk.write(0, "value", "1.8")
    rows = [dict(it) for it in shipped_rows("limits")]
    rows[0]["basis"] = "别处改的"
    desk.window.session.do(desk.window, lambda store: tables.change(store, "limits", rows[:-1]))
    desk.settle()
    assert (desk.cell(0, "value"), desk.cell(0, "basis")) == ("1.8", "别处改的")
    assert desk.model.rowCount() == len(rows) - 1
    assert desk.hands.see("save_table").text() == "保存为第 3 版"
    desk.hands.click("save_table")
    desk.settle()
    first = desk.holds("limits")[0]
    assert (first["value"], first["basis"]) == (1.8, "别处改的")
    assert not desk.hands.see_all("table_draft")


# -- versions ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def grown(folder):
    """A folder in which a table has three versions."""
    rows = [dict(it) for it in shipped_rows("themes")]
    with writing(folder) as store:
        rows[0]["note"] = "先改备注"
        tables.change(store, "themes", rows, "第一次")
        tables.change(store, "themes", [*rows[1:], MINE], "第二次")
    return folder


def test_versions_tell_who_when_why_and_what_differs(hands, grown):
    desk = Desk(hands, grown)
    desk.look_at("themes")
    hands.click("版本")
    panel = desk.pane.versions
    told = [(it.title, it.second.split(" · ")[0], it.right) for it in panel.list.shown.values]
    assert told == [("第 3 版", PERSON, "在用"), ("第 2 版", PERSON, ""), ("第 1 版", "随程序提供", "")]
    assert hands.see("version_note").text() == "说明：第二次"
    assert hands.see("difference_counts").text() == "增加 1 行，删去 1 行，改动 0 行"
    hands.click_row(panel.list, 1)
    desk.settle()
    before = shipped_rows("themes")[0]["note"]
    (line,) = panel.view.rows.lines
    assert (line.kind, line.column, line.before, line.after) == ("changed", "备注", before, "先改备注")
    hands.choose("compared_with", next(it for it in _entries(panel.other) if it.startswith("第 3 版")))
    desk.settle()
    assert [it.kind for it in panel.view.rows.lines] == ["added", "removed"]
    assert nameless(desk.window) == []


def test_an_older_version_is_taken_up_as_a_draft(hands, grown):
    desk = Desk(hands, grown)
    desk.look_at("themes")
    hands.click("版本")
    hands.click_row(desk.pane.versions.list, 2)
    desk.settle()
    hands.click("take_version")
    assert hands.see("table_changes").text() == "有 2 处改动，尚未保存为新版本"
    hands.click("save_table")
    desk.settle()
    assert sorted(map(str, desk.holds("themes"))) == sorted(map(str, shipped_rows("themes")))
    assert [it for it, _ in desk.versions("themes")] == [4, 3, 2, 1]


def test_a_newer_program_offers_its_version_of_what_the_county_changed(hands, grown, newer_program):
    with writing(grown) as store:
        newer_program(store, "themes", title="厕所革命（新）")
    desk = Desk(hands, grown)
    assert not hands.see_all("table_offer")
    entry = next(it for it in desk.pane.list.shown.values if it.name == "themes")
    assert entry.waits == "程序带来了新版本"
    desk.look_at("themes")
    hands.click("see_offer")
    desk.settle()
    panel = desk.pane.versions
    assert panel.list.value.right == "新版本"
    assert {it.kind for it in panel.view.rows.lines} == {"added", "removed"}
    hands.click("take_offer")
    desk.settle()
    assert desk.holds("themes")[0]["title"] == "厕所革命（新）"
    assert desk.versions("themes")[0] == (4, "采用程序带来的新版本")
    assert not hands.see_all("table_offer")
    hands.press("Ctrl+Z", desk.window)
    desk.settle()
    assert hands.see_all("table_offer")


def _entries(combo):
    return [combo.itemText(it) for it in range(combo.count())]


# -- out and in --------------------------------------------------------------------------------------------------------


def test_tables_go_out_and_come_in_as_a_workbook(desk, tmp_path):
    hands = desk.hands
    hands.click("export_tables")
    dialog = desk.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "常用表.xlsx"))
    dialog.close()
    desk.settle()
    assert hands.see("tables_told").text() == "常用表.xlsx 已保存并核对"
    workbook = openpyxl.load_workbook(tmp_path / "常用表.xlsx")
    workbook["主题"].append(list(MINE.values()))
    workbook.save(tmp_path / "改.xlsx")
    assert hands.drop("tables", [tmp_path / "改.xlsx"])
    desk.settle()
    same = len(TABLES) - 2  # one was changed, and one has no rows: its sheet says nothing
    assert hands.see("tables_told").text() == f"已导入“改.xlsx”：改动 1 张表，没有变化 {same} 张"
    assert desk.holds("themes")[-1] == MINE
    desk.window.activateWindow()
    hands.wait_until(desk.window.isActiveWindow)
    hands.press("Ctrl+Z", desk.window)
    desk.settle()
    assert desk.holds("themes") == shipped_rows("themes")


def test_a_workbook_with_faults_is_refused_with_every_place(desk, tmp_path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "节假日"
    for row in (("日期", "放假或上班", "节日"), ("2026-02-30", "放假", "甲"), ("2026-03-01", "休", "")):
        sheet.append(row)
    workbook.create_sheet("别的").append(("甲", "乙"))
    workbook.save(tmp_path / "坏.xlsx")
    desk.pane.take([tmp_path / "坏.xlsx"])
    desk.settle()
    refused = desk.pane.refused
    assert refused.head.words.text() == "△ “坏.xlsx”没有导入：4 处须改正"
    assert [it.title for it in refused.list.shown.values] == [
        "工作表“节假日”第 2 行“日期”栏：不是日期",
        "工作表“节假日”第 3 行“放假或上班”栏：不是可选的词",
        "工作表“节假日”第 3 行“节日”栏：此格不能为空",
        "工作表“别的”第 1 行：没有与此工作表同名的常用表",
    ]
    assert desk.versions("holidays") == [(1, None)]
    desk.hands.click("收起")
    assert not desk.hands.see_all("tables_refused")


def test_an_import_can_be_stopped_and_files_of_other_kinds_are_not_taken(desk, tmp_path, monkeypatch):
    def stopped(store, path, *, cancelled):
        raise Cancelled

    monkeypatch.setattr(tables, "import_tables", stopped)
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    (tmp_path / "a.xlsx").write_bytes(b"")
    assert not desk.hands.drop("tables", [tmp_path / "a.pdf"])
    assert desk.hands.drop("tables", [tmp_path / "a.xlsx"])
    desk.settle()
    assert desk.hands.see("tables_told").text() == "已停止，没有导入。"
    assert desk.hands.see("import_tables").isEnabled()


def test_every_delegate_is_guarded():
    for it in (table_delegate.CellDelegate, table_difference.LineDelegate, tables_list.TableEntryDelegate):
        assert hasattr(it.paint, "guarded")
