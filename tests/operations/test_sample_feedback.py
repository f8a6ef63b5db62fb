"""The superior's feedback of the demo: a document with aspects whose issues stand in every stage."""

from inspector import clock
from inspector.db.store import Store
from inspector.operations.rectification import origins
from inspector.operations.reports.plans import plans
from inspector.sample.feedback import TITLE, load_feedback


def test_the_feedback_of_the_demo_has_eight_aspects_in_several_stages(store: Store) -> None:
    store.set_setting("role", "office")
    made = load_feedback(store)
    today = clock.today(store.now)
    (plan,) = plans(store, today, "zh")
    assert plan.title == TITLE
    assert len({it.aspect for it in plan.items}) == 8
    assert [it.item for it in plan.items] == [str(n) for n in range(1, len(plan.items) + 1)]
    assert len({it.stage for it in plan.items}) >= 7
    assert {it.overdue for it in plan.items} == {True, False}
    (row,) = origins.origins(store, today.isoformat())
    assert row.origin.id == made
    progress = row.progress
    assert progress.items == progress.counted == len(plan.items)
    assert 0 < progress.overdue < progress.closed < progress.accepted < progress.items
