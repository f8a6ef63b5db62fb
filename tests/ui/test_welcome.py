"""The first start, answered as people answer it; nothing half-made is left when it goes wrong."""

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from inspector import settings
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import begin, exchange, safety
from inspector.records import Finding, Person, Site, Step
from inspector.sample.county import load_county
from inspector.ui.background import Task
from inspector.ui.pages.beginnings import Answers, Way, carry_out
from inspector.ui.pages.trouble import TroubleWindow
from inspector.ui.pages.welcome import WelcomeWindow
from tests.hands import nameless, words_shown


@pytest.fixture
def welcome(hands, tmp_path):
    """The window with a folder that is not there yet, and what it says when it is ready."""

    def make(way: Way = Way.PACKAGE) -> tuple[WelcomeWindow, QSignalSpy]:
        window = WelcomeWindow(tmp_path / "文档" / "督查数据", settings.machine_nonce(), way=way)
        return hands.show(window, (1366, 768)), QSignalSpy(window.begun)

    return make


def ready(hands, window, spy) -> Path:
    hands.click("begin")
    hands.wait_until(lambda: spy.count() or window.form.wrong.isVisible(), timeout=20000)
    assert spy.count() == 1, window.form.wrong.text()
    return spy.at(0)[0]


def refused(hands, window, spy) -> str:
    hands.click("begin")
    hands.wait_until(lambda: spy.count() or window.form.wrong.isVisible(), timeout=20000)
    assert spy.count() == 0
    return window.form.wrong.text()


def opened(folder: Path) -> Store:
    return Store.open(folder, nonce=settings.machine_nonce())


def test_nothing_is_made_before_everything_is_said(hands, welcome, tmp_path):
    window, spy = welcome()
    hands.click("空白开始")
    hands.click("begin")
    assert hands.reads("请写姓名")
    assert hands.reads("要 6 位数字")
    hands.type_text("赵督查", "我是谁")
    hands.type_text("99010a", "所在县")
    hands.click("begin")
    assert not hands.reads("请写姓名")
    assert hands.reads("要 6 位数字")
    hands.click("办公室的数据包")
    hands.click("begin")
    assert hands.reads("请先选文件")
    for edit, button in ((window.form.chosen, window.form.choose), (window.form.place, window.form.elsewhere)):
        hands.wait_until(lambda pair=(edit, button): pair[0].y() == pair[1].y())
    assert (spy.count(), list(tmp_path.iterdir())) == (0, [])
    assert nameless(window) == []


def test_an_empty_beginning(hands, welcome):
    window, spy = welcome()
    hands.click("督查办公室")
    hands.click("空白开始")
    hands.type_text("谢㛃", "我是谁")
    hands.type_text("990101", "所在县")
    with opened(ready(hands, window, spy)) as store:
        assert (store.setting("role"), store.setting("county")) == ("office", "990101")
        assert [(it.name, it.role) for it in store.find(Person)] == [("谢㛃", "office")]
        assert store.find(Site) == []


def test_the_sample_county_and_its_inspector(hands, welcome):
    window, spy = welcome()
    hands.click("样例县")
    with opened(ready(hands, window, spy)) as store:
        assert len(store.find(Site)) == 318
        (me,) = store.find(Person, name="骆青川")
        assert store.setting("person") == me.id


def test_the_sample_county_of_an_office_has_suspected_issues_to_verify(tmp_path):
    answers = Answers(way=Way.SAMPLE, folder=tmp_path / "neu", role="office", county="", person="岑禾安", file=None)
    with opened(carry_out(answers, "o", Task(""))) as store:
        assert len(store.find(Finding, suspected=1)) == 40
        assert store.find(Step) == []


