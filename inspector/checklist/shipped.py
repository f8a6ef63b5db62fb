"""The checklists this program brings."""

from pathlib import Path

from inspector import paths


def shipped_checklists() -> list[Path]:
    """Their files, by name."""
    return sorted((paths.resources() / "checklists").glob("*.md"))
