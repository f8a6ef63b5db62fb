"""The words of taking a step: the verb on its button, what its fields ask for, what it means; finished in Chinese.

`i18n.move` says what was done, on the timeline; here stands what is to be done.
"""

from collections.abc import Mapping

from inspector import i18n
from inspector.i18n import translate
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.rectification.moves import Move, Stage, Verdict

_VERBS: Mapping[str, str] = {
    "verify": QT_TRANSLATE_NOOP("Verb", "Verify"),
    "assign": QT_TRANSLATE_NOOP("Verb", "Hand over"),
    "accept": QT_TRANSLATE_NOOP("Verb", "Accept"),
    "progress": QT_TRANSLATE_NOOP("Verb", "Note progress"),
    "reply": QT_TRANSLATE_NOOP("Verb", "Record reply"),
    "recheck": QT_TRANSLATE_NOOP("Verb", "Re-inspect"),
    "fix_on_spot": QT_TRANSLATE_NOOP("Verb", "Fixed on the spot"),
    "apply": QT_TRANSLATE_NOOP("Verb", "Apply to close"),
    "close": QT_TRANSLATE_NOOP("Verb", "Close out"),
    "refuse": QT_TRANSLATE_NOOP("Verb", "Refuse close-out"),
    "look_back": QT_TRANSLATE_NOOP("Verb", "Look back"),
    "send_back": QT_TRANSLATE_NOOP("Verb", "Send back"),
    "ask_extension": QT_TRANSLATE_NOOP("Verb", "Ask for an extension"),
    "grant_extension": QT_TRANSLATE_NOOP("Verb", "Grant extension"),
    "deny_extension": QT_TRANSLATE_NOOP("Verb", "Deny extension"),
    "keep_up": QT_TRANSLATE_NOOP("Verb", "Keep up"),
    "hand_away": QT_TRANSLATE_NOOP("Verb", "Hand away"),
    "void": QT_TRANSLATE_NOOP("Verb", "Declare void"),
    "remind": QT_TRANSLATE_NOOP("Verb", "Remind"),
    "urge": QT_TRANSLATE_NOOP("Verb", "Urge"),
    "dispatch": QT_TRANSLATE_NOOP("Verb", "Step in"),
    "circulate": QT_TRANSLATE_NOOP("Verb", "Name in a circular"),
    "summon": QT_TRANSLATE_NOOP("Verb", "Summon to a talk"),
    "charge": QT_TRANSLATE_NOOP("Verb", "Propose accountability"),
    "hand_on": QT_TRANSLATE_NOOP("Verb", "Hand on"),
}
_ABOUT: Mapping[str, str] = {
    "recheck": QT_TRANSLATE_NOOP(
        "StepHint", "A close-out rests on somebody else than who found or reported it having looked, with a new photo."
    ),
    "apply": QT_TRANSLATE_NOOP("StepHint", "Whoever decides sees the proof that is there."),
    "ask_extension": QT_TRANSLATE_NOOP("StepHint", "The old deadline holds until somebody grants the new one."),
    "keep_up": QT_TRANSLATE_NOOP("StepHint", "It stays on the ledger and comes up again on the review date."),
    "hand_away": QT_TRANSLATE_NOOP("StepHint", "It leaves this ledger; the receipt says who has it now."),
    "void": QT_TRANSLATE_NOOP("StepHint", "It stays to be seen and counts in no rate."),
    "send_back": QT_TRANSLATE_NOOP("StepHint", "For what was closed by mistake. What is back again is a new finding."),
    "look_back": QT_TRANSLATE_NOOP(
        "StepHint", "It stays closed. What is back again is entered as a new finding that refers to it."
    ),
}
_NOTES: Mapping[str, str] = {
    "verify": QT_TRANSLATE_NOOP("StepNote", "What was looked at, and what was seen"),
    "progress": QT_TRANSLATE_NOOP("StepNote", "What has been done so far"),
    "reply": QT_TRANSLATE_NOOP("StepNote", "What was done"),
    "recheck": QT_TRANSLATE_NOOP("StepNote", "What was seen"),
    "look_back": QT_TRANSLATE_NOOP("StepNote", "What was seen"),
    "refuse": QT_TRANSLATE_NOOP("StepNote", "Why it is not closed"),
    "send_back": QT_TRANSLATE_NOOP("StepNote", "Why it is sent back"),
    "ask_extension": QT_TRANSLATE_NOOP("StepNote", "Why it takes longer"),
    "deny_extension": QT_TRANSLATE_NOOP("StepNote", "Why not"),
    "keep_up": QT_TRANSLATE_NOOP("StepNote", "What is to be kept up, and why it cannot be closed"),
    "hand_away": QT_TRANSLATE_NOOP("StepNote", "To whom, and why"),
    "void": QT_TRANSLATE_NOOP("StepNote", "Why it does not stand"),
    "dispatch": QT_TRANSLATE_NOOP("StepNote", "What was decided"),
    "charge": QT_TRANSLATE_NOOP("StepNote", "Against whom, for what"),
}
_DUES: Mapping[str, str] = {
    "assign": QT_TRANSLATE_NOOP("StepDue", "Deadline"),
    "ask_extension": QT_TRANSLATE_NOOP("StepDue", "Wished-for deadline"),
    "keep_up": QT_TRANSLATE_NOOP("StepDue", "Review on"),
}
_BYS: Mapping[str, str] = {
    "verify": QT_TRANSLATE_NOOP("StepBy", "Who verified"),
    "accept": QT_TRANSLATE_NOOP("StepBy", "Who accepted"),
    "reply": QT_TRANSLATE_NOOP("StepBy", "Who reported it"),
    "recheck": QT_TRANSLATE_NOOP("StepBy", "Who looked"),
    "look_back": QT_TRANSLATE_NOOP("StepBy", "Who looked"),
    "apply": QT_TRANSLATE_NOOP("StepBy", "Who applies"),
    "ask_extension": QT_TRANSLATE_NOOP("StepBy", "Who asks"),
}


