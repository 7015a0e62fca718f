"""Where the program keeps things: the library of workshops and its own data."""

import os
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "JOURNEY_WORKSHOP_HOME"
PORTABLE_FOLDER = "journey-data"


@dataclass(frozen=True, slots=True)
class Home:
    """`library` holds the workshops people see, `data` what the program keeps for itself.

    Nothing is created until something is written.
    """

    library: Path
    data: Path

    @property
    def journals(self) -> Path:
        """Edits that are not in their workshop file yet."""
        return self.data / "journals"

    @property
    def backups(self) -> Path:
        """Automatic copies of workshop files, a folder for each workshop."""
        return self.data / "backups"

    @property
    def set_aside(self) -> Path:
        """What could not be used and is kept for a person to look at."""
        return self.data / "set aside"

    @property
    def thumbnails(self) -> Path:
        """Small pictures of workshops."""
        return self.data / "thumbnails"

    @property
    def logs(self) -> Path:
        """What went wrong, for a person who helps."""
        return self.data / "logs"

    @property
    def trash(self) -> Path:
        """Workshops thrown away; on the library's own disk, so that moving is one step."""
        return self.library / ".trash"

    @property
    def index(self) -> Path:
        """What the library's files hold, so that listing them is quick; can be thrown away."""
        return self.data / "index.json"

    @property
    def settings(self) -> Path:
        """The settings."""
        return self.data / "settings.json"


def find_home(program_folder: Path | None = None) -> Home:
    """The home: named by the environment, else on the stick beside the program, else this user's.

    JOURNEY_WORKSHOP_HOME names a folder; a folder `journey-data` in `program_folder` keeps
    everything beside the program.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return _within(Path(named).expanduser().absolute())
    if program_folder is not None and (program_folder / PORTABLE_FOLDER).is_dir():
        return _within((program_folder / PORTABLE_FOLDER).absolute())
    import platformdirs

    return Home(
        library=platformdirs.user_documents_path() / "Workshops",
        data=platformdirs.user_data_path("journey-workshop", appauthor=False),
    )


def _within(folder: Path) -> Home:
    return Home(library=folder / "Workshops", data=folder / "data")
