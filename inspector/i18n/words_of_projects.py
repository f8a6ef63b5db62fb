"""What is said of projects, their files and assets: each word of `operations.projects` by its value."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

FILINGS: Mapping[str, str] = {
    "present": QT_TRANSLATE_NOOP("Project", "there"),
    "missing": QT_TRANSLATE_NOOP("Project", "missing"),
    "not_applicable": QT_TRANSLATE_NOOP("Project", "does not apply"),
    "unseen": QT_TRANSLATE_NOOP("Project", "not looked for"),
    "later": QT_TRANSLATE_NOOP("Project", "not wanted yet"),
}
AGREEMENTS: Mapping[str, str] = {
    "agrees": QT_TRANSLATE_NOOP("Project", "as planned"),
    "above": QT_TRANSLATE_NOOP("Project", "more than planned"),
    "below": QT_TRANSLATE_NOOP("Project", "less than planned"),
    "not_counted": QT_TRANSLATE_NOOP("Project", "not counted yet"),
    "none_planned": QT_TRANSLATE_NOOP("Project", "nothing was planned: no percentage can be told"),
    "none_at_all": QT_TRANSLATE_NOOP("Project", "nothing planned, nothing there"),
}
PAYINGS: Mapping[str, str] = {
    "on_target": QT_TRANSLATE_NOOP("Project", "as the stage asks"),
    "behind": QT_TRANSLATE_NOOP("Project", "behind the stage"),
    "overspent": QT_TRANSLATE_NOOP("Project", "more than the budget"),
    "no_budget": QT_TRANSLATE_NOOP("Project", "no budget is entered: no share can be told"),
    "no_year": QT_TRANSLATE_NOOP("Project", "no year is entered: no stage applies"),
    "no_stage": QT_TRANSLATE_NOOP("Project", "no stage has begun yet"),
    "not_begun": QT_TRANSLATE_NOOP("Project", "not begun: not compared yet"),
    "ended": QT_TRANSLATE_NOOP("Project", "at an end: not compared any more"),
}
CLOSINGS: Mapping[str, str] = {
    "closed": QT_TRANSLATE_NOOP("Project", "closed"),
    "open": QT_TRANSLATE_NOOP("Project", "open"),
    "late": QT_TRANSLATE_NOOP("Project", "overdue"),
}
LISTS: Mapping[str, str] = {
    "progress": QT_TRANSLATE_NOOP("Project", "Progress by month"),
    "payment": QT_TRANSLATE_NOOP("Project", "Payments by month"),
}
LACKS: Mapping[str, str] = {
    "documents": QT_TRANSLATE_NOOP("Project", "Documents missing"),
    "deviation": QT_TRANSLATE_NOOP("Project", "Quantities differ"),
    "behind": QT_TRANSLATE_NOOP("Project", "Payment behind"),
    "months": QT_TRANSLATE_NOOP("Project", "Months without a list"),
    "late_lines": QT_TRANSLATE_NOOP("Project", "Lines overdue"),
    "idle": QT_TRANSLATE_NOOP("Project", "Assets idle"),
}
POINTS: Mapping[str, str] = {
    "registered": QT_TRANSLATE_NOOP("Project", "Registered clearly"),
    "rules": QT_TRANSLATE_NOOP("Project", "Rules for its upkeep"),
    "keeper": QT_TRANSLATE_NOOP("Project", "Who keeps it is settled"),
    "effect": QT_TRANSLATE_NOOP("Project", "Well kept"),
}
MARKS: Mapping[str, str] = {
    "yes": QT_TRANSLATE_NOOP("Project", "yes"),
    "partly": QT_TRANSLATE_NOOP("Project", "partly"),
    "no": QT_TRANSLATE_NOOP("Project", "no"),
    "": QT_TRANSLATE_NOOP("Project", "not looked at"),
}
CATEGORIES: Mapping[str, str] = {
    "operating": QT_TRANSLATE_NOOP("Project", "Operating"),
    "public": QT_TRANSLATE_NOOP("Project", "Public welfare"),
    "household": QT_TRANSLATE_NOOP("Project", "Given to households"),
}
WANTS: Mapping[str, str] = {
    "check": QT_TRANSLATE_NOOP("Project", "nobody has looked at it yet"),
    "state": QT_TRANSLATE_NOOP("Project", "nobody said how it stands"),
    "reason": QT_TRANSLATE_NOOP("Project", "no reason is given why it is idle"),
    "plan": QT_TRANSLATE_NOOP("Project", "there is no plan to use it"),
    "plan_due": QT_TRANSLATE_NOOP("Project", "the day of the plan has passed, and it is idle still"),
}
SHEETS: Mapping[str, str] = {
    "projects": QT_TRANSLATE_NOOP("Project", "Projects"),
    "documents": QT_TRANSLATE_NOOP("Project", "Documents"),
    "quantities": QT_TRANSLATE_NOOP("Project", "Quantities"),
    "lines": QT_TRANSLATE_NOOP("Project", "Monthly lists"),
    "assets": QT_TRANSLATE_NOOP("Project", "Assets"),
}
FATES: Mapping[str, str] = {
    "new": QT_TRANSLATE_NOOP("Project", "new"),
    "changed": QT_TRANSLATE_NOOP("Project", "changed"),
    "same": QT_TRANSLATE_NOOP("Project", "as before"),
    "refused": QT_TRANSLATE_NOOP("Project", "left out"),
}


def said(words: Mapping[str, str], name: str) -> str:
    """The word for a value; a value only a newer program knows is shown as it is."""
    return translate("Project", words[name]) if name in words else name
