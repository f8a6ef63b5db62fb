"""Packages in the window: plan, merge, refuse, stop, settle conflicts, write."""

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from inspector.db.package import SUFFIX
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations import book, enrolling, exchange, office_keys, site, team
from inspector.records import Finding, Visit
from inspector.ui.models.plan import PlanDelegate
from inspector.ui.pages.packages_words import reason_words
from tests.hands import nameless
from tests.ui.offices import edit_both, households


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


def cells(take, row):
    plan = take.table.plan
    return [plan.index(row, column).data() for column in range(plan.columnCount())]


def act(hands, window):
    hands.click("act")
    settle(hands, window)


@pytest.fixture
def parcel(desk, tmp_path):
    """A good package and a damaged one in a folder, beside the two data folders."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def put():
        good = folder / f"李华{SUFFIX}"
        shutil.copy(tmp_path / "desk" / "first.inspection", good)
        bytes_ = bytearray(good.read_bytes())
        bytes_[50_000] ^= 1
        (folder / f"坏{SUFFIX}").write_bytes(bytes_)
        return good

    return put


def test_a_folder_is_planned_then_merged_and_the_damaged_one_hinders_nobody(desk, hands, parcel):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    assert hands.reads("合并之前会自动存一份副本。")
    assert nameless(window) == []
    good = parcel()
    newest = window.session.glance.newest
    assert hands.drop(take, [good.parent])
    settle(hands, window)
    assert hands.see("plan_title").text() == "预演：1 个数据包可以合并"
    assert take.table.plan.rowCount() == 2
    said = {row[2]: row for row in (cells(take, 0), cells(take, 1))}
    assert said["待合并"][0].startswith("李华的电脑")
    assert int(said["待合并"][3]) > 20
    assert "收不下" in said
    assert hands.reads("已损坏")
    assert window.session.glance.newest == newest
    assert not list((window.session.folder / "backups").iterdir())
    assert window.status.saved.text() == "还没有要保存的"  # a plan is not called saved
    act(hands, window)
    assert hands.see("plan_title").text() == "已合并 1 个数据包"
    assert hands.reads("合并前已存副本。已给 4 个台账号。")
    assert len(list((window.session.folder / "backups").glob("*"))) == 1
    assert len(window.session.glance.find(Visit)) == 2
    assert all(it.number for it in window.session.glance.find(Finding))
    hands.click("收起结果")
    assert hands.reads("把数据包拖到这里")


def test_the_same_package_again_changes_nothing(desk, hands, parcel):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    good = parcel()
    take.plan([good])
    settle(hands, window)
    act(hands, window)
    newest = window.session.glance.newest
    take.plan([good])
    settle(hands, window)
    assert cells(take, 0)[2] == "以前收过"
    assert hands.reads("以前收过，没有变动。")
    assert window.session.glance.newest == newest
    assert hands.see("plan_title").text() == "这些以前都有了，没有变动"
    assert not take.ready  # nothing is merged, no safe copy made: neither is promised
    assert take.second.text() == ""
    assert hands.see("act").text() == "选数据包"


def test_what_was_written_here_is_said_to_be(desk, hands, tmp_path):
    window = desk("field", "packages")
    window.pages["packages"].part("in").plan([tmp_path / "desk" / "first.inspection"])
    settle(hands, window)
    assert hands.reads("first.inspection 是本机写的，没有变动。")
    assert not window.pages["packages"].part("in").ready


@pytest.fixture
def stick(desk, tmp_path):
    """A stick with four packages of one laptop."""

    def fill(photos="original"):
        folder = tmp_path / "stick"
        folder.mkdir()
        with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
            for number in range(1, 5):
                site.change(field, households(field)[number].id, users=number + 20)
                exchange.export(field, folder / f"{number}.inspection", photos=photos)
        return folder

    return fill


def test_a_run_that_was_stopped_does_not_say_that_everything_came(desk, hands, stick, monkeypatch):
    folder = stick()
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([folder])
    settle(hands, window)
    real, running, done = exchange.clean, [], []
    window.session.running.connect(running.append)
    monkeypatch.setattr(exchange, "BATCH", 1)

    def stopped_at_the_third(path, *given, **keys):
        done.append(path)
        if len(done) == 3:
            running[0].cancel()
        return real(path, *given, **keys)

    monkeypatch.setattr(exchange, "clean", stopped_at_the_third)
    act(hands, window)
    assert hands.see("plan_title").text() == "已停下，合并了 2 个数据包"
    assert [cells(take, row)[2] for row in range(4)] == ["已合并", "已合并", "没轮到", "没轮到"]
    assert all(cells(take, row)[0].startswith("李华的电脑") for row in range(4))
    assert hands.reads("有 2 个数据包没轮到")
    assert not hands.reads("全部收下了。")
    monkeypatch.undo()
    take.plan([folder])
    settle(hands, window)
    assert hands.see("plan_title").text() == "预演：2 个数据包可以合并"
    act(hands, window)
    assert len(book.entries(window.session.glance)) == 4


def test_a_stick_pulled_out_is_told_once_and_nothing_is_promised(desk, hands, stick):
    folder = stick()
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([folder])
    settle(hands, window)
    kept = (folder / "1.inspection").read_bytes()
    for it in folder.iterdir():
        it.unlink()
    act(hands, window)
    assert hands.see("plan_title").text() == "没有合并"
    assert take.second.text() == ""  # no safe copy was made, for nothing was written
    assert not list((window.session.folder / "backups").iterdir())
    assert take.planned.said.count() == 1
    assert hands.reads("有 4 个数据包读不到了（第一个是 1.inspection），可能是 U 盘拔出了。")
    (folder / "1.inspection").write_bytes(kept)
    take.plan(sorted(folder / f"{number}.inspection" for number in range(1, 5)))
    settle(hands, window)
    act(hands, window)
    assert hands.see("plan_title").text() == "已合并 1 个数据包"
    assert hands.reads("有 3 个数据包读不到了")


def test_the_keys_are_for_the_packages_as_soon_as_there_is_a_plan(desk, hands, stick):
    folder = stick()
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([folder])
    settle(hands, window)
    hands.press("Down")
    hands.press("Space")
    assert [cells(take, row)[2] for row in range(2)] == ["待合并", "先不收"]
    for _ in range(2):
        hands.press("Down")
        hands.press("Space")
    act(hands, window)
    assert hands.reads("选中的都收下了；先不收的有 3 个。")
    assert [cells(take, row)[2] for row in range(4)] == ["已合并", "先不收", "先不收", "先不收"]
    hands.press("Up")
    hands.press("Escape")
    assert hands.reads("把数据包拖到这里")


def test_a_plan_that_was_stopped_can_be_left(desk, hands, stick, monkeypatch):
    folder = stick()
    window = desk("office", "packages")
    running = []
    window.session.running.connect(running.append)
    real = exchange.clean

    def stopped(*given, **keys):
        running[0].cancel()
        return real(*given, **keys)

    monkeypatch.setattr(exchange, "clean", stopped)
    window.pages["packages"].part("in").plan([folder])
    settle(hands, window)
    assert hands.see("plan_title").text() == "已停下，什么都没合并"
    hands.click("forget_plan")
    assert hands.reads("把数据包拖到这里")


def test_photos_that_many_packages_lack_are_told_once(desk, hands, stick):
    folder = stick("none")
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([folder])
    settle(hands, window)
    assert take.planned.said.count() == 1
    assert hands.reads("有 4 个数据包的部分照片没有带来")
    for _ in range(3):
        hands.press("Down")
        hands.press("Space")
    act(hands, window)
    assert take.planned.said.count() == 1  # of those left out nothing is said
    assert hands.reads("1.inspection：1 张照片没有带来")


def test_arriving_with_a_file_plans_it(desk, hands, parcel):
    window = desk("office", "today")
    good = parcel()
    window.show_page("packages", good)
    settle(hands, window)
    take = window.pages["packages"].part("in")
    assert take.ready
    window.show_page("packages", "out")
    assert hands.see("act").text() == "写数据包"
    hands.click("收进")
    assert hands.see("act").text() == "合并"
    hands.press("Escape", take.table)
    assert not take.ready


def test_nothing_among_what_was_chosen(desk, hands, tmp_path):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    (tmp_path / "empty").mkdir()
    take.plan([tmp_path / "empty"])
    settle(hands, window)
    assert hands.reads("选的东西里没有数据包。")
    (tmp_path / "letter.inspection").write_text("no package")
    hands.click("act")
    dialog = hands.see("choose_file", QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "letter.inspection"))
    dialog.accept()
    settle(hands, window)
    assert hands.reads("这些都合并不了")
    assert not take.ready
    take.plan([tmp_path / "gone.inspection"])
    settle(hands, window)
    assert hands.reads("gone.inspection")


def test_a_merge_that_is_stopped_leaves_everything_as_it_was(desk, hands, parcel, monkeypatch):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    good = parcel()
    take.plan([good])
    settle(hands, window)
    real, running = exchange.clean, []
    window.session.running.connect(running.append)

    def stopped_while_reading(path, folder, cancelled, **keys):
        running[0].cancel()
        return real(path, folder, cancelled, **keys)

    monkeypatch.setattr(exchange, "clean", stopped_while_reading)
    act(hands, window)
    assert hands.see("plan_title").text() == "已停下，什么都没合并"
    assert len(window.session.glance.find(Visit)) == 0
    assert not list(window.session.folder.glob(".merge-*"))
    assert hands.see_all("error_dialog") == []
    monkeypatch.undo()
    act(hands, window)
    assert len(window.session.glance.find(Visit)) == 2


def test_a_merge_that_fails_is_told(desk, hands, parcel, monkeypatch):
    from inspector.errors import Fault, Kind

    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([parcel()])
    settle(hands, window)

    def full(*_, **__):
        raise Fault(Kind.DISK_FULL, path="backups", needed=5)

    monkeypatch.setattr(exchange.backup, "copy", full)
    act(hands, window)
    assert hands.see("plan_title").text() == "没有合并"
    hands.press("Return", hands.see("error_dialog"))
    assert len(window.session.glance.find(Visit)) == 0


def test_three_packages_are_seen_whole_beside_conflicts(desk, hands, parcel, tmp_path):
    edit_both(tmp_path, users=(7, 8))
    good = parcel()
    shutil.copy(good, good.with_name(f"又一次{SUFFIX}"))
    window = desk("office", "today")
    window.resize(1280, 690)
    window.show_page("packages", good.parent)
    settle(hands, window)
    page = window.pages["packages"]
    table = page.part("in").table
    assert hands.see("冲突 1")
    assert table.plan.rowCount() == 3
    hands.wait_until(lambda: table.viewport().rect().contains(table.visualRect(table.plan.index(2, 0))))


def test_a_package_is_written_and_told(desk, hands, tmp_path):
    window = desk("field", "packages", "out")
    give = window.pages["packages"].part("out")
    settle(hands, window)
    inside = give.inside
    assert (inside.visits, inside.findings, inside.photos, inside.drafts) == (2, 4, 1, 1)
    assert inside.last_sequence == 1
    hands.click("with_drafts")
    settle(hands, window)
    assert give.inside.visits == 3
    assert give.inside.size("none") < give.inside.size("original")
    hands.click("不带照片")
    hands.click("act")
    dialog = hands.see("choose_file", QFileDialog)
    target = tmp_path / "documents" / "交出"
    dialog.selectFile(str(target))
    dialog.accept()
    hands.wait_until(lambda: hands.see_all("written_package"), 20_000)
    settle(hands, window)
    written = give.written
    assert written.path == target.with_suffix(SUFFIX)
    assert (written.sequence, written.photos, written.counts["visit"]) == (2, 0, 3)
    assert hands.reads(written.sha256[:16])
    assert hands.reads("核对无误")
    assert give.inside.last_sequence == 2


def test_a_package_that_cannot_be_written_leaves_no_trace(desk, hands, tmp_path):
    window = desk("field", "packages", "out")
    give = window.pages["packages"].part("out")
    (tmp_path / "file").write_text("")
    give.write(tmp_path / "file" / "x.inspection")
    hands.wait_until(lambda: hands.see_all("error_dialog"), 20_000)
    hands.press("Return", hands.see("error_dialog"))
    settle(hands, window)
    assert give.wrong.isVisible()
    assert not hands.see_all("written_package")
    give.refresh()
    settle(hands, window)
    assert give.inside.last_sequence == 1
    give._failed(Cancelled())
    assert give.wrong.text() == "已停下，没有写出数据包。"


def test_reasons_have_words(chinese):
    assert reason_words("unit refers to nothing") == "指向不存在的记录"
    assert reason_words("CHECK constraint failed: x") == "不合表格的规则"
    assert hasattr(PlanDelegate.paint, "guarded")


def test_what_is_left_out_stays_and_the_report_is_saved(desk, hands, parcel, tmp_path):
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    good = parcel()
    take.plan([good.parent])
    settle(hands, window)
    assert {it.cells[0] for it in take.planned.brought.lines} >= {"检查", "问题", "照片"}
    row = next(n for n, it in enumerate(take.received) if it.path == good)
    take.table.selectRow(row)
    hands.press("Space", take.table)
    assert cells(take, row)[2] == "先不收"
    assert not take.ready
    hands.press("Space", take.table)
    assert take.ready
    for name in ("报告.xlsx", "报告.pdf"):
        take.report.save(tmp_path / name)
        settle(hands, window)
    assert (tmp_path / "报告.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "报告.xlsx").read_bytes().startswith(b"PK")
    assert hands.reads("已保存：")


def test_an_unsigned_package_is_merged_only_after_a_decision(desk, hands, parcel, monkeypatch):
    monkeypatch.setattr("inspector.db.trust.expects_signatures", lambda _: True)
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([parcel()])
    settle(hands, window)
    assert cells(take, 0)[1:3] == ["未签名", "待决定"]
    assert not take.ready
    assert hands.reads("没有签名")
    hands.click("accept_package")
    settle(hands, window)
    assert cells(take, 0)[2] == "待合并"
    hands.click("act")
    settle(hands, window)
    assert cells(take, 0)[2] == "已合并"
    assert len(window.session.glance.find(Visit)) == 2


def test_what_was_not_decided_upon_can_still_be_taken_after_the_others_were_merged(desk, hands, tmp_path):
    base = tmp_path / "desk"
    with Store.open(base / "office", nonce="b") as office:
        office_keys.make_office_keys(office)
        enrolling.issue_enrolment(office, team.inspectors(office)[0].id, tmp_path / "a.enrolment")
    with Store.open(base / "field", nonce="a") as field:
        enrolling.read_enrolment(field, tmp_path / "a.enrolment")
        exchange.export(field, tmp_path / "2.inspection")
        site.change(field, households(field)[3].id, users=23)
        exchange.export(field, tmp_path / "3.inspection")
    with Store.open(base / "office", nonce="b") as office:
        exchange.merge(office, [tmp_path / "2.inspection"])
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([base / "first.inspection", tmp_path / "3.inspection"])
    settle(hands, window)
    assert {cells(take, row)[2] for row in (0, 1)} == {"待决定", "待合并"}
    assert hands.see("换别的数据包")
    act(hands, window)
    assert not hands.see_all("换别的数据包")  # the filled button says the same
    row = next(n for n, it in enumerate(take.received) if it.path.name == "first.inspection")
    assert cells(take, row)[2] == "待决定"
    take.table.selectRow(row)
    hands.click("accept_package")
    settle(hands, window)
    act(hands, window)
    assert "待决定" not in {cells(take, row)[2] for row in (0, 1)}
    assert {it.sequence for it in book.entries(window.session.glance)} == {1, 2, 3}


def test_a_plan_without_objections_says_so_and_conflicts_are_counted_in_it(desk, hands, parcel, tmp_path):
    edit_both(tmp_path, users=(7, 8))
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    take.plan([parcel()])
    settle(hands, window)
    assert hands.reads("没有问题，可以全部收下。")
    with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
        place = households(field)[9].id
        site.change(field, place, users=9)
        exchange.export(field, tmp_path / "third.inspection")
    window.session.do(window, lambda store: site.change(store, place, users=10))
    settle(hands, window)
    take.plan([tmp_path / "third.inspection"])
    settle(hands, window)
    assert hands.reads("两边都改过的 1 条：先显示较新的")


def test_several_unsigned_packages_are_decided_upon_at_once(desk, hands, parcel, monkeypatch):
    monkeypatch.setattr("inspector.db.trust.expects_signatures", lambda _: True)
    window = desk("office", "packages")
    take = window.pages["packages"].part("in")
    first = parcel()
    shutil.copy(first, again := first.with_name(f"李华 又一份{SUFFIX}"))
    take.plan([first, again])
    settle(hands, window)
    assert [cells(take, row)[2] for row in (0, 1)] == ["待决定", "待决定"]
    hands.click("accept_all_packages")
    settle(hands, window)
    assert cells(take, 0)[2] == "待合并"
    assert cells(take, 1)[2] != "待决定"


def test_in_a_small_window_one_reads_whose_package_it_is_and_every_tab(desk, hands, parcel):
    window = desk("office", "packages", language="en")
    window.resize(910, 512)
    page = window.pages["packages"]
    take = page.part("in")
    take.plan([parcel().parent])
    settle(hands, window)
    assert take.table.columnWidth(0) > 220
    assert not take.table.isColumnHidden(7)  # what both ends changed
    share = take.planned.brought.width() / take.planned.width()
    take.planned.of.set_words("阿卜杜热合曼·买买提明的电脑 " * 6)  # a long name gives way, the remarks do not
    hands.wait_until(lambda: take.planned.brought.width() / take.planned.width() == pytest.approx(share, abs=0.02))
    assert not take.planned.brought.isColumnHidden(5)
    assert take.planned.brought.isColumnHidden(4)  # what changes nothing gives way to the name of the kind
    hands.wait_until(lambda: take.planned.brought.columnWidth(0) > 130)  # "answers" and "findings" are read whole
    hands.wait_until(
        lambda: all(it.width() >= it.fontMetrics().horizontalAdvance(it.text()) for it in page.way.segments)
    )
    window.resize(1366, 768)
    hands.wait_until(lambda: not any(map(take.table.isColumnHidden, range(take.table.plan.columnCount()))))
