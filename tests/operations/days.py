"""What an inspector does on a day, in few words."""

from pathlib import Path

from PIL import Image

from inspector.checklist.judging import fine_value
from inspector.db.store import Store
from inspector.operations import visit as visits
from inspector.operations.case import read_case

OTHERWISE = {"HT22": "4", "HT23": "habit"}
"""Questions without a good answer of their own."""


def a_household(store: Store, number: int = 0) -> str:
    return str(store.rows("SELECT id FROM site WHERE kind = 'household' ORDER BY code")[number][0])


def the_form(store: Store) -> str:
    return str(store.one("SELECT id FROM checklist WHERE form = 'household_toilet'"))


def fill(store: Store, visit: str) -> None:
    """Answer what is still open: with the good answer, else with what a household says."""
    case = read_case(store, visit)
    for section in case.form.sections:
        visits.rest_is_fine(store, visit, section.name)
    for question in read_case(store, visit).progress.missing:
        visits.answer(store, visit, question, OTHERWISE.get(question, "9"))


def finalised(store: Store, visit: str, **answers: str) -> str:
    """The visit, answered and ended."""
    for question, value in answers.items():
        visits.answer(store, visit, question, value)
    fill(store, visit)
    visits.finalise(store, visit, without_photos=True)
    return visit


def photo_file(folder: Path, name: str = "IMG_1.jpg", colour: tuple[int, int, int] = (90, 80, 70)) -> Path:
    file = folder / name
    Image.new("RGB", (120, 90), colour).save(file, "JPEG")
    return file


def open_questions(store: Store, visit: str, section: str) -> list[str]:
    """Relevant questions of a section without an answer."""
    case = read_case(store, visit)
    return [
        it.key
        for it in case.standing.entries
        if it.question.section == section and not case.situation.answers.get(it.key) and case.standing.relevant(it)
    ]


def has_good_answer(store: Store, visit: str, question: str) -> bool:
    return fine_value(read_case(store, visit).form.question(question)) is not None
