"""What the tests of files share: a home of their own, a moment, and one workshop file."""

from pathlib import Path

import pytest

from tests.storage.things import NOW
from tests.theatre import theatre
from workshop_app.storage.home import Home
from workshop_app.storage.workshop_file import create_workshop


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home that holds nothing yet."""
    return Home(library=tmp_path / "Workshops", data=tmp_path / "data")


@pytest.fixture
def saved(home: Home) -> Path:
    """The theatre's workshop in a file of the library, open nowhere."""
    path = home.library / "Theatre.journey"
    create_workshop(path, theatre(), home, NOW).close()
    return path
