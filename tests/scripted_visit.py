"""A visit to one household from its start to its finalising, step by step, told on stdout as it becomes durable.

    python -m tests.scripted_visit DATA_FOLDER PHOTO_FOLDER BOUNDARY

A line {"done": n} follows each step that the program has called saved; the last line holds the number of boundaries.
At boundary BOUNDARY (0: never) the process kills itself.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from inspector import settings
from inspector.db.store import Store
from inspector.operations import bookmark, finding, history, photo, visit
from inspector.operations.case import read_case
from inspector.records import Checklist, Finding, Photo, Site, Visit
from tests.boundaries import Boundaries

Step = Callable[[], object]


def steps(store: Store, photos: list[Path]) -> Iterator[Step]:
    """What the inspector does, each a step that is durable by itself."""
    site = store.find(Site, kind="household")[0].id
    form = store.find(Checklist, form="household_toilet")[0].id

    def at() -> str:
        return the_visit(store)

    def found(question: str) -> str:
        return next(it.id for it in store.find(Finding, visit=at()) if it.question == question)

    def free() -> str:
        return next(it.id for it in store.find(Finding, visit=at()) if it.question is None)

    def answered(key: str, value: str) -> Iterator[Step]:
        yield lambda: visit.answer(store, at(), key, value)
        yield lambda: bookmark.set_bookmark(store, at(), key)

    yield lambda: visit.start(store, site=site, checklist=form, told=True)
    yield lambda: visit.change_head(store, at(), interviewee="户主本人", companions="村妇联主任")
    yield from answered("HT01", "normal")
    yield from answered("HT02", "yes")
    yield from answered("HT04", "cracked")
    yield lambda: photo.attach(store, at(), photos[:2], finding=found("HT04"))
    yield lambda: finding.change(store, found("HT04"), text="化粪池池壁开裂，粪液外渗。", severity=3)
    yield lambda: photo.caption(store, of(store, at())[0].id, "池壁裂缝")
    yield from answered("HT09", "no")
    yield lambda: photo.attach(store, at(), photos[2:3], finding=found("HT09"))
    yield from answered("HT10", "no")
    yield lambda: visit.answer(store, at(), "HT10", "yes")
    yield lambda: history.undo(store)
    yield lambda: history.redo(store)
    yield lambda: finding.add(store, at(), text="院内排水沟堵塞。", severity=1)
    yield lambda: photo.attach(store, at(), [photos[3], photos[0]], finding=free())
    yield lambda: history.undo(store)
    yield lambda: history.redo(store)
    yield lambda: photo.place(store, of(store, at())[0].id, free())
    yield lambda: photo.delete(store, of(store, at())[-1].id)
    yield lambda: history.undo(store)
    for section in [it.name for it in read_case(store, at()).form.sections]:
        yield lambda section=section: visit.rest_is_fine(store, at(), section)
    yield from answered("HT22", "2")
    yield from answered("HT23", "habit")
    for key in read_case(store, at()).progress.missing:
        yield lambda key=key: visit.answer(store, at(), key, "2")
    yield lambda: visit.finalise(store, at(), without_photos=True)
    yield lambda: visit.reopen(store, at())
    yield lambda: bookmark.set_bookmark(store, at(), "HT09")
    yield lambda: visit.finalise(store, at(), without_photos=True)


def the_visit(store: Store) -> str:
    """The visit of the script, '' before it began: the one begun last."""
    return str(store.one("SELECT id FROM visit WHERE NOT deleted ORDER BY rowid DESC LIMIT 1") or "")


def of(store: Store, at: str) -> list[Photo]:
    """The photos of a visit in the order they came in."""
    return store.find(Photo, visit=at)


def snapshot(store: Store) -> dict[str, object]:
    """What stands in the store of that visit, told without ids and times, which differ from run to run."""
    at = the_visit(store)
    if not at:
        return {}
    held = store.get(Visit, at)
    case = read_case(store, at)
    texts = {it.id: it.text for it in case.findings}
    return {
        "head": [held.interviewee, held.companions, held.finalised is not None],
        "answers": sorted((key, it.value or "") for key, it in case.answers.items()),
        "findings": [[it.question, it.text, it.severity] for it in case.findings],
        "photos": sorted([it.sha256, texts.get(it.finding or "", ""), it.caption or ""] for it in case.photos),
        "bookmark": bookmark.bookmark(store, at),
    }


def main(folder: Path, photos: Path, boundary: int) -> None:
    """Do it, saying each step that is done; with boundary 0 also what the store holds after it."""
    boundaries = Boundaries(folder, boundary)
    with Store.open(folder, nonce=settings.machine_nonce()) as store:
        boundaries.watch_files()
        boundaries.watch_statements(store.connection.set_trace_callback)
        for number, step in enumerate(steps(store, sorted(photos.iterdir())), 1):
            step()
            said: dict[str, object] = {"done": number}
            if not boundary:
                said["holds"] = snapshot(store)
            sys.stdout.write(json.dumps(said) + "\n")
            sys.stdout.flush()
        sys.stdout.write(json.dumps({"boundaries": boundaries.finish()}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
