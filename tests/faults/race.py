"""Two processes racing for one file: each edit counts once, none is lost."""

import sys
from pathlib import Path

from tests.faults.homes import litter, named_home, reopened
from tests.faults.tally import Tally, main
from tests.making import a_workshop
from tests.storage.things import NOW, child
from workshop_app.storage.workshop_file import create_workshop

_RACER = """
    import sys
    from datetime import datetime
    from pathlib import Path
    from tests.storage.things import edited
    from workshop_app.storage.home import find_home
    from workshop_app.storage.workshop_file import open_workshop
    done = refused = 0
    print("ready", flush=True)
    sys.stdin.readline()
    while done < int(sys.argv[2]):
        opened = open_workshop(Path(sys.argv[1]), find_home(), now=datetime(2026, 1, 1))
        with opened.file as file:
            if opened.read_only:
                refused += 1
                continue
            text = opened.workshop.cards["c1"].text
            number = int(text) if text.isdecimal() else 0
            workshop, change = edited(opened.workshop, str(number + 1), "c1")
            file.record(change)
            if done % 2:
                file.save(workshop, datetime(2026, 1, 1))
            done += 1
    print(refused)
"""


def race(rounds: int, folder: Path) -> Tally:
    """Let two processes do `rounds` edits each to one file."""
    tally = Tally("race")
    with named_home(folder) as home:
        path = home.library / "a.journey"
        create_workshop(path, a_workshop(), home, NOW).close()
        racers = [child(_RACER, path, rounds) for _ in range(2)]
        for racer in racers:
            assert racer.stdout is not None
            racer.stdout.readline()
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write(b"go\n")
            racer.stdin.flush()
        for racer in racers:
            output, errors = racer.communicate(timeout=60 + rounds)
            tally.demand(errors == b"", errors.decode()[-500:])
            tally.count("rounds", rounds)
            tally.count("times the other had it", int(output or b"0"))
        text = reopened(path, home).cards["c1"].text
        tally.demand(text == str(2 * rounds), f"{2 * rounds} edits were made, {text} are there")
        tally.demand(not litter(home), f"{litter(home)} is left")
    return tally


if __name__ == "__main__":
    sys.exit(main(race, __doc__, "rounds", 200))
