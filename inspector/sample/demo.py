"""The whole round trip on the sample county, for somebody who wants to see what the program does.

An inspector visits households, issues notices and writes a package; the office plans and merges it, numbers the
findings, follows others to their end and writes the ledger. Made in a folder beside the wanted one, which gets its name
only when all is done.
"""

import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from inspector import clock
from inspector.checklist.form import Question
from inspector.db import ledger
from inspector.db.store import Store
from inspector.db.whole import wholes
from inspector.errors import Fault, Kind
from inspector.operations import begin, exchange, finding, photo, visit
from inspector.operations.case import read_case
from inspector.operations.ledger import number_findings
from inspector.operations.papers import issuing, standing
from inspector.operations.readiness import readiness
from inspector.records import Assignment, Finding, Paper, Photo, Site, Visit
from inspector.safe_write import as_fault, write_bytes
from inspector.sample.county import COUNTY, load_county
from inspector.sample.feedback import load_feedback
from inspector.sample.photographs import Shot, draw_photographs
from inspector.sample.projects import load_projects
from inspector.sample.quotas import load_quotas, load_surveys
from inspector.sample.ratings import load_ratings
from inspector.sample.rectifying import rectify
from inspector.sample.register import load_register
from inspector.sample.suspects import load_suspects
from inspector.sheet.ledger import words_of, write_findings

PEOPLE = {"field": "骆青川", "office": "岑禾安"}
"""Who works with the two stores: people of the sample county, so that its assignments are theirs."""

LIST = "out/清单.txt"
_BETWEEN = 25 * 60  # seconds from one household to the next
_STEPS = 6  # after the visits: package, plan, merge, what became of findings, ledger, list


@dataclass(frozen=True, slots=True)
class _Plan:
    """One visit: what is not as it should be, the scenes photographed for it, and what was seen besides."""

    answers: dict[str, str]
    scenes: dict[str, tuple[str, ...]]  # by question; '' for the free finding
    besides: str = ""


_VISITS = (
    _Plan({"HT04": "cracked", "HT10": "no"}, {"HT04": ("tank_crack", "tank")}),
    _Plan({"HT09": "no"}, {"HT09": ("cover_missing",)}),
    _Plan({"HT14": "2", "HT15": "broken"}, {"HT15": ("toilet_room",)}),
    _Plan({}, {"": ("yard",)}, "院内排水沟堵塞，雨天积水漫到厕屋门口。"),
    _Plan({"HT01": "idle", "HT22": "2", "HT23": "smell"}, {"HT01": ("toilet_room",)}),
    _Plan({"HT17": "discharge", "HT18": "no"}, {"HT17": ("pipe", "yard")}),
    _Plan({}, {}),
)
_DRAFT = {"HT01": "normal", "HT02": "yes"}
_OTHERWISE = {"HT22": "4", "HT23": "habit"}
"""What is answered where a question has no good answer of its own."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file of the demo; `path` within its folder."""

    path: Path
    kind: str  # notice package ledger list
    bytes: int


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made, counted in both stores."""

    field: dict[str, int]
    office: dict[str, int]
    files: list[Made]
    merged: list[exchange.Received]
    list_path: str = LIST


class _Watch:
    """A clock that goes on only when told to, so that the visits fill a morning and not a second."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        return self.seconds

    def go_on(self, seconds: float) -> None:
        self.seconds += seconds


def make_demo(folder: Path, *, nonce: str, progress: Callable[[int, int], None] | None = None) -> Demo:
    """Make the demo in `folder`, which must be missing or empty; whatever fails, nothing half-made is left.

    Raises Fault NOT_EMPTY, READ_ONLY, DISK_FULL …
    """
    beside = folder.resolve().with_name(f".{secrets.token_hex(4)}-{folder.resolve().name}")
    try:
        if folder.exists() and any(folder.iterdir()):
            raise Fault(Kind.NOT_EMPTY, path=str(folder))
        beside.parent.mkdir(parents=True, exist_ok=True)
        beside.mkdir()
    except OSError as error:
        raise as_fault(error, folder, writing=True) from error
    try:
        demo = _Making(beside, nonce, progress or (lambda done, of: None)).make()
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        raise as_fault(error, folder, writing=True) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)  # gone already when all went well
    return demo


def sample_store(folder: Path, *, role: str, nonce: str, now: clock.Clock = clock.wall) -> Store:
    """A store with the sample county, in which one of the county's own people works."""
    return begin.new_store(
        folder, role=role, county=COUNTY, person=PEOPLE[role], nonce=nonce, now=now, fill=load_county
    )


