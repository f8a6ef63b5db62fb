"""`docs/rectification.md` tells the machine as it is: its table is read back and held against RULES.

python -m tests.rectification.test_machine_told    the table as it should stand
"""

from pathlib import Path

from inspector.rectification.moves import RULES, Move, Rule, Stage

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "rectification.md"
ANYBODY = "anybody"


def line(move: Move, rule: Rule) -> str:
    """One row of the table."""
    leads = str(rule.to or "—")
    if rule.by_verdict is not None:
        leads = ", ".join(f"{verdict} → {to or '—'}" for verdict, to in rule.by_verdict.items())
    who = ANYBODY if len(rule.roles) == 4 else ", ".join(sorted(rule.roles))
    cells = (
        f"`{move}`", " ".join(it for it in Stage if it in rule.start), leads, who,
        " ".join(sorted(rule.wants)) or "—",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def test_the_document_tells_every_rule_as_it_is():
    told = [it for it in DOCUMENT.read_text("utf-8").splitlines() if it.startswith("| `") and it.count(" | ") == 4]
    assert told == [line(move, rule) for move, rule in RULES.items()]


if __name__ == "__main__":
    print("\n".join(line(move, rule) for move, rule in RULES.items()))
