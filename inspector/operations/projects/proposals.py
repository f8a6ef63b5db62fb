"""What a finalised visit by the checklist of assets says for an asset and its project: proposed, taken by a person.

The names of the questions are those of the shipped checklist (AS01 … AS16); a county's own that keeps them is read the
same way. What is proposed stands beside what is known, so that a person sees what would change.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from inspector.acts import Act
from inspector.checklist.form import NOT_APPLICABLE
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import Case, read_case
from inspector.operations.projects.entering import entered, living
from inspector.operations.projects.kept import Tables, tables
from inspector.records import Asset, AssetCheck, Project, ProjectDocument, Quantity

FORM = "project_asset"
"""The checklist whose visits are looked for; any other that asks the same questions is read too."""

_CATEGORY = {"business": "operating", "public": "public", "household": "household"}
_FILED = {"yes": "present", "no": "missing", NOT_APPLICABLE: "not_applicable"}
_KEEPER = {"both": "yes", "no_board": "partly", "no_keeper": "no", "neither": "no"}
_HAVE = {"yes": "yes", "no": "no"}
_OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One value: of which kind of record, which field, what is known now and what the visit says."""

    part: str  # asset check document quantity project
    field: str  # of a document: its kind
    before: Any
    after: Any

    @property
    def key(self) -> str:
        """By which it is chosen."""
        return f"{self.part}.{self.field}"

    @property
    def differs(self) -> bool:
        """Whether it would change anything."""
        return bool(self.before != self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a visit proposes. `asset` and `project` are None where there is none yet.

    `spent` in 万元 is what the vouchers came to on the day, told beside the monthly lists and entered nowhere.
    """

    visit: str
    site: str
    day: str
    asset: str | None
    project: str | None
    check: str | None  # the check that was taken from this visit already
    quantity: str | None  # the quantity it would count; None: a new one
    values: tuple[Proposed, ...]
    spent: float | None

    @property
    def fresh(self) -> tuple[Proposed, ...]:
        """Those that would change something."""
        return tuple(it for it in self.values if it.differs)


def proposed(store: Store, visit: str) -> Proposal:
    """What a visit says. Raises Fault GONE, NOT_FINALISED, and NOT_MEANT for a visit to no asset."""
    held = read_case(store, visit)
    if held.visit.finalised is None:
        raise Fault(Kind.NOT_FINALISED, visit=visit)
    if held.site.kind != "asset":
        raise Fault(Kind.NOT_MEANT, paper="asset", subject="visit")
    known = tables(store)
    said = _said(held)
    asset = next(iter(store.find(Asset, site=held.site.id)), None)
    project = next(iter(store.find(Project, id=asset.project)), None) if asset is not None and asset.project else None
    day = held.visit.started[:10]
    check = next(iter(store.find(AssetCheck, asset=asset.id, visit=visit)), None) if asset is not None else None
    values = [
        *_beside("asset", _of_asset(held, said), asset), *_beside("check", _of_check(said, known), check),
    ]  # fmt: skip
    quantity = None
    if project is not None:
        filed = {it.kind: it.state for it in store.find(ProjectDocument, project=project.id)}
        values += [
            Proposed(part="document", field=kind, before=filed.get(kind), after=_FILED[answer])
            for kind, it in known.documents.items()
            if (answer := said.get(it.question, "")) in _FILED
        ]
        counted = _of_quantity(held, said, day)
        if counted is not None:
            quantity = _meant(store, project.id, visit, counted)
            values += _beside("quantity", counted, quantity)
        values += _beside("project", {"budget": _number(said.get("AS12_budget"))}, project)
    return Proposal(
        visit=visit, site=held.site.id, day=day, asset=asset.id if asset else None,
        project=project.id if project else None, check=check.id if check else None,
        quantity=quantity.id if quantity else None, values=tuple(values), spent=_number(said.get("AS12")),
    )  # fmt: skip


def waiting(store: Store) -> list[str]:
    """The last finalised visit to each asset by the checklist of assets, where nobody has entered what it says yet;
    the newest first.
    """
    rows = store.rows(
        """SELECT v.id, v.site, EXISTS (SELECT 1 FROM asset_check AS k WHERE k.visit = v.id AND NOT k.deleted)
           FROM site AS s CROSS JOIN visit AS v ON v.site = s.id CROSS JOIN checklist AS c ON c.id = v.checklist
           WHERE s.kind = 'asset' AND NOT s.deleted AND c.form = ?1 AND v.finalised IS NOT NULL AND NOT v.deleted
             AND v.purpose = 'inspection' ORDER BY unixepoch(v.started) DESC, v.rowid DESC""",
        FORM,
    )
    newest: dict[str, tuple[str, bool]] = {}
    for visit, site, entered_ in rows:
        newest.setdefault(site, (visit, bool(entered_)))
    return [visit for visit, entered_ in newest.values() if not entered_]


def take(store: Store, proposal: Proposal, chosen: Collection[str] | None = None) -> str:
    """Enter what a visit proposes (None: all of it that differs), as one operation; returns the asset.

    An asset that is not registered yet is made. Raises Fault GONE, BAD_VALUE, IDENTITY_NUMBER.
    """
    wanted = [it for it in proposal.fresh if chosen is None or it.key in chosen]
    parts: dict[str, dict[str, Any]] = {}
    for it in wanted:
        parts.setdefault(it.part, {})[it.field] = it.after
    kept = {part: entered(values) for part, values in parts.items()}
    with store.operation(Act.CHECK_ASSET) as edit:
        asset = _enter_asset(store, edit, proposal, kept.get("asset", {}))
        if (values := kept.get("check")) and proposal.check is not None:
            edit.change(AssetCheck, proposal.check, **values)
        elif values:
            edit.create(AssetCheck, asset=asset, day=proposal.day, visit=proposal.visit, **values)
        if proposal.project is not None:
            project = living(store, Project, proposal.project)
            if values := kept.get("project"):
                edit.change(Project, project.id, **values)
            _enter_documents(store, edit, project.id, kept.get("document", {}))
            _enter_quantity(edit, proposal, project.id, kept.get("quantity", {}))
    return asset


def _enter_asset(store: Store, edit: Edit, proposal: Proposal, values: dict[str, Any]) -> str:
    if proposal.asset is None:
        return edit.create(Asset, site=proposal.site, **values)
    living(store, Asset, proposal.asset)
    if values:
        edit.change(Asset, proposal.asset, **values)
    return proposal.asset


def _enter_documents(store: Store, edit: Edit, project: str, states: Mapping[str, str]) -> None:
    held = {it.kind: it.id for it in sorted(store.find(ProjectDocument, project=project), key=lambda it: it.id)}
    for kind, state in states.items():
        if kind in held:
            edit.change(ProjectDocument, held[kind], state=state)
        else:
            edit.create(ProjectDocument, project=project, kind=kind, state=state)


def _enter_quantity(edit: Edit, proposal: Proposal, project: str, values: dict[str, Any]) -> None:
    """A new one wants all it is known by; where only part of that was chosen nothing is entered."""
    counted = values | {"checked": proposal.day, "visit": proposal.visit}
    if values and proposal.quantity is not None:
        edit.change(Quantity, proposal.quantity, **counted)
    elif {"text", "measure", "planned"} <= values.keys():
        edit.create(Quantity, project=project, **counted)


# -- what the answers say ----------------------------------------------------------------------------------------------


def _said(held: Case) -> dict[str, str]:
    """Question → the answer that counts, `n/a` where it does not apply; hidden and open questions left out."""
    found = {}
    for entry in held.standing.entries:
        if not held.standing.relevant(entry):
            continue
        given = held.answers.get(entry.key)
        value = given.value if given is not None and given.value == NOT_APPLICABLE else held.standing.counted(entry.key)
        if value:
            found[entry.question.name] = value
    return found


def _of_asset(held: Case, said: Mapping[str, str]) -> dict[str, Any]:
    return {
        "number": _text(said.get("AS01_number")), "category": _CATEGORY.get(said.get("AS01_class", "")),
        "value": _number(said.get("AS01_value")), "built": _whole(said.get("AS01_year")),
        "funds": _label(held, said, "AS01_funds"), "owner": _label(held, said, "AS02", but="none"),
    }  # fmt: skip


def _of_check(said: Mapping[str, str], known: Tables) -> dict[str, Any]:
    state = said.get("AS05")
    cause = _text(said.get("AS06_cause"))
    reason = next((it.name for it in known.reasons.values() if cause and cause in {it.title, it.title_en}), None)
    if cause and reason is None and _OTHER in known.reasons:
        reason = _OTHER
    return {
        "registered": _registered(said), "rules": _HAVE.get(said.get("AS03", "")),
        "keeper": _KEEPER.get(said.get("AS04", "")), "effect": _effect(state, known),
        "state": state if state in known.asset_states else None, "idle_reason": reason,
        "note": cause if reason in {None, _OTHER} else None,
    }  # fmt: skip


def _registered(said: Mapping[str, str]) -> str | None:
    """登记清楚: numbered, its owner settled, handed over."""
    match said.get("AS01"):
        case "no":
            return "no"
        case "yes":
            return "partly" if said.get("AS02") == "none" or said.get("AS02_handover") == "no" else "yes"
    return None


def _effect(state: str | None, known: Tables) -> str | None:
    """成效明显: it works as it should."""
    found = known.asset_states.get(state or "")
    if found is None:
        return None
    return "no" if not found.working else "partly" if found.name == "faulty" else "yes"


def _of_quantity(held: Case, said: Mapping[str, str], day: str) -> dict[str, Any] | None:
    planned, actual = _number(said.get("AS09_approved")), _number(said.get("AS09"))
    measure = _text(said.get("AS09_unit"))
    if planned is None or actual is None or measure is None:
        return None
    return {"text": held.site.name, "measure": measure, "planned": planned, "actual": actual, "checked": day}


def _meant(store: Store, project: str, visit: str, counted: Mapping[str, Any]) -> Quantity | None:
    """The quantity the visit counted: the one taken from it before, else the only one of that plan and measure."""
    several = store.find(Quantity, project=project)
    mine = [it for it in several if it.visit == visit]
    alike = [it for it in several if (it.measure, it.planned) == (counted["measure"], counted["planned"])]
    return mine[0] if mine else alike[0] if len(alike) == 1 else None


def _beside(part: str, values: Mapping[str, Any], held: object | None) -> list[Proposed]:
    """What the visit says of a record, beside what is known; nothing is proposed where it says nothing."""
    said = {name: it for name, it in values.items() if it is not None}
    if part == "quantity" and held is not None:
        said.pop("text", None)  # what it is called is for the office to say
    return [
        Proposed(part=part, field=name, before=getattr(held, name) if held is not None else None, after=it)
        for name, it in said.items()
    ]


def _label(held: Case, said: Mapping[str, str], name: str, but: str = "") -> str | None:
    value = said.get(name, "")
    if not value or value in {but, NOT_APPLICABLE}:
        return None
    question = next((it for it in held.form.questions if it.name == name), None)
    choice = question.choice(value) if question is not None else None
    return choice.label.in_language("zh") if choice is not None else None


def _text(value: str | None) -> str | None:
    return value.strip() or None if value and value != NOT_APPLICABLE else None


def _number(value: str | None) -> float | None:
    try:
        return float(value) if value and value != NOT_APPLICABLE else None
    except ValueError:
        return None


def _whole(value: str | None) -> int | None:
    found = _number(value)
    return int(found) if found is not None and found.is_integer() else None
