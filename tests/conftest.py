"""What every test stands on: no screen unless asked for, a machine folder of its own, the application dressed once."""

import os
import shutil

import pytest
from hypothesis import settings

# The same examples on every run: a test that fails now and then tells nobody what he broke. HYPOTHESIS_RANDOM=1 looks
# for new ones, as do `python -m tests.fuzz` and `python -m tests.mutants`.
settings.register_profile("steady", derandomize=True, deadline=None)
if not os.environ.get("HYPOTHESIS_RANDOM"):
    settings.load_profile("steady")


def pytest_addoption(parser):
    parser.addoption("--onscreen", action="store_true", help="show the windows instead of drawing them offscreen")


def pytest_configure(config):
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"


@pytest.fixture(scope="session", autouse=True)
def machine(tmp_path_factory):
    """This machine's settings folder for the whole run; `clean_machine` empties it between tests."""
    folder = tmp_path_factory.mktemp("machine")
    before = os.environ.get("INSPECTOR_MACHINE_DIR")
    os.environ["INSPECTOR_MACHINE_DIR"] = str(folder)
    yield folder
    if before is None:
        del os.environ["INSPECTOR_MACHINE_DIR"]
    else:
        os.environ["INSPECTOR_MACHINE_DIR"] = before


@pytest.fixture(autouse=True)
def clean_machine(machine):
    """No test finds another's settings; only the cache (converted fonts take long) stays."""
    yield
    for left in machine.iterdir():
        if left.name == "cache":
            continue
        shutil.rmtree(left) if left.is_dir() else left.unlink()


@pytest.fixture(scope="session")
def dressed(qapp):
    """The application as people see it: our style, the light theme, Chinese."""
    from inspector import i18n
    from inspector.ui import style, theme

    edges = style.dress(qapp)
    theme.wear(qapp, theme.LIGHT)
    i18n.use_language(qapp, "zh")
    yield qapp
    del edges


@pytest.fixture
def chinese(dressed):
    """The dressed application, speaking Chinese again afterwards whatever the test chose."""
    from inspector import i18n
    from inspector.ui import theme

    yield dressed
    i18n.use_language(dressed, "zh")
    if theme.worn() is not theme.LIGHT:
        theme.wear(dressed, theme.LIGHT)


@pytest.fixture
def hands(qtbot, chinese):
    """A person's hands: see `tests/hands.py`."""
    from tests.hands import Hands

    return Hands(qtbot)
