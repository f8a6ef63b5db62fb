"""What the import of a read ledger would do to this store: which findings are new, changed, the same, perhaps doubles.

A finding is known by its ledger number, or by the number our device gave it; without one, by the document it came in,
its place and its words. What was found on a visit of ours stays as it was found: only its plan is changed.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.db.store import Store
from inspector.operations.rectification import intake_steps, reading
from inspector.operations.rectification.acting import role
from inspector.operations.rectification.intake_names import Names, squeezed
from inspector.operations.rectification.intake_rows import Incoming, Incomings
from inspector.records import Finding, Origin, Step, personal_fields
from inspector.rectification.moves import UNFINISHED, Move, Role, Stage, stage_after
from inspector.rectification.steps import Standing
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Refusal

if TYPE_CHECKING:
    from inspector.operations.rectification.intake import Came

SOURCES = {"ledger": "self_check", "suspects": "suspected"}
PLAN = frozenset({"theme", "handling", "common", "lead", "leader", "person", "goal", "measures", "cause", "root",
                  "elsewhere", "mechanism", "opinion"})  # fmt: skip
"""What an import may change of a finding of ours: not what was found."""
_PERSONAL = frozenset(personal_fields(Finding))
_NOT_COMPARED = frozenset({"number", "note"})
_STANDS = {
    Stage.OPEN: UNFINISHED,
    Stage.ASSIGNED: frozenset({Stage.OPEN, Stage.ASSIGNED}),
    Stage.DOING: UNFINISHED,
    Stage.FIXED: frozenset({Stage.FIXED, Stage.CLOSING}),
}
"""Where a finding may stand for a word of a ledger to be true of it: 未整改 is said of what was handed over, too."""
_MARK = re.compile(r"[0-9A-Z]{3}-\d{1,9}")
_JUDGED = frozenset({Move.VERIFY, Move.RECHECK, Move.CLOSE, Move.HAND_AWAY, Move.VOID, Move.GRANT_EXTENSION})


@dataclass(slots=True)
class Coming:
    """A finding to be made or changed, with its steps; `finding` is None for a new one."""

    incoming: Incoming
    values: dict[str, Any]
    steps: list[dict[str, Any]]
    origin: tuple[str, str, str]  # source, title, number of the document
    suspected: bool
    finding: str | None = None
    like: list[str] = field(default_factory=list)  # living findings here it may be the same as
    like_row: int | None = None  # an earlier row it may be the same as


@dataclass(slots=True)
class Plan:
    """What an import would do."""

    came: "Came"
    new: list[Coming] = field(default_factory=list)
    changed: list[Coming] = field(default_factory=list)
    same: int = 0
    refused: list[Refusal] = field(default_factory=list)
    new_units: list[str] = field(default_factory=list)
    origins: dict[tuple[str, str, str], str] = field(default_factory=dict)  # known here


class _Planner:
    def __init__(self, store: Store, names: Names, plan: Plan, *, kind: str, file: Path, today: str) -> None:
        self.store = store
        self.names = names
        self.plan = plan
        self.suspects = kind == "suspects"
        self.file = file.name
        self.today = today
        self.judges = role(store) is not Role.UNIT
        self.erased = {id for (id,) in store.rows("SELECT row FROM erasure WHERE kind = 'finding'")}  # noqa: A001
        self.seen_numbers: dict[str, int] = {}
        self.alike: dict[Any, int] = {}
        self.known_of_origin: dict[str, dict[Any, list[str]]] = {}
        self.numbered: dict[str, list[str]] = {}
        self.marked: dict[str, list[str]] = {}
        self.known_at: dict[tuple[str, str | None], list[tuple[str, str, str | None]]] = {}

    # -- who it is ---------------------------------------------------------------------------------------------------

    def origin(self, it: Incoming) -> tuple[str, str, str]:
        """The document a row came in: its own number, else that of the whole list."""
        came = self.plan.came
        source = it.values.get("source") or came.source or SOURCES["suspects" if self.suspects else "ledger"]
        if it.origin_number and it.origin_number != came.number:
            return source, it.origin_number, it.origin_number
        return source, came.title, came.number

    def finding(self, it: Incoming, origin: tuple[str, str, str]) -> str | None:
        """The finding here that a row is about."""
        number = it.values.get("number")
        if number:
            found = self.numbered.get(number) or self.marked.get(number, [])
            return found[0] if len(found) == 1 else None
        known = self._of_origin(origin).get(_key(it), [])
        return known.pop(0) if known else None

    def _of_origin(self, origin: tuple[str, str, str]) -> dict[Any, list[str]]:
        id = self.plan.origins.get(origin)  # noqa: A001
        if id is None:
            return {}
        if id not in self.known_of_origin:
            known: dict[Any, list[str]] = defaultdict(list)
            for finding, site, area, text, item in self.store.rows(
                "SELECT id, site, area, text, item FROM finding WHERE origin = ? AND NOT deleted ORDER BY rowid", id
            ):
                known[site or area, squeezed(text), item].append(finding)
            self.known_of_origin[id] = known
        return self.known_of_origin[id]

    # -- what becomes of it --------------------------------------------------------------------------------------------

    def take(self, it: Incoming, held: Finding | None, standing: Standing | None, steps: Sequence[Step],
             origin: tuple[str, str, str]) -> Flaw | None:  # fmt: skip
        """Put a row where it belongs, or say why it is left out."""
        told = it.told
        stage = intake_steps.wanted_stage(told, suspected=self.suspects)
        suspected = intake_steps.is_suspected(stage, told, suspected=self.suspects)
        values = {name: value for name, value in it.values.items() if name != "source"}
        found = str(values.get("found") or (held.found if held else self.plan.came.issued or self.today))
        wanted = intake_steps.steps_to(
            stage, told, found=found, due=values.get("due"), document=self.file, suspected=suspected,
            unit=values.get("unit"),
        )  # fmt: skip
        if wanted is None:
            return Flaw.STANDS_ELSEWHERE
        if held is None or standing is None:
            if self.judges or not any(Move(one["kind"]) in _JUDGED for one in wanted):
                coming = Coming(it, self._fresh(it, values, found, suspected=suspected), wanted, origin, suspected)
                self._find_alike(coming)
                self.plan.new.append(coming)
                return None
            return Flaw.NOT_YOURS
        further = self._further(stage, standing, steps, wanted)
        if further is None:
            return Flaw.STANDS_ELSEWHERE
        changed = _changed(held, values, it.remarks)
        if (flaw := self._not_to_be(held, changed, further)) is not None:
            return flaw
        if changed or further:
            self.plan.changed.append(Coming(it, changed, further, origin, suspected, held.id))
        else:
            self.plan.same += 1
        return None

    def _not_to_be(self, held: Finding, changed: dict[str, Any], further: list[dict[str, Any]]) -> Flaw | None:
        """Why a known finding stays as it is: its steps are not for whoever brings them, or its words were erased."""
        if not self.judges and any(Move(one["kind"]) in _JUDGED for one in further):
            return Flaw.NOT_YOURS
        return Flaw.ERASED if held.id in self.erased and changed.keys() & _PERSONAL else None

    def _fresh(self, it: Incoming, values: dict[str, Any], found: str, *, suspected: bool) -> dict[str, Any]:
        note = "\n".join(filter(None, (values.get("note"), *it.remarks))) or None
        source = it.values.get("source") or self.plan.came.source or SOURCES["suspects" if self.suspects else "ledger"]
        return {**values, "note": note, "found": found, "source": source, "suspected": int(suspected),
                "severity": values.get("severity", 1), "common": values.get("common", 0)}  # fmt: skip

    def _further(self, stage: Stage | None, standing: Standing, steps: Sequence[Step],
                 wanted: list[dict[str, Any]]) -> list[dict[str, Any]] | None:  # fmt: skip
        """The steps a known finding still has to take; None where it stands elsewhere and none lead there."""
        if stage is None or standing.stage in _STANDS.get(stage, frozenset({stage})):
            said = [it.note for it in steps if it.note]  # our own sheets write its day before it
            return [
                it | {"day": self.today}
                for it in wanted
                if it["kind"] == Move.PROGRESS and not any(one in it["note"] for one in said)
                and stage_after(standing.stage, Move.PROGRESS, None) is not None
            ]  # fmt: skip
        fresh = intake_steps.further(wanted, [(it.kind, it.day, it.verdict) for it in steps])
        at: Stage | None = standing.stage
        for it in fresh:
            at = stage_after(at, it["kind"], it.get("verdict")) if at is not None else None
        return fresh if at is stage else None

    def _find_alike(self, coming: Coming) -> None:
        """What a new one may be the same as: said of the same place in the same words, or with the same code."""
        values = coming.values
        place = values["site"] or values["area"]
        keys = [(place, squeezed(values["text"]))]
        if values["site"] and values.get("code"):
            keys.append((place, values["code"]))
        for key in keys:
            coming.like_row = coming.like_row or self.alike.get(key)
            self.alike.setdefault(key, coming.incoming.row)
        for id, text, code in self._at(values["site"], values["area"]):  # noqa: A001
            same_code = bool(values["site"]) and code is not None and code == values.get("code")
            if same_code or squeezed(text) == keys[0][1]:
                coming.like.append(id)

    def _at(self, site: str | None, area: str | None) -> list[tuple[str, str, str | None]]:
        place = ("site", site) if site else ("area", area)
        if place not in self.known_at:
            sql = f"SELECT id, text, code FROM finding WHERE {place[0]} = ? AND NOT deleted LIMIT 1000"
            self.known_at[place] = [(a, b, c) for a, b, c in self.store.rows(sql, place[1])]
        return self.known_at[place]


def planned(store: Store, names: Names, read: Incomings, *, kind: str, came: "Came", file: Path, today: str) -> Plan:
    """What the rows that were read would become in this store as it is now."""
    came = replace(came, title=came.title or file.stem)
    plan = Plan(came, refused=list(read.refused))
    plan.origins = {(it.source, it.title, it.number or ""): it.id for it in store.find(Origin)}
    planner = _Planner(store, names, plan, kind=kind, file=file, today=today)
    numbers = [it.values["number"] for it in read.rows if it.values.get("number")]
    marks = [it for it in numbers if _MARK.fullmatch(it)]  # one of ours nobody has numbered yet
    for column, wanted, known in (("number", numbers, planner.numbered), ("mark", marks, planner.marked)):
        for held in store.many(Finding, column, wanted):
            known.setdefault(getattr(held, column), []).append(held.id)
    about = [(it, origin, planner.finding(it, origin)) for it in read.rows for origin in (planner.origin(it),)]
    ids = [id for _, _, id in about if id is not None]  # noqa: A001
    here = {held.id: held for held in store.many(Finding, "id", ids)}
    steps: dict[str, list[Step]] = defaultdict(list)
    for step in store.many(Step, "finding", ids):
        steps[step.finding].append(step)
    standings = reading.standings(store, ids) if ids else {}
    headings = {it.becomes: it.heading for it in read.columns}
    for it, origin, id in about:  # noqa: A001
        number = it.values.get("number")
        flaw = Flaw.TWICE if number and number in planner.seen_numbers else None
        if number:
            planner.seen_numbers.setdefault(number, it.row)
        column = headings.get("number", "")
        if flaw is None:
            flaw = planner.take(it, here.get(id or ""), standings.get(id or ""), steps[id or ""], origin)
            column = headings.get("text" if flaw is Flaw.ERASED else "status", "")
        if flaw is not None:
            plan.refused.append(Refusal(read.sheet, it.row, column, flaw))
    plan.refused.sort(key=lambda it: it.row)
    plan.new_units = list(dict.fromkeys(name for it in (*plan.new, *plan.changed) for name in it.incoming.new_units))
    return plan


def _key(it: Incoming) -> tuple[Any, str, Any]:
    return it.values["site"] or it.values["area"], squeezed(it.values["text"]), it.values.get("item")


def _is_masked(value: Any, known: Any) -> bool:
    """Whether a text is what is here with names masked, as our own sheets leave: it says nothing new."""
    if not isinstance(value, str) or not isinstance(known, str) or "*" not in value:
        return False
    pattern = re.sub(r"(?:\\\*)+", ".{1,24}", re.escape(value))
    return re.fullmatch(pattern, known, re.DOTALL) is not None


def _changed(held: Finding, values: dict[str, Any], remarks: Sequence[str]) -> dict[str, Any]:
    """What a row says otherwise than a finding here; an empty cell says nothing."""
    of_ours = held.visit is not None
    changed = {
        name: value
        for name, value in values.items()
        if value is not None and name not in _NOT_COMPARED and (not of_ours or name in PLAN)
        and getattr(held, name) != value and not _is_masked(value, getattr(held, name))
    }  # fmt: skip
    if "site" in changed or ("area" in changed and values.get("site") is None and held.site is None):
        changed |= {"site": values.get("site"), "area": values.get("area")}
    else:
        changed.pop("area", None)
    lines = [line for line in (values.get("note"), *remarks) if line]
    if not of_ours and any(line not in (held.note or "") for line in lines):
        changed["note"] = "\n".join(filter(None, (held.note, *(it for it in lines if it not in (held.note or "")))))
    return changed