def verb(move: Move) -> str:
    """The verb on a button: 登记复查."""
    return translate("Verb", _VERBS[move])


def brief(move: Move) -> str:
    """The verb where there is little room."""
    return translate("Verb", "Extend") if move is Move.ASK_EXTENSION else verb(move)


def about(move: Move) -> str:
    """What one should know before; '' where the verb says it."""
    return translate("StepHint", _ABOUT[move]) if move in _ABOUT else ""


def note(move: Move) -> str:
    """What the words of a step are to say."""
    return translate("StepNote", _NOTES.get(move, QT_TRANSLATE_NOOP("StepNote", "Note")))


def due(move: Move) -> str:
    """What the day of a step means, other than the day it was taken."""
    return translate("StepDue", _DUES.get(move, QT_TRANSLATE_NOOP("StepDue", "New deadline")))


def by(move: Move) -> str:
    """Whose step it is."""
    return translate("StepBy", _BYS.get(move, QT_TRANSLATE_NOOP("StepBy", "Done by")))


def verdict(it: Verdict, move: Move) -> str:
    """A verdict; of what was looked back at 已整改 reads that it still holds."""
    if move is Move.LOOK_BACK and it is Verdict.FIXED:
        return translate("StepVerdict", "Still put right")
    return i18n.verdict(it)


def afterwards(before: frozenset[Stage], stages: frozenset[Stage]) -> str:
    """之后状态：待复查; that nothing changes is said too."""
    said = i18n.listed(i18n.stage(it) for it in Stage if it in stages)
    if before == stages:
        return translate("StepAfter", "It stays: {stage}").format(stage=said)
    return translate("StepAfter", "Afterwards: {stage}").format(stage=said) if said else ""


def depends() -> str:
    """As long as nobody has said what was seen."""
    return translate("StepAfter", "What follows depends on the verdict.")
