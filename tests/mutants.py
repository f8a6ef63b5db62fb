"""Judge the tests: seed faults into store and merge one by one and see which test notices. `python -m tests.mutants`.

Each fault is a replaced snippet in a copy of the program. The copy has to fail the sentences of `tests/db` or the
random histories, of which it gets a thousand. Prints a table; exit 1 when a fault survives. Takes minutes, so it is
run by hand, not with the tests. Names of faults as arguments run only these.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
HISTORIES = "1000"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault: in `file` of `inspector/db`, `before` (which stands there once) becomes `after`."""

    name: str
    file: str
    before: str
    after: str


MUTANTS = (
    Mutant(
        "a change names no parents", "edit.py",
        "VALUES (:kind, :row, :field, :operation, :before, :after, {parents})",
        "VALUES (:kind, :row, :field, :operation, :before, :after, '')",
    ),
    Mutant(
        "an ordinary edit decides a conflict", "edit.py",
        '"h.field = :field AND h.after IS :before"',
        '"h.field = :field"',
    ),
    Mutant(
        "an act is continued after it was sent", "store.py",
        "AND arrival > (SELECT ifnull(max(given), 0) FROM book)",
        "",
    ),
    Mutant(
        "an act is continued after a package without drafts", "store.py",
        "SELECT ifnull(max(given), 0) FROM book",
        "SELECT ifnull(max(upto), 0) FROM book",
    ),
    Mutant(
        "the oldest of several values is shown", "fold.py",
        "ORDER BY operation DESC LIMIT 1",
        "ORDER BY operation LIMIT 1",
    ),
    Mutant(
        "undo of what others changed", "undo.py",
        "AND (o.device <> :device OR (h.head = 2 OR h.after IS NOT c.after) AND h.parents IS NOT :undid))",
        "AND h.head = 2 AND h.parents IS NOT :undid)",
    ),
    Mutant(
        "a decision that is undone contests no more", "undo.py",
        "if values != [shown[field]]}",
        "if False and values != [shown[field]]}",
    ),
    Mutant(
        "a decision is made again over what nobody had seen", "undo.py",
        "AND e.head > 0 AND e.parents IS NOT :undid",
        "AND false AND e.head > 0 AND e.parents IS NOT :undid",
    ),
    Mutant(
        "a deletion wins over an edit it has not seen", "fold.py",
        "AND e.field <> 'deleted' AND e.head > 0 AND NOT EXISTS (",
        "AND e.field <> 'deleted' AND e.head > 0 AND false AND NOT EXISTS (",
    ),
    Mutant(
        "an erasure spares what arrives later", "merge_taking.py",
        'UNION SELECT kind, row FROM main.erasure AS e WHERE EXISTS (',
        'UNION SELECT kind, row FROM main.erasure AS e WHERE false AND EXISTS (',
    ),
    Mutant(
        "an erasure spares the history", "fold.py",
        "    if erased:\n        blanked = run(",
        "    if erased is None:\n        blanked = run(",
    ),
    Mutant(
        "a package's mark stands after a draft it left out", "package_scope.py",
        'facts["upto"] = first - 1\n\n\ndef hold',
        'facts["upto"] = facts["newest"]\n\n\ndef hold',
    ),
    Mutant(
        "what was written counts as read", "package_scope.py",
        'else acknowledged(store)\n',
        'else (acknowledged(store)[0], int(store.one("SELECT ifnull(max(upto), 0) FROM book")))\n',
    ),
    Mutant(
        "what was contested once stays so", "fold.py",
        'SET head = 1 WHERE head = 2 AND EXISTS (',
        'SET head = 1 WHERE head = 2 AND false AND EXISTS (',
    ),
    Mutant(
        "an undone import is acknowledged", "brought.py",
        "SELECT id FROM book WHERE forgotten IS NOT NULL",
        "SELECT id FROM book WHERE forgotten IS NOT NULL AND false",
    ),
    Mutant(
        "what continues an undone import is acknowledged", "brought.py",
        "ON b.base = broken.id WHERE b.direction = 'read'",
        "ON b.base = broken.id WHERE false",
    ),
    Mutant(
        "what a later package brought too goes with the first", "brought.py",
        "WHERE o.package IS NOT :package\"\"\"\n    connection.execute(f\"INSERT INTO carried",
        "WHERE false\"\"\"\n    connection.execute(f\"INSERT INTO carried",
    ),
    Mutant(
        "what was passed on goes with its import", "brought.py",
        "WHERE o.package IS NOT NULL",
        "WHERE false",
    ),
    Mutant(
        "more of an operation is the first package's", "brought.py",
        "FROM arrived AS a\n            WHERE a.operation IN ({known})",
        "FROM arrived AS a\n            WHERE false AND a.operation IN ({known})",
    ),
    Mutant(
        "an undone import takes the edit another replaced", "built_upon.py",
        "AND n.field IN (g.field, 'deleted') AND instr(n.parents, g.operation)",
        "AND n.field IN (g.field, 'deleted') AND instr(n.parents, g.operation) AND false",
    ),
    Mutant(
        "an undone import takes a record that was edited since", "built_upon.py",
        "WHERE g.field = '' AND {_STAYING.format(\"n\")} GROUP BY g.row",
        "WHERE g.field = '' AND false AND {_STAYING.format(\"n\")} GROUP BY g.row",
    ),
    Mutant(
        "an undone import leaves half a visit", "built_upon.py",
        'frozenset({"visit", "finding", "highlight", "paper", "step"})',
        'frozenset({"highlight", "paper", "step"})',
    ),
    Mutant(
        "what an undone import replaced stays replaced", "forget.py",
        "UPDATE change SET head = 1 WHERE (row, field) IN",
        "UPDATE change SET head = 1 WHERE false AND (row, field) IN",
    ),
    Mutant(
        "an undone import keeps the value it brought", "forget.py",
        "SELECT f.value FROM former AS f",
        "SELECT {name} FROM former AS f",
    ),
    Mutant(
        "an undone import undoes erasures", "forget.py",
        '    _forget_operations(store)\n\n\ndef',
        '    run("DELETE FROM erasure WHERE operation IN (SELECT operation FROM going)")\n'
        '    _forget_operations(store)\n\n\ndef',
    ),
    Mutant(
        "arrivals are given twice", "forget.py",
        "edit.empty = False",
        "edit.empty = True",
    ),
    Mutant(
        "a laptop gives back what came from its office", "package_scope.py",
        "AND b.origin = :back)",
        "AND b.origin = :back AND false)",
    ),
    Mutant(
        "a task package counts as all there is", "package_writing.py",
        'facts["upto"] = 0',
        'facts["upto"] = facts["newest"]',
    ),
)  # fmt: skip