def test_from_the_offices_package(hands, welcome, tmp_path):
    office = begin.new_store(
        tmp_path / "office", role="office", county="990101", person="岑禾安", nonce="o", fill=load_county
    )
    with office:
        exchange.export(office, tmp_path / "任务.inspection")
        device = office.device
    window, spy = welcome()
    hands.type_text("苗知秋", "我是谁")
    assert hands.drop(window.form, [tmp_path / "任务.inspection"])
    with opened(ready(hands, window, spy)) as store:
        assert (store.setting("role"), store.setting("county"), store.setting("office")) == ("field", "990101", device)
        assert len(store.find(Person, name="苗知秋")) == 1
        assert len(store.find(Site)) == 318


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" * 3000])
def test_a_package_that_is_none_leaves_nothing_behind(hands, welcome, tmp_path, content):
    false = tmp_path / "任务.inspection"
    false.write_bytes(content)
    window, spy = welcome()
    hands.type_text("苗知秋", "我是谁")
    hands.drop(window.form, [false])
    said = refused(hands, window, spy)
    assert "任务.inspection" in said
    assert not any((tmp_path / "文档").rglob("*"))
    hands.click("样例县")
    assert not window.form.wrong.isVisible()
    ready(hands, window, spy)


def test_a_folder_with_other_things_in_it_is_left_alone(hands, welcome, tmp_path):
    window, spy = welcome()
    full = tmp_path / "文档" / "督查数据"
    full.mkdir(parents=True)
    (full / "照片.jpg").write_bytes(b"mine")
    hands.click("样例县")
    assert "已有内容" in refused(hands, window, spy)
    assert [it.name for it in full.iterdir()] == ["照片.jpg"]
    window.form.set_folder(tmp_path / "另一处")
    assert ready(hands, window, spy) == tmp_path / "另一处"


def test_a_safe_copy_comes_back_whole(hands, welcome, tmp_path):
    begin.new_store(
        tmp_path / "old", role="field", county="990101", person="骆青川", nonce="o", fill=load_county
    ).close()
    with Store.open(tmp_path / "old") as store:
        safety.copy_out(store.folder, tmp_path / "副本.db")
    window, spy = welcome()
    hands.drop(window.form, [tmp_path / "副本.db"])
    assert window.form.way is Way.RESTORE
    assert not hands.see_all("我是谁")
    with opened(ready(hands, window, spy)) as store:
        assert len(store.find(Site)) == 318
        assert store.one("SELECT name FROM person WHERE id = ?", store.setting("person")) == "骆青川"


def test_a_copy_that_is_none_leaves_nothing_behind(hands, welcome, tmp_path):
    (tmp_path / "副本.db").write_bytes(b"SQLite format 3\0" + b"\x00" * 5000)
    window, spy = welcome(Way.RESTORE)
    hands.drop(window.form, [tmp_path / "副本.db"])
    assert "副本.db" in refused(hands, window, spy)
    with suppress(FileNotFoundError):
        assert list((tmp_path / "文档").iterdir()) == []


def test_the_other_language_keeps_what_was_filled_in(hands, welcome):
    window, _ = welcome()
    hands.click("督查办公室")
    hands.type_text("谢㛃", "我是谁")
    hands.click("English")
    assert (window.form.person.text(), window.form.role.value) == ("谢㛃", "office")
    hands.wait_until(lambda: hands.reads("Who I am"))
    assert settings.load().language == "en"
    left = [it for it in words_shown(window) if any("\u4e00" <= c <= "\u9fff" for c in it)]
    assert all(it in ("中文", "谢㛃") or "督查数据" in it or "骆青川" in it for it in left), left
    hands.click("中文")
    hands.wait_until(lambda: hands.reads("我是谁"))


def test_an_old_folder_can_be_opened_and_only_if_there_is_data_in_it(hands, welcome, tmp_path):
    window, spy = welcome()
    window.form._open(tmp_path)
    assert hands.reads("里没有督查数据")
    assert spy.count() == 0
    begin.new_store(tmp_path / "old", role="field", county="990101", person="甲", nonce="o").close()
    window.form._open(tmp_path / "old")
    assert spy.at(0) == [tmp_path / "old"]


def test_trouble_offers_ways_out(hands, tmp_path):
    window = TroubleWindow(tmp_path / "督查数据", Fault(Kind.NEWER, path=str(tmp_path / "inspector.db"), needs=9))
    hands.show(window, (1366, 768))
    begun, anew = QSignalSpy(window.begun), QSignalSpy(window.anew)
    assert hands.reads("inspector.db")
    hands.click("再试一次")
    hands.click("从副本恢复")
    hands.click("另起一处重新开始")
    window.open_other(tmp_path)
    assert hands.reads("里没有督查数据")
    assert (begun.count(), [anew.at(it)[0] for it in range(2)]) == (1, [True, False])
    assert nameless(window) == []
