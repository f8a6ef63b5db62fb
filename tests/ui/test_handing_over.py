"""A laptop handed over in the real desktop: its office confirmed everything, the word is typed, and it begins anew."""

from dataclasses import replace

from inspector import settings
from inspector.app import Desktop
from inspector.operations import begin, exchange, site
from inspector.paths import DataFolder
from inspector.sample.county import load_county
from inspector.ui.main_window import MainWindow
from inspector.ui.pages.welcome import WelcomeWindow
from tests.ui.offices import households


def test_a_laptop_handed_over_keeps_nothing_and_welcomes_the_next_person(hands, chinese, tmp_path):
    folder, theirs = tmp_path / "笔记本", tmp_path / "办公室"
    facts = {"county": "990101", "fill": load_county}
    field = begin.new_store(folder, role="field", person="李华", nonce=settings.machine_nonce(), **facts)
    office = begin.new_store(theirs, role="office", person="谢办", nonce="b", **facts)
    site.change(field, households(field)[0].id, users=9)
    exchange.export(field, tmp_path / "交.inspection")
    exchange.merge(office, [tmp_path / "交.inspection"])
    exchange.export(office, tmp_path / "回.inspection")
    office.close()
    exchange.merge(field, [tmp_path / "回.inspection"])
    field.close()
    (folder / "我的.txt").write_text("不是程序写的")
    desktop = Desktop(chinese, folder, "zh")
    desktop.start()
    window = desktop.window
    assert isinstance(window, MainWindow)
    hands.wait_until(lambda: window.session.background.idle and desktop.front is not None, 30_000)
    window.show_page("packages", "book")
    hands.wait_until(lambda: window.session.background.idle, 30_000)
    hands.click("hand_over")
    hands.wait_until(lambda: window.session.background.idle, 30_000)
    hands.wait_until(lambda: hands.reads("办公室都收到了"), 30_000)
    hands.type_text("清空", into="wipe_word")
    hands.click("wipe_act")
    hands.wait_until(lambda: not isinstance(desktop.window, MainWindow) and desktop.window.isEnabled(), 30_000)
    assert isinstance(desktop.window, WelcomeWindow)
    assert not window.isVisible()
    assert not DataFolder(folder).database.exists()
    assert [it.name for it in folder.iterdir()] == ["我的.txt"]  # what is not ours stays
    hands.wait_until(desktop.window.close)


def test_a_wipe_that_was_interrupted_goes_on_at_the_next_start(hands, chinese, tmp_path):
    folder = tmp_path / "笔记本"
    begin.new_store(
        folder, county="990101", role="field", person="李华", nonce=settings.machine_nonce(), fill=load_county
    ).close()
    DataFolder(folder).wiping.touch()
    DataFolder(folder).database.unlink()
    settings.save(replace(settings.load(), data_folder=str(folder)))
    desktop = Desktop(chinese, None, "zh")
    desktop.start()
    hands.wait_until(desktop.window.isEnabled, 30_000)
    assert isinstance(desktop.window, WelcomeWindow)
    assert not folder.exists()
    assert settings.load().data_folder == ""
    hands.wait_until(desktop.window.close)
