"""Which closed findings are looked back at first."""

from datetime import date
from random import Random

from inspector.rectification.looking_back import Candidate, by_risk, is_late

WORST_FIRST = [
    Candidate(finding="a", mark="7K2-9", severity=3, closed="2026-05-01"),
    Candidate(finding="b", mark="7K2-8", severity=2, rebounds=2, closed="2026-05-01"),
    Candidate(finding="c", mark="7K2-7", severity=2, rebounds=1, closed="2026-05-01"),
    Candidate(finding="d", mark="7K2-6", severity=2, exception=True, closed="2026-05-01"),
    Candidate(finding="e", mark="7K2-5", severity=2, closed="2026-01-01"),
    Candidate(finding="f", mark="7K2-4", severity=2, closed="2026-05-01"),
    Candidate(finding="g", mark="7K2-2", severity=2, closed="2025-01-01", looked_back="2026-02-01"),
    Candidate(finding="h", mark="7K2-1", severity=2, closed="2025-01-01", looked_back="2026-06-01"),
    Candidate(finding="i", mark="7K2-1", severity=0, rebounds=9, exception=True, closed="2020-01-01"),
    Candidate(finding="j", mark="7K2-2", severity=0, rebounds=9, exception=True, closed="2020-01-01"),
]


def test_the_worst_and_likeliest_come_first_whatever_order_they_are_given_in():
    shuffled = list(WORST_FIRST)
    for seed in range(20):
        Random(seed).shuffle(shuffled)
        assert by_risk(shuffled) == WORST_FIRST


def test_what_was_reported_waits_three_days():
    assert not is_late("2026-11-19", date(2026, 11, 22))
    assert is_late("2026-11-18", date(2026, 11, 22))
    assert not is_late("some day", date(2026, 11, 22))
    assert not is_late(None, date(2026, 11, 22))