class _Making:
    """The making of one demo in an empty folder."""

    def __init__(self, folder: Path, nonce: str, progress: Callable[[int, int], None]) -> None:
        self.folder = folder
        self.out = folder / "out"
        self.nonce = nonce
        self.watch = _Watch(_morning())
        self.files: list[Made] = []
        self.done = 0
        self._progress = progress

    def make(self) -> Demo:
        """Both stores and everything that leaves them."""
        self.out.mkdir()
        with sample_store(self.folder / "field", role="field", nonce=self.nonce, now=self.watch) as field:
            self._inspect(field)
            package = self.out / f"{COUNTY}-{field.mark}-1.inspection"
            exchange.export(field, package)
            self._made(package, "package")
            counted_field = _counted(field)
        with sample_store(self.folder / "office", role="office", nonce=self.nonce, now=self.watch) as office:
            exchange.merge(office, [package], apply=False)
            self._step()
            merged = exchange.merge(office, [package])
            number_findings(office)
            load_suspects(office)
            for paper in office.find(Paper):  # what the laptop numbered itself gets a number of the register
                standing.enter(office, paper.id)
            self._step()
            rectify(office, self.folder / "shots")
            load_feedback(office)
            load_register(office)
            load_projects(office)
            load_ratings(office)
            load_surveys(office)
            load_quotas(office)
            number_findings(office)
            self._step()
            self._write_ledger(office)
            counted_office = _counted(office)
        write_bytes(self.folder / LIST, self._listed(counted_field, counted_office).encode())
        self._made(self.folder / LIST, "list")
        received = [replace(it, path=Path("out") / it.path.name) for it in merged]
        return Demo(counted_field, counted_office, self.files, received)

    # -- in the field --------------------------------------------------------------------------------------------------

    def _inspect(self, store: Store) -> None:
        """The visits of a morning with their notices; the last is left a draft."""
        person = store.setting("person")
        tasks = store.find(Assignment, person=person)
        for task, plan in zip(tasks, _VISITS, strict=False):
            made = self._visit(store, task, plan)
            issued = issuing.issue(store, "notice", made)
            target = self.out / f"督导反馈意见书-{issued.number}.pdf"
            write_bytes(target, issued.drawn.pdf)
            self._made(target, "notice")
            self.watch.go_on(_BETWEEN)
        task = tasks[len(_VISITS)]
        begun = visit.start(store, site=task.site, checklist=task.checklist, campaign=task.campaign, told=True)
        for question, value in _DRAFT.items():
            visit.answer(store, begun, question, value)

    def _visit(self, store: Store, task: Assignment, plan: _Plan) -> str:
        """One visit from greeting to finalising."""
        begun = visit.start(store, site=task.site, checklist=task.checklist, campaign=task.campaign, told=True)
        for question, value in plan.answers.items():
            self.watch.go_on(40)
            visit.answer(store, begun, question, value)
        form = read_case(store, begun).form
        for section in form.sections:
            visit.rest_is_fine(store, begun, section.name)
        while open_ := readiness(read_case(store, begun)).unanswered:
            self.watch.go_on(40)
            visit.answer(store, begun, open_[0], self._fitting(store, begun, form.question(open_[0])))
        free = finding.add(store, begun, text=plan.besides, severity=1, code=None) if plan.besides else None
        case = read_case(store, begun)
        for question, scenes in plan.scenes.items():
            found = case.findings_of(question)
            self._photograph(store, begun, case.site, scenes, found[0].id if found else free)
        visit.finalise(store, begun, without_photos=True)
        return begun

    def _fitting(self, store: Store, begun: str, question: Question) -> str:
        """An answer that is no problem: for the tank what the register says, where that is enough."""
        if question.name in _OTHERWISE:
            return _OTHERWISE[question.name]
        if question.choices:
            return question.choices[0].name
        return str(read_case(store, begun).site.volume or 2.5)

    def _photograph(self, store: Store, begun: str, site: Site, scenes: tuple[str, ...], found: str | None) -> None:
        shots = []
        for scene in scenes:
            self.watch.go_on(45)
            shots.append(Shot(scene, clock.written(self.watch()), site.latitude or 0.0, site.longitude or 0.0))
        folder = self.folder / "shots"
        _, faults = photo.attach(store, begun, draw_photographs(folder, shots), finding=found)
        shutil.rmtree(folder)
        if faults:
            raise faults[0]

    # -- in the office -------------------------------------------------------------------------------------------------

    def _write_ledger(self, store: Store) -> None:
        today = clock.today(self.watch).isoformat()
        wanted = ledger.ids(store, ledger.LedgerFilter(), today=today, sort=ledger.SortKey.NUMBER)
        target = self.out / "问题整改台账.xlsx"
        write_findings(wholes(store, wanted), target, words=words_of(store), today=today)
        self._made(target, "ledger")

    # -- what was made -------------------------------------------------------------------------------------------------

    def _made(self, path: Path, kind: str) -> None:
        self.files.append(Made(path.relative_to(self.folder), kind, path.stat().st_size))
        self._step()

    def _step(self) -> None:
        self.done += 1
        self._progress(self.done, len(_VISITS) + _STEPS)

    def _listed(self, field: dict[str, int], office: dict[str, int]) -> str:
        """The list for people; in Chinese like everything that lies beside it."""
        said = {"notice": "督导反馈意见书", "package": "数据包", "ledger": "台账"}
        counts = "  ".join(f"{name} {{{key}}}" for key, name in _COUNTED.items())
        lines = [
            "青禾县（虚构）一次检查的全过程", "",
            f"督查员的数据  ../field   {counts.format(**field)}",
            f"办公室的数据  ../office  {counts.format(**office)}", "",
            *(f"{said[it.kind]}  {it.path.name}  {it.bytes} 字节" for it in self.files),
        ]  # fmt: skip
        return "\n".join(lines) + "\n"


_COUNTED = {"sites": "检查对象", "visits": "检查", "findings": "问题", "photos": "照片"}


def _counted(store: Store) -> dict[str, int]:
    return {
        name: len(store.find(record))
        for name, record in (("sites", Site), ("visits", Visit), ("findings", Finding), ("photos", Photo))
    }


def _morning() -> float:
    """Half past eight of today, or of yesterday while a morning's visits would not be over yet."""
    now = datetime.fromisoformat(clock.written(clock.wall()))
    start = now.replace(hour=8, minute=30, second=0)
    if (now - start).total_seconds() < len(_VISITS) * _BETWEEN * 2:
        start -= timedelta(days=1)
    return start.timestamp()
