"""Everything done on a visit goes back, step by step, and forward again: by keys, photos included."""

from inspector.records import Site
from inspector.ui.pages.beginnings import Way
from tests.journeys.steps import Somebody


def seen(person: Somebody) -> tuple:
    """What the store holds of the visit, as far as anybody could tell it apart."""
    case = person.case()
    answers = sorted((it.question, it.value) for it in case.answers.values() if it.value is not None)
    findings = sorted((it.id, it.text, it.severity, it.due, it.unit, it.requirement) for it in case.findings)
    photos = sorted((it.id, it.finding, it.caption) for it in case.photos)
    return answers, findings, photos, case.visit.finalised


def test_a_whole_visit_undone_and_done_again(somebody, photos):
    person = somebody("field").begins(Way.SAMPLE)
    with person.store() as store:
        home = next(it for it in store.find(Site, kind="household") if len(it.name) == 3 and (it.users or 9) <= 3)
    person.begins_a_visit_at(home.name[:2], home.id)
    states = [seen(person)]

    def kept() -> None:
        states.append(seen(person))
        assert states[-1] != states[-2]

    person.presses("1")
    kept()
    editor = person.answers("HT04", "2").editor
    kept()
    person.writes("池壁有裂缝，粪液外渗。", editor.text)
    person.hands.click(editor.severity.segments[1])
    person.settles()
    kept()  # what is changed on one finding in one go is one step
    person.drops_photos(photos[:2], editor)
    kept()
    editor.strip.tiles[0].setFocus()
    person.presses("Delete")
    kept()
    person.answers("HT04", "1")  # the finding goes with the answer that called for it
    kept()
    person.answers("HT04", "3")
    kept()
    person.page.questions.go_section(person.page.reading.parts[1].name)
    person.presses("F")
    kept()
    person.hands.click("free_finding")
    person.settles()
    kept()
    person.writes("院内排水沟堵塞。", person.page.questions.entries[person.page.questions.current].editor.text)
    kept()
    person.presses("Escape")

    for before in reversed(states[:-1]):
        person.presses("Ctrl+Z")
        assert seen(person) == before
    assert not person.hands.see_all("还缺")
    for after in states[1:]:
        person.presses("Ctrl+Y")
        assert seen(person) == after
    assert person.reads("院内排水沟堵塞。")


def test_finalising_is_undone_and_done_again(somebody):
    person = somebody("field").begins(Way.SAMPLE)
    with person.store() as store:
        home = next(it for it in store.find(Site, kind="household") if len(it.name) == 3 and (it.users or 9) <= 3)
    person.begins_a_visit_at(home.name[:2], home.id)
    person.finds_the_rest_fine()
    person.presses("Ctrl+Return")
    assert person.hands.see_all("notice")
    person.presses("Ctrl+Z")
    assert person.case().visit.finalised is None
    assert person.hands.see_all("finalise")
    person.presses("Ctrl+Y")
    assert person.case().visit.finalised is not None
