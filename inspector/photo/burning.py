"""The copy of a photograph that leaves: on paper, as a file, in a report. What was drawn and hidden is burnt into it.

Only originals and clean working copies stay in the store, and a package for the office carries those with the overlay
beside them, as evidence. Whatever anybody else is to see goes through `leaving`.
"""

import base64
from collections.abc import Callable
from contextlib import nullcontext

from inspector.child import Worker
from inspector.errors import Fault, Kind
from inspector.photo import intake
from inspector.photo.overlay import read_overlay
from inspector.photo.store import PhotoStore

LONGEST_STAMP = 200
"""Characters; what is longer is cut when it is drawn."""


def leaving(
    sha256: str,
    store: PhotoStore,
    overlay: str | None = None,
    stamp: str | None = None,
    worker: Worker | None = None,
    *,
    longest: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """The JPEG of a photograph as it may leave: without metadata, its blurred regions unknowable, drawn on, stamped.

    Args:
        sha256: of the original.
        store: where it lies.
        overlay: what was drawn, as the record keeps it.
        stamp: one line (time, place, number) for a strip below the picture; None for no strip.
        worker: a warm Worker("burn") for many.
        longest: pixels of the longest side at most; the working copy's by default.
        cancelled: asked while waiting.

    Raises:
        Fault: as `intake.shown`; DAMAGED (path, where) for an overlay that cannot be read: what it was to hide is
            not known, so nothing leaves.
    """
    try:
        shapes = read_overlay(overlay)
    except ValueError as error:
        raise Fault(Kind.DAMAGED, path=sha256, where="overlay") from error
    picture = intake.shown(sha256, store, "working", cancelled=cancelled)
    if not shapes and not stamp and longest is None:
        return picture
    task = {
        "path": sha256,
        "data": base64.b64encode(picture).decode(),
        "overlay": overlay,
        "stamp": (stamp or "")[:LONGEST_STAMP],
        "longest": longest,
    }
    with nullcontext(worker) if worker is not None else Worker("burn") as asked:
        answer = asked.ask(task, seconds=intake.SECONDS, cancelled=cancelled)
    return base64.b64decode(answer["picture"])
