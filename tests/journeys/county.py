"""What the journeys, the gallery and the walk begin with: a sample county after a morning's work, made by operations.

`field` is the inspector's data folder, `office` the office's, which has merged the inspector's first package. Since
then both have corrected the same household without knowing of each other; `second` carries the inspector's side.
"""

from dataclasses import dataclass
from pathlib import Path

from inspector import settings
from inspector.db.connection import connect
from inspector.db.store import Store
from inspector.operations import begin, exchange, site, visit
from inspector.operations.case import read_case
from inspector.operations.readiness import readiness
from inspector.paths import DataFolder
from inspector.records import Paper, Photo, Site, Visit
from inspector.sample.demo import make_demo
from inspector.sample.photographs import Shot, draw_photographs

COUNTY = "990101"
MORNING = "2026-11-21T10:4{}:16+08:00"


@dataclass(frozen=True, slots=True)
class County:
    """Where everything lies; `of` names the same things in a copy of the folder."""

    folder: Path

    @property
    def field(self) -> Path:
        """The inspector's data."""
        return self.folder / "field"

    @property
    def office(self) -> Path:
        """The office's data."""
        return self.folder / "office"

    @property
    def empty(self) -> Path:
        """A field store that has nothing yet."""
        return self.folder / "empty"

    @property
    def second(self) -> Path:
        """The inspector's next package; its office knows the first one."""
        return self.folder / "second.inspection"

    @property
    def refused(self) -> list[Path]:
        """Files that are no packages for this office, each for another reason."""
        return sorted((self.folder / "refused").glob("*.inspection"))

    @property
    def photos(self) -> list[Path]:
        """Photographs as a telephone writes them."""
        return sorted((self.folder / "photos").glob("*.jpg"))


def make_county(folder: Path) -> County:
    """Make all of it in an empty folder."""
    nonce = settings.machine_nonce()
    make_demo(folder, nonce=nonce)
    county = County(folder)
    begin.new_store(county.empty, role="field", county=COUNTY, person="骆青川", nonce=nonce).close()
    with Store.open(county.office, nonce=nonce) as store:
        place = store.find(Visit)[0].site
        site.change(store, place, users=5, note="户主说平时住五人")
    with Store.open(county.field, nonce=nonce) as store:
        site.change(store, place, users=3, note="外出务工两人")
        household = store.find(Site, kind="household")[-1]
        _inspected(store, household.id)
        exchange.export(store, county.second)
        _lose_a_photo(store)
    _refused(county, nonce)
    shots = [Shot(it, MORNING.format(n), 0.5, 0.5) for n, it in enumerate(("tank_crack", "tank", "pipe"))]
    draw_photographs(folder / "photos", shots)
    return county


def _inspected(store: Store, place: str) -> None:
    """A finalised visit whose notice is still to be issued."""
    task = store.find(Visit)[0]
    begun = visit.start(store, site=place, checklist=task.checklist, told=True)
    visit.answer(store, begun, "HT07", "no")
    for section in read_case(store, begun).form.sections:
        visit.rest_is_fine(store, begun, section.name)
    for name in readiness(read_case(store, begun)).unanswered:
        choices = read_case(store, begun).form.question(name).choices
        visit.answer(store, begun, name, choices[0].name if choices else "2")
    visit.finalise(store, begun, without_photos=True)


def _lose_a_photo(store: Store) -> None:
    """A notice's photo is not on this computer any more, as after a disk has been replaced."""
    for it in store.find(Photo, visit=without_its_photo(store)):
        for file in store.folder.photos.rglob(f"*{it.sha256}*"):
            file.unlink()


def _refused(county: County, nonce: str) -> None:
    place = county.folder / "refused"
    place.mkdir()
    whole = county.second.read_bytes()
    (place / "断了.inspection").write_bytes(whole[: len(whole) // 2])
    (place / "花名册.inspection").write_bytes(b"PK\x03\x04" + b"\0" * 4000)
    elsewhere = county.folder / "elsewhere"
    with begin.new_store(elsewhere, role="field", county="990202", person="甲", nonce=nonce) as store:
        exchange.export(store, place / "外县.inspection")


def spoil(folder: Path, how: str) -> None:
    """Make a data folder one that cannot be opened: `damaged`, `newer` or `foreign`."""
    database = DataFolder(folder).database
    whole = database.read_bytes()
    if how == "damaged":
        database.write_bytes(whole[:4096] + b"\x5a" * (len(whole) - 4096))
    elif how == "foreign":
        database.write_bytes(b"PK\x03\x04 this is a spreadsheet" * 50)
    else:
        connection = connect(database)
        connection.execute("PRAGMA user_version = 999")
        connection.close()


def waiting_for_notice(store: Store) -> str:
    """A finalised visit without its notice."""
    served = {it.visit for it in store.find(Paper)}
    return next(it.id for it in store.find(Visit) if it.finalised and it.id not in served)


def without_its_photo(store: Store) -> str:
    """A visit with a notice whose photos are not here."""
    return min({it.visit for it in store.find(Paper)} & {it.visit for it in store.find(Photo)})


def draft(store: Store) -> str:
    """The visit somebody began and has not finished."""
    return next(it.id for it in store.find(Visit) if not it.finalised)
