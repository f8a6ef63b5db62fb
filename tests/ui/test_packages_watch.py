"""The watched folder: what is new in it is said everywhere, and merged by nobody but a person."""

import shutil

from inspector import settings
from inspector.operations.watched import hashed, lying


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


def looked(hands, watching):
    """Two looks, as the clock would take them."""
    for _ in range(3):
        hands.wait_until(lambda: not watching._looking, 10_000)
        watching.look()
    hands.wait_until(lambda: not watching._looking, 10_000)


def test_new_packages_are_told_and_nothing_is_merged_by_itself(desk, hands, tmp_path):
    box = tmp_path / "box"
    box.mkdir()
    window = desk("office", "packages")
    page, watching = window.pages["packages"], window.session.watching
    card = page.part("in").watched
    newest = window.session.glance.newest
    card.watch(box)
    assert settings.load().watched == str(box)
    assert hands.reads("看着的文件夹里没有新数据包")
    shutil.copy(tmp_path / "desk" / "first.inspection", box / "李华.inspection")
    (box / "letter.txt").write_text("no package")
    looked(hands, watching)
    hands.wait_until(lambda: watching.new, 10_000)
    assert [it.name for it in watching.new] == ["李华.inspection"]
    assert hands.reads("看着的文件夹里有 1 个新数据包")
    assert window.session.glance.newest == newest
    window.show_page("today")
    settle(hands, window)
    hands.click("watched_packages")
    settle(hands, window)
    assert window.current == "packages"
    hands.click("act")
    settle(hands, window)
    looked(hands, watching)
    hands.wait_until(lambda: not watching.new, 10_000)
    assert window.session.glance.newest > newest
    card.watch(None)
    assert settings.load().watched == ""
    assert watching.folder is None


def test_a_file_still_being_copied_waits_and_a_stick_that_was_drawn_is_no_failure(desk, hands, tmp_path, qtbot):
    box = tmp_path / "box"
    box.mkdir()
    window = desk("office", "today")
    watching = window.session.watching
    failed = []
    window.session.failed.connect(failed.append)
    whole = (tmp_path / "desk" / "first.inspection").read_bytes()
    watching.watch(box)
    hands.wait_until(lambda: not watching._looking)
    (box / "a.inspection").write_bytes(whole[:1000])
    watching.look()
    hands.wait_until(lambda: not watching._looking)
    (box / "a.inspection").write_bytes(whole)
    watching.look()
    hands.wait_until(lambda: not watching._looking)
    assert watching._hashes == {}
    watching.look()
    hands.wait_until(lambda: not watching._looking)
    hands.wait_until(lambda: watching.new, 10_000)
    window.show_page("packages")
    away = tmp_path / "drawn"
    box.rename(away)
    watching.look()
    hands.wait_until(lambda: not watching.new, 10_000)
    assert hands.reads("现在找不到看着的文件夹：请插好 U 盘，稍等即可")
    away.rename(box)
    looked(hands, watching)
    hands.wait_until(lambda: watching.new, 10_000)
    assert hands.reads("看着的文件夹里有 1 个新数据包")
    shutil.rmtree(box)
    watching.look()
    hands.wait_until(lambda: not watching.new, 10_000)
    assert failed == []
    assert lying(tmp_path / "nowhere") == []
    assert hashed(tmp_path / "nowhere", lambda: False) == ""
