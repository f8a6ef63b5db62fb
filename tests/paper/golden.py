"""Golden examples of papers: what a content must say, letter by letter, kept as indented JSON to be read by people."""

import json
from pathlib import Path

from inspector.paper.content import Content, canonical, parsed

FOLDER = Path(__file__).parent / "golden"


def kept(name: str) -> Content:
    """The golden content of that name."""
    return parsed((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def write(name: str, content: Content) -> None:
    """Make a content the golden one of that name, after it has been looked at."""
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(json.loads(canonical(content)), ensure_ascii=False, indent=1, sort_keys=True)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")
