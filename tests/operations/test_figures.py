"""Every number of the figures is what its filter lists in the ledger."""

import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import Cut
from inspector.operations.figures import Number, figures
from inspector.periods import Period
from tests.db.histories import PERIODS, Busy
from tests.db.parcels import county_store, give
from tests.db.small_county import Ticking
from tests.db.test_lines import TODAY


def numbers(it: Any) -> Iterator[Number]:
    if isinstance(it, Number):
        yield it
    elif isinstance(it, dict):
        for value in it.values():
            yield from numbers(value)
    elif isinstance(it, tuple | list):
        for value in it:
            yield from numbers(value)
    elif is_dataclass(it) and not isinstance(it, LedgerFilter | Cut | Period):
        for field in fields(it):
            yield from numbers(getattr(it, field.name))


def check(store, cut, period, today=TODAY):
    told = figures(store, cut, period, today)
    seen = set[Number]()
    for it in numbers(told):
        if it not in seen:
            seen.add(it)
            assert ledger.count(store, it.which, today=today) == it.value, (cut, it)
            assert len(ledger.ids(store, it.which, today=today)) == it.value, (cut, it)
    return told, seen


@pytest.mark.parametrize("seed", range(4))
def test_every_number_is_listed_by_its_filter(tmp_path, seed):
    chance, now = random.Random(seed), Ticking()
    stores = [county_store(tmp_path / f"{name}{seed}", name, now) for name in ("field", "office")]
    several = [Busy(it, chance) for it in stores]
    met = 0
    for turn in range(120):
        now.go_on(chance.choice([1, 90]))
        chance.choice(several).act()
        if turn % 40 == 39:
            sender, reader = chance.sample(several, 2)
            give(sender.store, reader.store)
            for cut in (Cut(), *(reader.cut() for _ in range(5))):
                if cut.campaign == "unknown":
                    continue
                _, seen = check(reader.store, cut, chance.choice(PERIODS[1:3]), chance.choice([TODAY, "2026-12-05"]))
                met += sum(it.value > 0 for it in seen)
    assert met > 200
    for it in stores:
        it.close()
