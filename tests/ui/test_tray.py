"""The import tray: pictures of a stick looked over, proposed, sent elsewhere by key and finger, taken in together."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector import clock
from inspector.operations import finding, visit
from inspector.operations.case import read_case
from inspector.photo.store import PhotoStore
from inspector.records import Photo, Site
from inspector.sample.photographs import Shot, draw_photographs
from inspector.sample.scenes import SCENES
from inspector.ui.tray import looking
from inspector.ui.tray.drives import Drive, telephones
from inspector.ui.widgets.contact_sheet import WIDE
from tests.hands import nameless
from tests.ui.visits import field_store, on_visit, toilets

__all__ = ["field_store", "on_visit"]


@pytest.fixture
def stick(tmp_path, on_visit) -> Path:
    """A stick 优盘 with five photographs: an hour before the visit, and as it was begun."""
    case = on_visit.case()
    begun, site = clock.instant(case.visit.started).timestamp(), case.site
    shots = [
        Shot(list(SCENES)[n], clock.written(begun + 60 * minutes), site.latitude or 0.0, site.longitude or 0.0)
        for n, minutes in enumerate((-60, 0.1, 0.2, 0.3, 0.4))
    ]
    return draw_photographs(tmp_path / "优盘 💾" / "DCIM" / "100", shots)[0].parent


class AtTray:
    """Somebody at the tray."""

    def __init__(self, inspection) -> None:
        self.inspection = inspection
        self.hands = inspection.hands

    @property
    def page(self):
        return self.inspection.window.pages["tray"]

    def settle(self) -> None:
        session, page = self.inspection.session, self.page
        self.hands.wait_until(lambda: session.background.idle and not page._gather.isActive(), 20_000)
        self.hands.qtbot.wait(1)
        self.hands.wait_until(lambda: session.background.idle and not page._gather.isActive(), 20_000)

    def look_into(self, folder: Path) -> None:
        self.page.look_into(folder)
        self.settle()

    @property
    def words(self) -> list[str]:
        return [it.words for it in self.page.sheet.prints]


@pytest.fixture
def tray(on_visit, monkeypatch):
    """The tray, opened from the visit by its key; no drive of this machine is to be seen."""
    monkeypatch.setattr(looking, "drives", list)
    on_visit.go("HT04")
    on_visit.press("2")
    on_visit.hands.press("Ctrl+I")
    on_visit.hands.wait_until(lambda: "tray" in on_visit.window.pages)
    at = AtTray(on_visit)
    at.settle()
    return at


def leak_of(inspection):
    return inspection.case().finding_of("HT04").id


def test_pictures_are_proposed_by_their_time_and_taken_in_as_one_operation(on_visit, tray, stick):
    assert on_visit.window.current == "tray"
    assert tray.hands.reads("没有看到U盘或手机。")
    tray.look_into(stick)
    assert tray.words == ["当时没有检查", *["问题 1 HT04"] * 4]
    assert [it.going for it in tray.page.sheet.prints] == [False, True, True, True, True]
    assert nameless(on_visit.window) == []
    assert not list((on_visit.folder / "photos").rglob("*.*")), "nothing is stored yet"
    assert list(PhotoStore(on_visit.folder / "photos").hashes()) == []
    tray.hands.press("Ctrl+Return")
    tray.settle()
    case = on_visit.case()
    assert [it.finding for it in case.photos] == [leak_of(on_visit)] * 4
    assert [it.taken for it in case.photos] == sorted(it.taken for it in case.photos)
    assert tray.words[1:] == ["已经收过"] * 4
    assert not tray.page.take_button.isEnabled()
    assert on_visit.problems == []
    tray.hands.press("Ctrl+Z")
    tray.settle()
    assert on_visit.case().photos == [], "one step of undo for all of them"
    assert tray.words[1:] == ["问题 1 HT04"] * 4, "and they are proposed again"


def test_ranges_are_sent_elsewhere_by_key_and_by_finger(on_visit, tray, stick):
    at = on_visit.visit
    on_visit.session.do(on_visit.page, lambda store: finding.add(store, at, text="路面破损"))
    tray.settle()
    tray.look_into(stick)
    sheet = tray.page.sheet
    sheet.setFocus()
    for keys in ("Home", "Right", "Shift+Right"):
        tray.hands.press(keys, sheet)
    assert len(sheet.selected) == 2
    tray.hands.press("2", sheet)
    assert tray.words[1:3] == ["问题 2", "问题 2"]
    tray.hands.press("0", sheet)
    assert tray.words[1:3] == ["先收下，稍后归位"] * 2
    tray.hands.press("Delete", sheet)
    assert tray.words[1:3] == ["不收"] * 2
    tray.hands.click("as_proposed")
    assert all(it.startswith("问题") for it in tray.words[1:3])
    sheet.clearSelection()
    ring = sheet.visualRect(sheet.model().index(0, 0)).topLeft() + QPoint(WIDE - 26, 26)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ring)
    assert len(sheet.selected) == 1
    row = tray.page.targets.places
    QTest.mouseClick(
        row.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        row.visualRect(row.model().index(1, 0)).center(),
    )  # fmt: skip
    assert tray.words[0] == "问题 2"
    tray.hands.click("take_in")
    tray.settle()
    found = {it.id: it.text for it in on_visit.case().findings}
    assert found[on_visit.case().photos[0].finding] == "路面破损"
    assert len(on_visit.case().photos) == 5


def test_two_visits_get_theirs_each_in_one_operation(on_visit, tray, stick):
    def begin(store):
        site = store.find(Site, kind="household")[7].id
        return visit.start(store, site=site, checklist=toilets(store).id)

    made = []
    on_visit.session.do(on_visit.page, begin, made.append)
    tray.settle()
    tray.look_into(stick)
    sheet, targets = tray.page.sheet, tray.page.targets
    targets.show_visit(made[0])
    sheet.setFocus()
    tray.hands.press("End", sheet)
    tray.page.targets.show_visit(made[0])
    tray.hands.press("0", sheet)
    tray.hands.press("Ctrl+Return")
    tray.settle()
    with on_visit.session.glance.__class__.open(on_visit.folder) as store:
        assert len(read_case(store, made[0]).photos) == 1
        assert len(store.find(Photo, visit=on_visit.visit)) == 3
        assert store.one("SELECT count(*) FROM operation WHERE name = 'add_photos'") == 2


def test_a_stick_pulled_out_in_the_middle_costs_only_what_was_on_it(on_visit, tray, stick):
    (stick / "坏的 😀.jpg").write_bytes(b"\xff\xd8\xff\xe0 broken")
    tray.look_into(stick)
    told = tray.page.told.words.text()
    assert told.splitlines() == ["“坏的 😀.jpg”不是能打开的照片。"]
    gone = [it.key for it in tray.page.sheet.prints][3:]
    for it in gone:
        Path(it).unlink()
    tray.hands.press("Ctrl+Return")
    tray.settle()
    assert len(on_visit.case().photos) == 2
    told = tray.page.told.words.text().splitlines()
    assert len(told) == 2, "one sentence for each"
    assert all(Path(it).name in line for it, line in zip(gone, told, strict=True))
    assert tray.words[3:] == ["问题 1 HT04"] * 2, "they still wait to be taken in"
    assert on_visit.problems == []


def test_a_folder_that_is_gone_is_said_to_be_so(on_visit, tray, tmp_path):
    tray.look_into(tmp_path / "拔掉了")
    assert [str(it) for it in on_visit.problems] == ["not_found (path)"]
    tray.hands.click("close")


def test_the_same_picture_twice_goes_in_once(on_visit, tray, stick):
    first = sorted(stick.iterdir())[1]
    (stick / "copy.jpg").write_bytes(first.read_bytes())
    tray.look_into(stick)
    assert tray.words.count("与前面一张相同") == 1
    tray.hands.press("Ctrl+Return")
    tray.settle()
    assert len(on_visit.case().photos) == 4


def test_old_pictures_are_looked_at_only_when_asked_for(on_visit, tray, stick):
    for file in stick.iterdir():
        os.utime(file, (1_700_000_000, 1_700_000_000))
    new = draw_photographs(stick / "new", [Shot(next(iter(SCENES)), "2026-01-01T10:00:00+08:00", 0.5, 0.5)])[0]
    tray.look_into(stick)
    assert [Path(it.key) for it in tray.page.sheet.prints] == [new]
    assert "1 / 6 张照片" in tray.page.counted.text()
    tray.hands.click("全部")
    tray.settle()
    assert len(tray.page.sheet.prints) == 6


def test_stopping_takes_nothing_in(on_visit, tray, stick):
    tray.look_into(stick)
    tray.hands.press("Ctrl+Return")
    on_visit.window._cancel()
    tray.settle()
    assert len(on_visit.case().photos) in {0, 4}, "all of them or none"
    assert on_visit.problems == []


def test_back_to_the_visit_it_was_opened_from(on_visit, tray):
    tray.hands.click("back")
    assert on_visit.window.current == "visit"


def test_sticks_and_telephones_are_offered_where_their_camera_writes(on_visit, tray, stick, monkeypatch):
    root = stick.parent.parent
    monkeypatch.setattr(looking, "drives", lambda: [Drive("优盘", root), Drive("拔掉了", root / "gone")])
    tray.hands.press("F5")
    tray.settle()
    rows = tray.page.sources.rows
    assert [(it.title, it.key) for it in rows.shown.values] == [("优盘", root / "DCIM")]
    rows.setFocus()
    tray.hands.press("Down", rows)
    tray.hands.press("Return", rows)
    tray.settle()
    assert len(tray.page.sheet.prints) == 5


def test_telephones_of_the_session(tmp_path):
    for name in ("mtp:host=Qinghe_A1_0123456789", "gphoto2:host=Camera", "smb-share:server=office"):
        (tmp_path / "gvfs" / name).mkdir(parents=True)
    assert [(it.name, it.telephone) for it in telephones(tmp_path)] == [("Camera", True), ("Qinghe A1", True)]
    assert telephones(tmp_path / "none") == []
    assert telephones(None) == []
