"""Why a score or a grade is what it is, and why an answer cannot stand: the kinds of `checklist`, by their values."""

from collections.abc import Iterable, Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

REASONS: Mapping[str, str] = {
    "nothing_found": QT_TRANSLATE_NOOP("Reason", "nothing found"),
    "open": QT_TRANSLATE_NOOP("Reason", "not answered yet"),
    "partly_open": QT_TRANSLATE_NOOP("Reason", "not answered in full yet"),
    "not_applicable": QT_TRANSLATE_NOOP("Reason", "does not apply"),
    "hidden": QT_TRANSLATE_NOOP("Reason", "not asked here"),
    "occurrences": QT_TRANSLATE_NOOP("Reason", "{count} found, {each} off each"),
    "sample": QT_TRANSLATE_NOOP("Reason", "{count} of {looked} looked at failed, {each} off each"),
    "sample_required": QT_TRANSLATE_NOOP(
        "Reason", "{count} of {looked} looked at failed ({required} to be looked at), {each} off each"
    ),
    "all": QT_TRANSLATE_NOOP("Reason", "a finding takes all points"),
    "answer": QT_TRANSLATE_NOOP("Reason", "“{answer}”: {each} off"),
    "earned": QT_TRANSLATE_NOOP("Reason", "{earned} of {points} earned"),
    "veto": QT_TRANSLATE_NOOP("Reason", "veto, nothing is left: {label}"),
    "bonus": QT_TRANSLATE_NOOP("Reason", "{earned} on top"),
    "rescaled": QT_TRANSLATE_NOOP("Reason", "{fell_away} points do not apply; the others are scaled to full marks"),
    "scaled": QT_TRANSLATE_NOOP("Reason", "scaled to full marks"),
    "capped": QT_TRANSLATE_NOOP("Reason", "not more than full marks, {full_marks}"),
    # grades
    "score": QT_TRANSLATE_NOOP("Reason", "{percent} % of full marks, from {at_least} % on"),
    "decided": QT_TRANSLATE_NOOP("Reason", "{label}: {answer}"),
    "several_defects": QT_TRANSLATE_NOOP("Reason", "{count} secondary defects"),
    "nothing_worse": QT_TRANSLATE_NOOP("Reason", "no answer says otherwise"),
    "open_answers": QT_TRANSLATE_NOOP("Reason", "{count} not answered yet"),
    "inspector": QT_TRANSLATE_NOOP("Reason", "set by the inspector; worked out: {computed}"),
}
FAULTS: Mapping[str, str] = {
    "not_a_number": QT_TRANSLATE_NOOP("Answer fault", "this is no number"),
    "not_whole": QT_TRANSLATE_NOOP("Answer fault", "this is no whole number"),
    "out_of_range": QT_TRANSLATE_NOOP("Answer fault", "the number is too small or too large"),
    "not_a_step": QT_TRANSLATE_NOOP("Answer fault", "the number lies between two steps"),
    "not_a_date": QT_TRANSLATE_NOOP("Answer fault", "this is no date"),
    "not_a_time": QT_TRANSLATE_NOOP("Answer fault", "this is no time"),
    "not_a_place": QT_TRANSLATE_NOOP("Answer fault", "these are no latitude and longitude"),
    "unknown_choice": QT_TRANSLATE_NOOP("Answer fault", "this is none of the choices"),
    "not_offered": QT_TRANSLATE_NOOP("Answer fault", "other answers rule this choice out"),
    "not_all_ranked": QT_TRANSLATE_NOOP("Answer fault", "every choice must be named once"),
    "not_acknowledged": QT_TRANSLATE_NOOP("Answer fault", "only OK can be answered here"),
    "too_many": QT_TRANSLATE_NOOP("Answer fault", "more occurrences than can be recorded one by one"),
    "must_apply": QT_TRANSLATE_NOOP("Answer fault", "this question always applies"),
    "not_asked": QT_TRANSLATE_NOOP("Answer fault", "this is not asked"),
    "constraint": QT_TRANSLATE_NOOP("Answer fault", "this does not fit the question"),
    "unknown_name": QT_TRANSLATE_NOOP("Answer fault", "the checklist asks nothing by this name here"),
    "bad_shape": QT_TRANSLATE_NOOP("Answer fault", "this is neither a text, a number nor a list of choices"),
    "unknown_fact": QT_TRANSLATE_NOOP("Answer fault", "this is no fact of a site"),
}
CAPPED = QT_TRANSLATE_NOOP("Reason", "{reason}, until nothing is left")


def reason(why: str, facts: Mapping[str, str]) -> str:
    """The words of one reason of a score line; its facts are texts already (`score_lines.said`)."""
    kind = why
    if why == "sample" and "required" in facts:
        kind = "sample_required"
    elif why == "sample" and "looked" not in facts:
        kind = "occurrences"
    elif why == "rescaled" and facts.get("fell_away") == "0":
        kind = "scaled"
    words = translate("Reason", REASONS[kind]).format(**facts)
    return translate("Reason", CAPPED).format(reason=words) if "capped" in facts else words


def grade_reason(why: str, facts: Mapping[str, str]) -> str:
    """The words of one reason of a grade."""
    return translate("Reason", REASONS[{"answer": "decided", "open": "open_answers"}.get(why, why)]).format(**facts)


def answer_fault(kind: str) -> str:
    """Why a value cannot be an answer, as the end of a sentence."""
    return translate("Answer fault", FAULTS[kind])


def in_a_row(words: Iterable[str]) -> str:
    """Several reasons as one text."""
    return translate("Reason", "; ").join(words)
