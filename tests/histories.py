"""The long run of the random histories: `python -m tests.histories [N [PROCESSES]]`, by default 5,000 on every core.

Other ones each time, in shares of a process each. Says what happened in them how often; exit 1 with the shortest
history that stores and model disagree on, or where something happened too rarely for them to prove anything.
"""

import ast
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.property.test_histories import too_rare

ROOT = Path(__file__).parents[1]
SHARE = 250
"""Histories of one process: few enough that a failure is known before the night is over."""


def begun(count: int, said: Path) -> subprocess.Popen[bytes]:
    """A process that goes through `count` histories and says to a file what happened."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-s", "-n", "0", "-p", "no:cacheprovider"]
    with said.open("wb") as out:
        return subprocess.Popen(
            [*command, "tests/property/test_histories.py", "-k", "never_disagree"],
            cwd=ROOT, env={**os.environ, "HISTORIES": str(count)}, stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip


def happened(said: str) -> Counter[str]:
    """What a share counted."""
    lines = [line for line in said.splitlines() if line.startswith("{'histories'")]
    return Counter(ast.literal_eval(lines[-1])) if lines else Counter()


def main(arguments: list[str]) -> int:
    """As the docstring says."""
    count = int(arguments[0]) if arguments else 5000
    most = int(arguments[1]) if len(arguments) > 1 else os.cpu_count() or 1
    shares = [min(SHARE, count - at) for at in range(0, count, SHARE)]
    total: Counter[str] = Counter()
    running: list[tuple[subprocess.Popen[bytes], Path]] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(len(shares) + most):
            if number < len(shares):
                said = Path(folder) / f"{number}.txt"
                running.append((begun(shares[number], said), said))
            if len(running) == most or number >= len(shares):
                if not running:
                    break
                process, said = running.pop(0)
                code, text = process.wait(), said.read_text("utf-8", errors="replace")
                if code:
                    for other, _ in running:
                        other.kill()
                        other.wait()
                    print(text)
                    return 1
                total += happened(text)
                print(f"{total['histories']} of {count}", flush=True)
    for what, times in total.most_common():
        print(f"{what:28}{times:>9}")
    if rare := too_rare(total):
        print(f"too rare: {rare}")
    return 1 if rare else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
