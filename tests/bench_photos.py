"""Figures of photographs coming in, each held against the same pixels by bare Pillow or pi-heif in this process."""

import hashlib
import io
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pi_heif
from PIL import Image, ImageDraw

from inspector.acts import Act
from inspector.child import Worker
from inspector.db.store import Store
from inspector.operations.reused import alarms
from inspector.photo import intake
from inspector.photo.preparing import QUALITY, THUMBNAIL, WORKING, likeness
from inspector.photo.store import PhotoStore
from inspector.records import Photo, Site, Visit, own_fields

HEIC = Path(__file__).parent / "photo" / "files" / "twelve_megapixels.heic"
TURNS = 9

Figure = tuple[float, str]


def telephone_photo(number: int) -> bytes:
    """Twelve megapixels with the noise and edges of a real one, about 3 MB."""
    chance = random.Random(number)
    picture = Image.merge("RGB", [Image.effect_noise((4032, 3024), 22) for _ in range(3)])
    draw = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, side = chance.randrange(4032), chance.randrange(3024), chance.randrange(40, 900)
        colour = tuple(chance.randrange(256) for _ in range(3))
        draw.rectangle((x, y, x + side, y + side), outline=colour, width=chance.randrange(3, 30))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


def taken_in() -> Figure:
    """Bare Pillow's time (draft to 2016 px, hash, thumbnail, both encoded) to that of one photo coming in, durable."""
    with tempfile.TemporaryDirectory(dir=".") as name, Worker("photo") as worker:
        files = _files(Path(name), TURNS + 1)
        intake.take(files[-1], PhotoStore(Path(name) / "warm"), worker)
        store = PhotoStore(Path(name) / "store")
        turns = [
            (cpu(lambda it=it: _bare(it)), cpu(lambda it=it: intake.take(it, store, worker), worker))
            for it in files[:-1]
        ]
    return _ratio(turns)


def side_by_side() -> Figure:
    """One child's time for 24 photos, its start included, to that of two."""
    best = [1e9, 1e9]
    with tempfile.TemporaryDirectory(dir=".") as name:
        files = _files(Path(name), 24)
        for turn in range(3):
            for case in range(2):
                store = PhotoStore(Path(name) / f"{turn}-{case}")
                best[case] = min(best[case], seconds(lambda case=case, it=store: _by(case + 1, files, it)))
    return best[0] / best[1], f"{best[1]:.2f} s to {best[0]:.2f} s for {len(files)} photos, wall time, best of 3"


def heic() -> Figure:
    """Bare pi-heif's decoding to a HEIC coming in, durable."""
    pi_heif.options.DECODE_THREADS = 1  # as in the child
    with tempfile.TemporaryDirectory(dir=".") as name, Worker("photo") as worker:
        intake.take(HEIC, PhotoStore(Path(name) / "warm"), worker)
        turns = []
        for turn in range(5):
            store = PhotoStore(Path(name) / str(turn))
            bare = cpu(lambda: pi_heif.open_heif(HEIC).data)
            turns.append((bare, cpu(lambda it=store: intake.take(HEIC, it, worker), worker)))
    return _ratio(turns)


def reused(store: Store, visit: str, site: str) -> Figure:
    """The look for re-used photos of a visit with twenty, among 100,000, to reading the hundred thousand rows."""
    chance = random.Random(20261122)
    other = store.get(Visit, visit)
    elsewhere = next(it.id for it in store.find(Site, kind="household") if it.id != site)
    columns = {name: getattr(other, name) for name in own_fields(Visit)}

    def photo(of: str) -> dict[str, object]:
        return {"visit": of, "sha256": chance.randbytes(32).hex(), "width": 4032, "height": 3024, "bytes": 3_000_000,
                "likeness": chance.randbytes(8).hex()}  # fmt: skip

    with store.operation(Act.ADD_PHOTOS) as edit:
        theirs = edit.create(Visit, **{**columns, "site": elsewhere})
        edit.create_many(Photo, [photo(theirs) for _ in range(100_000)])
        ours = [photo(visit) for _ in range(20)]
        edit.create_many(Photo, ours)
        again = edit.create_many(Photo, [{**photo(theirs), "sha256": it["sha256"]} for it in ours[:5]])
    rows = "SELECT id, sha256, likeness, taken, visit FROM photo"
    turns = [(cpu(lambda: store.rows(rows)), cpu(lambda: alarms(store, visit))) for _ in range(5)]
    assert [it.other.id for it in alarms(store, visit) if it.other] == again
    limit, mine = (statistics.median(turn[part] for turn in turns) for part in (0, 1))
    return mine / limit, f"{mine * 1000:.0f} ms to {limit * 1000:.0f} ms, processor time, median of 5"


def _files(folder: Path, count: int) -> list[Path]:
    files = []
    base = telephone_photo(1)
    for number in range(count):
        file = folder / f"IMG_{number}.jpg"
        file.write_bytes(base + bytes([number]))  # another file each, the same work
        files.append(file)
    return files


def _bare(file: Path) -> None:
    data = file.read_bytes()
    hashlib.sha256(data).hexdigest()
    with Image.open(io.BytesIO(data)) as picture:
        picture.draft(None, (WORKING, WORKING * 3 // 4))
        picture.load()
        picture.save(io.BytesIO(), "JPEG", quality=QUALITY)
        small = picture.resize((THUMBNAIL, THUMBNAIL * 3 // 4), Image.Resampling.BILINEAR, reducing_gap=2)
    small.save(io.BytesIO(), "JPEG", quality=QUALITY)
    likeness(small)


def _by(children: int, files: list[Path], store: PhotoStore) -> None:
    kept, intake.AT_ONCE = intake.AT_ONCE, children
    try:
        _, faults = intake.take_all(files, store)
    finally:
        intake.AT_ONCE = kept
    if faults:
        raise faults[0]


def _ratio(turns: list[tuple[float, float]]) -> Figure:
    limit, mine = (statistics.median(turn[part] for turn in turns) for part in (0, 1))
    return limit / mine, f"{mine * 1000:.0f} ms to {limit * 1000:.0f} ms, processor time, median of {len(turns)}"


def seconds(work: Callable[[], object]) -> float:
    """Wall time of `work`: what somebody waits."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cpu(work: Callable[[], object], worker: Worker | None = None) -> float:
    """Processor seconds of `work` here and in a warm child (by Linux's clock of another process)."""
    child = worker and worker._process
    clock = ((~child.pid) << 3) | 2 if child else None

    def spent() -> float:
        return time.process_time() + (time.clock_gettime(clock) if clock is not None else 0)

    start = spent()
    work()
    return spent() - start
