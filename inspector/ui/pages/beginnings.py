"""The ways a data folder begins, as the first start carries them out on its lane: each makes it whole or not at all."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from inspector.ui.background import Task


class Way(StrEnum):
    """What to begin with."""

    PACKAGE = "package"
    EMPTY = "empty"
    SAMPLE = "sample"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the person said at the first start; `file` is the package or the copy to begin with."""

    way: Way
    folder: Path
    role: str
    county: str
    person: str
    file: Path | None


def carry_out(answers: Answers, nonce: str, task: Task) -> Path:
    """Make the data folder and return it. Runs off the GUI thread, where the slow imports belong.

    Raises Cancelled, Fault; then the folder is as it was.
    """
    from inspector.db import backup  # noqa: PLC0415
    from inspector.operations import begin  # noqa: PLC0415
    from inspector.sample.county import COUNTY, load_county  # noqa: PLC0415
    from inspector.sample.suspects import take_suspects  # noqa: PLC0415

    folder, file = answers.folder, answers.file
    if answers.way is Way.RESTORE and file is not None:
        with begin.filled(folder):
            backup.restore(file, folder, progress=task.progress)
        return folder
    if answers.way is Way.PACKAGE and file is not None:
        store = begin.from_package(
            folder, file, role=answers.role, person=answers.person, nonce=nonce, cancelled=task.cancelled
        )
    else:
        sample = answers.way is Way.SAMPLE
        store = begin.new_store(
            folder,
            role=answers.role,
            county=COUNTY if sample else answers.county,
            person=answers.person,
            nonce=nonce,
            fill=load_county if sample else None,
        )
        if sample and answers.role == "office":
            take_suspects(store)
    store.close()
    return folder
