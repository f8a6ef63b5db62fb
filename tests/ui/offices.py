"""A small county in the window: finalised visits with findings and a photo, a field store and its office."""

import shutil

import pytest
from PySide6.QtCore import QStandardPaths

from inspector import i18n
from inspector.db.store import Store
from inspector.operations import begin, exchange, finding, photo, site, visit
from inspector.operations.case import read_case
from inspector.operations.readiness import readiness
from inspector.records import Campaign, Checklist, Site
from inspector.sample.county import load_county
from inspector.sample.photographs import Shot, draw_photographs
from inspector.sample.scenes import SCENES
from inspector.ui.main_window import MainWindow
from inspector.ui.session import Session

FOUND = (
    ("化粪池池壁有裂缝，粪液外渗", 3, "2026-01-20"),
    ("便器与化粪池未接通", 2, "2999-12-31"),
    ("=1+1 台账户主不符", 0, None),
)


def inspect(store, site, findings=FOUND, *, photos=(), finalised=True):
    """A whole visit at a place; returns its id."""
    checklist, campaign = store.find(Checklist, form="household_toilet")[0], store.find(Campaign)[0]
    made_visit = visit.start(store, site=site.id, checklist=checklist.id, told=True, campaign=campaign.id)
    for number, (text, severity, due) in enumerate(findings):
        made = finding.add(store, made_visit, text=text, severity=severity, code="T02" if number == 0 else None)
        finding.change(store, made, due=due)
        if number == 0 and photos:
            photo.attach(store, made_visit, photos, finding=made)
    if finalised:
        finish(store, made_visit)
    return made_visit


def finish(store, draft):
    """Answer what is open and finalise."""
    for section in read_case(store, draft).form.sections:
        visit.rest_is_fine(store, draft, section.name)
    for question in readiness(read_case(store, draft)).unanswered:
        asked = read_case(store, draft).form.question(question)
        visit.answer(store, draft, question, asked.choices[0].name if asked.choices else "2")
    visit.finalise(store, draft, without_photos=True)


def households(store):
    return store.find(Site, kind="household")


def edit_both(tmp_path, **values):
    """The same fields of one household changed at both ends; the field's package goes to the office."""
    with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
        place = households(field)[7]
        site.change(field, place.id, **{name: pair[0] for name, pair in values.items()})
        exchange.export(field, tmp_path / "second.inspection")
    with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
        site.change(office, place.id, **{name: pair[1] for name, pair in values.items()})
        exchange.merge(office, [tmp_path / "second.inspection"])
    return place.id


@pytest.fixture(scope="session")
def offices(tmp_path_factory):
    """Two data folders: `field` with two finalised visits and a draft, `office` with the county; and its package."""
    base = tmp_path_factory.mktemp("offices")
    field = begin.new_store(base / "field", role="field", county="990101", person="李华", nonce="a")
    office = begin.new_store(base / "office", role="office", county="990101", person="谢办", nonce="b")
    for store in (field, office):
        load_county(store)
    pictures = draw_photographs(base / "shots", [Shot(next(iter(SCENES)), "2026-11-21T10:40:16+08:00", 28.1, 113.2)])
    first, second, third = households(field)[0], households(field)[30], households(field)[45]
    inspect(field, first, photos=pictures)
    inspect(field, second, FOUND[:1])
    inspect(field, third, FOUND[1:2], finalised=False)
    exchange.export(field, base / "first.inspection")
    field.close()
    office.close()
    return base


@pytest.fixture
def desk(offices, tmp_path, hands, chinese, monkeypatch):
    """Opens the window on a copy of one of the two folders, at a page; Documents is a folder of this test."""
    shutil.copytree(offices, tmp_path / "desk")
    documents = tmp_path / "documents"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    opened = []

    def open_at(which, page, about=None, language="zh"):
        i18n.use_language(chinese, language)
        window = MainWindow(Session(tmp_path / "desk" / which, "a" if which == "field" else "b"))
        opened.append(window)
        hands.show(window, (1366, 768))
        window.show_page(page, about)
        hands.wait_until(lambda: window.session.background.idle, 30_000)
        return window

    yield open_at
    for window in opened:
        window.session.close()
