"""The words of assessments, quotas, surveys and coverage: why there is no value, what is told beside it, formulas."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

WHY: Mapping[str, str] = {
    "no_base": QT_TRANSLATE_NOOP("NoValue", "No base: there is nothing the rate could be a share of."),
    "no_visits": QT_TRANSLATE_NOOP("NoValue", "No finished visit with a score in the period."),
    "not_asked": QT_TRANSLATE_NOOP("NoValue", "Nobody gave a valid answer in the period."),
    "no_quota": QT_TRANSLATE_NOOP("NoValue", "No quota was set."),
    "no_plan": QT_TRANSLATE_NOOP("NoValue", "The plan is 0, so there is no share of it."),
    "unreported": QT_TRANSLATE_NOOP("NoValue", "Nothing was reported on the quota."),
    "not_typed": QT_TRANSLATE_NOOP("NoValue", "Not entered yet."),
    "unknown_source": QT_TRANSLATE_NOOP("NoValue", "The table of indicators names a source that is not known."),
}
SAID: Mapping[str, str] = {
    "partly_reported": QT_TRANSLATE_NOOP(
        "BesideValue", "Some quotas have no report; nothing is counted as done there."
    ),
    "over": QT_TRANSLATE_NOOP("BesideValue", "More was done than planned."),
    "fell": QT_TRANSLATE_NOOP("BesideValue", "A later report tells less than an earlier one; the later one counts."),
    "crosses": QT_TRANSLATE_NOOP("BesideValue", "The quota's days reach beyond the period."),
    "twice": QT_TRANSLATE_NOOP("BesideValue", "Entered more than once for the same days; the newest counts."),
    "impossible": QT_TRANSLATE_NOOP("BesideValue", "Some numbers contradict each other and are left out."),
    "exceptions": QT_TRANSLATE_NOOP("BesideValue", "Some were closed by exception."),
    "ceased": QT_TRANSLATE_NOOP("BesideValue", "The place came to be, or ceased to be, in the period."),
}
FLAWS: Mapping[str, str] = {
    "weights": QT_TRANSLATE_NOOP("SchemeFlaw", "The weights add up to {weight}, not to 100."),
    "unknown_source": QT_TRANSLATE_NOOP("SchemeFlaw", "“{title}” names a source that is not known: {of}."),
    "no_target": QT_TRANSLATE_NOOP("SchemeFlaw", "“{title}” has no target, so no points follow from it."),
    "no_percent": QT_TRANSLATE_NOOP(
        "SchemeFlaw", "“{title}” is no percentage, but its points are in proportion to one."
    ),
    "empty": QT_TRANSLATE_NOOP("SchemeFlaw", "The scheme has no indicators."),
}
SURVEYS: Mapping[str, str] = {
    "satisfaction": QT_TRANSLATE_NOOP("SurveyRate", "Satisfaction"),
    "awareness": QT_TRANSLATE_NOOP("SurveyRate", "Awareness"),
    "participation": QT_TRANSLATE_NOOP("SurveyRate", "Participation"),
}
SURVEY_FORMULAS: Mapping[str, str] = {
    "satisfaction": QT_TRANSLATE_NOOP("SurveyFormula", "satisfied or very satisfied ÷ valid answers"),
    "awareness": QT_TRANSLATE_NOOP("SurveyFormula", "know of it ÷ valid answers"),
    "participation": QT_TRANSLATE_NOOP("SurveyFormula", "took part ÷ people asked"),
}
COVERAGES: Mapping[str, str] = {
    "villages": QT_TRANSLATE_NOOP("Coverage", "Villages"),
    "households": QT_TRANSLATE_NOOP("Coverage", "Households"),
    "people": QT_TRANSLATE_NOOP("Coverage", "People"),
    "items": QT_TRANSLATE_NOOP("Coverage", "Checklists"),
}
FORMULAS: Mapping[str, str] = {
    "rate": QT_TRANSLATE_NOOP("IndicatorFormula", "{count} ÷ {base}, of the findings of the period"),
    "count": QT_TRANSLATE_NOOP("IndicatorFormula", "{count} findings found in the period"),
    "score": QT_TRANSLATE_NOOP("IndicatorFormula", "mean of the scores of {base} visits, per cent of full marks"),
    "quota": QT_TRANSLATE_NOOP("IndicatorFormula", "{count} done of {base} planned"),
    "survey": QT_TRANSLATE_NOOP("IndicatorFormula", "{count} of {base} valid answers"),
    "coverage": QT_TRANSLATE_NOOP("IndicatorFormula", "{count} of {base} visited"),
    "typed": QT_TRANSLATE_NOOP("IndicatorFormula", "entered by hand"),
}
POINTS: Mapping[tuple[str, bool], str] = {
    ("share", True): QT_TRANSLATE_NOOP("PointsRule", "weight {weight} × value ÷ target {target}, at most {weight}"),
    ("share", False): QT_TRANSLATE_NOOP(
        "PointsRule", "{weight} up to the target {target}, above it weight × target ÷ value"
    ),
    ("threshold", True): QT_TRANSLATE_NOOP("PointsRule", "{weight} from the target {target} on, else 0"),
    ("threshold", False): QT_TRANSLATE_NOOP("PointsRule", "{weight} up to the target {target}, else 0"),
    ("proportional", True): QT_TRANSLATE_NOOP("PointsRule", "weight {weight} × value ÷ 100"),
    ("proportional", False): QT_TRANSLATE_NOOP("PointsRule", "weight {weight} × (1 − value ÷ 100)"),
}


def no_value(why: str) -> str:
    """Why there is no value, a sentence."""
    return _said("NoValue", WHY, why)


def beside_value(said: str) -> str:
    """What is told beside a value, a sentence."""
    return _said("BesideValue", SAID, said)


def scheme_flaw(flaw: str) -> str:
    """What is wrong with a scheme; {title}, {of} and {weight} are still to be filled in."""
    return _said("SchemeFlaw", FLAWS, flaw)


def survey_rate(name: str) -> str:
    """满意度 知晓率 参与率."""
    return _said("SurveyRate", SURVEYS, name)


def survey_formula(name: str) -> str:
    """What of what it is."""
    return _said("SurveyFormula", SURVEY_FORMULAS, name)


def coverage_kind(name: str) -> str:
    """村 户 人 项."""
    return _said("Coverage", COVERAGES, name)


def indicator_formula(source: str) -> str:
    """What a value is made of; {count} and {base} are still to be filled in."""
    return _said("IndicatorFormula", FORMULAS, source)


def points_rule(points: str, *, higher: bool) -> str:
    """How points follow from a value; {weight} and {target} are still to be filled in."""
    found = POINTS.get((points, higher))
    return translate("PointsRule", found) if found else points


def plain_number(value: float | None) -> str:
    """A number with two decimals at most, without idle zeros; — for none."""
    if value is None:
        return "—"
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _said(context: str, words: Mapping[str, str], name: str) -> str:
    found = words.get(name)
    return translate(context, found) if found else name
