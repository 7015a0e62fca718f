"""What all console commands share: the home, the moment, and where notices go."""

import sys
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop_app.storage.home import Home


def home() -> "Home":
    """Where this person's workshops and data are."""
    from workshop_app.assets import program_folder
    from workshop_app.storage.home import find_home

    return find_home(program_folder())


def now() -> datetime:
    """This moment, with its time zone."""
    return datetime.now().astimezone()


def tell(notices: Iterable[str]) -> None:
    """Print what a person should know, apart from the answer itself."""
    for notice in notices:
        print(notice, file=sys.stderr)
