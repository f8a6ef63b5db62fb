"""The process is killed in the middle of a visit: every answer that was called saved is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspector import settings
from inspector.operations import begin, visit
from inspector.operations.case import read_case
from inspector.records import Checklist, Site
from inspector.sample.county import load_county
from tests.journeys.steps import Somebody, writing

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("answers", [1, 9])
def test_what_was_called_saved_is_there_after_a_kill(somebody, answers):
    person: Somebody = somebody("field")
    nonce = settings.machine_nonce()
    begin.new_store(
        person.folder, role="field", county="990101", person="骆青川", nonce=nonce, fill=load_county
    ).close()
    with writing(person.folder) as store:
        site = store.find(Site, kind="household")[0].id
        draft = visit.start(store, site=site, checklist=store.find(Checklist, form="household_toilet")[0].id, told=True)

    command = [sys.executable, "-m", "tests.journeys.answering", str(person.folder), draft]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as at_work:
        assert at_work.stdout is not None
        said = [at_work.stdout.readline() for _ in range(answers)]
        at_work.kill()
        said += at_work.stdout.readlines()  # acknowledged before it died
    assert at_work.returncode != 0, "it was to be killed in the middle"
    saved = dict(line.rstrip("\n").split("\t") for line in said if line.endswith("\n"))
    assert len(saved) >= answers

    person.starts()
    assert person.reads("继续")
    with person.store() as store:
        held = {name: it.value for name, it in read_case(store, draft).answers.items()}
        assert store.one("PRAGMA integrity_check") == "ok"
    assert {name: held.get(name) for name in saved} == saved
