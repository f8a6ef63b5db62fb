"""The words of joining: why two records may be the same."""

from collections.abc import Mapping

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

WHY: Mapping[str, str] = {
    "code": QT_TRANSLATE_NOOP("Joining", "same code"),
    "name": QT_TRANSLATE_NOOP("Joining", "same name in one village"),
    "namesake": QT_TRANSLATE_NOOP("Joining", "same name in another village"),
    "sound": QT_TRANSLATE_NOOP("Joining", "names that sound the same"),
    "remark": QT_TRANSLATE_NOOP("Joining", "same name but for a remark"),
    "near_name": QT_TRANSLATE_NOOP("Joining", "one character of the name differs"),
    "phone": QT_TRANSLATE_NOOP("Joining", "same telephone"),
    "place": QT_TRANSLATE_NOOP("Joining", "less than 30 m apart"),
    "time": QT_TRANSLATE_NOOP("Joining", "begun within an hour on two computers"),
    "day": QT_TRANSLATE_NOOP("Joining", "begun on one day on two computers"),
    "answers": QT_TRANSLATE_NOOP("Joining", "most answers agree"),
    "question": QT_TRANSLATE_NOOP("Joining", "same item of the checklist"),
    "defect": QT_TRANSLATE_NOOP("Joining", "same code of defect"),
    "text": QT_TRANSLATE_NOOP("Joining", "much the same words"),
    "both_joined": QT_TRANSLATE_NOOP("Joining", "a third record was joined to both"),
}


def joining_reason(why: str) -> str:
    """Why two records may be the same."""
    return translate("Joining", WHY[why])
