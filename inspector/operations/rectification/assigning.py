"""交办: findings handed over in batches, one for each unit, with or without the paper that goes with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations.papers.batch import Filed, file_all
from inspector.operations.papers.content import Language
from inspector.operations.papers.handing import MOST
from inspector.operations.papers.waiting import Wanted
from inspector.operations.rectification import reading, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Unit
from inspector.rectification.moves import Move

PAPER = "hand_over"


class _Rehearsed(Exception):  # noqa: N818 - nothing failed: what was tried is taken back
    """Rolls back what was only tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one unit is handed; `unit` None: nobody answers for these yet."""

    unit: str | None
    name: str
    findings: tuple[str, ...]
    due: str | None  # the earliest deadline among them


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What became of one batch: its steps, its paper and file, or the fault that kept it back."""

    batch: Batch
    steps: tuple[str, ...] = ()
    paper: str | None = None
    number: str = ""
    path: Path | None = None
    fault: Fault | None = None


def batches(store: Store, findings: Sequence[str], unit: str | None = None) -> list[Batch]:
    """The findings by the unit that answers for them, in the order given; `unit`: all of them to that one.

    Raises Fault GONE.
    """
    by_unit: dict[str | None, list[str]] = {}
    known = reading.grounds(store, list(dict.fromkeys(findings)))
    for id, it in known.items():  # noqa: A001
        by_unit.setdefault(unit or it.finding.unit, []).append(id)
    return [
        Batch(
            unit=whose, name=store.get(Unit, whose).name if whose else "", findings=tuple(held),
            due=min((due for it in held if (due := known[it].standing.due) is not None), default=None),
        )
        for whose, held in by_unit.items()
    ]  # fmt: skip


def assign(store: Store, findings: Sequence[str], said: Said) -> list[str]:
    """Hand findings over, each to `said.unit` or else to its own unit, in one operation; returns the steps.

    Raises Fault BAD_VALUE (unit) where nobody answers for one, NOT_ALLOWED; then nothing is recorded.
    """
    for it in batches(store, findings, said.unit):
        if it.unit is None:
            raise _nobody()
    return steps.take(store, findings, Move.ASSIGN, said, act=Act.ASSIGN_FINDINGS)


def assign_with_papers(
    store: Store,
    findings: Sequence[str],
    said: Said,
    folder: Path,
    *,
    language: Language = "zh",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[HandedOver]:
    """Hand findings over with a paper for each unit, filed in `folder`; the step bears the paper and its number.

    Every unit stands for itself: a batch that cannot be handed over, or whose paper cannot be made, is told with its
    fault and hinders no other. A batch of more than fit on a paper goes on several. What one batch records is one
    operation beside the paper's. Raises Fault of the folder as `papers.batch.file_all`; Cancelled between two: what was
    done stays.
    """
    wanted = [part for it in batches(store, findings, said.unit) for part in _parts(it)]
    done = []
    for number, it in enumerate(wanted, 1):
        if cancelled is not None and cancelled():
            raise Cancelled
        done.append(_handed_over(store, it, said, folder, language))
        if progress is not None:
            progress(number, len(wanted))
    return done


def _parts(it: Batch) -> list[Batch]:
    return [replace(it, findings=it.findings[at : at + MOST]) for at in range(0, len(it.findings), MOST)]


def _handed_over(store: Store, it: Batch, said: Said, folder: Path, language: Language) -> HandedOver:
    """First it is seen whether every step may be taken: a number once given is given."""
    try:
        if it.unit is None:
            raise _nobody()
        told = replace(said, unit=it.unit)
        _rehearse(store, it, told)
        made = _issued(store, it, folder, language)
        if made.fault is not None:
            raise made.fault
        paper = made.issued.paper if made.issued else None
        number = made.issued.number if made.issued else ""
        taken = steps.take(
            store, it.findings, Move.ASSIGN, replace(told, paper=paper, document=said.document or number),
            act=Act.ASSIGN_FINDINGS,
        )  # fmt: skip
    except Fault as fault:
        return HandedOver(batch=it, fault=fault)
    return HandedOver(batch=it, steps=tuple(taken), paper=paper, number=number, path=made.path)


def _rehearse(store: Store, it: Batch, said: Said) -> None:
    """Take the steps and take all of it back; raises what stands in their way."""
    try:
        with store.transaction():
            steps.take(store, it.findings, Move.ASSIGN, said, act=Act.ASSIGN_FINDINGS)
            raise _Rehearsed
    except _Rehearsed:
        return


def _issued(store: Store, it: Batch, folder: Path, language: Language) -> Filed:
    return file_all(store, [Wanted(PAPER, ",".join(it.findings), language=language)], folder)[0]


def _nobody() -> Fault:
    return Fault(Kind.BAD_VALUE, field="unit", value="", expected="unit")
