"""One demo for the whole run, copies of it for whoever changes something, and commands run in this process."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from inspector.cli import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        (line,) = self.out.splitlines()  # exactly one object
        return json.loads(line)

    @property
    def kinds(self) -> list[str]:
        return [it["kind"] for it in self.json["refused"]]


@pytest.fixture(autouse=True)
def speaking(qapp):
    """A command line may speak any language; whoever comes next finds Chinese."""
    from inspector import i18n

    yield
    i18n.use_language(qapp, "zh")


@pytest.fixture
def run(capsys):
    """Run a command in this process."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        code = main([str(it) for it in arguments])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return run


@pytest.fixture(scope="session")
def made(qapp, tmp_path_factory) -> Path:
    """The demo, made once; nobody writes here."""
    folder = tmp_path_factory.mktemp("made") / "demo"
    from inspector.sample.demo import make_demo

    make_demo(folder, nonce="this machine")
    return folder


@pytest.fixture
def demo(made, tmp_path, monkeypatch) -> Path:
    """A copy of the demo to work in, on the machine that made it."""
    monkeypatch.setattr("inspector.settings.machine_nonce", lambda: "this machine")
    return Path(shutil.copytree(made, tmp_path / "demo"))


@pytest.fixture
def package(demo) -> Path:
    """The package of the demo."""
    (found,) = (demo / "out").glob("*.inspection")
    return found


def in_a_process(*arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run a command as people do."""
    return subprocess.run(
        [sys.executable, "-m", "inspector", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", cwd=more.pop("cwd", ROOT), check=False, timeout=120, **more,
    )  # fmt: skip
