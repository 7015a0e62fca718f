"""Open thousands of spoiled files: each opens, is rescued, or is refused in a sentence."""

import json
import os
import shutil
import sys
import time
from pathlib import Path
from random import Random

from tests.faults.homes import home_in
from tests.faults.mutants import mutant
from tests.faults.tally import Tally, main
from tests.images import png
from tests.making import a_workshop
from tests.storage.things import NOW, child
from tests.theatre import theatre
from workshop_app.domain import records as r
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.storage.errors import FileTrouble
from workshop_app.storage.home import Home
from workshop_app.storage.workshop_file import create_workshop, open_workshop

MOST_SECONDS, MOST_BYTES = 2.0, 500_000_000
_EXAMPLE = Path(__file__).resolve().parents[1] / "data" / "formats" / "1.journey"
_SAVED = 10  # one in so many that open is saved and opened again
_PART = """
    import json, sys
    from pathlib import Path
    from tests.faults.mutations import part
    first, last, folder = sys.argv[1:]
    tally = part(int(first), int(last), Path(folder))
    print(json.dumps([tally.counts, tally.losses]))
"""


def mutations(files: int, folder: Path) -> Tally:
    """Spoil and open so many files, in two processes."""
    tally, half = Tally("mutations"), files // 2
    bounds = [(0, half), (half, files)]
    parts = [child(_PART, *one, folder / str(one[0])) for one in bounds]
    for process in parts:
        output, errors = process.communicate()
        tally.demand(process.returncode == 0, errors.decode()[-1000:])
        counts, losses = json.loads(output) if output else ({}, [])
        greatest = counts.pop("MB at most", 0)
        tally.counts.update(counts)
        tally.losses += losses
        tally.counts["MB at most"] = max(tally.counts["MB at most"], greatest)
    return tally


def part(first: int, last: int, folder: Path) -> Tally:
    """The files with these numbers, in this process."""
    tally = Tally("mutations")
    bases = _bases(folder)
    for number in range(first, last):
        chance = Random(number)
        name, content = mutant(chance, chance.choice(bases))
        if number % 50 == 0:
            shutil.rmtree(folder / "home", ignore_errors=True)
        judge(f"{number} ({name})", content, home_in(folder / "home"), tally, number % _SAVED == 0)
    most = _memory()
    tally.count("MB at most", most // 1_000_000)
    tally.demand(most < MOST_BYTES, f"{most // 1_000_000} MB were held")
    return tally


def judge(name: str, content: bytes, home: Home, tally: Tally, save: bool = True) -> None:
    """Open one spoiled file and demand what must hold."""
    home.library.mkdir(parents=True, exist_ok=True)
    path = home.library / "spoiled.journey"
    path.write_bytes(content)
    tally.count("files")
    began = time.process_time()  # what it costs, however busy the machine is
    try:
        found = _opened(path, home, tally, save)
    except FileTrouble as trouble:
        tally.count("rescued" if trouble.offer and trouble.offer.workshop else "refused")
        found = trouble.offer.workshop if trouble.offer else None
        tally.demand(bool(str(trouble) and trouble.advice), f"{name}: says nothing")
        if trouble.offer and trouble.offer.workshop:
            said = trouble.offer.lost or trouble.offer.notices
            tally.demand(bool(said), f"{name}: a rescue that names nothing")
    except Exception as error:
        tally.demand(False, f"{name}: {error!r}")
        return
    took = time.process_time() - began
    tally.demand(took < MOST_SECONDS, f"{name}: {took:.1f} s")
    if found is not None:
        tally.demand(problems(found) == (), f"{name}: {problems(found)[:2]}")
        Desk(found, iter("abc").__next__)
    if not save:
        tally.demand(path.read_bytes() == content, f"{name}: the file was changed")


def _opened(path: Path, home: Home, tally: Tally, save: bool) -> Workshop:
    content = path.read_bytes()
    with (opened := open_workshop(path, home, now=NOW)).file as file:
        tally.count("opened with notices" if opened.notices else "opened")
        assert path.read_bytes() == content, "the file was changed"
        if not save:
            return opened.workshop
        file.save(opened.workshop, NOW)
    with (again := open_workshop(path, home, now=NOW)).file:
        assert again.workshop == opened.workshop, "saved it is another workshop"
        assert not again.notices, again.notices
    tally.count("saved and opened again")
    return opened.workshop


def _bases(folder: Path) -> list[bytes]:
    """Sound files to spoil: small, real, with pictures, and written by hand."""
    home, made = home_in(folder / "bases"), []
    picture = r.Asset(id="i1", name="door", width=3, height=4, data=png())
    pictured = theatre().with_rows("assets", picture)
    for number, workshop in enumerate((a_workshop(cards=5), theatre(), pictured)):
        path = home.library / f"{number}.journey"
        create_workshop(path, workshop, home, NOW).close()
        made.append(path.read_bytes())
    by_hand = json.dumps(json.loads(made[0]), indent=1).encode()
    return [*made, by_hand, _EXAMPLE.read_bytes()]


def _memory() -> int:
    """The most bytes this process ever held; what started it counts in `ru_maxrss` on Linux."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return 1024 * int(next(one.split()[1] for one in lines if one.startswith("VmHWM")))
    if os.name == "nt":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # macOS counts bytes


if __name__ == "__main__":
    sys.exit(main(mutations, __doc__, "files", 10_000))
