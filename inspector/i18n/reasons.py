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
    "all": QT_TRANSLATE_NOOP("Reason", "{count} found, which takes all points"),
    "all_answer": QT_TRANSLATE_NOOP("Reason", "“{answer}” takes all points"),
    "answer": QT_TRANSLATE_NOOP("Reason", "“{answer}”, {each} off"),
    "answer_counted": QT_TRANSLATE_NOOP("Reason", "“{answer}”, {count} times, {each} off each"),
    "finding": QT_TRANSLATE_NOOP("Reason", "not as it should be, {each} off"),
    "finding_all": QT_TRANSLATE_NOOP("Reason", "not as it should be, which takes all points"),
    "earned": QT_TRANSLATE_NOOP("Reason", "{earned} of {points} earned"),
    "veto": QT_TRANSLATE_NOOP("Reason", "veto, nothing is left: {label}"),
    "bonus": QT_TRANSLATE_NOOP("Reason", "{earned} on top"),
    "rescaled": QT_TRANSLATE_NOOP("Reason", "{fell_away} points do not apply; the others are scaled to full marks"),
    "scaled": QT_TRANSLATE_NOOP("Reason", "scaled to full marks"),
    "more": QT_TRANSLATE_NOOP("Reason", "{reason}, {more} more off"),
    "less": QT_TRANSLATE_NOOP("Reason", "{reason}, {less} less off"),
    "capped": QT_TRANSLATE_NOOP("Reason", "not more than full marks, {full_marks}"),
    # grades
    "score": QT_TRANSLATE_NOOP("Reason", "{percent} % of full marks, from {at_least} % on"),
    "score_between": QT_TRANSLATE_NOOP("Reason", "{percent} % of full marks, from {at_least} % on, below {below} %"),
    "score_below": QT_TRANSLATE_NOOP("Reason", "{percent} % of full marks, below {below} %"),
    "decided": QT_TRANSLATE_NOOP("Reason", "{label}: {answer}"),
    "several_defects": QT_TRANSLATE_NOOP("Reason", "{count} secondary defects"),
    "nothing_worse": QT_TRANSLATE_NOOP("Reason", "no answer says otherwise"),
    "open_answers": QT_TRANSLATE_NOOP("Reason", "provisional, {count} not answered yet"),
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
NAMED = QT_TRANSLATE_NOOP("Reason", "{label}: {reason}")
CHARGES = frozenset({"occurrences", "sample", "all", "answer"})
"""Kinds whose `label` names the question, where an item has several; a veto always says its own."""

PLACES = QT_TRANSLATE_NOOP("Reason", "place(s)")
"""What is counted where a form does not say; Chinese counts nothing without such a word, English does."""

SHEET_LINES: Mapping[str, str] = {
    "rescaled": QT_TRANSLATE_NOOP("Reason", "Scaling"),
    "capped": QT_TRANSLATE_NOOP("Reason", "Cap"),
}


def reason(why: str, facts: Mapping[str, str]) -> str:
    """The words of one reason of a score line; its facts are texts already (`score_lines.said`)."""
    held = {"measure": translate("Reason", PLACES), **facts}

    def put(pattern: str, **more: str) -> str:
        return translate("Reason", pattern).format(**held, **more)

    words = put(REASONS[_kind(why, facts)])
    if why == "rescaled":
        sign = next((it for it in ("more", "less") if it in facts), None)
        return put(REASONS[sign], reason=words) if sign else words
    if "capped" in facts:
        words = put(CAPPED, reason=words)
    return put(NAMED, reason=words) if why in CHARGES and "label" in facts else words


def _kind(why: str, facts: Mapping[str, str]) -> str:
    """Which sentence it takes: more than one kind of reason is said differently for what is known of it."""
    if why == "sample":
        return "sample_required" if "required" in facts else "sample" if "looked" in facts else "occurrences"
    if why == "all":
        return "all_answer" if "answer" in facts else "all" if "count" in facts else "finding_all"
    if why == "answer":
        return "finding" if "answer" not in facts else "answer_counted" if "count" in facts else "answer"
    return "scaled" if why == "rescaled" and facts.get("fell_away") == "0" else why


def sheet_line(why: str) -> str:
    """What a line of the sheet itself is called, where others have the code of their item; '' for those."""
    return translate("Reason", SHEET_LINES[why]) if why in SHEET_LINES else ""


def grade_reason(why: str, facts: Mapping[str, str]) -> str:
    """The words of one reason of a grade."""
    kind = {"answer": "decided", "open": "open_answers"}.get(why, why)
    if why == "score" and "below" in facts:
        kind = "score_below" if facts["at_least"] == "0" else "score_between"
    return translate("Reason", REASONS[kind]).format(**facts)


def answer_fault(kind: str) -> str:
    """Why a value cannot be an answer, as the end of a sentence."""
    return translate("Answer fault", FAULTS[kind])


def in_a_row(words: Iterable[str]) -> str:
    """Several reasons as one text."""
    return translate("Reason", "; ").join(words)
