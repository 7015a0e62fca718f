"""Cut the power between any two system calls of edits and saves, in every way it may end."""

import hashlib
import os
import shutil
import sys
from pathlib import Path

from tests.faults.homes import home_in
from tests.faults.platter import Platter, State
from tests.faults.recorder import Recorder
from tests.faults.tally import Tally, main
from tests.making import a_workshop
from tests.storage.things import NOW, edited
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.errors import MissingFile
from workshop_app.storage.workshop_file import create_workshop, open_workshop

_ENOUGH = 10  # losses, after which nobody needs more


def powercut(saves: int, folder: Path) -> Tally:
    """Cut the power everywhere in a session of so many saves."""
    tally = Tally("powercut")
    root = Path(os.path.realpath(folder)) / "disk"
    root.mkdir()
    recorder = Recorder(root)
    confirmed: list[Workshop | None] = [None]  # None: no file yet
    with recorder.recording():
        _story(root, recorder, confirmed, saves)
    tally.count("system calls", len(recorder.calls))
    platter, seen = Platter(str(root)), set[str]()
    for call in recorder.calls:
        if len(tally.losses) > _ENOUGH:
            break
        platter.follow(call)
        for state in platter.states():
            if (mark := f"{call.done} {_mark(state)}") not in seen:
                seen.add(mark)
                _check(state, root, confirmed[call.done : call.done + 2], tally)
    tally.count("states", len(seen))
    return tally


def _story(root: Path, recorder: Recorder, confirmed: list[Workshop | None], saves: int) -> None:
    """Edits, saves, a version, an end and another beginning; each confirmed one is noted."""
    home = home_in(root)
    path = home.library / "a.journey"
    workshop = a_workshop(personas=1, stages=1, cards=3)
    file = create_workshop(path, workshop, home, NOW)

    def confirm(now: Workshop) -> None:
        confirmed.append(now)
        recorder.done = len(confirmed) - 1

    confirm(workshop)
    for save in range(saves):
        for number in range(3):
            before = workshop
            workshop, change = edited(workshop, f"edit {save}.{number}", f"c{number % 3 + 1}")
            file.record(change)
            confirm(workshop)
        if save % 3 == 1:
            file.keep_version(workshop, "after the morning", NOW)
        file.save(before if save % 2 else workshop, NOW)
        if save % 3 == 2:
            file.close()
            file = open_workshop(path, home, now=NOW).file
    file.close()


def _mark(state: State) -> str:
    made = hashlib.sha256()
    for path, content in sorted(state.items()):
        made.update(f"{path}\0{content is None}\0".encode() + (content or b"") + b"\0")
    return made.hexdigest()


def _check(state: State, root: Path, allowed: list[Workshop | None], tally: Tally) -> None:
    """Open what the power cut left: the last confirmed workshop, or the one under way."""
    shutil.rmtree(root)
    root.mkdir()
    for path, content in sorted(state.items()):
        if content is None:
            Path(path).mkdir()
        elif not path.endswith(".lock"):  # it names this process, which is not dead
            Path(path).write_bytes(content)
    home = home_in(root)
    try:
        with (opened := open_workshop(home.library / "a.journey", home, now=NOW)).file:
            found: Workshop | None = opened.workshop
    except MissingFile:
        found = None
    except WorkshopError as error:
        tally.demand(False, f"{error}")
        return
    what = "no file" if found is None else [card.text for card in found.cards]
    tally.demand(found in allowed, f"{what} is found, which was not confirmed last")


if __name__ == "__main__":
    sys.exit(main(powercut, __doc__, "saves", 9))
