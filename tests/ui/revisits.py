"""A place that is visited again: its first visit found something and photographed it, and so did one elsewhere."""

from pathlib import Path

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import begin, photo, visit
from inspector.operations.case import read_case
from inspector.operations.readiness import readiness
from inspector.records import Site, Visit
from inspector.sample.county import load_county
from inspector.sample.photographs import Shot, draw_photographs
from tests.ui.visits import NONCE, toilets

BEFORE = "2026-08-12T09:00:00+08:00"
SCENES = ("tank_crack", "tank", "pipe")


def shots(folder: Path, month: str = "11") -> list[Path]:
    """Photographs of three scenes, taken in a month of this year."""
    made = [Shot(it, f"2026-{month}-12T09:{10 + n}:00+08:00", 0.5, 0.5) for n, it in enumerate(SCENES)]
    return draw_photographs(folder, made)


def new_revisit(folder: Path, pictures: list[Path], nonce: str = NONCE) -> tuple[str, str]:
    """A store in `folder` with an earlier, finalised visit that found a crack and a draft at the same place; their ids.

    The first picture shows the crack then, the second was taken elsewhere.
    """
    with begin.new_store(folder, role="field", county="990101", person="李华", nonce=nonce) as store:
        load_county(store)
        sites = [it for it in store.find(Site, kind="household") if it.users is not None and it.users <= 3]
        first = _inspected(store, sites[0].id, pictures[0])
        _inspected(store, sites[1].id, pictures[1])
        return first, visit.start(store, site=sites[0].id, checklist=toilets(store).id, told=True)


def _inspected(store: Store, site: str, picture: Path) -> str:
    begun = visit.start(store, site=site, checklist=toilets(store).id, told=True)
    with store.operation(Act.EDIT_VISIT) as edit:
        edit.change(Visit, begun, started=BEFORE)
    bad = read_case(store, begun).form.question("HT04").choices[1].name
    visit.answer(store, begun, "HT04", bad)
    case = read_case(store, begun)
    photo.attach(store, begun, [picture], finding=case.findings[0].id)
    for section in case.form.sections:
        visit.rest_is_fine(store, begun, section.name)
    for _ in range(4):
        for name in readiness(read_case(store, begun)).unanswered:
            choices = case.form.question(name).choices
            visit.answer(store, begun, name, choices[0].name if choices else "2")
    visit.finalise(store, begun, without_photos=True)
    return begun
