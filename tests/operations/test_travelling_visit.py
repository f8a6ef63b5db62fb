"""What asking adds to a visit travels with it: values taken over from a draft that stays behind, good examples."""

from pathlib import Path

from inspector.db.store import Store
from inspector.operations import exchange, highlight, photo, reuse
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.reuse import Source
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, photo_file, the_form


def test_the_office_sees_what_was_taken_over_and_the_good_examples(
    store: Store, office: Store, now: Ticking, tmp_path: Path
):
    draft = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    visits.answer(store, draft, "HT12", "3")
    now.go_on(60)
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    assert reuse.reuse(store, visit, Source.ELSEWHERE, ["HT12"]) == ("HT12",)
    good = highlight.add(store, visit, text="厕屋干净")
    photo.attach(store, visit, [photo_file(tmp_path)], highlight=good)
    finalised(store, visit)
    exchange.export(store, tmp_path / "a.inspection")
    (received,) = exchange.merge(office, [tmp_path / "a.inspection"])
    assert received.refused is None
    case = read_case(office, visit)
    assert (case.answers["HT12"].value, case.answers["HT12"].reused) == ("3", draft)
    assert office.one("SELECT count(*) FROM visit WHERE id = ?", draft) == 0, "drafts stay where they are"
    assert [it.text for it in case.highlights] == ["厕屋干净"]
    assert len(case.photos_of_highlight(good)) == 1
