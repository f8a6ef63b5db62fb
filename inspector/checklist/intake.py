"""Taking a stranger's form in: read in a child process, what becomes of it handed over as files."""

import json
from pathlib import Path
from typing import Any

from .xlsform import read_form, told_of

DEFINITION, LISTS = "definition.md", "lists.json"


def take_in(task: dict[str, Any]) -> dict[str, Any]:
    """Read the form at task["path"]; a usable one is left as two files in the folder task["to"].

    Returns what `xlsform.told_of` tells of it. `definition.md` is the repaired form, `lists.json` the CSV files its
    questions choose from, by name.
    """
    reading = read_form(Path(task["path"]))
    folder = Path(task["to"])
    if reading.form is not None:
        (folder / DEFINITION).write_text(reading.definition, encoding="utf-8")
        (folder / LISTS).write_text(json.dumps(reading.lists, ensure_ascii=False), encoding="utf-8")
    return told_of(reading)
