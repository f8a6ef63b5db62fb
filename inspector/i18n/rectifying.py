"""The words of rectification: stages, steps, verdicts, flags, and why a step is not to be taken."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from inspector.i18n.language import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

STAGES: Mapping[str, str] = {
    "suspected": QT_TRANSLATE_NOOP("Stage", "To verify"),
    "open": QT_TRANSLATE_NOOP("Stage", "To hand over"),
    "assigned": QT_TRANSLATE_NOOP("Stage", "Handed over"),
    "doing": QT_TRANSLATE_NOOP("Stage", "Under way"),
    "recheck": QT_TRANSLATE_NOOP("Stage", "To re-inspect"),
    "fixed": QT_TRANSLATE_NOOP("Stage", "Put right"),
    "closing": QT_TRANSLATE_NOOP("Stage", "To close"),
    "closed": QT_TRANSLATE_NOOP("Stage", "Closed"),
    "lasting": QT_TRANSLATE_NOOP("Stage", "Kept up"),
    "moved": QT_TRANSLATE_NOOP("Stage", "Handed away"),
    "unfounded": QT_TRANSLATE_NOOP("Stage", "Unfounded"),
    "duplicate": QT_TRANSLATE_NOOP("Stage", "Duplicate"),
    "void": QT_TRANSLATE_NOOP("Stage", "Void"),
}
MOVES: Mapping[str, str] = {
    "verify": QT_TRANSLATE_NOOP("Move", "Verified"),
    "assign": QT_TRANSLATE_NOOP("Move", "Handed over"),
    "accept": QT_TRANSLATE_NOOP("Move", "Accepted"),
    "progress": QT_TRANSLATE_NOOP("Move", "Progress"),
    "reply": QT_TRANSLATE_NOOP("Move", "Reported put right"),
    "recheck": QT_TRANSLATE_NOOP("Move", "Re-inspected"),
    "fix_on_spot": QT_TRANSLATE_NOOP("Move", "Put right on the spot"),
    "apply": QT_TRANSLATE_NOOP("Move", "Close-out applied for"),
    "close": QT_TRANSLATE_NOOP("Move", "Closed"),
    "refuse": QT_TRANSLATE_NOOP("Move", "Close-out refused"),
    "look_back": QT_TRANSLATE_NOOP("Move", "Looked back"),
    "send_back": QT_TRANSLATE_NOOP("Move", "Sent back"),
    "ask_extension": QT_TRANSLATE_NOOP("Move", "Extension asked for"),
    "grant_extension": QT_TRANSLATE_NOOP("Move", "Extension granted"),
    "deny_extension": QT_TRANSLATE_NOOP("Move", "Extension denied"),
    "keep_up": QT_TRANSLATE_NOOP("Move", "Kept up"),
    "hand_away": QT_TRANSLATE_NOOP("Move", "Handed away"),
    "void": QT_TRANSLATE_NOOP("Move", "Declared void"),
    "remind": QT_TRANSLATE_NOOP("Move", "Reminded"),
    "urge": QT_TRANSLATE_NOOP("Move", "Urged"),
    "dispatch": QT_TRANSLATE_NOOP("Move", "Stepped in"),
    "circulate": QT_TRANSLATE_NOOP("Move", "Named in a circular"),
    "summon": QT_TRANSLATE_NOOP("Move", "Summoned to a talk"),
    "charge": QT_TRANSLATE_NOOP("Move", "Accountability proposed"),
    "hand_on": QT_TRANSLATE_NOOP("Move", "Handed on"),
}
VERDICTS: Mapping[str, str] = {
    "fixed": QT_TRANSLATE_NOOP("Verdict", "Put right"),
    "partly": QT_TRANSLATE_NOOP("Verdict", "Partly put right"),
    "not_fixed": QT_TRANSLATE_NOOP("Verdict", "Not put right"),
    "rebound": QT_TRANSLATE_NOOP("Verdict", "Back again"),
    "unverifiable": QT_TRANSLATE_NOOP("Verdict", "Cannot be verified"),
    "true": QT_TRANSLATE_NOOP("Verdict", "True"),
    "partly_true": QT_TRANSLATE_NOOP("Verdict", "Partly true"),
    "unfounded": QT_TRANSLATE_NOOP("Verdict", "Unfounded"),
    "duplicate": QT_TRANSLATE_NOOP("Verdict", "Duplicate"),
}
WHYS: Mapping[str, str] = {
    "stage": QT_TRANSLATE_NOOP("Why", "not where it stands now"),
    "role": QT_TRANSLATE_NOOP("Why", "not for you to decide"),
    "due": QT_TRANSLATE_NOOP("Why", "a day is wanted"),
    "due_earlier": QT_TRANSLATE_NOOP("Why", "the day is too early"),
    "note": QT_TRANSLATE_NOOP("Why", "say what was done, or why"),
    "verdict": QT_TRANSLATE_NOOP("Why", "a verdict is wanted"),
    "document": QT_TRANSLATE_NOOP("Why", "the number of the document is wanted"),
    "approver": QT_TRANSLATE_NOOP("Why", "say who decided"),
    "other": QT_TRANSLATE_NOOP("Why", "say which finding it is the same as"),
    "asked": QT_TRANSLATE_NOOP("Why", "no extension has been asked for, or one is waiting"),
    "longer": QT_TRANSLATE_NOOP("Why", "a later deadline has to be asked for and granted"),
    "overdue": QT_TRANSLATE_NOOP("Why", "an extension is asked for before the deadline"),
    "rectifier": QT_TRANSLATE_NOOP("Why", "whoever puts it right does not judge it"),
    "photo": QT_TRANSLATE_NOOP("Why", "a new photo is wanted"),
}
FLAGS: Mapping[str, str] = {
    "soon": QT_TRANSLATE_NOOP("Flag", "due soon"),
    "overdue": QT_TRANSLATE_NOOP("Flag", "overdue"),
    "no_reply": QT_TRANSLATE_NOOP("Flag", "no reply in time"),
    "not_accepted": QT_TRANSLATE_NOOP("Flag", "not accepted yet"),
    "silent": QT_TRANSLATE_NOOP("Flag", "silent"),
    "recheck_late": QT_TRANSLATE_NOOP("Flag", "re-inspection late"),
    "review_due": QT_TRANSLATE_NOOP("Flag", "review due"),
}
PROOFS: Mapping[str, str] = {
    "recheck": QT_TRANSLATE_NOOP("Proof", "by re-inspection"),
    "on_spot": QT_TRANSLATE_NOOP("Proof", "on the spot"),
    "exception": QT_TRANSLATE_NOOP("Proof", "by exception"),
    "imported": QT_TRANSLATE_NOOP("Proof", "as an imported ledger says"),
}
LACKS: Mapping[str, str] = {
    "recheck": QT_TRANSLATE_NOOP("Lack", "a re-inspection that found it put right"),
    "other_person": QT_TRANSLATE_NOOP("Lack", "a re-inspection by somebody else than who found or reported it"),
    "photo": QT_TRANSLATE_NOOP("Lack", "a new photo"),
    "before_photo": QT_TRANSLATE_NOOP("Lack", "a photo from before"),
    "named": QT_TRANSLATE_NOOP("Lack", "the name of the leader and a reason"),
    "rectifier": QT_TRANSLATE_NOOP("Lack", "somebody who is not of the unit that puts it right"),
}
ACTORS: Mapping[str, str] = {
    "inspector": QT_TRANSLATE_NOOP("Actor", "inspector"),
    "office": QT_TRANSLATE_NOOP("Actor", "office"),
    "leader": QT_TRANSLATE_NOOP("Actor", "leader"),
    "unit": QT_TRANSLATE_NOOP("Actor", "responsible unit"),
}


def _said(context: str, words: Mapping[str, str], name: str) -> str:
    """A word only a newer program knows keeps its name."""
    return translate(context, words[name]) if name in words else name


def stage(name: str) -> str:
    """Where a finding stands."""
    return _said("Stage", STAGES, name)


def move(name: str) -> str:
    """A step, as it stands on the timeline."""
    return _said("Move", MOVES, name)


def verdict(name: str) -> str:
    """What was seen."""
    return _said("Verdict", VERDICTS, name)


def why(name: str) -> str:
    """Why a step is not to be taken."""
    return _said("Why", WHYS, name)


def flag(name: str) -> str:
    """What is to be noticed about a finding."""
    return _said("Flag", FLAGS, name)


def proof(name: str) -> str:
    """What a close-out rests on."""
    return _said("Proof", PROOFS, name)


def lack(name: str) -> str:
    """What a close-out still wants."""
    return _said("Lack", LACKS, name)


def actor(name: str) -> str:
    """As whom somebody acts."""
    return _said("Actor", ACTORS, name)
