"""Somebody who answers question after question until the process is killed.

`python -m tests.journeys.answering DIR VISIT`
Each line on stdout is an answer the program has called saved: question, tab, value.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from tests.gallery import Waiting
from tests.hands import Hands
from tests.journeys.steps import Somebody


def main(folder: Path, visit: str) -> None:
    """Answer by keys; say what stands in the status line as saved, and go on at once."""
    application = QApplication(sys.argv[:1])
    person = Somebody(Hands(Waiting()), application, folder).starts()
    person.window.show_page("visit", visit)
    person.settles()
    saved: list[object] = []
    person.window.session.saved.connect(saved.append)
    for part in person.page.reading.parts:
        person.page.questions.go_section(part.name)
        person.settles()
        for key in [it.key for it in part.lines if it.options]:
            person.page.questions.go(key)
            before = len(saved)
            person.hands.press("2")
            person.hands.wait_until(lambda before=before: len(saved) > before)
            value = person.page.questions.entries[key].line.options[1].value
            sys.stdout.write(f"{key}\t{value}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
