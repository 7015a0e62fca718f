"""Opening where the system does not let everything be read or written."""

import stat
from pathlib import Path

import pytest

from tests.storage.things import child
from tests.theatre import theatre


def _as_somebody(script: str, *arguments: object) -> str:
    """What `script` prints as a user who is not the administrator."""
    drop = "import os\nif os.getuid() == 0: os.setgid(65534); os.setuid(65534)\n"
    start = "import sys; from datetime import datetime; from pathlib import Path\n" \
        "from workshop_app.storage.home import Home\n" \
        "from workshop_app.storage.workshop_file import open_workshop\n"  # fmt: skip
    process = child(start + drop + script, *arguments)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors.decode()
    return output.decode()


_OPEN = """
try:
    opened = open_workshop(Path(sys.argv[1]), Home(Path('/nowhere'), Path('/nowhere')),
                           now=datetime(2026, 1, 1))
    print(opened.read_only, len(opened.workshop.cards), *opened.notices)
except Exception as trouble:
    print(type(trouble).__name__, trouble)
"""


@pytest.fixture
def reachable(saved: Path) -> Path:
    """The saved file in a folder that everybody may reach."""
    for folder in saved.parents[:5]:  # as deep as the temporary folders of two workers
        if folder.owner() == saved.owner():
            folder.chmod(stat.S_IMODE(folder.stat().st_mode) | 0o055)
    return saved


def test_a_file_that_may_not_be_read_is_said(reachable: Path) -> None:
    reachable.chmod(0)
    said = _as_somebody(_OPEN, reachable)
    assert said == f"NoPermission ‘{reachable}’ may not be read.\n"


def test_a_file_that_may_not_be_written_opens_for_reading(reachable: Path) -> None:
    reachable.chmod(0o444)
    said = _as_somebody(_OPEN, reachable)
    assert (
        said == f"True {len(theatre().cards)} Opened for reading only: you may not write there.\n"
    )


def test_a_folder_that_may_not_be_written_opens_for_reading(reachable: Path) -> None:
    reachable.chmod(0o666)
    reachable.parent.chmod(0o555)
    said = _as_somebody(_OPEN, reachable)
    reachable.parent.chmod(0o755)
    assert said.startswith("True ")
    assert "reading only: you may not write there" in said
