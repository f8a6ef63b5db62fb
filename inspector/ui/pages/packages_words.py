"""What is to be said about packages besides the numbers: refusals, what is missing, whose copy it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.db.trust import Trust
from inspector.i18n.refusals import reason_words
from inspector.operations.exchange import Received, Status

translate = QCoreApplication.translate
Note = tuple[str, str]  # mark, sentence
_FEW = 2
"""Packages that were read before, named one by one; more are counted."""


def notes(received: Sequence[Received]) -> list[Note]:
    """Sentences about the packages, those that were refused first."""
    said = [("overdue", str(i18n.sentence(it.refused))) for it in received if it.refused is not None]
    known = [it.path.name for it in received if it.refused is None and it.status is Status.KNOWN]
    if len(known) > _FEW:
        words = translate("Packages", "{count} packages were read before; nothing changes by them.")
        said.append(("closed", words.format(count=len(known))))
    for it in received:
        if it.refused is None:
            said += _of_one(it, known=len(known) <= _FEW)
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


def _of_one(it: Received, *, known: bool) -> list[Note]:
    outcome, name = it.outcome, it.path.name
    said: list[Note] = []
    if known and it.status is Status.KNOWN:
        said.append(("closed", translate("Packages", "{file} was read before; nothing changes.").format(file=name)))
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
    if outcome.photos_missing:
        words = translate("Packages", "{file}: {count} photos did not come along; the records are whole.")
        said.append(("warn", words.format(file=name, count=outcome.photos_missing)))
    return said
