"""Sentences of the Visit page that several of its parts say."""

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.checklist.form import Question
from inspector.checklist.judging import AnswerFault
from inspector.i18n.language import QT_TRANSLATE_NOOP

_FAULTS = {
    AnswerFault.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Answer", "This is no number; it is not saved yet."),
    AnswerFault.NOT_WHOLE: QT_TRANSLATE_NOOP("Answer", "Only whole numbers fit here; it is not saved yet."),
    AnswerFault.NOT_A_DATE: QT_TRANSLATE_NOOP("Answer", "This is no day; it is not saved yet."),
    AnswerFault.UNKNOWN_CHOICE: QT_TRANSLATE_NOOP("Answer", "This is none of the choices; it is not saved yet."),
    AnswerFault.MUST_APPLY: QT_TRANSLATE_NOOP("Answer", "This question always applies; it is not saved yet."),
    AnswerFault.NOT_ASKED: QT_TRANSLATE_NOOP("Answer", "This is not asked; it is not saved."),
    AnswerFault.CONSTRAINT: QT_TRANSLATE_NOOP("Answer", "This does not fit the question; it is not saved yet."),
}


def fault_words(fault: AnswerFault, question: Question) -> str:
    """Why an answer cannot stand; the checklist's own sentence where it has one."""
    own = question.constraint_message.in_language(i18n.language())
    if fault is AnswerFault.CONSTRAINT and own:
        return QCoreApplication.translate("Answer", "{why}; it is not saved yet.").format(why=own)
    return QCoreApplication.translate("Answer", _FAULTS[fault])
