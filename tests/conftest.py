"""What every test stands on: guards, an offscreen Qt where there is one, and settled chance."""

import os
import signal
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.guards.qt_here import why_no_qt

# A shell's background job ignores Ctrl-C, and every process it starts inherits that: the
# programs under test are to hear it wherever the tests are started from.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Without a screen of its own size the offscreen platform has one of 800 by 800 pixels, and Qt
# finds no widget beyond it.
_SCREEN = Path(__file__).parent / "data" / "screen.json"
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREEN}")

pytest_plugins = [
    "tests.guards.home",
    "tests.guards.leftovers",
    "tests.guards.logs",
    "tests.guards.network",
    "tests.guards.qt_messages",
    "tests.guards.qt_skips",
    "tests.guards.settled",
    *([] if why_no_qt() else ["pytestqt.plugin", "tests.guards.patience", "tests.settled"]),
]

settings.register_profile(
    "workshop",
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.register_profile("thorough", settings.get_profile("workshop"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "workshop"))


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Share out the whole suite; a single file or folder is quicker without the others' start."""
    narrowed = config.args != config.getini("testpaths")
    return 0 if narrowed or "-k" in sys.argv else None


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the checkout."""
    return Path(__file__).resolve().parent.parent
