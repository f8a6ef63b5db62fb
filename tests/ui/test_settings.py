"""Settings: who, papers, language, copies, and what was done with the way to take it back."""

import pytest

from inspector import settings
from inspector.db import backup
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations import begin, history, safety
from inspector.operations.recent import recent
from inspector.paths import DataFolder
from inspector.records import Person, Visit
from tests.hands import nameless
from tests.ui.pages_of_the_day import begun, errands, finished, new_county, open_window, settle, writing


def test_the_language_is_kept_for_the_next_start(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "settings")
    assert hands.reads("下次打开时生效。")
    hands.click("English")
    assert settings.load().language == "en"
    assert hands.reads("语言")
    hands.click("跟随电脑")
    assert settings.load().language == ""
    assert nameless(window) == []


def test_working_under_another_name(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "settings")
    hands.type_text("苗知秋", "姓名", replace=True)
    hands.press("Return")
    settle(hands, window)
    store = window.session.glance
    (me,) = store.find(Person, name="苗知秋")
    assert store.setting("person") == me.id
    window.show_page("today")
    settle(hands, window)
    assert hands.reads("要去 24 处")
    assert "青石镇" in window.pages["today"].work.errands.shown.values[0].second
    window.show_page("settings")
    hands.type_text(" ", "姓名", replace=True)
    hands.press("Return")
    settle(hands, window)
    assert hands.reads("请写姓名")
    assert store.setting("person") == me.id


def test_the_issuer_of_papers(hands, tmp_path):
    window = open_window(hands, new_county(tmp_path / "数据"), "settings")
    assert hands.reads("青禾县乡村振兴督查组")
    hands.type_text("青禾县人民政府督查室", "文书落款单位", replace=True)
    hands.press("Return")
    settle(hands, window)
    assert window.session.glance.setting("issuer") == "青禾县人民政府督查室"


def test_a_copy_is_saved_while_work_goes_on_and_remembered(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    window = open_window(hands, folder, "settings")
    assert hands.reads("还没有存过副本。")
    stick = tmp_path / "U 盘"
    stick.mkdir()
    window.pages["settings"].save_copy(stick / "副本.db")
    assert not hands.see("back_up").isEnabled()
    settle(hands, window)
    hands.wait_until(lambda: hands.reads(str(stick / "副本.db")))
    assert hands.see("back_up").isEnabled()
    backup.restore(stick / "副本.db", tmp_path / "wieder")
    with Store.open(tmp_path / "wieder") as store:
        assert len(errands(store)) == 24
    window.show_page("today")
    settle(hands, window)
    assert hands.reads("“U 盘”")
    assert hands.reads("已验读，能恢复")


def test_a_copy_that_fails_is_said_and_not_remembered(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    window = open_window(hands, folder, "settings")
    window.pages["settings"].save_copy(tmp_path / "nirgends" / "副本.db")
    hands.wait_until(lambda: hands.see_all("error_dialog"))
    hands.click("close")
    settle(hands, window)
    assert hands.see("back_up").isEnabled()
    assert hands.reads("还没有存过副本。")


def test_a_copy_that_was_stopped_is_no_copy(tmp_path):
    folder = new_county(tmp_path / "数据")
    target = tmp_path / "副本.db"
    with writing(folder) as store:
        made = finished(store, errands(store)[0])
        with store.transaction():
            store.set_setting("x", "y")
        assert store.get(Visit, made).finalised
    with pytest.raises(Cancelled):
        safety.copy_out(DataFolder(with_a_photo(folder)), target, cancelled=lambda: True)
    assert not target.exists()


def with_a_photo(folder):
    """A row of a photo, so that there is a step at which to stop."""
    from inspector.acts import Act
    from inspector.records import Photo

    with writing(folder) as store, store.operation(Act.ADD_PHOTOS) as edit:
        visit_ = store.find(Visit)[0].id
        edit.create(Photo, visit=visit_, sha256="ab" * 32, width=1, height=1, bytes=1)
    return folder


def test_a_copy_never_replaces_another_file(tmp_path):
    folder = new_county(tmp_path / "数据")
    target = tmp_path / "副本.db"
    target.write_bytes(b"something else")
    with pytest.raises(Fault) as caught:
        safety.copy_out(DataFolder(folder), target)
    assert caught.value.kind is Kind.EXISTS
    assert target.read_bytes() == b"something else"


def test_history_takes_back_what_can_be_taken_back(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        draft = begun(store, errands(store)[0])
        rows = recent(store, "zh")
        assert [(it.name, it.undo is not None) for it in rows[:2]] == [("rest_is_fine", True), ("start_visit", False)]
        assert not any(it.undo for it in rows if it.name == "introduce_person")
    window = open_window(hands, folder, "settings", "history")
    hands.click_row("我做过的", 0, at_right=40)
    settle(hands, window)
    assert hands.reads("已撤销")
    shown = window.pages["settings"].history.shown.values
    assert [(it.right, it.action) for it in shown[:2]] == [("已撤销", ""), ("", "撤销")]
    hands.click_row("我做过的", 1, at_right=40)
    settle(hands, window)
    assert window.session.glance.get(Visit, draft).deleted
    hands.press("Ctrl+Y")
    settle(hands, window)
    assert not window.session.glance.get(Visit, draft).deleted


def test_what_a_finalised_visit_says_is_not_taken_back_piece_by_piece(tmp_path):
    with writing(new_county(tmp_path / "数据")) as store:
        made = finished(store, errands(store)[0])
        final, last_answer, *rest = recent(store, "zh")
        assert (final.name, final.undo is not None) == ("finalise", True)
        assert not any(it.undo for it in (last_answer, *rest))
        for it in (last_answer, *(it for it in rest if it.name == "start_visit")):
            with pytest.raises(Fault) as caught:
                history.undo(store, it.operation)
            assert caught.value.kind in (Kind.FINALISED, Kind.BUILT_UPON)
        history.undo(store, final.operation)
        assert store.get(Visit, made).finalised is None
        assert recent(store, "zh")[1].undo is not None
        history.undo(store, last_answer.operation)
        history.redo(store)
        history.redo(store)
        assert store.get(Visit, made).finalised is not None


def test_introducing_oneself_again_makes_no_second_person(tmp_path):
    with writing(new_county(tmp_path / "数据")) as store:
        first = begin.introduce(store, "骆青川")
        assert first == begin.introduce(store, "骆青川") == store.setting("person")