def seed(folder: Path, mutant: Mutant) -> None:
    """A copy of program and tests with the fault in it."""
    leave = shutil.ignore_patterns("__pycache__", ".*")
    for name in ("inspector", "tests", "resources"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    shutil.copy(ROOT / "pyproject.toml", folder)
    file = folder / "inspector" / "db" / mutant.file
    file.write_text(check(mutant).replace(mutant.before, mutant.after), encoding="utf-8")


def check(mutant: Mutant) -> str:
    """The text of the file a fault goes into; the fault must fit it in one place."""
    text = (ROOT / "inspector" / "db" / mutant.file).read_text(encoding="utf-8")
    if text.count(mutant.before) != 1:
        message = f"{mutant.name}: stands {text.count(mutant.before)} times in {mutant.file}"
        raise SystemExit(message)
    return text


def tried(folder: Path, *which: str) -> str | None:
    """What pytest said of the copy, None when it found nothing wrong."""
    environment = {**os.environ, "HISTORIES": HISTORIES, "MUTANT": "1", "PYTHONPATH": str(folder)}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *which],
        cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if run.returncode not in (0, 1):
        raise SystemExit(run.stdout + run.stderr)
    return run.stdout if run.returncode else None


def judge(mutant: Mutant) -> tuple[str, str]:
    """The sentence and the history that noticed the fault; '–' for none."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seed(folder, mutant)
        sentence = tried(folder, "tests/db")
        found = re.search(r"FAILED \S+::(\w+)", sentence or "")
        history = tried(folder, "tests/property/test_histories.py", "-k", "never_disagree")
        number = re.search(r"^history (\d+)$", history or "", re.MULTILINE)
        counted = "its counts" if history else "–"
        return found[1] if found else "–", number[1] if number else counted


def main(names: list[str]) -> int:
    """Judge all mutants, or those whose names hold one of `names`."""
    chosen = [it for it in MUTANTS if not names or any(name in it.name for name in names)]
    for mutant in chosen:  # told at once, not after an hour
        check(mutant)
    survivors = 0
    print(f"{'fault':52}{'history':>10}  sentence")
    for mutant in chosen:
        sentence, history = judge(mutant)
        survivors += sentence == history == "–"
        print(f"{mutant.name:52}{history:>10}  {sentence}", flush=True)
    print(f"{len(chosen) - survivors} of {len(chosen)} caught")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
