"""Two inspectors correct the same household without knowing of each other; the conflict is listed, settled, agreed."""

import pytest

from inspector.db.conflicts import conflicts
from inspector.paper.masking import masked_name
from inspector.records import RECORDS, Site
from inspector.ui.pages.beginnings import Way
from tests.journeys.steps import Somebody


def of_all_ends(*people: Somebody) -> list[dict]:
    """Every record of each."""
    shown = []
    for it in people:
        with it.store() as store:
            shown.append({record: sorted(map(repr, store.find(record))) for record in RECORDS})
    return shown


@pytest.mark.parametrize("key", ["2", "3"])
def test_the_same_household_corrected_at_two_ends(somebody, tmp_path, key):
    first = somebody("first").begins(Way.SAMPLE)
    with first.store() as store:
        home = next(it for it in store.find(Site, kind="household") if len(it.name) == 3)
    first.corrects(home.id, home.name, "users", "5")
    mine = first.gives(tmp_path / "甲.inspection")
    first.leaves()

    second = somebody("second").begins(Way.SAMPLE, name="谷秋水")
    second.corrects(home.id, home.name, "users", "2")
    second.merges(mine)
    second.turns_to("conflicts")
    assert second.hands.see_all("conflict_list")
    assert second.reads(f"{masked_name(home.name)} · 使用人数")
    with second.store() as store:
        assert [it.field for it in conflicts(store)] == ["users"]
    second.presses(key)
    if key == "3":
        second.writes("4", second.hands.see("own_field"))
        second.presses("Return")
    assert not second.hands.see_all("conflict_list")
    wanted = {"2": {2, 5}, "3": {4}}[key]
    with second.store() as store:
        assert conflicts(store) == []
        settled = store.get(Site, home.id).users
    assert settled in wanted
    theirs = second.gives(tmp_path / "乙.inspection")
    second.leaves()

    first.starts().merges(theirs)
    first.turns_to("conflicts")
    assert not first.hands.see_all("conflict_list")
    with first.store() as store:
        assert conflicts(store) == []
        assert store.get(Site, home.id).users == settled
    again = first.gives(tmp_path / "甲 2.inspection")
    first.leaves()
    second.starts().merges(again)
    one, other = of_all_ends(first, second)
    assert one == other
