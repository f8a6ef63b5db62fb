"""What a close-out rests on: a re-inspection, a fix seen on the spot, or an exception somebody answers for. Pure.

纸上整改 is what this is against: a report is no proof. Proof is that somebody else went there and came back with a new
photo, or that the finding was put right before the inspector's eyes. Everything else is an exception with a name.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inspector.photo.likeness import alike
from inspector.records import Finding, Photo, Step
from inspector.rectification.moves import RETURNS, Move, Verdict


class Proof(StrEnum):
    """What a close-out rests on. Never rename one: old steps carry it."""

    RECHECK = "recheck"
    ON_SPOT = "on_spot"
    EXCEPTION = "exception"
    IMPORTED = "imported"  # closed in the ledger it came from, before it came here


class Lack(StrEnum):
    """What a close-out still wants."""

    RECHECK = "recheck"  # a re-inspection that found it put right
    OTHER_PERSON = "other_person"  # … by somebody else than who found, reported or has to put it right
    PHOTO = "photo"  # a new photo
    BEFORE_PHOTO = "before_photo"  # a photo from before it was put right on the spot
    NAMED = "named"  # the leader and the reason of an exception
    RECTIFIER = "rectifier"  # somebody to close it who is not of the unit that puts it right


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectifiers:
    """Whose a finding is to put right: units and persons, and the unit of everybody who matters."""

    units: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()

    def has(self, person: str | None, unit_of: Mapping[str, str | None]) -> bool:
        """Whether somebody is one of them."""
        return person is not None and (person in self.people or (unit_of.get(person) or "") in self.units)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """What closes a finding, and what is lacking where nothing does."""

    proof: Proof | None
    lacks: frozenset[Lack] = frozenset()


def proven(
    finding: Finding,
    steps: Sequence[Step],
    photos: Iterable[Photo],
    *,
    finder: str | None,
    rectifiers: Rectifiers,
    unit_of: Mapping[str, str | None],
) -> Proven:
    """What the steps that count, in order, and the living photos of a finding prove.

    `finder` is whoever inspected when it was found; `unit_of` says of every person named by a step whose they are.
    """
    held = [it for it in photos if it.finding == finding.id and it.paper is None]
    fixing = _last_fix(steps)
    if fixing is None:
        return Proven(proof=None, lacks=frozenset({Lack.RECHECK}))
    if fixing.kind == Move.FIX_ON_SPOT:
        lacks = set(_lacks_on_spot(fixing, held))
        proof = Proof.ON_SPOT
    else:
        reporters = {it.by for it in this_round(steps) if it.kind == Move.REPLY}
        other = fixing.by is not None and fixing.by not in {finder, *reporters}
        lacks = set() if other and not rectifiers.has(fixing.by, unit_of) else {Lack.OTHER_PERSON}
        if not new_photos(fixing, held):
            lacks.add(Lack.PHOTO)
        proof = Proof.RECHECK
    return Proven(proof=None if lacks else proof, lacks=frozenset(lacks))


def new_photos(step: Step, photos: Collection[Photo]) -> list[Photo]:
    """The photos of one look: taken with that step or on its visit, and no picture that was there before it."""
    own = [it for it in photos if it.step == step.id or (step.visit is not None and _of_visit(it, step.visit))]
    ids = {it.id for it in own}
    others = [it for it in photos if it.id not in ids]
    return [it for it in own if not any(same_picture(it, other) for other in others)]


def same_picture(one: Photo, other: Photo) -> bool:
    """Whether a photo is another one over again: the same file, or one that shows the same and was not taken at
    another time. What is photographed anew from the same place may look alike; then the cameras say when.
    """
    if one.sha256 == other.sha256:
        return True
    again = one.taken is not None and other.taken is not None and one.taken != other.taken
    return not again and alike(one.likeness, other.likeness)


def is_before(photo: Photo, finding: Finding, steps: Iterable[Step] = ()) -> bool:
    """Whether a photo of a finding shows it as it was found, or as it was seen to be so by a visit that verified what
    had been suspected; every other shows what became of it. `steps` are those of the finding that count.
    """
    if photo.step is not None:
        return False
    verified = {it.visit for it in steps if it.kind == Move.VERIFY and it.visit is not None}
    return photo.visit == finding.visit or photo.visit in verified


def _of_visit(photo: Photo, visit: str) -> bool:
    return photo.visit == visit and photo.step is None


def _lacks_on_spot(fixing: Step, photos: Collection[Photo]) -> Iterable[Lack]:
    after = [it for it in photos if it.step == fixing.id]
    before = [it for it in photos if fixing.visit is not None and _of_visit(it, fixing.visit)]
    if not before:
        yield Lack.BEFORE_PHOTO
    if not any(all(not same_picture(it, other) for other in before) for it in after):
        yield Lack.PHOTO


def _last_fix(steps: Sequence[Step]) -> Step | None:
    """The step that last judged it put right, where nothing has returned it since."""
    for it in reversed(steps):
        if it.kind == Move.FIX_ON_SPOT or (it.kind, it.verdict) == (Move.RECHECK, Verdict.FIXED):
            return it
        if (it.kind, it.verdict) in RETURNS or it.kind == Move.RECHECK:
            return None
    return None


def this_round(steps: Sequence[Step]) -> list[Step]:
    """The steps since it was last returned to the unit."""
    begins = next((at for at in range(len(steps), 0, -1) if (steps[at - 1].kind, steps[at - 1].verdict) in RETURNS), 0)
    return list(steps[begins:])
