"""A tenth of `python -m tests.torture kill-visit`: a visit killed in the middle loses nothing that was called saved."""

from tests.torture import TIMES, Killing


def test_a_visit_killed_at_any_boundary_keeps_what_was_called_saved(hands, chinese, tmp_path):
    killing = Killing(tmp_path, chinese, hands)
    assert killing.whole.boundaries > TIMES, "the script has to cross as many boundaries as are tried"
    wrong = {it: found for it in killing.boundaries(TIMES // 10) if (found := killing.check(it))}
    assert wrong == {}
