"""The part of the walk that looks at photos of a place visited before: pairs, alarms, drawing, a file that is gone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtTest import QTest

from inspector import clock, settings
from inspector.photo.overlay import Drawing
from inspector.sample.photographs import Shot, draw_photographs
from inspector.ui.photo import shapes
from inspector.ui.photo.annotating import AnnotationEditor
from inspector.ui.visit.photo_dialog import PhotoDialog
from tests.ui.revisits import new_revisit, shots

if TYPE_CHECKING:
    from tests.walk import Walk


def photo_stops(walk: "Walk") -> Iterator[str]:
    """From the right column to every window that shows photos."""
    folder = walk.place / "revisit"
    then, now = shots(walk.place / "then", "08"), shots(walk.place / "now", "11")
    _, visit = new_revisit(folder, then, settings.machine_nonce())
    walk.open(folder)
    walk.go("visit", visit)
    page = walk.page
    views = page.side.views
    walk.wait(lambda: views.inside.count() and views.inside.itemAt(0).widget().left.picture is not None)
    yield "photos-same-view"
    walk.hands.drop(views.inside.itemAt(0).widget().right, now[:1])
    walk.settle()
    page.acts.take_photos([*then[1:2], now[1]])
    walk.settle()
    walk.wait(lambda: page.side.odd and all(not it.picture.isNull() for it in page.side.loose.tiles))
    yield "photos-odd"
    page.side.alarm.look.click()
    dialog = walk.dialog()
    walk.wait(lambda: all(it.picture is not None for it in dialog.beside.panes))
    yield "photos-alarm"
    dialog.close()
    walk.back()
    views.inside.itemAt(0).widget().left.opened.emit()
    walk.settle()
    dialog = walk.dialog()
    walk.wait(lambda: all(it.picture is not None for it in dialog.beside.panes))
    yield "photos-pair"
    dialog.close()
    walk.back()
    yield from _drawing(walk, page)
    for file in (folder / "photos").rglob("*"):
        if file.is_file():
            file.unlink()
    dialog = _opened(walk, page, len(page.reading.case.photos) - 1)
    walk.wait(lambda: dialog.picture.words)
    yield "photos-missing"
    dialog.close()
    walk.back()
    yield from tray_stops(walk)


def tray_stops(walk: "Walk") -> Iterator[str]:
    """The import tray from a visit: without anything, with a stick's pictures, with all of them chosen."""
    page = walk.page
    begun, site = clock.instant(page.reading.case.visit.started).timestamp(), page.reading.case.site
    where = site.latitude or 0.0, site.longitude or 0.0
    names = ("tank", "pipe", "tank_crack", "tank")
    made = [Shot(it, clock.written(begun + n), *where) for n, it in zip((-36000, 6, 12, 18), names, strict=True)]
    stick = draw_photographs(walk.place / "stick" / "DCIM", made)[0].parent
    page.bringing.open_tray()
    walk.settle()
    tray = walk.page
    tray.looking.found.emit([])  # whatever this machine has plugged in
    yield "tray-empty"
    tray.look_into(stick)
    walk.settle()
    walk.wait(lambda: tray.sheet.prints and not tray._gather.isActive())
    walk.settle()
    yield "tray"
    tray.sheet.selectAll()
    yield "tray-chosen"


def _drawing(walk: "Walk", page) -> Iterator[str]:
    dialog = _opened(walk, page, 0)
    walk.wait(lambda: dialog.picture.picture is not None)
    yield "photos-photo"
    dialog.close()
    walk.back()
    editor = AnnotationEditor(page, page.session, page.reading.case.photos[0])
    editor.show_over()
    walk.wait(lambda: editor.pane.picture is not None)
    for place, (tool, colour) in enumerate(
        ((Drawing.ARROW, "#d92d20"), (Drawing.BOX, "#ffd400"), (Drawing.ELLIPSE, "#ffffff"), (Drawing.BLUR, "#d92d20"))
    ):
        around = QRectF(0.02 + 0.24 * place, 0.1, 0.22, 0.4)
        shape = shapes.middling(tool, colour, around.adjusted(-0.2, -0.4, 0.2, 0.4))
        editor.pane._add(shape)
        walk.settle()
    for at in ((0.2, 0.8), (0.3, 0.8)):
        editor.pane._add(editor.pane._next(at))
        walk.settle()
    place = editor.pane.place()
    spot = QPointF(place.left() + place.width() * 0.45, place.top() + place.height() * 0.75)
    editor.pane.worded.emit(spot, -1)
    QTest.qWait(1)
    yield "photos-words"
    editor.field.setText("㎝ 60")
    editor.field.finish(keep=True)
    walk.settle()
    for tool in (Drawing.BLUR, Drawing.NUMBER, None, Drawing.ARROW):
        editor.tools.buttons[tool].click()
        yield f"photos-draw-{tool.value if tool else 'choose'}"
    editor.close()
    walk.back()
    walk.settle()
    dialog = _opened(walk, page, 0)
    walk.wait(lambda: dialog.picture.picture is not None)
    yield "photos-drawn"
    dialog.close()
    walk.back()


def _opened(walk: "Walk", page, at: int):
    PhotoDialog(page, page.acts, page.reading, page.reading.case.photos[at]).show_over()
    dialog = walk.hands.see("photo_dialog")
    walk.wait(lambda: dialog.looked is not None)
    walk.settle()
    return dialog
