"""Random histories: the stores and the model never disagree. `HISTORIES=1000 pytest tests/property` runs more."""

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from inspector.db.undo import next_redo, next_undo, undo
from tests.property.history import History
from tests.property.places import Place

HISTORIES = int(os.environ.get("HISTORIES", "0"))
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
SEEDS = st.integers(0, 2**64 - 1)
"""hypothesis likes to repeat itself, and then nobody disagrees: it chooses seeds and lengths, chance does the rest."""

STEPS = {
    "create_site": 1, "create_visit": 2, "create_finding": 2, "create_answer": 1, "edit": 5, "join": 3, "resolve": 4,
    "quarrel": 4, "delete": 2, "restore": 2, "finalise": 3, "erase": 2, "undo": 3, "undo_key": 3, "redo_key": 2,
    "write": 3, "read": 5, "meet": 2, "back_up": 1, "go_back": 3, "clone": 1, "clock": 1,
    "assign": 1, "forget": 4,
}  # fmt: skip
"""What may happen, and how often."""

EXPECTED = {
    "conflicts seen": 2, "contested deletions": 0.5, "orphans": 0.5, "conflicts decided": 0.1, "undone": 0.7,
    "undo refused": 0.1, "continued": 0.4, "edits of erased refused": 0.01, "erased before it came": 0.1,
    "erasures brought": 0.1, "gaps": 0.005, "drafts left out": 0.5, "continues another": 0.7, "read again": 1,
    "went back": 0.1, "cloned": 0.03, "tasks": 0.5, "imports undone": 0.3, "built upon": 0.1,
    "undone imports refused": 0.1, "decisions undone": 0.05,
}  # fmt: skip
"""How often a thing happens in a history, at the least: a test in which nobody ever disagrees proves nothing."""


ALONE = {
    "create_site": 1, "create_visit": 2, "create_finding": 2, "create_answer": 1, "edit": 6, "join": 4, "delete": 3,
    "restore": 2, "finalise": 2, "clock": 1,
}  # fmt: skip
"""What one person does that can all be undone."""


def options(default: int) -> settings:
    """Runs the same histories every time, unless a number of them is asked for; a mutant only has to be caught."""
    hunting = "MUTANT" in os.environ
    return settings(
        max_examples=HISTORIES or default,
        deadline=None,
        derandomize=hunting or not HISTORIES,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate] if hunting else [Phase.generate, Phase.shrink],
    )


@contextmanager
def begun(inspectors: int, happened: Counter[str], *watching: Any) -> Iterator[History]:
    """A history with its beginning, in memory; says which it was if it fails."""
    happened["histories"] += 1
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        history = History(Path(folder), inspectors, happened, *(watching or (set(), {})))
        try:
            history.begin()
            yield history
        except BaseException:
            print("history", happened["histories"])
            raise
        finally:
            history.close()


def steps_of(seed: int, count: int, often: dict[str, int]) -> Iterator[tuple[str, int, int, int]]:
    chance = Random(seed)
    for step in chance.choices(list(often), list(often.values()), k=count):
        yield step, chance.randrange(60), chance.randrange(60), chance.randrange(60)


def test_stores_and_model_never_disagree() -> None:
    happened: Counter[str] = Counter()
    seen: set[str] = set()
    scans: dict[str, str] = {}

    @options(40)
    @given(SEEDS, st.integers(1, 2), st.integers(15, 40))
    def histories(seed: int, inspectors: int, steps: int) -> None:
        with begun(inspectors, happened, seen, scans) as history:
            for step in steps_of(seed, steps, STEPS):
                history.step(*step)
            history.finish()

    histories()
    print(dict(happened))
    assert not scans, "read through a table that grows"
    few = happened["histories"] < 40 or (HISTORIES and "MUTANT" not in os.environ)  # a share of the long run
    assert few or not too_rare(happened), f"in {happened['histories']} histories too rare: {too_rare(happened)}"


def too_rare(happened: Counter[str]) -> dict[str, int]:
    """What happened less often than is expected of so many histories."""
    return {it: happened[it] for it, often in EXPECTED.items() if happened[it] < often * happened["histories"]}


def living(place: Place) -> dict[str, dict[str, Any]]:
    return {row: it for row, it in place.shown().items() if not it["deleted"]}


def test_undoing_everything_shows_the_first_rows_and_redoing_everything_the_last() -> None:
    happened: Counter[str] = Counter()

    @options(15)
    @given(SEEDS, st.integers(5, 30))
    def histories(seed: int, steps: int) -> None:
        with begun(0, happened) as history:
            place = history.places[0]
            first, begun_with = living(place), set(place.own)
            for step in steps_of(seed, steps, ALONE):
                history.step(*step)
            last, done = living(place), len(set(place.own) - begun_with)
            for _ in range(2):
                for _ in range(done):
                    undo(place.store, next_undo(place.store) or "")
                assert living(place) == first
                assert next_undo(place.store) in begun_with
                for _ in range(done):
                    undo(place.store, next_redo(place.store) or "")
                assert living(place) == last
                assert next_redo(place.store) is None
            happened["edits"] += done

    histories()
    assert happened["edits"] > 5 * happened["histories"]


def test_the_keys_take_every_step_back_one_by_one() -> None:
    """Each press shows what was shown before that step, whatever was undone and redone in between."""

    @options(12)
    @given(SEEDS, st.integers(5, 20))
    def histories(seed: int, steps: int) -> None:
        with begun(0, Counter()) as history:
            place, chance = history.places[0], Random(seed)
            shown = [living(place)]
            for step in steps_of(seed, steps, {step: often for step, often in ALONE.items() if step != "join"}):
                before = len(place.own)
                history.step(*step)
                if len(place.own) > before:
                    shown.append(living(place))
            at = len(shown) - 1
            for _ in range(3 * len(shown)):
                back = at == len(shown) - 1 or (at > 0 and chance.random() < 0.6)
                if len(shown) == 1:
                    break
                at += -1 if back else 1
                undo(place.store, (next_undo if back else next_redo)(place.store) or "")
                assert living(place) == shown[at]

    histories()
