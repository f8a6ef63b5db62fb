"""What is to be said about packages besides the numbers: refusals, what is missing, whose copy it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.db.trust import Trust
from inspector.errors import Kind
from inspector.i18n.refusals import reason_words
from inspector.operations.exchange import Received, Status

translate = QCoreApplication.translate
Note = tuple[str, str]  # mark, sentence
_FEW = 2
"""Packages of which the same is to be said, named one by one; more are counted."""
_OUT_OF_REACH = frozenset({Kind.NOT_FOUND, Kind.UNREADABLE})


def notes(received: Sequence[Received]) -> list[Note]:
    """Sentences about the packages: where the run was stopped, what was refused, then the others."""
    said = [*_not_reached(received), *_refused(received), *_known(received)]
    for it in received:
        if it.refused is None:
            said += _of_one(it)
    said += _without_photos(received)
    if strange := sum(it.refused is None and it.trust is Trust.UNKNOWN for it in received):
        words = translate(
            "Packages",
            "{count} package(s) signed by somebody this computer does not know yet; they count as unsigned ones.",
        )
        said.append(("warn", words.format(count=strange)))
    if contested := sum((it.counts or {}).get("conflict", 0) for it in received if it.refused is None):
        words = translate(
            "Packages",
            "Changed at both ends: {count}. The newer value is shown until somebody decides under Conflicts; nothing is"
            " lost.",
        )
        said.append(("merge", words.format(count=contested)))
    return said


def _not_reached(received: Sequence[Received]) -> list[Note]:
    left = sum(it.status is Status.LEFT for it in received)
    words = translate(
        "Packages",
        "Stopped: {count} packages were not reached. Read the folder again for them; what was merged stays and is known"
        " by then.",
    )
    return [("warn", words.format(count=left))] if left else []


def _refused(received: Sequence[Received]) -> list[Note]:
    """One by one; but a stick that was pulled out is one thing to be told, not five hundred."""
    refused = [(it.path.name, it.refused) for it in received if it.refused is not None]
    gone = [name for name, fault in refused if fault.kind in _OUT_OF_REACH]
    if len(gone) <= _FEW:
        return [("overdue", str(i18n.sentence(fault))) for _, fault in refused]
    words = translate(
        "Packages",
        "{count} packages cannot be read now, {file} the first of them: perhaps the stick was pulled out. Nothing was"
        " taken from them. Plug it in and read them again; what was merged stays and is known by then.",
    )
    others = [("overdue", str(i18n.sentence(fault))) for _, fault in refused if fault.kind not in _OUT_OF_REACH]
    return [("overdue", words.format(count=len(gone), file=gone[0])), *others]


def _known(received: Sequence[Received]) -> list[Note]:
    known = [it for it in received if it.refused is None and it.status is Status.KNOWN]
    ours = [it.path.name for it in known if it.trust is Trust.OWN]
    read = [it.path.name for it in known if it.trust is not Trust.OWN]
    return _alike(
        "closed",
        read,
        translate("Packages", "{file} was read before; nothing changes."),
        translate("Packages", "{count} packages were read before; nothing changes by them."),
    ) + _alike(
        "closed",
        ours,
        translate("Packages", "{file} was written on this computer; nothing changes."),
        translate("Packages", "{count} packages were written on this computer; nothing changes by them."),
    )


def _without_photos(received: Sequence[Received]) -> list[Note]:
    lacking = {
        it.path.name: it.outcome.photos_missing
        for it in received
        if it.refused is None and it.outcome is not None and it.outcome.photos_missing
    }
    if len(lacking) > _FEW:
        words = translate("Packages", "Some photos did not come along with {count} packages; the records are whole.")
        return [("warn", words.format(count=len(lacking)))]
    words = translate("Packages", "{file}: {count} photos did not come along; the records are whole.")
    return [("warn", words.format(file=name, count=count)) for name, count in lacking.items()]


def _alike(mark: str, names: Sequence[str], one: str, many: str) -> list[Note]:
    """The same of a few by name, of many by their number."""
    if len(names) > _FEW:
        return [(mark, many.format(count=len(names)))]
    return [(mark, one.format(file=name)) for name in names]


def _of_one(it: Received) -> list[Note]:
    outcome, name = it.outcome, it.path.name
    said: list[Note] = []
    if outcome is None:
        return said
    if outcome.clone:
        words = translate(
            "Packages", "{file} comes from a copy of this very data; make sure only one of the two is used on."
        )
        said.append(("warn", words.format(file=name)))
    for reason, count in outcome.reasons.most_common():
        words = translate("Packages", "{file}: {count} records are not taken: {reason}. The rest is.")
        said.append(("overdue", words.format(file=name, count=count, reason=reason_words(reason))))
    return said
