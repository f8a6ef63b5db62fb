"""Sentences of the Visit page that several of its parts say."""

import unicodedata

from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.checklist.form import Question, name_of
from inspector.checklist.judging import AnswerFault
from inspector.ui.visit.rows import AGAIN, FREE, GOOD


def fault_words(fault: AnswerFault, question: Question) -> str:
    """Why an answer cannot stand; the checklist's own sentence where it has one."""
    return QCoreApplication.translate("Answer", "{why}; it is not saved yet.").format(why=_why(fault, question))


def stale_words(fault: AnswerFault, question: Question) -> str:
    """Why an answer given before cannot stand any more; it counts as open."""
    return QCoreApplication.translate("Answer", "{why}; please answer again.").format(why=_why(fault, question))


def outside_title(section: str) -> str:
    """What a section is called whose entries are no questions; '' for one of the checklist."""
    if section == AGAIN:
        return QCoreApplication.translate("Contents", "Found here before")
    if section == FREE:
        return QCoreApplication.translate("Contents", "Other findings")
    return QCoreApplication.translate("Visit", "Good examples") if section == GOOD else ""


def code_words(name: str) -> str:
    """The code of a question as people say it: `HT04`, `FV01` of `FV01_aid`; '' where it is the form's own name."""
    code = name_of(name).partition("_")[0]
    return code if any(it.isdigit() for it in code) else ""


def plain_number(text: str) -> str:
    """What was typed, with the full-width digits and signs of an input method as plain ones."""
    return unicodedata.normalize("NFKC", text).strip()


def _why(fault: AnswerFault, question: Question) -> str:
    own = question.constraint_message.in_language(i18n.language())
    why = own if fault is AnswerFault.CONSTRAINT and own else i18n.answer_fault(fault)
    return why[:1].upper() + why[1:]
