"""The disk: one edit safely on it, saving, opening; beside what the disk itself takes."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.measuring import benchmark, timed
from tests.making import big_workshop
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.editor import Editor
from workshop_app.storage.home import Home
from workshop_app.storage.workshop_file import WorkshopFile, create_workshop, open_workshop

_NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
_HANDFUL = 10


@contextmanager
def _file(cards: int) -> Iterator[tuple[Workshop, WorkshopFile, Home]]:
    # Beside the checkout, not in a memory disk: syncing must cost what it costs.
    with TemporaryDirectory(dir=Path.cwd(), prefix=".benchmark-") as folder:
        home = Home(library=Path(folder) / "Workshops", data=Path(folder) / "data")
        made = big_workshop(cards)
        with create_workshop(home.library / "Big.journey", made, home, _NOW) as file:
            yield made, file, home


@benchmark("append and fsync a line", sizes=(0,), rounds=100)
def bare_append(_cards: int, rounds: int) -> Sequence[float]:
    """What the disk takes by itself: three times this is the budget of a durable edit."""
    samples: list[float] = []
    with TemporaryDirectory(dir=Path.cwd(), prefix=".benchmark-") as folder:
        descriptor = os.open(Path(folder) / "lines", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        for _ in range(rounds):
            with timed(samples):
                os.write(descriptor, b"x" * 300 + b"\n")
                os.fsync(descriptor)
        os.close(descriptor)
    return samples


@benchmark("one durable edit", rounds=100)
def durable_edit(cards: int, rounds: int) -> Sequence[float]:
    """Edit, difference, history and journal line, on the disk."""
    samples: list[float] = []
    with _file(cards) as (made, file, _home):
        editor = Editor(made, iter("x").__next__)
        editor.on_settled(file.record)
        for n in range(rounds):
            fields = {"text": f"Queue at the till {n}"}
            with timed(samples):
                editor.apply("Type", set_fields, table="cards", ids=("c1",), fields=fields)
        file.close(discard=True)
    return samples


@benchmark("one durable edit by bare appends", rounds=100, budget=3.0, unit="times")
def durable_edit_by_appends(cards: int, rounds: int) -> Sequence[float]:
    """How many bare appends one durable edit costs, both measured in turns on the same disk.

    A sample is the ratio of a handful of edits to as many appends: a disk has moods.
    """
    samples: list[float] = []
    with _file(cards) as (made, file, home):
        editor = Editor(made, iter("x").__next__)
        editor.on_settled(file.record)
        descriptor = os.open(home.data / "lines", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        for n in range(rounds):
            bare: list[float] = []
            durable: list[float] = []
            for turn in range(_HANDFUL):
                with timed(bare):
                    os.write(descriptor, b"x" * 300 + b"\n")
                    os.fsync(descriptor)
                fields = {"text": f"Queue at the till {n}.{turn}"}
                with timed(durable):
                    editor.apply("Type", set_fields, table="cards", ids=("c1",), fields=fields)
            samples.append(sum(durable) / sum(bare))
        os.close(descriptor)
        file.close(discard=True)
    return samples


@benchmark("save", budget={10_000: 300.0}, rounds=12)
def save(cards: int, rounds: int) -> Sequence[float]:
    """The whole file, atomically; in the background of the window."""
    samples: list[float] = []
    with _file(cards) as (made, file, _home):
        for n in range(rounds):
            made = set_fields(made, table="cards", ids=("c1",), fields={"text": f"Queue {n}"})
            with timed(samples):
                file.save(made, _NOW)
    return samples


@benchmark("open", budget={10_000: 500.0}, rounds=12)
def open_file(cards: int, rounds: int) -> Sequence[float]:
    """Read, migrate, decode, check."""
    samples: list[float] = []
    with _file(cards) as (_made, file, home):
        file.close()
        for _ in range(rounds):
            with timed(samples):
                opened = open_workshop(file.path, home, now=_NOW)
            opened.file.close()
    return samples
