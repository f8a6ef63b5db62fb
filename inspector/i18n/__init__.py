"""The languages: source strings are English in the code, Chinese stands in resources/translations as standard .ts.

Only QtCore is imported here, so that the command line speaks both languages without a window. Write
`self.tr("…")` in a QObject and `QCoreApplication.translate("Context", "…")` elsewhere, and format after translating:
an f-string inside can never match. Plurals only by `self.tr("%n finding(s)", "", n)`: lupdate overlooks them elsewhere.
"""

from inspector.i18n.acts import act
from inspector.i18n.counting import figure
from inspector.i18n.dates import day, days_left, due, moment, size, time_of_day, weekday
from inspector.i18n.differences import JUDGES, aspect, aspect_value
from inspector.i18n.faults import Sentence, sentence, unexpected
from inspector.i18n.flaws import at_place, flaw, refused_row
from inspector.i18n.language import (
    LANGUAGES,
    language,
    system_language,
    translate,
    use_language,
    use_language_without_window,
)
from inspector.i18n.printers import REASONS as PRINTER_REASONS
from inspector.i18n.printers import printer_reason
from inspector.i18n.reasons import answer_fault, grade_reason, in_a_row, reason, sheet_line
from inspector.i18n.rectifying import actor, flag, lack, move, proof, stage, verdict, why
from inspector.i18n.remarks import remark, shortened
from inspector.i18n.words import (
    field,
    kind,
    label,
    level,
    listed,
    method,
    rater,
    role,
    severity,
    signer,
    site_kind,
    state,
)

__all__ = [
    "JUDGES",
    "LANGUAGES",
    "PRINTER_REASONS",
    "Sentence",
    "act",
    "actor",
    "answer_fault",
    "aspect",
    "aspect_value",
    "at_place",
    "day",
    "days_left",
    "due",
    "field",
    "figure",
    "flag",
    "flaw",
    "grade_reason",
    "in_a_row",
    "kind",
    "label",
    "lack",
    "language",
    "level",
    "listed",
    "method",
    "moment",
    "move",
    "printer_reason",
    "proof",
    "rater",
    "reason",
    "refused_row",
    "remark",
    "role",
    "sentence",
    "severity",
    "sheet_line",
    "shortened",
    "signer",
    "site_kind",
    "size",
    "stage",
    "state",
    "system_language",
    "time_of_day",
    "translate",
    "unexpected",
    "use_language",
    "use_language_without_window",
    "verdict",
    "weekday",
    "why",
]
